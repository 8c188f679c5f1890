// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import type { FieldProblem } from "@albero/kernel/pure";
import { useTexts } from "../shell.ts";
import { texts } from "../texts.ts";
import { Anchor } from "./anchor.tsx";
import { Button } from "./blocks.tsx";
import { fieldId } from "./form.tsx";
import { Icon } from "./icon.tsx";

type ErrorSummaryProps = {
  problems: readonly FieldProblem[] | undefined;
  /** The refusal in words, when the trouble is of the whole form. */
  refusal?: ReactNode;
  title?: string;
};

/** First thing of a form that came back: what is wrong, each with a link to its field. Draws nothing when all is well. */
export function ErrorSummary({ problems = [], refusal, title }: ErrorSummaryProps) {
  const t = useTexts(texts).errors;
  if (problems.length === 0 && !refusal) return null;
  return (
    <div className="error-summary" role="alert" id="errori" tabIndex={-1}>
      <h2>
        <Icon name="error" /> <span>{title ?? t.title(Math.max(1, problems.length))}</span>
      </h2>
      {refusal ? <div className="error-refusal">{refusal}</div> : null}
      {problems.length > 0 ? (
        <ul>
          {problems.map((problem, at) => (
            <li key={at}>
              {problem.path ? <a href={`#${fieldId(problem.path)}`}>{problem.message}</a> : problem.message}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="error-kept">{t.intro}</p>
    </div>
  );
}

type FormErrorsProps = { back: { problems: readonly FieldProblem[]; refusal: ReactNode } | undefined };

/** What is wrong with a form that came back: its problems, or the reason when it is of the whole form. */
export function FormErrors({ back }: FormErrorsProps) {
  if (!back) return null;
  return <ErrorSummary problems={back.problems} refusal={back.problems.length === 0 ? back.refusal : undefined} />;
}

/** The buttons at the end of a form, first the one that does the thing. */
export function FormActions({
  children,
  note,
  sticky = false,
}: {
  children: ReactNode;
  note?: ReactNode;
  sticky?: boolean;
}) {
  return (
    <div className={`form-actions ${sticky ? "form-actions-sticky" : ""}`}>
      <div className="form-buttons">{children}</div>
      {note ? <p className="form-note">{note}</p> : null}
    </div>
  );
}

/** Fields that belong together. */
export function FieldSet({ legend, help, children }: { legend: ReactNode; help?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="field-set">
      <legend>{legend}</legend>
      {help ? <p className="field-help">{help}</p> : null}
      {children}
    </fieldset>
  );
}

type ConfirmPageProps = {
  /** What will happen, one sentence each, with the numbers. */
  happens: readonly ReactNode[];
  confirmLabel: string;
  cancelHref: string;
  danger?: boolean;
  action?: string;
  /** Hidden fields, a reason to write, the version shown. */
  children?: ReactNode;
};

/** Before anything that cannot be undone: what will happen, then one button and a way back. Goes inside a `Page`. */
export function ConfirmPage({ happens, confirmLabel, cancelHref, danger = false, action, children }: ConfirmPageProps) {
  const t = useTexts(texts).confirm;
  return (
    <form method="post" action={action} className="confirm-form">
      <div className={`confirm-box ${danger ? "confirm-danger" : ""}`}>
        <h2>{t.whatHappens}</h2>
        <ul>
          {happens.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
      </div>
      {children}
      <FormActions>
        <Button kind={danger ? "danger" : "primary"}>{confirmLabel}</Button>
        <Anchor className="btn btn-quiet" href={cancelHref}>
          {t.cancel}
        </Anchor>
      </FormActions>
    </form>
  );
}
