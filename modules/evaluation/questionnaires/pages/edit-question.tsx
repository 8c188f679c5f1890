// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { questionOf } from "../core/form.ts";
import { questionnairesPaths } from "../paths.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { QuestionForm } from "./question-form.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { questionnaire, draft } = await evaluation(context).showDraft({ questionnaireId: params["questionnaireId"] });
  const question = questionOf(draft.form, params["key"] ?? "");
  if (!question) throw data(null, { status: 404 });
  const page = draft.form.pages.findIndex(({ questions }) => questions.includes(question)) + 1;
  return { questionnaire, draft, question, page };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { ...typedIn(form), key: params["key"], questionnaireId: params["questionnaireId"] };
  const result = await evaluation(context).putQuestion(given);
  return result.ok
    ? redirect(`${questionnairesPaths.write(slugOf(context), result.value.questionnaireId)}#d-${params["key"] ?? ""}`)
    : formBack(context, result, form);
}

export default function EditQuestion() {
  const { questionnaire, draft, question, page } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  return <QuestionForm {...{ questionnaire, draft, page, back, question }} />;
}
