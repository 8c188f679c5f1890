// SPDX-License-Identifier: AGPL-3.0-or-later
// Before a row of the ledger is written: the rules of its fund that are on.
import { ok, refuse, type Result, type Tx, type Work } from "@albero/kernel";
import type { Cents, PlainDate } from "@albero/kernel/pure";
import type { Annuality } from "../../funds/queries/answers.ts";
import { breachesOfMovement, type Breach, type MovedStage } from "../core/breaches.ts";
import { appliesTo, type RuleKind } from "../core/rule.ts";
import { channelsWithCup, channelsWithDocument, factsOf } from "../store/facts.ts";
import { listRules } from "../store/rules.ts";
import { breachTexts } from "../texts.breaches.ts";

export type Asked = {
  annuality: Annuality;
  stage: MovedStage;
  lineId: number | null;
  amount: Cents;
  day: PlainDate | null;
  document?: string | null;
  /** The person has read the warnings. */
  rulesRead: boolean;
};
export type RuleRefusal = "rule_breached" | "rule_warns";

/** The rules that are on and that the movement would break, refusing or warning. */
export async function breachesOf(tx: Tx, ambitoId: number, asked: Asked): Promise<Breach[]> {
  const { annuality, lineId } = asked;
  const rules = (await listRules(tx, ambitoId)).filter((rule) => rule.isOn && appliesTo(rule, annuality));
  if (rules.length === 0 || lineId === null) return [];
  const facts = await factsOf(tx, ambitoId, { annuality, lineId });
  const ground = { ambitoId, channelId: annuality.channelId };
  const document = asked.document?.trim() || null;
  return breachesOfMovement(rules, facts, {
    ...{ stage: asked.stage, lineId, amount: asked.amount, day: asked.day, document },
    documentElsewhere: await channelsWithDocument(tx, { ...ground, document }),
    cupElsewhere: await channelsWithCup(tx, { ...ground, cup: annuality.cup }),
  });
}

const FIELD: Readonly<Record<RuleKind, string>> = {
  area_share: "amount",
  eligible_services: "lineId",
  period_of_use: "day",
  co_financing: "amount",
  single_document: "document",
};
/** A payment names no line: its sentence stands at the amount. */
const fieldOf = (breach: Breach, stage: MovedStage): string => {
  const field = breach.kind === "single_document" && breach.what === "cup" ? "amount" : FIELD[breach.kind];
  const isThere = stage === "paid" || stage === "reported" ? field !== "lineId" : field !== "document";
  return isThere ? field : "amount";
};

/**
 * Refuses a movement that breaks a refusing rule, always; one that breaks a warning rule until the person confirms it.
 * The sentence quotes the rule, its source and the numbers, and stands at the field that it is about.
 */
export async function checkRules({ tx, ambitoId, lang }: Work, asked: Asked): Promise<Result<void, RuleRefusal>> {
  const breaches = await breachesOf(tx, ambitoId, asked);
  const refusing = breaches.filter((breach) => breach.rule.onBreach === "refuse");
  const told = refusing.length > 0 ? refusing : asked.rulesRead ? [] : breaches;
  if (told.length === 0) return ok();
  const t = breachTexts[lang];
  const fields = told.map((breach) => ({
    path: fieldOf(breach, asked.stage),
    message: `${t.sentence(breach)} ${t.next[breach.rule.onBreach]}`,
  }));
  const details = { breach: told.map(t.sentence).join(" ") };
  return refuse(refusing.length > 0 ? "rule_breached" : "rule_warns", { details, fields });
}
