// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { Form } from "react-router";
import type { FieldProblem } from "@albero/kernel/pure";
import { Button } from "./blocks.tsx";
import { errorFor } from "./form.tsx";
import { FormActions, FormErrors } from "./form-frame.tsx";

type Back = { problems: readonly FieldProblem[]; refusal: ReactNode; typed: Readonly<Record<string, string>> };

/** Name, value and error of one field: as typed when the form came back, else as stored. */
export function fieldOf(back: Back | undefined, values: Readonly<Record<string, string>> = {}) {
  return (name: string) => ({
    name,
    defaultValue: back ? (back.typed[name] ?? "") : (values[name] ?? ""),
    error: errorFor(back?.problems, name),
  });
}
export type FieldOf = ReturnType<typeof fieldOf>;

type PlainFormProps = {
  back: Back | undefined;
  button: string;
  /** Which of the forms of its page it is, where there are several. */
  op?: string;
  children: ReactNode;
};

/** A form with one button: what went wrong first, then the fields. */
export function PlainForm({ back, button, op, children }: PlainFormProps) {
  return (
    <>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        {op ? <input type="hidden" name="op" value={op} /> : null}
        {children}
        <FormActions>
          <Button>{button}</Button>
        </FormActions>
      </Form>
    </>
  );
}
