// SPDX-License-Identifier: AGPL-3.0-or-later
// A rule as it is typed in a form, and back: field by field, so that nothing typed is lost.
import { formatDate, parsePlainDate, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import { compare, fractionText, parseQuantity, ratio } from "@albero/kernel/ratio";
import { checkRule } from "./check-rule.ts";
import type { TallyRefusal } from "./refusal.ts";
import { CALLS, FIGURES, VOTE_KINDS, votingRuleShape, type VotingRule } from "./rule.ts";

export type TypedRule = Readonly<Record<string, string>>;
export type Places = readonly { istat: string; name: string }[];
export type FormRefusal =
  | TallyRefusal
  | "invalid_input"
  | "not_a_day"
  | "not_a_fraction"
  | "bad_bands"
  | "bad_quotas"
  | "no_majority"
  | "verified_without_source";

/** Carries the first thing that is wrong, with its field, out of the reading. */
class Wrong extends Error {
  readonly refusal: FormRefusal;
  readonly field: string;
  readonly details: Record<string, string | number>;
  constructor(refusal: FormRefusal, field: string, details: Record<string, string | number> = {}) {
    super(refusal);
    this.refusal = refusal;
    this.field = field;
    this.details = details;
  }
}

const textOf = (typed: TypedRule, name: string): string => (typed[name] ?? "").trim();
const isTicked = (typed: TypedRule, name: string): boolean => textOf(typed, name) !== "";

function dayOf(typed: TypedRule, name: string): PlainDate | null {
  const text = textOf(typed, name);
  if (text === "") return null;
  const read = parsePlainDate(text);
  if (!read.ok) throw new Wrong("not_a_day", name);
  return read.value;
}

/** "1/2", "0,4", "40%": an Italian comma is a dot to the engine. */
function fractionOf(typed: TypedRule, name: string): string {
  const text = textOf(typed, name).replace(",", ".").replaceAll(" ", "");
  const percent = /^(\d{1,3})%$/.exec(text);
  const written = percent ? `${percent[1]}/100` : text;
  const read = parseQuantity(written);
  if (!read || compare(read, ratio(1n)) > 0) throw new Wrong("not_a_fraction", name);
  return percent ? fractionText(read) : written;
}

/** Lines "key = value": the key may be anything, the value a number. */
function linesOf(typed: TypedRule, name: string, refusal: "bad_bands" | "bad_quotas"): [string, string, number][] {
  return textOf(typed, name)
    .split(/\r?\n/)
    .flatMap((line, at): [string, string, number][] => {
      if (line.trim() === "") return [];
      const [, key = "", value = ""] = /^(.+?)\s*[=;\t]\s*([\d.,/]+)\s*$/.exec(line.trim()) ?? [];
      const number = value.replace(",", ".");
      if (!parseQuantity(number)) throw new Wrong(refusal, name, { line: at + 1, why: line.trim().slice(0, 60) });
      return [[key.trim(), number, at + 1]];
    });
}

function bandsOf(typed: TypedRule) {
  const bands = linesOf(typed, "bands", "bad_bands").map(([key, votes, line]) => {
    if (/^(oltre|above|\*)$/i.test(key)) return { upTo: null, votes };
    const digits = key.replace(/[.\s]/g, "");
    if (!/^\d{1,9}$/.test(digits)) throw new Wrong("bad_bands", "bands", { line });
    return { upTo: Number(digits), votes };
  });
  if (bands.length === 0) throw new Wrong("bad_bands", "bands", { line: 1 });
  return bands;
}

const plain = (text: string): string => text.toLowerCase().replace(/[’'`]/g, "'").replace(/\s+/g, " ");

function tableOf(typed: TypedRule, places: Places): Record<string, string> {
  const known = new Map(places.flatMap(({ istat, name }) => [[istat, istat] as const, [plain(name), istat] as const]));
  const table = new Map<string, string>();
  for (const [key, quota, line] of linesOf(typed, "quotas", "bad_quotas")) {
    const istat = known.get(plain(key));
    if (istat === undefined || table.has(istat))
      throw new Wrong("bad_quotas", "quotas", { line, why: key.slice(0, 60) });
    table.set(istat, quota);
  }
  return Object.fromEntries(table);
}

function weightOf(typed: TypedRule, places: Places): unknown {
  const kind = textOf(typed, "weight");
  const express = textOf(typed, "express") || "exact";
  if (kind === "heads") return { kind };
  if (kind === "classes") return { kind, bands: bandsOf(typed), express };
  if (kind === "quotas") return { kind, table: tableOf(typed, places), express };
  if (kind !== "hybrid") return { kind, express };
  const parts = (["heads", ...FIGURES] as const).flatMap((of) =>
    textOf(typed, `part.${of}`) === "" ? [] : [{ of, part: fractionOf(typed, `part.${of}`) }],
  );
  return { kind, parts, express };
}

const asked = (typed: TypedRule, name: string) => ({
  basis: textOf(typed, `${name}.basis`),
  threshold: textOf(typed, `${name}.threshold`),
  fraction: fractionOf(typed, `${name}.fraction`),
});

function majoritiesOf(typed: TypedRule) {
  const kinds = VOTE_KINDS.filter((kind) => isTicked(typed, kind));
  if (kinds.length === 0) throw new Wrong("no_majority", VOTE_KINDS[0]);
  return Object.fromEntries(
    kinds.map((kind) => {
      const rest = ["of", "abstentions", "blanks", "tie"].map((part) => [part, textOf(typed, `${kind}.${part}`)]);
      return [kind, { ...asked(typed, kind), ...Object.fromEntries(rest) }];
    }),
  );
}

const numberOf = (typed: TypedRule, name: string): number =>
  /^\d{1,3}$/.test(textOf(typed, name)) ? Number(textOf(typed, name)) : Number.NaN;

function read(typed: TypedRule, places: Places): unknown {
  const hasSecond = isTicked(typed, "hasSecond");
  const allowed = isTicked(typed, "delegations");
  const words = ["name", "act", "source", "words"].map((name) => [name, textOf(typed, name)]);
  return {
    ...Object.fromEntries(words),
    ...{ validFrom: dayOf(typed, "validFrom") ?? "", validTo: dayOf(typed, "validTo") },
    verified: isTicked(typed, "verified"),
    ...{ weight: weightOf(typed, places), figuresOf: dayOf(typed, "figuresOf") },
    quorum: { first: asked(typed, "first"), second: hasSecond ? asked(typed, "second") : null },
    majorities: majoritiesOf(typed),
    leaving: textOf(typed, "leaving"),
    delegations: { allowed, most: allowed ? numberOf(typed, "most") : 0 },
    notice: { first: numberOf(typed, "notice.first"), second: hasSecond ? numberOf(typed, "notice.second") : null },
    secret: VOTE_KINDS.filter((kind) => isTicked(typed, `secret.${kind}`)),
  };
}

/** The name of the field for a place in the rule ("majorities.budget.of" → "budget.of"). */
function fieldOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String);
  if (first === "majorities" || first === "quorum") return rest.join(".");
  if (first === "weight") return rest[0] === "bands" ? "bands" : rest[0] === "table" ? "quotas" : "weight";
  if (first === "delegations") return "most";
  return [first, ...rest].join(".");
}

/** Which field a refusal of the whole rule belongs to. */
const FIELD_OF: Partial<Record<TallyRefusal, string>> = {
  parts_not_one: "part.heads",
  bands_not_ascending: "bands",
  rule_ends_before_it_begins: "validTo",
};

/**
 * The rule that a form says. `typed`: the fields by name, as people write them (days 31/12/2026, fractions 1/2 or 0,4).
 * Refused with the field: a day, a fraction, a class or a quota that cannot be read, and all that `checkRule` refuses.
 */
export function ruleFromForm(typed: TypedRule, places: Places): Result<VotingRule, FormRefusal> {
  try {
    const parsed = votingRuleShape.safeParse(read(typed, places));
    if (!parsed.success) {
      const names = new Set(parsed.error.issues.map(({ path }) => fieldOf(path)));
      return refuse("invalid_input", { fields: [...names].map((path) => ({ path, message: "invalid_input" })) });
    }
    if (parsed.data.verified && parsed.data.source === "") throw new Wrong("verified_without_source", "source");
    const checked = checkRule(parsed.data);
    if (checked.ok) return checked;
    const field =
      FIELD_OF[checked.refusal] ?? (checked.details?.kind === undefined ? "weight" : `${checked.details.kind}.tie`);
    return { ...checked, fields: [{ path: field, message: checked.refusal }] };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return refuse(error.refusal, {
      details: error.details,
      fields: [{ path: error.field, message: error.refusal }],
    });
  }
}

const tick = (is: boolean): string => (is ? "on" : "");

function weightFields({ weight }: VotingRule, places: Places): TypedRule {
  const names = new Map(places.map(({ istat, name }) => [istat, name]));
  const fields: Record<string, string> = { weight: weight.kind, express: "exact" };
  if (weight.kind === "heads") return fields;
  fields.express = weight.express;
  if (weight.kind === "classes") {
    fields.bands = weight.bands.map(({ upTo, votes }) => `${upTo ?? "oltre"} = ${votes}`).join("\n");
  }
  if (weight.kind === "quotas") {
    const lines = Object.entries(weight.table).map(([istat, quota]) => `${names.get(istat) ?? istat} = ${quota}`);
    fields.quotas = lines.join("\n");
  }
  if (weight.kind === "hybrid") for (const { of, part } of weight.parts) fields[`part.${of}`] = part;
  return fields;
}

/** A rule as the fields of the form: what `ruleFromForm` reads gives the same rule again. */
export function formOfRule(rule: VotingRule, places: Places): TypedRule {
  const day = (text: string | null) => (text === null ? "" : formatDate(text as PlainDate));
  const fields: Record<string, string> = {
    ...{ name: rule.name, act: rule.act, source: rule.source, words: rule.words, verified: tick(rule.verified) },
    ...{ validFrom: day(rule.validFrom), validTo: day(rule.validTo), figuresOf: day(rule.figuresOf) },
    ...weightFields(rule, places),
    ...{ hasSecond: tick(rule.quorum.second !== null), leaving: rule.leaving },
    ...{ delegations: tick(rule.delegations.allowed), most: String(rule.delegations.most) },
    ...{ "notice.first": String(rule.notice.first), "notice.second": String(rule.notice.second ?? "") },
  };
  for (const call of CALLS) {
    for (const [part, value] of Object.entries(rule.quorum[call] ?? {})) fields[`${call}.${part}`] = value;
  }
  for (const kind of VOTE_KINDS) {
    fields[kind] = tick(rule.majorities[kind] !== undefined);
    fields[`secret.${kind}`] = tick(rule.secret.includes(kind));
    for (const [part, value] of Object.entries(rule.majorities[kind] ?? {})) fields[`${kind}.${part}`] = value;
  }
  return fields;
}
