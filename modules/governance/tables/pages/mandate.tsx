// SPDX-License-Identifier: AGPL-3.0-or-later
// A mandate: its text and steps while it is a draft, its giving, its steps marked, its end.
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Button, DateField, Details, ErrorSummary, Field, Section, TextArea, useTexts } from "@albero/ui";
import type { MandateStep } from "../core/mandate.ts";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { MandateFacts, MandateFields, StepsTable } from "./mandate-parts.tsx";
import { formBack, governance, mayOf, onlyIf, slugOf, textIn, typedIn, type FormBack } from "./office.ts";
import { fieldOf, MandateState, PlainForm, stepsDone, TablePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await governance(context).showTable({ tableId: params["tableId"] });
  const mandate = view.mandates.find((one) => String(one.id) === params["mandateId"]);
  const may = mayOf(context);
  if (!mandate) throw data(null, { status: 404 });
  if (mandate.state === "draft") onlyIf(may.write);
  const current = view.mandates.find((one) => one.state === "in_force" && one.id !== mandate.id);
  return { table: view.table, mandate, replaces: current?.number ?? null, may, today: view.today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const uses = governance(context);
  const id = params["mandateId"];
  const given = typedIn(form);
  const op = textIn(form, "op");
  const result =
    op === "step"
      ? await uses.addMandateStep({ ...given, mandateId: id })
      : op === "mark"
        ? await uses.markMandateStep({ ...given, id: textIn(form, "stepId") })
        : op === "give"
          ? await uses.giveMandate({ ...given, id })
          : op === "close"
            ? await uses.closeMandate({ ...given, id })
            : await uses.changeMandate({ ...given, id });
  if (!result.ok) return formBack(context, result, form);
  const { tableId, mandateId } = result.value;
  return redirect(tablesPaths.mandate(slugOf(context), tableId, mandateId));
}

function useBack(op: string): FormBack | undefined {
  const back = useActionData<FormBack>();
  return back?.typed["op"] === op ? back : undefined;
}

export default function MandatePage() {
  const { table, mandate, may, today } = useLoaderData<typeof loader>();
  const marked = useBack("mark");
  const all = useTexts(texts);
  const t = all.mandate;
  const canMark = may.write && mandate.state === "in_force";
  const canStep = may.write && (mandate.state === "draft" || mandate.state === "in_force");
  return (
    <TablePage
      table={table}
      step={all.one.openMandate(mandate.number)}
      width="full"
      title={t.title(mandate.number, table.name, all.mandateStates[mandate.state])}
      status={<MandateState mandate={mandate} />}
      lead={t.lead(mandate.steps.length, stepsDone(mandate.steps))}
    >
      {marked ? (
        <ErrorSummary
          problems={marked.problems.map((one) => ({ ...one, path: `${one.path}-${marked.typed["stepId"]}` }))}
          refusal={marked.problems.length === 0 ? marked.refusal : undefined}
        />
      ) : null}
      {mandate.endedOn ? <p>{t.ended(formatDate(mandate.endedOn), mandate.endReason)}</p> : null}
      <MandateFacts mandate={mandate} />
      <Section title={t.steps} id="passi">
        <StepsTable
          isTitled
          steps={mandate.steps}
          today={today}
          {...(canMark ? { action: (step: MandateStep) => <Mark step={step} /> } : {})}
        />
        {canStep ? <NewStep /> : null}
      </Section>
      {mandate.state === "draft" && may.write ? <Edit /> : null}
      {mandate.state === "draft" && may.decide ? <Give /> : null}
      {mandate.state === "in_force" && may.decide ? <Close /> : null}
    </TablePage>
  );
}

function Mark({ step }: { step: MandateStep }) {
  const { today } = useLoaderData<typeof loader>();
  const t = useTexts(texts).mandate;
  return (
    <Details summary={t.mark}>
      <Form method="post" noValidate>
        <input type="hidden" name="op" value="mark" />
        <input type="hidden" name="stepId" value={step.id} />
        <input type="hidden" name="rowVersion" value={step.rowVersion} />
        <div className="field">
          <label className="field-label" htmlFor={`campo-doneOn-${step.id}`}>
            {t.doneOn}
          </label>
          <input
            id={`campo-doneOn-${step.id}`}
            className="form-control control-short tabular"
            name="doneOn"
            defaultValue={formatDate(step.doneOn ?? today)}
            maxLength={10}
          />
        </div>
        <div className="field">
          <label className="field-label" htmlFor={`campo-outcome-${step.id}`}>
            {t.outcome}
          </label>
          <input
            id={`campo-outcome-${step.id}`}
            className="form-control"
            name="outcome"
            defaultValue={step.outcome}
            maxLength={300}
          />
        </div>
        <Button kind="secondary">{t.mark}</Button>
      </Form>
    </Details>
  );
}

function NewStep() {
  const back = useBack("step");
  const t = useTexts(texts).mandate;
  const field = fieldOf(back);
  return (
    <Details summary={t.addStep} open={back !== undefined}>
      <PlainForm back={back} button={t.addStep} op="step">
        <Field {...field("what")} label={t.step} maxLength={300} required />
        <DateField {...field("due")} label={t.due} required />
      </PlainForm>
    </Details>
  );
}

function Edit() {
  const { mandate } = useLoaderData<typeof loader>();
  const back = useBack("edit");
  const t = useTexts(texts).mandate;
  const { aims, activities, people, givenBy, act, firstDay, lastDay } = mandate;
  return (
    <Details summary={t.edit} open={back !== undefined}>
      <PlainForm back={back} button={t.save} op="edit">
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? mandate.rowVersion} />
        <MandateFields field={fieldOf(back, { aims, activities, people, givenBy, act, firstDay, lastDay })} />
      </PlainForm>
    </Details>
  );
}

function Give() {
  const { mandate, replaces } = useLoaderData<typeof loader>();
  const back = useBack("give");
  const t = useTexts(texts).mandate;
  const field = fieldOf(back);
  return (
    <Section title={t.give} id="dai">
      <p>{t.giveHappens}</p>
      {replaces === null ? null : <p>{t.giveReplaces(replaces)}</p>}
      <PlainForm back={back} button={t.give} op="give">
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? mandate.rowVersion} />
        {replaces === null ? null : <Field {...field("reason")} label={t.reason} maxLength={300} required />}
      </PlainForm>
    </Section>
  );
}

function Close() {
  const { mandate, today } = useLoaderData<typeof loader>();
  const back = useBack("close");
  const t = useTexts(texts).mandate;
  const field = fieldOf(back, { day: today });
  return (
    <Details summary={t.close} open={back !== undefined}>
      <p>{t.closeHappens}</p>
      <PlainForm back={back} button={t.close} op="close">
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? mandate.rowVersion} />
        <DateField {...field("day")} label={t.closeDay} required />
        <TextArea {...field("reason")} label={t.closeReason} rows={2} maxLength={300} required />
      </PlainForm>
    </Details>
  );
}
