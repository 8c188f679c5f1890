// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate } from "@albero/kernel/pure";
import { DataTable, DateField, Day, Field, KeyValue, NoValue, StatusBadge, TextArea, useTexts } from "@albero/ui";
import type { PlainDate } from "@albero/kernel/pure";
import type { ReactNode } from "react";
import type { Mandate, MandateStep } from "../core/mandate.ts";
import { texts } from "../texts.ts";
import type { FieldOf } from "./parts.tsx";

export function MandateFields({ field }: { field: FieldOf }) {
  const t = useTexts(texts).mandate;
  return (
    <>
      <TextArea {...field("aims")} label={t.aims} rows={4} required />
      <TextArea {...field("activities")} label={t.activities} rows={4} optional />
      <TextArea {...field("people")} label={t.people} rows={3} optional />
      <DateField {...field("firstDay")} label={t.firstDay} required />
      <DateField {...field("lastDay")} label={t.lastDay} required />
      <Field {...field("givenBy")} label={t.givenBy} help={t.givenByHelp} maxLength={300} required />
      <Field {...field("act")} label={t.act} maxLength={300} optional />
    </>
  );
}

export function MandateFacts({ mandate }: { mandate: Mandate }) {
  const t = useTexts(texts).mandate;
  return (
    <KeyValue
      items={[
        { label: t.aims, value: mandate.aims },
        { label: t.activities, value: mandate.activities || <NoValue /> },
        { label: t.people, value: mandate.people || <NoValue /> },
        { label: t.times, value: t.period(formatDate(mandate.firstDay), formatDate(mandate.lastDay)) },
        { label: t.givenBy, value: mandate.givenBy || <NoValue /> },
        ...(mandate.act ? [{ label: t.act, value: mandate.act }] : []),
      ]}
    />
  );
}

/** Steps of evaluation; `action` is the form of a row, for who writes. */
export function StepsTable({
  steps,
  today,
  action,
  isTitled = false,
}: {
  steps: readonly MandateStep[];
  today: PlainDate;
  action?: (step: MandateStep) => ReactNode;
  /** The page has a heading of the same words. */
  isTitled?: boolean;
}) {
  const t = useTexts(texts).mandate;
  if (steps.length === 0) return null;
  return (
    <DataTable
      caption={t.steps}
      captionHidden={isTitled}
      rows={steps}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        { key: "what", head: t.step, width: "16rem", cell: (row) => row.what },
        {
          key: "due",
          head: t.due,
          cell: (row) => (
            <>
              <Day day={row.due} />{" "}
              {row.doneOn === null && row.due < today ? <StatusBadge tone="warning">{t.late}</StatusBadge> : null}
            </>
          ),
        },
        { key: "done", head: t.doneOn, cell: (row) => (row.doneOn ? <Day day={row.doneOn} /> : <NoValue />) },
        { key: "outcome", head: t.outcome, width: "16rem", cell: (row) => row.outcome || <NoValue /> },
        ...(action ? [{ key: "mark", head: t.mark, width: "16rem" as const, cell: action }] : []),
      ]}
    />
  );
}
