// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Field, TextArea, useTexts } from "@albero/ui";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, TablePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).propose);
  const { table } = await governance(context).showTable({ tableId: params["tableId"] });
  return { table };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).addProposal({ ...typedIn(form), tableId: params["tableId"] });
  return result.ok
    ? redirect(`${tablesPaths.one(slugOf(context), result.value.tableId)}#proposte`)
    : formBack(context, result, form);
}

export default function NewProposal() {
  const { table } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.proposal;
  const field = fieldOf(back);
  return (
    <TablePage table={table} step={all.one.newProposal} title={t.newTitle(table.name)} lead={t.newLead}>
      <PlainForm back={back} button={t.create}>
        <Field {...field("title")} label={t.what} maxLength={200} required />
        <TextArea {...field("text")} label={t.text} rows={6} optional />
        <Field {...field("proposedBy")} label={t.proposedBy} help={t.proposedByHelp} maxLength={300} optional />
      </PlainForm>
    </TablePage>
  );
}
