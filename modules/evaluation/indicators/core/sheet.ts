// SPDX-License-Identifier: AGPL-3.0-or-later
// Definitions and targets as a table for a spreadsheet, out and back in. The columns have Italian names in both languages.
import { ok, refuse, type PlainDate, type Refused, type Result } from "@albero/kernel/pure";
import {
  BREAKDOWNS,
  DIRECTIONS,
  FREQUENCIES,
  KINDS,
  LEVELS,
  ROLL_UPS,
  SOURCE_KINDS,
  type Definition,
} from "../../core/indicator.ts";
import { changedIn, decideDefinition, decideNext, type DefinitionDraft } from "./definition.ts";
import { codesIn, parseFormula } from "./formula.ts";
import type { Baseline, GivenDefinition } from "./given.ts";
import {
  COLUMNS,
  italian,
  low,
  MOST_ROWS,
  plain,
  readerOf,
  readTargets,
  writeTargets,
  type Cell,
  type ChoiceWords,
  type Column,
  type FileProblem,
  type Reader,
  type Row,
  type SheetRefusal,
} from "./sheet-cells.ts";
import { decideTarget, type TargetDraft } from "./target.ts";

export type Known = {
  id: number;
  code: string;
  rowVersion: number;
  baseline: Baseline | null;
  retiredOn: PlainDate | null;
  last: Definition;
  lastMeasured: PlainDate | null;
  targets: readonly TargetDraft[];
};

/** One row an indicator, in the order given. */
export function rowsOf(known: readonly Known[], words: ChoiceWords): Cell[][] {
  const rows = known.map(({ code, last, baseline, targets }): Cell[] => [
    ...[code, last.text, words.kinds[last.kind] ?? "", last.unit, last.numerator, last.denominator],
    ...[last.direction ? (words.directions[last.direction] ?? "") : ""],
    ...[last.breakdowns.map((each) => words.breakdowns[each]).join(", ")],
    ...[last.sourceKind ? (words.sources[last.sourceKind] ?? "") : "", last.owner, words.levels[last.level] ?? ""],
    ...[
      last.frequency ? (words.frequencies[last.frequency] ?? "") : "",
      last.tolerance,
      words.rollUps[last.rollUp] ?? "",
    ],
    ...[last.query, last.formula, last.source, last.uncertain, italian(last.firstDay), ""],
    ...[baseline ? (words.baselines[baseline.is] ?? "") : "", baseline?.how ?? "", italian(baseline?.when ?? null)],
    writeTargets(targets),
  ]);
  return [[...COLUMNS], ...rows];
}

export type Problem = { row: number; column: number } & (
  | { problem: FileProblem; text: string }
  | { refused: Refused<SheetRefusal> }
);
export type Change = {
  row: number;
  code: string;
  known: Known | null;
  definition: { given: GivenDefinition; reason: string } | null;
  /** Undefined: nothing changes. */
  baseline: Baseline | null | undefined;
  targets: TargetDraft[];
  fields: (keyof GivenDefinition | "baseline")[];
};
export type Reading = { changes: Change[]; same: number; problems: Problem[] };

export type SheetGround = {
  known: readonly Known[];
  formulas: ReadonlyMap<string, readonly string[]>;
  codes: ReadonlySet<string>;
  territories: ReadonlySet<string>;
  words: readonly ChoiceWords[];
  today: PlainDate;
};

/**
 * What a table of indicators would change: a row is the indicator of that code, a new one if there is none. Columns are
 * known by their name, in any order; one that is missing leaves what is there, and values are only added.
 */
export function readRows(
  rows: readonly (readonly Cell[])[],
  ground: SheetGround,
): Result<Reading, "not_an_indicators_file" | "too_much_inside"> {
  const names = (rows[0] ?? []).map((cell) => low(plain(cell)));
  const at = (column: Column) => names.indexOf(column);
  if (at("codice") < 0 || at("testo") < 0) return refuse("not_an_indicators_file");
  if (rows.length > MOST_ROWS + 1) return refuse("too_much_inside");
  const reading: Reading = { changes: [], same: 0, problems: [] };
  const told = rows
    .slice(1)
    .map((cells) => plain(cells[at("codice")]))
    .filter(Boolean);
  const codes = new Set([...ground.codes, ...told]);
  const seen = new Set<string>();
  for (const [row, cells] of rows.entries()) {
    if (row === 0 || cells.every((cell) => plain(cell) === "")) continue;
    const before = reading.problems.length;
    const get = (column: Column): Cell | undefined => (at(column) < 0 ? undefined : (cells[at(column)] ?? ""));
    const say = (column: Column, problem: FileProblem, text = "") =>
      void reading.problems.push({ row, column: Math.max(0, at(column)), problem, text: text.slice(0, 60) });
    const no = (column: Column, refused: Refused<SheetRefusal>) =>
      void reading.problems.push({ row, column: Math.max(0, at(column)), refused });
    const code = plain(cells[at("codice")]);
    if (code === "") say("codice", "code_missing");
    else if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,59}$/.test(code)) say("codice", "code_unreadable", code);
    else if (seen.has(code)) say("codice", "said_twice", code);
    seen.add(code);
    const change = readRow({ row, code, get, say, no }, { ...ground, codes });
    if (reading.problems.length > before || !change) continue;
    if (change.known && change.fields.length === 0 && change.targets.length === 0) reading.same += 1;
    else reading.changes.push(change);
  }
  reading.problems.push(...circles(reading.changes, ground, codes, Math.max(0, at("formula"))));
  return ok(reading);
}

function readRow({ row, code, get, say, no }: Row, ground: SheetGround): Change | null {
  const known = ground.known.find((each) => each.code === code) ?? null;
  const reader = readerOf({ get, say }, ground.words);
  const draft = readDraft(reader, known?.last ?? null, ground.today);
  const baseline = readBaseline(reader, known);
  const targets = readTargets(plain(get("valori")), say);
  if (!draft) return null;
  const reason = plain(get("motivo"));
  // Circles are looked for when every row was read.
  const decided = isUntouched(draft, known)
    ? ok<GivenDefinition>(known.last)
    : decideDefinition(draft, { own: code, known: ground.codes, formulas: new Map() });
  if (!decided.ok) {
    no("testo", decided);
    return null;
  }
  const changed = known ? changedIn(known.last, decided.value) : [];
  if (known && changed.length > 0) {
    const next = decideNext(decided.value, { ...known, reason });
    if (!next.ok) no(next.refusal === "reason_needed" ? "motivo" : "vale dal", next);
  }
  const fresh = targets.filter((each) => !known?.targets.some((one) => isSameTarget(one, each)));
  const soFar = [...(known?.targets ?? [])];
  for (const each of fresh) {
    const { kind, direction } = decided.value;
    const held = {
      kind,
      direction,
      baseline: baseline === undefined ? (known?.baseline?.is ?? null) : (baseline?.is ?? null),
    };
    const target = decideTarget(each, {
      ...{ ...held, retiredOn: known?.retiredOn ?? null, targets: soFar, territories: ground.territories },
    });
    if (target.ok) soFar.push(target.value);
    else no("valori", target);
  }
  const isDefined = !known || changed.length > 0;
  return {
    ...{ row, code, known, baseline, targets: fresh },
    definition: isDefined ? { given: decided.value, reason } : null,
    fields: [...changed, ...(known && baseline !== undefined ? (["baseline"] as const) : [])],
  };
}

/** What a document gave may break a rule of ours: it is asked to keep it only when somebody changes it. */
function isUntouched(draft: DefinitionDraft, known: Known | null): known is Known {
  return known !== null && changedIn(known.last, { ...draft, rollUp: draft.rollUp ?? known.last.rollUp }).length === 0;
}

const isSameTarget = (a: TargetDraft, b: TargetDraft): boolean =>
  a.kind === b.kind &&
  a.day === b.day &&
  a.territory === b.territory &&
  a.value === b.value &&
  a.operator === b.operator;

function readDraft(reader: Reader, last: Definition | null, today: PlainDate): DefinitionDraft | null {
  const { say, text, find, choice, day, number, get } = reader;
  const words = text("testo", 600, last?.text ?? "");
  if (words.length < 2) say("testo", "text_missing");
  const kind = choice("tipo", KINDS, "kinds", last?.kind ?? null) ?? (get("tipo") === undefined ? "count" : null);
  if (kind === null && plain(get("tipo")) === "") say("tipo", "unknown_choice", "");
  const tolerance = number("tolleranza", last?.tolerance ?? null);
  if (tolerance !== null && (tolerance < 0 || tolerance > 100)) say("tolleranza", "tolerance_out", String(tolerance));
  const written = get("distinto");
  const breakdowns =
    written === undefined
      ? (last?.breakdowns ?? [])
      : plain(written)
          .split(/[,;]/)
          .filter((each) => each.trim() !== "")
          .flatMap((each) => find("distinto", BREAKDOWNS, "breakdowns", each) ?? []);
  if (kind === null) return null;
  return {
    ...{ firstDay: day("vale dal", last?.firstDay ?? today) ?? last?.firstDay ?? today, text: words, kind },
    unit: text("unità", 80, last?.unit ?? "") || null,
    ...{
      numerator: text("numeratore", 600, last?.numerator ?? ""),
      denominator: text("denominatore", 600, last?.denominator ?? ""),
    },
    ...{ direction: choice("verso", DIRECTIONS, "directions", last?.direction ?? null), breakdowns },
    ...{
      sourceKind: choice("dati da", SOURCE_KINDS, "sources", last?.sourceKind ?? null),
      owner: text("chi risponde", 200, last?.owner ?? ""),
    },
    level: choice("di chi", LEVELS, "levels", last?.level ?? null) ?? "ambito",
    ...{ frequency: choice("frequenza", FREQUENCIES, "frequencies", last?.frequency ?? null), tolerance },
    rollUp: choice("regola", ROLL_UPS, "rollUps", last?.rollUp ?? null),
    ...{ query: text("conta albero", 80, last?.query ?? ""), formula: text("formula", 500, last?.formula ?? "") },
    ...{
      source: text("documento", 300, last?.source ?? ""),
      uncertain: text("in dubbio", 2_000, last?.uncertain ?? "") || null,
    },
  };
}

/** Undefined when the file changes nothing of it. */
function readBaseline({ choice, text, day }: Reader, known: Known | null): Baseline | null | undefined {
  const before = known?.baseline ?? null;
  const is = choice("partenza", ["yes", "no"] as const, "baselines", before?.is ?? null);
  const how = text("partenza come", 600, before?.how ?? "");
  const when = day("partenza quando", before?.when ?? null);
  const after = is === null ? null : { is, how, when };
  const isSame =
    before?.is === after?.is &&
    (before?.how ?? "") === (after?.how ?? "") &&
    (before?.when ?? null) === (after?.when ?? null);
  return isSame ? undefined : after;
}

/** Formulas of the file that lead back to themselves, with all the others of the file as if they were done. */
function circles(
  changes: readonly Change[],
  { formulas }: SheetGround,
  codes: ReadonlySet<string>,
  column: number,
): Problem[] {
  const defined = changes.flatMap(({ row, code, definition }) =>
    definition ? [{ row, code, given: definition.given }] : [],
  );
  const after = new Map(formulas);
  for (const { code, given } of defined) {
    after.delete(code);
    const read = given.formula === "" ? null : parseFormula(given.formula);
    if (read?.ok) after.set(code, codesIn(read.value));
  }
  return defined.flatMap(({ row, code, given }) => {
    const decided = decideDefinition({ ...given, rollUp: given.rollUp }, { own: code, known: codes, formulas: after });
    return decided.ok ? [] : [{ row, column, refused: decided }];
  });
}
