// SPDX-License-Identifier: AGPL-3.0-or-later
import { en } from "./texts.services.en.ts";
import { it } from "./texts.services.it.ts";

export const texts = { it, en };
