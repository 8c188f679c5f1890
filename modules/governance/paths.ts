// SPDX-License-Identifier: AGPL-3.0-or-later
// Every address of the decisions, slice by slice. `slug` is the Ambito's.
export { bodiesPaths } from "./bodies/paths.ts";
export { votingPaths } from "./voting/paths.ts";
export { meetingsPaths } from "./meetings/paths.ts";
export { sessionPaths } from "./session/paths.ts";
export { actsPaths } from "./acts/paths.ts";
export { agreementsPaths } from "./agreements/paths.ts";
export { tablesPaths } from "./tables/paths.ts";
export { deadlinesPaths } from "./deadlines/paths.ts";
