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
import { RuleForm, valuesOf } from "./parts/rule-form.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const may = mayOf(context);
  const { rule } = await finance(context).showFundRule({ ruleId: params.ruleId });
  if (!may.write || (rule.isOn && !may.lead)) throw data(null, { status: 403 });
  const { channels } = await finance(context).listFundRules();
  return { rule, channels: channels.map(({ id, code, name }) => ({ id, code, name })) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await finance(context).changeRule({ ...fieldsIn(form), id: params.ruleId });
  return result.ok ? redirect(rulesPaths.rule(params.ambito ?? "", result.value.id)) : formBack(context, result, form);
}

export default function EditRule() {
  const { rule, channels } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.form;
  const slug = useSlug();
  return (
    <MoneyPage
      part="funds"
      width="reading"
      title={t.editTitle(rule.title)}
      lead={rule.isOn ? t.editOn : undefined}
      steps={[
        { label: all.part, href: rulesPaths.home(slug) },
        { label: rule.code, href: rulesPaths.rule(slug, rule.id) },
        { label: all.rule.edit },
      ]}
    >
      <RuleForm back={back} values={valuesOf(rule)} channels={channels} isNew={false} />
    </MoneyPage>
  );
}
