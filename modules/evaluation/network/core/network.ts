// SPDX-License-Identifier: AGPL-3.0-or-later
// Who works with whom for an objective: actors, relations, how close the net is, what changed between two days. Pure.
import type { PlainDate } from "@albero/kernel/pure";

export const ACTOR_KINDS = ["office", "table", "public", "health", "third_sector", "other"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
export type Actor = { key: string; name: string; kind: ActorKind };

export const RELATION_KINDS = ["staff", "answer", "measure", "table", "agreement"] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Where a relation is written: a place of a card, a shared measure, a thematic table, an agreement. */
export type Source = { kind: RelationKind; label: string; ref: string };

/** Something that binds two actors from a day to another; null where nobody wrote the day. */
export type Relation = { a: Actor; b: Actor; from: PlainDate | null; to: PlainDate | null; source: Source };

/** Two actors that are bound, by one or more relations. */
export type Pair = { a: string; b: string; sources: Source[] };
export type Network = { actors: Actor[]; pairs: Pair[] };

const isOn = ({ from, to }: Pick<Relation, "from" | "to">, day: PlainDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * The net on a day: every actor of a relation of that day, every pair once whatever the number of its relations and the order
 * of its two names. An actor is not related to itself.
 */
export function networkOn(relations: readonly Relation[], day: PlainDate): Network {
  const actors = new Map<string, Actor>();
  const pairs = new Map<string, Pair>();
  for (const { a, b, source, ...when } of relations) {
    if (!isOn(when, day) || a.key === b.key) continue;
    for (const actor of [a, b]) if (!actors.has(actor.key)) actors.set(actor.key, actor);
    const [one, other] = a.key < b.key ? [a.key, b.key] : [b.key, a.key];
    const key = `${one}|${other}`;
    const pair = pairs.get(key) ?? { a: one, b: other, sources: [] };
    if (
      !pair.sources.some(
        (known) => known.kind === source.kind && known.ref === source.ref && known.label === source.label,
      )
    )
      pair.sources.push(source);
    pairs.set(key, pair);
  }
  return {
    actors: [...actors.values()].toSorted(byKey),
    pairs: [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair),
  };
}

export type Intensity = {
  actors: number;
  pairs: number;
  relations: number;
  /** 2m / (n(n-1)), from 0 to 1; null with less than two actors. */
  density: number | null;
  /** 2m / n; null without actors. */
  averageDegree: number | null;
  /** Groups of actors that no chain of relations binds to the others. */
  groups: number;
};

/** Counts a net. Both measures are those of a plain graph: a pair counts once. */
export function intensityOf({ actors, pairs }: Network): Intensity {
  const [n, m] = [actors.length, pairs.length];
  return {
    ...{ actors: n, pairs: m, relations: pairs.reduce((all, { sources }) => all + sources.length, 0) },
    density: n < 2 ? null : (2 * m) / (n * (n - 1)),
    averageDegree: n === 0 ? null : (2 * m) / n,
    groups: groupsOf(
      actors.map(({ key }) => key),
      pairs,
    ).length,
  };
}

/** The actors that hold together, group by group, in the order given. */
export function groupsOf(keys: readonly string[], pairs: readonly Pick<Pair, "a" | "b">[]): string[][] {
  const near = new Map<string, string[]>(keys.map((key) => [key, []]));
  for (const { a, b } of pairs) {
    near.get(a)?.push(b);
    near.get(b)?.push(a);
  }
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const start of keys) {
    if (seen.has(start)) continue;
    const group: string[] = [];
    const waiting = [start];
    seen.add(start);
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      group.push(at);
      for (const next of near.get(at) ?? [])
        if (near.has(next) && !seen.has(next)) {
          seen.add(next);
          waiting.push(next);
        }
    }
    groups.push(group);
  }
  return groups;
}

export type Change = {
  actorsIn: Actor[];
  actorsOut: Actor[];
  pairsIn: Pair[];
  pairsOut: Pair[];
};

/** What the later net has and the earlier had not, and the other way round. */
export function changeBetween(before: Network, after: Network): Change {
  const pairKey = ({ a, b }: Pair) => `${a}|${b}`;
  const only = <T>(these: readonly T[], those: readonly T[], keyOf: (one: T) => string) => {
    const known = new Set(those.map(keyOf));
    return these.filter((one) => !known.has(keyOf(one)));
  };
  const actorKey = ({ key }: Actor) => key;
  return {
    actorsIn: only(after.actors, before.actors, actorKey),
    actorsOut: only(before.actors, after.actors, actorKey),
    pairsIn: only(after.pairs, before.pairs, pairKey),
    pairsOut: only(before.pairs, after.pairs, pairKey),
  };
}
