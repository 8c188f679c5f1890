// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { shapes } from "@albero/finance";
import { LANGS } from "@albero/kernel/pure";
import { FORMATS, REPORT_KINDS } from "../core/blocks.ts";

const { day, id } = shapes;
const rowVersion = z.coerce.number().int().min(1);
const orNothing = z.preprocess((value) => (value === "" ? undefined : value), id.optional());
const text = z.string().trim().min(1).max(6_000);
const title = z.string().trim().min(2).max(200);

export const nothing = z.strictObject({});
export const byReport = z.object({ reportId: id });
export const byChapter = byReport.extend({ chapter: z.coerce.number().int().min(1).max(200).default(1) });
export const byFigure = byReport.extend({ name: z.string().trim().min(3).max(120) });
export const byFile = byReport.extend({ format: z.enum(FORMATS) });
export const byPrint = byFile.extend({ lang: z.enum(LANGS) });

export const newReport = z.object({
  kind: z.enum(REPORT_KINDS),
  /** A half-year update takes its year from its round. */
  year: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(1).max(9999).optional(),
  ),
  roundId: orNothing,
});
export const titles = byReport.extend({ rowVersion, it: title, en: title });
export const byBlock = byReport.extend({ blockId: id });
export const blockChange = byBlock.extend({
  rowVersion,
  it: text,
  en: text,
  /** "on": the figures that the text no longer binds are left out on purpose. */
  confirm: z.string().max(10).default(""),
});
export const blockSwitch = byBlock.extend({ rowVersion, isOn: z.enum(["yes", "no"]) });
export const blockMove = byBlock.extend({ way: z.enum(["up", "down"]) });
/** A paragraph of one's own, after another block. */
export const newBlock = byBlock.extend({ it: text, en: z.string().trim().max(6_000).default("") });
export const approval = byReport.extend({
  rowVersion,
  day,
  act: z.string().trim().max(300).default(""),
  actId: orNothing,
});
export const removal = byReport.extend({ rowVersion });
