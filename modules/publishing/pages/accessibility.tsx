// SPDX-License-Identifier: AGPL-3.0-or-later
import { Callout, Day, KeyValue, NoValue, Page, Section, useShell, useTexts } from "@albero/ui";
import en from "../../../data/site/accessibility.en.json" with { type: "json" };
import it from "../../../data/site/accessibility.it.json" with { type: "json" };
import { texts } from "../texts.ts";

/** The content of data/site/accessibility.*.json: whoever runs the site keeps it true. */
type Statement = {
  declarationUrl: string | null;
  feedback: { email: string | null; form: string | null };
  standard: string;
  checkedOn: string | null;
  method: string[];
  works: string[];
  limits: string[];
  enforcement: string;
};

export default function Accessibility() {
  const statement: Statement = useShell().lang === "it" ? it : en;
  const t = useTexts(texts).legal.access;
  const { declarationUrl, feedback } = statement;
  return (
    <Page title={t.title} lead={t.lead} width="reading">
      {declarationUrl ? (
        <p>
          <a href={declarationUrl}>{t.declaration}</a>
        </p>
      ) : (
        <Callout tone="info" title={t.status}>
          {t.notDeclared}
        </Callout>
      )}
      <KeyValue
        items={[
          { label: t.standard, value: statement.standard },
          { label: t.date, value: statement.checkedOn ? <Day day={statement.checkedOn} /> : <NoValue /> },
        ]}
      />
      {(
        [
          ["works", statement.works],
          ["limits", statement.limits],
          ["method", statement.method],
        ] as const
      ).map(([name, list]) => (
        <Section key={name} title={t[name]}>
          <ul>
            {list.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title={t.feedback}>
        <p>
          {feedback.email ? (
            <a href={`mailto:${feedback.email}`}>{feedback.email}</a>
          ) : feedback.form ? (
            <a href={feedback.form}>{feedback.form}</a>
          ) : (
            t.feedbackNone
          )}
        </p>
      </Section>
      <Section title={t.enforcement}>
        <p>{statement.enforcement}</p>
      </Section>
    </Page>
  );
}
