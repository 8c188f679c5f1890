// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Field, useTexts } from "@albero/ui";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, onlyIf, reports, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, ReportPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { head } = await reports(context).readReport({ reportId: params["reportId"] });
  return { head };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await reports(context).changeReportTitle({ ...typedIn(form), reportId: params["reportId"] });
  return result.ok
    ? redirect(reportsPaths.one(slugOf(context), result.value.reportId))
    : formBack(context, result, form);
}

export default function ReportTitle() {
  const { head } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).title;
  const field = fieldOf(back, head.title);
  return (
    <ReportPage head={head} step={t.title} title={t.title} width="reading">
      <PlainForm back={back} button={t.button}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? head.rowVersion} />
        <Field {...field("it")} label={t.it} maxLength={200} required />
        <Field {...field("en")} label={t.en} maxLength={200} required />
      </PlainForm>
    </ReportPage>
  );
}
