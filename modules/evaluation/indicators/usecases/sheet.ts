// SPDX-License-Identifier: AGPL-3.0-or-later
// Definitions and targets out to a spreadsheet and back in.
import type { z } from "zod";
import { assert, ok, question, refuse, useCase, type Lang, type Tx } from "@albero/kernel";
import { formatDate, type FieldProblem, type PlainDate, type Result } from "@albero/kernel/pure";
import { cellName, spreadsheets } from "@albero/planning";
import { toCsv } from "@albero/finance";
import { fromCsv } from "@albero/governance";
import * as inputs from "../core/inputs.ts";
import { readRows, rowsOf, type Change, type Known, type Problem, type SheetGround } from "../core/sheet.ts";
import type { Cell, ChoiceWords } from "../core/sheet-cells.ts";
import { writeNumber } from "../../rounds/core/number.ts";
import { mayWriteIndicators } from "../permissions.ts";
import { holdCodes, lastMeasuredOfAll, listTerritories, readCodes } from "../store/ground.ts";
import { listDefinitions, listIndicators, listTargets } from "../store/indicators.ts";
import { putIndicators, type Who } from "../store/put.ts";
import * as store from "../store/write.ts";
import { sentenceOf } from "../texts.refusals.ts";
import { texts } from "../texts.ts";
import { subjectOf } from "./definitions.ts";
import { nameOf } from "./names.ts";
import type { FileRefusal, OwnRefusal } from "./refusals.ts";

const MEDIA_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8",
} as const;

export type IndicatorsFile = { bytes: Uint8Array; fileName: string; mediaType: string };

const wordsIn = (lang: Lang): ChoiceWords => {
  const { kinds, directions, breakdowns, sources, levels, frequencies, rollUps, yes, no } = texts[lang];
  return { kinds, directions, breakdowns, sources, levels, frequencies, rollUps, baselines: { yes, no } };
};

async function readKnown(tx: Tx, ambitoId: number): Promise<Known[]> {
  const definitions = Map.groupBy(await listDefinitions(tx, ambitoId), (each) => each.indicatorId);
  const targets = Map.groupBy(await listTargets(tx, ambitoId), (each) => each.indicatorId);
  const measured = await lastMeasuredOfAll(tx, ambitoId);
  return (await listIndicators(tx, ambitoId)).map(({ id, code, rowVersion, retiredOn, ...rest }) => {
    const last = definitions.get(id)?.at(-1);
    assert(last, "every indicator has a definition");
    const baseline = rest.baseline && { is: rest.baseline, how: rest.baselineHow, when: rest.baselineWhen };
    return {
      ...{ id, code, rowVersion, retiredOn, last, baseline, lastMeasured: measured.get(id) ?? null },
      targets: (targets.get(id) ?? []).map(({ kind, day, operator, value, territory }) => ({
        ...{ kind, day, operator, value, territory },
      })),
    };
  });
}

/** Every indicator in use as a file: the one to change and give back. */
export const exportIndicators = question<z.infer<typeof inputs.inFormat>, IndicatorsFile>({
  name: "evaluation.exportIndicators",
  may: mayWriteIndicators,
  input: inputs.inFormat,
  async run({ format }, { tx, ambitoId, lang }) {
    const known = (await readKnown(tx, ambitoId)).filter((each) => each.retiredOn === null);
    const rows = rowsOf(known, wordsIn(lang));
    const sheet = { name: "indicatori", rows };
    const bytes = format === "csv" ? new TextEncoder().encode(toCsv(sheet)) : await spreadsheets.write([sheet], format);
    return { bytes, fileName: `indicatori.${format}`, mediaType: MEDIA_TYPES[format] };
  },
});

async function groundOf(tx: Tx, ambitoId: number, today: PlainDate): Promise<SheetGround> {
  const { known: codes, formulas } = await readCodes(tx, ambitoId);
  const territories = new Set((await listTerritories(tx, ambitoId)).map((each) => each.code));
  const words = [wordsIn("it"), wordsIn("en")];
  return { known: await readKnown(tx, ambitoId), codes, formulas, territories, words, today };
}

/** A zip is a spreadsheet; everything else is read as text with separators. */
async function tableIn(bytes: Uint8Array): Promise<Result<Cell[][], FileRefusal>> {
  if (bytes.length === 0) return refuse("not_a_spreadsheet");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fromCsv(bytes);
  const file = await spreadsheets.read(bytes);
  return file.ok ? ok(file.value.sheets[0]?.rows ?? []) : file;
}

function problemIn(problem: Problem, lang: Lang): FieldProblem {
  const path = cellName(problem.row, problem.column);
  if ("refused" in problem) return { path, message: sentenceOf(problem.refused, lang) };
  return { path, message: texts[lang].file.problemWords[problem.problem](problem.text) };
}

export type ShownChange = { code: string; text: string; what: string[] };
export type IndicatorsReport = {
  /** How many indicators were written; null for a dry run. */
  saved: number | null;
  changes: ShownChange[];
  same: number;
  problems: FieldProblem[];
};

function shownChange({ code, known, definition, fields, targets }: Change, lang: Lang): ShownChange {
  const t = texts[lang];
  const values = targets.map(({ day, operator, value }) =>
    t.file.newTarget(`${formatDate(day)} ${t.operators[operator]} ${writeNumber(value)}`),
  );
  const what = known ? fields.map((field) => t.fields[field]) : [t.file.isNew];
  return { code, text: definition?.given.text ?? known?.last.text ?? "", what: [...what, ...values] };
}

/**
 * Reads a table of indicators. A dry run tells what would change and everything that is wrong, and stores nothing; a real
 * one writes all the changes or none. Refuses other tables, rows with problems, and a table that changes nothing.
 */
export const importIndicators = useCase<z.infer<typeof inputs.indicatorsFile>, IndicatorsReport, OwnRefusal>({
  name: "evaluation.importIndicators",
  may: mayWriteIndicators,
  unaudited: "A dry run changes nothing; a real one leaves its event.",
  input: inputs.indicatorsFile,
  async run({ bytes, dryRun }, { tx, ambitoId, actor, now, today, lang, record }) {
    const table = await tableIn(bytes);
    if (!table.ok) return table;
    if (!dryRun) await holdCodes(tx, ambitoId);
    const read = readRows(table.value, await groundOf(tx, ambitoId, today));
    if (!read.ok) return read;
    const { changes, same } = read.value;
    const problems = read.value.problems.map((problem) => problemIn(problem, lang));
    const shown = changes.map((change) => shownChange(change, lang));
    if (dryRun) return ok({ saved: null, changes: shown, same, problems });
    if (problems.length > 0)
      return refuse("file_has_problems", { details: { count: problems.length }, fields: problems });
    if (changes.length === 0) return refuse("nothing_in_file");
    for (const change of changes) {
      const id = await write(tx, ambitoId, change, { now, byName: nameOf(actor) });
      if (id === null) return refuse("changed_meanwhile");
      const { code, definition, baseline, targets } = change;
      await record({
        subject: subjectOf(id),
        before: change.known?.last ?? null,
        after: { code, definition, baseline, targets },
      });
    }
    return ok({ saved: changes.length, changes: shown, same, problems: [] });
  },
});

/** The number of the indicator; null when somebody changed it meanwhile. */
async function write(tx: Tx, ambitoId: number, change: Change, who: Who): Promise<number | null> {
  const { code, known, definition, baseline } = change;
  const targets = change.targets.map((each) => ({
    ...{ ...each, state: "provisional" as const, note: "", source: "", uncertain: null },
  }));
  if (!known) {
    assert(definition, "a new indicator has its definition");
    const given = { code, origin: "own" as const, baseline: baseline ?? null, definition: definition.given };
    const [put] = await putIndicators(tx, ambitoId, [{ ...given, places: [], targets }], who);
    return put?.isNew ? put.id : null;
  }
  const { id, rowVersion, last } = known;
  const moved = await store.updateIndicator(
    tx,
    ambitoId,
    { id, rowVersion },
    baseline === undefined ? {} : { baseline },
  );
  if (!moved) return null;
  if (definition) {
    const next = { indicatorId: id, number: last.number + 1, ...definition };
    await store.insertDefinition(tx, ambitoId, next, who);
  }
  for (const target of targets) await store.insertTarget(tx, ambitoId, id, target);
  return id;
}
