// SPDX-License-Identifier: AGPL-3.0-or-later
// The measures of a round out to a spreadsheet and back in: tried first, then all or none.
import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import { ok, question, refuse, useCase, type FieldProblem, type Lang, type Result, type Work } from "@albero/kernel";
import { toCsv } from "@albero/finance";
import { cellName, spreadsheets } from "@albero/planning";
import { listDefinitions, listIndicators } from "../../indicators/store/indicators.ts";
import { writeCell } from "../core/answer.ts";
import type { EntryProblem } from "../core/entry.ts";
import { placeKey, type Measure, type NewMeasure } from "../core/measure.ts";
import type { Round } from "../core/round.ts";
import { COLUMN_OF, fromRows, MOST_ROWS, toRows, type Cell, type ColumnName, type SheetEntry } from "../core/sheet.ts";
import { mayAnswerFor } from "../core/territory.ts";
import { mayEnterMeasures } from "../permissions.ts";
import { listCurrent } from "../store/measures.ts";
import { getRound, listAsked } from "../store/rounds.ts";
import { holdRequests } from "../store/standings.ts";
import { listTerritories } from "../store/territories.ts";
import { sheetWords } from "../texts.sheet.ts";
import { troubleWords } from "../texts.troubles.ts";
import * as inputs from "./inputs.ts";
import type { RoundsRefusal } from "./refusals.ts";
import { checkerFor, write } from "./writing.ts";

const MEDIA_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8",
} as const;
const LARGEST_BYTES = 5_000_000;

export type MeasureFile = { bytes: Uint8Array; fileName: string; mediaType: string };

/** Indicators that a round asks, with their codes and the definitions asked by. */
async function askedOf({ tx, ambitoId }: Work, roundId: number) {
  const codes = new Map((await listIndicators(tx, ambitoId)).map((one) => [one.id, one.code]));
  const definitions = new Map((await listDefinitions(tx, ambitoId)).map((one) => [one.id, one]));
  return (await listAsked(tx, ambitoId, roundId)).flatMap(({ indicatorId, definitionId, level }) => {
    const definition = definitions.get(definitionId);
    return definition ? [{ code: codes.get(indicatorId) ?? "", indicatorId, level, definition }] : [];
  });
}

/** What the person may answer of a round, answered or not, as a file that can be taken back in. */
export const exportMeasures = question<z.infer<typeof inputs.sheetFormat>, MeasureFile>({
  name: "evaluation.exportMeasures",
  may: mayEnterMeasures,
  input: inputs.sheetFormat,
  async run({ roundId, format }, work) {
    const { tx, ambitoId, actor } = work;
    const round = await getRound(tx, ambitoId, roundId);
    const territories = (await listTerritories(tx, ambitoId, round.lastDay)).filter((one) => mayAnswerFor(actor, one));
    const measures = Map.groupBy(await listCurrent(tx, ambitoId, { roundId }), (one) =>
      placeKey({ ...one, breakdown: "" }),
    );
    const lines = (await askedOf(work, roundId))
      .filter(({ definition }) => definition.query === "" && definition.formula === "")
      .flatMap(({ code, indicatorId, level, definition }) =>
        territories
          .filter((territory) => territory.level === level)
          .flatMap((territory) => {
            const there = measures.get(placeKey({ indicatorId, territory: territory.code, breakdown: "" })) ?? [];
            const whole = there.find((one) => one.breakdown === "") ?? null;
            const parts = there.filter((one) => one.breakdown !== "");
            return [whole, ...parts].map((measure) => ({
              ...{ code, definition, territory, measure, breakdown: measure?.breakdown ?? "" },
            }));
          }),
      );
    const sheet = { name: "Misure", rows: toRows(lines) as (string | number | null)[][] };
    const bytes = format === "csv" ? new TextEncoder().encode(toCsv(sheet)) : await spreadsheets.write([sheet], format);
    return { bytes, fileName: `rilevazione-${roundId}.${format}`, mediaType: MEDIA_TYPES[format] };
  },
});

export type MeasureChange = {
  code: string;
  text: string;
  territory: string;
  /** What is there, in the words of a cell; null where nothing is. */
  was: string | null;
  is: string;
};
export type MeasureReport = {
  /** How many were written; null for a trial. */
  saved: number | null;
  rows: number;
  changes: MeasureChange[];
  problems: FieldProblem[];
  /** True when all that is wrong is that unusual values wait for a confirmation. */
  onlyUnusual: boolean;
  /** What a real run must carry, so that nobody writes over what changed meanwhile. */
  seen: string;
};

/** Reads a file of measures. A trial says what it would change and all that is wrong; a real run takes all or none. */
export const takeMeasureFile = useCase<z.infer<typeof inputs.sheetFile>, MeasureReport, RoundsRefusal>({
  name: "evaluation.takeMeasureFile",
  may: mayEnterMeasures,
  unaudited: "A trial changes nothing; a real run leaves its event.",
  input: inputs.sheetFile,
  async run({ roundId, bytes, dryRun, seen, reason, confirmed }, work) {
    const { tx, ambitoId, lang, record } = work;
    const round = await getRound(tx, ambitoId, roundId, "share");
    if (round.state !== "open") return refuse(round.state === "draft" ? "round_not_open" : "round_closed");
    const read = await rowsIn(bytes);
    if (!read.ok) return read;
    if (read.value.length > MOST_ROWS + 1) return refuse("too_many_rows", { details: { most: MOST_ROWS } });
    const asked = await askedOf(work, roundId);
    const sheet = fromRows(read.value, { asked: new Map(asked.map((one) => [one.code, one])) });
    const ids = [...new Set(sheet.entries.map((entry) => entry.indicatorId))];
    if (!dryRun) await holdRequests(tx, ambitoId, roundId, ids);
    const tried = await tryAll(work, round, { entries: sheet.entries, ids, reason, confirmed });
    const problems = [
      ...sheet.problems.map((each) => ({
        path: cellName(each.row, each.column),
        message: sheetWords[lang](each.problem, each.value),
      })),
      ...tried.troubles.map(({ row, problem }) => atCell(row, problem, sheet.columns, lang)),
    ];
    const report = {
      ...{ rows: sheet.entries.length, changes: tried.changes, problems },
      onlyUnusual:
        problems.length > 0 &&
        sheet.problems.length === 0 &&
        tried.troubles.every(({ problem }) => problem.trouble === "outlier_unconfirmed"),
      seen: tried.seen,
    };
    if (dryRun) return ok({ ...report, saved: null });
    if (problems.length > 0)
      return refuse("file_has_problems", { details: { count: problems.length }, fields: problems });
    if (seen !== "" && seen !== report.seen) return refuse("changed_meanwhile");
    if (tried.measures.length === 0) return refuse("nothing_new");
    await write(work, roundId, tried.measures);
    const after = { rows: report.rows, saved: tried.measures.length, indicatorIds: ids };
    await record({ subject: `evaluation.round:${roundId}`, before: null, after: { file: after } });
    return ok({ ...report, saved: tried.measures.length });
  },
});

type Given = { entries: readonly SheetEntry[]; ids: readonly number[]; reason: string; confirmed: boolean };

async function tryAll(work: Work, round: Round, { entries, ids, reason, confirmed }: Given) {
  const checker = await checkerFor(work, round, ids);
  const codes = new Map((await listIndicators(work.tx, work.ambitoId)).map((one) => [one.id, one.code]));
  const troubles: { row: number; problem: EntryProblem }[] = [];
  const measures: NewMeasure[] = [];
  const changes: MeasureChange[] = [];
  // What changed in between is told by `seen`, for the whole file.
  for (const entry of entries) {
    const asked = { ...entry, reason: entry.reason || reason, confirmed, seen: undefined };
    const checked = checker.check(asked);
    troubles.push(...checked.problems.map((problem) => ({ row: entry.row, problem })));
    const definition = checker.definitionOf(entry.indicatorId);
    if (!checked.measure || !definition) continue;
    const measure = { ...checked.measure, origin: "file" as const };
    measures.push(measure);
    const was = checker.current.get(placeKey(measure));
    changes.push({
      ...{ code: codes.get(entry.indicatorId) ?? "", text: definition.text },
      territory: checker.territories.get(entry.territory)?.name ?? entry.territory,
      was: was ? writeCell(was, definition) : null,
      is: writeCell(measure, definition),
    });
  }
  return { troubles, measures, changes, seen: stampOf([...checker.current.values()]) };
}

function atCell(
  row: number,
  problem: EntryProblem,
  columns: ReadonlyMap<ColumnName, number>,
  lang: Lang,
): FieldProblem {
  const column = columns.get(COLUMN_OF[problem.field]) ?? columns.get("Valore") ?? 0;
  return { path: cellName(row, column), message: troubleWords(problem, lang) };
}

/** A short mark of what stands there. */
function stampOf(measures: readonly Measure[]): string {
  const text = measures.map((one) => `${one.id}.${one.rowVersion}`).join(" ");
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}

/** The rows of the first sheet, or of a text with semicolons, commas or tabs; counted before they are taken apart. */
async function rowsIn(bytes: Uint8Array): Promise<Result<Cell[][], RoundsRefusal>> {
  if (bytes.length > LARGEST_BYTES)
    return refuse("file_too_big", { details: { megabytes: LARGEST_BYTES / 1_000_000 } });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const file = await spreadsheets.read(bytes);
    return file.ok ? ok(file.value.sheets[0]?.rows ?? []) : file;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0") || text.trim() === "") return refuse("not_text");
    const lines = text.split("\n", 3 * MOST_ROWS);
    if (lines.length >= 3 * MOST_ROWS) return refuse("too_many_rows", { details: { most: MOST_ROWS } });
    const delimiter = [";", "\t", ","].find((sign) => lines[0]?.includes(sign)) ?? ";";
    return ok(parse(text, { delimiter, bom: true, relax_column_count: true, trim: true }) as string[][]);
  } catch {
    return refuse("not_text");
  }
}
