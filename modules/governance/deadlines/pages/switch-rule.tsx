// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Callout, ConfirmPage, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { deadlines, formBack, goTo, mayOf, only, slugOf, textIn, type FormBack } from "./office.ts";
import { useRuleTitle } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  only(mayOf(context).lead);
  const { rule, trial } = await deadlines(context).showDeadlineRule({ ruleId: params.ruleId });
  return { rule, found: trial?.length ?? 0 };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { id: params.ruleId, rowVersion: textIn(form, "rowVersion"), isOn: textIn(form, "isOn") };
  const result = await deadlines(context).switchDeadlineRule(given);
  return result.ok ? goTo(deadlinesPaths.rule(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function SwitchRule() {
  const { rule, found } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const ruleTitle = useRuleTitle();
  const t = all.turn;
  const slug = useSlug();
  const button = rule.isOn ? t.offButton : t.onButton;
  return (
    <DecisionPage
      part="deadlines"
      width="reading"
      title={rule.isOn ? t.offTitle(ruleTitle(rule.title)) : t.onTitle(ruleTitle(rule.title))}
      steps={[
        { label: all.parts.rules, href: deadlinesPaths.rules(slug) },
        { label: rule.code, href: deadlinesPaths.rule(slug, rule.id) },
        { label: button },
      ]}
    >
      {back ? <Callout tone="warning">{back.refusal}</Callout> : null}
      <ConfirmPage
        happens={rule.isOn ? [t.off] : [t.on(found), t.past, ...(rule.isVerified ? [] : [t.unverified])]}
        confirmLabel={button}
        cancelHref={deadlinesPaths.rule(slug, rule.id)}
        danger={rule.isOn}
      >
        <input type="hidden" name="rowVersion" value={rule.rowVersion} />
        <input type="hidden" name="isOn" value={rule.isOn ? "off" : "on"} />
      </ConfirmPage>
    </DecisionPage>
  );
}
