// SPDX-License-Identifier: AGPL-3.0-or-later
import { Page, Section, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";

/** A page of words that does not change with the plan. */
export function Standing({ name }: { name: "howToRead" | "privacy" | "legal" }) {
  const page = useTexts(texts).legal[name];
  return (
    <Page title={page.title} lead={page.lead} width="reading">
      {page.parts.map((part) => (
        <Section key={part.title} title={part.title}>
          {part.text.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Section>
      ))}
    </Page>
  );
}
