// SPDX-License-Identifier: AGPL-3.0-or-later
// A file that somebody sent: what it is, its hash, and its words for the search.
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { ok, refuse, type Result } from "@albero/kernel";
import { inspectZip } from "@albero/planning";
import { z } from "zod";
import {
  EVERY_KIND,
  type FileLimits,
  type FileRefusal,
  recognise,
  type Recognised,
  searchable,
  wordsOfXml,
  type ZipInspector,
} from "../core/files.ts";

/** A file of a form. What is too big is told in its own words, not cut. */
export const upload = z.object({ name: z.string().max(1_000), bytes: z.instanceof(Uint8Array) });
export type Upload = { name: string; bytes: Uint8Array };
export type ReadFile = { fileName: string; mediaType: string; bytes: Uint8Array; sha256: string; text: string };

const inspect: ZipInspector = (bytes) => {
  const names = inspectZip(bytes);
  if (names.ok) return names;
  return refuse(names.refusal === "too_much_inside" ? "too_much_inside" : "file_damaged");
};

const PART: Partial<Record<Recognised["kind"], string>> = {
  docx: "word/document.xml",
  odt: "content.xml",
};

/** Nothing where the kind has no words that can be read here (a scan, a signed envelope): title and description speak. */
function wordsOf(bytes: Uint8Array, kind: Recognised["kind"]): string {
  if (kind === "text") return searchable(new TextDecoder().decode(bytes));
  const part = PART[kind];
  if (part === undefined) return "";
  const inside = unzipSync(bytes, { filter: (file) => file.name === part })[part];
  return inside ? searchable(wordsOfXml(strFromU8(inside))) : "";
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Recognises a file by its content and reads its words. Refuses what core/files.ts refuses. */
export function readUpload({ name, bytes }: Upload, limits: FileLimits = EVERY_KIND): Result<ReadFile, FileRefusal> {
  const found = recognise(bytes, name, inspect, limits);
  if (!found.ok) return found;
  const { kind, mediaType, fileName } = found.value;
  try {
    return ok({ fileName, mediaType, bytes, sha256: sha256Of(bytes), text: wordsOf(bytes, kind) });
  } catch {
    return refuse("file_damaged");
  }
}
