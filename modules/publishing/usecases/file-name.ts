// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel";
import type { VersionHead } from "@albero/planning";
import type { Format } from "../documents/print-port.ts";
import { texts } from "../documents/texts.ts";

/** "piano-di-zona-2025-2027-crema-v1.pdf": letters that every file system knows. */
export function fileNameOf(version: VersionHead, format: Format, lang: Lang): string {
  const bare = version.ambitoName.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const ambito = bare.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return texts[lang].fileName(ambito, version.cycle.code, version.number, format);
}

export const MEDIA_TYPES: Record<Format, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
