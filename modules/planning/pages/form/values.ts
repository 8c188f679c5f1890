// SPDX-License-Identifier: AGPL-3.0-or-later
// One value of a form as text, and back. Reading never guesses: what cannot be read is a problem, with the text kept.
import { cents, centsFromEuro, euroFromCents, formatEuro, parseEuro, type AmountRefusal } from "@albero/kernel/pure";
import type { Field } from "./spec.ts";
import type { RawValue } from "./raw.ts";

export type ValueProblem =
  | "missing"
  | "not_a_number"
  | "not_whole"
  | "not_a_quantity"
  | "not_an_option"
  | "amount_below_zero"
  | AmountRefusal;
export type Read = { ok: true; value: unknown } | { ok: false; problem: ValueProblem };

const number = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 10, useGrouping: false });

/** The text of a stored value, as an Italian would write it in the box. */
export function toRawValue(field: Field, value: unknown): RawValue {
  if (field.kind === "choices") return Array.isArray(value) ? value.map(optionOf) : [];
  if (value === null || value === undefined) return "";
  switch (field.kind) {
    case "euro":
      return euroText(value as number);
    case "figure":
      return typeof value === "number"
        ? number.format(value)
        : value === true
          ? "sì"
          : value === false
            ? "no"
            : plain(value);
    case "whole":
    case "number":
      return number.format(value as number);
    case "check":
      return value === true ? "on" : "";
    case "yes_no":
      return value === true ? "yes" : value === false ? "no" : plain(value);
    case "lines":
      return (value as string[]).map((each) => each.replaceAll("\n", " ")).join("\n");
    case "quantities":
      return (value as { value: number; unit: string }[])
        .map((each) => `${number.format(each.value)} ${each.unit}`)
        .join("\n");
    case "line":
    case "text":
    case "choice":
      return plain(value);
  }
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Areas and objectives are chosen by their text; BES domains and SDGs by their number. */
function optionOf(value: unknown): string {
  return typeof value === "object" && value !== null && "n" in value ? String(value.n) : String(value);
}

function euroText(value: number): string {
  const amount = centsFromEuro(value);
  return amount.ok ? formatEuro(amount.value).replace(/\s*€$/, "") : String(value);
}

/** Reads the text of a box. An empty box is what the field says it is: nothing, null, or a thing that is missing. */
export function fromRawValue(field: Field, raw: RawValue | undefined): Read {
  if (field.kind === "choices") return { ok: true, value: Array.isArray(raw) ? raw : raw ? [raw] : [] };
  const text = (Array.isArray(raw) ? raw.join("\n") : (raw ?? "")).trim();
  if (field.kind === "check") return { ok: true, value: text !== "" };
  if (text === "") return emptyValue(field);
  switch (field.kind) {
    case "euro": {
      const read = parseEuro(text);
      if (!read.ok) return { ok: false, problem: read.refusal };
      if (read.value < 0) return { ok: false, problem: "amount_below_zero" };
      return { ok: true, value: euroFromCents(cents(read.value)) };
    }
    case "whole":
      return /^-?\d{1,9}$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, problem: "not_whole" };
    case "number": {
      const read = readNumber(text);
      return read === null ? { ok: false, problem: "not_a_number" } : { ok: true, value: read };
    }
    case "figure":
      return { ok: true, value: readNumber(text) ?? text };
    case "yes_no":
      return { ok: true, value: text === "yes" ? true : text === "no" ? false : text };
    case "lines":
      return { ok: true, value: linesOf(text) };
    case "quantities":
      return readQuantities(text);
    case "line":
      return { ok: true, value: text.replaceAll(/\s*\n\s*/g, " ") };
    case "text":
    case "choice":
      return { ok: true, value: text };
  }
}

function emptyValue(field: Field): Read {
  if (field.empty === "absent") return { ok: true, value: undefined };
  if (field.empty === "null") return { ok: true, value: null };
  if (field.kind === "lines") return { ok: true, value: [] };
  return { ok: false, problem: "missing" };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((each) => each.replace(/^[-•·–]\s+/, "").trim())
    .filter((each) => each !== "");
}

/** "1.234", "12,5" or "12.5": a dot before exactly three digits separates thousands, as on paper in Italy. */
function readNumber(text: string): number | null {
  const italian = /^(-?)([1-9]\d{0,2}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,10}))?$/.exec(text);
  if (italian) return Number(`${italian[1]}${italian[2]?.replaceAll(".", "")}.${italian[3] ?? "0"}`);
  return /^-?\d{1,15}\.\d{1,10}$/.test(text) ? Number(text) : null;
}

function readQuantities(text: string): Read {
  const quantities: { value: number; unit: string }[] = [];
  for (const each of linesOf(text)) {
    const [, amount = "", unit = ""] = /^(\S+)\s+(.+)$/.exec(each) ?? [];
    const value = readNumber(amount);
    if (value === null || unit === "") return { ok: false, problem: "not_a_quantity" };
    quantities.push({ value, unit });
  }
  return { ok: true, value: quantities };
}
