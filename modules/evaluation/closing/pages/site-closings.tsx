// SPDX-License-Identifier: AGPL-3.0-or-later
// What the citizen reads: how objectives went, what goes on, which projects were rewarded.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { ChartFigure, Details, Page, Section, useTexts } from "@albero/ui";
import type { ClosedCard } from "../core/closed.ts";
import { texts } from "../texts.ts";
import { degreesChart, evaluation } from "./office.ts";
import { Dimensions, Facts, Swot, usePercent } from "./parts.tsx";
import { anchorOf, PastTable, Process } from "./past-parts.tsx";
import { Columns, Moves, Rewards } from "./triennia-parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const use = evaluation(context);
  const [view, triennia] = [await use.publicClosings(), await use.publicTriennia()];
  return { ...view, triennia, drawing: view.past ? degreesChart(context, view.past) : null };
}

export default function SiteClosings() {
  const { approved, past, triennia } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const percent = usePercent();
  return (
    <Page
      title={t.site.title(approved.length, past?.evaluation.cycle ?? null)}
      lead={t.site.lead}
      thread={[{ label: t.site.results, href: dashboardPaths.site(slug) }, { label: t.site.part }]}
    >
      {past ? <Past /> : null}
      <Section title={t.site.approved} id="approvate">
        {approved.length === 0 ? <p>{t.site.noneApproved}</p> : null}
        {approved.map(({ card, closed, shares }) => (
          <Details key={card.id} summary={`${card.objective} · ${card.title} (${t.plans[card.plan](card.period)})`}>
            {shares ? <p>{t.site.computed(percent(shares.committed))}</p> : null}
            <OneCard card={closed} />
          </Details>
        ))}
      </Section>
      {triennia ? (
        <>
          <Columns view={triennia} isPublic />
          {triennia.past ? <Moves view={triennia} isPublic /> : null}
          <Rewards view={triennia} />
        </>
      ) : null}
    </Page>
  );
}

function OneCard({ card }: { card: ClosedCard }) {
  return (
    <>
      <Dimensions card={card} />
      {card.swot ? <Swot swot={card.swot} /> : null}
      <Facts card={card} />
    </>
  );
}

function Past() {
  const { past, drawing } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  if (!past || !drawing) return null;
  const { cycle, source } = past.evaluation;
  return (
    <Section title={t.list.past(cycle)} id="triennio-precedente">
      <ChartFigure title={t.list.chart(cycle)} drawing={drawing} unit={t.list.unit} source={source.document} />
      <PastTable past={past} isPublic />
      {past.cards.map(({ n, card }) => (
        <div key={n} id={anchorOf(n)}>
          <Details summary={`${card.code} · ${card.title}`}>
            <OneCard card={card} />
          </Details>
        </div>
      ))}
      <Details summary={t.past.process}>
        <Process past={past} />
      </Details>
    </Section>
  );
}
