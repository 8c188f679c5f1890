// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, Form, redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Button, errorFor, FormErrors, Field, FormActions, useTexts } from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { fundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";
import { FundFields } from "./parts/fund-fields.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  return null;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const fund = {
    code: textIn(form, "code"),
    name: textIn(form, "name"),
    kind: textIn(form, "kind"),
    note: textIn(form, "note"),
  };
  const result = await finance(context).addChannel(fund);
  return result.ok ? redirect(fundsPaths.fund(params.ambito ?? "", result.value.id)) : formBack(context, result, form);
}

export default function NewFund() {
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  return (
    <MoneyPage part="funds" title={t.newFund} lead={t.newFundLead} width="reading" steps={[{ label: t.newFund }]}>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <Field
          name="code"
          label={t.code}
          help={t.codeHelp}
          size="short"
          defaultValue={back?.typed.code}
          error={errorFor(back?.problems, "code")}
          required
        />
        <FundFields back={back} />
        <FormActions>
          <Button>{t.add}</Button>
        </FormActions>
      </Form>
    </MoneyPage>
  );
}
