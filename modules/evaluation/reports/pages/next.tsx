// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, FormErrors, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, onlyIf, reports, slugOf, type FormBack } from "./office.ts";
import { ReportPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { head } = await reports(context).readReport({ reportId: params["reportId"] });
  return { head };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await reports(context).makeNextReport({ reportId: params["reportId"] });
  return result.ok
    ? redirect(reportsPaths.one(slugOf(context), result.value.reportId))
    : formBack(context, result, form);
}

export default function NextReport() {
  const { head } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).next;
  const slug = useSlug();
  const { words, numbers, changes } = t.happens;
  return (
    <ReportPage head={head} step={t.step} title={t.title} width="reading">
      <FormErrors back={back} />
      <ConfirmPage
        happens={[words, numbers, changes]}
        confirmLabel={t.button}
        cancelHref={reportsPaths.one(slug, head.id)}
      />
    </ReportPage>
  );
}
