// SPDX-License-Identifier: AGPL-3.0-or-later
// What the public pages of the plan have in common: tabs, the state of the version, the drawing, a card.
import { formatDate, formatEuro, type Cents, type PlainDate } from "@albero/kernel/pure";
import type { VersionHead } from "@albero/planning";
import { publicPaths } from "@albero/planning/paths";
import { publicPaths as territoryPaths } from "@albero/territory/paths";
import {
  AreaBadge,
  ButtonLink,
  Callout,
  Card,
  Page,
  StatusBadge,
  Tabs,
  areaClass,
  useShell,
  useTexts,
} from "@albero/ui";
import type { PlanSite } from "../index.ts";
import { sitePaths } from "../paths.ts";
import { texts } from "../texts.ts";

export function useSlug(): string {
  return useShell().ambito?.slug ?? "";
}

type Face = "objectives" | "tree" | "money" | "coverage" | "past" | "versions";

export function PlanTabs({ current }: { current: Face }) {
  const slug = useSlug();
  const t = useTexts(texts).tabs;
  const faces: [Face, string][] = [
    ["objectives", publicPaths.plan(slug)],
    ["tree", publicPaths.tree(slug)],
    ["money", sitePaths.money(slug)],
    ["coverage", sitePaths.coverage(slug)],
    ["past", sitePaths.past(slug)],
    ["versions", sitePaths.versions(slug)],
  ];
  return (
    <Tabs label={t.label} tabs={faces.map(([face, href]) => ({ label: t[face], href, current: face === current }))} />
  );
}

const TONES = {
  approved: "done",
  in_force: "done",
  amended: "warning",
  closed: "neutral",
  draft: "draft",
  consultation: "waiting",
} as const;

export function VersionState({ version }: { version: VersionHead }) {
  const t = useTexts(texts);
  return (
    <>
      <StatusBadge tone={TONES[version.status]}>{t.state[version.status]}</StatusBadge>{" "}
      <span className="version-number">{t.version(version.number)}</span>
    </>
  );
}

/** Warns whoever reads a version that another one has replaced. */
export function OldVersion({ version }: { version: VersionHead }) {
  const slug = useSlug();
  const t = useTexts(texts);
  if (version.status !== "amended") return null;
  return (
    <Callout tone="warning" title={t.oldVersion}>
      <a href={publicPaths.plan(slug)}>{t.toCurrent}</a>
    </Callout>
  );
}

export function actWords(
  version: VersionHead,
  say: (number: string | null, date: string | null, body: string) => string,
): string | null {
  const { act } = version;
  return act && say(act.number, act.date && formatDate(act.date), act.body);
}

/** The drawing, one for each width of screen; the paper takes the wide one. */
export function Drawn({ picture }: { picture: { wide: string; middle: string | null; small: string } }) {
  return (
    <div className={`drawn ${picture.middle ? "drawn-three" : "drawn-two"}`}>
      <div className="drawn-wide" dangerouslySetInnerHTML={{ __html: picture.wide }} />
      {picture.middle ? <div className="drawn-middle" dangerouslySetInnerHTML={{ __html: picture.middle }} /> : null}
      <div className="drawn-small" dangerouslySetInnerHTML={{ __html: picture.small }} />
    </div>
  );
}

/** "1.234,56 €" or the words for a card that prints no total. */
export function useEuro(): (amount: number | null) => string {
  const { lang } = useShell();
  const none = useTexts(texts).card.noTotal;
  return (amount) => (amount === null ? none : formatEuro(amount as Cents, lang));
}

export function ObjectiveCard({ card, within = "" }: { card: PlanSite["cards"][number]; within?: string }) {
  const slug = useSlug();
  const t = useTexts(texts).card;
  const euro = useEuro();
  return (
    <Card
      className={`objective-card ${areaClass(card.areas[0] ?? card.code)}`}
      kicker={<AreaBadge letter={card.code} name={card.areaName} />}
      title={card.title}
      href={`${publicPaths.card(slug, card.code)}${within}`}
      foot={
        <span>
          {t.actions(card.actions)} · {t.indicators(card.indicators)}
        </span>
      }
    >
      {card.subtitle ? <p>{capital(card.subtitle)}</p> : null}
      <p className="objective-money tabular">{euro(card.guard.declared)}</p>
      {card.guard.differs ? <StatusBadge tone="warning">{t.differs}</StatusBadge> : null}
    </Card>
  );
}

/** What stands in place of every page of the plan until a version is published. */
export function NothingYet() {
  const slug = useSlug();
  const t = useTexts(texts).nothing;
  return (
    <Page title={t.title} lead={t.lead} width="reading">
      <ButtonLink href={territoryPaths.territory(slug)} kind="primary">
        {t.territory}
      </ButtonLink>
    </Page>
  );
}

export const day = (of: PlainDate | string) => formatDate(of as PlainDate);

/** Subtitles are printed as the end of a sentence; here they begin one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
