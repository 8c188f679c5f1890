// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions about funds, annualities, acts and the rows of the ledger.
import type { z } from "zod";
import { question, type Tx } from "@albero/kernel";
import { cents } from "@albero/kernel/pure";
import { mayReadMoney } from "../permissions.ts";
import * as channels from "../store/channels.ts";
import * as ledger from "../store/ledger.ts";
import * as inputs from "../usecases/inputs.ts";
import type * as answers from "./answers.ts";

type In<K extends "nothing" | "byChannel" | "byAnnuality" | "byEntry" | "ledger"> = z.infer<(typeof inputs)[K]>;

type Sum = { year: number; annualityId: number; channelId: number; stage: string; amount: number };

/** Sums by budget year, annuality and stage. */
async function sumsOfAmbito(tx: Tx, ambitoId: number, channelId?: number): Promise<Sum[]> {
  const rows = await tx
    .selectFrom("finance.total as t")
    .innerJoin("finance.annuality as a", "a.id", "t.annuality_id")
    .select((one) => [
      "t.year",
      "t.annuality_id as annualityId",
      "a.channel_id as channelId",
      "t.stage",
      one.fn.sum<string>("t.amount_cents").as("amount"),
    ])
    .where("t.ambito_id", "=", ambitoId)
    .where("a.ambito_id", "=", ambitoId)
    .$if(channelId !== undefined, (query) => query.where("a.channel_id", "=", channelId ?? 0))
    .groupBy(["t.year", "t.annuality_id", "a.channel_id", "t.stage"])
    .execute();
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}

/** Printed totals beside the sum of the rows read from the same table. */
export async function printedTotals(tx: Tx, ambitoId: number, year?: number): Promise<answers.PrintedTotal[]> {
  const rows = await tx
    .selectFrom("finance.printed_total as p")
    .select((one) => [
      "p.year",
      "p.source",
      "p.side",
      "p.declared_cents as declared",
      "p.document",
      "p.uncertain",
      one
        .selectFrom("finance.entry as e")
        .select((entry) => entry.fn.sum<string>("e.amount_cents").as("sum"))
        .whereRef("e.ambito_id", "=", "p.ambito_id")
        .whereRef("e.year", "=", "p.year")
        .whereRef("e.source", "=", "p.source")
        .where("e.stage", "=", "assigned")
        .as("assigned"),
      one
        .selectFrom("finance.line as l")
        .select((line) => line.fn.sum<string>("l.declared_cents").as("sum"))
        .whereRef("l.ambito_id", "=", "p.ambito_id")
        .whereRef("l.year", "=", "p.year")
        .as("lines"),
    ])
    .where("p.ambito_id", "=", ambitoId)
    .$if(year !== undefined, (query) => query.where("p.year", "=", year ?? 0))
    .orderBy("p.year", "desc")
    .orderBy("p.position")
    .execute();
  return rows.map(({ year: of, source, side, declared, document, uncertain, assigned, lines }) => ({
    ...{ year: of, source, document, uncertain, side: side as "assigned" | "objectives" },
    declaredCents: cents(declared),
    computedCents: cents(Number((side === "assigned" ? assigned : lines) ?? 0)),
  }));
}

/** Every channel with its sums over all years, and what was assigned each year. */
export const listFunds = question<In<"nothing">, answers.FundsView>({
  name: "finance.listFunds",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    const all = await channels.listChannels(tx, ambitoId);
    const sums = await sumsOfAmbito(tx, ambitoId);
    const annualities = await channels.listAnnualities(tx, ambitoId);
    const assigned = sums.filter((sum) => sum.stage === "assigned");
    const byYear = new Map<string, answers.FundsView["byYear"][number]>();
    for (const { year, channelId, amount } of assigned) {
      const key = `${year} ${channelId}`;
      const before = byYear.get(key)?.assignedCents ?? 0;
      byYear.set(key, { year, channelId, assignedCents: cents(before + amount) });
    }
    return {
      funds: all.map((channel) => ({
        ...channel,
        years: annualities.filter((each) => each.channelId === channel.id).map((each) => each.year),
        sums: ledger.sumsFrom(sums.filter((sum) => sum.channelId === channel.id)),
      })),
      years: [...new Set(assigned.map((sum) => sum.year))].toSorted((a, b) => b - a),
      byYear: [...byYear.values()],
      printed: await printedTotals(tx, ambitoId),
    };
  },
});

export const showFund = question<In<"byChannel">, answers.FundView>({
  name: "finance.showFund",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.byChannel,
  async run({ channelId }, { tx, ambitoId }) {
    const channel = await channels.getChannel(tx, ambitoId, channelId);
    const sums = await sumsOfAmbito(tx, ambitoId, channelId);
    const annualities = await channels.listAnnualities(tx, ambitoId, channelId);
    const own = (id: number) => ledger.sumsFrom(sums.filter((sum) => sum.annualityId === id));
    return { channel, annualities: annualities.map((each) => ({ ...each, sums: own(each.id) })) };
  },
});

/** One annuality: where its money stands, by budget year and by line, and its rows. */
export const showAnnuality = question<In<"byAnnuality">, answers.AnnualityView>({
  name: "finance.showAnnuality",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.byAnnuality,
  async run({ annualityId, page }, { tx, ambitoId }) {
    const annuality = await channels.getAnnuality(tx, ambitoId, annualityId);
    const channel = await channels.getChannel(tx, ambitoId, annuality.channelId);
    const totals = await ledger.totalsOfAnnuality(tx, ambitoId, annualityId);
    const lines = await listLineChoices(tx, ambitoId, [...new Set(totals.map((row) => row.lineId))]);
    const years = [...new Set(totals.map((row) => row.year))].toSorted((a, b) => b - a);
    return {
      channel,
      annuality,
      sums: ledger.sumsFrom(totals),
      byYear: years.map((year) => ({ year, sums: ledger.sumsFrom(totals.filter((row) => row.year === year)) })),
      byLine: lines.map((line) => ({ line, sums: ledger.sumsFrom(totals.filter((row) => row.lineId === line.id)) })),
      ledger: await ledger.listEntries(tx, ambitoId, { annualityId }, page),
    };
  },
});

async function listLineChoices(tx: Tx, ambitoId: number, ids?: readonly number[]): Promise<answers.LineChoice[]> {
  if (ids?.length === 0) return [];
  return tx
    .selectFrom("finance.line")
    .select(["id", "year", "label", "objective_code as objectiveCode"])
    .where("ambito_id", "=", ambitoId)
    .$if(ids !== undefined, (query) => query.where("id", "in", [...(ids ?? [])]))
    .orderBy("year", "desc")
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/** Rows of the ledger, newest first, by any of their sides. */
export const listLedger = question<In<"ledger">, answers.Ledger>({
  name: "finance.listLedger",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.ledger,
  run: ({ page, ...filter }, { tx, ambitoId }) => ledger.listEntries(tx, ambitoId, filter, page),
});

export type EntryView = { entry: answers.LedgerRow; follows: answers.LedgerRow | null; after: answers.LedgerRow[] };

/** One row, the row that it follows, and those that follow or reverse it. */
export const showEntry = question<In<"byEntry">, EntryView>({
  name: "finance.showEntry",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.byEntry,
  async run({ entryId }, { tx, ambitoId }) {
    const entry = await ledger.getEntry(tx, ambitoId, entryId);
    const before = entry.reversesId ?? entry.parentId;
    const next = await tx
      .selectFrom("finance.entry")
      .select("id")
      .where("ambito_id", "=", ambitoId)
      .where((one) => one.or([one("parent_id", "=", entryId), one("reverses_id", "=", entryId)]))
      .orderBy("id")
      .limit(200)
      .execute();
    const after: answers.LedgerRow[] = [];
    for (const { id } of next) after.push(await ledger.getEntry(tx, ambitoId, id));
    return { entry, follows: before === null ? null : await ledger.getEntry(tx, ambitoId, before), after };
  },
});

export type FormChoices = {
  channels: answers.Channel[];
  annualities: answers.Annuality[];
  acts: answers.Act[];
  lines: answers.LineChoice[];
  municipalities: { istat: string; name: string }[];
};

/** What the forms of the ledger offer to choose from. */
export const listMoneyChoices = question<In<"nothing">, FormChoices>({
  name: "finance.listMoneyChoices",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    return {
      channels: await channels.listChannels(tx, ambitoId),
      annualities: await channels.listAnnualities(tx, ambitoId),
      acts: await channels.listActs(tx, ambitoId),
      lines: await listLineChoices(tx, ambitoId),
      municipalities: await tx
        .selectFrom("territory.municipality")
        .select(["istat", "name"])
        .where("ambito_id", "=", ambitoId)
        .orderBy("name")
        .execute(),
    };
  },
});
