// SPDX-License-Identifier: AGPL-3.0-or-later
// Between an expectation and the boxes of its form: pure, both ways.
import { parsePlainDate, formatDate, type PlainDate } from "@albero/kernel/pure";
import type { Expectation } from "../core/expects.ts";

/** How many kinds of thing a result may count: the last group is always an empty one. */
export const MOST_EXPECTATIONS = 12;

const TEXTS = [
  "forEach",
  "frequency",
  "addressee",
  "measure",
  "scope",
  "service",
  "source",
  "published",
  "deadlineFrom",
  "uncertain",
] as const;
const DAYS = ["deadline", "startsFrom", "dataAsOf"] as const;

const written = (value: number): string => String(value).replace(".", ",");
const asDay = (day: string): string => formatDate(day as PlainDate);

/** The boxes of one expectation, "expects.0.target" and so on, as people write them. */
export function boxesOf(value: Expectation, at: number): Record<string, string> {
  const boxes: Record<string, string | undefined> = { kind: value.kind };
  if ("operator" in value) boxes["operator"] = value.operator ?? "";
  if (value.kind === "date") boxes["target"] = value.target === null ? "" : asDay(value.target);
  else if ("target" in value) boxes["target"] = value.target === null ? "" : written(value.target);
  if (value.kind === "count") boxes["unit"] = value.unit;
  if (value.kind === "count" || value.kind === "percentage") boxes["of"] = value.of;
  if (value.kind === "frequency") {
    boxes["every"] = value.every;
    boxes["what"] = value.what;
  }
  if (value.kind === "date" && value.relative) {
    boxes["relative.months"] = String(value.relative.months);
    boxes["relative.from"] = value.relative.from;
  }
  for (const name of TEXTS) boxes[name] = value[name];
  for (const name of DAYS) boxes[name] = value[name] && asDay(value[name]);
  boxes["condition.min"] = value.condition && written(value.condition.min);
  boxes["condition.what"] = value.condition?.what;
  boxes["baseline.value"] = value.baseline && written(value.baseline.value);
  boxes["baseline.date"] = value.baseline && asDay(value.baseline.date);
  boxes["items"] = value.items?.join("\n");
  boxes["derivedCount"] = value.derivedCount === undefined ? undefined : String(value.derivedCount);
  return Object.fromEntries(
    Object.entries(boxes).flatMap(([name, box]) => (box ? [[`expects.${at}.${name}`, box]] : [])),
  );
}

/** "1.234,5" → 1234.5; what is no number becomes NaN, for the schema to say so. */
function numberIn(text: string): number {
  const bare = text.replaceAll(/[\s%]/g, "");
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)([.,]\d+)?$/.test(bare)) return Number.NaN;
  return /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(bare)
    ? Number(bare.replaceAll(".", "").replace(",", "."))
    : Number(bare.replace(",", "."));
}

/** A day as programs write it; what is no day stays as typed, for the schema to say so. */
function dayIn(text: string): string {
  const read = parsePlainDate(text);
  return read.ok ? read.value : text;
}

/** What one group of boxes says, or null when it says nothing. Nothing is guessed: what does not fit is for the schema. */
export function expectationIn(read: (name: string) => string, at: number): object | null {
  const box = (name: string) => read(`expects.${at}.${name}`);
  const kind = box("kind");
  if (kind === "") return null;
  const some = <V>(name: string, convert: (text: string) => V) => {
    const text = box(name);
    return text === "" ? {} : { [name]: convert(text) };
  };
  const text = (value: string) => value;
  const target = box("target");
  const own = {
    count: () => ({ ...threshold(), unit: box("unit"), ...some("of", text) }),
    percentage: () => ({ ...threshold(), of: box("of") }),
    presence: () => ({}),
    date: () => ({
      operator: box("operator") || "<=",
      target: target === "" ? null : dayIn(target),
      ...pair("relative", "months", "from", (months, from) => ({ months: numberIn(months), from })),
    }),
    frequency: () => ({ every: box("every"), what: box("what") }),
    hours: () => threshold(),
  }[kind];
  function threshold() {
    return {
      operator: target === "" ? null : box("operator") || null,
      target: target === "" ? null : numberIn(target),
    };
  }
  function pair(name: string, first: string, second: string, make: (one: string, other: string) => object) {
    const [one, other] = [box(`${name}.${first}`), box(`${name}.${second}`)];
    return one === "" && other === "" ? {} : { [name]: make(one, other) };
  }
  const texts = TEXTS.filter((name) => name !== "frequency" || kind !== "frequency").map((name) => some(name, text));
  return Object.assign(
    { kind },
    own?.(),
    ...texts,
    ...DAYS.map((name) => some(name, dayIn)),
    pair("condition", "min", "what", (min, what) => ({ what, min: numberIn(min) })),
    pair("baseline", "value", "date", (value, date) => ({ value: numberIn(value), date: dayIn(date) })),
    some("items", (value) =>
      value
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
    some("derivedCount", numberIn),
  );
}

/** Every expectation that a form holds, in order; the empty groups are left out. */
export function expectationsIn(read: (name: string) => string): object[] {
  const groups = Array.from({ length: MOST_EXPECTATIONS + 1 }, (_, at) => expectationIn(read, at));
  return groups.filter((each) => each !== null);
}

/** Which group of the form each expectation came from: a problem must stand where it was typed. */
export function groupsIn(read: (name: string) => string): number[] {
  const places = Array.from({ length: MOST_EXPECTATIONS + 1 }, (_, at) => at);
  return places.filter((at) => expectationIn(read, at) !== null);
}
