// SPDX-License-Identifier: AGPL-3.0-or-later
// Rules of deadlines: taken from those that Albero knows, written, changed, switched on and off.
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { ok, refuse, useCase, type Work } from "@albero/kernel";
import type { FileRefusal } from "../../core/files.ts";
import type { Lang } from "@albero/kernel/pure";
import { deadlineReference, type Assignee } from "../core/rule.ts";
import { mayLeadDeadlines, mayWriteDeadlines } from "../permissions.ts";
import * as store from "../store/rules.ts";
import { deadlineRefusals } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import { refresh, type Refreshed } from "./refresh.ts";
import type { DeadlineRefusal, RuleRefusal } from "./refusals.ts";

type In<K extends "nothing" | "newRule" | "ruleChange" | "ruleSwitch"> = z.infer<(typeof inputs)[K]>;

export function refuseAt<const R extends Exclude<DeadlineRefusal, FileRefusal> | RuleRefusal>(
  path: string,
  refusal: R,
  lang: Lang,
) {
  return refuse(refusal, { fields: [{ path, message: deadlineRefusals[lang][refusal] }] });
}

const REFERENCE = new URL("../../../../data/reference/deadline-rules.json", import.meta.url);
export const readKnownRules = async () => deadlineReference.parse(JSON.parse(await readFile(REFERENCE, "utf8"))).rules;

/**
 * Takes the rules that Albero knows and the Ambito does not have yet. Taken by hand they stay off, to be tried first; for
 * the pilot those that its documents confirm are on, and its year is made.
 */
export const loadDeadlineRules = useCase<In<"nothing">, { taken: number } & Refreshed, RuleRefusal>({
  name: "governance.loadDeadlineRules",
  may: mayLeadDeadlines,
  input: inputs.nothing,
  async run(_input, work) {
    const { tx, ambitoId, actor, record } = work;
    const isPilot = actor.kind === "system";
    const taken: string[] = [];
    for (const { verified, ...known } of await readKnownRules()) {
      const rule = { ...known, isVerified: verified, isOn: isPilot && known.isOn };
      if ((await store.insertRule(tx, ambitoId, rule)) !== null) taken.push(known.code);
    }
    if (taken.length === 0 && !isPilot) return refuse("nothing_to_take");
    const made = await refresh(work);
    await record({ subject: "governance.deadline_rules", before: null, after: { taken, ...made } });
    return ok({ taken: taken.length, ...made });
  },
});

const checked = (
  rule: { owner: Assignee | null; firstYear: number | null; lastYear: number | null },
  lang: Lang,
): { owner: Assignee } | ReturnType<typeof refuseAt<"owner_missing" | "email_missing" | "years_upside_down">> => {
  const { owner, firstYear, lastYear } = rule;
  if (owner === null) return refuseAt("ownerRole", "owner_missing", lang);
  if ("email" in owner && owner.email === "") return refuseAt("ownerEmail", "email_missing", lang);
  if (firstYear !== null && lastYear !== null && lastYear < firstYear)
    return refuseAt("lastYear", "years_upside_down", lang);
  return { owner };
};

/** Writes a rule, switched off: first it can be tried. Refuses a code that another rule has. */
export const addDeadlineRule = useCase<In<"newRule">, { id: number }, RuleRefusal | DeadlineRefusal>({
  name: "governance.addDeadlineRule",
  may: mayWriteDeadlines,
  input: inputs.newRule,
  async run(rule, { tx, ambitoId, lang, record }) {
    const found = checked(rule, lang);
    if ("ok" in found) return found;
    const id = await store.insertRule(tx, ambitoId, { ...rule, ...found, isOn: false });
    if (id === null) return refuseAt("code", "rule_code_taken", lang);
    await record({ subject: `governance.deadline_rule:${id}`, before: null, after: rule });
    return ok({ id });
  },
});

/** Changes a rule and, when it is on, the open deadlines that follow from it: then it is the coordinator's to change. */
export const changeDeadlineRule = useCase<In<"ruleChange">, { id: number }, RuleRefusal | DeadlineRefusal>({
  name: "governance.changeDeadlineRule",
  may: mayWriteDeadlines,
  input: inputs.ruleChange,
  async run(change, work) {
    const { tx, ambitoId, lang, actor, allow, record } = work;
    const before = await store.getRule(tx, ambitoId, change.id);
    allow(!before.isOn || mayLeadDeadlines(actor));
    const found = checked(change, lang);
    if ("ok" in found) return found;
    // The form says the day; which thing of the year it waits for stays as it was.
    const { recurrence } = change;
    const kept =
      recurrence.kind === "yearly" && before.recurrence.kind === "yearly"
        ? { ...recurrence, fact: before.recurrence.fact }
        : recurrence;
    const after = { ...change, ...found, recurrence: kept };
    if (!(await store.updateRule(tx, ambitoId, after))) return refuse("changed_meanwhile");
    if (before.isOn) await refresh(work);
    await record({ subject: `governance.deadline_rule:${change.id}`, before, after });
    return ok({ id: change.id });
  },
});

/** Switches a rule on, and its deadlines are made; or off, and those that nobody has touched go away. */
export const switchDeadlineRule = useCase<In<"ruleSwitch">, { id: number } & Refreshed, RuleRefusal>({
  name: "governance.switchDeadlineRule",
  may: mayLeadDeadlines,
  input: inputs.ruleSwitch,
  async run({ id, isOn, rowVersion }, work) {
    const { tx, ambitoId, record } = work;
    const before = await store.getRule(tx, ambitoId, id);
    if (before.isOn === isOn) return refuse("already_so");
    if (!(await store.updateRule(tx, ambitoId, { id, isOn, rowVersion }))) return refuse("changed_meanwhile");
    const made = await refresh(work);
    await record({
      subject: `governance.deadline_rule:${id}`,
      before: { isOn: before.isOn },
      after: { isOn, ...made },
    });
    return ok({ id, ...made });
  },
});

/** Asks every rule now, without waiting for tomorrow: what has moved is moved. */
export const refreshDeadlines = useCase<In<"nothing">, Refreshed, never>({
  name: "governance.refreshDeadlines",
  may: mayWriteDeadlines,
  input: inputs.nothing,
  async run(_input, work: Work) {
    const made = await refresh(work);
    await work.record({ subject: "governance.deadlines", before: null, after: made });
    return ok(made);
  },
});
