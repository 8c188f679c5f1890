// SPDX-License-Identifier: AGPL-3.0-or-later
// The form of an act, new or in draft.
import { Form } from "react-router";
import { formatDate, type FieldProblem } from "@albero/kernel/pure";
import {
  Button,
  ButtonLink,
  errorFor,
  Field,
  FormActions,
  FormErrors,
  RadioGroup,
  Select,
  TextArea,
  useTexts,
} from "@albero/ui";
import { ACT_KINDS } from "../core/adopt.ts";
import type { BodyChoice, Item } from "../store/acts.ts";
import { texts } from "../texts.ts";

export type ActChoices = {
  bodies: readonly BodyChoice[];
  items: readonly Item[];
  adopted: readonly { id: number; cited: string; subject: string }[];
};
type Back = { refusal: string; problems: FieldProblem[]; typed: Record<string, string> } | undefined;

export function ActFields(props: {
  choices: ActChoices;
  start: Readonly<Record<string, string>>;
  back: Back;
  cancelHref: string;
}) {
  const { choices, start, back, cancelHref } = props;
  const all = useTexts(texts);
  const t = all.form;
  const typed = back?.typed ?? start;
  const error = (name: string) => errorFor(back?.problems, name);
  return (
    <>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        {start.rowVersion ? (
          <input type="hidden" name="rowVersion" value={typed.rowVersion ?? start.rowVersion} />
        ) : null}
        <Select
          name="bodyId"
          label={t.body}
          options={choices.bodies.map((one) => ({ value: String(one.id), label: one.name }))}
          defaultValue={typed.bodyId}
          error={error("bodyId")}
          required
        />
        <RadioGroup
          name="kind"
          label={t.kind}
          inline
          options={ACT_KINDS.map((kind) => ({ value: kind, label: all.kinds[kind] }))}
          defaultValue={typed.kind ?? "resolution"}
          error={error("kind")}
        />
        <Field
          name="subject"
          label={t.subject}
          help={t.subjectHelp}
          defaultValue={typed.subject}
          error={error("subject")}
          maxLength={500}
          required
        />
        <TextArea
          name="text"
          label={t.text}
          help={t.textHelp}
          defaultValue={typed.text}
          error={error("text")}
          rows={12}
        />
        <Select
          name="itemId"
          label={t.item}
          help={t.itemHelp}
          options={choices.items.map((one) => ({
            value: String(one.id),
            label: `${one.position}. ${one.title}`,
            group: `${one.body}, ${formatDate(one.day)}`,
          }))}
          blank={t.itemNone}
          defaultValue={typed.itemId}
          error={error("itemId")}
          optional
        />
        <Select
          name="revokesId"
          label={t.revokes}
          help={t.revokesHelp}
          options={choices.adopted.map((one) => ({ value: String(one.id), label: `${one.cited}: ${one.subject}` }))}
          blank={t.revokesNone}
          defaultValue={typed.revokesId}
          error={error("revokesId")}
          optional
        />
        <FormActions>
          <Button>{t.save}</Button>
          <ButtonLink href={cancelHref} kind="quiet">
            {all.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
