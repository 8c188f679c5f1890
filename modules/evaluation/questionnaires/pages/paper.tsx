// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Callout, FormActions, FormErrors, Button, Select, Section, useShell, useTexts } from "@albero/ui";
import { questionsOf, said } from "../core/form.ts";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { answersBack, answersIn, evaluation, mayOf, onlyIf, slugOf, typedIn, type AnswersBack } from "./office.ts";
import { WavePage } from "./parts.tsx";
import { namedProblems, QuestionField } from "./question-fields.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const view = await evaluation(context).showPaper({ waveId: params["waveId"] });
  const asked = new URL(request.url).searchParams.get("presa");
  return { ...view, taken: view.groups.find((group) => group === asked) ?? null };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { group } = typedIn(form);
  const given = { waveId: params["waveId"], group, typed: answersIn(form) };
  const result = await evaluation(context).enterPaper(given);
  if (!result.ok)
    return data<AnswersBack & { group: string }>(
      { ...answersBack(context, result, form), group: group ?? "" },
      { status: 422 },
    );
  return redirect(`${questionnairesPaths.paper(slugOf(context), result.value.waveId)}?presa=${group ?? ""}`);
}

export default function Paper() {
  const { wave, questionnaire, form, groups, taken } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as (AnswersBack & { group: string }) | undefined;
  const all = useTexts(texts);
  const t = all.paper;
  const { lang } = useShell();
  return (
    <WavePage questionnaire={questionnaire} wave={wave} step={t.step} width="reading" title={t.title} lead={t.lead}>
      {taken && !back ? <Callout tone="success" title={all.wave.done.paper} live /> : null}
      <FormErrors back={back && { ...back, problems: namedProblems(questionsOf(form), back.problems, lang) }} />
      <form method="post" noValidate>
        <Select
          name="group"
          label={t.group}
          blank={false}
          defaultValue={back?.group ?? taken ?? groups[0]}
          options={groups.map((group) => ({ value: group, label: all.groups[group] }))}
        />
        {form.pages.map((page, at) => (
          <Section key={at} title={all.write.page(at + 1, said(page.title, lang))}>
            {page.questions.map((question) => (
              <QuestionField
                key={question.key}
                question={question}
                given={back?.typed ?? {}}
                problems={back?.problems}
              />
            ))}
          </Section>
        ))}
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </form>
    </WavePage>
  );
}
