// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may read a document, and from when the citizen does.
import type { FieldProblem } from "@albero/kernel/pure";
import { DateField, errorFor, FieldSet, RadioGroup, Select, useTexts } from "@albero/ui";
import { OPENNESS, SECTIONS } from "../core/documents.ts";
import { texts } from "../texts.ts";

type Props = { typed: Readonly<Record<string, string>>; problems: readonly FieldProblem[] | undefined };

export function PublicationFields({ typed, problems }: Props) {
  const all = useTexts(texts);
  const t = all.documentForm;
  return (
    <>
      <RadioGroup
        name="openness"
        label={t.openness}
        options={OPENNESS.map((one) => ({ value: one, label: all.openness[one], help: all.opennessHelp[one] }))}
        defaultValue={typed.openness ?? "staff"}
        error={errorFor(problems, "openness")}
      />
      <FieldSet legend={t.publication} help={t.publicationHelp}>
        <DateField
          name="publishedFrom"
          label={t.from}
          defaultValue={typed.publishedFrom}
          error={errorFor(problems, "publishedFrom")}
          optional
        />
        <DateField
          name="publishedTo"
          label={t.to}
          defaultValue={typed.publishedTo}
          error={errorFor(problems, "publishedTo")}
          optional
        />
        <Select
          name="section"
          label={t.section}
          options={SECTIONS.map((one) => ({ value: one, label: all.sections[one] }))}
          blank={t.sectionNone}
          defaultValue={typed.section}
          error={errorFor(problems, "section")}
          optional
        />
      </FieldSet>
    </>
  );
}
