// SPDX-License-Identifier: AGPL-3.0-or-later
// Values, targets and judgements as a person reads them.
import { formatDate, type Lang } from "@albero/kernel/pure";
import type { Target } from "../../core/indicator.ts";
import type { Judgement } from "../../core/status.ts";
import { texts } from "../texts.ts";
import { valueOf, type Line } from "./board.ts";

type Measured = Pick<Line, "kind" | "unit">;

/** Up to two decimals, as the language writes them. */
export function plainNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === "it" ? "it-IT" : "en-GB", { maximumFractionDigits: 2 }).format(value);
}

/** "12 incontri", "45,5 %", "sì". */
export function writeValue(value: number, { kind, unit }: Measured, lang: Lang): string {
  if (kind === "presence") return value > 0 ? texts[lang].presence.yes : texts[lang].presence.no;
  const number = plainNumber(value, lang);
  if (kind === "percentage") return `${number} %`;
  // Units are written in the plural: one thing is told by its number, the name of the indicator says of what.
  return unit === null || value === 1 || /^(sì\/no|%)$/.test(unit) ? number : `${number} ${unit}`;
}

/** "≥ 20 incontri entro il 31/12/2027"; what is there or is not needs no sign. */
export function writeTarget(target: Target, measured: Measured, lang: Lang): string {
  const signs: Record<Target["operator"], string> = { ">=": "≥", ">": ">", "=": "=", "<=": "≤", "<": "<" };
  const sign = measured.kind === "presence" ? "" : signs[target.operator];
  return texts[lang].target(sign, writeValue(target.value, measured, lang), formatDate(target.day));
}

/** The target that the judgement looked at, if there is one. */
export const targetOf = ({ rule }: Judgement): Target | null => ("target" in rule ? rule.target : null);

/** Why the status is what it is, in a sentence. */
export function whyOf(line: Pick<Line, "judgement" | "whole" | "isAsked" | "kind" | "unit">, lang: Lang): string {
  const t = texts[lang].why;
  const { rule } = line.judgement;
  const percent = (value: number) => `${plainNumber(Math.round(value * 10) / 10, lang)} %`;
  if (line.whole.is === "not_applicable") return t.not_applicable;
  if (line.whole.is === "missing" && line.whole.because === "no_parts") return t.no_parts;
  if (rule.is === "no_data") return line.isAsked ? t.no_data : t.not_asked;
  if (rule.is === "no_target") return t.no_target;
  const target = writeTarget(rule.target, line, lang);
  const told =
    rule.is === "waiting"
      ? t.waiting(target, rule.daysLeft)
      : rule.is === "on_the_way"
        ? t.on_the_way(
            writeValue(Math.round(rule.expected * 100) / 100, line, lang),
            Math.round(rule.behind * 10) <= 0 ? null : percent(rule.behind),
            percent(rule.tolerance),
          )
        : t[rule.is](target);
  return rule.target.state === "provisional" ? `${told} (${t.provisional})` : told;
}

/** "12 di 20 incontri" where there is a target, else the value alone; null without a value. */
export function wayWords(line: Line, lang: Lang): string | null {
  const value = valueOf(line.whole);
  if (value === null) return null;
  const target = targetOf(line.judgement);
  if (!target || line.kind === "presence") return writeValue(value, line, lang);
  return texts[lang].ofTarget(plainNumber(value, lang), writeValue(target.value, line, lang));
}
