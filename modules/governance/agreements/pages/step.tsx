// SPDX-License-Identifier: AGPL-3.0-or-later
// One step of an agreement: what will happen, then the button.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { Callout, ConfirmPage, DateField, ErrorSummary, Field, TextArea, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { STEPS, stepsFrom, type Step } from "../core/agreement.ts";
import { agreementsPaths } from "../paths.ts";
import { plainWords } from "../texts.refusals.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf } from "./parts.tsx";

const stepIn = (written: string | undefined): Step => {
  const step = STEPS.find((each) => each.replace("_", "-") === written);
  if (!step) throw data(null, { status: 404 });
  return step;
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const step = stepIn(params["step"]);
  const may = mayOf(context);
  onlyIf(step === "consult" || step === "take_back" ? may.write : may.decide);
  const { agreement } = await governance(context).showAgreement({ agreementId: params["agreementId"] });
  const { today, lang } = requestInfo(context);
  // Somebody took it already: the page says so, and keeps what was typed.
  const gone = stepsFrom(agreement.state).includes(step) ? null : plainWords("step_not_from_here", lang);
  return { agreement, step, today, gone };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const step = stepIn(params["step"]);
  const given = { ...typedIn(form), agreementId: params["agreementId"], step };
  const result = await governance(context).takeAgreementStep(given);
  return result.ok
    ? redirect(agreementsPaths.one(slugOf(context), result.value.agreementId))
    : formBack(context, result, form);
}

const ASKS_ACT: readonly Step[] = ["approve"];
const ASKS_REASON: readonly Step[] = ["take_back", "end"];

export default function StepPage() {
  const { agreement, step, today, gone } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts);
  const slug = useSlug();
  const field = fieldOf(back, { day: today });
  const here = agreementsPaths.one(slug, agreement.id);
  return (
    <DecisionPage
      part="agreements"
      width="reading"
      title={t.stepTitles[step](agreement.title)}
      steps={[{ label: agreement.title, href: here }, { label: t.steps[step] }]}
    >
      {back ? (
        <ErrorSummary problems={back.problems} refusal={back.problems.length === 0 ? back.refusal : undefined} />
      ) : null}
      {gone === null || back ? null : <Callout tone="warning" title={gone} />}
      <ConfirmPage happens={t.happens[step]} confirmLabel={t.steps[step]} cancelHref={here} danger={step === "end"}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? agreement.rowVersion} />
        <DateField {...field("day")} label={t.step.day} required />
        {ASKS_ACT.includes(step) ? <Field {...field("act")} label={t.step.act} maxLength={300} required /> : null}
        {ASKS_REASON.includes(step) ? <TextArea {...field("reason")} label={t.step.reason} rows={3} /> : null}
      </ConfirmPage>
    </DecisionPage>
  );
}
