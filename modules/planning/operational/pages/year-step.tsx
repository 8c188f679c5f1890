// SPDX-License-Identifier: AGPL-3.0-or-later
// One step of the life of a year: the page says exactly what will happen, then one button.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { ConfirmPage, DateField, Field, TextArea, useTexts, FormErrors } from "@albero/ui";
import { yearPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, planning, textIn } from "./year-office.ts";
import { fieldOf, useSlug, YearPage } from "./year-page.tsx";

const STEPS = ["approva", "atto", "chiudi", "elimina"] as const;
type Step = (typeof STEPS)[number];

const stepOf = (name: string | undefined): Step => {
  const step = STEPS.find((each) => each === name);
  if (!step) throw data(null, { status: 404 });
  return step;
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const step = stepOf(params.step);
  if (!mayOf(context).lead) throw data(null, { status: 403 });
  const { head, objectives } = await planning(context).operationalPlan({ year: params.year });
  const results = objectives.reduce((all, each) => all + each.results.length, 0);
  return { head, step, objectives: objectives.length, results, today: requestInfo(context).today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const step = stepOf(params.step);
  const form = await request.formData();
  const use = planning(context);
  const at = { year: params.year, rowVersion: textIn(form, "rowVersion") };
  const act = { number: textIn(form, "number"), date: textIn(form, "date"), body: textIn(form, "body") };
  const steps = {
    approva: () => use.approveOperationalPlan({ ...at, act }),
    atto: () => use.completeOperationalAct({ ...at, act }),
    chiudi: () => use.closeOperationalPlan({ ...at, on: textIn(form, "on"), note: textIn(form, "note") }),
    elimina: () => use.removeOperationalPlan(at),
  };
  const result = await steps[step]();
  if (!result.ok) return formBack(context, result, form, (path) => path.replace(/^act\./, ""));
  const slug = params.ambito ?? "";
  return redirect(step === "elimina" ? yearPaths.years(slug) : yearPaths.year(slug, Number(params.year)));
}

export default function YearStep() {
  const { head, step, objectives, results } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts).step[step];
  const href = yearPaths.year(useSlug(), head.year);
  return (
    <YearPage head={head} title={t.ask(head.year)} width="reading" steps={[{ label: t.does }]}>
      <FormErrors back={back} />
      <ConfirmPage
        happens={t.happens(objectives, results)}
        confirmLabel={t.does}
        cancelHref={href}
        danger={step === "elimina" || step === "chiudi"}
      >
        <input type="hidden" name="rowVersion" value={head.rowVersion} />
        <StepFields />
      </ConfirmPage>
    </YearPage>
  );
}

function StepFields() {
  const { head, step, today } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts).step;
  const { act } = head;
  const field = fieldOf(back, {
    number: act?.number ?? "",
    date: act?.date ?? "",
    body: act?.body ?? t.actBodyFirst,
    on: today,
  });
  if (step === "elimina") return null;
  if (step === "chiudi") {
    return (
      <>
        <DateField {...field("on")} label={t.on} />
        <TextArea {...field("note")} label={t.note} rows={3} optional />
      </>
    );
  }
  return (
    <>
      <Field {...field("number")} label={t.actNumber} size="short" />
      <DateField {...field("date")} label={t.actDate} />
      <Field {...field("body")} label={t.actBody} />
    </>
  );
}
