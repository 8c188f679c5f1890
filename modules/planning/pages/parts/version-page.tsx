// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { Page, StatusBadge, Tabs, useShell, useTexts, type ThreadStep, type Tone } from "@albero/ui";
import { formatDate } from "@albero/kernel/pure";
import { officePaths } from "../../paths.ts";
import type { Status } from "../../core/lifecycle.ts";
import type { KnownAct, VersionHead } from "../../queries/answers.ts";
import { texts } from "../../texts.ts";

const TONES: Record<Status, Tone> = {
  draft: "draft",
  consultation: "waiting",
  approved: "info",
  in_force: "done",
  amended: "neutral",
  closed: "stop",
};

export function StatusMark({ status }: { status: Status }) {
  const t = useTexts(texts);
  return <StatusBadge tone={TONES[status]}>{t.status[status]}</StatusBadge>;
}

export function useSlug(): string {
  return useShell().ambito?.slug ?? "";
}

/** The act that approved a version, in one line, with what is not known said. */
export function useActWords(): (act: KnownAct | null) => string {
  const t = useTexts(texts).act;
  return (act) => {
    if (!act) return t.none;
    return t.words(act.body, act.number, act.date ? formatDate(act.date) : null);
  };
}

export type Face = "content" | "money" | "measures" | "tree" | "coverage" | "past" | "life";

type VersionPageProps = {
  version: Pick<VersionHead, "id" | "title" | "number" | "status">;
  current: Face | null;
  title: string;
  lead?: ReactNode;
  kicker?: ReactNode;
  /** Steps after the version, the page itself last. */
  steps?: readonly ThreadStep[];
  actions?: ReactNode;
  width?: "reading" | "full";
  children?: ReactNode;
};

/** The one header of everything that belongs to a version: what it is, its state, who may do what next, its faces. */
export function VersionPage({ version, current, title, steps = [], kicker, ...rest }: VersionPageProps) {
  const t = useTexts(texts);
  const slug = useSlug();
  const number = t.version(version.number);
  const thread: ThreadStep[] = [
    { label: t.thePlan, href: officePaths.plans(slug) },
    {
      label: `${version.title}, ${number.toLowerCase()}`,
      href: steps.length > 0 ? officePaths.version(slug, version.id) : undefined,
    },
    ...steps,
  ];
  const href: Record<Face, string> = {
    content: officePaths.version(slug, version.id),
    money: officePaths.guard(slug, version.id),
    measures: officePaths.measures(slug, version.id),
    tree: officePaths.tree(slug, version.id),
    coverage: officePaths.coverage(slug, version.id),
    past: officePaths.pastObjectives(slug, version.id),
    life: officePaths.life(slug, version.id),
  };
  const faces = Object.keys(href) as Face[];
  return (
    <Page
      {...rest}
      title={title}
      thread={thread}
      kicker={kicker ?? `${version.title} · ${number}`}
      status={<StatusMark status={version.status} />}
      tabs={
        current ? (
          <Tabs
            label={t.tabs.label}
            tabs={faces.map((face) => ({ label: t.tabs[face], href: href[face], current: face === current }))}
          />
        ) : undefined
      }
    />
  );
}
