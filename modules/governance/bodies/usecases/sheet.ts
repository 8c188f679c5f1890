// SPDX-License-Identifier: AGPL-3.0-or-later
// The seats out to a spreadsheet and back in.
import type { z } from "zod";
import { ok, question, refuse, useCase, type Lang, type Tx } from "@albero/kernel";
import type { FieldProblem, Result } from "@albero/kernel/pure";
import { cellName, spreadsheets } from "@albero/planning";
import * as inputs from "../core/inputs.ts";
import {
  changedFields,
  fromCsv,
  readRows,
  rowsOf,
  toCsv,
  type Cell,
  type FileGround,
  type Problem,
} from "../core/sheet.ts";
import { mayWriteBodies } from "../permissions.ts";
import { listBodies, listSeats } from "../store/bodies.ts";
import { readGround } from "../store/ground.ts";
import * as store from "../store/write.ts";
import { texts } from "../texts.ts";
import { sentenceOf } from "../texts.refusals.ts";
import type { FileRefusal } from "./refusals.ts";

const MEDIA_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8",
} as const;

export type SeatsFile = { bytes: Uint8Array; fileName: string; mediaType: string };

/** Every seat of every body as a file: the one to change and give back. */
export const exportSeats = question<z.infer<typeof inputs.inFormat>, SeatsFile>({
  name: "governance.exportSeats",
  may: mayWriteBodies,
  input: inputs.inFormat,
  async run({ format }, { tx, ambitoId, lang }) {
    const bodies = await listBodies(tx, ambitoId);
    const order = new Map(bodies.map((body, at) => [body.id, at]));
    const seats = (await listSeats(tx, ambitoId)).toSorted(
      (a, b) => (order.get(a.bodyId) ?? 0) - (order.get(b.bodyId) ?? 0),
    );
    const rows = rowsOf(seats, bodies, texts[lang].file);
    const bytes = format === "csv" ? toCsv(rows) : await spreadsheets.write([{ name: "posti", rows }], format);
    return { bytes, fileName: `posti.${format}`, mediaType: MEDIA_TYPES[format] };
  },
});

async function groundOf(tx: Tx, ambitoId: number): Promise<FileGround> {
  const [bodies, seats] = [await listBodies(tx, ambitoId), await listSeats(tx, ambitoId)];
  const { municipalities } = await readGround(tx, ambitoId);
  return { bodies, seats, places: municipalities, words: [texts.it.file, texts.en.file] };
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
  return { path, message: texts[lang].file.problems[problem.problem](problem.text) };
}

export type ShownChange = { body: string; label: string; isNew: boolean; fields: string[] };
export type SeatsReport = {
  /** How many seats were written; null for a dry run. */
  saved: number | null;
  changes: ShownChange[];
  same: number;
  problems: FieldProblem[];
};

/**
 * Reads a table of seats. A dry run tells what would change and everything that is wrong, and stores nothing; a real one
 * writes all the changes or none. Refuses other tables, rows with problems, and a table that changes nothing.
 */
export const importSeats = useCase<z.infer<typeof inputs.seatsFile>, SeatsReport, FileRefusal>({
  name: "governance.importSeats",
  may: mayWriteBodies,
  unaudited: "A dry run changes nothing; a real one leaves its event.",
  input: inputs.seatsFile,
  async run({ bytes, dryRun }, { tx, ambitoId, lang, record }) {
    const table = await tableIn(bytes);
    if (!table.ok) return table;
    const read = readRows(table.value, await groundOf(tx, ambitoId));
    if (!read.ok) return read;
    const { changes, same } = read.value;
    const problems = read.value.problems.map((problem) => problemIn(problem, lang));
    const t = texts[lang].file;
    const shown = changes.map((change): ShownChange => ({
      ...{ body: change.body.name, label: change.after.label, isNew: change.before === null },
      fields: changedFields(change).map((field) => t.fields[field] ?? field),
    }));
    if (dryRun) return ok({ saved: null, changes: shown, same, problems });
    if (problems.length > 0)
      return refuse("file_has_problems", { details: { count: problems.length }, fields: problems });
    if (changes.length === 0) return refuse("nothing_to_change");
    for (const { body, before, after } of changes) {
      const [id] = before ? [before.id] : await store.insertSeats(tx, ambitoId, body.id, [after]);
      if (before && !(await store.updateSeat(tx, ambitoId, before, after))) return refuse("changed_meanwhile");
      await record({ subject: `governance.seat:${id}`, before, after: { bodyId: body.id, ...after } });
    }
    return ok({ saved: changes.length, changes: shown, same, problems: [] });
  },
});
