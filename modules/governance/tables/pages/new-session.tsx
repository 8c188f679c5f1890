// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { CheckGroup, DateField, errorFor, Field, TextArea, useTexts } from "@albero/ui";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, TablePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { table, seats, today } = await governance(context).showTable({ tableId: params["tableId"] });
  return { table, seats, today };
}

type Back = FormBack & { chosen: string[] };

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const seatIds = form.getAll("seatIds").map(String);
  const result = await governance(context).addTableSession({ ...typedIn(form), seatIds, tableId: params["tableId"] });
  if (result.ok) return redirect(`${tablesPaths.one(slugOf(context), result.value.tableId)}#incontri`);
  return data<Back>({ ...formBack(context, result, form).data, chosen: seatIds }, { status: 422 });
}

export default function NewSession() {
  const { table, seats, today } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const all = useTexts(texts);
  const t = all.session;
  const field = fieldOf(back, { day: today });
  return (
    <TablePage table={table} step={all.one.newSession} title={t.newTitle(table.name)} lead={t.newLead}>
      <PlainForm back={back} button={t.create}>
        <DateField {...field("day")} label={t.day} required />
        <Field {...field("place")} label={t.place} maxLength={300} optional />
        {seats.length === 0 ? (
          <p>{t.noSeats}</p>
        ) : (
          <CheckGroup
            name="seatIds"
            label={t.present}
            error={errorFor(back?.problems, "seatIds")}
            defaultValues={back?.chosen ?? []}
            options={seats.map((seat) => ({ value: String(seat.id), label: seat.label }))}
          />
        )}
        <TextArea {...field("guests")} label={t.guests} help={t.guestsHelp} rows={3} optional />
        <TextArea {...field("minutes")} label={t.minutes} rows={6} optional />
      </PlainForm>
    </TablePage>
  );
}
