// SPDX-License-Identifier: AGPL-3.0-or-later
// Before a vote is counted: what would be enough, in a sentence or two.
import type { Lang } from "@albero/kernel";
import { explainWords } from "../../voting/core/explain.ts";
import { whatIsEnough } from "../../voting/core/enough.ts";
import type { TallyFile } from "../../voting/core/file.ts";
import { localNumber } from "../../voting/core/numbers.ts";
import { texts } from "../texts.ts";

export function enoughFor(file: TallyFile, lang: Lang): string[] {
  if (file.kind === "election") return [];
  const enough = whatIsEnough(file);
  if (!enough.ok) return [];
  const t = texts[lang].enough;
  const { needs, fewest, heaviest, deciding, unit } = enough.value;
  const list = new Intl.ListFormat(lang);
  const needed = needs.map((check) => {
    const least = localNumber(check.needed ?? check.limit, lang);
    const of = localNumber(check.base, lang);
    return check.basis === "heads" ? t.heads(least, of) : t.weight(least, of, explainWords[lang].units[unit]);
  });
  const [bloc] = deciding;
  return [
    t.needs(list.format(needed)),
    ...(fewest === null ? [t.impossible] : [t.fewest(fewest, list.format(heaviest.slice(0, 6)), heaviest.length > 6)]),
    ...(bloc ? [t.blocs(list.format(bloc.names))] : []),
  ];
}
