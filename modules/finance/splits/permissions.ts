// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Scenarios and rules are written by the Plan Office. */
export const mayWriteSplits = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** To freeze a split is to say that the mayors decided it: the coordinator alone. */
export const mayFreezeSplits = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Frozen splits, and scenarios that the office shares: whoever has a role in the Ambito, since the assembly votes on them. */
export const mayReadSplits = (actor: Actor): boolean => isMember(actor);

/** A scenario stays in the office until it is shared; what was frozen is everybody's. */
export const maySeeSplit = (actor: Actor, split: { state: string; shared: boolean }): boolean =>
  split.state !== "scenario" || split.shared || mayWriteSplits(actor);

/** Only Albero itself loads the example of the pilot. */
export const mayLoadExamples = (actor: Actor): boolean => actor.kind === "system";
