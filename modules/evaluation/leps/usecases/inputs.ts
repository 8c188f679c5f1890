// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { shapes } from "@albero/finance";

const { day, id, note, nothing } = shapes;
const key = z.string().trim().min(1).max(40);
const typed = z.string().trim().max(30);
const source = z.string().trim().min(2).max(300);

export { nothing };
export const byCode = z.object({ code: z.string().trim().min(1).max(12) });
export const byKey = z.object({ key });
export const byFigure = z.object({ figureId: id });
export const addFigure = z.object({ key, day, value: typed.min(1), source, note });
export const correctFigure = z.object({
  figureId: id,
  /** Empty takes the figure away. */
  value: typed.default(""),
  source,
  note,
  reason: z.string().trim().min(3).max(300),
});
