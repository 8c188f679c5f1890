// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, useTexts, FormErrors } from "@albero/ui";
import { yearPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, planning } from "./year-office.ts";
import { useSlug, YearPage } from "./year-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { head, objective } = await planning(context).operationalObjective({ year: params.year, code: params.code });
  if (head.status !== "draft") throw redirect(yearPaths.objective(params.ambito ?? "", head.year, objective.code));
  return { head, code: objective.code, title: objective.title };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await planning(context).removeOperationalObjective({ year: params.year, code: params.code });
  if (!result.ok) return formBack(context, result, form);
  return redirect(yearPaths.year(params.ambito ?? "", Number(params.year)));
}

export default function RemoveObjective() {
  const { head, code, title } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { remove: t } = useTexts(texts);
  const href = yearPaths.objective(useSlug(), head.year, code);
  return (
    <YearPage
      head={head}
      title={t.ask(title)}
      width="reading"
      steps={[{ label: `${code} ${title}`, href }, { label: t.button }]}
    >
      <FormErrors back={back} />
      <ConfirmPage happens={[t.happens]} confirmLabel={t.button} cancelHref={href} danger />
    </YearPage>
  );
}
