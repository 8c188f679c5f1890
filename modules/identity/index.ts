// SPDX-License-Identifier: AGPL-3.0-or-later
// Who logs in, what they may do, and the register of what they did: what other modules and the server may use.
export { useCases } from "./registry.ts";
export { createIdentity } from "./better-auth.ts";
export { actorFor, needsSecondFactor } from "./core/standing.ts";
export { addUser, disableUser, listUsers, type UserRow } from "./command-line/users.ts";
export { verifyAudit, type BrokenChain } from "./command-line/audit.ts";
export { DEMO_PASSWORD, demoAccounts, loadDemoAccounts } from "./command-line/demo.ts";
export type { AuditEvent } from "./store/audit.ts";
export type * from "./port.ts";
