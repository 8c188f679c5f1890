// SPDX-License-Identifier: AGPL-3.0-or-later
import { Field, RadioGroup, useTexts } from "@albero/ui";
import type { LepsInputTold } from "../queries/questions.ts";
import { texts } from "../texts.ts";

type ValueFieldProps = {
  input: LepsInputTold;
  name: string;
  defaultValue: string;
  error: string | undefined;
  help?: string;
  required?: boolean;
  /** A choice more: no value, where a figure is taken away. */
  takesAway?: boolean;
};

/** The value of a figure as its kind asks it: yes or no, or a number in its unit. */
export function ValueField({ input, takesAway = false, help, required, ...field }: ValueFieldProps) {
  const t = useTexts(texts).figure;
  if (input.kind === "yes_no")
    return (
      <RadioGroup
        {...field}
        label={t.answer}
        options={[
          { value: "1", label: t.yes },
          { value: "0", label: t.no },
          ...(takesAway ? [{ value: "", label: t.takeAway }] : []),
        ]}
      />
    );
  return (
    <Field
      {...field}
      label={t.value(input.unit)}
      size="medium"
      inputMode="decimal"
      maxLength={30}
      {...(help ? { help } : {})}
      {...(required ? { required } : { optional: true })}
    />
  );
}
