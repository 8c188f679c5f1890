// SPDX-License-Identifier: AGPL-3.0-or-later
// What the rules look at: sums of an annuality by line, and the documents that other channels have paid.
import type { Tx } from "@albero/kernel";
import { cents, type Cents, type PlainDate } from "@albero/kernel/pure";
import { sql } from "kysely";
import type { Annuality } from "../../funds/queries/answers.ts";
import type { AnnualityFacts, LineFacts, MovedStage } from "../core/breaches.ts";
import { emptyLine, type PastAnnuality, type PastRow } from "../core/replay.ts";
import type { RuleKind } from "../core/rule.ts";

type LineRow = { id: number; label: string; serviceCode: string | null; userArea: string | null };

async function linesWith(tx: Tx, ambitoId: number, ids: readonly number[]): Promise<LineRow[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("finance.line as l")
    .leftJoin("finance.service as s", (join) =>
      join.onRef("s.ambito_id", "=", "l.ambito_id").onRef("s.id", "=", "l.service_id"),
    )
    .select(["l.id", "l.label", "s.code as serviceCode", "s.user_area as userArea"])
    .where("l.ambito_id", "=", ambitoId)
    .where("l.id", "in", [...ids])
    .orderBy("l.id")
    .execute();
}

/** Programmed on these lines by channels other than this one. */
async function programmedByOthers(
  tx: Tx,
  { ambitoId, channelId, ids }: { ambitoId: number; channelId: number; ids: readonly number[] },
): Promise<Map<number, Cents>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("finance.total as t")
    .innerJoin("finance.annuality as a", "a.id", "t.annuality_id")
    .select((one) => ["t.line_id as id", one.fn.sum<string>("t.amount_cents").as("amount")])
    .where("t.ambito_id", "=", ambitoId)
    .where("a.ambito_id", "=", ambitoId)
    .where("t.stage", "=", "programmed")
    .where("t.line_id", "in", [...ids])
    .where("a.channel_id", "<>", channelId)
    .groupBy("t.line_id")
    .execute();
  return new Map(rows.map((row) => [row.id, cents(Number(row.amount))]));
}

/** The annuality as its rules see it, with the line of the movement even when nothing stands on it yet. */
export async function factsOf(
  tx: Tx,
  ambitoId: number,
  { annuality, lineId }: { annuality: Annuality; lineId: number | null },
): Promise<AnnualityFacts> {
  const totals = await tx
    .selectFrom("finance.total")
    .select((one) => ["line_id as lineId", "stage", one.fn.sum<string>("amount_cents").as("amount")])
    .where("ambito_id", "=", ambitoId)
    .where("annuality_id", "=", annuality.id)
    .groupBy(["line_id", "stage"])
    .execute();
  const sumOf = (line: number, stage: string) =>
    cents(Number(totals.find((row) => row.lineId === line && row.stage === stage)?.amount ?? 0));
  const ids = [...new Set([...totals.map((row) => row.lineId), ...(lineId === null ? [] : [lineId])])].filter(Boolean);
  const others = await programmedByOthers(tx, { ambitoId, channelId: annuality.channelId, ids });
  const lines = (await linesWith(tx, ambitoId, ids)).map((line): LineFacts => ({
    ...line,
    programmed: sumOf(line.id, "programmed"),
    committed: sumOf(line.id, "committed"),
    others: others.get(line.id) ?? cents(0),
  }));
  return { ...headOf(annuality), assigned: sumOf(0, "assigned"), lines };
}

const headOf = ({ channelId, year, useFrom, useTo, cup }: Annuality) => ({ channelId, year, useFrom, useTo, cup });

/** Codes of the other channels that have paid or reported this document. */
export async function channelsWithDocument(
  tx: Tx,
  { ambitoId, channelId, document }: { ambitoId: number; channelId: number; document: string | null },
): Promise<string[]> {
  if (document === null) return [];
  const rows = await tx
    .selectFrom("finance.entry as e")
    .innerJoin("finance.annuality as a", "a.id", "e.annuality_id")
    .innerJoin("finance.channel as c", "c.id", "a.channel_id")
    .select("c.code")
    .distinct()
    .where("e.ambito_id", "=", ambitoId)
    .where(sql<boolean>`lower(trim(e.document)) = lower(trim(${document}))`)
    .where("e.document", "is not", null)
    .where("c.ambito_id", "=", ambitoId)
    .where("c.id", "<>", channelId)
    .orderBy("c.code")
    .execute();
  return rows.map((row) => row.code);
}

/** Codes of the other channels that have an annuality of this project. */
export async function channelsWithCup(
  tx: Tx,
  { ambitoId, channelId, cup }: { ambitoId: number; channelId: number; cup: string | null },
): Promise<string[]> {
  if (cup === null) return [];
  const rows = await tx
    .selectFrom("finance.annuality as a")
    .innerJoin("finance.channel as c", "c.id", "a.channel_id")
    .select("c.code")
    .distinct()
    .where("a.ambito_id", "=", ambitoId)
    .where("c.ambito_id", "=", ambitoId)
    .where("a.cup", "=", cup)
    .where("c.id", "<>", channelId)
    .orderBy("c.code")
    .execute();
  return rows.map((row) => row.code);
}

/** Years of budgets that hold rows or cells, newest first. */
export async function listYearsToTry(tx: Tx, ambitoId: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from (
      select year from finance.total where ambito_id = ${ambitoId}
      union select l.year from finance.cell c join finance.line l on l.ambito_id = c.ambito_id and l.id = c.line_id
        where c.ambito_id = ${ambitoId}) years order by year desc`.execute(tx);
  return rows.map((row) => row.year);
}

/** Which rows tell whether a rule of this kind was kept. */
const STAGES_FOR: Readonly<Record<RuleKind, readonly (MovedStage | "assigned")[]>> = {
  area_share: ["assigned", "programmed"],
  eligible_services: ["programmed", "committed"],
  period_of_use: ["committed", "paid"],
  co_financing: ["programmed", "committed"],
  single_document: ["committed", "paid", "reported"],
};

/** More rows than this are not tried in one go. */
export const MOST_ROWS = 100_000;

type EntryRow = {
  id: number;
  annuality_id: number;
  stage: PastRow["stage"];
  line_id: number | null;
  amount: number;
  day: PlainDate | null;
  document: string | null;
};

async function rowsOf(tx: Tx, ambitoId: number, { ids, year, kind }: { ids: number[]; year: number; kind: RuleKind }) {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("finance.entry")
    .select(["id", "annuality_id", "stage", "line_id", "amount_cents as amount", "day", "document"])
    .where("ambito_id", "=", ambitoId)
    .where("annuality_id", "in", ids)
    // What is assigned may be written in a later budget than the lines that it pays.
    .where((one) => one.or([one("year", "<=", year), one("stage", "=", "assigned")]))
    .where("stage", "in", [...STAGES_FOR[kind]])
    .orderBy("id")
    .limit(MOST_ROWS)
    .execute();
  return rows as EntryRow[];
}

type CellRow = { line_id: number; channel_id: number; amount: number };

/** What the matrix of the year gives to each line, the approved amount before the indicative one. */
async function cellsOf(tx: Tx, ambitoId: number, year: number): Promise<CellRow[]> {
  const { rows } = await sql<CellRow>`
    select * from (
      select distinct on (c.line_id, c.channel_id) c.line_id, c.channel_id,
        coalesce(c.approved_cents, c.indicative_cents) as amount
      from finance.cell c join finance.line l on l.ambito_id = c.ambito_id and l.id = c.line_id
      where c.ambito_id = ${ambitoId} and l.year = ${year}
      order by c.line_id, c.channel_id, c.version desc) newest
    where amount > 0`.execute(tx);
  return rows;
}

/** The annualities that a budget year has touched, with what a rule of this kind needs to be tried on them. */
export async function pastOf(
  tx: Tx,
  ambitoId: number,
  { channelId, year, kind }: { channelId: number | null; year: number; kind: RuleKind },
): Promise<PastAnnuality[]> {
  const annualities = await tx
    .selectFrom("finance.annuality as a")
    .innerJoin("finance.channel as c", "c.id", "a.channel_id")
    .select(["a.id", "a.channel_id", "a.year", "a.use_from", "a.use_to", "a.cup", "c.code"])
    .where("a.ambito_id", "=", ambitoId)
    .where("c.ambito_id", "=", ambitoId)
    .$if(channelId !== null, (query) => query.where("a.channel_id", "=", channelId ?? 0))
    .where(sql<boolean>`(a.year = ${year} or exists (
      select from finance.total t where t.ambito_id = a.ambito_id and t.annuality_id = a.id and t.year = ${year}))`)
    .orderBy("c.code")
    .orderBy("a.year")
    .execute();
  const rows = await rowsOf(tx, ambitoId, { ids: annualities.map((each) => each.id), year, kind });
  const cells = await cellsOf(tx, ambitoId, year);
  const lineIds = [...new Set([...rows.map((row) => row.line_id ?? 0), ...cells.map((cell) => cell.line_id)])];
  const lines = await linesWith(tx, ambitoId, lineIds.filter(Boolean));
  const past: PastAnnuality[] = [];
  for (const each of annualities) {
    const own = rows.filter((row) => row.annuality_id === each.id);
    const isOfMatrix = each.year === year && !own.some((row) => row.stage === "programmed") && kind !== "period_of_use";
    const ownCells = isOfMatrix ? cells.filter((cell) => cell.channel_id === each.channel_id) : [];
    const ids = [...own.map((row) => row.line_id ?? 0), ...ownCells.map((cell) => cell.line_id)].filter(Boolean);
    const others = await programmedByOthers(tx, { ambitoId, channelId: each.channel_id, ids: [...new Set(ids)] });
    const ground = { ambitoId, channelId: each.channel_id };
    past.push({
      id: each.id,
      channelCode: each.code,
      isFromMatrix: ownCells.length > 0,
      cupElsewhere: await channelsWithCup(tx, { ...ground, cup: each.cup }),
      facts: {
        ...{ channelId: each.channel_id, year: each.year, cup: each.cup, assigned: cents(0) },
        ...{ useFrom: each.use_from as PlainDate | null, useTo: each.use_to as PlainDate | null },
        lines: lines
          .filter((line) => ids.includes(line.id))
          .map((line) => emptyLine(line, others.get(line.id) ?? cents(0))),
      },
      rows: [...(await ledgerRows(tx, ground, own)), ...ownCells.map(rowOfCell)],
    });
  }
  return past;
}

async function ledgerRows(
  tx: Tx,
  ground: { ambitoId: number; channelId: number },
  rows: readonly EntryRow[],
): Promise<PastRow[]> {
  const elsewhere = new Map<string, string[]>();
  for (const { document } of rows) {
    if (document === null || elsewhere.has(document)) continue;
    elsewhere.set(document, await channelsWithDocument(tx, { ...ground, document }));
  }
  return rows.map((row) => ({
    ...{ id: row.id, stage: row.stage, lineId: row.line_id, day: row.day, document: row.document },
    amount: cents(row.amount),
    documentElsewhere: elsewhere.get(row.document ?? "") ?? [],
  }));
}

const rowOfCell = (cell: CellRow): PastRow => ({
  ...{ id: 0, stage: "programmed" as const, lineId: cell.line_id, amount: cents(cell.amount) },
  ...{ day: null, document: null, documentElsewhere: [] },
});
