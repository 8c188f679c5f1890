// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate } from "@albero/kernel/pure";
import { DataTable, useTexts } from "@albero/ui";
import type { CompositionLine } from "../core/body.ts";
import { texts } from "../texts.ts";

/** The rule of composition, line by line as its source words it. */
export function CompositionTable({ lines }: { lines: readonly CompositionLine[] }) {
  const all = useTexts(texts);
  const t = all.body;
  if (lines.length === 0) return <p>{t.unsaid}</p>;
  const least = (line: CompositionLine) => (line.everyMunicipality ? t.every : (line.least ?? t.unsaid));
  return (
    <DataTable
      caption={t.rule}
      captionHidden
      rows={lines}
      rowKey={(_line, at) => String(at)}
      phone="cards"
      columns={[
        { key: "line", head: t.line, width: "24rem", cell: (line) => line.text },
        { key: "way", head: t.wayIn, cell: (line) => (line.wayIn ? all.waysIn[line.wayIn] : t.unsaid) },
        { key: "category", head: t.category, cell: (line) => (line.category ? all.categories[line.category] : "–") },
        { key: "least", head: t.least, cell: least },
        ...(lines.some((line) => line.since !== null)
          ? [
              {
                key: "since",
                head: t.lineSince,
                cell: (line: CompositionLine) => (line.since ? formatDate(line.since) : "–"),
              },
            ]
          : []),
      ]}
    />
  );
}
