// SPDX-License-Identifier: AGPL-3.0-or-later
// The steps of a version from draft to its end: the core decides each, the database checks them again.
import type { z } from "zod";
import { ok, refuse, useCase, type InputOf, type Lang, type May, type Result, type Work } from "@albero/kernel";
import * as life from "../core/lifecycle.ts";
import { mayLeadPlan, mayWritePlan } from "../permissions.ts";
import type { VersionHead } from "../queries/answers.ts";
import { listTitles } from "../store/cards.ts";
import { deleteVersion, getVersion, listVersions, saveStep, type Step } from "../store/versions.ts";
import { approval, byRowVersion, closing, entry } from "./inputs.ts";
import type { StepRefusal } from "./refusals.ts";
import { refuseAt } from "./refuse-at.ts";
import { stateOf } from "./state.ts";

type Saved = { rowVersion: number };
type Decision = Result<Step, StepRefusal>;

/** Where in the form of the act a problem belongs. */
const FIELDS: Record<life.ActProblem, string> = {
  act_number_missing: "act.number",
  act_date_missing: "act.date",
  act_date_in_the_future: "act.date",
  act_body_missing: "act.body",
};

/** Every problem of an act at its field; the first gives the refusal its name. */
function refuseAct([first, ...rest]: readonly life.ActProblem[], lang: Lang): Decision | null {
  if (!first) return null;
  const fields = [first, ...rest].flatMap((each) => refuseAt(FIELDS[each], each, lang).fields ?? []);
  return refuse(first, { fields });
}

/** A step of the life cycle: loads the version as it is now, asks `decide`, writes what it says. */
function step<I extends z.infer<typeof byRowVersion>>(
  name: string,
  may: May,
  input: InputOf<I>,
  decide: (head: VersionHead, given: I, work: Work) => Promise<Decision> | Decision,
) {
  return useCase<I, Saved, StepRefusal>({
    name,
    may,
    input,
    async run(given, work) {
      const { head } = await getVersion(work.tx, work.ambitoId, given.versionId, "update");
      if (head.rowVersion !== given.rowVersion) return refuse("changed_meanwhile");
      const decision = await decide(head, given, work);
      if (!decision.ok) return decision;
      const rowVersion = await saveStep(work.tx, work.ambitoId, head.id, decision.value);
      await work.record({
        subject: `planning.version:${head.id}`,
        before: { status: head.status },
        after: { status: head.status, ...decision.value },
      });
      // Whoever prints or announces what was decided does it after the commit.
      await work.later({
        kind: "planning.stepTaken",
        payload: { versionId: head.id, status: decision.value.status ?? head.status },
      });
      return ok({ rowVersion });
    },
  });
}

export const sendToConsultation = step(
  "planning.sendToConsultation",
  mayWritePlan,
  byRowVersion,
  async (head, _given, { tx, ambitoId, today }): Promise<Decision> => {
    const titles = await listTitles(tx, { ambitoId, versionId: head.id });
    const next = life.decideConsultation(stateOf(head), { cardCount: titles.length }, today);
    return next.ok ? ok({ status: "consultation", consultation_from: today }) : next;
  },
);

export const backToDraft = step("planning.backToDraft", mayWritePlan, byRowVersion, (head): Decision => {
  const next = life.decideBackToDraft(stateOf(head));
  return next.ok ? ok({ status: "draft", consultation_from: null }) : next;
});

export const approve = step(
  "planning.approve",
  mayLeadPlan,
  approval,
  (head, { act }, { today, now, lang }): Decision => {
    const next = life.decideApproval(stateOf(head), act, today);
    if (!next.ok) {
      const isOfTheAct = next.refusal in FIELDS;
      return (isOfTheAct && refuseAct(life.problemsOfAct(act, today), lang)) || next;
    }
    return ok({ status: "approved", act_number: act.number, act_date: act.date, act_body: act.body, approved_at: now });
  },
);

/** Writes the number and the day of an act that the documents did not tell, once they are found; the body stays. */
export const completeAct = step(
  "planning.completeAct",
  mayLeadPlan,
  approval,
  (head, { act }, { today, lang }): Decision => {
    if (!head.act) return refuse("not_approved");
    if (head.act.number !== null && head.act.date !== null) return refuse("act_already_known");
    const refused = refuseAct(life.problemsOfAct({ ...act, body: head.act.body }, today), lang);
    if (refused) return refused;
    return ok({ act_number: act.number, act_date: act.date, act_uncertain: null });
  },
);

/** Brings an approved version into force; the version that was in force, if any, becomes amended on the same day. */
export const bringIntoForce = step(
  "planning.bringIntoForce",
  mayLeadPlan,
  entry,
  async (head, { from }, { tx, ambitoId, today, record }): Promise<Decision> => {
    const next = life.decideEntryIntoForce(stateOf(head), from, today);
    if (!next.ok) return next;
    for (const replaced of await listVersions(tx, ambitoId)) {
      const isBefore = replaced.id !== head.id && replaced.planId === head.planId;
      if (!isBefore || !(replaced.status === "in_force" || replaced.id === head.basedOn)) continue;
      const end = life.decideAmended(stateOf(replaced), from, today);
      if (!end.ok) return end;
      const since = replaced.inForceFrom ?? replaced.act?.date ?? from;
      const after = { status: "amended", in_force_from: since, ended_on: from } as const;
      await saveStep(tx, ambitoId, replaced.id, after);
      await record({ subject: `planning.version:${replaced.id}`, before: { status: replaced.status }, after });
    }
    return ok({ status: "in_force", in_force_from: from });
  },
);

/** What an amendment is before it takes the place of the version in force. */
const OPEN: ReadonlySet<string> = new Set<life.Status>(["draft", "consultation", "approved"]);

export const closePlan = step(
  "planning.closePlan",
  mayLeadPlan,
  closing,
  async (head, { on, reason }, { tx, ambitoId, today }): Promise<Decision> => {
    const others = (await listVersions(tx, ambitoId)).filter((each) => each.planId === head.planId);
    const hasOpenAmendment = others.some((each) => OPEN.has(each.status));
    const next = life.decideClosing(stateOf(head), { hasOpenAmendment }, on, today);
    return next.ok ? ok({ status: "closed", ended_on: on, end_reason: reason }) : next;
  },
);

/** Throws a draft away, cards and all; what was ever approved stays for good. */
export const removeVersion = useCase<z.infer<typeof byRowVersion>, void, StepRefusal>({
  name: "planning.removeVersion",
  may: mayLeadPlan,
  input: byRowVersion,
  async run({ versionId, rowVersion }, { tx, ambitoId, record }) {
    const { head } = await getVersion(tx, ambitoId, versionId, "update");
    if (head.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    await deleteVersion(tx, ambitoId, versionId);
    await record({ subject: `planning.version:${versionId}`, before: head, after: null });
    return ok();
  },
});
