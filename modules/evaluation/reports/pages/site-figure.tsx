// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Page, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { FigureFacts, useFigureLead, useFigureTitle } from "./figure-view.tsx";
import { reports } from "./office.ts";
import { useTitle } from "./parts.tsx";

export function loader({ context, params }: LoaderFunctionArgs) {
  return reports(context).publicReportFigure({ reportId: params["reportId"], name: params["name"] });
}

export default function SiteFigure() {
  const figure = useLoaderData<typeof loader>();
  const slug = useSlug();
  const t = useTexts(texts).site;
  const { head, label } = figure;
  const back = reportsPaths.siteOne(slug, head.id);
  return (
    <Page
      title={useFigureTitle(figure)}
      windowTitle={label}
      lead={useFigureLead(figure)}
      thread={[{ label: t.part, href: reportsPaths.site(slug) }, { label: useTitle(head), href: back }, { label }]}
    >
      <FigureFacts figure={figure} back={back} />
    </Page>
  );
}
