// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Field, TextArea, useTexts } from "@albero/ui";
import { lineOfWords } from "../core/write.ts";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, QuestionnairePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return evaluation(context).showDraft({ questionnaireId: params["questionnaireId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).writeForm({ ...typedIn(form), questionnaireId: params["questionnaireId"] });
  return result.ok
    ? redirect(questionnairesPaths.write(slugOf(context), result.value.questionnaireId))
    : formBack(context, result, form);
}

export default function Head() {
  const { questionnaire, draft } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).head;
  const { title, intro, thanks, pages } = draft.form;
  const field = fieldOf(back, {
    ...{ titleIt: title.it, titleEn: title.en, introIt: intro.it, introEn: intro.en },
    ...{
      thanksIt: thanks.it,
      thanksEn: thanks.en,
      pageTitles: pages.map((page) => lineOfWords(page.title)).join("\n"),
    },
  });
  return (
    <QuestionnairePage questionnaire={questionnaire} step={t.step} width="reading" title={t.title}>
      <PlainForm back={back} button={t.save}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? draft.rowVersion} />
        <Field {...field("titleIt")} label={t.titleIt} maxLength={1_000} required />
        <Field {...field("titleEn")} label={t.titleEn} maxLength={1_000} optional />
        <TextArea {...field("introIt")} label={t.introIt} maxLength={1_000} optional />
        <TextArea {...field("introEn")} label={t.introEn} maxLength={1_000} optional />
        <TextArea {...field("pageTitles")} label={t.pages} help={t.pagesHelp} rows={pages.length + 1} optional />
        <TextArea {...field("thanksIt")} label={t.thanksIt} maxLength={1_000} rows={3} optional />
        <TextArea {...field("thanksEn")} label={t.thanksEn} maxLength={1_000} rows={3} optional />
      </PlainForm>
    </QuestionnairePage>
  );
}
