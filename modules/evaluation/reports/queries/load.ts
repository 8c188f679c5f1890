// SPDX-License-Identifier: AGPL-3.0-or-later
// A report with its figures: those of now for a draft, those of its day once approved, each beside the one of before.
import type { Work } from "@albero/kernel";
import { assert, type PlainDate } from "@albero/kernel/pure";
import { figuresOf, type ReportBlock } from "../core/blocks.ts";
import { periodOf, type Period } from "../core/life.ts";
import type { Values } from "../core/tell.ts";
import { computeFigures, type Answers, type Round } from "../store/figures/index.ts";
import { getReport, listBlocks, type StoredBlock, type StoredReport } from "../store/reports.ts";
import { listValues, type Told } from "../store/values.ts";

type Both = { it: string; en: string };
export type Figures = { told: ReadonlyMap<string, Told>; beforeLabel: Both | null };
export type LoadedReport = { report: StoredReport; blocks: StoredBlock[]; figures: Figures; period: Period };

export function periodOfReport({ kind, year, round }: StoredReport): Period {
  const period = periodOf(kind, year, round, `${year}-12-31` as PlainDate);
  assert(period.ok, "a stored report has its period");
  return period.value;
}

export async function slugOf({ tx, ambitoId }: Pick<Work, "tx" | "ambitoId">): Promise<{ slug: string; name: string }> {
  return tx.selectFrom("kernel.ambito").select(["slug", "name"]).where("id", "=", ambitoId).executeTakeFirstOrThrow();
}

/** The round before another, among those that were opened. */
async function roundBefore({ tx, ambitoId }: Work, round: Round): Promise<Round | null> {
  const row = await tx
    .selectFrom("evaluation.round")
    .select(["id", "name", "first_day", "last_day"])
    .where("ambito_id", "=", ambitoId)
    .where("state", "<>", "draft")
    .where("last_day", "<", round.firstDay)
    .orderBy("last_day", "desc")
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, name: row.name, firstDay: row.first_day as PlainDate, lastDay: row.last_day as PlainDate };
}

export async function computeNow(
  work: Work,
  report: Pick<StoredReport, "year" | "round">,
  period: Period,
): Promise<{ answers: Answers; objectives: string[] }> {
  const { slug } = await slugOf(work);
  return computeFigures({ work, slug, year: report.year, ...period, round: report.round });
}

type Before = { value: (name: string) => Told["value"] | null; label: Both | null };

/** The figures of the report before: frozen in it, or the same questions asked of the period before. */
async function readBefore(work: Work, report: StoredReport): Promise<Before> {
  const follows = report.followsId === null ? null : await getReport(work.tx, work.ambitoId, report.followsId);
  if (follows?.state === "approved") {
    const frozen = new Map(
      (await listValues(work.tx, work.ambitoId, follows.id)).map((each) => [each.name, each.value]),
    );
    return {
      value: (name) => frozen.get(name) ?? null,
      label: { it: `come approvata in «${follows.title.it}»`, en: `as approved in “${follows.title.en}”` },
    };
  }
  const earlier = await periodBefore(work, report);
  if (!earlier) return { value: () => null, label: null };
  const { slug } = await slugOf(work);
  const { answers } = await computeFigures({ work, slug, ...earlier });
  const name = earlier.round?.name ?? String(earlier.year);
  return {
    value: (asked) => answers[asked]?.value ?? null,
    label: { it: `${name}, con i dati di oggi`, en: `${name}, with the data of today` },
  };
}

async function periodBefore(work: Work, { kind, year, round }: StoredReport) {
  if (kind === "half_year") {
    const earlier = round && (await roundBefore(work, round));
    if (!earlier) return null;
    return { year: Number(earlier.lastDay.slice(0, 4)), from: earlier.firstDay, to: earlier.lastDay, round: earlier };
  }
  const days = { from: `${year - 1}-01-01` as PlainDate, to: `${year - 1}-12-31` as PlainDate };
  return { year: year - 1, ...days, round: null };
}

export async function loadReport(work: Work, id: number, lock?: "update"): Promise<LoadedReport> {
  const report = await getReport(work.tx, work.ambitoId, id, lock);
  const blocks = await listBlocks(work.tx, work.ambitoId, id);
  const period = periodOfReport(report);
  if (report.state === "approved") {
    const told = new Map((await listValues(work.tx, work.ambitoId, id)).map((each) => [each.name, each]));
    return { report, blocks, period, figures: { told, beforeLabel: report.beforeLabel } };
  }
  const { answers } = await computeNow(work, report, period);
  const before = await readBefore(work, report);
  const told = new Map(
    Object.entries(answers).map(([name, answer]): [string, Told] => [
      name,
      {
        ...{ name, value: answer.value, before: before.value(name), rows: answer.rows ?? null },
        ...{ path: answer.path, sitePath: answer.sitePath ?? null, doubt: answer.doubt ?? null, at: work.now },
      },
    ]),
  );
  return { report, blocks, period, figures: { told, beforeLabel: before.label } };
}

export const valuesOf = ({ told }: Figures): Values => ({
  now: (name) => told.get(name)?.value,
  before: (name) => told.get(name)?.before ?? undefined,
});

/** The figure of a name, or nothing. */
export const toldOf = ({ told }: Figures, name: string): Told[] => {
  const found = told.get(name);
  return found ? [found] : [];
};

/** The figures that the blocks ask, in the order in which they are first told. */
export function askedFigures(blocks: readonly ReportBlock[]): string[] {
  const names = blocks.flatMap((block) => {
    const read = figuresOf(block);
    return read.ok ? read.value : [];
  });
  return [...new Set(names)];
}
