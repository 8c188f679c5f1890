// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Page, Section, useTexts } from "@albero/ui";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { reports } from "./office.ts";
import { Downloads, useLead, useTitle } from "./parts.tsx";
import { Chapter } from "./report-text.tsx";
import "./reports.css";

export function loader({ context, params }: LoaderFunctionArgs) {
  return reports(context).publicReport({ reportId: params["reportId"], chapter: params["chapter"] });
}

export default function SiteReport() {
  const { head, chapters, chapter, figures, period, formats } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const slug = useSlug();
  const title = useTitle(head);
  return (
    <Page
      title={title}
      lead={useLead(head, figures, period)}
      thread={[
        { label: all.site.results, href: dashboardPaths.site(slug) },
        { label: all.site.part, href: reportsPaths.site(slug) },
        { label: title },
      ]}
    >
      <Chapter
        {...{ chapters, chapter }}
        door={(name) => reportsPaths.siteFigure(slug, head.id, name)}
        address={(number) => reportsPaths.siteOne(slug, head.id, number)}
      />
      <Section title={all.papers.title} lead={all.read.frozen}>
        <Downloads formats={[...formats, "ods"]} href={(format) => reportsPaths.siteFile(slug, head.id, format)} />
      </Section>
    </Page>
  );
}
