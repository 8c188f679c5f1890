// SPDX-License-Identifier: AGPL-3.0-or-later
export * from "./actor.ts";
export * from "./audit.ts";
export * from "./clock.ts";
export * from "./database.ts";
export * from "./dates.ts";
export * from "./files.ts";
export * from "./form.ts";
export * from "./held.ts";
export * from "./lang.ts";
export * from "./mail.ts";
export * from "./memory.ts";
export * from "./money.ts";
export * from "./request.ts";
export * from "./result.ts";
export { strangeTexts } from "./storable.ts";
export * from "./use-case.ts";
