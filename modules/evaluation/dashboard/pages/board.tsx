// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, ChartFigure, DataTable, Details, Empty, Section, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { roundsPaths } from "../../rounds/paths.ts";
import { STATUSES } from "../../core/status.ts";
import { bestOf } from "../core/board.ts";
import { dashboardPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { askedIn, evaluation } from "./office.ts";
import { Count, Filter, Invented } from "./parts.tsx";
import "./dashboard.css";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const view = await evaluation(context).showBoard(askedIn(request));
  return { ...view, groups: view.groups.map(({ lines, ...group }) => ({ ...group, count: lines.length })) };
}

export default function Board() {
  const { rounds, round, territory, territories, grouping, groups, tally, silent, heat, indicators } =
    useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const toRounds = (
    <ButtonLink kind="primary" href={roundsPaths.home(slug)}>
      {t.home.openRound}
    </ButtonLink>
  );
  if (!round || !tally || !heat)
    return (
      <ResultsPage part="dashboard" title={t.home.noRounds} lead={t.home.noRoundsLead(indicators)}>
        <Empty title={t.home.noRounds} action={toRounds}>
          <p>{t.home.noRoundsLead(indicators)}</p>
        </Empty>
      </ResultsPage>
    );
  const query = { round: round.id, territory: territory?.code };
  return (
    <ResultsPage
      part="dashboard"
      title={t.home.title(tally.on_track, tally.all)}
      lead={t.home.lead(tally.at_risk, tally.off_track, tally.no_data, tally.no_target)}
    >
      <Invented round={round} />
      <Filter action={dashboardPaths.home(slug)} {...{ rounds, round, territory, territories, grouping }} />
      <ChartFigure
        title={t.home.heat(...bestOf(groups))}
        level={2}
        drawing={heat}
        source={t.home.source}
        date={formatDate(round.lastDay)}
        note={t.home.heatNote}
      />
      <Section title={t.home.table}>
        <DataTable
          caption={t.home.table}
          captionHidden
          rows={groups}
          rowKey={(group) => group.key}
          columns={[
            {
              key: "group",
              head: t.home.col.group,
              width: "20rem",
              cell: (group) => (
                <Anchor href={dashboardPaths.group(slug, grouping, group.key, query)}>
                  {group.area ? `${group.key} · ` : ""}
                  {group.title}
                </Anchor>
              ),
            },
            ...STATUSES.map((status) => ({
              ...{ key: status, head: t.status[status], number: true },
              cell: (group: (typeof groups)[number]) => (
                <Count of={group.tally[status]} href={dashboardPaths.group(slug, grouping, group.key, query)} />
              ),
            })),
            { key: "all", head: t.home.col.indicators, number: true, cell: (group) => group.tally.all },
          ]}
        />
      </Section>
      {silent.length > 0 ? (
        <Section title={t.home.silent(silent.length)}>
          <p>{t.home.silentLead}</p>
          <ul className="silent-list">
            {silent.map((line) => (
              <li key={line.id}>
                <Anchor href={dashboardPaths.indicator(slug, line.id, query)}>{line.text}</Anchor>{" "}
                <span>
                  {line.objectives.join(", ")} · {line.owner || t.nobody}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Details summary={t.home.rule}>
        <p>{t.home.ruleText}</p>
      </Details>
    </ResultsPage>
  );
}
