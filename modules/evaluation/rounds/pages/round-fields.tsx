// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateField, Field, TextArea, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";
import type { FieldOf } from "./parts.tsx";

/** Name, days and note of a round. */
export function RoundFields({ field }: { field: FieldOf }) {
  const t = useTexts(texts).form;
  return (
    <>
      <Field {...field("name")} label={t.name} help={t.nameHelp} maxLength={120} required />
      <div className="ask-parts">
        <DateField {...field("firstDay")} label={t.firstDay} required />
        <DateField {...field("lastDay")} label={t.lastDay} required />
      </div>
      <DateField {...field("dueOn")} label={t.dueOn} help={t.dueHelp} required />
      <TextArea {...field("note")} label={t.note} rows={3} maxLength={4_000} optional />
    </>
  );
}
