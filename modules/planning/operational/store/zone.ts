// SPDX-License-Identifier: AGPL-3.0-or-later
// The zone plan on which a year builds.
import type { Tx } from "@albero/kernel";
import { findSpeakingVersion, type StoredVersion } from "../../store/versions.ts";

/** The version in force of the newest cycle, or null: a draft promises nothing yet. */
export async function versionForYears(tx: Tx, ambitoId: number): Promise<StoredVersion | null> {
  const version = await findSpeakingVersion(tx, ambitoId, { approvedOnly: true });
  return version?.head.status === "in_force" ? version : null;
}
