// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import { Button, Field, FieldSet, FormActions, RadioGroup, TextArea, useShell, useTexts, FormErrors } from "@albero/ui";
import { yearPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, planning, textIn } from "./year-office.ts";
import { fieldOf, YearPage } from "./year-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { head, objectives } = await planning(context).operationalPlan({ year: params.year });
  if (!mayOf(context).write) throw data(null, { status: 403 });
  return {
    head,
    objectives: objectives.map(({ code, title, results, budget }) => ({
      code,
      title,
      results: results.length,
      declaredCents: budget.kind === "none" ? null : (budget.declaredCents ?? budget.computedCents),
    })),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const codes = form.getAll("code").filter((each) => typeof each === "string");
  const choices = codes
    .map((code) => ({ code, choice: textIn(form, `choice.${code}`), reason: textIn(form, `reason.${code}`) }))
    .filter((each) => each.choice !== "");
  const result = await planning(context).rollOverOperationalPlan({
    year: params.year,
    title: textIn(form, "title"),
    choices,
  });
  if (!result.ok) return formBack(context, result, form);
  return redirect(yearPaths.year(params.ambito ?? "", result.value.year));
}

export default function RollOver() {
  const { head, objectives } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { over: t, build, compare } = useTexts(texts);
  const { lang } = useShell();
  const next = head.year + 1;
  const field = fieldOf(back, { title: build.nameFirst(next) });
  return (
    <YearPage
      head={head}
      title={t.title(head.year, next)}
      lead={t.lead}
      width="reading"
      steps={[{ label: t.button(next) }]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate className="year-choices">
        <Field {...field("title")} label={t.name} />
        {objectives.map(({ code, title, results, declaredCents }) => (
          <div className="year-take" key={code}>
            <FieldSet
              legend={`${code} ${title}`}
              help={`${compare.results(results)}. ${declaredCents === null ? t.noBudget : t.budget(formatEuro(declaredCents as Cents, lang))}.`}
            >
              <input type="hidden" name="code" value={code} />
              <RadioGroup
                {...field(`choice.${code}`)}
                defaultValue={back?.typed[`choice.${code}`] ?? "kept"}
                label={t.choice}
                labelHidden
                inline
                options={(["kept", "changed", "dropped"] as const).map((value) => ({ value, label: t.choices[value] }))}
              />
              <div className="year-why">
                <TextArea {...field(`reason.${code}`)} label={t.reason} help={t.reasonHelp} rows={2} optional />
              </div>
            </FieldSet>
          </div>
        ))}
        <FormActions>
          <Button>{t.button(next)}</Button>
        </FormActions>
      </Form>
    </YearPage>
  );
}
