// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, errorFor, Field, FormActions, RadioGroup, TextArea, useTexts } from "@albero/ui";
import { ITEM_KINDS } from "../core/item-kinds.ts";
import { texts } from "../texts.ts";
import type { FormBack } from "./office.ts";
import { Refusal, Version } from "./parts.tsx";

type Item = { title: string; kind: string; text: string; rowVersion: number };

/** The fields of an item of the agenda: the same when it is new and when it changes. */
export function ItemForm({ item, answer }: { item: Item | null; answer: FormBack | undefined }) {
  const t = useTexts(texts);
  const stored: Record<string, string> = item ? { title: item.title, kind: item.kind, text: item.text } : {};
  const field = (name: string) => ({
    name,
    defaultValue: answer?.typed[name] ?? stored[name] ?? "",
    error: errorFor(answer?.problems, name),
  });
  return (
    <form method="post" noValidate>
      <Refusal answer={answer} form="" />
      {item ? <Version value={item.rowVersion} /> : null}
      <Field {...field("title")} label={t.item.title} help={t.item.titleHelp} required maxLength={300} />
      <RadioGroup
        {...field("kind")}
        label={t.item.kind}
        required
        options={ITEM_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind], help: t.kindHelp[kind] }))}
      />
      <TextArea {...field("text")} label={t.item.text} help={t.item.textHelp} optional rows={12} maxLength={40_000} />
      <FormActions>
        <Button>{t.item.save}</Button>
      </FormActions>
    </form>
  );
}
