// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateField, errorFor, Field, Select, TextArea, useTexts } from "@albero/ui";
import { formatDate } from "@albero/kernel/pure";
import type { FormBack } from "../office.ts";
import { CHANNEL_KINDS } from "../../core/channels.ts";
import type { Annuality, Channel } from "../../queries/answers.ts";
import { texts } from "../../texts.ts";

type Back = { back: FormBack | undefined };

/** Name, kind and note of a fund; the code is chosen once. */
export function FundFields({ fund, back }: { fund?: Pick<Channel, "name" | "kind" | "note"> } & Back) {
  const all = useTexts(texts);
  const t = all.form;
  const typed = back?.typed ?? {};
  const error = (name: string) => errorFor(back?.problems, name);
  return (
    <>
      <Field name="name" label={t.name} defaultValue={typed.name ?? fund?.name} error={error("name")} required />
      <Select
        name="kind"
        label={t.kind}
        defaultValue={typed.kind ?? fund?.kind}
        error={error("kind")}
        options={CHANNEL_KINDS.map((kind) => ({ value: kind, label: all.kind[kind] }))}
      />
      <TextArea
        name="note"
        label={t.note}
        optional
        rows={2}
        defaultValue={typed.note ?? fund?.note}
        error={error("note")}
      />
    </>
  );
}

export function AnnualityFields({ annuality, back }: { annuality?: Annuality } & Back) {
  const t = useTexts(texts).form;
  const typed = back?.typed ?? {};
  const error = (name: string) => errorFor(back?.problems, name);
  const lines = annuality?.milestones.map(({ reached, due, label }) =>
    [reached ? "x" : "", due ? formatDate(due) : "", label].filter(Boolean).join(" "),
  );
  return (
    <>
      <Field
        name="label"
        label={t.label}
        help={t.labelHelp}
        optional
        defaultValue={typed.label ?? annuality?.label}
        error={error("label")}
      />
      <DateField
        name="useFrom"
        label={t.useFrom}
        defaultValue={typed.useFrom ?? annuality?.useFrom ?? ""}
        error={error("useFrom")}
      />
      <DateField
        name="useTo"
        label={t.useTo}
        defaultValue={typed.useTo ?? annuality?.useTo ?? ""}
        error={error("useTo")}
      />
      <Field
        name="cup"
        label={t.cup}
        help={t.cupHelp}
        size="medium"
        optional
        defaultValue={typed.cup ?? annuality?.cup ?? ""}
        error={error("cup")}
      />
      <TextArea
        name="milestones"
        label={t.milestones}
        help={t.milestonesHelp}
        optional
        rows={3}
        defaultValue={typed.milestones ?? lines?.join("\n")}
        error={error("milestones")}
      />
      <TextArea
        name="note"
        label={t.note}
        optional
        rows={2}
        defaultValue={typed.note ?? annuality?.note}
        error={error("note")}
      />
    </>
  );
}
