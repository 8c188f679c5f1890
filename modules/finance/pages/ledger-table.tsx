// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows of the ledger as a table: each amount opens its row.
import { Anchor, DataTable, Day, Money, StatusBadge, Uncertain, useTexts, type Tone } from "@albero/ui";
import { budgetPaths } from "../budget/paths.ts";
import { texts } from "../budget/texts.ts";
import type { Stage } from "../funds/core/ledger.ts";
import { fundsPaths } from "../funds/paths.ts";
import type { Act, LedgerRow } from "../funds/queries/answers.ts";
import { useSlug } from "./money-page.tsx";

const TONES: Record<Stage, Tone> = {
  assigned: "info",
  programmed: "draft",
  committed: "waiting",
  paid: "done",
  reported: "neutral",
};

export function StageMark({ stage }: { stage: Stage }) {
  return <StatusBadge tone={TONES[stage]}>{useTexts(texts).movements.stage[stage]}</StatusBadge>;
}

/** "Regione Lombardia n. XII/777 del 2023" */
export function actWords(act: Pick<Act, "body" | "number" | "year">): string {
  return `${act.body} n. ${act.number}/${act.year}`;
}

export function LedgerTable({ rows, caption }: { rows: readonly LedgerRow[]; caption: string }) {
  const t = useTexts(texts).movements;
  const slug = useSlug();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        { key: "stage", head: t.what, cell: (row) => <StageMark stage={row.stage} /> },
        { key: "day", head: t.day, cell: (row) => (row.day ? <Day day={row.day} /> : row.year) },
        {
          key: "fund",
          head: t.fund,
          cell: (row) => (
            <Anchor
              href={fundsPaths.annuality(slug, row.annuality.id)}
            >{`${row.annuality.channelCode} ${row.annuality.year}`}</Anchor>
          ),
        },
        {
          key: "line",
          head: t.line,
          width: "12rem",
          cell: (row) =>
            row.line ? (
              <Anchor href={budgetPaths.line(slug, row.year, row.line.id)}>{row.line.label}</Anchor>
            ) : (
              t.noLine
            ),
        },
        { key: "municipality", head: t.municipality, cell: (row) => row.municipality?.name ?? "" },
        {
          key: "act",
          head: t.act,
          width: "12rem",
          cell: (row) => (
            <>
              {row.act ? actWords(row.act) : row.stage === "assigned" ? t.noAct : ""}{" "}
              {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
            </>
          ),
        },
        {
          key: "note",
          head: t.note,
          cell: (row) => [row.reversesId ? t.reversal : "", row.document ?? "", row.note].filter(Boolean).join(" · "),
        },
        {
          key: "amount",
          head: t.amount,
          unit: "€",
          number: true,
          cell: (row) => <Money cents={row.amountCents} unit={false} href={fundsPaths.entry(slug, row.id)} />,
        },
      ]}
    />
  );
}
