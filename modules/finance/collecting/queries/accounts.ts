// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions on what is open: the account of one municipality, arrears on a day, reminders, the bank.
import { formatDate, formatEuro, NotFound, question, seesMunicipality, sum } from "@albero/kernel";
import { arrears, glance, openOf, type Lateness } from "../core/allocate.ts";
import { mayKeepAccounts, mayReadQuotas } from "../permissions.ts";
import { listBalanceGround, listBalances } from "../store/balances.ts";
import { getMovement, listBankFiles, listMovements } from "../store/bank.ts";
import { listCalls, type LedgerCall } from "../store/calls.ts";
import { getPlace, listPlaces } from "../store/places.ts";
import { listCredits, listReceipts } from "../store/receipts.ts";
import { listReminders } from "../store/reminders.ts";
import { getSet } from "../store/sets.ts";
import { texts } from "../texts.ts";
import { balance } from "../core/balance.ts";
import { hasBalance } from "../usecases/balance.ts";
import * as inputs from "../usecases/inputs.ts";
import { callLine, creditOf, mayOf } from "./year.ts";

/** Everything between the Ambito and one municipality. To others it does not exist. */
export const municipalityAccount = question({
  name: "finance.municipalityAccount",
  may: mayReadQuotas,
  input: inputs.byIstat,
  async run({ istat }, { tx, ambitoId, actor, today }) {
    if (!seesMunicipality(actor, istat)) throw new NotFound(`municipality ${istat}`);
    const place = await getPlace(tx, ambitoId, istat);
    const calls = (await listCalls(tx, ambitoId, { istat })).map((call) => callLine(call, today));
    return {
      ...{ place, calls, today, may: mayOf(actor), total: glance(calls, today) },
      receipts: await listReceipts(tx, ambitoId, { istat }),
      credit: creditOf((await listCredits(tx, ambitoId, istat)).get(istat)),
      reminders: mayKeepAccounts(actor) ? await listReminders(tx, ambitoId, { istat }) : [],
    };
  },
});

type Late = Omit<Lateness, "call"> & { call: LedgerCall };

/** What is overdue on a day (today, if none is said), the longest wait first, and the reminders written. */
export const arrearsOn = question({
  name: "finance.arrearsOn",
  may: mayReadQuotas,
  input: inputs.onDay,
  async run(asked, { tx, ambitoId, actor, today }) {
    const on = asked.on ?? today;
    const late = arrears(await listCalls(tx, ambitoId), on) as Late[];
    return {
      ...{ on, may: mayOf(actor), open: sum(late.map((one) => one.open)) },
      late: late.map(({ call, open, days }) => ({ ...callLine(call, on), open, days })),
      municipalities: new Set(late.map((one) => one.call.istat)).size,
      reminders: mayKeepAccounts(actor) ? await listReminders(tx, ambitoId) : [],
    };
  },
});

/** The text of a reminder, ready to be read again and changed. */
export const reminderDraft = question({
  name: "finance.reminderDraft",
  may: mayKeepAccounts,
  input: inputs.byIstat,
  async run({ istat }, { tx, ambitoId, actor, today, lang }) {
    const place = await getPlace(tx, ambitoId, istat);
    const late = arrears(await listCalls(tx, ambitoId, { istat }), today) as Late[];
    const ambito = await tx
      .selectFrom("kernel.ambito")
      .select("name")
      .where("id", "=", ambitoId)
      .executeTakeFirstOrThrow();
    // A public body in Italy is written to in Italian, whatever the language of the screen.
    const t = texts.it.reminder;
    const euro = (amount: Parameters<typeof formatEuro>[0]) => formatEuro(amount, "it");
    const open = sum(late.map((one) => one.open));
    const lines = late
      .map(({ call, open: left }) =>
        t.line(call.setName, call.year, call.label, formatDate(call.due), euro(left), call.reference),
      )
      .join("\n");
    const by = actor.kind === "anonymous" ? "" : actor.name;
    const [last] = await listReminders(tx, ambitoId, { istat });
    return {
      ...{ place, open, calls: late.length, lang, recipient: last?.recipient ?? "" },
      subject: t.subjectText(ambito.name),
      body: t.bodyText(place.name, ambito.name, lines, euro(open), by),
    };
  },
});

/** Movements that wait for a municipality, and the files already taken. */
export const bankPage = question({
  name: "finance.bankPage",
  may: mayKeepAccounts,
  input: inputs.nothing,
  run: async (_asked, { tx, ambitoId }) => ({
    waiting: await listMovements(tx, ambitoId),
    files: await listBankFiles(tx, ambitoId),
  }),
});

/** One movement, with everybody to whom it may go. */
export const movementView = question({
  name: "finance.movementView",
  may: mayKeepAccounts,
  input: inputs.byMovement,
  async run({ movementId }, { tx, ambitoId }) {
    const calls = (await listCalls(tx, ambitoId)).filter((call) => openOf(call) > 0);
    return {
      movement: await getMovement(tx, ambitoId, movementId),
      places: await listPlaces(tx, ambitoId),
      calls: calls.map((call) => ({ ...call, open: openOf(call) })),
    };
  },
});

/** The balance of a set of quotas as it would close now, and those already closed. */
export const balanceView = question({
  name: "finance.balanceView",
  may: mayReadQuotas,
  input: inputs.balanceOf,
  async run({ setId }, { tx, ambitoId, actor, today }) {
    const set = await getSet(tx, ambitoId, setId);
    if (set.state !== "approved") throw new NotFound(`balance of ${setId}`);
    const ground = await listBalanceGround(tx, ambitoId, setId);
    const balances = await listBalances(tx, ambitoId, setId);
    const decided = balance(ground, balances.length === 0);
    return {
      ...{ set, today, balances, may: mayOf(actor), hasBalance: hasBalance(set) },
      lines: ground.map((one) => ({
        ...one,
        difference: one.actual === null ? null : one.actual - one.advances - one.earlier,
      })),
      refusal: decided.ok ? null : decided.refusal,
      missing: ground.filter((one) => one.actual === null).length,
      owes: decided.ok ? decided.value.owes : 0,
      isOwed: decided.ok ? decided.value.isOwed : 0,
    };
  },
});
