// SPDX-License-Identifier: AGPL-3.0-or-later
// The indicators of the zone plan with what is needed to judge them, as a round finds them.
import type { Tx } from "@albero/kernel";
import { definitionOn } from "../../core/indicator.ts";
import { listDefinitions, listIndicators, listPlaces, listTargets } from "../../indicators/store/indicators.ts";
import { lineOf, type Known, type Line, type RoundHead, type Standing } from "../core/board.ts";
import { requestsOf, unanswered, type Asked } from "../store/board.ts";

export type Ground = {
  /** Every indicator that serves the plan, with all its definitions. */
  known(round: Pick<RoundHead, "id" | "lastDay"> | null): Known[];
  asked: Asked[];
};

/** Reads the indicators of a plan ("zone") once; `known` tells them by the definition that a round measured. */
export async function groundOf(tx: Tx, ambitoId: number): Promise<Ground> {
  const indicators = (await listIndicators(tx, ambitoId)).filter((each) => each.retiredOn === null);
  const definitions = await listDefinitions(tx, ambitoId);
  const byId = new Map(definitions.map((each) => [each.id, each]));
  const ofIndicator = Map.groupBy(definitions, (each) => each.indicatorId);
  const places = Map.groupBy(await listPlaces(tx, ambitoId), (each) => each.indicatorId);
  const targets = Map.groupBy(await listTargets(tx, ambitoId), (each) => each.indicatorId);
  const asked = await requestsOf(tx, ambitoId);
  return {
    asked,
    known: (round) => {
      const fixed = new Map(
        asked.filter((each) => each.roundId === round?.id).map((each) => [each.indicatorId, each.definitionId]),
      );
      return indicators.flatMap(({ id, code }): Known[] => {
        const all = ofIndicator.get(id) ?? [];
        const serves = (places.get(id) ?? []).filter((place) => place.plan === "zone");
        const definition =
          byId.get(fixed.get(id) ?? 0) ?? (round ? definitionOn(all, round.lastDay) : all.at(-1)) ?? all.at(-1);
        if (!definition || serves.length === 0) return [];
        return [{ id, code, definition, places: serves, targets: targets.get(id) ?? [] }];
      });
    },
  };
}

/** Every indicator of the plan in a round and a territory: also what nobody asked, and what nobody answered. */
export function linesOf(ground: Ground, round: RoundHead, standings: readonly Standing[], territory: string): Line[] {
  const answers = new Map(
    standings
      .filter((each) => each.roundId === round.id && each.territory === territory)
      .map((each) => [each.indicatorId, each]),
  );
  const asked = new Map(
    ground.asked.filter((each) => each.roundId === round.id).map((each) => [each.indicatorId, each]),
  );
  return ground.known(round).map((known) => {
    const request = asked.get(known.id);
    const standing = answers.get(known.id) ?? (request ? unanswered(request, territory) : undefined);
    return lineOf(known, round, standing, territory);
  });
}
