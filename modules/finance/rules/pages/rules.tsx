// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, useTexts } from "@albero/ui";
import { FundParts } from "../../pages/fund-parts.tsx";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { rulesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, mayOf } from "./office.ts";
import { Checked, Reacts, RuleState, useAsks } from "./parts/rule-words.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const { rules, toTake } = await finance(context).listFundRules();
  return { rules, toTake, may: mayOf(context) };
}

export default function Rules() {
  const { rules, toTake, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.list;
  const slug = useSlug();
  const asks = useAsks();
  const on = rules.filter((rule) => rule.isOn);
  const refusing = on.filter((rule) => rule.onBreach === "refuse").length;
  const unverified = rules.filter((rule) => !rule.isVerified).length;
  const actions = (
    <>
      {may.write ? (
        <ButtonLink kind="primary" icon="plus" href={rulesPaths.newRule(slug)}>
          {t.add}
        </ButtonLink>
      ) : null}
      {may.lead && toTake > 0 ? <ButtonLink href={rulesPaths.take(slug)}>{t.take(toTake)}</ButtonLink> : null}
    </>
  );
  return (
    <MoneyPage
      part="funds"
      steps={[{ label: all.part }]}
      title={t.title(on.length, rules.length)}
      lead={rules.length === 0 ? t.leadNone : t.lead(refusing, unverified)}
      actions={actions}
    >
      <FundParts current="rules" />
      {rules.length === 0 ? null : (
        <DataTable
          caption={t.table}
          rows={rules}
          rowKey={(rule) => String(rule.id)}
          phone="cards"
          density="roomy"
          columns={[
            {
              key: "rule",
              head: t.rule,
              width: "20rem",
              cell: (rule) => (
                <>
                  <Anchor href={rulesPaths.rule(slug, rule.id)}>{rule.title}</Anchor>
                  <br />
                  <small>{asks(rule)}</small>
                </>
              ),
            },
            { key: "fund", head: t.fund, cell: (rule) => rule.channel?.code ?? all.allFunds },
            { key: "years", head: t.holds, cell: (rule) => all.years(rule.firstYear, rule.lastYear) },
            { key: "reaction", head: t.reaction, cell: (rule) => <Reacts rule={rule} /> },
            { key: "state", head: t.state, cell: (rule) => <RuleState rule={rule} /> },
            {
              key: "source",
              head: t.source,
              width: "16rem",
              cell: (rule) => (
                <>
                  <Checked rule={rule} /> <small>{rule.source}</small>
                </>
              ),
            },
          ]}
        />
      )}
    </MoneyPage>
  );
}
