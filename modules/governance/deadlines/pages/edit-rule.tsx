// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { deadlines, formBack, goTo, mayOf, only, slugOf, typedIn, type FormBack } from "./office.ts";
import { useRuleTitle } from "./parts.tsx";
import { RuleForm, useRuleValues } from "./rule-form.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { rule } = await deadlines(context).showDeadlineRule({ ruleId: params.ruleId });
  const may = mayOf(context);
  only(may.write && (!rule.isOn || may.lead));
  return { rule };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await deadlines(context).changeDeadlineRule({ ...typedIn(form), id: params.ruleId });
  return result.ok ? goTo(deadlinesPaths.rule(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function EditRule() {
  const { rule } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const ruleTitle = useRuleTitle();
  const t = all.ruleForm;
  const slug = useSlug();
  const values = useRuleValues()(rule);
  return (
    <DecisionPage
      part="deadlines"
      width="reading"
      title={t.editTitle(ruleTitle(rule.title))}
      lead={t.editLead}
      steps={[
        { label: all.parts.rules, href: deadlinesPaths.rules(slug) },
        { label: rule.code, href: deadlinesPaths.rule(slug, rule.id) },
        { label: t.save },
      ]}
    >
      <RuleForm back={back} values={values} isNew={false} />
    </DecisionPage>
  );
}
