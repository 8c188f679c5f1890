// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { contractPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { ContractFields } from "./contract-fields.tsx";
import { finance, formBack, mayOf, typedIn, type FormBack } from "./office.ts";
import { PlainForm, fieldOf } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const { contract } = await finance(context).showContract({ contractId: params.contractId });
  return { contract };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await finance(context).changeContract({ ...typedIn(form), id: params.contractId });
  return result.ok
    ? redirect(contractPaths.contract(params.ambito ?? "", result.value.id))
    : formBack(context, result, form);
}

export default function EditContract() {
  const { contract } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const slug = useSlug();
  const { company, title, firstDay, lastDay, act, source, note, rowVersion } = contract;
  const values = { company, title, firstDay: firstDay ?? "", lastDay: lastDay ?? "", act, source, note };
  return (
    <MoneyPage
      part="funds"
      width="reading"
      title={all.form.editTitle(title)}
      steps={[
        { label: all.part, href: contractPaths.home(slug) },
        { label: title, href: contractPaths.contract(slug, contract.id) },
        { label: all.contract.edit },
      ]}
    >
      <PlainForm back={back} button={all.form.save}>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? rowVersion} />
        <ContractFields field={fieldOf(back, values)} />
      </PlainForm>
    </MoneyPage>
  );
}
