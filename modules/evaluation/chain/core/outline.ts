// SPDX-License-Identifier: AGPL-3.0-or-later
// A chain as a plain form: rows of text with their place and "A1, A3" for what they lead to. Read back into a chain, or refused
// field by field.
import { ok, parseEuro, refuse, type Cents, type Refused, type Result } from "@albero/kernel/pure";
import {
  INDICATOR_RING,
  itemsOf,
  labelsOf,
  LETTERS,
  MOST_ITEMS,
  RESOURCE_KINDS,
  RINGS,
  type Chain,
  type ChainItem,
  type ChainLevel,
  type ChainRing,
  type ResourceKind,
} from "./chain.ts";
import type { KnownIndicator } from "./proposal.ts";

/** One row as it stands in the form: everything is text. */
export type Row = { key: string; text: string; place: string; to: string; amount: string; kind: string };
export type OutlineRing = {
  rows: Row[];
  /** One a line. */
  assumptions: string;
  /** What each indicator of the ring measures: "P1, P2", or nothing for the whole ring. */
  measures: { code: string; items: string }[];
};
export type Outline = Record<ChainRing, OutlineRing>;

/** Empty rows at the end of each ring, to write what is new. */
export const SPARE_ROWS = 3;

const BLANK: Omit<Row, "place"> = { key: "", text: "", to: "", amount: "", kind: "other" };

/** The outline of a chain, with every indicator of the objective and some empty rows. */
export function outlineOf(
  chain: Chain,
  indicators: readonly KnownIndicator[],
  writeAmount: (cents: Cents) => string,
): Outline {
  const labels = labelsOf(chain);
  const said = (keys: readonly string[]) => keys.map((key) => labels.get(key) ?? "").join(", ");
  const ringOf = (ring: ChainRing): OutlineRing => {
    const { items, assumptions, measures } = chain[ring];
    const codes = indicators.filter((one) => one.ring === INDICATOR_RING[ring]).map(({ code }) => code);
    const rows = items.map(({ key, text, leadsTo, cents, kind }, at) => ({
      ...{ key, text, place: String(at + 1), to: said(leadsTo), kind: kind ?? "other" },
      amount: cents === null || cents === undefined ? "" : writeAmount(cents as Cents),
    }));
    const spare = Array.from({ length: SPARE_ROWS }, (_, at) => ({ ...BLANK, place: String(items.length + at + 1) }));
    return {
      rows: [...rows, ...spare],
      assumptions: assumptions.join("\n"),
      measures: [...new Set([...codes, ...measures.map(({ code }) => code)])].map((code) => ({
        code,
        items: said(measures.find((one) => one.code === code)?.items ?? []),
      })),
    };
  };
  return Object.fromEntries(RINGS.map((ring) => [ring, ringOf(ring)])) as Outline;
}

/** The names of the fields of the form: "outputs.rows.2.text". */
export function outlineIn(typed: Readonly<Record<string, string>>): Outline {
  const count = (prefix: string) => {
    let at = 0;
    while (`${prefix}.${at}.key` in typed || `${prefix}.${at}.code` in typed) at += 1;
    return at;
  };
  const field = (name: string) => typed[name] ?? "";
  const ringOf = (ring: ChainRing): OutlineRing => ({
    rows: Array.from({ length: count(`${ring}.rows`) }, (_, at) => {
      const name = (part: string) => field(`${ring}.rows.${at}.${part}`);
      return {
        ...{ key: name("key"), text: name("text"), place: name("place"), to: name("to") },
        ...{ amount: name("amount"), kind: name("kind") || "other" },
      };
    }),
    assumptions: field(`${ring}.assumptions`),
    measures: Array.from({ length: count(`${ring}.measures`) }, (_, at) => ({
      code: field(`${ring}.measures.${at}.code`),
      items: field(`${ring}.measures.${at}.items`),
    })),
  });
  return Object.fromEntries(RINGS.map((ring) => [ring, ringOf(ring)])) as Outline;
}

export type OutlineProblem =
  | "unknown_label"
  | "goes_back"
  | "to_itself"
  | "wrong_place"
  | "wrong_amount"
  | "other_ring"
  | "too_many_items"
  | "too_many_lines"
  | "line_too_long"
  | "twice_the_same";
/** What is wrong in a field, with the words that the sentence needs. */
export type Problem = { path: string; problem: OutlineProblem; what: string };
export type OutlineRefusal = "outline_wrong" | "chain_empty";
type Refusal = Refused<OutlineRefusal> & { problems: Problem[] };

type Wrong = (path: string, problem: OutlineProblem, what?: string) => void;
type Placed = { ring: ChainRing; at: number; row: Row; key: string; label: string };

/**
 * Reads the chain out of a form. A row without text is taken away, one without a key is new. Labels are those that the form
 * shows (the row's number in its ring), whatever the new order. Refused: a label that no written row has, one of the same or
 * of an earlier ring, a place that is not a number, an amount that is not one, twice the same text in a ring.
 */
export function readOutline(outline: Outline): Result<Chain, OutlineRefusal> | Refusal {
  const problems: Problem[] = [];
  const placed = RINGS.flatMap((ring) => placedOf(ring, outline[ring].rows));
  const byLabel = new Map(placed.map((one) => [one.label, one]));
  const wrong: Wrong = (path, problem, what = "") => void problems.push({ path, problem, what });

  const referred = (text: string, path: string, accept: (found: Placed) => OutlineProblem | null): string[] => {
    const words = text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean);
    const keys = words.flatMap((word) => {
      const found = byLabel.get(word);
      const problem = found ? accept(found) : "unknown_label";
      if (problem) wrong(path, problem, word);
      return found && !problem ? [found.key] : [];
    });
    return [...new Set(keys)];
  };

  const ringOf = (ring: ChainRing, order: number): ChainLevel => {
    const own = placed.filter((one) => one.ring === ring);
    if (own.length > MOST_ITEMS)
      wrong(`${ring}.rows.${own[MOST_ITEMS]?.at ?? 0}.text`, "too_many_items", String(MOST_ITEMS));
    const seen = new Set<string>();
    const items = own.map((one) => {
      const path = `${ring}.rows.${one.at}`;
      const text = one.row.text.trim();
      if (seen.has(text.toLowerCase())) wrong(`${path}.text`, "twice_the_same");
      seen.add(text.toLowerCase());
      const place = /^\s*\d{1,3}\s*$/.test(one.row.place) ? Number(one.row.place) : null;
      if (place === null) wrong(`${path}.place`, "wrong_place", one.row.place.trim());
      const leadsTo = referred(one.row.to, `${path}.to`, (found) =>
        found === one ? "to_itself" : RINGS.indexOf(found.ring) > order ? null : "goes_back",
      );
      return { item: { key: one.key, text, ...resourceOf(one, path, wrong), leadsTo }, place: place ?? 0, at: one.at };
    });
    return {
      items: items.toSorted((a, b) => a.place - b.place || a.at - b.at).map(({ item }) => item),
      assumptions: linesOf(outline[ring].assumptions, `${ring}.assumptions`, wrong),
      measures: outline[ring].measures.map(({ code, items: text }, at) => ({
        code,
        items: referred(text, `${ring}.measures.${at}.items`, (found) => (found.ring === ring ? null : "other_ring")),
      })),
    };
  };

  const chain = Object.fromEntries(RINGS.map((ring, order) => [ring, ringOf(ring, order)])) as Chain;
  if (problems.length > 0) return { ...refuse("outline_wrong"), problems };
  return itemsOf(chain) === 0 ? refuse("chain_empty") : ok(chain);
}

const MOST_LINES = 20;
const LONGEST = 600;

function linesOf(text: string, path: string, wrong: Wrong): string[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > MOST_LINES) wrong(path, "too_many_lines", String(MOST_LINES));
  if (lines.some((line) => line.length > LONGEST)) wrong(path, "line_too_long", String(LONGEST));
  return lines;
}

function resourceOf({ ring, row }: Placed, path: string, wrong: Wrong): Pick<ChainItem, "kind" | "cents"> {
  if (ring !== "resources") return {};
  const kind = (RESOURCE_KINDS as readonly string[]).includes(row.kind) ? (row.kind as ResourceKind) : "other";
  if (row.amount.trim() === "") return { kind, cents: null };
  const read = parseEuro(row.amount);
  if (!read.ok || read.value < 0) wrong(`${path}.amount`, "wrong_amount", row.amount.trim());
  return { kind, cents: read.ok ? read.value : null };
}

/** The written rows of a ring: each keeps its key, a new one receives the next number. */
function placedOf(ring: ChainRing, rows: readonly Row[]): Placed[] {
  const letter = LETTERS[ring].toLowerCase();
  const isOwn = (key: string) => new RegExp(`^${letter}\\d{1,4}$`).test(key);
  const taken = new Set<string>();
  let last = Math.max(0, ...rows.filter(({ key }) => isOwn(key)).map(({ key }) => Number(key.slice(1))));
  return rows.flatMap((row, at) => {
    if (row.text.trim() === "") return [];
    const isKept = isOwn(row.key) && !taken.has(row.key);
    const key = isKept ? row.key : `${letter}${(last += 1)}`;
    taken.add(key);
    return [{ ring, at, row, key, label: `${LETTERS[ring]}${at + 1}` }];
  });
}
