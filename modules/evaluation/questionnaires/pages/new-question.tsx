// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { questionnairesPaths } from "../paths.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { QuestionForm } from "./question-form.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const draft = await evaluation(context).showDraft({ questionnaireId: params["questionnaireId"] });
  const asked = Number(new URL(request.url).searchParams.get("pagina"));
  const last = draft.draft.form.pages.length;
  return { ...draft, page: Number.isInteger(asked) && asked >= 1 && asked <= last + 1 ? asked : last };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { ...typedIn(form), key: "", questionnaireId: params["questionnaireId"] };
  const result = await evaluation(context).putQuestion(given);
  return result.ok
    ? redirect(questionnairesPaths.write(slugOf(context), result.value.questionnaireId))
    : formBack(context, result, form);
}

export default function NewQuestion() {
  const { questionnaire, draft, page } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  return <QuestionForm {...{ questionnaire, draft, page, back }} question={null} />;
}
