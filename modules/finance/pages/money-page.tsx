// SPDX-License-Identifier: AGPL-3.0-or-later
// The frame of every page of the money: the four parts as tabs, always at the same place, and the thread.
import type { ComponentProps } from "react";
import { Page, Tabs, useShell, useTexts, type ThreadStep } from "@albero/ui";
import { budgetPaths } from "../budget/paths.ts";
import { collectingPaths } from "../collecting/paths.ts";
import { fundsPaths } from "../funds/paths.ts";
import { splitsPaths } from "../splits/paths.ts";
import { texts } from "./texts.ts";

export type MoneyPart = "budget" | "funds" | "splits" | "quotas";

const HOME = {
  budget: budgetPaths.home,
  funds: fundsPaths.home,
  splits: splitsPaths.home,
  quotas: collectingPaths.home,
} as const;

type MoneyPageProps = Omit<ComponentProps<typeof Page>, "thread" | "sections"> & {
  part: MoneyPart;
  /** Steps after the part, the page itself last; without them the page is the home of its part. */
  steps?: readonly ThreadStep[];
};

export function useSlug(): string {
  return useShell().ambito?.slug ?? "";
}

/** A page of the money: Soldi › part › …, below the four parts. */
export function MoneyPage({ part, steps = [], ...rest }: MoneyPageProps) {
  const t = useTexts(texts);
  const slug = useSlug();
  const parts = (["budget", "funds", "splits", "quotas"] as const).map((each) => ({
    label: t[each],
    href: HOME[each](slug),
    current: each === part,
  }));
  const here = { label: t[part], ...(steps.length > 0 ? { href: HOME[part](slug) } : {}) };
  const thread = [{ label: t.money, href: budgetPaths.home(slug) }, here, ...steps];
  return <Page {...rest} thread={thread} sections={<Tabs label={t.tabs} tabs={parts} />} />;
}
