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
export const mediaTypeOf = (kind: FileKind): string => TYPES[kind].mediaType;

/** What a form proposes to choose among: every name that is taken. */
export const ACCEPT = Object.values(TYPES)
  .flatMap(({ extensions }: FileType) => extensions.map((one) => `.${one}`))
  .join(",");

/** What a place takes: which kinds, and how much of each. */
export type FileLimits = { takes: readonly FileKind[]; mostBytes: number };
/** Everything that the repository keeps. */
export const EVERY_KIND: FileLimits = { takes: Object.keys(TYPES) as FileKind[], mostBytes: LARGEST_BYTES };

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

const latinOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The type that an OpenDocument file says of itself: its first entry, never packed. A template says another. */
function openDocumentKind(bytes: Uint8Array): FileKind | null {
  const head = latinOf(bytes.subarray(30, 130));
  const declares = (kind: "odt" | "ods") => {
    const said = `mimetype${TYPES[kind].mediaType}`;
    return head.startsWith(said) && !head.startsWith(`${said}-`);
  };
  return declares("odt") ? "odt" : declares("ods") ? "ods" : null;
}

function insideZip(bytes: Uint8Array, names: readonly string[]): Result<FileKind, FileRefusal> {
  if (names.some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name))) return refuse("file_has_macros");
  const declared = openDocumentKind(bytes);
  if (declared) return ok(declared);
  if (names.includes("word/document.xml")) return ok("docx");
  return names.includes("xl/workbook.xml") ? ok("xlsx") : refuse("file_kind_unknown");
}

/** Readers of PDF look for the beginning in the first 1,024 bytes and for the end near the end: a piece of one is damaged. */
function pdfIn(bytes: Uint8Array): Result<FileKind, FileRefusal> | null {
  if (!latinOf(bytes.subarray(0, 1_024)).includes("%PDF-")) return null;
  return latinOf(bytes.subarray(-2_048)).includes("%%EOF") ? ok("pdf") : refuse("file_damaged");
}

function kindOf(bytes: Uint8Array, inspect: ZipInspector): Result<FileKind, FileRefusal> {
  const pdf = pdfIn(bytes);
  if (pdf) return pdf;
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return ok("png");
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return ok("jpg");
  if (startsWith(bytes, 0x50, 0x4b)) {
    const names = inspect(bytes);
    return names.ok ? insideZip(bytes, names.value) : names;
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
 * Says what a file is. Refuses an empty or too big one, one that this place does not keep (programs, archives, documents
 * with macros, damaged ones) and one whose name says something else than its content.
 */
export function recognise(
  bytes: Uint8Array,
  name: string,
  inspect: ZipInspector,
  { takes, mostBytes }: FileLimits = EVERY_KIND,
): Result<Recognised, FileRefusal> {
  const fileName = plainName(name);
  if (bytes.length === 0) return refuse("file_empty");
  if (bytes.length > mostBytes) return refuse("file_too_big", { details: { megabytes: mostBytes / 1_000_000 } });
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (extension === "") return refuse("file_name_missing");
  const found = kindOf(bytes, inspect);
  if (!found.ok && found.refusal !== "file_kind_unknown") return found;
  if (!found.ok || !takes.includes(found.value))
    return refuse("file_kind_unknown", { details: { takes: takes.map(shownKind).join(", ") } });
  const kind = found.value;
  const { mediaType, extensions }: FileType = TYPES[kind];
  if (!extensions.includes(extension)) return refuse("extension_lies", { details: { extension, found: kind } });
  return ok({ kind, mediaType, fileName });
}

/** As people call it: "PDF", "P7M", "TXT, CSV". */
const shownKind = (kind: FileKind): string =>
  kind === "text" ? "TXT, CSV" : (TYPES[kind].extensions[0] ?? kind).toUpperCase();

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
