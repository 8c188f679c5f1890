// SPDX-License-Identifier: AGPL-3.0-or-later
import { Anchor, Icon, useTexts } from "@albero/ui";
import { officePaths } from "../../paths.ts";
import { texts } from "../../texts.ts";
import { useSlug } from "./version-page.tsx";

export type SectionState = { slug: string; title: string; done: number; asked: number; hasDraft: boolean };

type SectionListProps = { sections: readonly SectionState[]; current: string; versionId: number; code: string };

/** The parts of the card with how much of each is written: at the left, on a phone above the form. */
export function SectionList({ sections, current, versionId, code }: SectionListProps) {
  const t = useTexts(texts);
  const slug = useSlug();
  return (
    <nav className="section-list" aria-label={t.edit.sections}>
      <ol>
        {sections.map((section) => {
          const state = section.done === section.asked ? "complete" : section.done === 0 ? "missing" : "started";
          return (
            <li key={section.slug} className={`section-${state}`}>
              <Anchor
                href={officePaths.editCard(slug, versionId, code, section.slug)}
                aria-current={section.slug === current ? "page" : undefined}
              >
                <Icon
                  name={state === "complete" ? "check-circle" : state === "started" ? "pencil" : "minus-circle"}
                  size="xs"
                />
                <span className="section-name">{section.title}</span>
                <span className="section-count tabular">
                  {t.overview.complete(section.done, section.asked)}
                  <span className="visually-hidden">, {t.edit.state[state]}</span>
                </span>
              </Anchor>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
