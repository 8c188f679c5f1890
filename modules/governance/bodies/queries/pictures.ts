// SPDX-License-Identifier: AGPL-3.0-or-later
// The pictures of the bodies with their words: for wide screens, for phones, and as a table.
import { formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import type { Body, PublicSeat } from "../core/body.ts";
import { bandOf, BANDS, drawChart, NARROW, WIDE, type ChartBody } from "../core/chart.ts";
import { drawTimeline, timelineRows, type Row } from "../core/timeline.ts";
import { texts } from "../texts.ts";

export type Picture = {
  svg: string;
  narrow: string;
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
};

type Shown = Pick<Body, "id" | "name" | "tier" | "level"> & { seats: number; dangers?: number };

/** The organisation chart; `href` gives the address of a body. */
export function drawBodies(bodies: readonly Shown[], href: (id: number) => string, lang: Lang): Picture {
  const t = texts[lang].chart;
  const drawn = bodies.map((body): ChartBody => {
    const dangers = body.dangers ?? 0;
    const meta = dangers > 0 ? `${t.seats(body.seats)}, ${t.dangers(dangers)}` : t.seats(body.seats);
    return { ...body, href: href(body.id), meta, alert: dangers > 0 };
  });
  const words = { title: t.title(bodies.length), description: t.description, bands: t.bands };
  return {
    svg: drawChart(drawn, { ...words, id: "organi-l" }, WIDE),
    narrow: drawChart(drawn, { ...words, id: "organi-s" }, NARROW),
    table: {
      head: t.head,
      rows: BANDS.flatMap((band) =>
        drawn.filter((body) => bandOf(body) === band).map((body) => [t.bands[band], body.name, body.meta]),
      ),
    },
  };
}

type Time = { today: PlainDate; lang: Lang; name: string };

/** The seats of a body over time. */
export function drawSeats(seats: readonly PublicSeat[], { today, lang, name }: Time): Picture | null {
  if (seats.length === 0) return null;
  const t = texts[lang].timeline;
  const rows = timelineRows(seats);
  const label = ({ labels, category }: Row): string => {
    const [first = ""] = labels;
    return labels.length === 1 ? first : t.many(labels.length, texts[lang].categories[category]);
  };
  const span = (bar: { firstDay: PlainDate; lastDay: PlainDate | null }) =>
    t.span(formatDate(bar.firstDay), bar.lastDay ? formatDate(bar.lastDay) : null);
  const words = {
    ...{ title: t.title(name), description: t.description(rows.length), today: t.today(formatDate(today)), row: label },
    bar: (row: Row, bar: Row["bars"][number]) => `${label(row)}: ${span(bar)}`,
  };
  return {
    svg: drawTimeline(rows, today, { ...words, id: "posti-l" }, WIDE),
    narrow: drawTimeline(rows, today, { ...words, id: "posti-s" }, NARROW),
    table: {
      head: t.head,
      rows: rows.flatMap((row) => row.bars.map((bar) => [row.labels.join(", "), span(bar)])),
    },
  };
}
