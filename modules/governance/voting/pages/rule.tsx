// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { ButtonLink, Callout, DataTable, KeyValue, Section, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { votingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { governance } from "./office.ts";
import { RuleMarks, RulePage, Sentences } from "./parts.tsx";

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  governance(context).showVotingRule({ id: params.ruleId });

const day = (text: string) => formatDate(text as PlainDate);

export default function Rule() {
  const rule = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.rule;
  const slug = useSlug();
  const { told, may } = rule;
  return (
    <RulePage
      title={rule.name}
      lead={t.lead(rule.body, day(rule.validFrom), rule.validTo === null ? null : day(rule.validTo))}
      status={<RuleMarks state={rule.state} verified={rule.verified} />}
      steps={[{ label: rule.name }]}
      width="reading"
      actions={
        <>
          <ButtonLink kind="primary" icon="chart-line" href={votingPaths.enough(slug, rule.id)}>
            {all.list.enough}
          </ButtonLink>
          {may.change ? <ButtonLink href={votingPaths.changeRule(slug, rule.id)}>{t.change}</ButtonLink> : null}
          {may.write ? <ButtonLink href={votingPaths.copyRule(slug, rule.id)}>{t.copy}</ButtonLink> : null}
          {may.retire ? (
            <ButtonLink kind="quiet" href={votingPaths.retireRule(slug, rule.id)}>
              {t.retire}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {rule.state === "retired" ? <Callout tone="info">{t.retiredNote}</Callout> : null}
      {rule.verified ? null : <Callout tone="warning">{t.unverified}</Callout>}
      {rule.isUsed ? <Callout tone="info">{t.used}</Callout> : null}
      {rule.words ? (
        <Section title={t.says}>
          <blockquote className="rule-words">
            <p>«{rule.words}»</p>
          </blockquote>
        </Section>
      ) : null}
      <Section title={t.weighs}>
        <Sentences list={told.weight} />
        {rule.quotas?.length === 0 ? <Callout tone="warning">{t.noQuotas}</Callout> : null}
        {rule.quotas && rule.quotas.length > 0 ? (
          <DataTable
            caption={t.quotaTable}
            rows={rule.quotas}
            rowKey={({ istat }) => istat}
            columns={[
              { key: "name", head: all.enough.member, cell: ({ name }) => name },
              { key: "quota", head: t.quota, number: true, cell: ({ quota }) => quota },
            ]}
          />
        ) : null}
      </Section>
      <Section title={t.quorum}>
        <Sentences list={told.quorum} />
      </Section>
      <Section title={t.majorities}>
        <KeyValue items={told.majorities.map(({ kind, sentences }) => ({ label: kind, value: sentences.join(" ") }))} />
      </Section>
      <Section title={t.others}>
        <Sentences list={told.others} />
      </Section>
      <Section title={t.source}>
        <p>{rule.act ? t.act(rule.act) : t.noAct}</p>
        {rule.source ? <p>{t.sourceIs(rule.source)}</p> : null}
      </Section>
    </RulePage>
  );
}
