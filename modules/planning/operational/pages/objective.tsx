// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import { Anchor, ButtonLink, Callout, Section, Uncertain, useShell, useTexts } from "@albero/ui";
import { officePaths } from "../../paths.ts";
import { sayResult } from "../core/sentences.ts";
import { yearPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { Actions, Lines, Results, Steps } from "./objective-parts.tsx";
import { mayOf, planning } from "./year-office.ts";
import { useSlug, YearPage } from "./year-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await planning(context).operationalObjective({ year: params.year, code: params.code });
  const { lang } = requestInfo(context);
  const said = view.objective.results.map((result) => ({ ...result, said: sayResult(result, lang) }));
  return {
    ...view,
    results: said,
    mayWrite: mayOf(context).write && view.head.status === "draft",
  };
}

export default function ObjectivePage() {
  const { head, objective, results, deviation, mayWrite } = useLoaderData<typeof loader>();
  const t = useTexts(texts).objective;
  const slug = useSlug();
  const actions = mayWrite ? (
    <>
      <ButtonLink kind="primary" icon="pencil" href={yearPaths.writeObjective(slug, head.year, objective.code)}>
        {t.write}
      </ButtonLink>
      <ButtonLink kind="quiet" href={yearPaths.removeObjective(slug, head.year, objective.code)}>
        {t.remove}
      </ButtonLink>
    </>
  ) : undefined;
  return (
    <YearPage
      head={head}
      title={objective.title}
      kicker={t.kicker(objective.code, head.year)}
      steps={[{ label: `${objective.code} ${objective.title}` }]}
      lead={
        <>
          {objective.subtitle ? <p>{objective.subtitle}</p> : null}
          <p>
            {t.lead(objective.actions.length, results.length, objective.answers)} <MoneyWords />
          </p>
        </>
      }
      actions={actions}
    >
      {objective.uncertain ? (
        <p>
          <Uncertain reason={objective.uncertain} /> {objective.uncertain}
        </p>
      ) : null}
      {objective.note ? <p>{`${t.note}: ${objective.note}`}</p> : null}
      {deviation && deviation.kind !== "kept" ? <DeviationBox /> : null}
      <Results />
      <Actions />
      <Steps />
      <Lines />
      <FromZone />
      <Around />
    </YearPage>
  );
}

function MoneyWords() {
  const { objective } = useLoaderData<typeof loader>();
  const t = useTexts(texts).objective;
  const { lang } = useShell();
  const { budget } = objective;
  if (budget.kind === "none") return <>{t.noMoney}</>;
  const euro = (cents: number) => formatEuro(cents as Cents, lang);
  return (
    <>
      {[
        budget.declaredCents === null ? "" : t.money(euro(budget.declaredCents)),
        budget.computedCents === null
          ? t.noLines
          : budget.differs || budget.declaredCents === null
            ? t.moneyLines(euro(budget.computedCents))
            : "",
      ].join(" ")}
    </>
  );
}

function DeviationBox() {
  const { head, deviation } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const slug = useSlug();
  if (!deviation) return null;
  const t = all.deviation;
  const facets = deviation.facets.map((facet) => t.facets[facet]).join(", ");
  return (
    <Callout tone="note" title={`${t.kinds[deviation.kind]}${facets ? `: ${facets}` : ""}`}>
      <p>
        {deviation.reason ? deviation.reason.reason : t.missing}{" "}
        <Anchor href={`${yearPaths.deviations(slug, head.year)}#${deviation.code}`}>{all.year.deviations}</Anchor>
      </p>
    </Callout>
  );
}

function FromZone() {
  const { objective } = useLoaderData<typeof loader>();
  const t = useTexts(texts).objective;
  const slug = useSlug();
  const { zoneCard } = objective;
  if (objective.fromZonePlan.length === 0 && !zoneCard) return null;
  return (
    <Section title={t.fromZone}>
      <ul className="year-items">
        {objective.fromZonePlan.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {zoneCard ? (
        <p>
          <Anchor href={officePaths.card(slug, zoneCard.versionId, zoneCard.code)}>{t.openCard(zoneCard.code)}</Anchor>
        </p>
      ) : null}
    </Section>
  );
}

function Around() {
  const { head, around } = useLoaderData<typeof loader>();
  const t = useTexts(texts).objective;
  const slug = useSlug();
  const link = (to: { code: string; title: string } | null, words: string) =>
    to ? (
      <span>
        {words}:{" "}
        <Anchor href={yearPaths.objective(slug, head.year, to.code)}>
          {to.code} {to.title}
        </Anchor>
      </span>
    ) : (
      <span />
    );
  return (
    <nav className="year-steps-nav" aria-label={useTexts(texts).theYear}>
      {link(around.previous, t.previous)}
      {link(around.next, t.next)}
    </nav>
  );
}
