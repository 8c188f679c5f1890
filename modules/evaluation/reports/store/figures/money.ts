// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { budgetPaths } from "@albero/finance/paths";
import type { Say, SeriesValue } from "../../core/value.ts";
import {
  bars,
  euro,
  money,
  num,
  number,
  percent,
  shareOf,
  sumOf,
  table,
  total,
  words,
  type Ask,
  type Answer,
  type Answers,
} from "./ask.ts";

const STAGES = ["assigned", "programmed", "committed", "paid", "reported"] as const;
type Stage = (typeof STAGES)[number];
type Sums = Record<Stage, number>;
const NAMES: Record<Stage, { it: string; en: string }> = {
  assigned: { it: "Assegnato", en: "Assigned" },
  programmed: { it: "Programmato", en: "Programmed" },
  committed: { it: "Impegnato", en: "Committed" },
  paid: { it: "Pagato", en: "Paid" },
  reported: { it: "Rendicontato", en: "Reported" },
};

type Total = { channel: string; name: string; objective: string | null; line: number; stage: string; amount: string };

const none = (): Sums => ({ assigned: 0, programmed: 0, committed: 0, paid: 0, reported: 0 });

function grouped(rows: readonly Total[], by: (row: Total) => string): Map<string, Sums> {
  const found = new Map<string, Sums>();
  for (const row of rows) {
    const sums = found.get(by(row)) ?? none();
    if ((STAGES as readonly string[]).includes(row.stage)) sums[row.stage as Stage] += Number(row.amount);
    found.set(by(row), sums);
  }
  return found;
}

export async function moneyFigures({ work, slug, year }: Ask, inhabitants: number | null): Promise<Answers> {
  const { tx, ambitoId } = work;
  const { rows } = await sql<Total>`
    select c.code as channel, c.name, l.objective_code as objective, t.line_id as line, t.stage, sum(t.amount_cents) as amount
    from finance.total t
    join finance.annuality a on a.ambito_id = t.ambito_id and a.id = t.annuality_id
    join finance.channel c on c.ambito_id = a.ambito_id and c.id = a.channel_id
    left join finance.line l on l.ambito_id = t.ambito_id and l.id = t.line_id
    where t.ambito_id = ${ambitoId} and t.year = ${year}
    group by c.position, c.code, c.name, l.objective_code, t.line_id, t.stage order by c.position`.execute(tx);
  const all = [...grouped(rows, () => "").values()][0] ?? null;
  const home = budgetPaths.execution(slug, year);
  const stage = (one: Stage): Answer => ({
    value: money(all ? all[one] : null),
    ...{ rows: byChannel(rows), path: budgetPaths.ledger(slug, { anno: year, fase: one }) },
  });
  const channels = grouped(rows, (row) => row.name);
  const share = (one: Stage) => percent(all ? shareOf(all[one], all.assigned) : null);
  const services = await serviceTable(work, year);
  const channelTable = byChannel(rows);
  const months = await monthSeries(work, year);
  const years = await yearSeries(work, year);
  return {
    "soldi.assegnati": stage("assigned"),
    "soldi.programmati": stage("programmed"),
    "soldi.impegnati": stage("committed"),
    "soldi.pagati": stage("paid"),
    "soldi.rendicontati": stage("reported"),
    "soldi.residui": { value: money(all ? all.assigned - all.committed : null), rows: channelTable, path: home },
    "soldi.quota-impegnata": { value: share("committed"), rows: channelTable, path: home },
    "soldi.quota-pagata": { value: share("paid"), rows: channelTable, path: home },
    "soldi.per-abitante": {
      value: money(all && inhabitants ? Math.round(all.assigned / inhabitants) : null),
      ...{ rows: channelTable, path: home },
    },
    "soldi.canali": {
      value: number([...channels.values()].filter((sums) => sums.assigned !== 0).length),
      rows: channelTable,
      path: home,
    },
    "soldi.canali-tabella": { value: channelTable, path: home },
    "soldi.obiettivi-tabella": { value: byObjective(rows), path: budgetPaths.execution(slug, year, "obiettivo") },
    "soldi.servizi-tabella": { value: services.table, path: budgetPaths.matrix(slug, year) },
    "soldi.servizi-grafico": { value: services.series, rows: services.table, path: budgetPaths.matrix(slug, year) },
    "soldi.canali-grafico": {
      ...{ rows: channelTable, path: home },
      value: bars(
        "money",
        NAMES.assigned,
        [...channels]
          .filter(([, sums]) => sums.assigned !== 0)
          .map(([label, sums]) => ({ label, value: sums.assigned })),
      ),
    },
    "soldi.fasi-grafico": {
      ...{ rows: channelTable, path: home },
      value: bars(
        "money",
        { it: "Importo", en: "Amount" },
        all ? STAGES.map((one) => ({ label: NAMES[one], value: all[one] })) : [],
      ),
    },
    "soldi.impegni-grafico": {
      ...{ rows: channelTable, path: home },
      value: bars(
        "percent",
        { it: "Quota impegnata", en: "Share committed" },
        [...channels]
          .filter(([, sums]) => sums.assigned > 0 && (all?.committed ?? 0) > 0)
          .map(([label, sums]) => ({ label, value: shareOf(sums.committed, sums.assigned) })),
      ),
    },
    "soldi.mesi-grafico": { value: months, path: home },
    "soldi.anni-grafico": { value: years, path: budgetPaths.home(slug) },
  };
}

const stageHeads = STAGES.map((one) => [NAMES[one].it, NAMES[one].en, "money", 15] as const);

function stageTable(head: readonly [string, string], found: Map<string, Sums>) {
  const column = (one: Stage) => sumOf([...found.values()].map((sums) => sums[one]));
  return table(
    [[...head, "text", 32], ...stageHeads],
    [...found].map(([label, sums]) => [words(label), ...STAGES.map((one) => euro(sums[one]))]),
    [total(), ...STAGES.map((one) => euro(column(one)))],
  );
}

const byChannel = (rows: readonly Total[]) =>
  stageTable(
    ["Canale", "Channel"],
    grouped(rows, (row) => row.name),
  );

/** Only what stands on a line: what is assigned comes to a channel, not to an objective. */
function byObjective(rows: readonly Total[]) {
  const onLines = rows.filter((row) => row.stage !== "assigned" && row.objective !== null);
  const found = grouped(onLines, (row) => row.objective ?? "");
  const shown = STAGES.filter((one) => one !== "assigned");
  return table(
    [
      ["Obiettivo", "Objective", "text", 28],
      ...shown.map((one) => [NAMES[one].it, NAMES[one].en, "money", 18] as const),
    ],
    [...found].map(([label, sums]) => [words(label), ...shown.map((one) => euro(sums[one]))]),
  );
}

/** What the matrix of the year plans for each service: its cells as they stand, or the amount printed for the line. */
async function serviceTable({ tx, ambitoId }: Ask["work"], year: number) {
  const { rows } = await sql<{ name: Say | null; lines: number; amount: string }>`
    select s.name, count(*)::int as lines, sum(coalesce(x.amount, l.declared_cents, 0)) as amount
    from finance.line l
    left join finance.service s on s.ambito_id = l.ambito_id and s.id = l.service_id
    left join lateral (
      select sum(coalesce(c.approved_cents, c.indicative_cents)) as amount from (
        select distinct on (channel_id) approved_cents, indicative_cents from finance.cell
        where ambito_id = l.ambito_id and line_id = l.id order by channel_id, version desc) c) x on true
    where l.ambito_id = ${ambitoId} and l.year = ${year}
    group by s.position, s.name order by amount desc`.execute(tx);
  const unnamed: Say = { it: "Senza servizio", en: "Without a service" };
  return {
    table: table(
      [
        ["Servizio", "Service", "text", 56],
        ["Voci", "Lines", "number", 12],
        ["Spesa prevista", "Planned spending", "money", 28],
      ],
      rows.map((row) => [words(row.name ?? unnamed), num(row.lines), euro(Number(row.amount))]),
      [total(), num(sumOf(rows.map((row) => row.lines))), euro(sumOf(rows.map((row) => Number(row.amount))))],
    ),
    series: bars(
      "money",
      { it: "Spesa prevista", en: "Planned spending" },
      rows.slice(0, 20).map((row) => ({ label: row.name ?? unnamed, value: Number(row.amount) })),
    ),
  };
}

async function monthSeries({ tx, ambitoId }: Ask["work"], year: number): Promise<SeriesValue> {
  const { rows } = await sql<{ month: string; stage: string; amount: string }>`
    select month, stage, sum(amount_cents) as amount from finance.total
    where ambito_id = ${ambitoId} and year = ${year} and stage in ('committed', 'paid') and month <> ''
    group by 1, 2 order by 1`.execute(tx);
  const months = [...new Set(rows.map((row) => row.month))];
  const values = (stage: string) =>
    months.map((month) => {
      const row = rows.find((each) => each.month === month && each.stage === stage);
      return row ? Number(row.amount) : 0;
    });
  return {
    ...{ kind: "series", unit: "money", look: "lines" },
    along: months.map((month) => month.split("-").toReversed().join("/")),
    series: (["committed", "paid"] as const).map((stage) => ({ label: NAMES[stage], values: values(stage) })),
  };
}

async function yearSeries({ tx, ambitoId }: Ask["work"], upTo: number): Promise<SeriesValue> {
  const { rows } = await sql<{ year: number; amount: string }>`
    select year, sum(amount_cents) as amount from finance.total
    where ambito_id = ${ambitoId} and stage = 'assigned' and year <= ${upTo} group by 1 order by 1`.execute(tx);
  return bars(
    "money",
    NAMES.assigned,
    rows.map((row) => ({ label: String(row.year), value: Number(row.amount) })),
  );
}
