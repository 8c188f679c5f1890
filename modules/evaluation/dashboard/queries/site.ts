// SPDX-License-Identifier: AGPL-3.0-or-later
// What the citizen asks of the results: only closed rounds, whoever asks.
import type { z } from "zod";
import { NotFound, question, slugFor, type Work } from "@albero/kernel";
import { useCases as planning } from "@albero/planning";
import { groupLines, tallyOf, type Line, type RoundHead, type Tally } from "../core/board.ts";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { mayReadPublicResults } from "../permissions.ts";
import { happeningsOf, spentOn, type Happening, type Spent } from "../store/account.ts";
import * as store from "../store/board.ts";
import * as inputs from "./inputs.ts";
import { bulletsOf, drawable, type Picture } from "./pictures.ts";
import { groundOf, linesOf } from "./known.ts";

async function lastClosed({
  tx,
  ambitoId,
}: Work): Promise<{ round: RoundHead | null; lines: Line[]; codes: string[] }> {
  const round = (await store.roundHeads(tx, ambitoId)).findLast((each) => each.state === "closed") ?? null;
  const ground = await groundOf(tx, ambitoId);
  const codes = [...new Set(ground.known(null).flatMap(({ places }) => places.map((place) => place.objective)))];
  if (!round) return { round, lines: [], codes };
  const standings = await store.standingsOf(tx, ambitoId, { level: "ambito", territory: "", roundId: round.id });
  return { round, lines: linesOf(ground, round, standings, ""), codes };
}

export type SiteBoard = {
  round: RoundHead | null;
  tally: Tally;
  objectives: { code: string; title: string; tally: Tally }[];
};

/** How the plan stands after the last closed round, objective by objective. */
export const siteBoard = question<z.infer<typeof inputs.nothing>, SiteBoard>({
  name: "evaluation.siteBoard",
  may: mayReadPublicResults,
  input: inputs.nothing,
  isRemembered: true,
  async run(_input, work) {
    const { round, lines, codes } = await lastClosed(work);
    const published = await planning.publishedVersions.run({}, work);
    const cards = published.length > 0 ? (await planning.publishedVersion.run({}, work)).cards : [];
    const groups = new Map(groupLines(lines, (line) => line.objectives, codes).map((group) => [group.key, group]));
    return {
      ...{ round, tally: tallyOf(lines) },
      objectives: cards.map(({ code, title }) => ({ code, title, tally: groups.get(code)?.tally ?? tallyOf([]) })),
    };
  },
});

export type SiteAccount = {
  code: string;
  title: string;
  areas: string[];
  generalObjective: string;
  declaredCents: number | null;
  actions: { key: string; text: string }[];
  round: RoundHead | null;
  lines: Line[];
  bullets: Picture | null;
  tally: Tally;
  deviations: Pick<store.DeviationRow, "id" | "text" | "decision" | "at">[];
  spent: Spent[];
  happenings: Happening[];
};

/** What an objective promised, what was done, spent and achieved, with days and sources. */
export const siteAccount = question<z.infer<typeof inputs.byObjective>, SiteAccount>({
  name: "evaluation.siteAccount",
  may: mayReadPublicResults,
  input: inputs.byObjective,
  isRemembered: true,
  async run({ code }, work) {
    const { tx, ambitoId } = work;
    const published = await planning.publishedVersions.run({}, work);
    if (published.length === 0) throw new NotFound("no plan is published");
    const { card, guard } = await planning.publishedCard.run({ code }, work);
    const { round, lines } = await lastClosed(work);
    const own = lines.filter((line) => line.objectives.includes(code));
    const ids = new Set(own.map(({ id }) => id));
    const drawn = own.filter(drawable);
    const slug = await slugFor(tx, ambitoId);
    const deviations = round ? await store.deviationsOf(tx, ambitoId, round.id) : [];
    return {
      ...{ code, title: card.title, areas: card.areas, generalObjective: card.generalObjective ?? "" },
      declaredCents: guard.declared,
      actions: card.actions.map(({ key, title }) => ({ key, text: title })),
      ...{ round, lines: own, tally: tallyOf(own) },
      bullets: drawn.length > 0 ? bulletsOf(drawn, (id) => indicatorsPaths.siteOne(slug, id), work.lang) : null,
      deviations: deviations
        .filter((each) => (each.indicatorId === null ? each.objective === code : ids.has(each.indicatorId)))
        .map(({ id, text, decision, at }) => ({ id, text, decision, at })),
      spent: await spentOn(tx, ambitoId, code),
      happenings: await happeningsOf(tx, ambitoId, code),
    };
  },
});
