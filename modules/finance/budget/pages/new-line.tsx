// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Button, FormErrors, FormActions, useShell, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/money-page.tsx";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";
import { LineFields } from "./parts/line-fields.tsx";
import { YearPage } from "./parts/year-page.tsx";
import "./money.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const view = await finance(context).showMatrix({ year: params.year });
  return {
    year: view.budget.year,
    services: view.services.filter(({ isActive }) => isActive).map(({ id, code, name }) => ({ id, code, name })),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const result = await finance(context).addLine({
    year: params.year,
    label: textIn(form, "label"),
    objectiveCode: textIn(form, "objectiveCode"),
    serviceId: textIn(form, "serviceId"),
    note: textIn(form, "note"),
  });
  return result.ok
    ? redirect(budgetPaths.line(params.ambito ?? "", Number(params.year), result.value.lineId))
    : formBack(context, result, form);
}

export default function NewLine() {
  const { year, services } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).line;
  const { lang } = useShell();
  const slug = useSlug();
  return (
    <YearPage
      year={year}
      face={null}
      width="reading"
      title={t.newTitle(year)}
      lead={t.newLead}
      steps={[{ label: texts[lang].year.matrix, href: budgetPaths.matrix(slug, year) }, { label: t.add }]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <LineFields services={services} back={back} />
        <FormActions>
          <Button>{t.add}</Button>
        </FormActions>
      </Form>
    </YearPage>
  );
}
