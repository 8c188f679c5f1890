// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { NotFound } from "@albero/kernel";
import { useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { BodyFields, bodyValues } from "./body-fields.tsx";
import { bodyIn, formBack, governance, onlyWriters, slugOf, type FormBack } from "./office.ts";
import { PlainForm, fieldOf } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyWriters(context);
  const { body, subAreas } = await governance(context).bodyForm({ id: params.bodyId });
  if (!body) throw new NotFound(`body ${params.bodyId}`);
  return { body, subAreas };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).changeBody({ ...bodyIn(form), id: params.bodyId });
  return result.ok ? redirect(bodiesPaths.body(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function EditBody() {
  const { body, subAreas } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.form;
  const slug = useSlug();
  return (
    <DecisionPage
      part="bodies"
      width="reading"
      title={t.editBody(body.name)}
      steps={[{ label: body.name, href: bodiesPaths.body(slug, body.id) }, { label: all.body.edit }]}
    >
      <PlainForm back={back} button={t.save}>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? body.rowVersion} />
        <BodyFields field={fieldOf(back, bodyValues(body))} rows={body.composition.length} subAreas={subAreas} />
      </PlainForm>
    </DecisionPage>
  );
}
