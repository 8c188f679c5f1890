// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, DataTable, Day, KeyValue, Section, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { pageOf } from "./about.ts";
import { deadlines, mayOf } from "./office.ts";
import { useRecurrence, useRuleTitle, useWhose } from "./parts.tsx";
import { Checked, RuleState } from "./rules.tsx";

/** As many rows as a page can be read. */
const MOST_SHOWN = 60;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { rule, trial, to } = await deadlines(context).showDeadlineRule({ ruleId: params.ruleId });
  return { rule, to, may: mayOf(context), found: trial?.length ?? null, trial: trial?.slice(0, MOST_SHOWN) ?? [] };
}

export default function RulePage() {
  const { rule, to, may, found, trial } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.rule;
  const slug = useSlug();
  const recurrence = useRecurrence();
  const whose = useWhose();
  const ruleTitle = useRuleTitle();
  const canEdit = may.write && (!rule.isOn || may.lead);
  return (
    <DecisionPage
      part="deadlines"
      title={ruleTitle(rule.title)}
      status={<RuleState isOn={rule.isOn} />}
      lead={t.lead(recurrence(rule), whose(rule.owner))}
      steps={[{ label: all.parts.rules, href: deadlinesPaths.rules(slug) }, { label: rule.code }]}
      actions={
        <>
          {may.lead ? (
            <ButtonLink kind="primary" href={deadlinesPaths.switchRule(slug, rule.id)}>
              {rule.isOn ? t.turnOff : t.turnOn}
            </ButtonLink>
          ) : null}
          {canEdit ? <ButtonLink href={deadlinesPaths.editRule(slug, rule.id)}>{t.edit}</ButtonLink> : null}
        </>
      }
    >
      <KeyValue
        items={[
          { label: all.one.substitute, value: whose(rule.substitute) },
          {
            label: all.one.reminders,
            value:
              rule.reminders.length === 0
                ? all.one.noReminders
                : all.one.remindersOf(rule.reminders.map(all.span).join(", ")),
          },
          {
            label: all.one.escalation,
            value: rule.escalation
              ? all.one.escalationOf(all.span(rule.escalation.after), whose(rule.escalation.to))
              : all.one.noEscalation,
          },
          { label: all.one.audience, value: all.one.audiences[rule.audience] },
          { label: t.holds, value: all.recurrence.years(rule.firstYear, rule.lastYear) },
          { label: all.one.source, value: rule.source },
          { label: all.rules.state, value: <Checked isVerified={rule.isVerified} /> },
          ...(rule.note ? [{ label: all.one.note, value: rule.note }] : []),
        ]}
      />
      {rule.steps.length > 0 ? (
        <Section title={t.steps}>
          <ol>
            {rule.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      ) : null}
      <Section title={t.tryTitle(found ?? 0)} lead={found === null ? t.noTry : t.tryLead(formatDate(to))} id="prova">
        {found === null ? null : (
          <DataTable
            caption={t.tryTable}
            captionHidden
            phone="cards"
            rows={trial}
            rowKey={(row) => row.key}
            empty={<p>{t.tryNone}</p>}
            columns={[
              { key: "what", head: all.list.what, width: "24rem", cell: (row) => row.title },
              { key: "due", head: all.list.due, cell: (row) => <Day day={row.due} /> },
              {
                key: "about",
                head: all.one.about,
                cell: (row) => {
                  const page = pageOf(slug, row.about);
                  return page ? <Anchor href={page}>{all.one.aboutLink}</Anchor> : null;
                },
              },
            ]}
          />
        )}
      </Section>
    </DecisionPage>
  );
}
