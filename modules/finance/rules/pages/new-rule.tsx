// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { rulesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { fieldsIn, finance, formBack, mayOf, type FormBack } from "./office.ts";
import { RuleForm } from "./parts/rule-form.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const { channels } = await finance(context).listFundRules();
  return { channels: channels.map(({ id, code, name }) => ({ id, code, name })) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await finance(context).addRule(fieldsIn(form));
  return result.ok ? redirect(rulesPaths.rule(params.ambito ?? "", result.value.id)) : formBack(context, result, form);
}

export default function NewRule() {
  const { channels } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const slug = useSlug();
  const steps = [{ label: all.part, href: rulesPaths.home(slug) }, { label: all.form.newTitle }];
  return (
    <MoneyPage part="funds" width="reading" steps={steps} title={all.form.newTitle} lead={all.form.newLead}>
      <RuleForm back={back} values={{ onBreach: "warn" }} channels={channels} isNew />
    </MoneyPage>
  );
}
