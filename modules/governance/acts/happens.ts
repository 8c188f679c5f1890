// SPDX-License-Identifier: AGPL-3.0-or-later
// What an act does, thing by thing, with its numbers: before the adoption, on its page, on paper.
import { formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import { numberOf, type Choices, type EffectKind, type Proposed } from "./core/effects.ts";
import { texts } from "./texts.ts";
import { valueWords } from "./words.ts";

type Thing = { kind: EffectKind; name: string; proposed: Proposed; choices: Choices };

/** "Il riparto … viene congelato e nascono 48 quote." */
export function happensWith({ kind, name, proposed, choices }: Thing, today: PlainDate, lang: Lang): string {
  const t = texts[lang].happens;
  const count = (key: Parameters<typeof numberOf>[1]) => numberOf(proposed, key);
  const euro = (cents: number) => valueWords("money", cents, lang);
  if (kind === "plan_version") {
    const from = choices.inForceFrom as PlainDate | undefined;
    return t.plan_version(name, count("cards"), from ? formatDate(from) : null, from !== undefined && from <= today);
  }
  if (kind === "operational_plan") return t.operational_plan(name, count("objectives"));
  if (kind === "split")
    return t.split(name, euro(count("total")), count("municipalities"), choices.callQuotas === true);
  if (kind === "budget") return t.budget(name, count("lines"), euro(count("total")));
  if (kind === "fund_assignment")
    return t.fund_assignment(name, euro(choices.amountCents ?? 0), choices.direction !== "reduce");
  if (kind === "agreement") return t.agreement(name, count("parties"));
  if (kind === "report") return t.report(name);
  const from = proposed.facts.find((one) => one.key === "validFrom")?.value;
  return t.voting_rule(name, valueWords("day", from ?? null, lang));
}

/** What came of it, once done. */
export function outcomeWords(kind: EffectKind, outcome: Readonly<Record<string, string | number>>, lang: Lang): string {
  const t = texts[lang].outcome;
  if (kind === "plan_version") return t.plan_version(String(outcome.status));
  if (kind === "split") return t.split(Number(outcome.quotas), Number(outcome.calls ?? 0));
  if (kind === "budget") return t.budget(Number(outcome.cells));
  return kind === "fund_assignment" || kind === "voting_rule" ? t[kind] : t.done;
}
