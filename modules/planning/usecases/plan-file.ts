// SPDX-License-Identifier: AGPL-3.0-or-later
// The files in which a plan travels: what they hold once read, what is wrong with them, how they are written.
import type { Lang } from "@albero/kernel";
import { canonicalText } from "../core/canonical.ts";
import type { PlanDocument } from "../core/document.ts";
import { jsonPath } from "../core/problem.ts";
import { checkPlanText } from "../core/problems.ts";
import type { ImportProblem } from "../queries/answers.ts";
import { strangeTexts } from "./storable.ts";

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
    tooLarge: "Il file è troppo grande per essere un piano: il limite è 20 MB.",
    notUtf8: "Il file non è un testo UTF-8: salvalo di nuovo come JSON in codifica UTF-8.",
    strange: "Il testo contiene un carattere che non si può conservare: cancellalo e riscrivilo.",
  },
  en: {
    tooLarge: "The file is too large for a plan: the limit is 20 MB.",
    notUtf8: "The file is not UTF-8 text: save it again as JSON encoded in UTF-8.",
    strange: "The text holds a character that cannot be kept: delete it and type it again.",
  },
};

export type ReadPlan = { plan: PlanDocument; problems: [] } | { plan: null; problems: ImportProblem[] };

function read(text: string, lang: Lang): ReadPlan {
  const checked = checkPlanText(text);
  if (!checked.ok) {
    return {
      plan: null,
      problems: checked.problems.map((each) => ({ place: each.path, message: each.message[lang] })),
    };
  }
  return { plan: checked.plan, problems: [] };
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
  if (bytes.length > LARGEST_FILE) return { plan: null, problems: [{ place: "$", message: say.tooLarge }] };
  const text = textOf(bytes);
  if (text === null) return { plan: null, problems: [{ place: "$", message: say.notUtf8 }] };
  const found = read(text, lang);
  const strange = found.plan ? strangeTexts(found.plan) : [];
  if (strange.length === 0) return found;
  return { plan: null, problems: strange.map((path) => ({ place: jsonPath(path), message: say.strange })) };
}

export async function writePlanFile(format: PlanFormat, document: PlanDocument): Promise<Uint8Array> {
  return new TextEncoder().encode(canonicalText(document));
}
