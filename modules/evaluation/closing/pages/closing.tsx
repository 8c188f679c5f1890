// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, Section, StatusBadge, Timeline, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { DIMENSIONS, FIELDS, QUADRANTS, SWOT_DIMENSIONS, type FieldKey } from "../core/card.ts";
import type { ClosedSwot } from "../core/closed.ts";
import { closingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { MoneyBeside } from "./money-parts.tsx";
import { dayOf, evaluation, mayOf } from "./office.ts";
import { ClosingBadge, Dimensions, Facts, Swot, usePercent } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const {
    texts: _all,
    contributions,
    steps,
    ...view
  } = await evaluation(context).showClosing({
    closingId: params["closingId"],
  });
  const counts = Object.fromEntries(
    FIELDS.map((field) => [field, contributions.filter((one) => one.field === field).length]),
  ) as Record<FieldKey, number>;
  return {
    ...{ ...view, counts, contributions: contributions.length, may: mayOf(context) },
    people: new Set(contributions.map((one) => one.byName)).size,
    steps: steps.map(({ id, toState, note, byName, at }) => ({ id, toState, note, byName, day: dayOf(at) })),
  };
}

const EMPTY_SWOT: ClosedSwot = SWOT_DIMENSIONS.map((dimension) => ({
  dimension,
  quadrants: { strengths: [], weaknesses: [], opportunities: [], threats: [] },
}));

export default function ClosingPage() {
  const { card, closed, missing, contributions, people, counts, money, shares, gap } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const fieldHref = (position: number) => closingPaths.field(slug, card.id, position);
  const beside = (position: number) => {
    const said = t.one.contributions(counts[FIELDS[position - 1] ?? "degree"]);
    return (
      <>
        <Anchor href={fieldHref(position)}>
          {card.state === "open" ? t.one.write : said}{" "}
          <span className="visually-hidden">({t.field.position(position, FIELDS.length)})</span>
        </Anchor>
        {card.state === "open" ? <div>{said}</div> : null}
      </>
    );
  };
  return (
    <ResultsPage
      part="closing"
      title={`${card.objective} · ${card.title}`}
      kicker={t.plans[card.plan](card.period)}
      status={<ClosingBadge state={card.state} />}
      lead={`${t.one.title[card.state](missing.length)}. ${t.one.lead(contributions, people)}`}
      steps={[{ label: `${card.objective} · ${card.title}` }]}
      actions={<Actions />}
    >
      <Dimensions card={closed} beside={({ field }) => beside(DIMENSIONS.indexOf(field) + 1)} />
      <MoneyBeside card={card} money={money} shares={shares} gap={gap} />
      <Section title={t.swot.title} lead={t.swot.lead} id="swot">
        {card.state !== "open" && closed.swot === null ? (
          <p>{t.swot.none}</p>
        ) : (
          <Swot
            swot={closed.swot ?? EMPTY_SWOT}
            cell={(dimension, quadrant) => beside(DIMENSIONS.length + dimension * QUADRANTS.length + quadrant + 1)}
          />
        )}
      </Section>
      <Previous />
      <Facts card={closed} />
      <History />
    </ResultsPage>
  );
}

function Actions() {
  const { card, may, missing } = useLoaderData<typeof loader>();
  const t = useTexts(texts).one;
  const slug = useSlug();
  if (!may.agree || card.state === "approved") return null;
  if (card.state === "open")
    return (
      <ButtonLink
        kind={missing.length === 0 ? "primary" : "secondary"}
        href={closingPaths.step(slug, card.id, "agreed")}
      >
        {t.agree}
      </ButtonLink>
    );
  return (
    <>
      <ButtonLink kind="primary" href={closingPaths.step(slug, card.id, "approved")}>
        {t.approve}
      </ButtonLink>
      <ButtonLink kind="quiet" href={closingPaths.step(slug, card.id, "open")}>
        {t.reopen}
      </ButtonLink>
    </>
  );
}

function Previous() {
  const { card, previous } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const percent = usePercent();
  if (card.plan !== "zone") return null;
  return (
    <Section title={t.one.previous}>
      {previous.length === 0 ? <p>{t.one.previousNone}</p> : null}
      <ul className="plain-list">
        {previous.map(({ cycle, n, code, title, degree, proposed }) => (
          <li key={code}>
            <Anchor href={closingPaths.pastOne(slug, cycle, n)}>
              {cycle} · {code} · {title}
            </Anchor>
            {degree === null ? null : `, ${t.one.realised(percent(degree))}`}{" "}
            {proposed ? <StatusBadge tone="waiting">{t.one.proposed}</StatusBadge> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function History() {
  const { steps } = useLoaderData<typeof loader>();
  const t = useTexts(texts).one;
  return (
    <Section title={t.history}>
      <Timeline
        items={steps.toReversed().map((step) => ({
          key: String(step.id),
          when: step.day,
          title: `${t.stepTo[step.toState]}: ${step.byName}`,
          children: step.note,
        }))}
      />
    </Section>
  );
}
