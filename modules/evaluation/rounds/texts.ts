// SPDX-License-Identifier: AGPL-3.0-or-later
import { en } from "./texts.en.ts";
import { it } from "./texts.it.ts";

export const texts = { it, en };
