// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";
import type { Card, Cycle, Measure } from "../../core/document.ts";
import { BES_DOMAINS, SDG_GOALS } from "../../core/reference.ts";
import { texts } from "../../texts.ts";
import type { Option, OptionSource } from "./spec.ts";

export type OptionLists = Record<OptionSource, Option[]>;

/** Everything that the boxes of a card can choose from; what the card already says is always among it. */
export function optionsFor(
  card: Card,
  cycle: Pick<Cycle, "areas">,
  measures: readonly Measure[],
  lang: Lang,
): OptionLists {
  const words = texts[lang].optionWords;
  return {
    areas: withOwn(
      cycle.areas.map((area) => ({ value: area.letter, label: `${area.letter} · ${area.name}` })),
      card.areas,
    ),
    bes: numbered(BES_DOMAINS, card.besDomains, lang),
    sdgs: numbered(SDG_GOALS, card.sdgs, lang),
    measures: measures.map((measure) => ({
      value: measure.key,
      label: measure.code ? `${measure.title} (${measure.code})` : measure.title,
    })),
    objectives: card.specificObjectives.map((each) => ({
      value: each.key,
      label: `${each.n}. ${shortened(each.text)}`,
    })),
    actionKinds: named(words.actionKinds),
    chains: named(words.chains),
    kinds: named(words.kinds),
    recurrences: named(words.recurrences),
  };
}

function named(words: Record<string, string>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

function numbered(
  frame: readonly { n: number; it: string; en: string }[],
  own: Card["besDomains"],
  lang: Lang,
): Option[] {
  const known = frame.map((each) => ({ value: String(each.n), label: each[lang] }));
  const more = own.filter((each) => !known.some((option) => option.value === String(each.n)));
  return [...known, ...more.map((each) => ({ value: String(each.n), label: each.name }))];
}

function withOwn(options: Option[], own: readonly string[]): Option[] {
  const missing = own.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...missing.map((value) => ({ value, label: value }))];
}

function shortened(text: string): string {
  return text.length > 110 ? `${text.slice(0, 108).trimEnd()}…` : text;
}
