// SPDX-License-Identifier: AGPL-3.0-or-later
// The public site and the official documents: what pages and the server may use of them.
import { compareSite, searchSite } from "./queries/search.ts";
import { objectiveSite, planSite } from "./queries/site.ts";

export const useCases = { planSite, objectiveSite, searchSite, compareSite };
export type { SiteSearch } from "./queries/search.ts";
export type { ObjectiveSite, Picture, PlanSite } from "./queries/site.ts";
