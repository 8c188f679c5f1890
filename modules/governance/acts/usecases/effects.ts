// SPDX-License-Identifier: AGPL-3.0-or-later
// What adoption does, kind by kind: the use cases of planning and finance, in the transaction of the act.
import { ok, refuse, type RefusalTable, type Refused, type Result, type Work } from "@albero/kernel";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import {
  budgetRefusals,
  collectingRefusals,
  fundsRefusals,
  splitRefusals,
  splitRefusalsIt,
  useCases as finance,
} from "@albero/finance";
import { planningRefusals, useCases as planning, yearRefusals } from "@albero/planning";
import { agreementRefusals } from "../../agreements/texts.refusals.ts";
import { takeAgreementStep } from "../../agreements/usecases/agreements.ts";
import type { ActKind } from "../core/adopt.ts";
import type { EffectKind } from "../core/effects.ts";
import type { Effect } from "../store/acts.ts";
import { enforceVotingRule, stampDocument } from "../store/done.ts";
import type { Target } from "../store/targets/index.ts";
import { findFinanceAct } from "../store/targets/finance.ts";
import { texts } from "../texts.ts";
import { sentenceOf } from "../words.ts";

/** The act that is being adopted, as the things it approves will quote it. */
export type Citing = { id: number; kind: ActKind; number: number; day: PlainDate; body: string; subject: string };
export type Done = Record<string, string | number>;
type Doing = { work: Work; act: Citing; effect: Effect; target: Target };
type Doer = (doing: Doing) => Promise<Result<Done, "effect_refused">>;
const splitWords = { it: splitRefusalsIt, en: splitRefusals };

/** "Delibera n. 3 del 22/11/2026 · Assemblea dei Sindaci", in Italian: it is written into other people's data. */
export function citation({ kind, number, day, body }: Pick<Citing, "kind" | "number" | "day" | "body">): string {
  return `${texts.it.citation(texts.it.kinds[kind], number, formatDate(day))} · ${body}`;
}

function because({ work, effect }: Doing, refused: Refused<string>, table: RefusalTable): Refused<"effect_refused"> {
  const reason = sentenceOf(refused, table, work.lang);
  const more = (refused.fields ?? []).map((field) => field.message).filter((message) => message !== reason);
  return refuse("effect_refused", { details: { effect: effect.name, reason: [reason, ...more].join(" ") } });
}

const plainAct = ({ number, day, body }: Citing) => ({ number: String(number), date: day, body });

const FINANCE_KIND: Record<ActKind, string> = {
  resolution: "resolution",
  determination: "determination",
  decree: "other",
  opinion: "other",
};

/** The act in the register of finance: written once, also when it approves two things. */
async function financeAct({ work, act }: Doing) {
  const { number, day, body, kind, subject } = act;
  const known = { body, number: String(number), year: Number(day.slice(0, 4)) };
  const actId = await findFinanceAct(work.tx, work.ambitoId, known);
  if (actId !== null) return { actId, newAct: null };
  return { actId: null, newAct: { ...known, day, kind: FINANCE_KIND[kind], title: subject } };
}

const approvePlan: Doer = async (doing) => {
  const { work, act, effect, target } = doing;
  const approval = { versionId: effect.targetId, rowVersion: target.rowVersion, act: plainAct(act) };
  const approved = await work.also(planning.approve, approval);
  if (!approved.ok) return because(doing, approved, planningRefusals);
  const { inForceFrom } = effect.choices;
  if (inForceFrom === undefined) return ok({ status: "approved" });
  if (inForceFrom > work.today) return ok({ status: "approved", inForceFrom });
  const from = inForceFrom < act.day ? act.day : inForceFrom;
  const entry = { versionId: effect.targetId, rowVersion: approved.value.rowVersion, from };
  const entered = await work.also(planning.bringIntoForce, entry);
  return entered.ok ? ok({ status: "in_force", inForceFrom: from }) : because(doing, entered, planningRefusals);
};

const approveYear: Doer = async (doing) => {
  const { work, act, effect, target } = doing;
  const approval = { year: effect.targetId, rowVersion: target.rowVersion, act: plainAct(act) };
  const approved = await work.also(planning.approveOperationalPlan, approval);
  return approved.ok ? ok({ status: "approved" }) : because(doing, approved, yearRefusals);
};

const freeze: Doer = async (doing) => {
  const { work, act, effect, target } = doing;
  const frozen = await work.also(finance.freezeSplit, {
    ...{ id: effect.targetId, version: target.rowVersion, act: citation(act) },
  });
  if (!frozen.ok) return because(doing, frozen, splitWords);
  const made = await work.also(finance.makeQuotas, { splitId: effect.targetId });
  if (!made.ok) return because(doing, made, collectingRefusals);
  const { setId } = made.value;
  const quotas = target.facts.find((one) => one.key === "municipalities")?.value ?? 0;
  const done = { setId, quotas, superseded: frozen.value.superseded.length };
  if (!effect.choices.callQuotas) return ok(done);
  const called = await work.also(finance.approveQuotas, { setId });
  return called.ok ? ok({ ...done, calls: called.value.calls }) : because(doing, called, collectingRefusals);
};

const approveBudget: Doer = async (doing) => {
  const { work, effect, target } = doing;
  const act = await financeAct(doing);
  const approved = await work.also(finance.approveBudget, {
    ...{ year: effect.targetId, rowVersion: target.rowVersion, ...act },
  });
  return approved.ok ? ok({ cells: approved.value.cells }) : because(doing, approved, budgetRefusals);
};

const euros = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

const assign: Doer = async (doing) => {
  const { work, act, effect } = doing;
  const { amountCents = 0, direction = "raise", year = Number(act.day.slice(0, 4)) } = effect.choices;
  const written = await work.also(finance.assignFund, {
    ...{ annualityId: effect.targetId, year, direction, amount: euros(amountCents), day: act.day },
    ...{ note: act.subject, rulesRead: true, ...(await financeAct(doing)) },
  });
  return written.ok ? ok({ entryId: written.value.entryId }) : because(doing, written, fundsRefusals);
};

const putRuleInForce: Doer = async ({ work, act, effect }) => {
  const ended = await enforceVotingRule(work.tx, work.ambitoId, effect.targetId, citation(act));
  const subject = `governance.voting_rule:${effect.targetId}`;
  await work.record({ subject, before: null, after: { act: citation(act), ended } });
  return ok({ ended });
};

const approveAgreement: Doer = async (doing) => {
  const { work, act, effect, target } = doing;
  const step = { step: "approve", day: act.day, act: citation(act), reason: "" };
  const taken = await work.also(takeAgreementStep, {
    ...{ agreementId: effect.targetId, rowVersion: target.rowVersion, ...step },
  });
  return taken.ok ? ok({ status: "approved" }) : because(doing, taken, agreementRefusals);
};

const approveReport: Doer = async ({ work, act, effect }) => {
  await stampDocument(work.tx, work.ambitoId, effect.targetId, { actId: act.id, label: citation(act) });
  const subject = `governance.document:${effect.targetId}`;
  await work.record({ subject, before: null, after: { act: citation(act) } });
  return ok({ status: "approved" });
};

export const DO: Readonly<Record<EffectKind, Doer>> = {
  plan_version: approvePlan,
  operational_plan: approveYear,
  split: freeze,
  budget: approveBudget,
  fund_assignment: assign,
  voting_rule: putRuleInForce,
  agreement: approveAgreement,
  report: approveReport,
};
