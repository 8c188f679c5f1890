// SPDX-License-Identifier: AGPL-3.0-or-later
import { errorFor, Field, Select, TextArea, useTexts } from "@albero/ui";
import { texts } from "../../texts.ts";
import type { FormBack } from "../office.ts";

type LineFieldsProps = {
  line?: { label: string; objectiveCode: string | null; serviceId: number | null; note: string };
  services: readonly { id: number; code: string; name: string }[];
  back: FormBack | undefined;
};

/** The fields of a budget line: the same to add and to change. */
export function LineFields({ line, services, back }: LineFieldsProps) {
  const t = useTexts(texts).line;
  const typed = back?.typed ?? {};
  const error = (name: string) => errorFor(back?.problems, name);
  return (
    <>
      <Field name="label" label={t.label} defaultValue={typed.label ?? line?.label} error={error("label")} required />
      <Field
        name="objectiveCode"
        label={t.objective}
        help={t.objectiveHelp}
        size="short"
        optional
        defaultValue={typed.objectiveCode ?? line?.objectiveCode ?? ""}
        error={error("objectiveCode")}
      />
      <Select
        name="serviceId"
        label={t.service}
        optional
        defaultValue={typed.serviceId ?? line?.serviceId?.toString() ?? ""}
        error={error("serviceId")}
        options={services.map(({ id, code, name }) => ({ value: String(id), label: `${code} ${name}` }))}
      />
      <TextArea
        name="note"
        label={t.note}
        optional
        rows={2}
        defaultValue={typed.note ?? line?.note}
        error={error("note")}
      />
    </>
  );
}
