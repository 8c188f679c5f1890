// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Field, useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { contractPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { AnnexFields } from "./annex-fields.tsx";
import { finance, formBack, mayOf, textIn, typedIn, type FormBack } from "./office.ts";
import { PlainForm, fieldOf } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const may = mayOf(context);
  if (!may.write) throw data(null, { status: 403 });
  const { contract } = await finance(context).showContract({ contractId: params.contractId });
  return { contract, may };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { ...typedIn(form), approvedOn: textIn(form, "approvedOn"), contractId: params.contractId };
  const result = await finance(context).addContractAnnex(given);
  return result.ok
    ? redirect(contractPaths.annex(params.ambito ?? "", result.value.contractId, result.value.id))
    : formBack(context, result, form);
}

export default function NewAnnex() {
  const { contract, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.annex;
  const slug = useSlug();
  const field = fieldOf(back);
  return (
    <MoneyPage
      part="funds"
      width="reading"
      title={t.newTitle}
      lead={t.newLead}
      steps={[
        { label: all.part, href: contractPaths.home(slug) },
        { label: contract.title, href: contractPaths.contract(slug, contract.id) },
        { label: t.newTitle },
      ]}
    >
      <PlainForm back={back} button={t.create}>
        <Field {...field("year")} label={t.year} size="short" inputMode="numeric" required />
        <AnnexFields field={field} canApprove={may.approve} />
      </PlainForm>
    </MoneyPage>
  );
}
