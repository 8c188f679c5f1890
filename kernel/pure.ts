// SPDX-License-Identifier: AGPL-3.0-or-later
// What a component may use in a browser: no database, no file, no clock.
export * from "./actor.ts";
export * from "./dates.ts";
export * from "./lang.ts";
export * from "./money.ts";
export * from "./result.ts";
