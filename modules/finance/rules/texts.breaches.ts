// SPDX-License-Identifier: AGPL-3.0-or-later
import * as en from "./texts.breaches.en.ts";
import * as it from "./texts.breaches.it.ts";

export const breachTexts = { it, en };
