// SPDX-License-Identifier: AGPL-3.0-or-later
// A split as plain text: the table of the shares, then the explanation of each. For the command line.
import { formatEuro, type Lang } from "@albero/kernel";
import type { Outcome } from "../core/apportion.ts";
import type { SplitFile } from "../core/file.ts";
import { texts } from "../texts.ts";
import type { Told, ToldTable } from "./told.ts";

/** Explanations of so many municipalities are read one by one; of more, the table is enough and --json has every step. */
const EXPLAINED = 60;

export function formatShares(
  file: SplitFile,
  { shares, totalCents }: Outcome,
  told: readonly Told[],
  lang: Lang,
): string {
  const t = texts[lang];
  const rows = shares.map(({ istat, name, shareCents, path }) => {
    const line = path.at(-1)?.line;
    const bound = !line || line.state === "paying" ? (line?.boundBy ?? "none") : line.state;
    return [istat, name, formatEuro(shareCents, lang), t.split.bound[bound]];
  });
  const total = ["", t.split.total, formatEuro(totalCents, lang), ""];
  const table = aligned([...rows, total], [2]);
  const head = `${file.name}, ${file.year}: ${file.rule.name}${file.rule.verified ? "" : ` (${t.example})`}`;
  const explained = told.slice(0, shares.length > EXPLAINED ? 0 : undefined).map(explanationOf);
  return [head, table, ...explained].join("\n\n");
}

function explanationOf({ lead, steps }: Told): string {
  const lines = steps.flatMap(({ title, sentences, table }, at) => [
    `  ${at + 1}. ${title}`,
    ...sentences.map((sentence) => `     ${sentence}`),
    ...(table ? tableOf(table) : []),
  ]);
  return [lead.join(" "), ...lines].join("\n");
}

function tableOf({ head, rows, foot }: ToldTable): string[] {
  const numbers = head.map((_words, at) => at).slice(1);
  return aligned([head, ...rows, ...foot], numbers)
    .split("\n")
    .map((line) => `     ${line}`);
}

/** Columns as wide as their widest cell; those that hold numbers are aligned to the right. */
function aligned(rows: readonly (readonly string[])[], numbers: readonly number[]): string {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const cell = (text: string, at: number) =>
    numbers.includes(at) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
