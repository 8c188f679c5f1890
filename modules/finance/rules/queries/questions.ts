// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions about rules: which there are, what one would have said, where the money expires.
import type { z } from "zod";
import { question } from "@albero/kernel";
import { municipalitiesSeen, type PlainDate } from "@albero/kernel/pure";
import { mayReadMoney } from "../../funds/permissions.ts";
import type { Annuality, Channel } from "../../funds/queries/answers.ts";
import type { StageSums } from "../../funds/core/ledger.ts";
import { getAnnuality, listAnnualities, listChannels } from "../../funds/store/channels.ts";
import { sumsFrom } from "../../funds/store/ledger.ts";
import { areaOf, areaShare, type Breach } from "../core/breaches.ts";
import { expiryOf, forecast, unspentOf, type Expiry, type Forecast, type Unspent } from "../core/expiry.ts";
import { replay, type Trial } from "../core/replay.ts";
import { appliesTo, type Rule } from "../core/rule.ts";
import { factsOf, listYearsToTry, pastOf } from "../store/facts.ts";
import { getRule, listRules } from "../store/rules.ts";
import * as inputs from "../usecases/inputs.ts";
import { readKnownRules } from "../usecases/rules.ts";

type In<K extends "nothing" | "byRule" | "byAnnuality"> = z.infer<(typeof inputs)[K]>;

export type RulesView = {
  rules: Rule[];
  channels: Channel[];
  /** Known to Albero, of funds that are here, not taken yet. */ toTake: number;
};

export const listFundRules = question<In<"nothing">, RulesView>({
  name: "finance.listFundRules",
  may: mayReadMoney,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    const [rules, channels, known] = [
      await listRules(tx, ambitoId),
      await listChannels(tx, ambitoId),
      await readKnownRules(),
    ];
    const codes = new Set(rules.map((rule) => rule.code));
    const funds = new Set(channels.map((channel) => channel.code));
    const toTake = known.filter((each) => !codes.has(each.code) && (each.fund === null || funds.has(each.fund))).length;
    return { rules, channels, toTake };
  },
});

export type RuleView = {
  rule: Rule;
  /** Years that it can be tried on. */
  years: number[];
  /** Null when no year was asked, or to whoever does not see every row of the ledger. */
  trial: { year: number; annualities: Trial[]; labels: Record<number, string> } | null;
  mayTry: boolean;
};

/** One rule and, for a year, what it would have warned of or refused. Years of competence are not asked: it is a trial. */
export const showFundRule = question<In<"byRule">, RuleView>({
  name: "finance.showFundRule",
  may: mayReadMoney,
  input: inputs.byRule,
  async run({ ruleId, year }, { tx, ambitoId, actor }) {
    const rule = await getRule(tx, ambitoId, ruleId);
    const years = await listYearsToTry(tx, ambitoId);
    const mayTry = municipalitiesSeen(actor) === "all";
    if (year === undefined || !mayTry) return { rule, years, trial: null, mayTry };
    const tried: Rule = { ...rule, firstYear: null, lastYear: null };
    const past = await pastOf(tx, ambitoId, { channelId: rule.channel?.id ?? null, year, kind: rule.settings.kind });
    const annualities = past.map((annuality) => replay(tried, annuality));
    const lines = annualities.flatMap((each) => each.facts.lines);
    const labels = Object.fromEntries(lines.map((line) => [line.id, line.label]));
    return { rule, years, trial: { year, annualities, labels }, mayTry };
  },
});

export type AnnualityRule = {
  rule: Rule;
  /** Where a quota stands now; null for the other kinds, which are asked movement by movement. */
  share: (ReturnType<typeof areaOf> & { assigned: number; broken: Breach | null }) | null;
};

/** The rules of an annuality that are on, and where its quotas stand. */
export const showAnnualityRules = question<In<"byAnnuality">, AnnualityRule[]>({
  name: "finance.showAnnualityRules",
  may: mayReadMoney,
  input: inputs.byAnnuality,
  async run({ annualityId }, { tx, ambitoId }) {
    const annuality = await getAnnuality(tx, ambitoId, annualityId);
    const rules = (await listRules(tx, ambitoId)).filter((rule) => rule.isOn && appliesTo(rule, annuality));
    const facts = await factsOf(tx, ambitoId, { annuality, lineId: null });
    return rules.map((rule) => {
      const { settings } = rule;
      if (settings.kind !== "area_share") return { rule, share: null };
      const [broken = null] = areaShare(rule, settings, facts);
      return { rule, share: { ...areaOf(facts, settings.userArea), assigned: facts.assigned, broken } };
    });
  },
});

export type ExpiryRow = { annuality: Annuality; channel: Channel; sums: StageSums; expiry: Expiry } & Unspent;
export type ForecastRow = { channel: Channel; sums: StageSums; forecast: Forecast };
export type ExpiryView = {
  today: PlainDate;
  rows: ExpiryRow[];
  year: number;
  years: number[];
  forecasts: ForecastRow[];
};

/** Annualities with money not spent, the nearest end first; and where a budget year will end. */
export const showExpiry = question<z.infer<typeof inputs.byYear>, ExpiryView>({
  name: "finance.showExpiry",
  may: mayReadMoney,
  input: inputs.byYear,
  async run(asked, { tx, ambitoId, today }) {
    const channels = new Map((await listChannels(tx, ambitoId)).map((channel) => [channel.id, channel]));
    const annualities = await listAnnualities(tx, ambitoId);
    const totals = await tx
      .selectFrom("finance.total")
      .select((one) => ["annuality_id as annualityId", "year", "stage", one.fn.sum<string>("amount_cents").as("sum")])
      .where("ambito_id", "=", ambitoId)
      .groupBy(["annuality_id", "year", "stage"])
      .execute();
    const sums = totals.map(({ sum, ...row }) => ({ ...row, amount: Number(sum) }));
    const rows = annualities.flatMap((annuality): ExpiryRow[] => {
      const own = sumsFrom(sums.filter((row) => row.annualityId === annuality.id));
      const left = unspentOf(own);
      const channel = channels.get(annuality.channelId);
      if (!channel || left.unspent === 0) return [];
      return [{ annuality, channel, sums: own, expiry: expiryOf(annuality.useTo, today), ...left }];
    });
    const years = [...new Set(sums.map((row) => row.year))].toSorted((a, b) => b - a);
    const year = asked.year ?? years.find((each) => each <= Number(today.slice(0, 4))) ?? Number(today.slice(0, 4));
    const forecasts = [...channels.values()].flatMap((channel): ForecastRow[] => {
      const ids = annualities.filter((each) => each.channelId === channel.id).map((each) => each.id);
      const own = sumsFrom(sums.filter((row) => row.year === year && ids.includes(row.annualityId)));
      if (own.programmed === 0 && own.paid === 0) return [];
      return [{ channel, sums: own, forecast: forecast(year, own, today) }];
    });
    const byEnd = rows.toSorted((a, b) => ((a.annuality.useTo ?? "9999") < (b.annuality.useTo ?? "9999") ? -1 : 1));
    return { today, rows: byEnd, year, years, forecasts };
  },
});
