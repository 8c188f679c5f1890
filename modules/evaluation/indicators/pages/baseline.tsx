// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { DateField, Field, RadioGroup, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";
import { afterForm, evaluation, mayOf, onlyIf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, IndicatorPage, PlainForm } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { indicator, now } = await evaluation(context).showIndicator({ indicatorId: params["indicatorId"] });
  return { indicator, text: now.text };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = { ...typedIn(form), indicatorId: params["indicatorId"] };
  return afterForm(context, await evaluation(context).decideIndicatorBaseline(asked), form, "#partenza");
}

export default function BaselinePage() {
  const { indicator, text } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const { baseline, baselineHow, baselineWhen } = indicator;
  const field = fieldOf(back, { baseline: baseline ?? "", how: baselineHow, when: baselineWhen ?? "" });
  return (
    <IndicatorPage
      indicator={indicator}
      step={t.baselineTitle}
      title={t.baselineTitle}
      kicker={text}
      lead={t.baselineLead}
    >
      <PlainForm back={back} button={t.saveBaseline}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? indicator.rowVersion} />
        <RadioGroup
          {...field("baseline")}
          label={t.baselineTitle}
          options={[
            { value: "yes", label: t.baselineYes },
            { value: "no", label: t.baselineNo },
            { value: "", label: t.baselineNone },
          ]}
        />
        <Field {...field("how")} label={t.how} help={t.howHelp} maxLength={600} optional />
        <DateField {...field("when")} label={t.when} optional />
      </PlainForm>
    </IndicatorPage>
  );
}
