// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { addDays, NotFound, question, type PlainDate, type Work } from "@albero/kernel";
import { shapes } from "@albero/finance";
import { useCases as planning, type Card } from "@albero/planning";
import { drawNetwork } from "../core/draw.ts";
import { hidesActors, relationsOf } from "../core/gather.ts";
import { NARROW, WIDE } from "../core/layout.ts";
import { changeBetween, intensityOf, networkOn, type Change, type Intensity, type Network } from "../core/network.ts";
import { mayReadNetworks, mayReadPublicNetworks } from "../permissions.ts";
import { readFacts } from "../store/facts.ts";
import { texts } from "../texts.ts";

/** The two days that are compared; without them a year ago and today. */
const days = { before: shapes.day.optional(), after: shapes.day.optional() };
const byDays = z.object(days);
const byObjective = z.object({ objective: z.string().trim().min(1).max(20), ...days });
type Days = z.infer<typeof byDays>;

type Spread = { before: PlainDate; after: PlainDate };
const spreadOf = ({ before, after }: Days, today: PlainDate): Spread => ({
  before: before ?? addDays(after ?? today, -365),
  after: after ?? today,
});

export type NetworkLine = { code: string; title: string; areas: string[]; before: Intensity; after: Intensity };
export type NetworkList = Spread & { hasPlan: boolean; lines: NetworkLine[] };

async function cardsInForce(work: Work): Promise<readonly Card[] | null> {
  if ((await planning.publishedVersions.run({}, work)).length === 0) return null;
  const { document } = await planning.publishedDocument.run({ number: undefined }, work);
  return document.cards;
}

async function list(work: Work, asked: Days): Promise<NetworkList> {
  const spread = spreadOf(asked, work.today);
  const cards = await cardsInForce(work);
  const facts = await readFacts(work.tx, work.ambitoId);
  const lines = (cards ?? []).map(({ code, title, areas }): NetworkLine => {
    const relations = relationsOf(code, facts, texts[work.lang].answers);
    const on = (day: PlainDate) => intensityOf(networkOn(relations, day));
    return { code, title, areas, before: on(spread.before), after: on(spread.after) };
  });
  return { ...spread, hasPlan: cards !== null, lines };
}

export const listNetworks = question<Days, NetworkList>({
  name: "evaluation.listNetworks",
  may: mayReadNetworks,
  input: byDays,
  isRemembered: true,
  run: async (asked, work) => list(work, asked),
});

export const publicNetworks = question<Days, NetworkList>({
  name: "evaluation.publicNetworks",
  may: mayReadPublicNetworks,
  input: byDays,
  isRemembered: true,
  run: async (asked, work) => list(work, asked),
});

export type NetworkView = Spread & {
  objective: { code: string; title: string; areas: string[] };
  network: Network;
  intensity: Intensity;
  intensityBefore: Intensity;
  change: Change;
  /** Names of the actors of both days, by key. */
  names: Record<string, string>;
  /** The card says that there are others, and does not list them. */
  hidesActors: boolean;
  /** Null when there is nobody to draw. */
  picture: { wide: string; small: string } | null;
};

async function view(work: Work, { objective: code, ...asked }: z.infer<typeof byObjective>): Promise<NetworkView> {
  const { tx, ambitoId, lang } = work;
  const spread = spreadOf(asked, work.today);
  const card = (await cardsInForce(work))?.find((one) => one.code === code);
  if (!card) throw new NotFound(`objective ${code}`);
  const t = texts[lang];
  const relations = relationsOf(code, await readFacts(tx, ambitoId), t.answers);
  const [before, network] = [networkOn(relations, spread.before), networkOn(relations, spread.after)];
  const intensity = intensityOf(network);
  const words = {
    title: t.picture.title(card.title),
    description: t.picture.description(intensity.actors, intensity.pairs),
  };
  const draw = (id: string, width: number) => drawNetwork(network, { id, ...words }, width);
  return {
    ...spread,
    ...{ objective: { code, title: card.title, areas: card.areas }, network, intensity },
    ...{ intensityBefore: intensityOf(before), change: changeBetween(before, network), hidesActors: hidesActors(card) },
    names: Object.fromEntries([...before.actors, ...network.actors].map(({ key, name }) => [key, name])),
    picture: network.actors.length === 0 ? null : { wide: draw("rete-w", WIDE), small: draw("rete-s", NARROW) },
  };
}

export const showNetwork = question<z.infer<typeof byObjective>, NetworkView>({
  name: "evaluation.showNetwork",
  may: mayReadNetworks,
  input: byObjective,
  isRemembered: true,
  run: async (asked, work) => view(work, asked),
});

export const publicNetwork = question<z.infer<typeof byObjective>, NetworkView>({
  name: "evaluation.publicNetwork",
  may: mayReadPublicNetworks,
  input: byObjective,
  isRemembered: true,
  run: async (asked, work) => view(work, asked),
});
