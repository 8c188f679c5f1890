// SPDX-License-Identifier: AGPL-3.0-or-later
// Every address of the results, slice by slice. `slug` is the Ambito's.
export { dashboardPaths } from "./dashboard/paths.ts";
export { indicatorsPaths } from "./indicators/paths.ts";
export { roundsPaths } from "./rounds/paths.ts";
export { chainPaths } from "./chain/paths.ts";
export { networkPaths } from "./network/paths.ts";
export { lepsPaths } from "./leps/paths.ts";
export { questionnairesPaths } from "./questionnaires/paths.ts";
export { closingPaths } from "./closing/paths.ts";
export { integrationPaths } from "./integration/paths.ts";
export { reportsPaths } from "./reports/paths.ts";
