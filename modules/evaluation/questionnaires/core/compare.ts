// SPDX-License-Identifier: AGPL-3.0-or-later
// The waves of a questionnaire beside each other, question by question. Reads sealed results only.
import type { PlainDate } from "@albero/kernel/pure";
import type { Group, Question, Words } from "./form.ts";
import type { ItemResult } from "./results.ts";
import type { Sealed } from "./seal.ts";

type WaveItems = {
  wave: { id: number; name: string; kind: "baseline" | "repeat"; firstDay: PlainDate };
  items: readonly ItemResult[];
};

export type Row = {
  waveId: number;
  wave: string;
  /** null: all together. */
  groups: Group[] | null;
  sealed: Sealed;
  mean: number | null;
  /** From the mean of the baseline of the same people; null where one of the two is not told. */
  change: number | null;
};

export type Compared = { key: string; line: string; question: Question; lineLabel: Words | null; rows: Row[] };

export function meanOf(sealed: Sealed): number | null {
  if (sealed.kind !== "scale" && sealed.kind !== "number") return null;
  return sealed.sum === null ? null : sealed.sum / sealed.answers;
}

/** The same question may change its words, never its kind nor its scale: then it is another. */
const nameOf = ({ item: { key, line, question } }: ItemResult): string =>
  [key, line ?? "", question.kind, question.min ?? "", question.max ?? ""].join("|");

const sameGroups = (a: readonly Group[] | null, b: readonly Group[] | null): boolean =>
  (a ?? []).join() === (b ?? []).join();

/**
 * In: the waves, oldest first. `group`: the blocks where it stands, without the total; null: every block and the total.
 * Out: one entry a question, in the order of the newest wave, each with the rows of all waves.
 */
export function compare(waves: readonly WaveItems[], group: Group | null): Compared[] {
  const newest = waves.toReversed().flatMap(({ items }) => items);
  const names = [...new Set(newest.map(nameOf))];
  return names.flatMap((name) => {
    const first = newest.find((each) => nameOf(each) === name);
    if (!first) return [];
    const rows = waves.flatMap(({ wave, items }) => {
      const own = items.find((each) => nameOf(each) === name);
      return own ? rowsOf(wave, own, group) : [];
    });
    const { key, line, question, lineLabel } = first.item;
    const baseline = waves.find(({ wave }) => wave.kind === "baseline")?.wave.id;
    return [
      {
        key,
        line: line ?? "",
        question,
        lineLabel,
        rows: rows.map((row) => ({ ...row, change: changeOf(row, rows, baseline) })),
      },
    ];
  });
}

function rowsOf({ id, name }: WaveItems["wave"], { blocks, total, item }: ItemResult, group: Group | null): Row[] {
  const row = (groups: Group[] | null, sealed: Sealed): Row => ({
    ...{ waveId: id, wave: name, groups, sealed, mean: meanOf(sealed), change: null },
  });
  const own = blocks
    .filter(({ groups }) => group === null || groups.includes(group))
    .map(({ groups, sealed }) => row(groups, sealed));
  const hasTotal = group === null && blocks.length > 1 && item.question.kind !== "text";
  return hasTotal ? [...own, row(null, total)] : own;
}

function changeOf(row: Row, rows: readonly Row[], baseline: number | undefined): number | null {
  if (row.waveId === baseline || row.mean === null) return null;
  const before = rows.find(({ waveId, groups }) => waveId === baseline && sameGroups(groups, row.groups));
  return before && before.mean !== null ? row.mean - before.mean : null;
}
