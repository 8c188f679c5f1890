// SPDX-License-Identifier: AGPL-3.0-or-later
// What a budget year is made of, read for screens. The objectives are those of planning: joined, never copied.
import type { Tx } from "@albero/kernel";
import { cents, type Cents } from "@albero/kernel/pure";
import { sql } from "kysely";
import { listChannels } from "../../funds/store/channels.ts";
import type {
  ChannelOfYear,
  ExecutionRow,
  FundServiceSum,
  MonthRow,
  MunicipalityMoney,
  MunicipalityRow,
  Namesake,
  YearObjective,
} from "../queries/answers.ts";

/** Objectives of the operational plan of the year; a draft only for who writes it. */
export async function listObjectives(
  tx: Tx,
  ambitoId: number,
  year: number,
  withDrafts: boolean,
): Promise<YearObjective[]> {
  const { rows } = await sql<{ code: string; title: string | null; declared: number | null }>`
    select o.code, o.content->>'title' as title, o.declared_total_cents as declared
    from planning.operational_plan p
    join planning.operational_objective o on o.plan_id = p.id and o.ambito_id = p.ambito_id
    where p.ambito_id = ${ambitoId} and p.year = ${year} and (${withDrafts} or p.status <> 'draft')
    order by o.position`.execute(tx);
  return rows.map(({ code, title, declared }) => ({
    code,
    title: title ?? code,
    declaredCents: declared === null ? null : cents(declared),
  }));
}

/** Every channel with what it gives in the year and the name that the document prints. */
export async function channelsOfYear(tx: Tx, ambitoId: number, year: number): Promise<ChannelOfYear[]> {
  const channels = await listChannels(tx, ambitoId);
  const { rows } = await sql<{ channel: number; assigned: string; label: string; uncertain: string | null }>`
    select a.channel_id as channel, sum(t.amount_cents) as assigned,
      coalesce(min(nullif(a.label, '')), '') as label, min(a.uncertain) as uncertain
    from finance.total t join finance.annuality a on a.id = t.annuality_id and a.ambito_id = t.ambito_id
    where t.ambito_id = ${ambitoId} and t.year = ${year} and t.stage = 'assigned'
    group by a.channel_id`.execute(tx);
  const found = new Map(rows.map((row) => [row.channel, row]));
  return channels.map((channel) => {
    const own = found.get(channel.id);
    return {
      ...channel,
      printedLabel: own?.label ?? "",
      printedUncertain: own?.uncertain ?? null,
      assignedCents: cents(Number(own?.assigned ?? 0)),
    };
  });
}

export async function listNamesakes(tx: Tx, ambitoId: number, year: number): Promise<Namesake[]> {
  return tx
    .selectFrom("finance.namesake as n")
    .innerJoin("finance.line as l", "l.id", "n.line_id")
    .select(["n.line_id as lineId", "n.channel_id as channelId", "n.note"])
    .where("n.ambito_id", "=", ambitoId)
    .where("l.year", "=", year)
    .orderBy("l.position")
    .execute();
}

/** Sums of the ledger of a year by channel, line (0: none) and stage: the roll-up is read, never two million rows. */
export async function executionOf(tx: Tx, ambitoId: number, year: number): Promise<ExecutionRow[]> {
  const { rows } = await sql<{ channel: number; line: number; stage: string; amount: string }>`
    select a.channel_id as channel, t.line_id as line, t.stage, sum(t.amount_cents) as amount
    from finance.total t join finance.annuality a on a.id = t.annuality_id and a.ambito_id = t.ambito_id
    where t.ambito_id = ${ambitoId} and t.year = ${year}
    group by 1, 2, 3`.execute(tx);
  return rows.map((row) => ({
    channelId: row.channel,
    lineId: row.line,
    stage: row.stage,
    amountCents: cents(Number(row.amount)),
  }));
}

/** Committed and paid month by month, in the order of the months. */
export async function monthsOf(tx: Tx, ambitoId: number, year: number): Promise<MonthRow[]> {
  const { rows } = await sql<{ month: string; stage: string; amount: string }>`
    select month, stage, sum(amount_cents) as amount from finance.total
    where ambito_id = ${ambitoId} and year = ${year} and stage in ('committed', 'paid') and month <> ''
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows.map(({ month, stage, amount }) => ({ month, stage, amountCents: cents(Number(amount)) }));
}

/** What concerns single municipalities, of those that the actor may see. */
export async function municipalitiesOf(tx: Tx, ambitoId: number, year: number): Promise<MunicipalityRow[]> {
  const { rows } = await sql<{ istat: string; name: string; stage: string; amount: string }>`
    select s.istat, m.name, s.stage, s.amount from (
      select municipality as istat, stage, sum(amount_cents) as amount from finance.entry
      where ambito_id = ${ambitoId} and year = ${year} and municipality is not null group by 1, 2) s
    join territory.municipality m on m.ambito_id = ${ambitoId} and m.istat = s.istat
    order by m.name, s.stage`.execute(tx);
  return rows.map(({ amount, ...row }) => ({ ...row, amountCents: cents(Number(amount)) as Cents }));
}

/** What the ledger says about one municipality: read from an index that holds all it needs. */
export async function moneyOfMunicipality(tx: Tx, ambitoId: number, istat: string): Promise<MunicipalityMoney[]> {
  const { rows } = await sql<Omit<MunicipalityMoney, "amountCents"> & { amount: string }>`
    select s.year, c.id as "channelId", c.name as channel, s.line_id as "lineId", l.label as line, s.stage, s.amount from (
      select year, annuality_id, line_id, stage, sum(amount_cents) as amount from finance.entry
      where ambito_id = ${ambitoId} and municipality = ${istat} group by 1, 2, 3, 4) s
    join finance.annuality a on a.id = s.annuality_id
    join finance.channel c on c.id = a.channel_id
    join finance.line l on l.id = s.line_id
    order by s.year desc, c.position, l.position, s.stage`.execute(tx);
  return rows.map(({ amount, ...row }) => ({ ...row, amountCents: cents(Number(amount)) }));
}

export async function sumsByFundAndService(tx: Tx, ambitoId: number, year: number): Promise<FundServiceSum[]> {
  const { rows } = await sql<{ channel: number; service: number | null; stage: string; amount: string }>`
    select a.channel_id as channel, l.service_id as service, t.stage, sum(t.amount_cents) as amount
    from finance.total t
    join finance.annuality a on a.id = t.annuality_id
    left join finance.line l on l.id = t.line_id
    where t.ambito_id = ${ambitoId} and t.year = ${year}
    group by 1, 2, 3`.execute(tx);
  return rows.map((row) => ({
    ...{ channelId: row.channel, serviceId: row.service, stage: row.stage },
    amountCents: cents(Number(row.amount)),
  }));
}
