// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { DateField, Field, Select, useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { contractPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, typedIn, type FormBack } from "./office.ts";
import { PlainForm, fieldOf } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const { contract, annexes } = await finance(context).showContract({ contractId: params.contractId });
  const items = annexes.flatMap((annex) =>
    annex.items.map((item) => ({ value: String(item.id), label: item.label, group: String(annex.year) })),
  );
  return { contract, items };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await finance(context).addContractDeadline({ ...typedIn(form), contractId: params.contractId });
  return result.ok
    ? redirect(contractPaths.contract(params.ambito ?? "", result.value.contractId))
    : formBack(context, result, form);
}

export default function NewDeadline() {
  const { contract, items } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.deadline;
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
        <Field {...field("what")} label={t.what} required />
        <DateField {...field("due")} label={t.due} optional />
        <Field {...field("dueWords")} label={t.dueWords} help={t.dueWordsHelp} optional />
        <Select {...field("itemId")} label={t.item} options={items} optional />
        <Field
          {...field("sharePercent")}
          label={t.share}
          help={t.shareHelp}
          size="short"
          inputMode="numeric"
          optional
        />
        <Field {...field("source")} label={t.source} optional />
      </PlainForm>
    </MoneyPage>
  );
}
