// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { deadlines, formBack, goTo, mayOf, only, slugOf, typedIn, type FormBack } from "./office.ts";
import { RuleForm } from "./rule-form.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  only(mayOf(context).write);
  return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await deadlines(context).addDeadlineRule(typedIn(form));
  return result.ok ? goTo(deadlinesPaths.rule(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function NewRule() {
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.ruleForm;
  const steps = [{ label: all.parts.rules, href: deadlinesPaths.rules(useSlug()) }, { label: t.newTitle }];
  return (
    <DecisionPage part="deadlines" width="reading" steps={steps} title={t.newTitle} lead={t.newLead}>
      <RuleForm back={back} values={{ kind: "yearly", audience: "office", ownerRole: "clerk" }} isNew />
    </DecisionPage>
  );
}
