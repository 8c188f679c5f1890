// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages around the funds: rules, what expires, returns, contract, social workers.
import { Tabs, useTexts } from "@albero/ui";
import { contractPaths } from "../contract/paths.ts";
import { fundsPaths } from "../funds/paths.ts";
import { returnsPaths } from "../returns/paths.ts";
import { rulesPaths } from "../rules/paths.ts";
import { staffingPaths } from "../staffing/paths.ts";
import { fundPartTexts } from "./fund-parts.texts.ts";
import { useSlug } from "./money-page.tsx";

const HREF = {
  funds: fundsPaths.home,
  rules: rulesPaths.home,
  expiry: rulesPaths.expiry,
  returns: returnsPaths.home,
  contract: contractPaths.home,
  staffing: staffingPaths.home,
} as const;
export type FundPart = keyof typeof HREF;

/** The faces of the funds as tabs; `current` is the page that shows them. */
export function FundParts({ current }: { current: FundPart }) {
  const t = useTexts(fundPartTexts);
  const slug = useSlug();
  const tabs = (Object.keys(HREF) as FundPart[]).map((part) => ({
    label: t[part],
    href: HREF[part](slug),
    current: part === current,
  }));
  return <Tabs label={t.label} tabs={tabs} />;
}
