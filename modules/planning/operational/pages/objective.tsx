// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import {
  Anchor,
  ButtonLink,
  Callout,
  DataTable,
  Day,
  Difference,
  Money,
  Section,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { officePaths } from "../../paths.ts";
import { sayResult } from "../core/sentences.ts";
import { yearPaths, type PartName } from "../paths.ts";
import { texts } from "../texts.ts";
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
      {objective.uncertain ? <Uncertain reason={objective.uncertain} /> : null}
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

function ChangeLink({ kind, part, what }: { kind: PartName; part: string; what: string }) {
  const { head, objective, mayWrite } = useLoaderData<typeof loader>();
  const t = useTexts(texts).objective;
  const slug = useSlug();
  if (!mayWrite) return null;
  return (
    <Anchor href={yearPaths.part(slug, head.year, objective.code, kind, part)}>
      {t.change}
      <span className="visually-hidden">: {what}</span>
    </Anchor>
  );
}

function AddLink({ kind, children }: { kind: PartName; children: ReactNode }) {
  const { head, objective, mayWrite } = useLoaderData<typeof loader>();
  const slug = useSlug();
  if (!mayWrite) return null;
  return (
    <ButtonLink icon="plus" href={yearPaths.part(slug, head.year, objective.code, kind)}>
      {children}
    </ButtonLink>
  );
}

function Results() {
  const { objective, results } = useLoaderData<typeof loader>();
  const t = useTexts(texts).objective;
  const actionOf = (key: string | null) => objective.actions.find((each) => each.key === key)?.text;
  return (
    <Section title={t.results} id="risultati" actions={<AddLink kind="result">{t.addResult}</AddLink>}>
      {results.length === 0 ? <p className="quiet-line">{t.noResults}</p> : null}
      <ul className="year-results">
        {results.map((result) => (
          <li key={result.key} id={result.key} className="year-result">
            <p>{result.text}</p>
            <p className="year-said">
              <span className="year-label">{t.asData}</span> <span>{result.said}</span>
            </p>
            <div className="year-foot">
              {actionOf(result.action) ? <span>{t.answersTo(actionOf(result.action) ?? "")}</span> : null}
              {doubtsOf(result).map((reason) => (
                <Uncertain key={reason} reason={reason} />
              ))}
              <ChangeLink kind="result" part={result.key} what={result.text} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function doubtsOf(result: { uncertain?: string | undefined; expects: { uncertain?: string | undefined }[] }): string[] {
  return [result.uncertain, ...result.expects.map((each) => each.uncertain)].filter((each) => each !== undefined);
}

function Actions() {
  const { objective } = useLoaderData<typeof loader>();
  const t = useTexts(texts).objective;
  return (
    <Section title={t.actions} id="azioni" actions={<AddLink kind="action">{t.addAction}</AddLink>}>
      {objective.actions.length === 0 ? <p className="quiet-line">{t.noActions}</p> : null}
      <ol className="year-items">
        {objective.actions.map((action) => (
          <li key={action.key} id={action.key} className="year-item">
            {action.text}{" "}
            {action.status ? (
              <StatusBadge tone={action.status === "new" ? "info" : "neutral"}>
                {t.actionStatus[action.status]}
              </StatusBadge>
            ) : null}{" "}
            <ChangeLink kind="action" part={action.key} what={action.text} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Steps() {
  const { objective, mayWrite } = useLoaderData<typeof loader>();
  const t = useTexts(texts).objective;
  if (objective.steps.length === 0 && !mayWrite) return null;
  return (
    <Section title={t.steps} id="passi" actions={<AddLink kind="step">{t.addStep}</AddLink>}>
      <DataTable
        caption={t.steps}
        captionHidden
        rows={objective.steps}
        rowKey={(step) => step.key}
        phone="cards"
        empty={<p className="quiet-line">{t.noSteps}</p>}
        columns={[
          {
            key: "step",
            head: t.step,
            width: "24rem",
            cell: (step) => (
              <span id={step.key}>
                {step.text} <ChangeLink kind="step" part={step.key} what={step.text} />
              </span>
            ),
          },
          { key: "due", head: t.due, cell: (step) => <Day day={step.due} /> },
        ]}
      />
    </Section>
  );
}

function Lines() {
  const { objective } = useLoaderData<typeof loader>();
  const t = useTexts(texts).objective;
  const { budget } = objective;
  const add = <AddLink kind="line">{t.addLine}</AddLink>;
  return (
    <Section title={t.lines} id="budget" actions={add}>
      {budget.kind === "none" ? (
        <p className="quiet-line">{t.noMoney}</p>
      ) : (
        <>
          <DataTable
            caption={t.lines}
            captionHidden
            rows={objective.lines}
            rowKey={(line) => line.key}
            phone="cards"
            empty={
              <p>
                {t.declared}: <Money cents={budget.declaredCents} />. {t.noLines}
              </p>
            }
            columns={[
              {
                key: "line",
                head: t.line,
                width: "16rem",
                cell: (line) => (
                  <span id={line.key}>
                    {line.label} {line.note ? <small>({line.note}) </small> : null}
                    <ChangeLink kind="line" part={line.key} what={line.label} />
                  </span>
                ),
              },
              {
                key: "channel",
                head: t.channel,
                cell: (line) => line.channelCode ?? <span className="quiet-line">{t.noChannel}</span>,
              },
              {
                key: "amount",
                head: t.amount,
                unit: "€",
                number: true,
                cell: (line) => <Money cents={line.amountCents} unit={false} uncertain={line.uncertain} />,
              },
            ]}
            foot={[t.computed, null, <Money key="sum" cents={budget.computedCents} unit={false} />]}
          />
          {budget.declaredCents !== null && budget.computedCents !== null ? (
            <p>
              {t.declared}: <Money cents={budget.declaredCents} />.{" "}
              <Difference declaredCents={budget.declaredCents} computedCents={budget.computedCents} />
            </p>
          ) : null}
        </>
      )}
    </Section>
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
