// SPDX-License-Identifier: AGPL-3.0-or-later
import { words as en } from "./words.en.ts";
import { words as it } from "./words.it.ts";

export const words = { it, en };
export type { FieldName, Words } from "./words.it.ts";
