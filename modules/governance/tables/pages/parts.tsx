// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps, ReactNode } from "react";
import { formatDate } from "@albero/kernel/pure";
import { publicPaths } from "@albero/planning/paths";
import { Anchor, Card, Grid, StatusBadge, Uncertain, useTexts, type Tone } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import type { Mandate, MandateStep } from "../core/mandate.ts";
import type { Proposal } from "../core/proposal.ts";
import type { ThematicTable } from "../core/table.ts";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";

export { fieldOf, type FieldOf, PlainForm } from "@albero/ui";

const TABLE_TONES: Record<ThematicTable["state"], Tone> = { planned: "waiting", open: "done", closed: "neutral" };
const MANDATE_TONES: Record<Mandate["state"], Tone> = {
  draft: "draft",
  in_force: "done",
  renegotiated: "neutral",
  closed: "neutral",
};
const PROPOSAL_TONES: Record<Proposal["state"], Tone> = { waiting: "waiting", accepted: "done", refused: "stop" };

export function TableState({ table }: { table: Pick<ThematicTable, "state" | "isNew" | "uncertain"> }) {
  const t = useTexts(texts);
  return (
    <>
      <StatusBadge tone={TABLE_TONES[table.state]}>{t.states[table.state]}</StatusBadge>
      {table.isNew ? (
        <>
          {" "}
          <StatusBadge tone="info">{t.isNew}</StatusBadge>
        </>
      ) : null}
      {table.uncertain ? (
        <>
          {" "}
          <Uncertain reason={table.uncertain} compact />
        </>
      ) : null}
    </>
  );
}

export function MandateState({ mandate }: { mandate: Pick<Mandate, "state"> }) {
  const t = useTexts(texts);
  return <StatusBadge tone={MANDATE_TONES[mandate.state]}>{t.mandateStates[mandate.state]}</StatusBadge>;
}

/** A page of one table: Tavoli › the table › the page. */
export function TablePage({
  table,
  step,
  ...rest
}: { table: Pick<ThematicTable, "id" | "name">; step: string } & Omit<
  ComponentProps<typeof DecisionPage>,
  "part" | "steps"
>) {
  const slug = useSlug();
  return (
    <DecisionPage
      part="tables"
      width="reading"
      steps={[{ label: table.name, href: tablesPaths.one(slug, table.id) }, { label: step }]}
      {...rest}
    />
  );
}

/** Proposals as cards: what, from whom, what became of it. `action` is for who answers. */
export function Proposals({
  proposals,
  action,
  level = 3,
}: {
  proposals: readonly Proposal[];
  action?: (proposal: Proposal) => ReactNode;
  level?: 2 | 3;
}) {
  const t = useTexts(texts);
  const slug = useSlug();
  return (
    <Grid min="24rem">
      {proposals.map((proposal) => (
        <Card
          key={proposal.id}
          level={level}
          title={proposal.title}
          kicker={t.one.by(proposal.proposedBy, formatDate(proposal.day))}
          status={<StatusBadge tone={PROPOSAL_TONES[proposal.state]}>{t.proposalStates[proposal.state]}</StatusBadge>}
          foot={action?.(proposal)}
        >
          {proposal.text ? <p>{proposal.text}</p> : null}
          {proposal.state === "accepted" && proposal.objectiveCode ? (
            <p>
              <Anchor href={publicPaths.card(slug, proposal.objectiveCode)}>
                {t.one.accepted(proposal.objectiveCode, proposal.objectiveTitle ?? "")}
              </Anchor>
              {proposal.reason ? ` ${proposal.reason}` : null}
            </p>
          ) : null}
          {proposal.state === "refused" ? <p>{t.one.refused(proposal.reason)}</p> : null}
          {proposal.state === "waiting" ? <p>{t.one.waiting}</p> : null}
        </Card>
      ))}
    </Grid>
  );
}

/** The objectives of the plan that a table works for. */
export function Objectives({ objectives }: { objectives: readonly { code: string; title: string | null }[] }) {
  const t = useTexts(texts).one;
  const slug = useSlug();
  if (objectives.length === 0) return <p>{t.noObjectives}</p>;
  return (
    <ul>
      {objectives.map(({ code, title }) => (
        <li key={code}>
          {title === null ? (
            `${code} (${t.goneObjective})`
          ) : (
            <Anchor href={publicPaths.card(slug, code)}>
              {code} · {title}
            </Anchor>
          )}
        </li>
      ))}
    </ul>
  );
}

export const stepsDone = (steps: readonly Pick<MandateStep, "doneOn">[]): number =>
  steps.filter((step) => step.doneOn !== null).length;
