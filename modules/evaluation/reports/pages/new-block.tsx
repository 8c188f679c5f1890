// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Details, TextArea, useTexts } from "@albero/ui";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, onlyIf, reports, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, ReportPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return reports(context).reportBlock({ reportId: params["reportId"], blockId: params["blockId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = { ...typedIn(form), reportId: params["reportId"], blockId: params["blockId"] };
  const result = await reports(context).addReportBlock(asked);
  if (!result.ok) return formBack(context, result, form);
  const { reportId, blockId } = result.value;
  return redirect(reportsPaths.write(slugOf(context), reportId, blockId));
}

export default function NewBlock() {
  const { head, block } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).block;
  const field = fieldOf(back);
  return (
    <ReportPage
      head={head}
      step={t.newTitle}
      title={t.newTitle}
      lead={t.newLead(block.text.slice(0, 120))}
      width="reading"
    >
      <PlainForm back={back} button={t.newButton}>
        <TextArea {...field("it")} label={t.it} rows={6} maxLength={6000} required />
        <TextArea {...field("en")} label={t.newEn} rows={4} maxLength={6000} optional />
      </PlainForm>
      <Details summary={t.how}>
        <ul>
          {t.howText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </ReportPage>
  );
}
