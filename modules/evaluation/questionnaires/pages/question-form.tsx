// SPDX-License-Identifier: AGPL-3.0-or-later
// The form of one question, new or written anew: all of it at once, for it works without scripts.
import { Check, Field, FieldSet, Select, TextArea, useTexts } from "@albero/ui";
import type { FormBack } from "@albero/kernel";
import { KINDS, type Form, type Question } from "../core/form.ts";
import { lineOfWords } from "../core/write.ts";
import { texts } from "../texts.ts";
import { fieldOf, PlainForm, QuestionnairePage } from "./parts.tsx";

type Props = {
  questionnaire: { id: number; name: string; invented: boolean };
  draft: { form: Form; rowVersion: number };
  question: Question | null;
  page: number;
  back: FormBack | undefined;
};

const NEW = { kind: "scale", min: "1", max: "5", required: "on" };

function valuesOf(question: Question): Record<string, string> {
  const { label, help, low, high, min, max } = question;
  return {
    ...{ labelIt: label.it, labelEn: label.en, helpIt: help.it, helpEn: help.en, kind: question.kind },
    ...{ lowIt: low.it, lowEn: low.en, highIt: high.it, highEn: high.en },
    ...{ min: min === null ? "" : String(min), max: max === null ? "" : String(max) },
    maxLength: question.maxLength === null ? "" : String(question.maxLength),
    required: question.required ? "on" : "",
    options: question.options.map((each) => lineOfWords(each.label)).join("\n"),
    rows: question.rows.map((each) => lineOfWords(each.label)).join("\n"),
  };
}

export function QuestionForm({ questionnaire, draft, question, page, back }: Props) {
  const all = useTexts(texts);
  const t = all.question;
  const field = fieldOf(back, { page: String(page), ...(question ? valuesOf(question) : NEW) });
  const pages = [
    ...draft.form.pages.map((_page, at) => ({ value: String(at + 1), label: t.pageN(at + 1) })),
    { value: String(draft.form.pages.length + 1), label: t.pageNew },
  ];
  return (
    <QuestionnairePage
      questionnaire={questionnaire}
      step={t.step}
      width="reading"
      title={question ? t.title : t.newTitle}
      lead={t.lead}
    >
      <PlainForm back={back} button={t.save}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? draft.rowVersion} />
        <TextArea {...field("labelIt")} label={t.labelIt} rows={2} maxLength={1_000} required />
        <TextArea {...field("labelEn")} label={t.labelEn} rows={2} maxLength={1_000} optional />
        <Select
          {...field("kind")}
          label={t.kind}
          blank={false}
          options={KINDS.map((kind) => ({ value: kind, label: all.kinds[kind] }))}
        />
        <Select {...field("page")} label={t.page} blank={false} options={pages} />
        <Check name="required" label={t.required} defaultChecked={field("required").defaultValue === "on"} />
        <Field {...field("helpIt")} label={t.helpIt} maxLength={1_000} optional />
        <Field {...field("helpEn")} label={t.helpEn} maxLength={1_000} optional />
        <TextArea {...field("options")} label={t.options} help={t.optionsHelp} rows={4} optional />
        <FieldSet legend={t.limits} help={t.limitsHelp}>
          <Field {...field("min")} label={t.min} size="short" inputMode="decimal" optional />
          <Field {...field("max")} label={t.max} size="short" inputMode="decimal" optional />
          <Field {...field("lowIt")} label={t.lowIt} maxLength={200} optional />
          <Field {...field("lowEn")} label={t.lowEn} maxLength={200} optional />
          <Field {...field("highIt")} label={t.highIt} maxLength={200} optional />
          <Field {...field("highEn")} label={t.highEn} maxLength={200} optional />
        </FieldSet>
        <TextArea {...field("rows")} label={t.rows} help={t.rowsHelp} rows={4} optional />
        <Field {...field("maxLength")} label={t.maxLength} size="short" inputMode="numeric" optional />
      </PlainForm>
    </QuestionnairePage>
  );
}
