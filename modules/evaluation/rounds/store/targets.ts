// SPDX-License-Identifier: AGPL-3.0-or-later
// Targets of the demonstration: provisional, with a source that says they are invented.
import type { Tx } from "@albero/kernel";
import type { Target } from "../../core/indicator.ts";

type Given = Pick<Target, "kind" | "day" | "operator" | "value"> & { indicatorId: number };

/** Adds them where no target of that day stands already. */
export async function insertTargets(
  tx: Tx,
  ambitoId: number,
  { source, targets }: { source: string; targets: readonly Given[] },
): Promise<void> {
  if (targets.length === 0) return;
  await tx
    .insertInto("evaluation.target")
    .values(
      targets.map(({ indicatorId, kind, day, operator, value }) => ({
        ...{ ambito_id: ambitoId, indicator_id: indicatorId, kind, day, operator, value },
        ...{ state: "provisional", source, uncertain: source },
      })),
    )
    .onConflict((conflict) => conflict.columns(["ambito_id", "indicator_id", "kind", "day", "territory"]).doNothing())
    .execute();
}
