// SPDX-License-Identifier: AGPL-3.0-or-later
// The steps of a year: approved by an act, closed at its end, or thrown away while it is a draft.
import type { z } from "zod";
import { ok, refuse, useCase, type Lang, type Refused } from "@albero/kernel";
import { decideYearApproval, decideYearClosing } from "../core/life.ts";
import { mayLeadYear } from "../permissions.ts";
import { deviationsFrom } from "../queries/questions.ts";
import { listObjectives } from "../store/objectives.ts";
import { deleteYear, getYear, isFollowed, saveYearStep } from "../store/plans.ts";
import { subjectOf } from "./build-year.ts";
import { approval, byRow, closing } from "./inputs.ts";
import { refuseAt } from "./refuse-at.ts";
import type { YearStepRefusal } from "./refusals.ts";

const FIELDS: Partial<Record<YearStepRefusal, string>> = {
  act_number_missing: "act.number",
  act_date_missing: "act.date",
  act_date_in_the_future: "act.date",
  act_body_missing: "act.body",
};

function atItsField<R extends YearStepRefusal>(refused: Refused<R>, lang: Lang): Refused<R> {
  const path = FIELDS[refused.refusal];
  return path ? refuseAt(path, refused.refusal, lang) : refused;
}

type Saved = { rowVersion: number };

/** Draft → approved, by an act; every deviation from the year before must say why. */
export const approveOperationalPlan = useCase<z.infer<typeof approval>, Saved, YearStepRefusal>({
  name: "planning.approveOperationalPlan",
  may: mayLeadYear,
  input: approval,
  async run({ year, rowVersion, act }, { tx, ambitoId, now, today, lang, record }) {
    const { head } = await getYear(tx, ambitoId, year, "update");
    if (head.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const objectives = await listObjectives(tx, ambitoId, head.id);
    const previous = await deviationsFrom(tx, ambitoId, head, objectives);
    const withoutReason = (previous?.deviations ?? [])
      .filter((each) => each.kind !== "kept" && !each.reason)
      .map((each) => each.code);
    const decision = decideYearApproval(
      { status: head.status, objectives: objectives.length, withoutReason },
      act,
      today,
    );
    if (!decision.ok) return atItsField(decision, lang);
    const { number, date, body } = decision.value;
    const step = { status: "approved", act_number: number, act_date: date, act_body: body, approved_at: now } as const;
    const saved = await saveYearStep(tx, ambitoId, head.id, step);
    await record({ subject: subjectOf(year), before: { status: head.status }, after: step });
    return ok({ rowVersion: saved });
  },
});

/** Writes number and day of an act that the documents did not tell, once they are found; the body stays. */
export const completeOperationalAct = useCase<z.infer<typeof approval>, Saved, YearStepRefusal>({
  name: "planning.completeOperationalAct",
  may: mayLeadYear,
  input: approval,
  async run({ year, rowVersion, act }, { tx, ambitoId, today, lang, record }) {
    const { head } = await getYear(tx, ambitoId, year, "update");
    if (!head.act) return refuse("not_approved");
    if (head.act.number !== null && head.act.date !== null) return refuse("act_already_known");
    if (head.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    if (act.number === "") return atItsField(refuse("act_number_missing"), lang);
    if (act.date === null) return atItsField(refuse("act_date_missing"), lang);
    if (act.date > today) return atItsField(refuse("act_date_in_the_future"), lang);
    const step = { act_number: act.number, act_date: act.date, act_uncertain: null };
    const saved = await saveYearStep(tx, ambitoId, head.id, step);
    await record({ subject: subjectOf(year), before: head.act, after: step });
    return ok({ rowVersion: saved });
  },
});

/** Approved → closed, when the year is over. */
export const closeOperationalPlan = useCase<z.infer<typeof closing>, Saved, YearStepRefusal>({
  name: "planning.closeOperationalPlan",
  may: mayLeadYear,
  input: closing,
  async run({ year, rowVersion, on, note }, { tx, ambitoId, today, record }) {
    const { head } = await getYear(tx, ambitoId, year, "update");
    if (head.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const decision = decideYearClosing({ status: head.status, actDate: head.act?.date ?? null }, on, today);
    if (!decision.ok) return decision;
    const step = { status: "closed", closed_on: decision.value, close_note: note || null } as const;
    const saved = await saveYearStep(tx, ambitoId, head.id, step);
    await record({ subject: subjectOf(year), before: { status: head.status }, after: step });
    return ok({ rowVersion: saved });
  },
});

/** Throws a draft away with all it says. */
export const removeOperationalPlan = useCase<z.infer<typeof byRow>, void, YearStepRefusal>({
  name: "planning.removeOperationalPlan",
  may: mayLeadYear,
  input: byRow,
  async run({ year, rowVersion }, { tx, ambitoId, record }) {
    const { head } = await getYear(tx, ambitoId, year, "update");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    if (head.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    if (await isFollowed(tx, ambitoId, head.id)) return refuse("is_followed");
    await deleteYear(tx, ambitoId, head.id);
    await record({ subject: subjectOf(year), before: head, after: null });
    return ok();
  },
});
