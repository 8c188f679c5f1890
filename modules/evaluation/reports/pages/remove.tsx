// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, FormErrors, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, onlyIf, reports, slugOf, typedIn, type FormBack } from "./office.ts";
import { ReportPage, useTitle } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).approve);
  const { head } = await reports(context).readReport({ reportId: params["reportId"] });
  return { head };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await reports(context).removeReport({ ...typedIn(form), reportId: params["reportId"] });
  return result.ok ? redirect(reportsPaths.home(slugOf(context))) : formBack(context, result, form);
}

export default function RemoveReport() {
  const { head } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).remove;
  const slug = useSlug();
  const title = useTitle(head);
  return (
    <ReportPage head={head} step={t.step} title={t.title(title)} width="reading">
      <FormErrors back={back} />
      <ConfirmPage happens={[t.happens]} confirmLabel={t.button} cancelHref={reportsPaths.one(slug, head.id)} danger>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? head.rowVersion} />
      </ConfirmPage>
    </ReportPage>
  );
}
