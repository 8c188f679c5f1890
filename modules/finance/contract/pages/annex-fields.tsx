// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateField, Field, MoneyField, TextArea, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";
import type { fieldOf } from "./parts.tsx";

/** What is known of an annex besides its items. */
export function AnnexFields({ field, canApprove }: { field: ReturnType<typeof fieldOf>; canApprove: boolean }) {
  const t = useTexts(texts).annex;
  return (
    <>
      <MoneyField {...field("printedTotal")} label={t.printedTotal} help={t.printedHelp} optional />
      <Field {...field("act")} label={t.act} optional />
      {canApprove ? <DateField {...field("approvedOn")} label={t.approvedOn} help={t.approvedHelp} optional /> : null}
      <Field {...field("source")} label={t.source} optional />
      <TextArea {...field("note")} label={t.note} rows={2} optional />
    </>
  );
}
