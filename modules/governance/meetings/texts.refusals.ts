// SPDX-License-Identifier: AGPL-3.0-or-later
import { en } from "./texts.refusals.en.ts";
import { it } from "./texts.refusals.it.ts";

export const refusals = { it, en };
