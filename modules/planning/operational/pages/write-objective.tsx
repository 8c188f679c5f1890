// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatEuro } from "@albero/kernel/pure";
import { Field, MoneyField, TextArea, useTexts } from "@albero/ui";
import { yearPaths } from "../paths.ts";
import type { ObjectiveView } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { formBack, orNull, planning, textIn, withoutContent } from "./year-office.ts";
import { fieldOf, SaveButton, useSlug, YearForm, YearPage, type Values } from "./year-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { head, objective } = await planning(context).operationalObjective({ year: params.year, code: params.code });
  return { head, code: objective.code, rowVersion: objective.rowVersion, values: valuesOf(objective) };
}

/** The objective as the fields of the form show it. */
function valuesOf(objective: ObjectiveView): Values {
  const { title, subtitle, owner, fromZonePlan, declaredCents, note, uncertain } = objective;
  return {
    title,
    subtitle: subtitle ?? "",
    owner: owner ?? "",
    fromZonePlan: fromZonePlan.join("\n"),
    declared: declaredCents === null ? "" : formatEuro(declaredCents).replace(/\s*€/, ""),
    note: note ?? "",
    uncertain: uncertain ?? "",
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [note, uncertain] = [textIn(form, "note"), textIn(form, "uncertain")];
  const result = await planning(context).saveOperationalObjective({
    year: params.year,
    code: params.code,
    rowVersion: textIn(form, "rowVersion"),
    declared: textIn(form, "declared"),
    content: {
      title: textIn(form, "title"),
      subtitle: orNull(textIn(form, "subtitle")),
      owner: orNull(textIn(form, "owner")),
      fromZonePlan: textIn(form, "fromZonePlan")
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
      ...(note ? { note } : {}),
      ...(uncertain ? { uncertain } : {}),
    },
  });
  if (!result.ok && result.refusal !== "nothing_changed") return formBack(context, result, form, fieldName);
  return redirect(yearPaths.objective(params.ambito ?? "", Number(params.year), params.code ?? ""));
}

/** A sentence of the list that is too long belongs to its text area. */
const fieldName = (path: string): string => withoutContent(path).replace(/^fromZonePlan\..*/, "fromZonePlan");

export default function WriteObjective() {
  const { head, code, rowVersion, values } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { head: t } = useTexts(texts);
  const slug = useSlug();
  const href = yearPaths.objective(slug, head.year, code);
  const field = fieldOf(back, values);
  const labels = {
    title: t.name,
    subtitle: t.subtitle,
    owner: t.owner,
    fromZonePlan: t.fromZonePlan,
    declared: t.declared,
    note: t.note,
    uncertain: t.uncertain,
  };
  return (
    <YearPage
      head={head}
      title={t.title(code)}
      lead={t.lead}
      width="reading"
      steps={[{ label: `${code} ${values["title"]}`, href }, { label: t.title(code) }]}
    >
      <YearForm back={back} values={values} labels={labels} rowVersion={rowVersion} leaveHref={href}>
        <Field {...field("title")} label={labels.title} />
        <TextArea {...field("subtitle")} label={labels.subtitle} rows={2} optional />
        <Field {...field("owner")} label={labels.owner} help={t.ownerHelp} optional />
        <MoneyField {...field("declared")} label={labels.declared} help={t.declaredHelp} optional />
        <TextArea {...field("fromZonePlan")} label={labels.fromZonePlan} help={t.fromZonePlanHelp} rows={5} optional />
        <TextArea {...field("note")} label={labels.note} rows={2} optional />
        <TextArea {...field("uncertain")} label={labels.uncertain} rows={2} optional />
        <SaveButton head={head}>{useTexts(texts).part.save}</SaveButton>
      </YearForm>
    </YearPage>
  );
}
