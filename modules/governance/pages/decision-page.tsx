// SPDX-License-Identifier: AGPL-3.0-or-later
// The frame of every page of the decisions: the parts as tabs, always at the same place, and the thread.
import type { ComponentProps } from "react";
import { Page, Tabs, useShell, useTexts, type ThreadStep } from "@albero/ui";
import { actsPaths } from "../acts/paths.ts";
import { agreementsPaths } from "../agreements/paths.ts";
import { bodiesPaths } from "../bodies/paths.ts";
import { deadlinesPaths } from "../deadlines/paths.ts";
import { meetingsPaths } from "../meetings/paths.ts";
import { tablesPaths } from "../tables/paths.ts";
import { texts } from "./texts.ts";

const HOME = {
  meetings: meetingsPaths.home,
  bodies: bodiesPaths.home,
  acts: actsPaths.home,
  agreements: agreementsPaths.home,
  tables: tablesPaths.home,
  deadlines: deadlinesPaths.home,
} as const;

export type DecisionPart = keyof typeof HOME;

type DecisionPageProps = Omit<ComponentProps<typeof Page>, "thread" | "sections"> & {
  part: DecisionPart;
  /** Steps after the part, the page itself last; without them the page is the home of its part. */
  steps?: readonly ThreadStep[];
};

export function useSlug(): string {
  return useShell().ambito?.slug ?? "";
}

/** A page of the decisions: Decisioni › part › …, below the parts. */
export function DecisionPage({ part, steps = [], ...rest }: DecisionPageProps) {
  const t = useTexts(texts);
  const slug = useSlug();
  const parts = (Object.keys(HOME) as DecisionPart[]).map((each) => ({
    label: t[each],
    href: HOME[each](slug),
    current: each === part,
  }));
  const here = { label: t[part], ...(steps.length > 0 ? { href: HOME[part](slug) } : {}) };
  const thread = [{ label: t.decisions, href: meetingsPaths.home(slug) }, here, ...steps];
  return <Page {...rest} thread={thread} sections={<Tabs label={t.tabs} tabs={parts} />} />;
}
