// SPDX-License-Identifier: AGPL-3.0-or-later
import type { texts } from "../texts.ts";

export type PaperTexts = (typeof texts)["it"]["paper"];
