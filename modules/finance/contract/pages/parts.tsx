// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { DataTable, Day, Money, StatusBadge, useTexts, type Tone } from "@albero/ui";
import type { DueState } from "../core/contract.ts";
import type { DeadlineView } from "../queries/questions.ts";
import { texts } from "../texts.ts";

export { fieldOf, type FieldOf, PlainForm } from "@albero/ui";

const TONES: Record<DueState, Tone> = {
  done: "done",
  late: "neutral",
  next: "warning",
  later: "info",
  no_day: "neutral",
};

export function usePeriod(): (first: PlainDate | null, last: PlainDate | null) => string {
  const t = useTexts(texts);
  return (first, last) => t.period(first ? formatDate(first) : null, last ? formatDate(last) : null);
}

/** Deadlines with what is asked at each; `action` is the button of a row, for who may write. */
export function DeadlinesTable({
  deadlines,
  action,
}: {
  deadlines: readonly DeadlineView[];
  action?: (row: DeadlineView) => ReactNode;
}) {
  const all = useTexts(texts);
  const t = all.deadline;
  return (
    <DataTable
      caption={t.table}
      rows={deadlines}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        {
          key: "what",
          head: t.what,
          width: "16rem",
          cell: (row) =>
            row.amount === null ? (
              row.what
            ) : (
              <>
                {row.what}
                <br />
                <small>{t.shareOf(row.sharePercent ?? 0, row.item ?? "")}</small>
              </>
            ),
        },
        { key: "due", head: t.due, width: "12rem", cell: (row) => (row.due ? <Day day={row.due} /> : row.dueWords) },
        {
          key: "amount",
          head: t.amount,
          number: true,
          width: "12rem",
          cell: (row) => (row.amount !== null ? <Money cents={row.amount} /> : row.item ? t.balance : "–"),
        },
        {
          key: "state",
          head: t.state,
          cell: (row) => (
            <StatusBadge tone={TONES[row.state]}>
              {all.states[row.state]}
              {row.doneOn ? ` ${formatDate(row.doneOn)}` : ""}
            </StatusBadge>
          ),
        },
        ...(action ? [{ key: "action", head: t.change, cell: action }] : []),
      ]}
    />
  );
}
