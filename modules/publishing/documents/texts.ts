// SPDX-License-Identifier: AGPL-3.0-or-later
import { en } from "./texts.en.ts";
import { it, type Texts } from "./texts.it.ts";

export type { Texts };
export const texts: Record<"it" | "en", Texts> = { it, en };
