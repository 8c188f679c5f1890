// SPDX-License-Identifier: AGPL-3.0-or-later
import { Field, MoneyField, Select, TextArea, useTexts } from "@albero/ui";
import { PARTY_DUTIES, PARTY_TYPES } from "../core/agreement.ts";
import { texts } from "../texts.ts";
import type { FieldOf } from "./parts.tsx";

/** What is known of a party besides who it is. */
export function PartyFields({ field }: { field: FieldOf }) {
  const all = useTexts(texts);
  const t = all.party;
  const types = PARTY_TYPES.map((type) => ({ value: type, label: all.types[type] }));
  const duties = PARTY_DUTIES.map((duty) => ({ value: duty, label: all.duties[duty] }));
  return (
    <>
      <Select {...field("duty")} label={t.duty} options={duties} required />
      <Select {...field("type")} label={t.type} options={types} optional />
      <Field {...field("runts")} label={t.runts} help={t.runtsHelp} size="medium" inputMode="numeric" optional />
      <TextArea {...field("duties")} label={t.duties} rows={2} optional />
      <Field {...field("areas")} label={t.areas} help={t.areasHelp} maxLength={300} optional />
      <MoneyField {...field("amount")} label={t.amount} optional />
      <Field {...field("email")} label={t.email} help={t.emailHelp} type="email" maxLength={200} optional />
    </>
  );
}
