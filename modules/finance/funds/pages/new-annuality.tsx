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
import { requestInfo } from "@albero/kernel";
import { Button, errorFor, FormErrors, Field, FormActions, useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { fundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { annualityIn, atBoxes } from "./annuality-form.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";
import { AnnualityFields } from "./parts/fund-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const { channel } = await finance(context).showFund({ channelId: params.channelId });
  return { channel, year: Number(requestInfo(context).today.slice(0, 4)) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const result = await finance(context).openAnnuality({
    channelId: params.channelId,
    year: textIn(form, "year"),
    ...annualityIn(form),
  });
  return result.ok
    ? redirect(fundsPaths.annuality(params.ambito ?? "", result.value.id))
    : formBack(context, { ...result, fields: atBoxes(result.fields) }, form);
}

export default function NewAnnuality() {
  const { channel, year } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const slug = useSlug();
  const steps = [{ label: channel.code, href: fundsPaths.fund(slug, channel.id) }, { label: t.add }];
  return (
    <MoneyPage
      part="funds"
      title={t.newAnnuality(channel.name)}
      lead={t.newAnnualityLead}
      width="reading"
      steps={steps}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <Field
          name="year"
          label={t.year}
          size="short"
          inputMode="numeric"
          defaultValue={back?.typed.year ?? year}
          error={errorFor(back?.problems, "year")}
          required
        />
        <AnnualityFields back={back} />
        <FormActions>
          <Button>{t.add}</Button>
        </FormActions>
      </Form>
    </MoneyPage>
  );
}
