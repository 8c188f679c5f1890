// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import type { Card, EvaluationSystem } from "@albero/planning";
import {
  chainShape,
  EMPTY_CHAIN,
  LETTERS,
  linksOf,
  RINGS,
  type Chain,
  type ChainItem,
  type ChainRing,
  type Link,
} from "./chain.ts";
import { drawChain } from "./draw.ts";
import { countGaps, gapsOf } from "./gaps.ts";
import { layOutChain, NARROW, WIDE, type Box, type ChainPicture, type Path, type PlacedItem } from "./layout.ts";
import { outlineIn, outlineOf, readOutline, type Outline } from "./outline.ts";
import { proposalOf, type KnownIndicator } from "./proposal.ts";
import { runsOf } from "./runs.ts";

const file = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../../../data/crema/${name}`, import.meta.url), "utf8"));
const { cards } = (await file("plan-2025-2027.json")) as { cards: Card[] };
const chapter = (await file("evaluation-2025-2027.json")) as EvaluationSystem;
const chapterOf = (code: string) => chapter.objectives.find((one) => one.card === code);

/** Every indicator that card and chapter print, as the results keep them. */
const indicatorsOf = (card: Card): KnownIndicator[] => [
  ...card.indicators.map(({ chain, text }, at) => ({
    id: at + 1,
    code: `x.${at + 1}`,
    text,
    ring: chain,
    statement: "",
  })),
  ...(chapterOf(card.code)?.outcomes ?? []).flatMap(({ statement, indicators }, group) =>
    indicators.map(({ text }, at) => ({
      ...{ id: 1000 + group * 100 + at, code: `c.${group}.${at}`, text, ring: "outcome" as const },
      statement: statement ?? "",
    })),
  ),
];
const cardOf = (code: string): Card => {
  const card = cards.find((one) => one.code === code);
  if (!card) throw new Error(`no card ${code}`);
  return card;
};
const proposed = (card: Card) => proposalOf(card, chapterOf(card.code), indicatorsOf(card));
const amount = (cents: Cents) => formatEuro(cents).replace(/[\s\u00a0]*€/, "");

describe("the proposal of the plan", () => {
  test.each(cards.map((card) => [card.code, card] as const))("%s keeps everything that the card prints", (_, card) => {
    const chain = proposed(card);
    expect(chainShape.safeParse(chain).success).toBe(true);
    expect(chain.activities.items.map(({ text }) => text)).toEqual(card.actions.map(({ title }) => title));
    expect(chain.outputs.items).toHaveLength(card.indicators.filter((one) => one.chain === "output").length);
    const money = chain.resources.items.filter(({ kind }) => kind === "money");
    const printed = card.resources.lines.map((line) => line.amount);
    expect(money.map(({ cents }) => (cents === null || cents === undefined ? null : cents / 100))).toEqual(printed);
    const people = chain.resources.items.filter(({ kind }) => kind === "people");
    for (const { role } of card.staff) expect(people.some(({ text }) => text.includes(role))).toBe(true);
    expect(chain.outcomes.items.length).toBeGreaterThan(0);
    const keys = RINGS.flatMap((ring) => chain[ring].items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("a resource leads to an action only where both name the same measure", () => {
    const chain = proposed(cardOf("D-E"));
    const texts = new Map(RINGS.flatMap((ring) => chain[ring].items.map((one) => [one.key, one.text] as const)));
    expect(linksOf(chain).map(({ from, to }) => [texts.get(from), texts.get(to)])).toEqual([
      ["Percorsi di dimissioni protette", "PNRR 1.1.3 - Dimissioni protette"],
      [
        "Percorsi di autonomia per le persone con disabilità",
        "PNRR 1.2 - Percorsi autonomia per persone con disabilità",
      ],
      [
        "Percorsi di autonomia per gli anziani poco o non autosufficienti",
        "PNRR 1.1.2 - Percorsi di autonomia per anziani non autosufficienti",
      ],
    ]);
  });

  test("a statement of the chapter is an outcome and is not said again as impact; without one its indicators are outcomes", () => {
    const home = proposed(cardOf("D-E"));
    expect(home.outcomes.items).toHaveLength(1);
    expect(home.outcomes.measures.every(({ items }) => items.length === 1)).toBe(true);
    expect(home.impact.items.map(({ text }) => text)).not.toContain(home.outcomes.items[0]?.text);
    expect(proposed(cardOf("K")).impact.items.map(({ text }) => text)).toEqual([cardOf("K").generalObjective]);
    const family = proposed(cardOf("I"));
    expect(family.outcomes.items).toHaveLength(3);
  });
});

const item = (key: string, leadsTo: string[] = [], more: Partial<ChainItem> = {}): ChainItem => ({
  ...{ key, text: `voce ${key}`, leadsTo },
  ...more,
});
const chainWith = (parts: Partial<Record<ChainRing, Partial<Chain[ChainRing]>>>): Chain =>
  Object.fromEntries(RINGS.map((ring) => [ring, { ...EMPTY_CHAIN[ring], ...parts[ring] }])) as Chain;
const COMPLETE = chainWith({
  resources: { items: [item("r1", ["a1"], { kind: "money", cents: 100 })], assumptions: ["x"] },
  activities: { items: [item("a1", ["p1"])], assumptions: ["x"], measures: [{ code: "m1", items: [] }] },
  outputs: { items: [item("p1", ["e1"])], assumptions: ["x"], measures: [{ code: "m2", items: ["p1"] }] },
  outcomes: { items: [item("e1", ["i1"])], assumptions: ["x"], measures: [{ code: "m3", items: ["e1"] }] },
  impact: { items: [item("i1")] },
});
const CODES = new Set(["m1", "m2", "m3"]);

describe("gaps", () => {
  test("a complete chain has none; each thing taken away is named", () => {
    expect(gapsOf(COMPLETE, CODES)).toEqual([]);
    const without = (change: (chain: Chain) => void) => {
      const copy = structuredClone(COMPLETE);
      change(copy);
      return gapsOf(copy, CODES);
    };
    expect(without((chain) => (chain.impact.items = []))).toEqual([{ kind: "empty_ring", ring: "impact", items: [] }]);
    expect(without((chain) => (chain.outcomes.measures = []))).toEqual([
      { kind: "no_indicator", ring: "outcomes", items: [] },
    ]);
    expect(without((chain) => chain.outputs.items.push(item("p2", ["e1"])))).toEqual([
      { kind: "not_measured", ring: "outputs", items: ["p2"] },
      { kind: "comes_from_nowhere", ring: "outputs", items: ["p2"] },
    ]);
    expect(without((chain) => chain.activities.items.push(item("a2")))).toEqual([
      { kind: "leads_nowhere", ring: "activities", items: ["a2"] },
      { kind: "comes_from_nowhere", ring: "activities", items: ["a2"] },
    ]);
    expect(without((chain) => (chain.activities.assumptions = []))).toEqual([
      { kind: "no_assumption", ring: "activities", items: [] },
    ]);
    const poor = [
      item("r1", ["a1"], { kind: "money", cents: null }),
      item("r2", ["a1"], { kind: "people", cents: null }),
    ];
    expect(without((chain) => (chain.resources.items = poor))).toEqual([
      { kind: "no_amount", ring: "resources", items: ["r1"] },
    ]);
  });

  test("an indicator that is no more measures nothing; an empty chain lacks five rings and no more", () => {
    expect(gapsOf(COMPLETE, new Set(["m1", "m2"]))).toEqual([{ kind: "no_indicator", ring: "outcomes", items: [] }]);
    expect(gapsOf(EMPTY_CHAIN, CODES).map(({ kind }) => kind)).toEqual(Array(5).fill("empty_ring"));
    expect(countGaps(gapsOf(EMPTY_CHAIN, CODES))).toBe(5);
  });
});

/** Chains of any shape: up to seven items a ring, links only forwards. */
const anyChain = fc
  .tuple(
    fc.tuple(...RINGS.map(() => fc.integer({ min: 0, max: 7 }))),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 25 }),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([counts, pairs, words]) => {
    const text = (key: string, at: number) => `${key} ${"parola ".repeat(((at * 7) % words) + 1)}`.trim();
    const rings = RINGS.map((ring, place) =>
      Array.from({ length: counts[place] ?? 0 }, (_, at) => {
        const key = `${LETTERS[ring].toLowerCase()}${at + 1}`;
        const resource = ring === "resources" ? { kind: "money" as const, cents: at === 1 ? null : at * 1234 } : {};
        return { ...item(key, [], resource), text: text(key, at) };
      }),
    );
    const all = rings.flatMap((items, place) => items.map((one) => ({ one, place })));
    for (const [a, b] of pairs) {
      const [from, to] = [all[a % Math.max(1, all.length)], all[b % Math.max(1, all.length)]];
      if (from && to && from.place < to.place && !from.one.leadsTo.includes(to.one.key))
        from.one.leadsTo.push(to.one.key);
    }
    const parts = RINGS.map((ring, place) => [ring, { ...EMPTY_CHAIN[ring], items: rings[place] ?? [] }]);
    return Object.fromEntries(parts) as Chain;
  });

const sorted = (chain: Chain): Chain =>
  Object.fromEntries(
    RINGS.map((ring) => [
      ring,
      { ...chain[ring], items: chain[ring].items.map((one) => ({ ...one, leadsTo: one.leadsTo.toSorted() })) },
    ]),
  ) as Chain;
const fieldsOf = (outline: Outline): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const ring of RINGS) {
    fields[`${ring}.assumptions`] = outline[ring].assumptions;
    for (const [at, row] of outline[ring].rows.entries())
      for (const [part, value] of Object.entries(row)) fields[`${ring}.rows.${at}.${part}`] = value;
    for (const [at, measure] of outline[ring].measures.entries())
      for (const [part, value] of Object.entries(measure)) fields[`${ring}.measures.${at}.${part}`] = value;
  }
  return fields;
};

describe("the outline", () => {
  test("a chain written as a form and read back is the same chain", () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const form = fieldsOf(outlineOf(chain, [], amount));
        const read = readOutline(outlineIn(form));
        const hasItems = RINGS.some((ring) => chain[ring].items.length > 0);
        if (hasItems) expect(read.ok && sorted(read.value)).toEqual(sorted(chain));
        else expect(read).toMatchObject({ refusal: "chain_empty" });
      }),
      { numRuns: 150 },
    );
  });

  const edited = (change: (outline: Outline) => void) => {
    const outline = outlineOf(COMPLETE, [], amount);
    change(outline);
    return readOutline(outline);
  };
  const set = (outline: Outline, ring: ChainRing, at: number, row: Partial<Outline[ChainRing]["rows"][number]>) =>
    Object.assign(outline[ring].rows[at] ?? {}, row);

  test("rows are added, moved and taken away; signs are those that the form shows", () => {
    const read = edited((outline) => {
      set(outline, "activities", 1, { text: "seconda", place: "1", to: "p1, e1" });
      set(outline, "activities", 0, { place: "2" });
      set(outline, "resources", 0, { to: "A2" });
      set(outline, "impact", 0, { text: "" });
      set(outline, "outcomes", 0, { to: "" });
    });
    expect(read.ok && read.value.activities.items.map(({ key, leadsTo }) => [key, leadsTo])).toEqual([
      ["a2", ["p1", "e1"]],
      ["a1", ["p1"]],
    ]);
    expect(read.ok && read.value.resources.items[0]?.leadsTo).toEqual(["a2"]);
    expect(read.ok && read.value.impact.items).toEqual([]);
  });

  test.each<[string, (outline: Outline) => void, string, string]>([
    ["a sign of nothing", (one) => set(one, "activities", 0, { to: "P9" }), "activities.rows.0.to", "unknown_label"],
    [
      "words instead of signs",
      (one) => set(one, "activities", 0, { to: "tutto" }),
      "activities.rows.0.to",
      "unknown_label",
    ],
    ["a link back", (one) => set(one, "outputs", 0, { to: "A1" }), "outputs.rows.0.to", "goes_back"],
    ["a link to itself", (one) => set(one, "outputs", 0, { to: "P1" }), "outputs.rows.0.to", "to_itself"],
    [
      "a link to a row taken away",
      (one) => set(one, "impact", 0, { text: " " }),
      "outcomes.rows.0.to",
      "unknown_label",
    ],
    [
      "a place that is no number",
      (one) => set(one, "impact", 0, { place: "-1" }),
      "impact.rows.0.place",
      "wrong_place",
    ],
    [
      "an amount that is none",
      (one) => set(one, "resources", 0, { amount: "tanti" }),
      "resources.rows.0.amount",
      "wrong_amount",
    ],
    [
      "an amount below zero",
      (one) => set(one, "resources", 0, { amount: "-5" }),
      "resources.rows.0.amount",
      "wrong_amount",
    ],
    [
      "an indicator of another ring",
      (one) => Object.assign(one.outputs.measures[0] ?? {}, { items: "E1" }),
      "outputs.measures.0.items",
      "other_ring",
    ],
    [
      "the same text twice",
      (one) => set(one, "outputs", 1, { text: "VOCE p1" }),
      "outputs.rows.1.text",
      "twice_the_same",
    ],
    [
      "too many assumptions",
      (one) => void (one.outputs.assumptions = "x\n".repeat(21)),
      "outputs.assumptions",
      "too_many_lines",
    ],
    [
      "a long assumption",
      (one) => void (one.outputs.assumptions = "x".repeat(601)),
      "outputs.assumptions",
      "line_too_long",
    ],
  ])("%s is refused at its field", (_, change, path, problem) => {
    const read = edited(change);
    expect(read.ok).toBe(false);
    expect("problems" in read && read.problems).toContainEqual(expect.objectContaining({ path, problem }));
  });

  test("forty-one items of a ring are too many", () => {
    const rows = Array.from({ length: 41 }, (_, at) => ({
      ...{ key: "", text: `prodotto ${at}`, place: String(at + 1), to: "", amount: "", kind: "other" },
    }));
    const read = edited((outline) => (outline.outputs.rows = rows));
    expect("problems" in read && read.problems.map((one) => one.problem)).toContain("too_many_items");
  });
});

const pictureOf = (chain: Chain): ChainPicture => ({
  links: linksOf(chain),
  rings: RINGS.map((ring) => ({
    ...{ ring, title: ring, none: "niente", indicatorsTitle: "Indicatori", indicators: ["uno", "due"] },
    ...{ assumptionsTitle: "Ipotesi", assumptions: chain[ring].items.length % 2 ? ["una ipotesi"] : [] },
    items: chain[ring].items.map(({ key, text }, at) => ({
      ...{ key, text, label: `${LETTERS[ring]}${at + 1}`, isShort: at === 1, meta: at === 0 ? ["1.000,00 €"] : [] },
      ...{ missing: at === 2 ? ["senza importo"] : [], leads: "" },
    })),
  })),
});
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Points along the drawn way: straight through columns, a soft curve between them. */
function* along({ points }: Path): Generator<{ x: number; y: number }> {
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (!from) continue;
    for (let t = 0.02; t < 1; t += 0.02) {
      const flat = from.y === to.y;
      const bend = (to.x - from.x) / 2;
      const mix = (a: number, b: number, c: number, d: number) =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
      yield flat
        ? { x: from.x + (to.x - from.x) * t, y: from.y }
        : { x: mix(from.x, from.x + bend, to.x - bend, to.x), y: mix(from.y, from.y, to.y, to.y) };
    }
  }
}

describe("the drawing", () => {
  test("boxes never cover each other, nothing stands outside, lines pass through no box", () => {
    fc.assert(
      fc.property(anyChain, fc.constantFrom(WIDE, 590, NARROW), (chain, width) => {
        const laid = layOutChain(pictureOf(chain), width);
        const items = laid.rings.flatMap((ring) => ring.items);
        const boxes: Box[] = [
          ...items,
          ...laid.rings.flatMap((ring) => [...ring.notes, ...(ring.none ? [ring.none] : [])]),
        ];
        for (const [at, one] of boxes.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(width + 0.01);
          expect(one.y + one.height).toBeLessThanOrEqual(laid.height);
          for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBe(false);
        }
        for (const path of laid.paths)
          for (const { x, y } of along(path))
            for (const box of boxes) {
              const isOwn = "item" in box && [path.link.from, path.link.to].includes((box as PlacedItem).item.key);
              expect(!isOwn && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
            }
      }),
      { numRuns: 80 },
    );
  });

  test("every link is drawn on a wide sheet, and the same chain gives the same text", () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const picture = pictureOf(chain);
        const links: Link[] = layOutChain(picture, WIDE).paths.map(({ link }) => link);
        expect(links).toEqual(linksOf(chain));
        const words = { id: "x", title: "t", description: "d" };
        expect(drawChain(picture, words, WIDE)).toBe(drawChain(structuredClone(picture), words, WIDE));
      }),
      { numRuns: 40 },
    );
  });

  test("what a person wrote is harmless in the picture", () => {
    const chain = chainWith({ resources: { items: [item("r1", [], { text: '<script>alert("x")</script> & co' })] } });
    const svg = drawChain(pictureOf(chain), { id: "x", title: "<b>", description: "&" }, NARROW);
    expect(svg).not.toContain("<script>");
    expect(svg).toContain("&lt;script&gt;");
  });
});

test("signs in a row are said together", () => {
  expect(runsOf(["A1", "A2", "A3", "A5", "P1", "P2"])).toEqual(["A1–A3", "A5", "P1", "P2"]);
  expect(runsOf([])).toEqual([]);
});
