// SPDX-License-Identifier: AGPL-3.0-or-later
// Asks the rules that are on, and writes what follows: what is new, what has moved, what was done elsewhere.
import type { Work } from "@albero/kernel";
import { plainDate, type PlainDate } from "@albero/kernel/pure";
import type { EventKind } from "../core/deadline.ts";
import { everything, generate } from "../core/generate.ts";
import { merge, type Change } from "../core/merge.ts";
import type { DeadlineRule } from "../core/rule.ts";
import * as store from "../store/deadlines.ts";
import { listFacts } from "../store/facts.ts";
import { listRules } from "../store/rules.ts";

/** Deadlines are made from the first day of this year to the last of the next. */
export function windowOf(today: PlainDate): { from: PlainDate; to: PlainDate; today: PlainDate } {
  const year = Number(today.slice(0, 4));
  return { from: plainDate(`${year}-01-01`), to: plainDate(`${year + 1}-12-31`), today };
}

export type Refreshed = { added: number; moved: number; settled: number; dropped: number };

/** Part of an action: the caller records it. The same rules and facts asked twice change nothing the second time. */
export async function refresh(work: Work): Promise<Refreshed> {
  const { tx, ambitoId, today } = work;
  await store.takeTurn(tx, ambitoId);
  const rules = (await listRules(tx, ambitoId)).filter((rule) => rule.isOn);
  const facts = await listFacts(tx, ambitoId, today);
  const window = windowOf(today);
  const asked = generate(rules, facts, window.from, window.to);
  const known = everything(rules, facts, window.from, window.to);
  const changes = merge(await store.listWritten(tx, ambitoId), asked, known, window);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const change of changes) await write(work, change, byId);
  const count = (...kinds: Change["kind"][]) => changes.filter((change) => kinds.includes(change.kind)).length;
  return { added: count("add", "revive"), moved: count("move"), settled: count("settle"), dropped: count("drop") };
}

async function write(work: Work, change: Change, rules: ReadonlyMap<number, DeadlineRule>): Promise<void> {
  const { tx, ambitoId, today, now: at } = work;
  const tell = (deadlineId: number, kind: EventKind, words = "") =>
    store.addEvent(tx, ambitoId, { deadlineId, kind, words, at, byName: "" });
  if (change.kind === "add") {
    const { key, ruleId, title, due, about, settledOn } = change.generated;
    const rule = rules.get(ruleId);
    const made = await store.insertDeadline(tx, ambitoId, {
      ...{ key, ruleId, title, due, about, istat: null, audience: rule?.audience ?? "office" },
      ...{ owner: null, substitute: null, reminders: null, escalation: null, steps: rule?.steps ?? [], note: "" },
      ...{ source: "", state: change.state, doneOn: settledOn, evidence: "", at },
    });
    return tell(made, "made");
  }
  const follow = (columns: Omit<store.DeadlineColumns, "changed_at">) =>
    store.followRule(tx, ambitoId, change.id, { ...columns, changed_at: at });
  switch (change.kind) {
    case "rename":
      return follow({ title: change.title, about: change.about });
    case "move":
      // Where somebody wrote an own day it stays: what moved is the day of the rule, and it is said.
      await follow({
        ...{ due: change.due, rule_due: change.ruleDue, state: change.state },
        ...(change.due === change.from ? {} : { moved_from: change.from, moved_on: today }),
      });
      return tell(change.id, "moved", `${change.from}>${change.ruleDue}`);
    case "settle":
      await follow({ state: "done", done_on: change.on, evidence_kind: "fact", is_unasked: false });
      return tell(change.id, "done", "fact");
    case "drop":
      await follow({ state: "dropped" });
      return tell(change.id, "dropped");
    case "unask":
      await follow({ is_unasked: true });
      return tell(change.id, "dropped", "kept");
    case "revive":
      await follow({ state: change.state, is_unasked: false });
      return tell(change.id, "made");
  }
}
