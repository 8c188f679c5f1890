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
import { Button, FormErrors, FormActions, useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { fundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { annualityIn, atBoxes } from "./annuality-form.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";
import { AnnualityFields } from "./parts/fund-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const { channel, annuality } = await finance(context).showAnnuality({ annualityId: params.annualityId });
  return { channel, annuality };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const change = { id: params.annualityId, rowVersion: textIn(form, "rowVersion"), ...annualityIn(form) };
  const result = await finance(context).changeAnnuality(change);
  return result.ok
    ? redirect(fundsPaths.annuality(params.ambito ?? "", result.value.id))
    : formBack(context, { ...result, fields: atBoxes(result.fields) }, form);
}

export default function EditAnnuality() {
  const { channel, annuality } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const slug = useSlug();
  const here = `${channel.code} ${annuality.year}`;
  const steps = [
    { label: channel.code, href: fundsPaths.fund(slug, channel.id) },
    { label: here, href: fundsPaths.annuality(slug, annuality.id) },
    { label: t.save },
  ];
  return (
    <MoneyPage part="funds" title={t.editAnnuality(channel.code, annuality.year)} width="reading" steps={steps}>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? annuality.rowVersion} />
        <AnnualityFields annuality={annuality} back={back} />
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </MoneyPage>
  );
}
