// SPDX-License-Identifier: AGPL-3.0-or-later
// Figures for the essential levels: added with their day and source, corrected by another row with its reason.
import type { z } from "zod";
import { ok, refuse, useCase, type Lang, type Work } from "@albero/kernel";
import { decideFigure, figuresOn, readFigure, sharesOf, type FigureRefusal, type FigureRow } from "../core/leps.ts";
import type { LepsInput, LepsReference } from "../core/reference.ts";
import { mayWriteLeps } from "../permissions.ts";
import { readReference } from "../queries/reference.ts";
import { getFigure, insertFigure, listFigures } from "../store/inputs.ts";
import { lepsRefusals } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";

export type LepsRefusal = FigureRefusal | "figure_that_day" | "already_corrected";
type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

const subject = (key: string) => `evaluation.leps_input:${key}`;
const nameOf = ({ actor }: Work) => (actor.kind === "anonymous" ? "" : actor.name);

type Wrong = { refusal: LepsRefusal; details?: Readonly<Record<string, string | number>> };

/** A refusal that stands at one field, with its sentence. */
function refuseAt(path: string, { refusal, details = {} }: Wrong, lang: Lang) {
  const words = lepsRefusals[lang][refusal];
  const message = typeof words === "string" ? words : words(details);
  return refuse(refusal, { details, fields: [{ path, message }] });
}

type Reading = { input: LepsInput; reference: LepsReference; rows: readonly FigureRow[]; work: Work };

/** The value typed for a figure of a day, checked against its kind and against the figures that count on that day. */
function checked({ input, reference, rows, work }: Reading, text: string, day: FigureRow["day"]) {
  const { lang, today } = work;
  const read = readFigure(input, text);
  if (!read.ok) return refuseAt("value", read, lang);
  const figures = figuresOn(rows, day);
  const decided = decideFigure(
    { key: input.key, day, value: read.value },
    { figures, shares: sharesOf(reference.leps), today },
  );
  if (decided.ok) return decided;
  const other = [...reference.inputs, ...reference.known].find(({ key }) => key === decided.details?.["other"]);
  const details = { ...decided.details, other: other?.label[lang] ?? "" };
  return refuseAt(decided.refusal === "day_in_future" ? "day" : "value", { refusal: decided.refusal, details }, lang);
}

export const addLepsFigure = useCase<In<"addFigure">, { figureId: number }, LepsRefusal>({
  name: "evaluation.addLepsFigure",
  may: mayWriteLeps,
  input: inputs.addFigure,
  async run({ key, day, value: text, source, note }, work) {
    const { tx, ambitoId, now, lang, record } = work;
    const reference = await readReference();
    const input = reference.inputs.find((one) => one.key === key);
    if (!input) return refuse("unknown_figure");
    const rows = await listFigures(tx, ambitoId);
    const value = checked({ input, reference, rows, work }, text, day);
    if (!value.ok) return value;
    const row = {
      key,
      day,
      value: value.value,
      source,
      note,
      corrects: null,
      reason: "",
      byName: nameOf(work),
      at: now,
    };
    const figureId = await insertFigure(tx, ambitoId, row);
    if (figureId === null) return refuseAt("day", { refusal: "figure_that_day" }, lang);
    await record({ subject: subject(key), before: null, after: { figureId, ...row } });
    return ok({ figureId });
  },
});

export const correctLepsFigure = useCase<In<"correctFigure">, { figureId: number; key: string }, LepsRefusal>({
  name: "evaluation.correctLepsFigure",
  may: mayWriteLeps,
  input: inputs.correctFigure,
  async run({ figureId: corrects, value: text, source, note, reason }, work) {
    const { tx, ambitoId, now, record } = work;
    const before = await getFigure(tx, ambitoId, corrects);
    const reference = await readReference();
    const input = reference.inputs.find((one) => one.key === before.key);
    const rows = (await listFigures(tx, ambitoId)).filter(({ id }) => id !== corrects);
    const isTakenAway = text === "";
    if (!input && !isTakenAway) return refuse("unknown_figure");
    const value = isTakenAway || !input ? ok(null) : checked({ input, reference, rows, work }, text, before.day);
    if (!value.ok) return value;
    const { key, day } = before;
    const row = { key, day, value: value.value, source, note, corrects, reason, byName: nameOf(work), at: now };
    const figureId = await insertFigure(tx, ambitoId, row);
    if (figureId === null) return refuse("already_corrected");
    await record({ subject: subject(key), before, after: { figureId, ...row } });
    return ok({ figureId, key });
  },
});
