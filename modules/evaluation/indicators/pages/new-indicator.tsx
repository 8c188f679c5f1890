// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Field, useTexts } from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import { texts } from "../texts.ts";
import { DefinitionFields } from "./definition-fields.tsx";
import { afterForm, definitionIn, evaluation, mayOf, onlyIf, type FormBack } from "./office.ts";
import { fieldOf, PlainForm } from "./parts.tsx";
import { ObjectiveFields } from "./place-fields.tsx";
import "./indicators.css";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return evaluation(context).indicatorChoices();
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  return afterForm(context, await evaluation(context).addIndicator(definitionIn(form)), form);
}

export default function NewIndicator() {
  const choices = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const field = fieldOf(back, { firstDay: choices.today, level: "ambito" });
  return (
    <ResultsPage part="indicators" width="reading" title={t.newTitle} lead={t.newLead} steps={[{ label: t.newTitle }]}>
      <PlainForm back={back} button={t.create}>
        <Field {...field("code")} label={t.code} help={t.codeHelp} size="medium" maxLength={60} required />
        <DefinitionFields field={field} back={back} choices={choices} />
        <ObjectiveFields field={field} objectives={choices.objectives} isOptional />
      </PlainForm>
    </ResultsPage>
  );
}
