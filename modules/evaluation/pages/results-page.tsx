// SPDX-License-Identifier: AGPL-3.0-or-later
// The frame of every page of the results: the parts as tabs, always at the same place, and the thread.
import type { ComponentProps } from "react";
import { Page, Tabs, useShell, useTexts, type ThreadStep } from "@albero/ui";
import { chainPaths } from "../chain/paths.ts";
import { closingPaths } from "../closing/paths.ts";
import { dashboardPaths } from "../dashboard/paths.ts";
import { indicatorsPaths } from "../indicators/paths.ts";
import { integrationPaths } from "../integration/paths.ts";
import { lepsPaths } from "../leps/paths.ts";
import { networkPaths } from "../network/paths.ts";
import { questionnairesPaths } from "../questionnaires/paths.ts";
import { reportsPaths } from "../reports/paths.ts";
import { roundsPaths } from "../rounds/paths.ts";
import { texts } from "./texts.ts";

const HOME = {
  dashboard: dashboardPaths.home,
  indicators: indicatorsPaths.home,
  rounds: roundsPaths.home,
  chain: chainPaths.home,
  network: networkPaths.home,
  leps: lepsPaths.home,
  questionnaires: questionnairesPaths.home,
  closing: closingPaths.home,
  integration: integrationPaths.home,
  reports: reportsPaths.home,
} as const;

export type ResultsPart = keyof typeof HOME;

type ResultsPageProps = Omit<ComponentProps<typeof Page>, "thread" | "sections"> & {
  part: ResultsPart;
  /** Steps after the part, the page itself last; without them the page is the home of its part. */
  steps?: readonly ThreadStep[];
};

export function useSlug(): string {
  return useShell().ambito?.slug ?? "";
}

/** A page of the results: Risultati › part › …, below the parts. */
export function ResultsPage({ part, steps = [], ...rest }: ResultsPageProps) {
  const t = useTexts(texts);
  const slug = useSlug();
  const parts = (Object.keys(HOME) as ResultsPart[]).map((each) => ({
    label: t[each],
    href: HOME[each](slug),
    current: each === part,
  }));
  const here = { label: t[part], ...(steps.length > 0 ? { href: HOME[part](slug) } : {}) };
  const thread = [{ label: t.results, href: HOME.dashboard(slug) }, here, ...steps];
  return <Page {...rest} thread={thread} sections={<Tabs label={t.tabs} tabs={parts} />} />;
}
