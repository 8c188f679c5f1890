// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Callout, ConfirmPage, useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { rulesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayOf(context).lead) throw data(null, { status: 403 });
  const { rule } = await finance(context).showFundRule({ ruleId: params.ruleId });
  return { rule };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await finance(context).switchRule({
    id: params.ruleId,
    rowVersion: textIn(form, "rowVersion"),
    isOn: textIn(form, "isOn"),
  });
  return result.ok ? redirect(rulesPaths.rule(params.ambito ?? "", result.value.id)) : formBack(context, result, form);
}

export default function SwitchRule() {
  const { rule } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.turn;
  const slug = useSlug();
  const fund = rule.channel ? rule.channel.code : all.rule.forAll;
  const happens = rule.isOn
    ? [t.off, t.past]
    : [t.on(fund, rule.onBreach), t.past, ...(rule.isVerified ? [] : [t.unverified])];
  return (
    <MoneyPage
      part="funds"
      width="reading"
      title={rule.isOn ? t.offTitle(rule.title) : t.onTitle(rule.title)}
      steps={[
        { label: all.part, href: rulesPaths.home(slug) },
        { label: rule.code, href: rulesPaths.rule(slug, rule.id) },
        { label: rule.isOn ? t.offButton : t.onButton },
      ]}
    >
      {back ? <Callout tone="warning">{back.refusal}</Callout> : null}
      <ConfirmPage
        happens={happens}
        confirmLabel={rule.isOn ? t.offButton : t.onButton}
        cancelHref={rulesPaths.rule(slug, rule.id)}
        danger={rule.isOn}
      >
        <input type="hidden" name="rowVersion" value={rule.rowVersion} />
        <input type="hidden" name="isOn" value={rule.isOn ? "" : "on"} />
      </ConfirmPage>
    </MoneyPage>
  );
}
