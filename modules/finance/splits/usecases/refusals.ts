// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SplitRefusal } from "../core/refusal.ts";
import type { OfficeRefusal } from "../texts.refusals.it.ts";

/** Every reason that a change of this slice can give. */
export type SplitUseRefusal = SplitRefusal | Exclude<OfficeRefusal, "invalid_input"> | "invalid_input";
