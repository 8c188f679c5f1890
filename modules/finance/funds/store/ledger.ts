// SPDX-License-Identifier: AGPL-3.0-or-later
// The ledger: rows are added, sums are read from the table that their trigger keeps.
import { NotFound, type Tx } from "@albero/kernel";
import { cents, type Cents, type PlainDate } from "@albero/kernel/pure";
import { sql } from "kysely";
import { NO_MONEY, type Stage, type StageSums } from "../core/ledger.ts";
import type { Act, Ledger, LedgerRow } from "../queries/answers.ts";

export type NewEntry = {
  year: number;
  stage: Stage;
  annualityId: number;
  lineId?: number | null;
  municipality?: string | null;
  parentId?: number | null;
  reversesId?: number | null;
  actId?: number | null;
  day: PlainDate | null;
  amountCents: Cents;
  document?: string | null;
  source?: string | null;
  note?: string;
  uncertain?: string | null;
};

export type Writer = { byName: string; now: Date };

export async function insertEntries(
  tx: Tx,
  ambitoId: number,
  entries: readonly NewEntry[],
  { byName, now }: Writer,
): Promise<number[]> {
  if (entries.length === 0) return [];
  const rows = await tx
    .insertInto("finance.entry")
    .values(
      entries.map((entry) => ({
        ambito_id: ambitoId,
        year: entry.year,
        stage: entry.stage,
        annuality_id: entry.annualityId,
        line_id: entry.lineId ?? null,
        municipality: entry.municipality ?? null,
        parent_id: entry.parentId ?? null,
        reverses_id: entry.reversesId ?? null,
        act_id: entry.actId ?? null,
        day: entry.day,
        amount_cents: entry.amountCents,
        document: entry.document ?? null,
        source: entry.source ?? null,
        note: entry.note ?? "",
        uncertain: entry.uncertain ?? null,
        by_name: byName,
        at: now,
      })),
    )
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Sums by stage from rows of (stage, amount). */
export function sumsFrom(rows: Iterable<{ stage: string; amount: number }>): StageSums {
  const sums: Record<Stage, Cents> = { ...NO_MONEY };
  for (const { stage, amount } of rows) sums[stage as Stage] = cents(sums[stage as Stage] + amount);
  return sums;
}

/** Sums of an annuality by stage, over every year and line. */
export async function sumsOfAnnuality(tx: Tx, ambitoId: number, annualityId: number): Promise<StageSums> {
  const rows = await totalsOfAnnuality(tx, ambitoId, annualityId);
  return sumsFrom(rows);
}

export type TotalRow = {
  year: number;
  lineId: number;
  stage: string;
  amount: number;
  entries: number;
  ofMunicipalities: number;
};

export async function totalsOfAnnuality(tx: Tx, ambitoId: number, annualityId: number): Promise<TotalRow[]> {
  return tx
    .selectFrom("finance.total")
    .select((one) => [
      "year",
      "line_id as lineId",
      "stage",
      one.fn.sum<number>("amount_cents").$castTo<string>().as("text"),
      one.fn.sum<number>("entries").as("entries"),
      one.fn.sum<number>("of_municipalities").as("ofMunicipalities"),
    ])
    .where("ambito_id", "=", ambitoId)
    .where("annuality_id", "=", annualityId)
    .groupBy(["year", "line_id", "stage"])
    .orderBy("year", "desc")
    .execute()
    .then((rows) => rows.map(({ text, ...row }) => ({ ...row, amount: Number(text) })));
}

/** Sums of one annuality on one line. */
export async function sumsOnLine(tx: Tx, ambitoId: number, annualityId: number, lineId: number): Promise<StageSums> {
  return sumsFrom((await totalsOfAnnuality(tx, ambitoId, annualityId)).filter((row) => row.lineId === lineId));
}

/** Ten to the thirteenth cents times a million rows stays within PostgreSQL's numeric, and the sum of an Ambito within ours. */
const NAMED = sql`
  select e.id, e.year, e.stage, e.day, e.amount_cents as amount, e.parent_id, e.reverses_id, e.document, e.source,
    e.note, e.uncertain, e.by_name, e.at, e.municipality, m.name as municipality_name,
    e.annuality_id, a.year as annuality_year, c.id as channel_id, c.code as channel_code,
    e.line_id, l.label as line_label, l.objective_code,
    t.id as act_id, t.kind as act_kind, t.body as act_body, t.number as act_number, t.year as act_year, t.day as act_day,
    t.title as act_title, t.uncertain as act_uncertain,
    finance.net_of(e.id) as net,
    coalesce((select sum(x.amount_cents) from finance.entry x where x.parent_id = e.id), 0)::bigint as taken
  from finance.entry e
  join finance.annuality a on a.ambito_id = e.ambito_id and a.id = e.annuality_id
  join finance.channel c on c.ambito_id = e.ambito_id and c.id = a.channel_id
  left join finance.line l on l.ambito_id = e.ambito_id and l.id = e.line_id
  left join finance.act t on t.ambito_id = e.ambito_id and t.id = e.act_id
  left join territory.municipality m on m.ambito_id = e.ambito_id and m.istat = e.municipality`;

type Row = Record<string, never> & {
  id: number;
  year: number;
  stage: string;
  day: string | null;
  amount: number;
  parent_id: number | null;
  reverses_id: number | null;
  document: string | null;
  source: string | null;
  note: string;
  uncertain: string | null;
  by_name: string;
  at: Date;
  municipality: string | null;
  municipality_name: string | null;
  annuality_id: number;
  annuality_year: number;
  channel_id: number;
  channel_code: string;
  line_id: number | null;
  line_label: string | null;
  objective_code: string | null;
  act_id: number | null;
  act_kind: string;
  act_body: string;
  act_number: string;
  act_year: number;
  act_day: string | null;
  act_title: string;
  act_uncertain: string | null;
  net: number;
  taken: number;
};

const rowOf = (row: Row): LedgerRow => ({
  id: row.id,
  year: row.year,
  stage: row.stage as Stage,
  day: row.day as PlainDate | null,
  amountCents: cents(row.amount),
  annuality: {
    id: row.annuality_id,
    year: row.annuality_year,
    channelId: row.channel_id,
    channelCode: row.channel_code,
  },
  line:
    row.line_id === null ? null : { id: row.line_id, label: row.line_label ?? "", objectiveCode: row.objective_code },
  municipality:
    row.municipality === null ? null : { istat: row.municipality, name: row.municipality_name ?? row.municipality },
  act:
    row.act_id === null
      ? null
      : {
          id: row.act_id,
          kind: row.act_kind as Act["kind"],
          body: row.act_body,
          number: row.act_number,
          year: row.act_year,
          day: row.act_day as PlainDate | null,
          title: row.act_title,
          uncertain: row.act_uncertain,
        },
  parentId: row.parent_id,
  reversesId: row.reverses_id,
  netCents: cents(row.net),
  takenCents: cents(row.taken),
  document: row.document,
  source: row.source,
  note: row.note,
  uncertain: row.uncertain,
  byName: row.by_name,
  at: row.at,
});

export async function getEntry(tx: Tx, ambitoId: number, id: number): Promise<LedgerRow> {
  const { rows } = await sql<Row>`${NAMED} where e.ambito_id = ${ambitoId} and e.id = ${id}`.execute(tx);
  const row = rows[0];
  if (!row) throw new NotFound(`row ${id} of the ledger`);
  return rowOf(row);
}

/** Which rows of the ledger: every condition that is there must hold. */
export type LedgerFilter = {
  annualityId?: number | undefined;
  channelId?: number | undefined;
  lineId?: number | undefined;
  year?: number | undefined;
  stage?: Stage | undefined;
  municipality?: string | undefined;
  actId?: number | undefined;
  serviceId?: number | undefined;
  objectiveCode?: string | undefined;
};

const ROWS_A_PAGE = 50;

/** Newest first, a page at a time; `hidden` says how many rows of single municipalities the actor may not see. */
export async function listEntries(tx: Tx, ambitoId: number, filter: LedgerFilter, page: number): Promise<Ledger> {
  const conditions = [sql`e.ambito_id = ${ambitoId}`];
  if (filter.annualityId !== undefined) conditions.push(sql`e.annuality_id = ${filter.annualityId}`);
  if (filter.channelId !== undefined)
    conditions.push(sql`e.annuality_id in (select id from finance.annuality where channel_id = ${filter.channelId})`);
  if (filter.lineId !== undefined) conditions.push(sql`e.line_id = ${filter.lineId}`);
  if (filter.year !== undefined) conditions.push(sql`e.year = ${filter.year}`);
  if (filter.stage !== undefined) conditions.push(sql`e.stage = ${filter.stage}`);
  if (filter.actId !== undefined) conditions.push(sql`e.act_id = ${filter.actId}`);
  if (filter.serviceId !== undefined)
    conditions.push(
      sql`e.line_id in (select id from finance.line where ambito_id = ${ambitoId} and service_id = ${filter.serviceId})`,
    );
  if (filter.objectiveCode !== undefined)
    conditions.push(
      sql`e.line_id in (select id from finance.line where ambito_id = ${ambitoId} and objective_code = ${filter.objectiveCode})`,
    );
  const seen = [...conditions];
  if (filter.municipality !== undefined) seen.push(sql`e.municipality = ${filter.municipality}`);
  const where = sql.join(seen, sql` and `);
  const counted = await sql<{ count: number }>`select count(*) as count from finance.entry e where ${where}`.execute(
    tx,
  );
  const visible = counted.rows[0]?.count ?? 0;
  const all =
    filter.municipality === undefined && filter.actId === undefined ? await countAll(tx, ambitoId, filter) : visible;
  const pages = Math.max(1, Math.ceil(visible / ROWS_A_PAGE));
  const at = Math.min(page, pages);
  const offset = (at - 1) * ROWS_A_PAGE;
  const { rows } =
    await sql<Row>`${NAMED} where ${where} order by e.id desc limit ${ROWS_A_PAGE} offset ${offset}`.execute(tx);
  return { rows: rows.map(rowOf), total: Math.max(all, visible), hidden: Math.max(0, all - visible), page: at, pages };
}

/** Rows in all, from the sums: also those that a policy hides. */
async function countAll(tx: Tx, ambitoId: number, filter: LedgerFilter): Promise<number> {
  const row = await tx
    .selectFrom("finance.total as t")
    .select((one) => one.fn.sum<string>("t.entries").as("entries"))
    .where("t.ambito_id", "=", ambitoId)
    .$if(filter.annualityId !== undefined, (q) => q.where("t.annuality_id", "=", filter.annualityId ?? 0))
    .$if(filter.channelId !== undefined, (q) =>
      q.where("t.annuality_id", "in", (sub) =>
        sub
          .selectFrom("finance.annuality")
          .select("id")
          .where("channel_id", "=", filter.channelId ?? 0),
      ),
    )
    .$if(filter.lineId !== undefined, (q) => q.where("t.line_id", "=", filter.lineId ?? 0))
    .$if(filter.year !== undefined, (q) => q.where("t.year", "=", filter.year ?? 0))
    .$if(filter.stage !== undefined, (q) => q.where("t.stage", "=", filter.stage ?? ""))
    .$if(filter.serviceId !== undefined || filter.objectiveCode !== undefined, (q) =>
      q.where("t.line_id", "in", (sub) =>
        sub
          .selectFrom("finance.line")
          .select("id")
          .where("ambito_id", "=", ambitoId)
          .$if(filter.serviceId !== undefined, (line) => line.where("service_id", "=", filter.serviceId ?? 0))
          .$if(filter.objectiveCode !== undefined, (line) =>
            line.where("objective_code", "=", filter.objectiveCode ?? ""),
          ),
      ),
    )
    .executeTakeFirst();
  return Number(row?.entries ?? 0);
}
