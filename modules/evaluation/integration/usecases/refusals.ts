// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which the cards of integration say no; texts.refusals gives each its sentence.
import type { MarkRefusal } from "../core/progress.ts";

export type OwnRefusal = MarkRefusal | "no_file" | "file_too_big" | "has_problems" | "other_cards_there";
