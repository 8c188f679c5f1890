// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Fact } from "../../core/effects.ts";

/** A thing that could be approved, for a list to choose from. */
export type Candidate = { id: number; name: string; version?: number };

/** A thing as it is now. `isReady`: nobody has approved it yet and it may be. */
export type Target = { name: string; version?: number; rowVersion: number; isReady: boolean; facts: Fact[] };

/** Nobody changes the row until the transaction ends: what is compared is what is approved. */
export const held = (hold: boolean) => (hold ? sql`for update` : sql``);
