// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { contractPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { ContractFields } from "./contract-fields.tsx";
import { finance, formBack, mayOf, typedIn, type FormBack } from "./office.ts";
import { PlainForm, fieldOf } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  return null;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await finance(context).addContract(typedIn(form));
  return result.ok
    ? redirect(contractPaths.contract(params.ambito ?? "", result.value.id))
    : formBack(context, result, form);
}

export default function NewContract() {
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const slug = useSlug();
  const steps = [{ label: all.part, href: contractPaths.home(slug) }, { label: all.form.newTitle }];
  return (
    <MoneyPage part="funds" width="reading" steps={steps} title={all.form.newTitle} lead={all.form.newLead}>
      <PlainForm back={back} button={all.form.save}>
        <ContractFields field={fieldOf(back)} />
      </PlainForm>
    </MoneyPage>
  );
}
