// SPDX-License-Identifier: AGPL-3.0-or-later
// Entering measures: one at a time on a phone, many at once in a grid.
import type { z } from "zod";
import { ok, refuse, useCase, type CommonRefusal, type FieldProblem, type Lang } from "@albero/kernel";
import { readCell } from "../core/answer.ts";
import type { Checked, Entry, EntryProblem } from "../core/entry.ts";
import { mayEnterMeasures } from "../permissions.ts";
import { holdRequests } from "../store/standings.ts";
import { getRound } from "../store/rounds.ts";
import { troubleWords } from "../texts.troubles.ts";
import { addEvidence } from "./evidence.ts";
import * as inputs from "./inputs.ts";
import type { RoundsRefusal } from "./refusals.ts";
import { checkerFor, write, type PlacedEntry } from "./writing.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

/** Of a place, as the audit register writes it. */
const subjectOf = (roundId: number, indicatorId: number, territory: string): string =>
  `evaluation.measure:${roundId}.${indicatorId}${territory === "" ? "" : `.${territory}`}`;

const inWords = (problems: readonly EntryProblem[], lang: Lang, pathOf: (field: string) => string): FieldProblem[] =>
  problems.map((problem) => ({ path: pathOf(problem.field), message: troubleWords(problem, lang) }));

type Saved = { roundId: number; measureId: number | null; isOutlier: boolean };

/**
 * Writes one measure with its evidence, if there is some. What is already there is replaced by another row and stays
 * readable; an answer that says the same changes nothing.
 */
export const saveMeasure = useCase<In<"measure">, Saved, RoundsRefusal | CommonRefusal>({
  name: "evaluation.saveMeasure",
  may: mayEnterMeasures,
  unaudited: "An answer that says the same as before changes nothing; any other leaves its event.",
  input: inputs.measure,
  async run(form, work) {
    const { tx, ambitoId, lang, record, also } = work;
    const { roundId, indicatorId, territory } = form;
    const round = await getRound(tx, ambitoId, roundId, "share");
    await holdRequests(tx, ambitoId, roundId, [indicatorId]);
    const checker = await checkerFor(work, round, [indicatorId]);
    const entry = entryOf(form);
    const { problems, measure, outlier } = checker.check(entry);
    const [first] = problems;
    if (first) {
      const details = first.details ? { details: { ...first.details } } : {};
      return refuse(first.trouble, { ...details, fields: inWords(problems, lang, (field) => field) });
    }
    const before = checker.settingOf(entry).current;
    const [measureId = before?.id ?? null] = measure ? await write(work, roundId, [measure]) : [];
    if (measure)
      await record({ subject: subjectOf(roundId, indicatorId, territory), before, after: { ...measure, measureId } });
    for (const proof of proofsIn(form)) {
      const added = await also(addEvidence, { ...proof, measureId });
      if (!added.ok) return added;
    }
    return ok({ roundId, measureId, isOutlier: outlier !== null });
  },
});

function entryOf(form: In<"measure">): PlacedEntry {
  const { indicatorId, territory, state, value, numerator, denominator, items, day, note, reason } = form;
  const breakdown = form.breakdownOf === "" ? "" : `${form.breakdownKind}:${form.breakdownOf}`;
  return {
    ...{ indicatorId, territory, typed: { state, value, numerator, denominator, items }, day, note, reason },
    ...{ confirmed: form.confirmed, breakdown, seen: form.seen },
  };
}

function proofsIn({ link, linkLabel, file }: In<"measure">) {
  const proofs = [];
  if (link !== "") proofs.push({ kind: "link", label: linkLabel, link });
  if (file !== null) proofs.push({ kind: "file", label: linkLabel, file });
  return proofs;
}

/**
 * Writes a grid of answers, all or none. An empty cell says nothing and takes nothing away; one note and one reason serve
 * for all that is new, or unusual, or changed.
 */
export const saveGrid = useCase<In<"grid">, { roundId: number; saved: number }, RoundsRefusal>({
  name: "evaluation.saveGrid",
  may: mayEnterMeasures,
  unaudited: "A grid that says the same as before changes nothing; any other leaves its event.",
  input: inputs.grid,
  async run({ roundId, cells, note, reason, confirmed }, work) {
    const { tx, ambitoId, lang, record } = work;
    const round = await getRound(tx, ambitoId, roundId, "share");
    const ids = [...new Set(cells.map((cell) => cell.indicatorId))];
    await holdRequests(tx, ambitoId, roundId, ids);
    const checker = await checkerFor(work, round, ids);
    const fields: FieldProblem[] = [];
    let first: EntryProblem | null = null;
    const measures = [];
    for (const { indicatorId, territory, text, seen } of cells) {
      const { asked, current } = checker.settingOf({ indicatorId, territory, breakdown: "" });
      const typed = asked ? readCell(text, asked.definition) : null;
      if (asked && typed === null) continue;
      const kept = { day: current?.day ?? "", note: current?.note ?? "" };
      const entry: Entry = {
        typed: typed ?? { state: "", value: text, numerator: "", denominator: "", items: "" },
        ...{ day: kept.day, note: note === "" ? kept.note : note, reason, confirmed, breakdown: "", seen },
      };
      const checked = onlyNew(checker.check({ ...entry, indicatorId, territory, note: kept.note }), () =>
        checker.check({ ...entry, indicatorId, territory }),
      );
      first ??= checked.problems[0] ?? null;
      fields.push(...inWords(checked.problems, lang, (field) => pathIn(field, indicatorId, territory)));
      if (checked.measure) measures.push(checked.measure);
    }
    if (first) return refuse(first.trouble, { ...(first.details ? { details: { ...first.details } } : {}), fields });
    if (measures.length === 0) return refuse("nothing_new");
    await write(work, roundId, measures);
    const after = measures.map((one) => ({ ...one, breakdown: undefined }));
    await record({ subject: `evaluation.round:${roundId}`, before: null, after: { grid: after } });
    return ok({ roundId, saved: measures.length });
  },
});

/** The note of the form is for what is new in it: a cell that says the same is not a change because of it. */
const onlyNew = (asBefore: Checked, asNow: () => Checked): Checked =>
  asBefore.problems.length === 0 && asBefore.measure === null ? asBefore : asNow();

/** Reason, note and confirmation are asked once for the whole grid; all else at its cell. */
const pathIn = (field: string, indicatorId: number, territory: string): string =>
  field === "reason" || field === "note" || field === "confirmed" ? field : cellPath(indicatorId, territory);

export const cellPath = (indicatorId: number, territory: string): string =>
  `c.${indicatorId}.${territory === "" ? "ambito" : territory}`;
