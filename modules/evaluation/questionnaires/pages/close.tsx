// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, FormErrors, useTexts } from "@albero/ui";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { useSlug, WavePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { wave, questionnaire, answers } = await evaluation(context).showWave({ waveId: params["waveId"] });
  return { wave, questionnaire, answers };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).closeWave({ ...typedIn(form), waveId: params["waveId"] });
  return result.ok
    ? redirect(questionnairesPaths.results(slugOf(context), result.value.questionnaireId))
    : formBack(context, result, form);
}

export default function Close() {
  const { wave, questionnaire, answers } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).close;
  const slug = useSlug();
  return (
    <WavePage questionnaire={questionnaire} wave={wave} step={t.step} width="reading" title={t.title(wave.name)}>
      <FormErrors back={back} />
      <ConfirmPage
        happens={t.happens(answers)}
        confirmLabel={t.confirm}
        cancelHref={questionnairesPaths.wave(slug, wave.id)}
        danger
      >
        <input type="hidden" name="rowVersion" value={wave.rowVersion} />
      </ConfirmPage>
    </WavePage>
  );
}
