// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { cents, NotFound, ok, refuse, sum, useCase, type Cents, type Result, type Work } from "@albero/kernel";
import { allocate, openOf, spendable, useCredits } from "../core/allocate.ts";
import { mayDecideQuotas, mayKeepAccounts } from "../permissions.ts";
import { getMovement } from "../store/bank.ts";
import { listCalls } from "../store/calls.ts";
import { getPlace, takeTurn } from "../store/places.ts";
import * as store from "../store/receipts.ts";
import * as inputs from "./inputs.ts";
import { by } from "./quotas.ts";
import type * as refusals from "./refusals.ts";

type NewReceipt = Omit<z.infer<typeof inputs.newReceipt>, "amount"> & { amount: Cents };
export type Registered = { receiptId: number; settled: Cents; left: Cents };

/**
 * Writes a receipt and settles calls with it: those designated, else the oldest of the municipality first.
 * What is left stays as a credit of the municipality. Also used by the bank file, one movement at a time.
 */
export async function putReceipt(work: Work, given: NewReceipt): Promise<Result<Registered, refusals.ReceiptRefusal>> {
  const { tx, ambitoId } = work;
  const { istat, amount, movementId, note, day } = given;
  if (day > work.today) return refuse("day_in_future");
  const place = await getPlace(tx, ambitoId, istat);
  await takeTurn(tx, ambitoId, istat);
  const calls = await listCalls(tx, ambitoId, { istat });
  if (calls.length === 0) return refuse("nothing_called", { details: { place: place.name } });
  const decided = allocate(amount, calls, given.callIds);
  if (!decided.ok) return decided;
  if (movementId !== null) {
    const movement = await getMovement(tx, ambitoId, movementId);
    if (movement.used + amount > movement.amount) return refuse("movement_spent");
  }
  const receipt = { istat, day, amount, movementId, reversesId: null, note };
  const receiptId = await store.insertReceipt(tx, ambitoId, receipt, by(work));
  const source = { kind: "receipt" as const, id: receiptId };
  const { parts, left } = decided.value;
  await store.insertAllocations(
    tx,
    ambitoId,
    istat,
    parts.map((part) => ({ ...part, source })),
    work.now,
  );
  const after = { istat, day, amountCents: amount, movementId, calls: parts, leftCents: left };
  await work.record({ subject: `finance.receipt:${receiptId}`, before: null, after });
  return ok({ receiptId, settled: cents(amount - left), left });
}

export const registerReceipt = useCase<z.infer<typeof inputs.newReceipt>, Registered, refusals.ReceiptRefusal>({
  name: "finance.registerReceipt",
  may: mayKeepAccounts,
  input: inputs.newReceipt,
  run: (given, work) => putReceipt(work, given),
});

/** Takes back a receipt that was registered by mistake: a row of the opposite sign, and its calls are open again. */
export const reverseReceipt = useCase<z.infer<typeof inputs.reversal>, { receiptId: number }, refusals.ReversalRefusal>(
  {
    name: "finance.reverseReceipt",
    may: mayKeepAccounts,
    input: inputs.reversal,
    async run({ receiptId, reason }, work) {
      const { tx, ambitoId } = work;
      const { istat } = await store.getReceipt(tx, ambitoId, receiptId);
      await takeTurn(tx, ambitoId, istat);
      const receipt = await store.getReceipt(tx, ambitoId, receiptId);
      if (receipt.reversesId !== null) return refuse("is_a_reversal");
      if (receipt.reversedById !== null) return refuse("already_reversed");
      const credit = (await store.listCredits(tx, ambitoId, istat)).get(istat);
      const others = (credit?.sources ?? []).filter((one) => one.kind !== "receipt" || one.id !== receiptId);
      if (sum(others.map((one) => one.left)) < (credit?.refunded ?? 0)) return refuse("credit_already_paid_back");

      const parts = await store.listParts(tx, ambitoId, receiptId);
      const back = {
        istat,
        day: work.today,
        amount: cents(-receipt.amount),
        movementId: receipt.movementId,
        reversesId: receiptId,
        note: reason,
      };
      const id = await store.insertReceipt(tx, ambitoId, back, by(work));
      const source = { kind: "receipt" as const, id };
      const moves = parts.map((part) => ({ callId: part.callId, amount: cents(-part.amount), source }));
      await store.insertAllocations(tx, ambitoId, istat, moves, work.now);
      const before = { istat, amountCents: receipt.amount, calls: parts };
      await work.record({ subject: `finance.receipt:${receiptId}`, before, after: { reversedBy: id, reason } });
      return ok({ receiptId: id });
    },
  },
);

/** Gives a credit on one call: it lowers what is open there, and what is already paid becomes a credit to use. */
export const addCreditNote = useCase<
  z.infer<typeof inputs.newCreditNote>,
  { creditNoteId: number },
  refusals.CreditNoteRefusal
>({
  name: "finance.addCreditNote",
  may: mayDecideQuotas,
  input: inputs.newCreditNote,
  async run({ callId, amount, reason, day }, work) {
    const { tx, ambitoId } = work;
    if (day > work.today) return refuse("day_in_future");
    const { istat } = await getCall(work, callId);
    await takeTurn(tx, ambitoId, istat);
    const call = await getCall(work, callId);
    const left = call.amount - (await store.creditedOn(tx, ambitoId, callId));
    if (amount > left) return refuse("more_than_call", { details: { left } });
    const note = { quotaId: call.quotaId, istat, callId, balanceId: null, amount, reason, day };
    const id = await store.insertCreditNote(tx, ambitoId, note, by(work));
    const now = cents(Math.min(amount, openOf(call)));
    const moves = now > 0 ? [{ callId, amount: now, source: { kind: "credit_note" as const, id } }] : [];
    await store.insertAllocations(tx, ambitoId, istat, moves, work.now);
    await work.record({
      subject: `finance.call:${callId}`,
      before: null,
      after: { creditNote: id, amountCents: amount, reason },
    });
    return ok({ creditNoteId: id });
  },
});

async function getCall({ tx, ambitoId }: Work, callId: number) {
  const [call] = await listCalls(tx, ambitoId, { id: callId });
  if (!call) throw new NotFound(`call ${callId}`);
  return call;
}

/** Uses what a municipality has beyond its calls for those that are open, the oldest first. */
export const useCredit = useCase<z.infer<typeof inputs.byIstat>, { settled: Cents }, refusals.CreditRefusal>({
  name: "finance.useCredit",
  may: mayKeepAccounts,
  input: inputs.byIstat,
  async run({ istat }, work) {
    const { tx, ambitoId } = work;
    await takeTurn(tx, ambitoId, istat);
    const credit = (await store.listCredits(tx, ambitoId, istat)).get(istat);
    const sources = credit ? spendable(credit.sources, credit.refunded) : [];
    if (sources.length === 0) return refuse("no_credit");
    const moves = useCredits(sources, await listCalls(tx, ambitoId, { istat }));
    if (moves.length === 0) return refuse("nothing_open");
    await store.insertAllocations(tx, ambitoId, istat, moves, work.now);
    const calls = moves.map(({ callId, amount, source }) => ({
      callId,
      amountCents: amount,
      from: `${source.kind}:${source.id}`,
    }));
    await work.record({ subject: `finance.credit:${istat}`, before: null, after: { calls } });
    return ok({ settled: sum(moves.map((move) => move.amount)) });
  },
});

/** Writes that a credit was paid back to the municipality. */
export const registerRefund = useCase<z.infer<typeof inputs.newRefund>, { refundId: number }, refusals.RefundRefusal>({
  name: "finance.registerRefund",
  may: mayKeepAccounts,
  input: inputs.newRefund,
  async run({ istat, day, amount, note }, work) {
    const { tx, ambitoId } = work;
    if (day > work.today) return refuse("day_in_future");
    await getPlace(tx, ambitoId, istat);
    await takeTurn(tx, ambitoId, istat);
    const credit = (await store.listCredits(tx, ambitoId, istat)).get(istat);
    const left = sum(credit ? spendable(credit.sources, credit.refunded).map((one) => one.left) : []);
    if (amount > left) return refuse("more_than_credit", { details: { left } });
    const refundId = await store.insertRefund(tx, ambitoId, { istat, day, amount, note }, by(work));
    await work.record({
      subject: `finance.credit:${istat}`,
      before: null,
      after: { refundId, amountCents: amount, note },
    });
    return ok({ refundId });
  },
});
