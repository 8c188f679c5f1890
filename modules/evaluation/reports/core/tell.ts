// SPDX-License-Identifier: AGPL-3.0-or-later
// A text and the values of the day become a sentence: words, and numbers that know which figure they are.
import type { Lang } from "@albero/kernel/pure";
import { holds } from "./condition.ts";
import { agreeing, changeWords, counted, dayAfter, dayWords, missingWords, unitWords, valueWords } from "./italian.ts";
import type { Node } from "./template.ts";
import { sizeOf, type Value } from "./value.ts";

/** A stretch of a sentence; with a name it is a bound figure, and opens its rows. */
export type Span = { text: string; name?: string; isMissing?: boolean };

export type Values = { now: (name: string) => Value | undefined; before: (name: string) => Value | undefined };

const NO_BEFORE = { it: "senza un dato precedente", en: "with no earlier figure" };

/** Tells a text in a language. */
export function tell(nodes: readonly Node[], values: Values, lang: Lang): Span[] {
  const spans = nodes.flatMap((node): Span[] => {
    if (node.is === "text") return [{ text: node.text }];
    if (node.is === "if") return tell(holds(node.condition, values) ? node.told : node.otherwise, values, lang);
    return [spanOf(node, values, lang)];
  });
  return spans.filter((span) => span.text !== "");
}

type Bound = Exclude<Node, { is: "text" } | { is: "if" }>;

function spanOf(node: Bound, { now, before }: Values, lang: Lang): Span {
  const value = now(node.name);
  const { name } = node;
  const missing = { text: missingWords(lang), name, isMissing: true };
  if (node.is === "figure") {
    const text = valueWords(value, lang);
    // A name is no number: it opens nothing.
    return text === missingWords(lang) ? missing : value?.kind === "text" ? { text } : { text, name };
  }
  if (node.is === "day") {
    if (value?.kind !== "date" || value.value === null) return missing;
    const day = lang === "it" ? dayAfter(node.preposition, value.value) : dayWords(value.value, lang);
    return { text: node.isFirst ? day.slice(0, 1).toUpperCase() + day.slice(1) : day, name };
  }
  if (node.is === "before") {
    const text = valueWords(before(name), lang);
    return text === missingWords(lang) ? missing : { text, name };
  }
  const size = sizeOf(value);
  if (node.is === "agreeing") {
    if (size === 0 && node.none !== null) return { text: node.none };
    return { text: size === null ? node.many : agreeing(size, node.one, node.many, lang) };
  }
  if (node.is !== "counted") return changeSpan(name, value, before(name), lang);
  if (size === null || !value) return { ...missing, text: `${node.many} (${missing.text})` };
  if (value.kind === "money" || value.kind === "percent")
    return { text: `${unitWords(size, value.kind, lang, value.decimals)} ${node.many}`, name };
  const decimals = value.kind === "number" ? value.decimals : 0;
  return { text: counted(size, node.one, node.many, lang, node.gender ?? undefined, decimals), name };
}

function changeSpan(name: string, now: Value | undefined, before: Value | undefined, lang: Lang): Span {
  const [size, earlier] = [sizeOf(now), sizeOf(before)];
  if (!now || size === null || earlier === null) return { text: NO_BEFORE[lang], name, isMissing: true };
  const unit = now.kind === "money" || now.kind === "percent" ? now.kind : "number";
  const decimals = now.kind === "number" || now.kind === "percent" ? now.decimals : undefined;
  return { text: changeWords(size, earlier, unit, lang, decimals), name };
}

export const plainText = (spans: readonly Span[]): string =>
  spans
    .map((span) => span.text)
    .join("")
    .replaceAll(/ {2,}/g, " ")
    .trim();
