// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { DateField, Field, TextArea, useTexts } from "@albero/ui";
import { DecisionPage } from "../../pages/decision-page.tsx";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm } from "./parts.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return { today: requestInfo(context).today };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).addTable(typedIn(form));
  return result.ok ? redirect(tablesPaths.one(slugOf(context), result.value.tableId)) : formBack(context, result, form);
}

export default function NewTable() {
  const { today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const field = fieldOf(back, { firstDay: today, thirdSector: "1", municipality: "1" });
  return (
    <DecisionPage part="tables" width="reading" title={t.newTitle} lead={t.newLead} steps={[{ label: t.newTitle }]}>
      <PlainForm back={back} button={t.create}>
        <Field {...field("name")} label={t.name} maxLength={200} required />
        <Field {...field("period")} label={t.period} size="medium" maxLength={20} optional />
        <DateField {...field("firstDay")} label={t.firstDay} required />
        <Field {...field("thirdSector")} label={t.thirdSector} size="short" inputMode="numeric" />
        <Field {...field("municipality")} label={t.municipality} size="short" inputMode="numeric" />
        <TextArea {...field("note")} label={t.note} rows={3} optional />
        <Field {...field("source")} label={t.source} maxLength={300} optional />
      </PlainForm>
    </DecisionPage>
  );
}
