// SPDX-License-Identifier: AGPL-3.0-or-later
// What a file really is, by its first bytes and by what it holds: a name proves nothing.
import { unzipSync } from "fflate";
import { ok, refuse, type Result } from "@albero/kernel/pure";

export const LARGEST_DOCUMENT = 15_000_000;

export const FILE_KINDS = ["pdf", "docx", "xlsx", "odt", "ods", "png", "jpg"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  png: "image/png",
  jpg: "image/jpeg",
};

export type FileRefusal =
  | "file_is_empty"
  | "file_too_large"
  | "kind_not_taken"
  | "name_tells_otherwise"
  | "file_has_macros"
  | "file_is_broken";

const begins = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign);
const textOf = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, from) + length));

/** The names inside a zip, without unpacking anything: a small file that unpacks to gigabytes costs nothing here. */
function namesInZip(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return null;
  }
}

/** The type that an OpenDocument file says of itself: its first entry, never packed. */
function openDocumentType(bytes: Uint8Array): string {
  const head = textOf(bytes, 30, 100);
  return head.startsWith("mimetype") ? head.slice(8) : "";
}

function officeKind(bytes: Uint8Array): Result<FileKind, FileRefusal> {
  const names = namesInZip(bytes);
  if (!names) return refuse("file_is_broken");
  if (names.some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name))) return refuse("file_has_macros");
  const declared = openDocumentType(bytes);
  if (declared.startsWith(MEDIA_TYPES.odt) && !declared.startsWith(`${MEDIA_TYPES.odt}-`)) return ok("odt");
  if (declared.startsWith(MEDIA_TYPES.ods) && !declared.startsWith(`${MEDIA_TYPES.ods}-`)) return ok("ods");
  if (!names.includes("[Content_Types].xml")) return refuse("kind_not_taken");
  if (names.includes("word/document.xml")) return ok("docx");
  return names.includes("xl/workbook.xml") ? ok("xlsx") : refuse("kind_not_taken");
}

function kindOfBytes(bytes: Uint8Array): Result<FileKind, FileRefusal> {
  if (textOf(bytes, 0, 1024).includes("%PDF-"))
    return textOf(bytes, bytes.length - 2048, 2048).includes("%%EOF") ? ok("pdf") : refuse("file_is_broken");
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return ok("png");
  if (begins(bytes, 0xff, 0xd8, 0xff)) return ok("jpg");
  return begins(bytes, 0x50, 0x4b, 0x03, 0x04) ? officeKind(bytes) : refuse("kind_not_taken");
}

/**
 * What a file is, from its bytes. Refuses what is empty, larger than 15 MB, of a kind that dossiers do not take, cut
 * short, with macros inside, or named as something else than it is.
 */
export function fileKind(name: string, bytes: Uint8Array): Result<FileKind, FileRefusal> {
  if (bytes.length === 0) return refuse("file_is_empty");
  if (bytes.length > LARGEST_DOCUMENT) return refuse("file_too_large");
  const found = kindOfBytes(bytes);
  if (!found.ok) return found;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const named = ending === "jpeg" ? "jpg" : ending;
  return named === found.value ? found : refuse("name_tells_otherwise", { details: { kind: found.value } });
}

/** A name that is safe in a header and on every disk: "Relazione (bozza).pdf" → "relazione-bozza.pdf". */
export function safeFileName(name: string, kind: FileKind): string {
  const stem = name
    .replace(/\.[^.]*$/, "")
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80);
  return `${stem || "documento"}.${kind}`;
}
