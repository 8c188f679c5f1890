// SPDX-License-Identifier: AGPL-3.0-or-later
// The page of the thing that a deadline hangs on: "annuality:12".
import { collectingPaths, contractPaths, fundsPaths } from "@albero/finance/paths";
import { officePaths, yearPaths } from "@albero/planning/paths";
import { agreementsPaths } from "../../agreements/paths.ts";
import { bodiesPaths } from "../../bodies/paths.ts";
import { meetingsPaths } from "../../meetings/paths.ts";
import { tablesPaths } from "../../tables/paths.ts";

const PAGES: Readonly<Record<string, (slug: string, id: number) => string>> = {
  annuality: fundsPaths.annuality,
  quota_set: collectingPaths.set,
  contract: contractPaths.contract,
  plan_version: officePaths.version,
  operational_plan: yearPaths.year,
  agreement: agreementsPaths.one,
  table: (slug) => tablesPaths.home(slug),
  body: (slug, id) => bodiesPaths.body(slug, id),
  meeting: meetingsPaths.meeting,
};

/** Null for a deadline that hangs on nothing. */
export function pageOf(slug: string, about: string | null): string | null {
  const [kind = "", id = ""] = about?.split(":") ?? [];
  const page = Object.hasOwn(PAGES, kind) ? PAGES[kind] : undefined;
  return page && /^\d+$/.test(id) ? page(slug, Number(id)) : null;
}
