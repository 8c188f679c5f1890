// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { ButtonLink, ChartFigure, Section, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { dashboardPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { Deviations } from "./deviations.tsx";
import { askedIn, evaluation } from "./office.ts";
import { Filter, Invented, LineTable } from "./parts.tsx";
import "./dashboard.css";

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return evaluation(context).showBoardGroup({ ...askedIn(request), grouping: params["kind"], key: params["key"] });
}

export default function GroupPage() {
  const { rounds, round, territory, territories, grouping, group, deviations, bullets } =
    useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const { tally } = group;
  const query = { round: round?.id, territory: territory?.code };
  const isObjective = grouping === "objective";
  const door = isObjective ? (
    <ButtonLink href={dashboardPaths.siteObjective(slug, group.key)}>{t.group.public}</ButtonLink>
  ) : null;
  return (
    <ResultsPage
      part="dashboard"
      title={t.group.title(group.title, tally.on_track, tally.all)}
      lead={tally.all === 0 ? t.group.noneAsked : t.group.lead(tally.off_track, tally.at_risk, tally.no_data)}
      steps={[{ label: group.area ? group.key : group.title }]}
      actions={door}
    >
      <Invented round={round} />
      <Filter action={dashboardPaths.group(slug, grouping, group.key)} {...{ rounds, round, territories, territory }} />
      {bullets ? (
        <ChartFigure
          title={t.group.bullets}
          level={2}
          drawing={bullets}
          source={t.home.source}
          date={round ? formatDate(round.lastDay) : null}
          note={t.group.bulletsDescription}
        />
      ) : null}
      {group.lines.length > 0 ? (
        <Section title={t.group.table}>
          <LineTable lines={group.lines} query={query} caption={t.group.table} />
        </Section>
      ) : null}
      <Deviations deviations={deviations} />
    </ResultsPage>
  );
}
