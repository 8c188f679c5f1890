// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { MandateFields } from "./mandate-parts.tsx";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, TablePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { table, mandates } = await governance(context).showTable({ tableId: params["tableId"] });
  return { table, current: mandates.find((one) => one.state === "in_force") ?? null };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).addMandate({ ...typedIn(form), tableId: params["tableId"] });
  if (!result.ok) return formBack(context, result, form);
  const { tableId, mandateId } = result.value;
  return redirect(tablesPaths.mandate(slugOf(context), tableId, mandateId));
}

export default function NewMandate() {
  const { table, current } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.mandate;
  // A renegotiation begins with the words of the mandate in force.
  const first = current
    ? {
        ...{ aims: current.aims, activities: current.activities, people: current.people, givenBy: current.givenBy },
        ...{ firstDay: current.firstDay, lastDay: current.lastDay },
      }
    : {};
  return (
    <TablePage
      table={table}
      step={current ? all.one.renegotiate : all.one.newMandate}
      title={t.newTitle(table.name)}
      lead={t.newLead}
    >
      <PlainForm back={back} button={t.create}>
        <MandateFields field={fieldOf(back, first)} />
      </PlainForm>
    </TablePage>
  );
}
