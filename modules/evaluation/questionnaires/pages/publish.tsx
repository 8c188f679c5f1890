// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, FormErrors, useTexts } from "@albero/ui";
import { questionsOf } from "../core/form.ts";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { QuestionnairePage, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return evaluation(context).showDraft({ questionnaireId: params["questionnaireId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { ...typedIn(form), questionnaireId: params["questionnaireId"] };
  const result = await evaluation(context).publishQuestionnaire(given);
  return result.ok
    ? redirect(questionnairesPaths.one(slugOf(context), result.value.questionnaireId))
    : formBack(context, result, form);
}

export default function Publish() {
  const { questionnaire, draft } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).publish;
  const slug = useSlug();
  const happens = t.happens(draft.number, questionsOf(draft.form).length);
  const english = draft.withoutEnglish > 0 ? [t.english(draft.withoutEnglish)] : [];
  return (
    <QuestionnairePage questionnaire={questionnaire} step={t.step} width="reading" title={t.title(questionnaire.name)}>
      <FormErrors back={back} />
      <ConfirmPage
        happens={[...happens, ...english]}
        confirmLabel={t.confirm}
        cancelHref={questionnairesPaths.write(slug, questionnaire.id)}
      >
        <input type="hidden" name="rowVersion" value={draft.rowVersion} />
      </ConfirmPage>
    </QuestionnairePage>
  );
}
