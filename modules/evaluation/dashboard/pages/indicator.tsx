// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, ChartFigure, DataTable, Day, NoValue, Section, useShell, useTexts } from "@albero/ui";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { roundsPaths } from "../../rounds/paths.ts";
import { valueOf } from "../core/board.ts";
import { plainNumber, whyOf, writeValue } from "../core/words.ts";
import { dashboardPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { Deviations } from "./deviations.tsx";
import { askedIn, evaluation } from "./office.ts";
import { Invented, StatusWord } from "./parts.tsx";
import "./dashboard.css";

export function loader({ context, request, params }: LoaderFunctionArgs) {
  const { roundId } = askedIn(request);
  return evaluation(context).showIndicatorResult({
    indicatorId: params["indicatorId"],
    ...(roundId ? { roundId } : {}),
  });
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function IndicatorResult() {
  const view = useLoaderData<typeof loader>();
  const { round, history, times, map, deviations } = view;
  const t = useTexts(texts);
  const { lang } = useShell();
  const slug = useSlug();
  const now = history.find((point) => point.round.id === round?.id)?.line;
  const value = now ? valueOf(now.whole) : null;
  const objectives = view.objectives.map(({ code }) => code).join(", ");
  return (
    <ResultsPage
      part="dashboard"
      title={t.indicator.title(view.text, value === null ? null : writeValue(value, view, lang))}
      lead={`${t.indicator.lead(view.code, view.owner, objectives)}${now ? ` ${sentence(whyOf(now, lang))}` : ""}`}
      steps={[
        ...view.objectives.slice(0, 1).map(({ code }) => ({
          label: code,
          href: dashboardPaths.group(slug, "objective", code, { round: round?.id }),
        })),
        { label: view.code },
      ]}
      actions={<ButtonLink href={indicatorsPaths.one(slug, view.id)}>{t.indicator.definition}</ButtonLink>}
    >
      <Invented round={round} />
      <Section title={t.indicator.history}>
        <DataTable
          caption={t.indicator.historyTable}
          captionHidden
          rows={history.toReversed()}
          rowKey={(point) => String(point.round.id)}
          phone="cards"
          columns={[
            {
              key: "round",
              head: t.indicator.col.round,
              width: "14rem",
              cell: (point) => (
                <Anchor href={dashboardPaths.indicator(slug, view.id, { round: point.round.id })}>
                  {point.round.name}
                </Anchor>
              ),
            },
            {
              key: "value",
              head: t.indicator.col.value,
              width: "8rem",
              cell: ({ line }) => {
                const known = valueOf(line.whole);
                if (known !== null) return writeValue(known, view, lang);
                return <NoValue kind={line.whole.is === "not_applicable" ? "not_applicable" : "missing"} />;
              },
            },
            { key: "asked", head: t.indicator.col.asked, number: true, cell: ({ line }) => line.counts.asked },
            { key: "in", head: t.indicator.col.in, number: true, cell: ({ line }) => line.counts.valuesIn },
            { key: "accepted", head: t.indicator.col.accepted, number: true, cell: ({ line }) => line.counts.accepted },
            {
              key: "status",
              head: t.indicator.col.status,
              width: "10rem",
              cell: ({ line }) => <StatusWord status={line.judgement.status} />,
            },
            { key: "why", head: t.indicator.col.why, width: "16rem", cell: ({ line }) => whyOf(line, lang) },
          ]}
        />
      </Section>
      {times ? (
        <ChartFigure
          title={t.indicator.subAreas}
          level={2}
          drawing={times}
          source={t.home.source}
          date={round ? formatDate(round.lastDay) : null}
        />
      ) : null}
      {map ? (
        <ChartFigure
          title={t.map.titleOf(view.text)}
          level={2}
          drawing={map}
          source={t.home.source}
          note={t.map.description}
        />
      ) : null}
      <Measures view={view} />
      <Deviations deviations={deviations} />
    </ResultsPage>
  );
}

function Measures({ view }: { view: View }) {
  const t = useTexts(texts).indicator;
  const { lang } = useShell();
  const slug = useSlug();
  const { round, measures } = view;
  if (!round) return null;
  return (
    <Section title={t.measures(round.name)} id="misure">
      <DataTable
        caption={t.measures(round.name)}
        captionHidden
        empty={<p>{t.noMeasures}</p>}
        rows={measures}
        rowKey={(row) => String(row.id)}
        phone="cards"
        columns={[
          {
            key: "where",
            head: t.measuresCol.where,
            width: "14rem",
            cell: (row) => (
              <Anchor href={roundsPaths.measure(slug, row.id)}>
                {row.name || t.levels[row.level]}
                {row.breakdown ? ` · ${row.breakdown}` : ""}
              </Anchor>
            ),
          },
          {
            key: "value",
            head: t.measuresCol.value,
            width: "10rem",
            cell: (row) => <Measured row={row} view={view} />,
          },
          { key: "day", head: t.measuresCol.day, cell: (row) => <Day day={row.day} /> },
          { key: "state", head: t.measuresCol.state, cell: (row) => t.statuses[row.status] ?? row.status },
          { key: "who", head: t.measuresCol.who, width: "10rem", cell: (row) => row.byName },
          {
            key: "evidence",
            head: t.measuresCol.evidence,
            number: true,
            cell: (row) => plainNumber(row.evidence, lang),
          },
          { key: "note", head: t.measuresCol.note, width: "14rem", cell: (row) => row.note },
        ]}
      />
    </Section>
  );
}

function Measured({ row, view }: { row: View["measures"][number]; view: View }) {
  const t = useTexts(texts).indicator;
  const { lang } = useShell();
  if (row.state !== "value") return <NoValue kind={row.state} />;
  if (row.items) return <>{row.items.join("; ")}</>;
  if (row.numerator !== null && row.denominator !== null)
    return <>{t.parts(plainNumber(row.numerator, lang), plainNumber(row.denominator, lang))}</>;
  return <>{row.value === null ? null : writeValue(row.value, view, lang)}</>;
}
