// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { texts } from "../texts.ts";
import { afterForm, evaluation, mayOf, onlyIf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, IndicatorPage, PlainForm } from "./parts.tsx";
import { ObjectiveFields } from "./place-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { indicator, now } = await evaluation(context).showIndicator({ indicatorId: params["indicatorId"] });
  return { indicator, text: now.text, objectives: (await evaluation(context).indicatorChoices()).objectives };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = { ...typedIn(form), indicatorId: params["indicatorId"] };
  return afterForm(context, await evaluation(context).placeIndicator(asked), form, "#posti");
}

export default function PlacePage() {
  const { indicator, text, objectives } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  return (
    <IndicatorPage indicator={indicator} step={t.placeTitle} title={t.placeTitle} kicker={text} lead={t.placeLead}>
      <PlainForm back={back} button={t.savePlace}>
        <ObjectiveFields field={fieldOf(back)} objectives={objectives} />
      </PlainForm>
    </IndicatorPage>
  );
}
