// SPDX-License-Identifier: AGPL-3.0-or-later

/** Signs in a row said together: "A1", "A2", "A3", "A5" become "A1–A3", "A5". Two in a row stay two. */
export function runsOf(labels: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const label of labels) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const follows = before && before[0] === label[0] && Number(label.slice(1)) === Number(before.slice(1)) + 1;
    if (last && follows) last.push(label);
    else runs.push([label]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}–${run.at(-1)}`]));
}
