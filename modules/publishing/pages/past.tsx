// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicPaths } from "@albero/planning/paths";
import { barChart } from "@albero/ui/charts";
import {
  ChartFigure,
  DataTable,
  formatPercent,
  NoValue,
  Page,
  Section,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { NothingYet, PlanTabs, useSlug } from "./frame.tsx";

export async function loader(asked: LoaderFunctionArgs) {
  const { site, planning, slug, number, lang } = siteOf(asked);
  const plan = await site.planSite({ slug, number });
  if (!plan) return null;
  const titles = Object.fromEntries(plan.cards.map((card) => [card.code, card.title]));
  const { version, evaluation, objectives, withoutAncestor } = await planning.publishedPast({ number });
  const t = texts[lang].past;
  const drawing = barChart({
    title: t.table,
    lang,
    format: "percent",
    decimals: 0,
    head: [t.objective, t.achieved],
    bars: objectives.map(({ objective }) => ({ label: objective.title, value: objective.degreeOfAchievement.value })),
  });
  return { version, evaluation, objectives, withoutAncestor, titles, drawing };
}

export default function PastPage() {
  const found = useLoaderData<typeof loader>();
  const slug = useSlug();
  const { lang } = useShell();
  const t = useTexts(texts).past;
  if (!found) return <NothingYet />;
  const { version, evaluation, objectives, withoutAncestor, titles, drawing } = found;
  if (!evaluation) return <Page title={t.none} kicker={version.title} tabs={<PlanTabs current="past" />} />;
  const given = objectives.flatMap(({ objective }) => objective.degreeOfAchievement.value ?? []);
  const average =
    given.length > 0 ? formatPercent(given.reduce((all, one) => all + one, 0) / given.length, lang, 0) : null;
  const percent = (value: number | null) => (value === null ? <NoValue /> : formatPercent(value, lang, 0));
  return (
    <Page
      title={average ? t.title(evaluation.cycle, average) : t.plainTitle(evaluation.cycle)}
      windowTitle={t.plainTitle(evaluation.cycle)}
      kicker={evaluation.title}
      lead={t.lead(objectives.length, objectives.filter(({ links }) => links.length > 0).length)}
      tabs={<PlanTabs current="past" />}
    >
      <ChartFigure
        level={2}
        title={t.chart}
        drawing={drawing}
        unit="%"
        source={`${evaluation.source.document}, ${t.chapter(evaluation.source.chapter)}`}
      />
      <Section title={t.table}>
        <DataTable
          caption={t.table}
          captionHidden
          phone="cards"
          density="roomy"
          rows={objectives}
          rowKey={({ objective }) => objective.key}
          columns={[
            {
              key: "objective",
              head: t.objective,
              width: "16rem",
              cell: ({ objective }) => <span id={objective.key}>{objective.title}</span>,
            },
            {
              key: "achieved",
              head: t.achieved,
              number: true,
              cell: ({ objective }) => (
                <>
                  {percent(objective.degreeOfAchievement.value)}{" "}
                  {objective.degreeOfAchievement.uncertain ? (
                    <Uncertain reason={objective.degreeOfAchievement.uncertain} compact />
                  ) : null}
                </>
              ),
            },
            {
              key: "spent",
              head: t.spent,
              number: true,
              cell: ({ objective }) => percent(objective.resourceCoincidence.value),
            },
            {
              key: "need",
              head: t.need,
              width: "12rem",
              cell: ({ objective: { adequateResponse: answer } }) => (
                <span className="cell-prose">
                  {answer.value ? <strong>{t.response[answer.value]}. </strong> : null}
                  {answer.note ?? (answer.value ? null : <NoValue />)}
                </span>
              ),
            },
            {
              key: "critical",
              head: t.critical,
              width: "16rem",
              cell: ({ objective }) => (
                <ul className="bare-list cell-prose">
                  {objective.criticalPoints.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              ),
            },
            {
              key: "today",
              head: t.today,
              width: "10rem",
              cell: ({ links }) =>
                links.length === 0 ? (
                  t.notContinued
                ) : (
                  <ul className="bare-list cell-prose">
                    {links.map((link) => (
                      <li key={link.cardCode}>
                        <a href={publicPaths.card(slug, link.cardCode)}>{titles[link.cardCode] ?? link.cardCode}</a>{" "}
                        {link.proposed ? <small>({t.proposed})</small> : null}
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      </Section>
      {withoutAncestor.length > 0 ? (
        <Section title={t.newOnes}>
          <ul>
            {withoutAncestor.map((card) => (
              <li key={card.code}>
                <a href={publicPaths.card(slug, card.code)}>{card.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t.findings}>
        <ul>
          {evaluation.process.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
