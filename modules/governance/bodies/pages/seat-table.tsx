// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate } from "@albero/kernel/pure";
import { Anchor, DataTable, Uncertain, useTexts, type Column } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import type { Seat } from "../core/body.ts";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";

type SeatTableProps = {
  seats: readonly Seat[];
  bodyId: number;
  caption: string;
  /** Codes of the municipalities of who reads. */
  own: readonly string[];
  may: { write: boolean };
  isHistory?: boolean;
};

/** Duties that the name of the place says already. */
export const PLAIN: ReadonlySet<string> = new Set(["member", "coordinator"]);

/** Places with who holds them: columns that nobody has filled are left out. */
export function SeatTable({ seats, bodyId, caption, own, may, isHistory = false }: SeatTableProps) {
  const all = useTexts(texts);
  const t = all.body;
  const slug = useSlug();
  const people = (["holder", "delegate", "substitute", "email"] as const)
    .filter((key) => seats.some((seat) => seat[key] !== ""))
    .map((key): Column<Seat> => ({ key, head: t[key], cell: (seat) => seat[key] || "–" }));
  const columns: Column<Seat>[] = [
    {
      key: "place",
      head: t.place,
      width: "16rem",
      cell: (seat) => (
        <span className={seat.istat !== null && own.includes(seat.istat) ? "seat-own" : undefined}>
          {seat.istat === null ? (
            seat.label
          ) : (
            <Anchor href={bodiesPaths.municipality(slug, seat.istat)}>{seat.label}</Anchor>
          )}
          {PLAIN.has(seat.duty) ? "" : `, ${all.duties[seat.duty]}`}
          {seat.istat !== null && own.includes(seat.istat) ? ` (${t.own})` : ""}{" "}
          {seat.uncertain ? <Uncertain reason={seat.uncertain} compact /> : null}
        </span>
      ),
    },
    ...people,
    { key: "category", head: t.category, cell: (seat) => all.categories[seat.category] },
    { key: "votes", head: t.votes, cell: (seat) => (seat.votes ? t.yes : t.no) },
    ...(isHistory ? [{ key: "from", head: all.form.firstDay, cell: (seat: Seat) => formatDate(seat.firstDay) }] : []),
    { key: "until", head: t.until, cell: (seat) => (seat.lastDay ? formatDate(seat.lastDay) : t.noEnd) },
    ...(may.write
      ? [
          {
            key: "do",
            head: t.change,
            cell: (seat: Seat) => (
              <span className="day-links">
                <Anchor href={bodiesPaths.seat(slug, bodyId, seat.id)} aria-label={`${t.change}: ${seat.label}`}>
                  {t.change}
                </Anchor>
                <Anchor href={bodiesPaths.endSeat(slug, bodyId, seat.id)} aria-label={`${t.end}: ${seat.label}`}>
                  {t.end}
                </Anchor>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={seats}
      rowKey={(seat) => String(seat.id)}
      phone="scroll"
      tall
      columns={columns}
    />
  );
}
