// SPDX-License-Identifier: AGPL-3.0-or-later
import { refusals as en } from "./texts.refusals.en.ts";
import { refusals as it } from "./texts.refusals.it.ts";

export const refusals = { it, en };
