// SPDX-License-Identifier: AGPL-3.0-or-later
// When two documents name the same thing: the same words but for their little ones, or clearly the same where both stand.

const LITTLE = new Set(
  (
    "n nr numero a ad ai al alla allo alle agli con d da dai dal dalla dalle dei degli del della delle dello dell di e ed " +
    "fra gli i il in l la le lo nei nel nella nelle nell per s su sui sul sulla sulle sull tra un una uno"
  ).split(" "),
);

/** The words that count, in their order: small letters, no accents, no little words. "N. di giovani" says "giovani". */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== "" && !LITTLE.has(word));
}

/** Equal for two texts that say the same. */
export const sayingOf = (text: string): string => wordsOf(text).join(" ");

const FORM = new Set(["presenza", "assenza", "%"]);

/** True when everything that one says (two words at least) the other says too: "soggetti censiti", "nuovi soggetti censiti". */
export function isClearlySame(a: string, b: string): boolean {
  const [less, more] = [wordsOf(a), wordsOf(b)]
    .map((words) => new Set(words.filter((word) => !FORM.has(word))))
    .toSorted((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  return less.size >= 2 && [...less].every((word) => more.has(word));
}
