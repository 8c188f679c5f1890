// SPDX-License-Identifier: AGPL-3.0-or-later
import { en } from "./texts.years.en.ts";
import { it } from "./texts.years.it.ts";

export const texts = { it, en };
