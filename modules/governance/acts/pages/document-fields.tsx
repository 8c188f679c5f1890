// SPDX-License-Identifier: AGPL-3.0-or-later
// The fields of a document: what it is, its files, who may read it.
import type { FieldProblem } from "@albero/kernel/pure";
import { DateField, errorFor, Field, FieldSet, Select, TextArea, useTexts } from "@albero/ui";
import { ACCEPT } from "../../core/files.ts";
import { DOCUMENT_KINDS } from "../core/documents.ts";
import { texts } from "../texts.ts";
import { PublicationFields } from "./publication-fields.tsx";

type Fields = { typed: Readonly<Record<string, string>>; problems: readonly FieldProblem[] | undefined };

export function FileFields({ problems }: Pick<Fields, "problems">) {
  const t = useTexts(texts).documentForm;
  return (
    <FieldSet legend={t.file}>
      <Field
        name="file"
        type="file"
        label={t.file}
        help={t.fileHelp}
        accept={ACCEPT}
        error={errorFor(problems, "file")}
        required
      />
      <Field
        name="redacted"
        type="file"
        label={t.redacted}
        help={t.redactedHelp}
        accept={ACCEPT}
        error={errorFor(problems, "redacted")}
        optional
      />
    </FieldSet>
  );
}

type HeadProps = Fields & { acts: readonly { id: number; cited: string; subject: string }[] };

export function HeadFields({ typed, problems, acts }: HeadProps) {
  const all = useTexts(texts);
  const t = all.documentForm;
  const error = (name: string) => errorFor(problems, name);
  return (
    <>
      <Field name="title" label={t.title} defaultValue={typed.title} error={error("title")} maxLength={300} required />
      <Select
        name="kind"
        label={t.kind}
        options={DOCUMENT_KINDS.map((one) => ({ value: one, label: all.documentKinds[one] }))}
        defaultValue={typed.kind}
        error={error("kind")}
        required
      />
      <DateField name="day" label={t.day} defaultValue={typed.day} error={error("day")} required />
      <TextArea
        name="description"
        label={t.description}
        help={t.descriptionHelp}
        defaultValue={typed.description}
        error={error("description")}
        rows={3}
        optional
      />
      <Select
        name="actId"
        label={t.act}
        options={acts.map((one) => ({
          value: String(one.id),
          label: [one.cited, one.subject].filter(Boolean).join(": "),
        }))}
        blank={t.actNone}
        defaultValue={typed.actId}
        error={error("actId")}
        optional
      />
      <PublicationFields typed={typed} problems={problems} />
    </>
  );
}
