// SPDX-License-Identifier: AGPL-3.0-or-later
// An agreement from its draft to its end: which step may follow, and why not. Pure.
import { addDays, cents, ok, refuse, sum, type Cents, type PlainDate, type Result } from "@albero/kernel/pure";
import { ruleOf, type AgreementKind } from "./kinds.ts";

export const AGREEMENT_STATES = [
  "draft",
  "consultation",
  "approved",
  "signing",
  "in_force",
  "amended",
  "expired",
] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export type Agreement = {
  id: number;
  /** 1 for the first text, 2 for its first amendment. */
  number: number;
  amendsId: number | null;
  kind: AgreementKind;
  title: string;
  object: string;
  duties: string;
  amountCents: Cents | null;
  firstDay: PlainDate | null;
  lastDay: PlainDate | null;
  /** How many days before its end somebody has to think of the renewal. */
  noticeDays: number;
  state: AgreementState;
  act: string;
  approvedOn: PlainDate | null;
  /** Where it was published: number and day of the bulletin, register of acts. */
  published: string;
  source: string;
  uncertain: string | null;
  rowVersion: number;
};

export const PARTY_KINDS = ["municipality", "body", "organisation"] as const;
export const PARTY_TYPES = [
  "coop",
  "aps",
  "odv",
  "foundation",
  "diocese",
  "csv",
  "health",
  "company",
  "public",
  "other",
] as const;
export const PARTY_DUTIES = ["promoter", "party", "adhering"] as const;
export type PartyType = (typeof PARTY_TYPES)[number];
/** `unknown`: the documents do not print whether it signed. */
export type Signature = "missing" | "signed" | "unknown";

export type Party = {
  id: number;
  agreementId: number;
  kind: (typeof PARTY_KINDS)[number];
  istat: string | null;
  bodyId: number | null;
  name: string;
  /** Empty where nobody has said it. */
  type: PartyType | "";
  /** Number in the national register of the third sector; empty where it has none or nobody knows. */
  runts: string;
  duty: (typeof PARTY_DUTIES)[number];
  duties: string;
  areas: readonly string[];
  amountCents: Cents | null;
  consent: "yes" | "no" | null;
  consentOn: PlainDate | null;
  consentNote: string;
  ownAct: string;
  ownActOn: PlainDate | null;
  signature: Signature;
  signedOn: PlainDate | null;
  /** In which office: "Sindaco", "Direttore generale". */
  signedAs: string;
  rowVersion: number;
};

type Signing = Pick<Party, "signature" | "name">;
export const signed = (parties: readonly Pick<Party, "signature">[]): number =>
  parties.filter((party) => party.signature === "signed").length;
export const missing = <P extends Signing>(parties: readonly P[]): P[] =>
  parties.filter((party) => party.signature === "missing");

export const STEPS = ["consult", "take_back", "approve", "open_signing", "enter_force", "end"] as const;
export type Step = (typeof STEPS)[number];

const STEP_FROM: Readonly<Record<Step, AgreementState>> = {
  consult: "draft",
  take_back: "consultation",
  approve: "consultation",
  open_signing: "approved",
  enter_force: "signing",
  end: "in_force",
};
const STEP_TO: Readonly<Record<Step, AgreementState>> = {
  consult: "consultation",
  take_back: "draft",
  approve: "approved",
  open_signing: "signing",
  enter_force: "in_force",
  end: "expired",
};

/** The steps that may follow from a state, the usual one first. */
export function stepsFrom(state: AgreementState): Step[] {
  const from = STEPS.filter((step) => STEP_FROM[step] === state);
  return from.toSorted((a, b) => Number(a === "take_back") - Number(b === "take_back"));
}

/** Its text and its parties may still be changed. An adhesion takes parties until it ends. */
export const isOpenText = ({ state }: Pick<Agreement, "state">): boolean =>
  state === "draft" || state === "consultation";
export const takesParties = ({ state, kind }: Pick<Agreement, "state" | "kind">): boolean =>
  isOpenText({ state }) || (kind === "adhesion" && state !== "amended" && state !== "expired");
/** Signatures are written while it is signed; where the documents were silent, or bodies join later, also in force. */
export const takesSignatures = ({ state }: Pick<Agreement, "state">): boolean =>
  state === "signing" || state === "in_force";

export type StepRefusal =
  | "step_not_from_here"
  | "needs_two_parties"
  | "needs_a_party"
  | "needs_object"
  | "reason_needed"
  | "act_needed"
  | "day_in_future"
  | "consent_missing"
  | "consent_refused"
  | "shares_do_not_add"
  | "needs_days"
  | "already_over"
  | "signatures_missing"
  | "nobody_signed"
  | "force_before_approval"
  | "publication_needed"
  | "not_over_yet";

export type StepForm = { step: Step; day: PlainDate; act: string; reason: string };

/** A few names and how many more: "Crema, Dovera e altri 3". */
export function namesOf(parties: readonly { name: string }[], most = 3): { names: string; more: number } {
  const shown = parties.slice(0, most).map((party) => party.name);
  return { names: shown.join(", "), more: parties.length - shown.length };
}

/**
 * Decides one step of an agreement: the state that follows.
 * Refuses a step from another state, a day to come, and what the kind of agreement asks and is not there: parties, object,
 * consent of all (D.Lgs. 267/2000, art. 34: unanimous consent of the administrations), the act, the days, the signatures.
 */
export function decideStep(
  agreement: Agreement,
  parties: readonly Party[],
  form: StepForm,
  today: PlainDate,
): Result<{ from: AgreementState; to: AgreementState }, StepRefusal> {
  const { step, day } = form;
  if (STEP_FROM[step] !== agreement.state) return refuse("step_not_from_here");
  if (day > today) return refuse("day_in_future");
  const checked = CHECKS[step](agreement, parties, form);
  return checked.ok ? ok({ from: agreement.state, to: STEP_TO[step] }) : checked;
}

type Check = (agreement: Agreement, parties: readonly Party[], form: StepForm) => Result<void, StepRefusal>;

const CHECKS: Readonly<Record<Step, Check>> = {
  consult({ kind, object }, parties) {
    if (object.trim() === "") return refuse("needs_object");
    if (kind === "adhesion" ? parties.length < 1 : parties.length < 2)
      return refuse(kind === "adhesion" ? "needs_a_party" : "needs_two_parties");
    return ok();
  },
  take_back: (_agreement, _parties, { reason }) => (reason.trim() === "" ? refuse("reason_needed") : ok()),
  approve(agreement, parties, { act }) {
    if (act.trim() === "") return refuse("act_needed");
    const agreed = agreement.kind && ruleOf(agreement.kind).consent === "unanimous" ? unanimous(parties) : ok();
    return agreed.ok ? sharesAdd(agreement, parties) : agreed;
  },
  open_signing({ firstDay, lastDay }, parties, { day }) {
    if (firstDay === null || lastDay === null) return refuse("needs_days");
    if (lastDay < day) return refuse("already_over");
    return parties.length === 0 ? refuse("needs_a_party") : ok();
  },
  enter_force(agreement, parties, { day }) {
    const rule = ruleOf(agreement.kind);
    const without = missing(parties);
    const count = { signed: signed(parties), of: parties.length };
    if (rule.signatures === "all" && without.length > 0)
      return refuse("signatures_missing", { details: { ...count, ...namesOf(without) } });
    if (count.signed === 0) return refuse("nobody_signed");
    if (agreement.approvedOn !== null && day < agreement.approvedOn) return refuse("force_before_approval");
    return rule.published && agreement.published.trim() === "" ? refuse("publication_needed") : ok();
  },
  end({ lastDay }, _parties, { day, reason }) {
    const isOver = lastDay !== null && lastDay < day;
    return isOver || reason.trim() !== "" ? ok() : refuse("not_over_yet");
  },
};

function unanimous(parties: readonly Party[]): Result<void, StepRefusal> {
  const against = parties.filter((party) => party.consent === "no");
  if (against.length > 0) return refuse("consent_refused", { details: { n: against.length, ...namesOf(against) } });
  const silent = parties.filter((party) => party.consent === null);
  return silent.length > 0 ? refuse("consent_missing", { details: { n: silent.length, ...namesOf(silent) } }) : ok();
}

/** What the parties put in adds up to the whole, when both are written. */
function sharesAdd({ amountCents }: Agreement, parties: readonly Party[]): Result<void, StepRefusal> {
  const shares = parties.flatMap((party) => (party.amountCents === null ? [] : [party.amountCents]));
  if (amountCents === null || shares.length === 0) return ok();
  const total = sum(shares);
  if (total === amountCents) return ok();
  return refuse("shares_do_not_add", { details: { difference: cents(total - amountCents) } });
}

export type Standing = "open" | "in_force" | "notice" | "over" | "ended";

/** Where an agreement stands today: `notice` when the time to renew has come, `over` when its end has passed and nobody said so. */
export function standing(
  { state, lastDay, noticeDays }: Pick<Agreement, "state" | "lastDay" | "noticeDays">,
  today: PlainDate,
): Standing {
  if (state === "amended" || state === "expired") return "ended";
  if (state !== "in_force") return "open";
  if (lastDay === null) return "in_force";
  if (lastDay < today) return "over";
  return addDays(lastDay, -noticeDays) <= today ? "notice" : "in_force";
}
