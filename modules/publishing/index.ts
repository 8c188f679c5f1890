// SPDX-License-Identifier: AGPL-3.0-or-later
// The public site and the official documents: what pages and the server may use of them.
import { objectiveSite, planSite } from "./queries/site.ts";

export const useCases = { planSite, objectiveSite };
export type { ObjectiveSite, Picture, PlanSite } from "./queries/site.ts";
