// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate, type PlainDate } from "@albero/kernel/pure";
import type { Card } from "@albero/planning";
import { actorOf, isSameTable, kindOf, OFFICE, tableIn } from "./actors.ts";
import { drawNetwork } from "./draw.ts";
import { hidesActors, namedIn, relationsOf, type Facts } from "./gather.ts";
import { layOutNetwork, NARROW, WIDE, type Box } from "./layout.ts";
import {
  ACTOR_KINDS,
  changeBetween,
  groupsOf,
  intensityOf,
  networkOn,
  type Actor,
  type Network,
  type Relation,
} from "./network.ts";

const { cards } = JSON.parse(
  await readFile(new URL("../../../../data/crema/plan-2025-2027.json", import.meta.url), "utf8"),
) as { cards: Card[] };
const [NOW, THEN] = [plainDate("2026-07-01"), plainDate("2024-07-01")];
const WORDS = {
  health: "h",
  healthDelivery: "hd",
  ambiti: "a",
  otherAmbiti: "Altri Ambiti",
  coProgrammed: "c",
  others: "o",
};
const FACTS: Facts = {
  cards: cards.map((card) => ({ card, from: plainDate("2025-01-01"), to: null })),
  tables: [],
  agreements: [],
};
const cardOf = (code: string): Card => {
  const card = cards.find((one) => one.code === code);
  if (!card) throw new Error(`no card ${code}`);
  return card;
};

describe("what is counted", () => {
  const actor = (key: string): Actor => ({ key, name: key, kind: "other" });
  const bound = (a: string, b: string, more: Partial<Relation> = {}): Relation => ({
    ...{ a: actor(a), b: actor(b), from: null, to: null, source: { kind: "answer", label: `${a}${b}`, ref: "x" } },
    ...more,
  });

  test("the worked example: five actors and four ties", () => {
    const net = networkOn([bound("a", "b"), bound("a", "c"), bound("a", "d"), bound("e", "d"), bound("b", "a")], NOW);
    expect(intensityOf(net)).toEqual({
      actors: 5,
      pairs: 4,
      relations: 5,
      density: 0.4,
      averageDegree: 1.6,
      groups: 1,
    });
  });

  test("nobody, one alone, two apart from two", () => {
    expect(intensityOf(networkOn([], NOW))).toMatchObject({ actors: 0, density: null, averageDegree: null, groups: 0 });
    expect(intensityOf(networkOn([bound("a", "a")], NOW))).toMatchObject({ actors: 0 });
    expect(intensityOf(networkOn([bound("a", "b"), bound("c", "d")], NOW))).toMatchObject({ groups: 2 });
  });

  test("a relation counts from its first to its last day, both included", () => {
    const [from, to] = [plainDate("2026-01-01"), plainDate("2026-06-30")];
    const on = (day: string) => networkOn([bound("a", "b", { from, to })], plainDate(day)).pairs.length;
    expect(["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map(on)).toEqual([0, 1, 1, 0]);
  });
});

const anyRelations = fc.array(
  fc
    .tuple(
      fc.nat({ max: 11 }),
      fc.nat({ max: 11 }),
      fc.nat({ max: 2 }),
      fc.constantFrom<PlainDate | null>(null, NOW, THEN),
    )
    .map(([a, b, ref, from]): Relation => {
      const actor = (n: number): Actor => ({
        key: `k${n}`,
        name: `Attore ${"lungo ".repeat(n % 4)}${n}`,
        kind: ACTOR_KINDS[n % ACTOR_KINDS.length] ?? "other",
      });
      return { a: actor(a), b: actor(b), from, to: null, source: { kind: "answer", label: "x", ref: String(ref) } };
    }),
  { maxLength: 40 },
);

describe("whatever the relations", () => {
  test("density stays between 0 and 1, degrees add up to two a pair, the order changes nothing", () => {
    fc.assert(
      fc.property(anyRelations, (relations) => {
        const net = networkOn(relations, NOW);
        const { density, averageDegree, actors, pairs } = intensityOf(net);
        if (density !== null) expect(density > 0 && density <= 1).toBe(true);
        if (averageDegree !== null) expect(averageDegree * actors).toBeCloseTo(2 * pairs, 9);
        const turned = relations.toReversed().map((one) => ({ ...one, a: one.b, b: one.a }));
        const names = ({ actors: all }: Network) => all.map(({ key }) => key);
        expect(names(networkOn(turned, NOW))).toEqual(names(net));
        expect(intensityOf(networkOn(turned, NOW))).toEqual(intensityOf(net));
        expect(intensityOf(networkOn([...relations, ...relations], NOW))).toEqual(intensityOf(net));
      }),
    );
  });

  test("everybody with everybody is 1; groups share the actors out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (n) => {
        const keys = Array.from({ length: n }, (_, at) => `k${at}`);
        const actors = keys.map((key): Actor => ({ key, name: key, kind: "other" }));
        const pairs = keys.flatMap((a, at) => keys.slice(at + 1).map((b) => ({ a, b, sources: [] })));
        expect(intensityOf({ actors, pairs })).toMatchObject({ density: 1, averageDegree: n - 1, groups: 1 });
        expect(groupsOf(keys, []).flat()).toEqual(keys);
      }),
    );
  });

  test("what came one way went the other way", () => {
    fc.assert(
      fc.property(anyRelations, anyRelations, (some, others) => {
        const [before, after] = [networkOn(some, NOW), networkOn(others, NOW)];
        const [there, back] = [changeBetween(before, after), changeBetween(after, before)];
        expect(there.actorsIn).toEqual(back.actorsOut);
        expect(there.pairsOut).toEqual(back.pairsIn);
        expect(before.pairs.length + there.pairsIn.length - there.pairsOut.length).toBe(after.pairs.length);
        expect(changeBetween(before, before)).toEqual({ actorsIn: [], actorsOut: [], pairsIn: [], pairsOut: [] });
      }),
    );
  });
});

describe("the drawing", () => {
  const overlap = (a: Box, b: Box) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  test("boxes never cover each other, lines stay on the sheet and each pair has one", () => {
    fc.assert(
      fc.property(anyRelations, fc.constantFrom(WIDE, NARROW), (relations, width) => {
        const net = networkOn(relations, NOW);
        const laid = layOutNetwork(net, width);
        expect(laid.actors.map(({ actor }) => actor.key).toSorted()).toEqual(
          net.actors.map(({ key }) => key).toSorted(),
        );
        expect(laid.curves).toHaveLength(net.pairs.length);
        for (const [at, one] of laid.actors.entries()) {
          expect(one.x >= 0 && one.x + one.width <= width && one.y + one.height <= laid.height).toBe(true);
          for (const other of laid.actors.slice(at + 1)) expect(overlap(one, other)).toBe(false);
        }
        for (const { points } of laid.curves)
          for (let t = 0; t <= 1; t += 0.05) {
            const [a, b, c, d] = points;
            const x = (1 - t) ** 3 * a.x + 3 * (1 - t) ** 2 * t * b.x + 3 * (1 - t) * t * t * c.x + t ** 3 * d.x;
            expect(x >= 0 && x <= width).toBe(true);
          }
      }),
    );
  });

  test("the same net in another order is the same picture, to the letter", () => {
    fc.assert(
      fc.property(anyRelations, (relations) => {
        const { actors, pairs } = networkOn(relations, NOW);
        const words = { id: "x", title: "t", description: "d" };
        const turned = { actors: actors.toReversed(), pairs: pairs.toReversed() };
        expect(drawNetwork(turned, words, WIDE)).toBe(drawNetwork({ actors, pairs }, words, WIDE));
      }),
    );
  });
});

describe("who is meant", () => {
  test.each([
    ["CSC (Comunità Sociale Cremasca)", "Comunità Sociale Cremasca a.s.c."],
    ["ASST", "ASST di Crema"],
    ["ETS", "Terzo Settore"],
    ["Ambito", "Ufficio di Piano"],
    ["48 Comuni dell'Ambito", "Comuni dell'Ambito"],
  ])("%s is %s", (one, other) => expect(actorOf(one).key).toBe(actorOf(other).key));

  test("what may be somebody else stays apart", () => {
    expect(actorOf("ASST e servizi specialistici").key).not.toBe(actorOf("ASST").key);
    expect(actorOf("ATS").key).not.toBe(actorOf("ASST").key);
    expect(actorOf("Privato sociale").key).not.toBe(actorOf("ETS").key);
    expect(actorOf("Comune di Crema").key).not.toBe(actorOf("Comuni").key);
  });

  test("kinds and tables are read from the names", () => {
    expect(["ATS", "Fondazione L'Oasi Onlus", "Comune di Crema", "Istituti scolastici"].map(kindOf)).toEqual([
      ...["health", "third_sector", "public", "other"],
    ]);
    expect(tableIn("Operatore per il Tavolo Domiciliarità")).toBe("Tavolo Domiciliarità");
    expect(tableIn("Referenti per il Gruppo di Lavoro Fare Legami")).toBe("Gruppo di Lavoro Fare Legami");
    expect(tableIn("Staff di gestione distrettuale")).toBeNull();
    expect(isSameTable("Tavolo Permanente Disabilità", "Tavolo Disabilità")).toBe(true);
    expect(isSameTable("Tavolo Politiche Abitative", "Tavolo Abitare")).toBe(false);
  });
});

describe("the pilot", () => {
  test("the home care objective: its table, who sits at it, partners of measures who know each other", () => {
    const net = networkOn(relationsOf("D-E", FACTS, WORDS), NOW);
    const names = net.actors.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Tavolo Domiciliarità", "ASST", "Sindacati", "Altri Ambiti"]));
    const [seme, oasi] = [
      actorOf("Fondazione Il Seme Onlus (Castelleone)").key,
      actorOf("Fondazione L'Oasi Onlus (Soncino)").key,
    ];
    expect(net.pairs.some(({ a, b }) => [a, b].toSorted().join() === [seme, oasi].toSorted().join())).toBe(true);
    const asst = net.pairs.find(({ a, b }) => [a, b].includes("asst") && [a, b].includes(OFFICE.key));
    expect(asst?.sources.map(({ kind }) => kind).toSorted()).toEqual(["answer", "answer", "measure", "staff"]);
  });

  test.each(cards.map(({ code }) => code))("%s has a net today and had none before the plan", (code) => {
    const relations = relationsOf(code, FACTS, WORDS);
    expect(intensityOf(networkOn(relations, NOW)).pairs).toBeGreaterThan(1);
    expect(networkOn(relations, THEN).actors).toEqual([]);
  });

  test("actors are taken from lists, never out of sentences", () => {
    expect(namedIn(cardOf("J"))).toEqual(["Istituti Scolastici", "Associazioni", "Mondo profit"]);
    expect(namedIn(cardOf("A"))).toEqual([]);
    expect([hidesActors(cardOf("A")), hidesActors(cardOf("J")), hidesActors(cardOf("K"))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("tables bind while they are open and their seats last; agreements by the areas of their parties", () => {
    const facts: Facts = {
      cards: FACTS.cards.filter(({ card }) => card.code === "H"),
      tables: [
        {
          ...{ id: 7, name: "Tavolo Lavoro", from: plainDate("2026-01-01"), to: null, objectives: ["H"] },
          seats: [
            { label: "Confindustria", category: "other", from: plainDate("2026-05-01"), to: plainDate("2026-05-31") },
          ],
        },
      ],
      agreements: [
        {
          ...{ id: 3, title: "Accordo", from: null, to: plainDate("2026-12-31") },
          parties: [
            { name: "Coop Uno", duty: "adhering", areas: ["H"] },
            { name: "Coop Due", duty: "adhering", areas: ["B"] },
          ],
        },
      ],
    };
    const keysOn = (day: string) =>
      networkOn(relationsOf("H", facts, WORDS), plainDate(day)).actors.map(({ key }) => key);
    expect(keysOn("2026-05-15")).toEqual(expect.arrayContaining(["confindustria", "coop-uno", "tavolo-lavoro"]));
    expect(keysOn("2026-06-15")).not.toContain("confindustria");
    expect(keysOn("2027-01-15")).not.toContain("coop-uno");
    expect(keysOn("2026-05-15")).not.toContain("coop-due");
  });
});
