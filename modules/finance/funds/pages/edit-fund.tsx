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
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";
import { FundFields } from "./parts/fund-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const { channel } = await finance(context).showFund({ channelId: params.channelId });
  return { channel };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const result = await finance(context).changeChannel({
    id: params.channelId,
    rowVersion: textIn(form, "rowVersion"),
    name: textIn(form, "name"),
    kind: textIn(form, "kind"),
    note: textIn(form, "note"),
  });
  return result.ok ? redirect(fundsPaths.fund(params.ambito ?? "", result.value.id)) : formBack(context, result, form);
}

export default function EditFund() {
  const { channel } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const slug = useSlug();
  const steps = [{ label: channel.code, href: fundsPaths.fund(slug, channel.id) }, { label: t.save }];
  return (
    <MoneyPage part="funds" title={t.editFund(channel.name)} width="reading" steps={steps}>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? channel.rowVersion} />
        <FundFields fund={channel} back={back} />
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </MoneyPage>
  );
}
