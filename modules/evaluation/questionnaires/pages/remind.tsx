// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Field, TextArea, useTexts } from "@albero/ui";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, WavePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { wave, questionnaire } = await evaluation(context).showInvitations({ waveId: params["waveId"] });
  return { wave, questionnaire };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).remindRespondents({ ...typedIn(form), waveId: params["waveId"] });
  const wave = questionnairesPaths.wave(slugOf(context), Number(params["waveId"]));
  return result.ok ? redirect(`${wave}?solleciti=${result.value.queued}`) : formBack(context, result, form);
}

export default function Remind() {
  const { wave, questionnaire } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.remind;
  const field = fieldOf(back, {
    ...{ subject: t.defaultSubject(questionnaire.name), body: t.defaultBody(formatDate(wave.lastDay)) },
  });
  return (
    <WavePage questionnaire={questionnaire} wave={wave} step={t.step} width="reading" title={t.title} lead={t.lead}>
      <PlainForm back={back} button={t.send}>
        <Field {...field("subject")} label={all.invite.subject} maxLength={200} required />
        <TextArea {...field("body")} label={all.invite.body} rows={10} maxLength={10_000} required />
      </PlainForm>
    </WavePage>
  );
}
