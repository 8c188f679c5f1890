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
import { cents, formatEuro, sum } from "@albero/kernel/pure";
import { Button, ButtonLink, Callout, FormErrors, FormActions, useShell, useTexts } from "@albero/ui";
import { ActFields } from "../../funds/pages/parts/act-fields.tsx";
import { useSlug } from "../../pages/money-page.tsx";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { actIn, finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";
import { YearPage } from "./parts/year-page.tsx";
import "./money.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayOf(context).approve) throw data(null, { status: 403 });
  const { budget, cells } = await finance(context).showMatrix({ year: params.year });
  const { acts } = await finance(context).listMoneyChoices();
  const changed = cells.filter((cell) => cell.indicativeCents !== null && cell.indicativeCents !== cell.approvedCents);
  return {
    year: budget.year,
    rowVersion: budget.rowVersion,
    acts,
    count: changed.length,
    amount: sum(changed.map((cell) => cell.indicativeCents ?? cents(0))),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).approve) throw data(null, { status: 403 });
  const result = await finance(context).approveBudget({
    year: params.year,
    rowVersion: textIn(form, "rowVersion"),
    ...actIn(form),
  });
  return result.ok
    ? redirect(budgetPaths.matrix(params.ambito ?? "", Number(params.year), true))
    : formBack(context, result, form);
}

export default function Approve() {
  const { year, rowVersion, acts, count, amount } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).approve;
  const { lang } = useShell();
  const slug = useSlug();
  return (
    <YearPage
      year={year}
      face={null}
      width="reading"
      title={t.title(year)}
      lead={t.lead}
      steps={[{ label: texts[lang].year.matrix, href: budgetPaths.matrix(slug, year) }, { label: t.button }]}
    >
      <FormErrors back={back} />
      <Callout tone="note">
        <p>{t.happens(count, formatEuro(amount, lang))}</p>
      </Callout>
      <Form method="post" noValidate>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? rowVersion} />
        <ActFields acts={acts} typed={back?.typed ?? {}} problems={back?.problems} />
        <FormActions>
          <Button>{t.button}</Button>
          <ButtonLink href={budgetPaths.matrix(slug, year)} kind="quiet">
            {texts[lang].cell.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </YearPage>
  );
}
