// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { FigureFacts, useFigureLead, useFigureTitle } from "./figure-view.tsx";
import { reports } from "./office.ts";
import { ReportPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return reports(context).reportFigure({ reportId: params["reportId"], name: params["name"] });
}

export default function ReportFigure() {
  const figure = useLoaderData<typeof loader>();
  const slug = useSlug();
  const { head, label } = figure;
  return (
    <ReportPage
      head={head}
      step={label}
      title={useFigureTitle(figure)}
      windowTitle={label}
      lead={useFigureLead(figure)}
    >
      <FigureFacts figure={figure} back={reportsPaths.one(slug, head.id)} />
    </ReportPage>
  );
}
