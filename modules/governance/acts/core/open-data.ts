// SPDX-License-Identifier: AGPL-3.0-or-later
// The list of "Amministrazione trasparente" as open data: one row a document, ISO days, stable addresses.
import type { PlainDate } from "@albero/kernel/pure";

export type Listed = {
  id: number;
  section: string | null;
  kind: string;
  title: string;
  description: string;
  day: PlainDate;
  actLabel: string;
  publishedFrom: PlainDate | null;
  publishedTo: PlainDate | null;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
};

export const COLUMNS = [
  "id",
  "section",
  "kind",
  "title",
  "description",
  "day",
  "act",
  "publishedFrom",
  "publishedTo",
  "fileName",
  "mediaType",
  "sizeBytes",
  "sha256",
  "page",
  "download",
] as const;
export type OpenRow = Record<(typeof COLUMNS)[number], string | number | null>;

/** `pageOf` and `fileOf` answer full addresses, so that a row still says where it comes from when it travels. */
export function openRows(
  documents: readonly Listed[],
  { pageOf, fileOf }: { pageOf: (id: number) => string; fileOf: (id: number) => string },
): OpenRow[] {
  return documents.map(({ actLabel, ...one }) => ({
    ...{ id: one.id, section: one.section, kind: one.kind, title: one.title, description: one.description },
    ...{ day: one.day, act: actLabel === "" ? null : actLabel },
    ...{ publishedFrom: one.publishedFrom, publishedTo: one.publishedTo },
    ...{ fileName: one.fileName, mediaType: one.mediaType, sizeBytes: one.sizeBytes, sha256: one.sha256 },
    ...{ page: pageOf(one.id), download: fileOf(one.id) },
  }));
}

/** A sheet must not take a text for a formula: what could begin one is told apart by an apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+@\t\r-]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180: comma, heading, CRLF, UTF-8. */
export function csvOf(rows: readonly OpenRow[]): string {
  const lines = [COLUMNS.join(","), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])).join(","))];
  return `${lines.join("\r\n")}\r\n`;
}
