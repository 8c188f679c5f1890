// SPDX-License-Identifier: AGPL-3.0-or-later
// What hangs on an objective of the year: results as sentences with their data, actions, steps, budget lines.
import type { ReactNode } from "react";
import { useLoaderData } from "react-router";
import {
  Anchor,
  ButtonLink,
  DataTable,
  Day,
  Difference,
  Money,
  Section,
  StatusBadge,
  Uncertain,
  useTexts,
} from "@albero/ui";
import { yearPaths, type PartName } from "../paths.ts";
import { texts } from "../texts.ts";
import type { loader } from "./objective.tsx";
import { useSlug } from "./year-page.tsx";

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

export function Results() {
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

export function Actions() {
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

export function Steps() {
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

export function Lines() {
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
