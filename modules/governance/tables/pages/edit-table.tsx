// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { CheckGroup, errorFor, Field, TextArea, useTexts } from "@albero/ui";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, TablePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { table, objectives, plan } = await governance(context).showTable({ tableId: params["tableId"] });
  return { table, objectives, plan };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const objectives = form.getAll("objectives").map(String);
  const result = await governance(context).changeTable({ ...typedIn(form), objectives, id: params["tableId"] });
  return result.ok ? redirect(tablesPaths.one(slugOf(context), result.value.tableId)) : formBack(context, result, form);
}

export default function EditTable() {
  const { table, objectives, plan } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const field = fieldOf(back, { name: table.name, period: table.period, note: table.note });
  const known = plan?.objectives ?? [];
  const gone = objectives.filter((one) => !known.some((each) => each.code === one.code));
  return (
    <TablePage table={table} step={t.save} title={t.editTitle(table.name)}>
      <PlainForm back={back} button={t.save}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? table.rowVersion} />
        <Field {...field("name")} label={t.name} maxLength={200} required />
        <Field {...field("period")} label={t.period} size="medium" maxLength={20} optional />
        <TextArea {...field("note")} label={t.note} rows={3} optional />
        {known.length + gone.length > 0 ? (
          <CheckGroup
            name="objectives"
            label={t.objectives}
            error={errorFor(back?.problems, "objectives")}
            defaultValues={objectives.map((one) => one.code)}
            options={[...known, ...gone].map(({ code, title }) => ({ value: code, label: `${code} · ${title ?? ""}` }))}
          />
        ) : null}
      </PlainForm>
    </TablePage>
  );
}
