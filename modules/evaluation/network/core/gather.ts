// SPDX-License-Identifier: AGPL-3.0-or-later
// The relations that Albero knows for an objective: what its card says, the tables that work for it, the agreements.
import type { PlainDate } from "@albero/kernel/pure";
import type { Card } from "@albero/planning";
import { actorOf, isSameTable, keyOf, OFFICE, tableIn } from "./actors.ts";
import type { Actor, Relation, Source } from "./network.ts";

type Span = { from: PlainDate | null; to: PlainDate | null };
export type CardInForce = Span & { card: Card };
export type TableFact = Span & {
  id: number;
  name: string;
  /** Codes of the objectives that it works for. */
  objectives: readonly string[];
  seats: readonly (Span & { label: string; category: string })[];
};
export type AgreementFact = Span & {
  id: number;
  title: string;
  parties: readonly { name: string; duty: string; areas: readonly string[] }[];
};
export type Facts = {
  cards: readonly CardInForce[];
  tables: readonly TableFact[];
  agreements: readonly AgreementFact[];
};

/** The words of the questions of the card that name actors, in the language of the screen. */
export type AnswerWords = {
  health: string;
  healthDelivery: string;
  ambiti: string;
  otherAmbiti: string;
  coProgrammed: string;
  others: string;
};

type Say = (source: Omit<Source, "kind">) => Source;
const said =
  (kind: Source["kind"]): Say =>
  (source) => ({ kind, ...source });
const [staff, answer, measure, table, agreement] = [
  said("staff"),
  said("answer"),
  said("measure"),
  said("table"),
  said("agreement"),
];

/** Everything that binds two actors for an objective, each with its days and its source. */
export function relationsOf(code: string, facts: Facts, words: AnswerWords): Relation[] {
  const cards = facts.cards.filter(({ card }) => card.code === code);
  const areas = new Set(
    cards.flatMap(({ card }) => [code, ...card.areas, card.areaName, card.coProgrammingArea ?? ""].map(keyOf)),
  );
  return [
    ...cards.flatMap(({ card, from, to }) => {
      const within = (bound: [Actor, Actor, Source][]): Relation[] =>
        bound.map(([a, b, source]) => ({ a, b, from, to, source }));
      return within([...staffOf(card, facts.tables), ...answersOf(card, words), ...partnersOf(card)]);
    }),
    ...tablesOf(code, facts.tables),
    ...facts.agreements.flatMap(({ id, title, parties, from, to }) =>
      parties
        .filter((party) => party.areas.some((area) => areas.has(keyOf(area))))
        .map(({ name }): Relation => ({
          a: OFFICE,
          b: actorOf(name),
          from,
          to,
          source: agreement({ label: title, ref: String(id) }),
        })),
    ),
  ];
}

const tableActor = (name: string): Actor => ({ key: keyOf(name), name, kind: "table" });

/** Who puts people in works with the office; who sends them to a table works with the table. */
function staffOf(card: Card, tables: readonly TableFact[]): [Actor, Actor, Source][] {
  return card.staff.flatMap(({ key, role, organisation }): [Actor, Actor, Source][] => {
    const named = tableIn(role);
    const known = named ? tables.find((one) => isSameTable(one.name, named)) : undefined;
    const hub = named ? tableActor(known?.name ?? named) : OFFICE;
    const source = staff({ label: organisation === null ? role : `${organisation}: ${role}`, ref: key });
    const bound: [Actor, Actor, Source][] = named ? [[OFFICE, hub, source]] : [];
    return organisation === null ? bound : [...bound, [hub, actorOf(organisation), source]];
  });
}

function answersOf(card: Card, words: AnswerWords): [Actor, Actor, Source][] {
  const yes = (key: string) => card.answers[key]?.value === true;
  const bound = (name: string, label: string, ref: string): [Actor, Actor, Source] => [
    OFFICE,
    actorOf(name),
    answer({ label, ref }),
  ];
  return [
    ...(yes("asstInNeedsAnalysis") ? [bound("ASST", words.health, "asstInNeedsAnalysis")] : []),
    ...(yes("asstInDelivery") ? [bound("ASST", words.healthDelivery, "asstInDelivery")] : []),
    ...(yes("withOtherAmbiti") ? [bound(words.otherAmbiti, words.ambiti, "withOtherAmbiti")] : []),
    ...(yes("coProgrammedWithThirdSector")
      ? [bound("Enti del Terzo Settore", words.coProgrammed, "coProgrammedWithThirdSector")]
      : []),
    ...namedIn(card).map((name) => bound(name, words.others, "otherNetworkActors")),
  ];
}

/** Longer than this it is a sentence, not a name. */
const LONGEST_NAME = 70;

/** The other actors of the net that the card lists, one by one or with semicolons. */
export function namedIn(card: Card): string[] {
  const found = card.answers["otherNetworkActors"];
  if (found?.value !== true) return [];
  if (found.items && found.items.length > 0) return found.items;
  const parts = (found.note ?? "").split(";").map((part) => part.trim().replace(/\.$/, ""));
  const isList = parts.length > 1 && parts.every((part) => part.length > 0 && part.length <= LONGEST_NAME);
  return isList ? parts.map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`) : [];
}

/** The card says that there are other actors, and lists none. */
export const hidesActors = (card: Card): boolean =>
  card.answers["otherNetworkActors"]?.value === true && namedIn(card).length === 0;

/** The partners of a measure work with the office and with each other. */
function partnersOf(card: Card): [Actor, Actor, Source][] {
  return card.measures.flatMap((box): [Actor, Actor, Source][] => {
    const partners = (box.partners ?? []).map(actorOf);
    const source = measure({ label: box.printedTitle, ref: box.measure });
    return partners.flatMap((one, at): [Actor, Actor, Source][] => [
      [OFFICE, one, source],
      ...partners.slice(at + 1).map((other): [Actor, Actor, Source] => [one, other, source]),
    ]);
  });
}

const SEAT_KINDS: Readonly<Record<string, Actor["kind"]>> = {
  municipality: "public",
  office: "public",
  company: "public",
  health: "health",
  third_sector: "third_sector",
};

/** A table works for the objective while it is open; whoever has a seat in it works with it. */
function tablesOf(code: string, tables: readonly TableFact[]): Relation[] {
  return tables
    .filter(({ objectives }) => objectives.includes(code))
    .flatMap(({ id, name, from, to, seats }) => {
      const hub = tableActor(name);
      const source = table({ label: name, ref: String(id) });
      return [
        { a: OFFICE, b: hub, from, to, source },
        ...seats.map((seat): Relation => {
          const known = actorOf(seat.label);
          const seated = { ...known, kind: SEAT_KINDS[seat.category] ?? known.kind };
          return { a: hub, b: seated, from: later(from, seat.from), to: earlier(to, seat.to), source };
        }),
      ];
    });
}

const later = (a: PlainDate | null, b: PlainDate | null) => (a === null ? b : b === null || a > b ? a : b);
const earlier = (a: PlainDate | null, b: PlainDate | null) => (a === null ? b : b === null || a < b ? a : b);
