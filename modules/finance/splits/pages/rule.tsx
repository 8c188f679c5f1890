// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate, plainDate } from "@albero/kernel/pure";
import { ButtonLink, Callout, Details, useShell, useTexts } from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { splitsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";
import { stepsTo } from "./parts.tsx";

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  finance(context).showSplitRule({ id: params.ruleId });

export default function RulePage() {
  const { id, rule, sentences, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const slug = useShell().ambito?.slug ?? "";
  const actions = may.write ? (
    <ButtonLink kind="primary" href={splitsPaths.newByRule(slug, id)}>
      {all.ruleFile.start}
    </ButtonLink>
  ) : null;
  const lead = all.explain.decided.rule(rule.name, formatDate(plainDate(rule.validFrom)));
  return (
    <MoneyPage
      part="splits"
      title={all.ruleFile.title(rule.name)}
      lead={lead}
      actions={actions}
      steps={stepsTo(rule.name)}
    >
      {rule.verified ? null : <Callout tone="warning">{all.split.unverified}</Callout>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {rule.source ? <p className="data-source">{rule.source}</p> : null}
      <Details summary={all.ruleFile.json}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reached by the keyboard. */}
        <pre tabIndex={0}>{JSON.stringify(rule, null, 2)}</pre>
      </Details>
    </MoneyPage>
  );
}
