// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, DataTable, Empty, Page, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { SiteDoors } from "../../pages/site-doors.tsx";
import { dashboardPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation } from "./office.ts";
import { Count, Invented } from "./parts.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  return evaluation(context).siteBoard();
}

export default function SiteResults() {
  const { round, tally, objectives } = useLoaderData<typeof loader>();
  const t = useTexts(texts).site;
  const slug = useSlug();
  const href = (code: string) => `${dashboardPaths.siteObjective(slug, code)}#ottenuto`;
  const judged = tally.on_track + tally.at_risk + tally.off_track;
  const lead = round ? t.lead(round.name, formatDate(round.lastDay), tally.no_data) : t.none;
  return (
    <Page title={t.title(tally.on_track, judged)} lead={lead} actions={<SiteDoors />}>
      <Invented round={round} />
      <DataTable
        caption={t.table}
        empty={<Empty title={t.none} />}
        rows={objectives}
        rowKey={(each) => each.code}
        phone="cards"
        columns={[
          {
            key: "objective",
            head: t.col.objective,
            width: "24rem",
            cell: (each) => (
              <Anchor href={dashboardPaths.siteObjective(slug, each.code)}>
                {each.code} · {each.title}
              </Anchor>
            ),
          },
          {
            key: "on",
            head: t.col.onTrack,
            number: true,
            cell: (each) => <Count of={each.tally.on_track} href={href(each.code)} />,
          },
          {
            key: "late",
            head: t.col.late,
            number: true,
            cell: (each) => <Count of={each.tally.at_risk + each.tally.off_track} href={href(each.code)} />,
          },
          {
            key: "none",
            head: t.col.noData,
            number: true,
            cell: (each) => <Count of={each.tally.no_data} href={href(each.code)} />,
          },
        ]}
      />
    </Page>
  );
}
