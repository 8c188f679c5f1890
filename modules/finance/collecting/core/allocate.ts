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

/** A payment or a credit note that is not wholly used. */
export type Source = { kind: "receipt" | "credit_note"; id: number; left: Cents };

/** What may still be used of each source, the oldest first, once what was paid back is taken from the oldest. */
export function spendable(sources: readonly Source[], refunded: Cents): Source[] {
  let gone: number = refunded;
  return sources.flatMap((source) => {
    const taken = Math.min(gone, source.left);
    gone -= taken;
    const left = cents(source.left - taken);
    return left > 0 ? [{ ...source, left }] : [];
  });
}

export type Move = Part & { source: Source };

/** Uses the credits of a municipality for its open calls, the oldest call first, as far as either goes. */
export function useCredits(sources: readonly Source[], calls: readonly CallState[]): Move[] {
  const open = calls.toSorted(oldestFirst).map((call) => ({ id: call.id, left: openOf(call) as number }));
  return sources.flatMap((source) => {
    let left: number = source.left;
    return open.flatMap((call): Move[] => {
      const part = Math.min(left, call.left);
      left -= part;
      call.left -= part;
      return part > 0 ? [{ source, callId: call.id, amount: cents(part) }] : [];
    });
  });
}
