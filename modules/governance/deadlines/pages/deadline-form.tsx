// SPDX-License-Identifier: AGPL-3.0-or-later
import { Form } from "react-router";
import {
  Button,
  Field,
  FieldSet,
  FormActions,
  FormErrors,
  DateField,
  RadioGroup,
  Select,
  TextArea,
  useTexts,
} from "@albero/ui";
import { ROLES } from "@albero/kernel/pure";
import type { Deadline } from "../core/deadline.ts";
import type { Assignee } from "../core/rule.ts";
import { texts } from "../texts.ts";
import type { FormBack } from "./office.ts";
import { fieldsOf } from "./parts.tsx";

export type Values = Readonly<Record<string, string>>;

/** The fields of an owner as the form writes them. */
export function ownerValues(owner: Assignee, substitute: Assignee | null): Record<string, string> {
  return {
    ownerRole: "role" in owner ? owner.role : "",
    ownerName: "name" in owner ? owner.name : "",
    ownerEmail: "email" in owner ? owner.email : "",
    substituteRole: substitute && "role" in substitute ? substitute.role : "",
  };
}

export function escalationValues(
  escalation: Deadline["escalation"],
  words: (span: `${number}d` | `${number}m`) => string,
) {
  return {
    escalationAfter: escalation ? words(escalation.after) : "",
    escalationRole: escalation && "role" in escalation.to ? escalation.to.role : "",
  };
}

/** "30 giorni": what the form shows of a span, and reads again. */
export function useSpanValue() {
  const { span } = useTexts(texts);
  return (text: `${number}d` | `${number}m`): string =>
    /^1[dm]$/.test(text) ? span(text).replace(/^(un|one) /, "1 ") : span(text);
}

/** What the form shows of a deadline that is there. */
export function useValues() {
  const spanValue = useSpanValue();
  return (one: Deadline): Record<string, string> => ({
    ...{ title: one.title, due: one.due, audience: one.audience, istat: one.istat ?? "", note: one.note },
    ...{ source: one.source, steps: one.steps.map((step) => step.text).join("\n"), rowVersion: String(one.rowVersion) },
    ...{ reminders: one.reminders.map(spanValue).join(", "), ...ownerValues(one.owner, one.substitute) },
    ...escalationValues(one.escalation, spanValue),
  });
}

type FieldOf = ReturnType<typeof fieldsOf>;

/** Whose it is, who stands in, who is told and when: the same for a deadline and for a rule. */
export function WhoFields({ field }: { field: FieldOf }) {
  const all = useTexts(texts);
  const t = all.form;
  const roles = ROLES.map((role) => ({ value: role, label: all.roles[role] }));
  return (
    <>
      <FieldSet legend={t.owner}>
        <Select {...field("ownerRole")} label={t.ownerRole} help={t.ownerRoleHelp} options={roles} optional />
        <Field {...field("ownerName")} label={t.ownerName} help={t.ownerNameHelp} maxLength={120} optional />
        <Field {...field("ownerEmail")} label={t.ownerEmail} type="email" autoComplete="off" optional />
        <Select {...field("substituteRole")} label={t.substitute} help={t.substituteHelp} options={roles} optional />
      </FieldSet>
      <FieldSet legend={t.remindersTitle}>
        <Field {...field("reminders")} label={t.reminders} help={t.remindersHelp} size="medium" optional />
        <Field {...field("escalationAfter")} label={t.escalationAfter} help={t.escalationHelp} size="short" optional />
        <Select {...field("escalationRole")} label={t.escalationRole} options={roles} optional />
      </FieldSet>
    </>
  );
}

type DeadlineFormProps = {
  back: FormBack | undefined;
  values: Values;
  places: readonly { istat: string; name: string }[];
  button: string;
  /** The source of a deadline that comes from a rule is that of the rule. */
  isOfRule?: boolean;
};

export function DeadlineForm({ back, values, places, button, isOfRule = false }: DeadlineFormProps) {
  const all = useTexts(texts);
  const t = all.form;
  const field = fieldsOf(back, values);
  const { audiences } = all.one;
  return (
    <>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        {values.rowVersion ? (
          <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? values.rowVersion} />
        ) : null}
        <Field {...field("title")} label={t.title} maxLength={300} required />
        <DateField {...field("due")} label={t.due} required />
        <WhoFields field={field} />
        <RadioGroup
          {...field("audience")}
          label={t.audience}
          inline
          options={(["office", "members"] as const).map((value) => ({ value, label: audiences[value] }))}
        />
        <Select
          {...field("istat")}
          label={t.istat}
          help={t.istatHelp}
          options={places.map(({ istat, name }) => ({ value: istat, label: name }))}
          optional
        />
        <TextArea {...field("steps")} label={t.steps} rows={5} optional />
        <TextArea {...field("note")} label={t.note} rows={2} optional />
        {isOfRule ? null : <Field {...field("source")} label={t.source} maxLength={500} optional />}
        <FormActions>
          <Button>{button}</Button>
        </FormActions>
      </Form>
    </>
  );
}
