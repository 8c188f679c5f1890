// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, Money, useTexts } from "@albero/ui";
import type { Figures, ReturnRow } from "../core/figures.ts";
import { texts } from "../texts.ts";

const STAGES = ["programmed", "committed", "paid", "reported"] as const;
type Rows = Pick<Figures, "rows">;

/** The matrix of a return: macro-activity and area, with what changed since the one before under each figure. */
export function FiguresTable({ figures, before, source }: { figures: Rows; before: Rows | null; source?: string }) {
  const t = useTexts(texts);
  const was = (row: ReturnRow) =>
    before?.rows.find((each) => each.macroActivity === row.macroActivity && each.userArea === row.userArea) ?? null;
  const total = (stage: (typeof STAGES)[number]) => figures.rows.reduce((all, row) => all + row[stage], 0);
  return (
    <DataTable
      caption={t.table}
      rows={figures.rows}
      rowKey={(row) => `${row.macroActivity}|${row.userArea}`}
      phone="cards"
      source={source}
      columns={[
        { key: "macro", head: t.macroHead, width: "14rem", cell: (row) => t.macro(row.macroActivity) },
        { key: "area", head: t.areaHead, width: "11rem", cell: (row) => t.area(row.userArea) },
        ...STAGES.map((stage) => ({
          key: stage,
          head: t.stages[stage],
          number: true,
          cell: (row: ReturnRow) => <Changed now={row[stage]} before={before ? (was(row)?.[stage] ?? 0) : null} />,
        })),
      ]}
      foot={[t.total, "", ...STAGES.map((stage) => <Money key={stage} cents={total(stage)} />)]}
    />
  );
}

/** A figure and, in small, its difference from the return before. */
export function Changed({ now, before }: { now: number; before: number | null }) {
  const change = before === null ? 0 : now - before;
  return (
    <>
      <Money cents={now} />
      {change === 0 ? null : (
        <>
          <br />
          <small>
            {change > 0 ? "▲ +" : "▼ "}
            <Money cents={change} />
          </small>
        </>
      )}
    </>
  );
}
