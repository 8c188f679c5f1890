// SPDX-License-Identifier: AGPL-3.0-or-later
// What the rules ask now against what is already written. What was done or changed by hand is never lost nor made twice.
import type { PlainDate } from "@albero/kernel/pure";
import type { Generated } from "./generate.ts";

/**
 * open: to do. past: its day had gone by before anybody asked. done. dropped: its rule no longer asks it.
 * set_aside: somebody decided, with a reason, that it does not concern us.
 */
export const STATES = ["open", "past", "done", "dropped", "set_aside"] as const;
export type State = (typeof STATES)[number];

/** A deadline that came from a rule, as far as the rules care. */
export type Written = {
  id: number;
  key: string;
  title: string;
  due: PlainDate;
  /** The day that the rule gave the last time. */
  ruleDue: PlainDate;
  /** Somebody wrote another day, or another title. */
  ownDue: boolean;
  ownTitle: boolean;
  about: string | null;
  state: State;
  /** A note, a ticked step, another owner: it is kept even when no rule asks it any more. */
  isTouched: boolean;
  wasReopened: boolean;
  isUnasked: boolean;
};

export type Change =
  | { kind: "add"; generated: Generated; state: "open" | "past" | "done" }
  /** The fact has another day: the deadline follows it, unless somebody wrote its own day. */
  | { kind: "move"; id: number; from: PlainDate; due: PlainDate; ruleDue: PlainDate; state: State }
  | { kind: "rename"; id: number; title: string; about: string | null }
  | { kind: "settle"; id: number; on: PlainDate }
  | { kind: "drop"; id: number }
  /** No rule asks it, but somebody worked on it: it stays open and says so. */
  | { kind: "unask"; id: number }
  | { kind: "revive"; id: number; due: PlainDate; state: "open" | "past" };

/**
 * `asked` is what the rules that are on ask between the two days; `known` what they ask at all, so that a fact that moves
 * out of sight takes its deadline along.
 */
export function merge(
  written: readonly Written[],
  asked: readonly Generated[],
  known: readonly Generated[],
  window: { from: PlainDate; to: PlainDate; today: PlainDate },
): Change[] {
  const byKey = new Map(written.map((one) => [one.key, one]));
  const knownByKey = new Map(known.map((one) => [one.key, one]));
  const added = asked
    .filter((one) => !byKey.has(one.key))
    .map((generated): Change => ({ kind: "add", generated, state: stateOf(generated, window.today) }));
  const changed = written.flatMap((one) => {
    const generated = knownByKey.get(one.key);
    return generated ? follow(one, generated, window.today) : forget(one, window);
  });
  return [...added, ...changed];
}

const stateOf = (generated: Generated, today: PlainDate): "open" | "past" | "done" =>
  generated.settledOn !== null ? "done" : generated.due < today ? "past" : "open";

function follow(one: Written, generated: Generated, today: PlainDate): Change[] {
  if (one.state === "done" || one.state === "set_aside") return [];
  const { id } = one;
  const changes: Change[] = [];
  const title = one.ownTitle ? one.title : generated.title;
  if (title !== one.title || generated.about !== one.about)
    changes.push({ kind: "rename", id, title, about: generated.about });
  if (generated.settledOn !== null && !one.wasReopened) {
    // What was dropped has nothing to be done: it stays so.
    if (one.state === "dropped") return changes;
    return [...changes, { kind: "settle", id, on: generated.settledOn }];
  }
  const due = one.ownDue ? one.due : generated.due;
  if (one.state === "dropped" || one.isUnasked) {
    const state = one.state === "dropped" && due < today ? "past" : "open";
    changes.push({ kind: "revive", id, due: one.due, state });
  }
  if (generated.due !== one.ruleDue) {
    const state = one.state === "past" && due >= today ? "open" : one.state === "dropped" ? "open" : one.state;
    changes.push({ kind: "move", id, from: one.due, due, ruleDue: generated.due, state });
  }
  return changes;
}

function forget(one: Written, { from, to }: { from: PlainDate; to: PlainDate }): Change[] {
  const isInSight = from <= one.ruleDue && one.ruleDue <= to;
  const hangsOnAFact = one.key.includes(":");
  if (!(isInSight || hangsOnAFact) || one.isUnasked) return [];
  if (one.state !== "open" && one.state !== "past") return [];
  return one.isTouched || one.ownDue || one.wasReopened
    ? [{ kind: "unask", id: one.id }]
    : [{ kind: "drop", id: one.id }];
}

/** A written deadline after a change: what the store writes, and what tests ask twice. */
export function applied(one: Written, change: Exclude<Change, { kind: "add" }>): Written {
  switch (change.kind) {
    case "move":
      return { ...one, due: change.due, ruleDue: change.ruleDue, state: change.state };
    case "rename":
      return { ...one, title: change.title, about: change.about };
    case "settle":
      return { ...one, state: "done" };
    case "drop":
      return { ...one, state: "dropped" };
    case "unask":
      return { ...one, isUnasked: true };
    case "revive":
      return { ...one, state: change.state, isUnasked: false };
  }
}
