// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import { ChartFigure, Empty, Section, useTexts } from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { ResultsPage } from "../../pages/results-page.tsx";
import { networkPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { NetworkTable } from "./network-table.tsx";
import { daysOf, evaluation } from "./office.ts";
import { DaysForm } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { asked, status, ...form } = daysOf(context, request);
  const found = await evaluation(context).listNetworks(asked);
  const { lang } = requestInfo(context);
  const t = texts[lang].list;
  const bars = found.lines
    .toSorted((a, b) => b.after.actors - a.after.actors)
    .map(({ code, title, after, areas }) => ({ label: `${code} ${title}`, value: after.actors, area: areas[0] }));
  const drawing = bars.length > 0 ? barChart({ title: t.picture, lang, bars, head: t.pictureHead }) : null;
  return data({ ...found, form, drawing }, { status });
}

export default function Networks() {
  const { lines, hasPlan, before, after, form, drawing } = useLoaderData<typeof loader>();
  const t = useTexts(texts).list;
  if (!hasPlan || !drawing)
    return (
      <ResultsPage part="network" title={t.none} lead={t.noneLead}>
        <Empty title={t.none}>
          <p>{t.noneLead}</p>
        </Empty>
      </ResultsPage>
    );
  const [widest] = lines.toSorted((a, b) => b.after.actors - a.after.actors);
  return (
    <ResultsPage
      part="network"
      title={widest && widest.after.actors > 0 ? t.title(widest.after.actors, widest.title) : t.empty}
      windowTitle={t.windowTitle}
      lead={t.lead(lines.length, formatDate(after))}
    >
      <ChartFigure title={t.picture} drawing={drawing} source={t.source} date={formatDate(after)} level={2} />
      <DaysForm before={before} after={after} {...form} />
      <Section title={t.table}>
        <NetworkTable lines={lines} href={(slug, code) => networkPaths.one(slug, code, { before, after })} />
      </Section>
    </ResultsPage>
  );
}
