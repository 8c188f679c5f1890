// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Empty, Field, formatNumber, Select, useShell, useTexts } from "@albero/ui";
import { roundsPaths } from "../../rounds/paths.ts";
import { said } from "../core/form.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, WavePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return evaluation(context).showFeed({ waveId: params["waveId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { question = "", asked = "", reason = "" } = typedIn(form);
  const [key, line] = question.split(".");
  const [roundId, indicatorId] = asked.split(".");
  const given = { waveId: params["waveId"], key, line, roundId, indicatorId, reason };
  const result = await evaluation(context).feedIndicator(given);
  return result.ok
    ? redirect(roundsPaths.measure(slugOf(context), result.value.measureId))
    : formBack(context, result, form);
}

export default function Feed() {
  const { questionnaire, wave, scales, asked } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).feed;
  const { lang } = useShell();
  const field = fieldOf(back);
  const isReady = scales.length > 0 && asked.length > 0;
  return (
    <WavePage questionnaire={questionnaire} wave={wave} step={t.step} width="reading" title={t.title} lead={t.lead}>
      {scales.length === 0 ? <Empty title={t.noScales} /> : asked.length === 0 ? <Empty title={t.noRounds} /> : null}
      {isReady ? (
        <PlainForm back={back} button={t.send}>
          <Select
            {...field("question")}
            label={t.question}
            options={scales.map(({ item, level }) => ({
              value: `${item.key}.${item.line ?? ""}`,
              label: t.scale(
                said(item.lineLabel ?? item.question.label, lang),
                formatNumber(level.numerator / level.denominator, lang, 1),
                level.answers,
              ),
            }))}
          />
          <Select
            {...field("asked")}
            label={t.asked}
            options={asked.map(({ roundId, round, indicatorId, text }) => ({
              ...{ value: `${roundId}.${indicatorId}`, label: text, group: round },
            }))}
          />
          <Field {...field("reason")} label={t.reason} maxLength={300} optional />
        </PlainForm>
      ) : null}
    </WavePage>
  );
}
