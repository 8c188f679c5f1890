// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { Anchor, ChartFigure, Section, Tabs, useTexts } from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { ODDITIES } from "../core/oddities.ts";
import { integrationPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { IndicatorsTable } from "./indicator-parts.tsx";
import { evaluation } from "./office.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const t = texts[lang];
  const all = await evaluation(context).listIntegrationIndicators();
  const odd = all.filter((each) => each.odd.length > 0);
  const counts = ODDITIES.map((name) => ({
    label: t.odd[name],
    value: all.filter((each) => each.odd.includes(name)).length,
  }));
  const onlyOdd = new URL(request.url).searchParams.get("tutti") === null;
  const drawing = barChart({
    ...{ title: t.indicators.count, lang, head: [t.col.odd, t.col.indicators] as const },
    bars: counts.filter((each) => each.value > 0),
  });
  return { all: all.length, odd: odd.length, shown: onlyOdd ? odd : all, onlyOdd, drawing };
}

export default function Indicators() {
  const { all, odd, shown, onlyOdd, drawing } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const here = integrationPaths.indicators(slug);
  return (
    <ResultsPage
      part="integration"
      title={t.indicators.title(odd, all)}
      lead={t.indicators.lead}
      steps={[{ label: t.list.indicators }]}
    >
      {odd > 0 ? <ChartFigure title={t.indicators.count} drawing={drawing} source={t.list.table} level={2} /> : null}
      <Section title={t.indicators.table}>
        <Tabs
          label={t.indicators.table}
          tabs={[
            { label: t.indicators.onlyOdd, href: here, count: odd, current: onlyOdd },
            { label: t.indicators.all, href: `${here}?tutti=si`, count: all, current: !onlyOdd },
          ]}
        />
        <IndicatorsTable
          indicators={shown}
          href={(id) => indicatorsPaths.one(slug, id)}
          card={(row) => (
            <Anchor href={integrationPaths.one(slug, row.cardId)}>
              {row.card}. {row.cardTitle}
            </Anchor>
          )}
        />
      </Section>
    </ResultsPage>
  );
}
