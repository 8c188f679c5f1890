// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Check, DateField, Field, FieldSet, RadioGroup, useTexts } from "@albero/ui";
import { GROUPS } from "../core/form.ts";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, QuestionnairePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const view = await evaluation(context).showQuestionnaire({ questionnaireId: params["questionnaireId"] });
  if (!view.published) throw data(null, { status: 404 });
  const { questionnaire, published, waves, today } = view;
  return { questionnaire, version: published?.number ?? 0, isFirst: waves.length === 0, today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = typedIn(form);
  const groups = GROUPS.map((group) => ({
    ...{ group, asked: typed[`asked.${group}`] ?? "", open: typed[`open.${group}`] === "on" },
  }));
  const given = { ...typed, groups, questionnaireId: params["questionnaireId"] };
  const result = await evaluation(context).openWave(given);
  if (result.ok) return redirect(questionnairesPaths.wave(slugOf(context), result.value.waveId));
  const back = formBack(context, result, form);
  const nameOf = (path: string) =>
    path.replace(/^groups\.(\d)\.(\w+)$/, (_all, at, what) => `${what}.${GROUPS[at as number] ?? ""}`);
  const problems = back.data.problems.map(({ path, message }) => ({ path: nameOf(path), message }));
  return data<FormBack>({ ...back.data, problems }, { status: 422 });
}

export default function NewWave() {
  const { questionnaire, version, isFirst, today } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as FormBack | undefined;
  const all = useTexts(texts);
  const t = all.newWave;
  const field = fieldOf(back, { firstDay: today, kind: isFirst ? "baseline" : "repeat", anonymity: "anonymous" });
  const kinds = (["baseline", "repeat"] as const).map((value) => ({ value, label: t.kinds[value] }));
  const anonymities = (["anonymous", "named"] as const).map((value) => ({ value, label: t.anonymities[value] }));
  return (
    <QuestionnairePage
      questionnaire={questionnaire}
      step={t.title}
      width="reading"
      title={t.title}
      lead={t.lead(version)}
    >
      <PlainForm back={back} button={t.create}>
        <Field {...field("name")} label={t.name} maxLength={120} required />
        <RadioGroup {...field("kind")} label={t.kind} options={kinds} />
        <DateField {...field("firstDay")} label={t.firstDay} required />
        <DateField {...field("lastDay")} label={t.lastDay} required />
        <RadioGroup {...field("anonymity")} label={t.anonymity} options={anonymities} />
        <FieldSet legend={t.groups} help={t.groupsHelp}>
          {GROUPS.map((group) => (
            <div key={group}>
              <Field
                {...field(`asked.${group}`)}
                label={t.asked(all.groups[group])}
                size="short"
                inputMode="numeric"
                maxLength={6}
                optional
              />
              <Check
                name={`open.${group}`}
                label={t.open(all.groups[group])}
                help={t.openHelp}
                defaultChecked={back?.typed[`open.${group}`] === "on"}
              />
            </div>
          ))}
        </FieldSet>
      </PlainForm>
    </QuestionnairePage>
  );
}
