// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm } from "./parts.tsx";
import { RoundFields } from "./round-fields.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return evaluation(context).showRoundFields();
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).addRound(typedIn(form));
  return result.ok
    ? redirect(roundsPaths.choose(slugOf(context), result.value.roundId))
    : formBack(context, result, form);
}

export default function NewRound() {
  const { firstDay, lastDay, dueOn } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  return (
    <ResultsPage part="rounds" width="reading" title={t.newTitle} lead={t.newLead} steps={[{ label: t.step }]}>
      <PlainForm back={back} button={t.create}>
        <RoundFields field={fieldOf(back, { firstDay, lastDay, dueOn })} />
      </PlainForm>
    </ResultsPage>
  );
}
