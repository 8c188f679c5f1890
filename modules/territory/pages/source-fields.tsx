// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, errorFor, Field, FormActions, useTexts } from "@albero/ui";
import type { FieldProblem } from "@albero/kernel/pure";
import { texts } from "../texts.ts";

type SourceFieldsProps = {
  words: { source: string; sourceDefault: string; licence: string; licenceDefault: string; try: string };
  failed: { problems: readonly FieldProblem[]; written: Readonly<Record<string, string>> } | undefined;
};

/** How each form that takes a file ends: where the file comes from, under which licence, and a trial that stores nothing. */
export function SourceFields({ words, failed }: SourceFieldsProps) {
  const { trial } = useTexts(texts).office;
  return (
    <>
      <Field
        name="source"
        label={words.source}
        required
        defaultValue={failed?.written.source ?? words.sourceDefault}
        error={errorFor(failed?.problems, "source")}
      />
      <Field
        name="licence"
        label={words.licence}
        optional
        size="medium"
        defaultValue={failed?.written.licence ?? words.licenceDefault}
      />
      <FormActions note={trial.nothingYet}>
        <Button>{words.try}</Button>
      </FormActions>
    </>
  );
}
