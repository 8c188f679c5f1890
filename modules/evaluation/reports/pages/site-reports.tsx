// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Card, Empty, Grid, Page, useShell, useTexts } from "@albero/ui";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { reports } from "./office.ts";
import { periodOf, ReportState } from "./parts.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  return reports(context).publicReports();
}

export default function SiteReports() {
  const { reports: all } = useLoaderData<typeof loader>();
  const { lang } = useShell();
  const t = useTexts(texts).site;
  const slug = useSlug();
  return (
    <Page
      title={t.title(all.length)}
      windowTitle={t.windowTitle}
      lead={t.lead}
      thread={[{ label: t.results, href: dashboardPaths.site(slug) }, { label: t.part }]}
    >
      {all.length === 0 ? <Empty title={t.empty} /> : null}
      <Grid min="24rem">
        {all.map((report) => (
          <Card
            key={report.id}
            level={2}
            title={report.title[lang]}
            kicker={periodOf(report)}
            href={reportsPaths.siteOne(slug, report.id)}
            status={report.round?.invented ? <ReportState head={report} /> : undefined}
          >
            {report.approvedOn ? <p>{t.approved(formatDate(report.approvedOn), report.act)}</p> : null}
          </Card>
        ))}
      </Grid>
    </Page>
  );
}
