// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { Level } from "../../core/indicator.ts";
import { listDefinitions } from "../../indicators/store/indicators.ts";
import type { Round } from "../core/round.ts";
import { owedBy, type Owed } from "../core/waiting.ts";
import { countByTerritory } from "../store/measures.ts";
import { listAsked } from "../store/rounds.ts";
import { listTerritories } from "../store/territories.ts";

/** What each territory owes to a round; what Albero computes is asked of nobody. */
export async function owedTo(tx: Tx, ambitoId: number, round: Round): Promise<Owed[]> {
  const computed = new Set(
    (await listDefinitions(tx, ambitoId)).filter((one) => one.query !== "" || one.formula !== "").map((one) => one.id),
  );
  const askedAt: Record<Level, number> = { ambito: 0, sub_area: 0, municipality: 0 };
  const asked = (await listAsked(tx, ambitoId, round.id)).filter((one) => !computed.has(one.definitionId));
  for (const { level } of asked) askedAt[level] += 1;
  const only = asked.map((one) => one.indicatorId);
  const territories = await listTerritories(tx, ambitoId, round.lastDay);
  return owedBy(territories, askedAt, await countByTerritory(tx, ambitoId, round.id, only));
}
