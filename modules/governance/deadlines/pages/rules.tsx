// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, StatusBadge, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { deadlines, mayOf } from "./office.ts";
import { Faces, useRecurrence, useRuleTitle, useWhose } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const { rules, toTake } = await deadlines(context).listDeadlineRules();
  return { rules, toTake, may: mayOf(context) };
}

export function RuleState({ isOn }: { isOn: boolean }) {
  const t = useTexts(texts).rules;
  return <StatusBadge tone={isOn ? "done" : "draft"}>{isOn ? t.on : t.off}</StatusBadge>;
}

export function Checked({ isVerified }: { isVerified: boolean }) {
  const t = useTexts(texts).rules;
  return (
    <StatusBadge tone={isVerified ? "done" : "warning"} icon={isVerified ? "check" : "help-circle"}>
      {isVerified ? t.verified : t.unverified}
    </StatusBadge>
  );
}

export default function Rules() {
  const { rules, toTake, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.rules;
  const slug = useSlug();
  const recurrence = useRecurrence();
  const whose = useWhose();
  const ruleTitle = useRuleTitle();
  const on = rules.filter((rule) => rule.isOn).length;
  const unverified = rules.filter((rule) => !rule.isVerified).length;
  const actions = (
    <>
      {may.write ? (
        <ButtonLink kind="primary" icon="plus" href={deadlinesPaths.newRule(slug)}>
          {t.add}
        </ButtonLink>
      ) : null}
      {may.lead && toTake > 0 ? <ButtonLink href={deadlinesPaths.takeRules(slug)}>{t.take(toTake)}</ButtonLink> : null}
    </>
  );
  return (
    <DecisionPage
      part="deadlines"
      steps={[{ label: all.parts.rules }]}
      title={t.title(on, rules.length)}
      lead={rules.length === 0 ? t.leadNone : t.lead(unverified)}
      actions={actions}
    >
      <Faces current="rules" office={may.write} />
      {rules.length === 0 ? null : (
        <DataTable
          caption={t.table}
          captionHidden
          phone="cards"
          density="roomy"
          rows={rules}
          rowKey={(rule) => String(rule.id)}
          columns={[
            {
              key: "rule",
              head: t.rule,
              width: "24rem",
              cell: (rule) => (
                <>
                  <Anchor href={deadlinesPaths.rule(slug, rule.id)}>{ruleTitle(rule.title)}</Anchor>
                  <br />
                  <small>{recurrence(rule)}</small>
                </>
              ),
            },
            { key: "whose", head: t.whose, width: "14rem", cell: (rule) => whose(rule.owner) },
            { key: "state", head: t.state, cell: (rule) => <RuleState isOn={rule.isOn} /> },
            { key: "source", head: t.source, cell: (rule) => <Checked isVerified={rule.isVerified} /> },
          ]}
        />
      )}
    </DecisionPage>
  );
}
