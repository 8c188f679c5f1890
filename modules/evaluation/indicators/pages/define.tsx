// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { TextArea, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";
import { DefinitionFields, typedOf } from "./definition-fields.tsx";
import { afterForm, definitionIn, evaluation, mayOf, onlyIf, type FormBack } from "./office.ts";
import { fieldOf, IndicatorPage, PlainForm } from "./parts.tsx";
import "./indicators.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { indicator, definitions, lastMeasured, today } = await evaluation(context).showIndicator({
    indicatorId: params["indicatorId"],
  });
  return {
    indicator,
    last: definitions[0],
    lastMeasured,
    today,
    choices: await evaluation(context).indicatorChoices(),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = { ...definitionIn(form), indicatorId: params["indicatorId"] };
  return afterForm(context, await evaluation(context).changeIndicatorDefinition(asked), form, "#definizioni");
}

export default function Define() {
  const { indicator, last, lastMeasured, today, choices } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const field = fieldOf(back, last ? typedOf(last, last.firstDay > today ? last.firstDay : today) : {});
  return (
    <IndicatorPage
      indicator={indicator}
      step={t.defineTitle}
      title={t.defineTitle}
      kicker={indicator.code}
      lead={t.defineLead(lastMeasured ? formatDate(lastMeasured) : null)}
    >
      <PlainForm back={back} button={t.save}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? indicator.rowVersion} />
        <DefinitionFields field={field} back={back} choices={choices} />
        <TextArea {...field("reason")} label={t.reason} rows={2} maxLength={600} required />
      </PlainForm>
    </IndicatorPage>
  );
}
