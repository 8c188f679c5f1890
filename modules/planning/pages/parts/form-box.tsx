// SPDX-License-Identifier: AGPL-3.0-or-later
import { Check, CheckGroup, Field as TextField, MoneyField, RadioGroup, Select, TextArea, useTexts } from "@albero/ui";
import { texts } from "../../texts.ts";
import type { OptionLists } from "../form/options.ts";
import type { RawValue } from "../form/raw.ts";
import type { Field } from "../form/spec.ts";

type BoxProps = {
  field: Field;
  /** Path of the control in the form. */
  name: string;
  /** Which words it has. */
  words: string;
  value: RawValue | undefined;
  options: OptionLists;
  error?: string;
  /** Inside a row labels are short and help stays out of the way. */
  inRow?: boolean;
  labelHidden?: boolean;
  headLabel?: string;
};

/** The control of one field, whatever its kind: everything that can be written on a card goes through here. */
export function Box({ field, name, words, value, options, error, inRow, labelHidden, headLabel }: BoxProps) {
  const t = useTexts(texts);
  const { label, help } = useWords(field, words);
  const text = Array.isArray(value) ? value.join("\n") : (value ?? "");
  const common = { name, label: headLabel ?? label, help: inRow ? undefined : help, error, labelHidden };
  const choices = field.options ?? (field.from ? options[field.from] : []);
  switch (field.kind) {
    case "text":
      return <TextArea {...common} rows={rowsFor(text, field.folded ? 2 : 3)} defaultValue={text} />;
    case "lines":
    case "quantities":
      return <TextArea {...common} rows={rowsFor(text, 3, text.split("\n").length + 1)} defaultValue={text} />;
    case "euro":
      return <MoneyField {...common} help={inRow ? "" : help} defaultValue={text} />;
    case "whole":
    case "number":
      return <TextField {...common} size="short" inputMode="decimal" autoComplete="off" defaultValue={text} />;
    case "figure":
      return <TextField {...common} size="short" autoComplete="off" defaultValue={text} />;
    case "check":
      return <Check {...common} defaultChecked={text !== ""} />;
    case "choice":
      return (
        <Select
          {...common}
          options={withPresent(choices, text)}
          defaultValue={text}
          blank={field.empty === "required" && field.initial ? false : field.empty === "required" || t.edit.noChoice}
        />
      );
    case "yes_no":
      return <YesNo common={common} text={text} inRow={field.folded} />;
    case "choices":
      return (
        <CheckGroup
          {...common}
          options={choices}
          defaultValues={Array.isArray(value) ? value : []}
          inline={field.from === "areas"}
        />
      );
    case "line":
      return inRow && LONG_WORDS.test(words) ? (
        <TextArea {...common} rows={Math.min(6, Math.max(1, Math.ceil(text.length / 44)))} defaultValue={text} />
      ) : (
        <TextField {...common} autoComplete="off" defaultValue={text} />
      );
  }
}

/** What names a row: as long as it needs, so that nothing of it hides. */
const LONG_WORDS = /(label|title|role|text|source|organisation|printedTitle)$/;

type Common = { name: string; label: string; help?: string; error?: string; labelHidden?: boolean };

function YesNo({ common, text, inRow }: { common: Common; text: string; inRow?: boolean }) {
  const t = useTexts(texts);
  const options = [
    { value: "yes", label: t.card.yes },
    { value: "no", label: t.card.no },
    { value: "", label: t.edit.unanswered },
  ];
  const present = withPresent(options, text);
  return inRow ? (
    <Select {...common} options={present} defaultValue={text} blank={false} />
  ) : (
    <RadioGroup {...common} options={present} defaultValue={text} inline />
  );
}

/** A stored value that the list does not have stays choosable: opening a form never changes an answer. */
function withPresent<T extends { value: string; label: string }>(
  options: readonly T[],
  text: string,
): (T | { value: string; label: string })[] {
  return text === "" || options.some((option) => option.value === text)
    ? [...options]
    : [...options, { value: text, label: text }];
}

function useWords(field: Field, words: string): { label: string; help?: string } {
  const t = useTexts(texts);
  if (!field.question) return t.fields[words] ?? { label: words };
  const part = field.name.slice(field.name.lastIndexOf(".") + 1);
  if (part === "items") return { label: field.question.itemsLabel ?? t.answerWords.list, help: t.answerWords.list };
  return { label: t.answerWords[part as "value" | "note" | "uncertain"] };
}

function rowsFor(text: string, least: number, lines = 0): number {
  return Math.min(14, Math.max(least, lines, Math.ceil(text.length / 95) + (text.split("\n").length - 1)));
}
