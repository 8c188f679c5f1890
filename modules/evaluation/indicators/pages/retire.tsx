// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, DateField, FormErrors, TextArea, useTexts } from "@albero/ui";
import { indicatorsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { afterForm, evaluation, mayOf, onlyIf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, IndicatorPage, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).decide);
  const { indicator, now, today } = await evaluation(context).showIndicator({ indicatorId: params["indicatorId"] });
  return { indicator, text: now.text, today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = { ...typedIn(form), indicatorId: params["indicatorId"] };
  return afterForm(context, await evaluation(context).retireIndicator(asked), form);
}

export default function Retire() {
  const { indicator, text, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const slug = useSlug();
  const field = fieldOf(back, { day: today });
  return (
    <IndicatorPage indicator={indicator} step={t.saveRetire} title={t.retireTitle} kicker={text} lead={t.retireLead}>
      <FormErrors back={back} />
      <ConfirmPage
        happens={t.retireHappens}
        confirmLabel={t.saveRetire}
        cancelHref={indicatorsPaths.one(slug, indicator.id)}
        danger
      >
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? indicator.rowVersion} />
        <DateField {...field("day")} label={t.retireDay} required />
        <TextArea {...field("reason")} label={t.reason} rows={2} maxLength={600} required />
      </ConfirmPage>
    </IndicatorPage>
  );
}
