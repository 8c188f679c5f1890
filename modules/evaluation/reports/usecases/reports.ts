// SPDX-License-Identifier: AGPL-3.0-or-later
// A report is made from its template or from the one before, gets its title, is thrown away while it is a draft.
import type { z } from "zod";
import { NotFound, ok, refuse, useCase, type Lang, type Work } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { asMade, carriedOver, writtenOut, type ReportBlock, type ReportKind } from "../core/blocks.ts";
import { periodOf } from "../core/life.ts";
import { mayApproveReports, mayWriteReports } from "../permissions.ts";
import { computeNow } from "../queries/load.ts";
import type { Round } from "../store/figures/index.ts";
import * as store from "../store/reports.ts";
import { reportRefusals } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import type { ReportRefusal } from "./refusals.ts";
import { writerOf } from "./templates.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { reportId: number };

export const subject = (id: number) => `evaluation.report:${id}`;

/** A refusal that stands at one field. */
export function refuseAt<const R extends ReportRefusal>(
  path: string,
  refusal: R,
  lang: Lang,
  details: Record<string, string | number> = {},
) {
  const words = reportRefusals[lang][refusal];
  return refuse(refusal, { details, fields: [{ path, message: typeof words === "string" ? words : words(details) }] });
}

async function openRound({ tx, ambitoId }: Work, roundId: number): Promise<(Round & { state: string }) | null> {
  const row = await tx
    .selectFrom("evaluation.round")
    .select(["id", "name", "first_day", "last_day", "state"])
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", roundId)
    .executeTakeFirst();
  if (!row) throw new NotFound(`round ${roundId}`);
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    firstDay: row.first_day as PlainDate,
    lastDay: row.last_day as PlainDate,
  };
}

type Wanted = { kind: ReportKind; year: number; round: Round | null; followsId: number | null };

/** Makes the report of a period, with the words of the one that it follows. */
async function make(work: Work, { kind, year, round, followsId }: Wanted) {
  const { tx, ambitoId, today, lang, record } = work;
  const period = periodOf(kind, year, round, today);
  if (!period.ok)
    return refuseAt(period.refusal === "year_far" ? "year" : "roundId", period.refusal, lang, period.details ?? {});
  const template = (await store.templatesOn(tx, ambitoId, today)).find((each) => each.kind === kind);
  if (!template) return refuse("no_template");
  const roundId = round?.id ?? null;
  const there = await store.findReport(tx, ambitoId, { kind, year, roundId });
  if (there) return refuse("report_there", { details: { reportId: there.id } });

  const { objectives } = await computeNow(
    work,
    { year, round: round ? { ...round, invented: false } : null },
    period.value,
  );
  const written = writtenOut(template.blocks, objectives);
  const before = followsId === null ? null : await store.listBlocks(tx, ambitoId, followsId);
  const blocks: ReportBlock[] = before ? carriedOver(written, before) : written.map(asMade);
  const put = (words: string) => words.replace("{anno}", String(year)).replace("{rilevazione}", round?.name ?? "");
  const title = { it: put(template.title.it), en: put(template.title.en) };
  const by = writerOf(work);
  const reportId = await store.insertReport(
    tx,
    ambitoId,
    { kind, year, roundId, templateId: template.id, followsId, title },
    by,
  );
  await store.insertBlocks(tx, ambitoId, reportId, blocks, by);
  await record({
    subject: subject(reportId),
    before: null,
    after: { kind, year, roundId, template: template.number, followsId, blocks: blocks.length },
  });
  return ok({ reportId });
}

/** Makes a draft from the template of its kind, for a year or for a round. Refuses a second one of the same period. */
export const makeReport = useCase<In<"newReport">, Made, ReportRefusal>({
  name: "evaluation.makeReport",
  may: mayWriteReports,
  input: inputs.newReport,
  async run({ kind, year, roundId }, work) {
    const round = roundId === undefined ? null : await openRound(work, roundId);
    if (round?.state === "draft") return refuseAt("roundId", "round_not_open", work.lang);
    if (kind === "half_year" && !round) return refuseAt("roundId", "round_needed", work.lang);
    const told = kind === "half_year" && round ? Number(round.lastDay.slice(0, 4)) : year;
    if (told === undefined) return refuseAt("year", "year_far", work.lang, yearsAround(work.today));
    const asked = kind === "half_year" ? round : null;
    return make(work, { kind, year: told, round: asked, followsId: null });
  },
});

const yearsAround = (today: PlainDate) => ({ first: 2000, last: Number(today.slice(0, 4)) + 1 });

/** Makes the report of the next period from this one, in one step: words and switches are kept, numbers bound anew. */
export const makeNextReport = useCase<In<"byReport">, Made, ReportRefusal>({
  name: "evaluation.makeNextReport",
  may: mayWriteReports,
  input: inputs.byReport,
  async run({ reportId }, work) {
    const { tx, ambitoId } = work;
    const report = await store.getReport(tx, ambitoId, reportId);
    const { kind, round } = report;
    if (kind !== "half_year") return make(work, { kind, year: report.year + 1, round: null, followsId: reportId });
    const next = round && (await roundAfter(work, round));
    if (!next) return refuse("no_next_round");
    return make(work, { kind, year: Number(next.lastDay.slice(0, 4)), round: next, followsId: reportId });
  },
});

async function roundAfter({ tx, ambitoId }: Work, round: Round): Promise<Round | null> {
  const row = await tx
    .selectFrom("evaluation.round")
    .select(["id", "name", "first_day", "last_day"])
    .where("ambito_id", "=", ambitoId)
    .where("state", "<>", "draft")
    .where("last_day", ">", round.lastDay)
    .orderBy("last_day")
    .executeTakeFirst();
  return row
    ? { id: row.id, name: row.name, firstDay: row.first_day as PlainDate, lastDay: row.last_day as PlainDate }
    : null;
}

/** Changes the title of a draft. */
export const changeReportTitle = useCase<In<"titles">, Made, ReportRefusal>({
  name: "evaluation.changeReportTitle",
  may: mayWriteReports,
  input: inputs.titles,
  async run({ reportId, rowVersion, it, en }, work) {
    const { tx, ambitoId, record } = work;
    const before = await store.getReport(tx, ambitoId, reportId, "update");
    if (before.state !== "draft") return refuse("not_draft");
    const done = await store.touchReport(tx, ambitoId, { id: reportId, rowVersion, title: { it, en } }, writerOf(work));
    if (!done) return refuse("changed_meanwhile");
    await record({ subject: subject(reportId), before: before.title, after: { it, en } });
    return ok({ reportId });
  },
});

/** Throws a draft away, with everything that was written in it. */
export const removeReport = useCase<In<"removal">, Made, ReportRefusal>({
  name: "evaluation.removeReport",
  may: mayApproveReports,
  input: inputs.removal,
  async run({ reportId, rowVersion }, { tx, ambitoId, record }) {
    const before = await store.getReport(tx, ambitoId, reportId, "update");
    if (before.state !== "draft") return refuse("not_draft");
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const blocks = await store.listBlocks(tx, ambitoId, reportId);
    await store.removeReport(tx, ambitoId, reportId);
    const { kind, year, title } = before;
    const written = blocks.filter((block) => block.isEdited).map(({ key, words }) => ({ key, words }));
    await record({ subject: subject(reportId), before: { kind, year, title, written }, after: null });
    return ok({ reportId });
  },
});
