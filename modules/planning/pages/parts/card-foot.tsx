// SPDX-License-Identifier: AGPL-3.0-or-later
import { Anchor, Icon, KeyValue, Section, StatusBadge, useTexts } from "@albero/ui";
import { officePaths } from "../../paths.ts";
import type { ContinuityLink, Neighbour } from "../../queries/answers.ts";
import { texts } from "../../texts.ts";
import { useSlug } from "./version-page.tsx";

/** From which objectives of the plan before this one comes. */
export function ContinuityList({ links, versionId }: { links: readonly ContinuityLink[]; versionId: number }) {
  const t = useTexts(texts).card;
  const slug = useSlug();
  if (links.length === 0) return null;
  return (
    <Section title={t.continuity} id="continuita">
      <ul>
        {links.map((link) => (
          <li key={`${link.period}${link.pastCode}`}>
            <Anchor href={`${officePaths.pastObjectives(slug, versionId)}#${encodeURIComponent(link.pastCode)}`}>
              {link.pastTitle}
            </Anchor>{" "}
            <small>({link.period})</small>{" "}
            {link.proposed ? <StatusBadge tone="waiting">{t.proposed}</StatusBadge> : null}
            {link.note ? <small> {link.note}</small> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What other plans print and this template does not ask: kept, and shown as it is. */
export function OtherFields({ other }: { other: Record<string, unknown> | undefined }) {
  const t = useTexts(texts).card;
  const entries = Object.entries(other ?? {});
  if (entries.length === 0) return null;
  return (
    <Section title={t.otherFields}>
      <KeyValue
        items={entries.map(([label, value]) => ({
          label,
          value: typeof value === "string" ? value : JSON.stringify(value),
        }))}
      />
    </Section>
  );
}

type NeighboursProps = { previous: Neighbour | null; next: Neighbour | null; versionId: number };

export function Neighbours({ previous, next, versionId }: NeighboursProps) {
  const t = useTexts(texts).card;
  const slug = useSlug();
  if (!previous && !next) return null;
  const href = (card: Neighbour) => officePaths.card(slug, versionId, card.code);
  return (
    <nav className="neighbours" aria-label={t.neighbours}>
      {previous ? (
        <Anchor href={href(previous)} rel="prev">
          <Icon name="chevron-left" size="xs" /> <small>{t.previous}</small> <span>{previous.title}</span>
        </Anchor>
      ) : (
        <span />
      )}
      {next ? (
        <Anchor href={href(next)} rel="next" className="neighbour-next">
          <small>{t.next}</small> <span>{next.title}</span> <Icon name="chevron-right" size="xs" />
        </Anchor>
      ) : null}
    </nav>
  );
}
