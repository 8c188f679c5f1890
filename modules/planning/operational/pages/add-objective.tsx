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
import { Button, Field, FormActions, Select, useTexts, FormErrors } from "@albero/ui";
import { yearPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, orNull, planning, textIn } from "./year-office.ts";
import { fieldOf, useSlug, YearPage } from "./year-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { head } = await planning(context).operationalPlan({ year: params.year });
  if (!mayOf(context).write) throw data(null, { status: 403 });
  if (head.status !== "draft") throw redirect(yearPaths.year(params.ambito ?? "", head.year));
  const zone = await planning(context).zonePlanForYear();
  return { head, cards: zone?.cards.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` })) ?? [] };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await planning(context).addOperationalObjective({
    year: params.year,
    code: textIn(form, "code").toUpperCase(),
    title: textIn(form, "title"),
    card: orNull(textIn(form, "card")),
  });
  if (!result.ok) return formBack(context, result, form);
  return redirect(yearPaths.objective(params.ambito ?? "", Number(params.year), result.value.code));
}

export default function AddObjective() {
  const { head, cards } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { add: t } = useTexts(texts);
  const field = fieldOf(back, {});
  return (
    <YearPage
      head={head}
      title={t.title(head.year)}
      lead={t.lead}
      width="reading"
      steps={[{ label: t.title(head.year), href: yearPaths.addObjective(useSlug(), head.year) }]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        {cards.length > 0 ? (
          <Select {...field("card")} label={t.card} blank={t.cardNone} options={cards} optional />
        ) : null}
        <Field {...field("code")} label={t.code} help={t.codeHelp} size="short" />
        <Field {...field("title")} label={t.name} />
        <FormActions>
          <Button>{t.button}</Button>
        </FormActions>
      </Form>
    </YearPage>
  );
}
