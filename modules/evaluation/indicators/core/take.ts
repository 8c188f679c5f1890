// SPDX-License-Identifier: AGPL-3.0-or-later
// What documents name becomes indicators, once: taken again it changes nothing; after an amendment it adds what is new,
// follows what moved, and tells what is gone and which words are no longer those that were defined.
import type { Place } from "../../core/indicator.ts";
import type { GivenIndicator, GivenPlace } from "./given.ts";
import { sayingOf } from "./same-words.ts";

/** One line of a document that names an indicator. `key` is its own in the document: the same line keeps it. */
export type Line = GivenPlace & { key: string; text: string };
/** Lines that name one thing, with the indicator that they would make. */
export type Naming = Omit<GivenIndicator, "code" | "places"> & { code: string; lines: readonly Line[] };

export type KnownPlace = Pick<Place, "plan" | "period" | "objective" | "document" | "ring" | "position"> & {
  id: number;
  code: string;
  key: string;
  printed: Readonly<Record<string, unknown>> | null;
  /** The words defined for the indicator now. */
  text: string;
  retired: boolean;
};

export type Told = { code: string; objective: string; text: string };
export type Taking = {
  put: GivenIndicator[];
  /** Lines that are where they were not: the place follows its document. */
  moved: { placeId: number; place: GivenPlace }[];
  /** Named once, by a document that names it no more. */
  gone: Told[];
  /** The document says it in other words now: somebody decides whether the definition changes. */
  reworded: (Told & { before: string })[];
  same: number;
};

const placeOf = ({ key: _key, text: _text, ...place }: Line): GivenPlace => place;
const lineKey = (line: Pick<Line, "plan" | "period" | "objective" | "document" | "key">) =>
  [line.plan, line.period, line.objective, line.document, line.key].join("\n");

/** Compares what the documents name with what is there; `reads` says of which places these documents tell. */
export function compareNamings(
  namings: readonly Naming[],
  known: readonly KnownPlace[],
  { codes, reads }: { codes: ReadonlySet<string>; reads: (place: KnownPlace) => boolean },
): Taking {
  const byLine = new Map(known.map((place) => [lineKey(place), place]));
  const taking: Taking = { put: [], moved: [], gone: [], reworded: [], same: 0 };
  const taken = new Set(codes);
  const found = new Set<number>();
  for (const naming of namings) {
    const matches = naming.lines.map((line) => ({ line, place: byLine.get(lineKey(line)) }));
    for (const { line, place } of matches) {
      if (!place) continue;
      found.add(place.id);
      if (hasMoved(line, place)) taking.moved.push({ placeId: place.id, place: placeOf(line) });
      else taking.same += 1;
    }
    const there = matches.find(({ place }) => place)?.place;
    const words = matches.filter(({ place }) => place).map(({ line }) => line.text);
    if (there && !there.retired && words.every((each) => sayingOf(each) !== sayingOf(there.text)))
      taking.reworded.push({
        ...{ code: there.code, objective: there.objective, before: there.text, text: words[0] ?? "" },
      });
    const fresh = matches.filter(({ place }) => !place).map(({ line }) => placeOf(line));
    if (fresh.length === 0) continue;
    const { lines: _lines, ...rest } = naming;
    const code = there?.code ?? freeCode(naming.code, taken);
    taken.add(code);
    taking.put.push({ ...rest, code, places: fresh });
  }
  taking.gone = known
    .filter((place) => reads(place) && !found.has(place.id) && !place.retired)
    .map(({ code, objective, text }) => ({ code, objective, text }));
  return taking;
}

const hasMoved = (line: Line, place: KnownPlace): boolean =>
  line.position !== place.position ||
  line.ring !== place.ring ||
  JSON.stringify(sorted(line.printed)) !== JSON.stringify(sorted(place.printed));

/** jsonb gives the fields back in an order of its own. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, each]) => each !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, each]) => [name, sorted(each)]),
        )
      : value;

/** The code itself, or the next number that nobody has: "2025-2027.A.process.3" → ".4". */
function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  const [, head = `${code}.`, letter = "", digits = "1"] = /^(.*\.)(c?)(\d+)$/.exec(code) ?? [];
  let number = Number(digits);
  while (taken.has(`${head}${letter}${number}`)) number += 1;
  return `${head}${letter}${number}`;
}
