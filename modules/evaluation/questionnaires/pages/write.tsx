// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Button, ButtonLink, FormErrors, Section, useShell, useTexts } from "@albero/ui";
import { questionsOf, said, type Question } from "../core/form.ts";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { QuestionKind, QuestionnairePage, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return evaluation(context).showDraft({ questionnaireId: params["questionnaireId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  onlyIf(mayOf(context).write);
  const form = await request.formData();
  const { op, ...typed } = typedIn(form);
  const given = { ...typed, questionnaireId: params["questionnaireId"], way: op };
  if (op !== "up" && op !== "down" && op !== "remove") throw data(null, { status: 400 });
  const result = await (op === "remove"
    ? evaluation(context).removeQuestion(given)
    : evaluation(context).moveQuestion(given));
  return result.ok
    ? redirect(`${questionnairesPaths.write(slugOf(context), result.value.questionnaireId)}#d-${typed["key"] ?? ""}`)
    : formBack(context, result, form);
}

export default function Write() {
  const { questionnaire, draft } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).write;
  const { lang } = useShell();
  const slug = useSlug();
  const { form } = draft;
  const next = form.pages.length + 1;
  return (
    <QuestionnairePage
      questionnaire={questionnaire}
      step={t.step}
      title={t.title(questionnaire.name, questionsOf(form).length)}
      windowTitle={questionnaire.name}
      lead={t.lead(draft.withoutEnglish)}
      actions={
        <>
          <ButtonLink kind="primary" href={questionnairesPaths.publish(slug, questionnaire.id)}>
            {t.publish}
          </ButtonLink>
          <ButtonLink href={questionnairesPaths.head(slug, questionnaire.id)}>{t.head}</ButtonLink>
        </>
      }
    >
      <FormErrors back={back} />
      {form.pages.map((page, at) => (
        <Section key={at} title={t.page(at + 1, said(page.title, lang))}>
          {page.questions.length === 0 ? <p>{t.emptyPage}</p> : null}
          <ol>
            {page.questions.map((question) => (
              <QuestionLine key={question.key} question={question} />
            ))}
          </ol>
          <ButtonLink kind="quiet" icon="plus" href={questionnairesPaths.newQuestion(slug, questionnaire.id, at + 1)}>
            {t.addHere}
          </ButtonLink>
        </Section>
      ))}
      <ButtonLink icon="plus" href={questionnairesPaths.newQuestion(slug, questionnaire.id, next)}>
        {t.newPage}
      </ButtonLink>
    </QuestionnairePage>
  );
}

function QuestionLine({ question }: { question: Question }) {
  const { questionnaire, draft } = useLoaderData<typeof loader>();
  const t = useTexts(texts).write;
  const { lang } = useShell();
  const slug = useSlug();
  const label = said(question.label, lang);
  const hidden = <span className="visually-hidden">{t.of(label)}</span>;
  return (
    <li id={`d-${question.key}`}>
      {label} <QuestionKind question={question} />
      <form method="post" className="question-tools">
        <input type="hidden" name="rowVersion" value={draft.rowVersion} />
        <input type="hidden" name="key" value={question.key} />
        <ButtonLink kind="quiet" href={questionnairesPaths.question(slug, questionnaire.id, question.key)}>
          {t.edit}
          {hidden}
        </ButtonLink>
        <Button kind="quiet" name="op" value="up">
          {t.up}
          {hidden}
        </Button>
        <Button kind="quiet" name="op" value="down">
          {t.down}
          {hidden}
        </Button>
        <Button kind="quiet" name="op" value="remove">
          {t.remove}
          {hidden}
        </Button>
      </form>
    </li>
  );
}
