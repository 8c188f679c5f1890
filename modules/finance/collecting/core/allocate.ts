// SPDX-License-Identifier: AGPL-3.0-or-later
// Which call a payment settles, what is late and by how many days.
import {
  cents,
  daysBetween,
  ok,
  refuse,
  sum,
  ZERO,
  type Cents,
  type PlainDate,
  type Result,
} from "@albero/kernel/pure";

/** A call as far as its money is concerned: `settled` is what payments and credit notes have already covered. */
export type CallState = { id: number; n: number; due: PlainDate; amount: Cents; settled: Cents };
export type Part = { callId: number; amount: Cents };
export type Allocation = { parts: Part[]; left: Cents };
export type AllocateRefusal = "amount_not_positive" | "unknown_call" | "call_already_settled";

export const openOf = ({ amount, settled }: Pick<CallState, "amount" | "settled">): Cents =>
  cents(Math.max(0, amount - settled));

const oldestFirst = (a: CallState, b: CallState): number => a.due.localeCompare(b.due) || a.n - b.n || a.id - b.id;

/**
 * Shares an amount out among open calls: those designated, in the order given, else the oldest first.
 * Never more than what is open on each; parts and `left` add up to the amount. What is left is a credit of the payer:
 * an amount that was designated never wanders to other calls by itself.
 * Refuses an amount that is not above zero, a designated call that is not among these or has nothing open.
 */
export function allocate(
  amount: Cents,
  calls: readonly CallState[],
  designated: readonly number[] = [],
): Result<Allocation, AllocateRefusal> {
  if (amount <= 0) return refuse("amount_not_positive");
  const asked = [...new Set(designated)].map((id) => calls.find((call) => call.id === id));
  if (asked.includes(undefined)) return refuse("unknown_call");
  if (asked.some((call) => call && openOf(call) === 0)) return refuse("call_already_settled");
  const order = asked.length > 0 ? (asked as CallState[]) : calls.toSorted(oldestFirst);
  const parts: Part[] = [];
  let left: number = amount;
  for (const call of order) {
    const part = Math.min(left, openOf(call));
    if (part > 0) parts.push({ callId: call.id, amount: cents(part) });
    left -= part;
  }
  return ok({ parts, left: cents(left) });
}

export type Lateness = { call: CallState; open: Cents; days: number };

/** The calls whose day has gone by and that are not wholly settled, the longest wait first. `on` itself is not late. */
export function arrears(calls: readonly CallState[], on: PlainDate): Lateness[] {
  return calls
    .map((call) => ({ call, open: openOf(call), days: daysBetween(call.due, on) }))
    .filter(({ open, days }) => open > 0 && days > 0)
    .toSorted((a, b) => b.days - a.days || oldestFirst(a.call, b.call));
}

export type CallStatus = "settled" | "overdue" | "partly" | "open";

/** What one says of a call on a day. */
export function statusOf(call: CallState, on: PlainDate): CallStatus {
  if (openOf(call) === 0) return "settled";
  if (call.due < on) return "overdue";
  return call.settled > 0 ? "partly" : "open";
}

export type Glance = { called: Cents; settled: Cents; overdue: Cents; notYetDue: Cents };

/** Called = settled + overdue + not yet due, always. */
export function glance(calls: readonly CallState[], on: PlainDate): Glance {
  const open = (late: boolean) => sum(calls.filter((call) => call.due < on === late).map(openOf));
  return {
    called: sum(calls.map((call) => call.amount)),
    settled: sum(calls.map((call) => cents(call.amount - openOf(call)))),
    overdue: open(true),
    notYetDue: open(false),
  };
}

export const NOTHING: Glance = { called: ZERO, settled: ZERO, overdue: ZERO, notYetDue: ZERO };
