// SPDX-License-Identifier: AGPL-3.0-or-later
export * as useCases from "./queries/questions.ts";
