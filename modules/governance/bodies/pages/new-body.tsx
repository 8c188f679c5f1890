// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { BodyFields } from "./body-fields.tsx";
import { bodyIn, formBack, governance, onlyWriters, slugOf, type FormBack } from "./office.ts";
import { PlainForm, fieldOf } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyWriters(context);
  return governance(context).bodyForm({ id: null });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).openBody(bodyIn(form));
  return result.ok ? redirect(bodiesPaths.body(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function NewBody() {
  const { subAreas, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const values = { level: "ambito", firstDay: today };
  return (
    <DecisionPage part="bodies" width="reading" title={t.newBody} lead={t.newBodyLead} steps={[{ label: t.newBody }]}>
      <PlainForm back={back} button={t.add}>
        <BodyFields field={fieldOf(back, values)} rows={1} subAreas={subAreas} />
      </PlainForm>
    </DecisionPage>
  );
}
