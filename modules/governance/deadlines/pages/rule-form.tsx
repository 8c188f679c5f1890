// SPDX-License-Identifier: AGPL-3.0-or-later
import { Form } from "react-router";
import {
  Button,
  Check,
  Details,
  Field,
  FieldSet,
  FormActions,
  FormErrors,
  RadioGroup,
  Select,
  TextArea,
  useTexts,
} from "@albero/ui";
import { WEEKENDS } from "../core/days.ts";
import { DATED_FACTS, type DeadlineRule } from "../core/rule.ts";
import { texts } from "../texts.ts";
import { escalationValues, ownerValues, useSpanValue, WhoFields, type Values } from "./deadline-form.tsx";
import type { FormBack } from "./office.ts";
import { fieldsOf } from "./parts.tsx";

/** What the form shows of a rule that is there. */
export function useRuleValues() {
  const spanValue = useSpanValue();
  return (rule: DeadlineRule): Record<string, string> => {
    const { recurrence } = rule;
    return {
      ...{ title: rule.title, kind: recurrence.kind, weekend: rule.weekend, audience: rule.audience, note: rule.note },
      ...("month" in recurrence ? { month: String(recurrence.month), day: String(recurrence.day) } : {}),
      ...("every" in recurrence ? { every: String(recurrence.every) } : {}),
      ...(recurrence.kind === "relative"
        ? {
            fact: recurrence.fact,
            side: recurrence.side,
            span: recurrence.span.startsWith("0") ? "" : spanValue(recurrence.span),
          }
        : {}),
      ...ownerValues(rule.owner, rule.substitute),
      ...escalationValues(rule.escalation, spanValue),
      ...{ reminders: rule.reminders.map(spanValue).join(", "), steps: rule.steps.join("\n"), source: rule.source },
      ...{ firstYear: String(rule.firstYear ?? ""), lastYear: String(rule.lastYear ?? "") },
      ...(rule.isVerified ? { isVerified: "on" } : {}),
      rowVersion: String(rule.rowVersion),
    };
  };
}

type RuleFormProps = { back: FormBack | undefined; values: Values; isNew: boolean };

export function RuleForm({ back, values, isNew }: RuleFormProps) {
  const all = useTexts(texts);
  const t = all.ruleForm;
  const shown = back?.typed ?? values;
  const field = fieldsOf(back, values);
  return (
    <>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        {isNew ? null : <input type="hidden" name="rowVersion" value={shown.rowVersion} />}
        <Field {...field("title")} label={t.title} help={t.titleHelp} maxLength={200} required />
        {isNew ? (
          <Field {...field("code")} label={t.code} help={t.codeHelp} size="medium" maxLength={40} required />
        ) : null}
        <RadioGroup
          {...field("kind")}
          label={t.kind}
          options={(["yearly", "months", "relative"] as const).map((value) => ({ value, label: t.kinds[value] }))}
        />
        <WhenFields field={field} kind={shown.kind ?? ""} />
        <WhoFields field={field} />
        <RadioGroup
          {...field("audience")}
          label={all.form.audience}
          inline
          options={(["office", "members"] as const).map((value) => ({ value, label: all.one.audiences[value] }))}
        />
        <TextArea {...field("steps")} label={all.form.steps} rows={5} optional />
        <FieldSet legend={t.yearsLegend}>
          <Field {...field("firstYear")} label={t.firstYear} size="short" inputMode="numeric" optional />
          <Field {...field("lastYear")} label={t.lastYear} size="short" inputMode="numeric" optional />
        </FieldSet>
        <Field {...field("source")} label={t.source} maxLength={500} required />
        <Check name="isVerified" label={t.verified} defaultChecked={shown.isVerified !== undefined} />
        <TextArea {...field("note")} label={all.form.note} rows={2} optional />
        <FormActions>
          <Button>{isNew ? t.create : t.save}</Button>
        </FormActions>
      </Form>
    </>
  );
}

function WhenFields({ field, kind }: { field: ReturnType<typeof fieldsOf>; kind: string }) {
  const all = useTexts(texts);
  const t = all.ruleForm;
  const pick = (name: string, fallback: string) => {
    const { defaultValue, ...rest } = field(name);
    return { ...rest, defaultValue: defaultValue || fallback };
  };
  return (
    <>
      <Details summary={t.dayLegend} open={kind !== "relative"}>
        <Field {...pick("day", "31")} label={t.day} help={t.dayHelp} size="short" inputMode="numeric" />
        <Select
          {...pick("month", "4")}
          label={t.month}
          blank={false}
          options={all.months.map((label, at) => ({ value: String(at + 1), label }))}
        />
        <Select
          {...pick("every", "4")}
          label={t.every}
          blank={false}
          options={[1, 2, 3, 4, 6].map((months) => ({ value: String(months), label: t.everyOption(months) }))}
        />
      </Details>
      <Details summary={t.relativeLegend} open={kind === "relative"}>
        <Select
          {...pick("fact", "meeting")}
          label={t.fact}
          blank={false}
          options={DATED_FACTS.map((fact) => ({ value: fact, label: all.facts[fact] }))}
        />
        <Field {...field("span")} label={t.span} help={t.spanHelp} size="short" optional />
        <RadioGroup
          {...pick("side", "before")}
          label={t.side}
          inline
          options={(["before", "after"] as const).map((value) => ({ value, label: t.sides[value] }))}
        />
      </Details>
      <Select
        {...pick("weekend", "keep")}
        label={t.weekend}
        blank={false}
        options={WEEKENDS.map((value) => ({ value, label: t.weekends[value] }))}
      />
    </>
  );
}
