// SPDX-License-Identifier: AGPL-3.0-or-later
// What a file is by its first bytes: its name only has to agree.
import { ok, refuse, type Result } from "@albero/kernel/pure";

export const LARGEST_BYTES = 20_000_000;

type FileType = { mediaType: string; extensions: readonly string[] };
const TYPES = {
  pdf: { mediaType: "application/pdf", extensions: ["pdf"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
  },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", extensions: ["xlsx"] },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", extensions: ["odt"] },
  ods: { mediaType: "application/vnd.oasis.opendocument.spreadsheet", extensions: ["ods"] },
  png: { mediaType: "image/png", extensions: ["png"] },
  jpg: { mediaType: "image/jpeg", extensions: ["jpg", "jpeg"] },
  p7m: { mediaType: "application/pkcs7-mime", extensions: ["p7m"] },
  text: { mediaType: "text/plain; charset=utf-8", extensions: ["txt", "csv", "md"] },
} as const satisfies Record<string, FileType>;
export type FileKind = keyof typeof TYPES;

export type FileRefusal =
  | "file_empty"
  | "file_too_big"
  | "file_name_missing"
  | "file_kind_unknown"
  | "extension_lies"
  | "file_damaged"
  | "too_much_inside"
  | "file_has_macros";

/** The names inside a zip whose real unpacked size is bounded: planning's guard, given from outside. */
export type ZipInspector = (bytes: Uint8Array) => Result<string[], "too_much_inside" | "file_damaged">;

export type Recognised = { kind: FileKind; mediaType: string; fileName: string };

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);
/** pkcs7-signedData, 1.2.840.113549.1.7.2, as DER writes it. */
const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

function isSigned(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  const head = [...bytes.subarray(0, 40)];
  return head.some((_byte, at) => SIGNED_DATA.every((one, place) => head[at + place] === one));
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function insideZip(names: readonly string[]): Result<FileKind, FileRefusal> {
  if (names.some((name) => /vbaProject\.bin$|^Basic\//i.test(name))) return refuse("file_has_macros");
  if (names.includes("word/document.xml")) return ok("docx");
  if (names.includes("xl/workbook.xml")) return ok("xlsx");
  if (names.includes("content.xml") && names.includes("mimetype")) return ok("odt");
  return refuse("file_kind_unknown");
}

function kindOf(bytes: Uint8Array, inspect: ZipInspector): Result<FileKind, FileRefusal> {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return ok("pdf");
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return ok("png");
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return ok("jpg");
  if (startsWith(bytes, 0x50, 0x4b)) {
    const names = inspect(bytes);
    return names.ok ? insideZip(names.value) : names;
  }
  if (isSigned(bytes)) return ok("p7m");
  return isText(bytes) ? ok("text") : refuse("file_kind_unknown");
}

/** A name that is safe in a header and on any disk: no folders, no control characters, not too long. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} ._()-]+/gu, "-")
    .replace(/^[. -]+|[. -]+$/g, "");
  const dot = clean.lastIndexOf(".");
  return dot > 100 ? `${clean.slice(0, 100)}${clean.slice(dot)}`.slice(0, 120) : clean.slice(0, 120);
}

/**
 * Says what a file is. Refuses an empty or too big one, one that Albero does not keep (programs, archives, documents with
 * macros, damaged ones) and one whose name says something else than its content.
 */
export function recognise(bytes: Uint8Array, name: string, inspect: ZipInspector): Result<Recognised, FileRefusal> {
  const fileName = plainName(name);
  if (bytes.length === 0) return refuse("file_empty");
  if (bytes.length > LARGEST_BYTES) return refuse("file_too_big");
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (extension === "") return refuse("file_name_missing");
  const found = kindOf(bytes, inspect);
  if (!found.ok) return found;
  // The two OpenDocument kinds look alike from outside: the name chooses between them.
  const kind = found.value === "odt" && extension === "ods" ? "ods" : found.value;
  const { mediaType, extensions }: FileType = TYPES[kind];
  if (!extensions.includes(extension)) return refuse("extension_lies", { details: { extension, found: kind } });
  return ok({ kind, mediaType, fileName });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words of the XML of a word processor: a paragraph a line, marks gone. */
export function wordsOfXml(xml: string): string {
  return xml
    .replace(/<(?:w:tab|w:br|text:tab|text:s|text:line-break)\b[^>]*>/g, " ")
    .replace(/<\/(?:w:p|text:p|text:h)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-fA-F]{1,5});/g, (whole, name: string) => {
      if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
      const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code >= 32 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : " ";
    })
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** What is kept for the search: without characters that the database cannot hold, and not endless. */
export function searchable(text: string): string {
  return text
    .replace(/\p{Cc}/gu, " ")
    .slice(0, 200_000)
    .toWellFormed();
}
