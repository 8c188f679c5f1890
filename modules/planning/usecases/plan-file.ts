// SPDX-License-Identifier: AGPL-3.0-or-later
// The files in which a plan travels: what they hold once read, what is wrong with them, how they are written.
import { strangeTexts, type Lang } from "@albero/kernel";
import { canonicalText } from "../core/canonical.ts";
import type { PlanDocument } from "../core/document.ts";
import { jsonPath } from "../core/problem.ts";
import { checkPlanText } from "../core/problems.ts";
import { fromSheets } from "../sheet/from-sheets.ts";
import { hucreSheets } from "../sheet/hucre.ts";
import { toSheets } from "../sheet/to-sheets.ts";
import type { ImportProblem } from "../queries/answers.ts";

export const PLAN_FORMATS = ["json", "xlsx", "ods"] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

export const MEDIA_TYPES: Record<PlanFormat, string> = {
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
};

/** Far above any plan: the whole plan of an Ambito of 48 municipalities is a third of a megabyte. */
const LARGEST_FILE = 20_000_000;

const words = {
  it: {
    file_too_big: "Il file è troppo grande per essere un piano: il limite è 20 MB.",
    not_a_spreadsheet: "Il file non è un foglio di calcolo xlsx o ods: salvalo di nuovo in uno di questi due formati.",
    too_much_inside: "Il file, aperto, è enorme: non è il foglio di calcolo di un piano.",
    damaged: "Il file è danneggiato e non si legge fino in fondo: salvalo di nuovo dal programma che lo ha fatto.",
    notUtf8: "Il file non è un testo UTF-8: salvalo di nuovo come JSON in codifica UTF-8.",
    strange: "Il testo contiene un carattere che non si può conservare: cancellalo e riscrivilo.",
  },
  en: {
    file_too_big: "The file is too large for a plan: the limit is 20 MB.",
    not_a_spreadsheet: "The file is not an xlsx or ods spreadsheet: save it again in one of these two formats.",
    too_much_inside: "Once opened the file is huge: it is not the spreadsheet of a plan.",
    damaged: "The file is damaged and cannot be read to its end: save it again from the program that made it.",
    notUtf8: "The file is not UTF-8 text: save it again as JSON encoded in UTF-8.",
    strange: "The text holds a character that cannot be kept: delete it and type it again.",
  },
};

export type ReadPlan = { plan: PlanDocument; problems: [] } | { plan: null; problems: ImportProblem[] };

const wrong = (place: string, message: string): ReadPlan => ({ plan: null, problems: [{ place, message }] });

function readText(bytes: Uint8Array, lang: Lang): ReadPlan {
  const text = textOf(bytes);
  if (text === null) return wrong("$", words[lang].notUtf8);
  const checked = checkPlanText(text);
  if (checked.ok) return { plan: checked.plan, problems: [] };
  return {
    plan: null,
    problems: checked.problems.map(({ path, message }) => ({ place: path, message: message[lang] })),
  };
}

async function readSpreadsheet(bytes: Uint8Array, lang: Lang): Promise<ReadPlan> {
  const book = await hucreSheets.read(bytes);
  if (!book.ok) return wrong("", words[lang][book.refusal]);
  const checked = fromSheets(book.value.sheets);
  if (checked.ok) return { plan: checked.plan, problems: [] };
  return { plan: null, problems: checked.problems.map(({ place, message }) => ({ place, message: message[lang] })) };
}

/** The text of a file, or null when its bytes are no text. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads a file as a plan; answers with the plan or with everything that is wrong, in the language asked for. */
export async function readPlanFile(format: PlanFormat, bytes: Uint8Array, lang: Lang): Promise<ReadPlan> {
  const say = words[lang];
  if (bytes.length > LARGEST_FILE) return wrong("", say.file_too_big);
  const found = format === "json" ? readText(bytes, lang) : await readSpreadsheet(bytes, lang);
  const strange = found.plan ? strangeTexts(found.plan) : [];
  if (strange.length === 0) return found;
  return { plan: null, problems: strange.map((path) => ({ place: jsonPath(path), message: say.strange })) };
}

/** Writes a plan; the same plan always gives the same bytes. */
export async function writePlanFile(format: PlanFormat, document: PlanDocument): Promise<Uint8Array> {
  if (format === "json") return new TextEncoder().encode(canonicalText(document));
  return hucreSheets.write(toSheets(document), format);
}
