// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateField, Field, TextArea, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";
import type { fieldOf } from "./parts.tsx";

/** The fields of a contract, new or there. */
export function ContractFields({ field }: { field: ReturnType<typeof fieldOf> }) {
  const t = useTexts(texts).form;
  return (
    <>
      <Field {...field("company")} label={t.company} required />
      <Field {...field("title")} label={t.title} required />
      <DateField {...field("firstDay")} label={t.firstDay} optional />
      <DateField {...field("lastDay")} label={t.lastDay} optional />
      <Field {...field("act")} label={t.act} optional />
      <Field {...field("source")} label={t.source} optional />
      <TextArea {...field("note")} label={t.note} rows={3} optional />
    </>
  );
}
