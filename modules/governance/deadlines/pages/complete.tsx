// SPDX-License-Identifier: AGPL-3.0-or-later
import { Form, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import {
  Anchor,
  Button,
  Callout,
  DateField,
  Field,
  FormActions,
  FormErrors,
  RadioGroup,
  TextArea,
  useTexts,
} from "@albero/ui";
import { ACCEPT } from "../../core/files.ts";
import { uploadIn } from "@albero/kernel";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { OWN_EVIDENCE } from "../core/deadline.ts";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { deadlines, formBack, goTo, only, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldsOf } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { deadline, today } = await deadlines(context).showDeadline({ deadlineId: params.deadlineId });
  only(deadline.mayComplete);
  const left = deadline.steps.filter((step) => step.doneOn === null).length;
  return { id: deadline.id, title: deadline.title, rowVersion: deadline.rowVersion, today, left };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { ...typedIn(form), id: params.deadlineId, file: await uploadIn(form, "file") };
  const result = await deadlines(context).completeDeadline(given);
  return result.ok ? goTo(deadlinesPaths.deadline(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function Complete() {
  const { id, title, rowVersion, today, left } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).complete;
  const slug = useSlug();
  const field = fieldsOf(back, { doneOn: today, evidenceKind: "act" });
  const page = deadlinesPaths.deadline(slug, id);
  return (
    <DecisionPage
      part="deadlines"
      width="reading"
      title={t.title(title)}
      lead={t.lead}
      steps={[{ label: title, href: page }, { label: t.save }]}
    >
      <FormErrors back={back} />
      {left > 0 ? (
        <Callout tone="note">
          <p>{t.stepsLeft(left)}</p>
        </Callout>
      ) : null}
      <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? rowVersion} />
        <DateField {...field("doneOn")} label={t.doneOn} required />
        <RadioGroup
          {...field("evidenceKind")}
          label={t.kind}
          options={OWN_EVIDENCE.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextArea {...field("evidence")} label={t.evidence} help={t.evidenceHelp} rows={3} maxLength={2_000} />
        <Field {...field("file")} type="file" label={t.file} help={t.fileHelp} accept={ACCEPT} optional />
        <FormActions>
          <Button icon="check">{t.save}</Button>
          <Anchor className="btn btn-quiet" href={page}>
            {useTexts(texts).form.back}
          </Anchor>
        </FormActions>
      </Form>
    </DecisionPage>
  );
}
