// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, ChartFigure, DataTable, Section, useTexts } from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { STATUSES } from "../core/leps.ts";
import { lepsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation } from "./office.ts";
import { LepsState, useMeasureWords, useThresholdWords } from "./parts.tsx";

const COLOURS = { met: "#00694a", not_met: "#b0273f", no_threshold: "#0066cc", not_measurable: "#8a5300" } as const;

export async function loader({ context }: LoaderFunctionArgs) {
  const board = await evaluation(context).showLepsBoard();
  const { lang } = requestInfo(context);
  const t = texts[lang];
  const bars = STATUSES.map((status) => ({
    label: t.statuses[status],
    value: board.lines.filter(({ judged }) => judged.status === status).length,
    colour: COLOURS[status],
  }));
  return { ...board, drawing: barChart({ title: t.board.picture, lang, bars, head: t.board.pictureHead }) };
}

export default function LepsBoardPage() {
  const { lines, asOf, note, drawing } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.board;
  const slug = useSlug();
  const words = useMeasureWords();
  const rule = useThresholdWords();
  const of = (status: (typeof STATUSES)[number]) => lines.filter(({ judged }) => judged.status === status).length;
  const lacking = new Set(lines.flatMap((line) => line.lacking.map(({ key }) => key))).size;
  return (
    <ResultsPage
      part="leps"
      title={t.title(lines.length - of("not_measurable"), lines.length)}
      windowTitle={t.windowTitle}
      lead={t.lead(of("met"), of("not_met"), lacking)}
      actions={
        <ButtonLink kind="quiet" href={lepsPaths.site(slug)}>
          {all.one.openPublic}
        </ButtonLink>
      }
    >
      <ChartFigure
        title={t.picture}
        drawing={drawing}
        source={t.source}
        date={formatDate(asOf as PlainDate)}
        note={note}
        level={2}
      />
      <Section title={t.table}>
        <DataTable
          caption={t.table}
          captionHidden
          rows={lines}
          rowKey={({ code }) => code}
          phone="cards"
          columns={[
            {
              key: "leps",
              head: t.leps,
              width: "16rem",
              cell: ({ code, title }) => <Anchor href={lepsPaths.one(slug, code)}>{title}</Anchor>,
            },
            { key: "status", head: t.status, width: "12rem", cell: ({ judged }) => <LepsState judged={judged} /> },
            {
              key: "value",
              head: t.value,
              cell: ({ measured }) =>
                measured.length === 0 ? (
                  t.noMeasure
                ) : (
                  <ul>
                    {measured.map((one) => (
                      <li key={one.measure.key}>
                        {one.measure.label}: <strong>{words(one)}</strong>
                        {one.measure.threshold ? ` (${all.measure.threshold(rule(one))})` : null}
                      </li>
                    ))}
                  </ul>
                ),
            },
            {
              key: "missing",
              head: t.missing,
              width: "16rem",
              cell: ({ lacking: list, code }) =>
                list.length === 0 ? (
                  t.nothing
                ) : (
                  <ul>
                    {list.map(({ key, label }) => (
                      <li key={key}>
                        <Anchor href={`${lepsPaths.one(slug, code)}#manca`}>{label}</Anchor>
                      </li>
                    ))}
                  </ul>
                ),
            },
            { key: "indicators", head: t.indicators, number: true, cell: ({ indicators }) => indicators.length },
          ]}
        />
      </Section>
    </ResultsPage>
  );
}
