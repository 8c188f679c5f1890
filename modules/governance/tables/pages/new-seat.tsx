// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { DateField, Field, Select, useTexts } from "@albero/ui";
import { SEAT_CATEGORIES } from "../core/table.ts";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, TablePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { table, today } = await governance(context).showTable({ tableId: params["tableId"] });
  return { table, today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const uses = governance(context);
  const { table } = await uses.showTable({ tableId: params["tableId"] });
  const result = await uses.addSeat({ ...typedIn(form), bodyId: table.bodyId });
  return result.ok ? redirect(`${tablesPaths.one(slugOf(context), table.id)}#posti`) : formBack(context, result, form);
}

export default function NewSeat() {
  const { table, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.seat;
  const field = fieldOf(back, { duty: "member", firstDay: today });
  const duties = ["coordinator", "member", "secretary", "invited"].map((value) => ({
    value,
    label: all.duties[value] ?? value,
  }));
  return (
    <TablePage table={table} step={all.one.addSeat} title={t.title(table.name)} lead={t.lead}>
      <PlainForm back={back} button={t.create}>
        <Field {...field("label")} label={t.label} maxLength={200} required />
        <Select {...field("duty")} label={t.duty} options={duties} required />
        <Select
          {...field("category")}
          label={t.category}
          options={SEAT_CATEGORIES.map((value) => ({ value, label: all.categories[value] }))}
          required
        />
        <DateField {...field("firstDay")} label={t.firstDay} required />
      </PlainForm>
    </TablePage>
  );
}
