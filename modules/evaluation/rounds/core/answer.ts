// SPDX-License-Identifier: AGPL-3.0-or-later
// From what a person typed to an answer that the indicator can hold, or every reason why not.
import type { Result } from "@albero/kernel/pure";
import type { Definition, Level } from "../../core/indicator.ts";
import { NO_NUMBERS, type Answer, type AnswerState } from "./measure.ts";
import { readNumber, writeNumber, type NumberTrouble } from "./number.ts";

/** What was typed, field by field; an empty `state` means that a value is meant if one is there. */
export type Typed = { state: AnswerState | ""; value: string; numerator: string; denominator: string; items: string };
export const NOTHING_TYPED: Typed = { state: "", value: "", numerator: "", denominator: "", items: "" };

export type AnswerField = keyof Typed;
export type AnswerTrouble =
  | NumberTrouble
  | "nothing_said"
  | "value_and_missing"
  | "negative"
  | "not_whole"
  | "above_hundred"
  | "numerator_missing"
  | "denominator_missing"
  | "denominator_zero"
  | "denominator_negative"
  | "numerator_negative"
  | "numerator_above_denominator"
  | "parts_needed"
  | "parts_not_asked"
  | "parts_disagree"
  | "not_yes_or_no"
  | "too_many_items"
  | "item_too_long"
  | "item_twice";
export type Trouble<F extends string = string, T extends string = string> = {
  field: F;
  trouble: T;
  details?: Readonly<Record<string, string | number>>;
};
type Own = Trouble<AnswerField, AnswerTrouble>;

export type Measured = Pick<Definition, "kind" | "unit" | "rollUp" | "text">;

/** A variation may fall below zero and go above a hundred. */
const isVariation = ({ unit, text }: Measured): boolean =>
  /increment|variazion|saldo|differenza/i.test(`${unit ?? ""} ${text}`);
/** Hours, days and euro have parts; people and meetings have none. */
const hasPieces = (unit: string | null): boolean => /\b(or[ae]|giorn[io]|mes[ei]|ann[io]|euro)\b|€/i.test(unit ?? "");

/** True when the answer has a numerator and a denominator: what is made again from its parts needs them. */
export const takesParts = ({ kind, rollUp }: Measured): boolean =>
  kind === "percentage" || kind === "ratio" || (rollUp === "weighted" && (kind === "level" || kind === "duration"));

/** True when several territories make a whole, so that a bare percentage of one of them would be of no use. */
export const needsParts = (measured: Measured, level: Level): boolean =>
  measured.rollUp === "weighted" && level !== "ambito" && takesParts(measured);

type Read = { answer: Answer; troubles: Own[] };
const nothing = (state: AnswerState): Answer => ({ state, ...NO_NUMBERS });

/** Reads an answer. Every trouble is told at its field, so that a form comes back once and not five times. */
export function readAnswer(typed: Typed, measured: Measured, level: Level): Read {
  const isEmpty = [typed.value, typed.numerator, typed.denominator, typed.items].every((text) => text.trim() === "");
  if (typed.state === "missing" || typed.state === "not_applicable") {
    const troubles: Own[] = isEmpty ? [] : [{ field: "state", trouble: "value_and_missing" }];
    return { answer: nothing(typed.state), troubles };
  }
  if (isEmpty) return { answer: nothing("missing"), troubles: [{ field: "value", trouble: "nothing_said" }] };
  if (measured.kind === "presence") return readPresence(typed);
  if (measured.kind === "list") return readList(typed);
  const hasParts = typed.numerator.trim() !== "" || typed.denominator.trim() !== "";
  if (hasParts) return readParts(typed, measured);
  return readPlain(typed, measured, level);
}

const YES = /^(s[iìí]|s|yes|y|1|vero|true|presente|presenza)$/i;
const NO = /^(no|n|0|falso|false|assente|assenza)$/i;

function readPresence({ value }: Typed): Read {
  const word = value.trim();
  const troubles: Own[] =
    YES.test(word) || NO.test(word) ? [] : [{ field: "value", trouble: "not_yes_or_no", details: { value: word } }];
  return { answer: { ...nothing("value"), value: YES.test(word) ? 1 : 0 }, troubles };
}

const MOST_ITEMS = 200;
const LONGEST_ITEM = 300;

function readList({ items: text, value }: Typed): Read {
  const items = (text.trim() === "" ? value : text)
    .split(/[\n;]/)
    .map((item) => item.trim())
    .filter(Boolean);
  const troubles: Own[] = [];
  const say = (trouble: AnswerTrouble, details?: Own["details"]) =>
    troubles.push({ field: "items", trouble, ...(details ? { details } : {}) });
  if (items.length > MOST_ITEMS) say("too_many_items", { most: MOST_ITEMS });
  const tooLong = items.find((item) => item.length > LONGEST_ITEM);
  if (tooLong) say("item_too_long", { value: `${tooLong.slice(0, 40)}…` });
  const twice = items.find((item, at) => items.findIndex((one) => one.toLowerCase() === item.toLowerCase()) < at);
  if (twice) say("item_twice", { value: twice });
  if (items.length === 0) say("nothing_said");
  return { answer: { ...nothing("value"), items, value: items.length }, troubles };
}

function readPlain(typed: Typed, measured: Measured, level: Level): Read {
  const { kind } = measured;
  const read = readNumber(typed.value);
  if (!read.ok) return bad("value", read, typed.value);
  const value = read.value;
  const troubles: Own[] = [];
  const say = (trouble: AnswerTrouble) => troubles.push({ field: "value", trouble, details: { value: typed.value } });
  if (value < 0 && !isVariation(measured)) say("negative");
  if (kind === "count" && !Number.isInteger(value) && !hasPieces(measured.unit)) say("not_whole");
  if (kind === "percentage" && value > 100 && !isVariation(measured)) say("above_hundred");
  if (troubles.length === 0 && needsParts(measured, level)) say("parts_needed");
  return { answer: { ...nothing("value"), value }, troubles };
}

function bad(field: AnswerField, read: Result<number, NumberTrouble>, value: string): Read {
  const trouble = read.ok ? "not_a_number" : read.refusal;
  return { answer: nothing("missing"), troubles: [{ field, trouble, details: { value: value.trim().slice(0, 40) } }] };
}

function readParts(typed: Typed, measured: Measured): Read {
  if (!takesParts(measured))
    return { answer: nothing("missing"), troubles: [{ field: "numerator", trouble: "parts_not_asked" }] };
  const troubles: Own[] = [];
  const part = (field: "numerator" | "denominator"): number => {
    const text = typed[field];
    if (text.trim() === "") troubles.push({ field, trouble: `${field}_missing` });
    const read = readNumber(text);
    if (!read.ok && text.trim() !== "") troubles.push(...bad(field, read, text).troubles);
    return read.ok ? read.value : Number.NaN;
  };
  const [numerator, denominator] = [part("numerator"), part("denominator")];
  const say = (field: AnswerField, trouble: AnswerTrouble) => troubles.push({ field, trouble });
  if (denominator === 0) say("denominator", "denominator_zero");
  if (denominator < 0) say("denominator", "denominator_negative");
  if (numerator < 0 && !isVariation(measured)) say("numerator", "numerator_negative");
  if (measured.kind === "percentage" && denominator > 0 && numerator > denominator && !isVariation(measured))
    say("numerator", "numerator_above_denominator");
  const value = share(measured, numerator, denominator);
  if (troubles.length === 0 && typed.value.trim() !== "") {
    const said = readNumber(typed.value);
    if (!said.ok) troubles.push(...bad("value", said, typed.value).troubles);
    // One decimal is how people round.
    else if (Math.abs(said.value - value) > 0.05 + 1e-9)
      troubles.push({ field: "value", trouble: "parts_disagree", details: { value: writeNumber(rounded(value, 2)) } });
  }
  return { answer: { ...nothing("value"), value, numerator, denominator }, troubles };
}

const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** What numerator and denominator give: per cent of a percentage. Kept to six decimals, as the database keeps it. */
const share = ({ kind }: Measured, numerator: number, denominator: number): number =>
  rounded((numerator / denominator) * (kind === "percentage" ? 100 : 1), 6);

const MISSING = /^(n\.?\s?d\.?|nd|manca|non disponibile|missing)$/i;
const NOT_APPLICABLE = /^(n\.?\s?a\.?|na|non si applica|not applicable)$/i;

/** The words of a single cell (of the grid, of a sheet): "12", "3/10", "sì", "a; b", "n.d." missing, "n.a." not applicable. */
export function readCell(text: string, measured: Measured): Typed | null {
  const word = text.trim();
  if (word === "") return null;
  if (MISSING.test(word)) return { ...NOTHING_TYPED, state: "missing" };
  if (NOT_APPLICABLE.test(word)) return { ...NOTHING_TYPED, state: "not_applicable" };
  if (measured.kind === "list") return { ...NOTHING_TYPED, items: word };
  const parts = /^([^/]+)\/([^/]+)$/.exec(word);
  if (parts && takesParts(measured))
    return { ...NOTHING_TYPED, numerator: parts[1]?.trim() ?? "", denominator: parts[2]?.trim() ?? "" };
  return { ...NOTHING_TYPED, value: word };
}

export const CELL_WORDS = { missing: "n.d.", not_applicable: "n.a." } as const;

/** The other way round: what `readCell` reads back as the same answer. */
export function writeCell(answer: Answer, { kind }: Pick<Measured, "kind">): string {
  if (answer.state !== "value") return CELL_WORDS[answer.state];
  if (answer.items) return answer.items.join("; ");
  if (answer.numerator !== null && answer.denominator !== null)
    return `${writeNumber(answer.numerator)}/${writeNumber(answer.denominator)}`;
  if (kind === "presence") return answer.value === 1 ? "sì" : "no";
  return writeNumber(answer.value);
}

/** An answer as it stands in the fields of a form. */
export function typedOf(answer: Answer, { kind }: Pick<Measured, "kind">): Typed {
  if (answer.state !== "value") return { ...NOTHING_TYPED, state: answer.state };
  const hasParts = answer.numerator !== null && answer.denominator !== null;
  return {
    state: "value",
    value:
      hasParts || answer.items
        ? ""
        : kind === "presence"
          ? answer.value === 1
            ? "sì"
            : "no"
          : writeNumber(answer.value),
    numerator: hasParts ? writeNumber(answer.numerator) : "",
    denominator: hasParts ? writeNumber(answer.denominator) : "",
    items: (answer.items ?? []).join("\n"),
  };
}
