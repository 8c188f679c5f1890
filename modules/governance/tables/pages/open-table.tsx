// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, DateField, FormErrors, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, TablePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).decide);
  const { table, today } = await governance(context).showTable({ tableId: params["tableId"] });
  return { table, today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).openTable({ ...typedIn(form), id: params["tableId"] });
  return result.ok ? redirect(tablesPaths.one(slugOf(context), result.value.tableId)) : formBack(context, result, form);
}

export default function OpenTable() {
  const { table, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.open;
  const slug = useSlug();
  const field = fieldOf(back, { day: today });
  return (
    <TablePage table={table} step={all.one.open} title={t.title(table.name)}>
      <FormErrors back={back} />
      <ConfirmPage happens={t.happens} confirmLabel={all.one.open} cancelHref={tablesPaths.one(slug, table.id)}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? table.rowVersion} />
        <DateField {...field("day")} label={t.day} required />
      </ConfirmPage>
    </TablePage>
  );
}
