// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import {
  Anchor,
  ButtonLink,
  ChartFigure,
  DataTable,
  Details,
  Empty,
  NoValue,
  Progress,
  Section,
  useTexts,
} from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { meanDegree } from "../core/triennia.ts";
import { closingPaths } from "../paths.ts";
import type { ObjectiveLine, PastCycle, PlanLines } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { degreesChart, evaluation, mayOf } from "./office.ts";
import { ClosingBadge, usePercent } from "./parts.tsx";
import { PastTable } from "./past-parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const view = await evaluation(context).listClosings();
  return { ...view, drawing: view.past ? degreesChart(context, view.past) : null, may: mayOf(context) };
}

export default function Closings() {
  const { plans, past, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const zone = plans.find((plan) => plan.plan === "zone");
  const lines = zone?.objectives ?? [];
  const inState = (state: string) => lines.filter((line) => line.closing?.state === state).length;
  const others = plans.filter((plan) => plan !== zone);
  return (
    <ResultsPage
      part="closing"
      title={t.list.title(inState("approved"), lines.length)}
      lead={t.list.lead(inState("open"), inState("agreed"), past?.evaluation.cycle ?? null)}
      actions={
        <>
          {may.open && plans.length > 0 ? (
            <ButtonLink kind="primary" icon="plus" href={closingPaths.open(slug)}>
              {t.list.open}
            </ButtonLink>
          ) : null}
          <ButtonLink href={closingPaths.triennia(slug)}>{t.list.triennia}</ButtonLink>
        </>
      }
    >
      {plans.length === 0 ? <Empty title={t.list.none} /> : null}
      {zone ? <Progress done={inState("approved")} total={lines.length} label={t.list.approved} /> : null}
      {zone ? (
        <Section title={t.plans[zone.plan](zone.period)}>
          <PlanTable plan={zone} />
        </Section>
      ) : null}
      {past ? <Past past={past} /> : null}
      {others.length > 0 ? (
        <Section title={t.list.other}>
          {others.map((plan) => (
            <Details key={`${plan.plan} ${plan.period}`} summary={t.plans[plan.plan](plan.period)}>
              <PlanTable plan={plan} />
            </Details>
          ))}
        </Section>
      ) : null}
    </ResultsPage>
  );
}

function Past({ past }: { past: PastCycle }) {
  const { drawing } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const percent = usePercent();
  const { cycle, source } = past.evaluation;
  const mean = meanDegree(past.cards.map(({ card }) => card.fields[0]?.percent ?? null));
  return (
    <Section
      title={t.list.past(cycle)}
      {...(mean ? { lead: t.list.pastLead(percent(mean.mean, 1), mean.of) } : {})}
      actions={<ButtonLink href={closingPaths.past(slug, cycle)}>{t.list.pastAll}</ButtonLink>}
    >
      {drawing ? (
        <ChartFigure title={t.list.chart(cycle)} drawing={drawing} unit={t.list.unit} source={source.document} />
      ) : null}
      <PastTable past={past} />
    </Section>
  );
}

function PlanTable({ plan }: { plan: PlanLines }) {
  const { may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const percent = usePercent();
  const name = ({ code, title, closing }: ObjectiveLine) =>
    closing ? (
      <Anchor href={closingPaths.one(slug, closing.id)}>
        {code} · {title}
      </Anchor>
    ) : (
      `${code} · ${title}`
    );
  return (
    <DataTable
      caption={t.plans[plan.plan](plan.period)}
      captionHidden
      rows={plan.objectives}
      rowKey={(row) => row.code}
      phone="cards"
      columns={[
        { key: "objective", head: t.col.objective, width: "24rem", cell: name },
        { key: "state", head: t.col.state, cell: (row) => <ClosingBadge state={row.closing?.state ?? null} /> },
        {
          key: "agreed",
          head: t.col.agreed,
          cell: ({ closing }) => (closing ? t.list.agreedOf(closing.agreed) : null),
        },
        {
          key: "contributions",
          head: t.col.contributions,
          number: true,
          cell: ({ closing }) => closing?.contributions,
        },
        {
          key: "degree",
          head: t.col.degree,
          number: true,
          cell: ({ closing }) =>
            closing === null ? null : closing.degree === null ? <NoValue kind="missing" /> : percent(closing.degree),
        },
        ...(may.open
          ? [
              {
                key: "open",
                head: t.list.open,
                cell: (row: ObjectiveLine) =>
                  row.closing ? null : (
                    <Anchor href={closingPaths.open(slug, `${plan.plan}:${plan.period}:${row.code}`)}>
                      {t.list.openOne} <span className="visually-hidden">{row.code}</span>
                    </Anchor>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
