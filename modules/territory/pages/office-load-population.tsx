// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateField, Details, ErrorSummary, errorFor, Field, Page, useShell, useTexts } from "@albero/ui";
import { data, redirect, useActionData, type ActionFunctionArgs } from "react-router";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { textOf } from "./form.ts";
import { fileOf, formAgain, territoryOf } from "./office.ts";
import { SourceFields } from "./source-fields.tsx";

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await territoryOf(context).tryPopulationFile({
    ...(await fileOf(form, "file")),
    source: textOf(form, "source"),
    licence: textOf(form, "licence"),
    day: textOf(form, "day"),
  });
  if (!result.ok) return data(formAgain(context, form, result), { status: 422 });
  return redirect(officePaths.trial(params.ambito ?? "", result.value.id));
}

export default function LoadPopulation() {
  const failed = useActionData<typeof action>();
  const slug = useShell().ambito?.slug ?? "";
  const { office, page } = useTexts(texts);
  const t = office.population;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="reading"
      thread={[{ label: page.crumb, href: officePaths.territory(slug) }, { label: t.title }]}
    >
      <form method="post" encType="multipart/form-data">
        <ErrorSummary problems={failed?.problems} refusal={failed?.refusal} />
        <Field name="file" type="file" label={t.file} help={t.fileHelp} accept=".csv,.txt,text/csv" required />
        <DateField
          name="day"
          label={t.day}
          help={t.dayHelp}
          optional
          defaultValue={failed?.written.day}
          error={errorFor(failed?.problems, "day")}
        />
        <SourceFields words={t} failed={failed} />
      </form>
      <Details summary={t.layouts} open>
        <ul>
          {t.layoutList.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Details>
    </Page>
  );
}
