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
import { requestInfo } from "@albero/kernel";
import { Button, errorFor, FormErrors, Field, FormActions, useTexts } from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  return { next: Number(requestInfo(context).today.slice(0, 4)) + 1 };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const result = await finance(context).openBudget({ year: textIn(form, "year"), title: textIn(form, "title") });
  return result.ok
    ? redirect(budgetPaths.year(params.ambito ?? "", result.value.year))
    : formBack(context, result, form);
}

export default function NewBudget() {
  const { next } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).newBudget;
  return (
    <MoneyPage part="budget" title={t.title} lead={t.lead} width="reading" steps={[{ label: t.title }]}>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <Field
          name="year"
          label={t.year}
          inputMode="numeric"
          size="short"
          defaultValue={back?.typed.year ?? next}
          error={errorFor(back?.problems, "year")}
          required
        />
        <Field
          name="title"
          label={t.name}
          help={t.nameHelp}
          optional
          defaultValue={back?.typed.title}
          error={errorFor(back?.problems, "title")}
        />
        <FormActions>
          <Button>{t.button}</Button>
        </FormActions>
      </Form>
    </MoneyPage>
  );
}
