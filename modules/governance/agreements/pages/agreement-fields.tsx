// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateField, Field, MoneyField, Select, TextArea, useTexts } from "@albero/ui";
import { AGREEMENT_KINDS } from "../core/kinds.ts";
import { texts } from "../texts.ts";
import type { FieldOf } from "./parts.tsx";

/** The fields of the text of an agreement, new or there. */
export function AgreementFields({ field }: { field: FieldOf }) {
  const all = useTexts(texts);
  const t = all.form;
  const kinds = AGREEMENT_KINDS.map((kind) => ({ value: kind, label: all.kinds[kind] }));
  return (
    <>
      <Select {...field("kind")} label={t.kind} options={kinds} required />
      <Field {...field("title")} label={t.title} maxLength={200} required />
      <TextArea {...field("object")} label={t.object} rows={4} />
      <TextArea {...field("duties")} label={t.duties} rows={4} optional />
      <MoneyField {...field("amount")} label={t.amount} help={t.amountHelp} optional />
      <DateField {...field("firstDay")} label={t.firstDay} optional />
      <DateField {...field("lastDay")} label={t.lastDay} optional />
      <Field {...field("noticeDays")} label={t.noticeDays} size="short" inputMode="numeric" required />
      <Field {...field("source")} label={t.source} maxLength={300} optional />
    </>
  );
}
