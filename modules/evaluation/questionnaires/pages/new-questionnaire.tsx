// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Field, RadioGroup, useTexts } from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return evaluation(context).questionnaireTemplates();
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).makeQuestionnaire(typedIn(form));
  return result.ok
    ? redirect(questionnairesPaths.write(slugOf(context), result.value.questionnaireId))
    : formBack(context, result, form);
}

export default function NewQuestionnaire() {
  const { templates } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).make;
  const field = fieldOf(back, { template: templates[0] ?? "" });
  const options = [
    ...templates.map((name) => ({ value: name, label: t.templates[name] ?? name })),
    { value: "", label: t.none },
  ];
  return (
    <ResultsPage part="questionnaires" width="reading" title={t.title} lead={t.lead} steps={[{ label: t.title }]}>
      <PlainForm back={back} button={t.create}>
        <Field {...field("name")} label={t.name} maxLength={160} required />
        <RadioGroup {...field("template")} label={t.template} options={options} />
      </PlainForm>
    </ResultsPage>
  );
}
