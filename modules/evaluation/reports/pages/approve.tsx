// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Callout, ConfirmPage, DateField, Details, Field, FormErrors, Select, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, onlyIf, reports, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, ReportPage, useTitle } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).approve);
  return reports(context).reportApproval({ reportId: params["reportId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await reports(context).approveReport({ ...typedIn(form), reportId: params["reportId"] });
  return result.ok
    ? redirect(reportsPaths.one(slugOf(context), result.value.reportId))
    : formBack(context, result, form);
}

export default function ApproveReport() {
  const { head, acts, figures, missing } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).approve;
  const slug = useSlug();
  const title = useTitle(head);
  const field = fieldOf(back);
  const { freeze, words, publish, print } = t.happens;
  return (
    <ReportPage head={head} step={t.step} title={t.title(title)} width="reading">
      <FormErrors back={back} />
      {missing.length > 0 ? (
        <Callout tone="warning" title={t.missing(missing.length)}>
          <Details summary={t.missingList}>
            <ul>
              {missing.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </Details>
        </Callout>
      ) : null}
      <ConfirmPage
        happens={[freeze(figures), words, publish, print]}
        confirmLabel={t.button}
        cancelHref={reportsPaths.one(slug, head.id)}
      >
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? head.rowVersion} />
        <DateField {...field("day")} label={t.day} required />
        <Field {...field("act")} label={t.act} help={t.actHelp} maxLength={300} optional={acts.length > 0} />
        {acts.length > 0 ? (
          <Select
            {...field("actId")}
            label={t.actId}
            blank={t.noAct}
            optional
            options={acts.map((act) => ({ value: String(act.id), label: act.label }))}
          />
        ) : null}
      </ConfirmPage>
    </ReportPage>
  );
}
