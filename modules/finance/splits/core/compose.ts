// SPDX-License-Identifier: AGPL-3.0-or-later
// From what the form says and what the territory knows to a file that the engine can compute.
import { ok, refuse, type Result } from "@albero/kernel/pure";
import {
  EQUAL,
  ruleShape,
  type Criterion,
  type CriterionKind,
  type Figures,
  type Limit,
  type Municipality,
  type Rule,
} from "./file.ts";
import type { SplitForm } from "./form.ts";
import { meaningOf, readAmount, readPercent, type PastedTable } from "./table.ts";

/** One set of figures that a criterion can use, already read. */
export type Source = {
  key: string;
  label: string;
  unit: string;
  kind: CriterionKind;
  origin: string;
  values: Record<string, string>;
};

/** What surrounds the form: the municipalities, the figures that it names, last year's shares, the sub-areas. */
export type Ground = {
  places: readonly { istat: string; name: string }[];
  lead: string | null;
  sources: ReadonlyMap<string, Source>;
  table: PastedTable;
  lastYear: Record<string, string> | null;
  members: Record<string, string> | null;
  words: { equal: string; lastYear: string; population: string; pasted: string };
};

export type Composed = {
  rule: Rule;
  municipalities: Municipality[];
  bases: Figures;
  lastYear?: Record<string, string>;
  sources: Record<string, string>;
};

export type AmountTrouble = "not_an_amount" | "negative_amount" | "too_many_decimals" | "amount_too_large";
export type ComposeRefusal =
  | AmountTrouble
  | "no_criterion"
  | "unknown_source"
  | "verified_without_act"
  | "invalid_input";

const MOST_EURO = 9_000_000_000;

class Wrong extends Error {
  readonly refusal: ComposeRefusal;
  readonly field: string;
  readonly typed: string;
  constructor(refusal: ComposeRefusal, field: string, typed: string) {
    super(refusal);
    this.refusal = refusal;
    this.field = field;
    this.typed = typed;
  }
}

/** Refuses an amount that is none (with the field it stands in), a set of figures that is gone, a verified rule without its act. */
export function compose(form: SplitForm, ground: Ground): Result<Composed, ComposeRefusal> {
  try {
    if (form.verified && form.act === "") throw new Wrong("verified_without_act", "act", "");
    return ok(composeOrThrow(form, ground));
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const fields = [{ path: error.field, message: error.refusal }];
    return refuse(error.refusal, { details: { field: error.typed, source: error.typed }, fields });
  }
}

const amount = (field: string, typed: string): string => {
  const read = readAmount(typed);
  const trouble = amountTrouble(typed);
  if (trouble !== null || read === null) throw new Wrong(trouble ?? "not_an_amount", field, typed);
  return read;
};
/** What is wrong with an amount as it was typed; null when nothing is. Nothing above nine billion euro is divided. */
export function amountTrouble(typed: string): AmountTrouble | null {
  const read = readAmount(typed);
  if (read === null)
    return /^\d{16,}(,\d{1,2})?$/.test(typed.replace(/[.\s]/g, "")) ? "amount_too_large" : "not_an_amount";
  if (read.startsWith("-")) return "negative_amount";
  if ((read.split(".")[1]?.length ?? 0) > 2) return "too_many_decimals";
  return Number(read) > MOST_EURO ? "amount_too_large" : null;
}
const percent = (field: string, typed: string): string => {
  const read = readPercent(typed);
  if (read === null) throw new Wrong("not_an_amount", field, typed);
  return read;
};

function composeOrThrow(form: SplitForm, ground: Ground): Composed {
  const bases: Figures = {};
  const sources: Record<string, string> = {};
  const use = (field: string, key: string, as: string): Source => {
    const source = sourceOf(key, ground);
    if (!source) throw new Wrong(key === "" ? "no_criterion" : "unknown_source", field, key);
    if (source.kind === "equal" || source.kind === "historic") return source;
    bases[as] = source.values;
    sources[as] = source.origin;
    return source;
  };
  if (form.population !== "") use("population", form.population, "population");

  const criteria = form.criteria.flatMap(({ source: key, weight, label }, at): Criterion[] => {
    if (key === "" && weight === "") return [];
    const as = key === form.population ? "population" : `c${at + 1}`;
    const source = use(`criteria.${at}.source`, key, as);
    const unit = source.unit ? { unit: source.unit } : {};
    const read = percent(`criteria.${at}.weight`, weight);
    return [{ key: as, kind: source.kind, label: label || source.label, weight: read, ...unit }];
  });
  if (criteria.length === 0) throw new Wrong("no_criterion", "criteria.0.source", "");

  const inner = { ...partsOf(form, ground), criteria };
  const head = {
    name: form.ruleName,
    validFrom: `${form.year}-01-01`,
    act: form.act,
    source: form.source,
    verified: form.verified,
  };
  const outer =
    form.outer === "" ? null : use("outer", form.outer, form.outer === form.population ? "population" : "groups");
  const rule = outer
    ? {
        ...head,
        criteria: [
          {
            key: outer.kind === "equal" ? EQUAL : form.outer === form.population ? "population" : "groups",
            kind: outer.kind,
            label: outer.label,
            weight: "100",
          },
        ],
        groupBy: "subArea",
        inside: { name: form.ruleName, ...inner },
      }
    : { ...head, ...inner };
  const read = ruleShape.safeParse(rule);
  if (!read.success) throw new Wrong("invalid_input", String(read.error.issues[0]?.path[0] ?? "ruleName"), "");
  const lastYear = lastYearOf(ground);
  const municipalities = ground.places.map(({ istat, name }) => {
    const group = outer ? ground.members?.[istat] : undefined;
    return { istat, name, ...(group ? { groups: { subArea: group } } : {}) };
  });
  return { rule: read.data, municipalities, bases, sources, ...(lastYear ? { lastYear } : {}) };
}

function sourceOf(key: string, { sources, table, words, lastYear }: Ground): Source | null {
  const simple = { unit: "", origin: "", values: {} };
  if (key === EQUAL) return { key, label: words.equal, kind: "equal", ...simple };
  if (key === "last_year") return { ...simple, key, label: words.lastYear, kind: "historic", values: lastYear ?? {} };
  if (!key.startsWith("c|")) return sources.get(key) ?? null;
  const column = table.columns[Number(key.slice(2)) - 1];
  return column
    ? { ...simple, key, label: column.name, kind: "figure", origin: words.pasted, values: column.values }
    : null;
}

function lastYearOf({ table, lastYear }: Ground): Record<string, string> | null {
  const column = table.columns.find((one) => meaningOf(one.name) === "lastYear");
  return column ? roundedToCents(column.values) : lastYear;
}

/** Amounts pasted with more than two decimals are refused where they are read; here a table is already numbers. */
function roundedToCents(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([istat, value]) => [istat, amount("table", value)]));
}

function partsOf(form: SplitForm, ground: Ground) {
  const limits = (euro: string, per: string, change: string, which: "floor" | "cap"): Limit[] => [
    ...(euro === "" ? [] : [{ kind: "amount" as const, euro: amount(`${which}Euro`, euro) }]),
    ...(per === ""
      ? []
      : [{ kind: "per_unit" as const, euro: percent(`${which}Per`, readAmount(per) ?? per), of: "population" }]),
    ...(change === "" ? [] : [{ kind: "over_last_year" as const, percent: percent(`${which}Change`, change) }]),
  ];
  const fixedColumn = ground.table.columns.find((one) => meaningOf(one.name) === "fixed");
  const floors = limits(form.floorEuro, form.floorPer, form.floorChange, "floor");
  const caps = limits(form.capEuro, form.capPer, form.capChange, "cap");
  return {
    ...(floors.length > 0 ? { floors } : {}),
    ...(caps.length > 0 ? { caps } : {}),
    ...(fixedColumn ? { fixed: roundedToCents(fixedColumn.values) } : {}),
    ...(form.excluded.length > 0
      ? { excluded: form.excluded.map((code) => ({ code, reason: form.excludedReason })) }
      : {}),
    ...(form.solidarityPercent === ""
      ? {}
      : { solidarity: { percent: percent("solidarityPercent", form.solidarityPercent), by: form.solidarityBy } }),
    ...(form.smoothingYears === ""
      ? {}
      : {
          smoothing: {
            firstYear: whole("smoothingFirst", form.smoothingFirst || String(form.year)),
            years: whole("smoothingYears", form.smoothingYears),
          },
        }),
    ...(form.minimumEuro === ""
      ? {}
      : { minimum: { euro: amount("minimumEuro", form.minimumEuro), below: form.minimumBelow } }),
    ...roundingOf(form, ground),
  };
}

function roundingOf({ rounding }: SplitForm, { lead }: Ground) {
  if (rounding === "lead") return lead === null ? {} : { rounding: { to: "one" as const, code: lead } };
  return rounding === "largest_share" ? { rounding: { to: "largest_share" as const } } : {};
}

function whole(field: string, typed: string): number {
  if (!/^\d{1,4}$/.test(typed)) throw new Wrong("not_an_amount", field, typed);
  return Number(typed);
}
