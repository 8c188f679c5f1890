// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { ButtonLink, ChartFigure, Section, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { meanDegree } from "../core/triennia.ts";
import { closingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { degreesChart, evaluation } from "./office.ts";
import { usePercent } from "./parts.tsx";
import { PastTable, Process } from "./past-parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const past = await evaluation(context).showPastCycle({ cycle: params["cycle"] });
  return { past, drawing: degreesChart(context, past) };
}

export default function PastCyclePage() {
  const { past, drawing } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const percent = usePercent();
  const { cycle, source, process } = past.evaluation;
  const mean = meanDegree(past.cards.map(({ card }) => card.fields[0]?.percent ?? null));
  return (
    <ResultsPage
      part="closing"
      title={mean ? t.past.title(cycle, percent(mean.mean, 1)) : t.past.titleNone(cycle)}
      lead={t.past.lead(past.cards.length, process.section)}
      steps={[{ label: cycle }]}
      actions={<ButtonLink href={closingPaths.triennia(slug)}>{t.list.triennia}</ButtonLink>}
    >
      <ChartFigure
        title={t.list.chart(cycle)}
        drawing={drawing}
        unit={t.list.unit}
        source={source.document}
        level={2}
      />
      <Section title={t.past.table}>
        <PastTable past={past} />
      </Section>
      <Section title={t.past.process}>
        <Process past={past} />
      </Section>
    </ResultsPage>
  );
}
