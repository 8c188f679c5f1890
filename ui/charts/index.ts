// SPDX-License-Identifier: AGPL-3.0-or-later
export type { Drawing } from "./drawing.ts";
