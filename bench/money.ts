// SPDX-License-Identifier: AGPL-3.0-or-later
// The ledger with two million rows and a matrix of 60 services by 20 channels in three years, beside
// the real budget of the pilot. Prints what a person waits for against the targets.
import { bind, machineClock, openDatabase, system, type Caller } from "@albero/kernel";
import { useCases } from "@albero/finance";
import pg from "pg";
import { buildIfNeeded } from "../server/build-if-needed.ts";
import { launchDatabase } from "../server/database/launcher.ts";
import { temporaryFolder } from "../server/temporary-folder.ts";
import { startAlbero } from "../tests/support/albero.ts";
import { load } from "./load.ts";
import { report } from "./report.ts";
import { signIn } from "./sign-in.ts";
import { timed } from "./timed.ts";

const ROWS = Number(process.env.BENCH_ROWS ?? 2_000_000);
const YEARS = [2031, 2032, 2033];
const SERVICES = 60;
const CHANNELS = 20;

type Client = pg.Client;

/** Lines, channels, annualities and cells: every cell is written. */
async function addBudget(client: Client, ambitoId: number): Promise<void> {
  await client.query(
    `insert into finance.channel (ambito_id, code, name, kind, position)
     select $1, 'B' || n, 'Canale di prova ' || n, 'other', 100 + n from generate_series(1, ${CHANNELS}) n`,
    [ambitoId],
  );
  for (const year of YEARS) {
    await client.query("insert into finance.budget (ambito_id, year, title) values ($1, $2, 'Prova')", [
      ambitoId,
      year,
    ]);
    await client.query(
      `insert into finance.line (ambito_id, year, objective_code, service_id, label, position)
       select $1, $2, '7.' || (n % 14 + 1), s.id, 'Servizio di prova numero ' || n, n
       from generate_series(1, ${SERVICES}) n
       join (select id, row_number() over (order by id) as at from finance.service where ambito_id = $1) s on s.at = n % 20 + 1`,
      [ambitoId, year],
    );
    await client.query(
      `insert into finance.annuality (ambito_id, channel_id, year)
       select $1, id, $2 from finance.channel where ambito_id = $1 and code ~ '^B[0-9]+$'`,
      [ambitoId, year],
    );
    await client.query(
      `insert into finance.cell (ambito_id, line_id, channel_id, version, indicative_cents, approved_cents, note, by_name, at)
       select $1, l.id, c.id, 1, (l.id * 7919 + c.id * 104729) % 90000000, (l.id * 7919) % 90000000, '', 'prova', now()
       from finance.line l, finance.channel c
       where l.ambito_id = $1 and l.year = $2 and c.ambito_id = $1 and c.code ~ '^B[0-9]+$'`,
      [ambitoId, year],
    );
  }
}

/** Rows of the ledger, without asking the triggers two million times; the sums are then those of the rows. */
async function addLedger(client: Client, ambitoId: number): Promise<void> {
  await client.query("begin; set local session_replication_role = replica");
  await client.query(
    `insert into finance.entry (ambito_id, year, stage, annuality_id, line_id, municipality, parent_id, day, amount_cents, by_name, at)
     select $1, l.year, s.stage, a.id, l.id, m.istat, case when s.stage = 'paid' then n end,
       make_date(l.year, n % 12 + 1, n % 28 + 1), 100 + n % 100000, 'prova', now()
     from generate_series(1, ${ROWS}) n
     join (select id, year, row_number() over (order by id) - 1 as at from finance.line where ambito_id = $1 and year >= 2031) l
       on l.at = n % ${SERVICES * YEARS.length}
     join (select id, year, row_number() over (partition by year order by id) - 1 as at from finance.annuality
           where ambito_id = $1 and year >= 2031) a on a.year = l.year and a.at = (n / 7) % ${CHANNELS}
     join (values (0, 'programmed'), (1, 'committed'), (2, 'committed'), (3, 'paid'), (4, 'reported')) s (at, stage) on s.at = (n / 3) % 5
     join (select istat, row_number() over (order by istat) - 1 as at from territory.municipality where ambito_id = $1) m
       on m.at = (n / 11) % 48`,
    [ambitoId],
  );
  await client.query(
    `insert into finance.total (ambito_id, year, annuality_id, line_id, stage, month, amount_cents, entries, of_municipalities)
     select ambito_id, year, annuality_id, coalesce(line_id, 0), stage, to_char(day, 'YYYY-MM'), sum(amount_cents), count(*), count(municipality)
     from finance.entry where ambito_id = $1 and year >= 2031 group by 1, 2, 3, 4, 5, 6`,
    [ambitoId],
  );
  await client.query("commit");
  await client.query("vacuum analyze finance.entry");
  await client.query("vacuum analyze finance.total");
  await client.query("vacuum analyze finance.cell");
}

const EXECUTION = `select a.channel_id, l.service_id, t.stage, sum(t.amount_cents) from finance.total t
  join finance.annuality a on a.id = t.annuality_id left join finance.line l on l.id = t.line_id
  where t.ambito_id = $1 and t.year = $2 group by 1, 2, 3`;
const EXECUTION_ON_ROWS = EXECUTION.replaceAll("finance.total", "finance.entry");
const STATEMENT = `select year, annuality_id, line_id, stage, sum(amount_cents) from finance.entry
  where ambito_id = $1 and municipality = $2 group by 1, 2, 3, 4`;

/** The ledger at two million rows, and the pages of the money with a full matrix. */
export async function benchMoney(): Promise<void> {
  await buildIfNeeded(console.log);
  const { folder, remove } = await temporaryFolder("bench-money");
  const albero = await startAlbero({ folder });
  const database = await launchDatabase({ dataFolder: folder });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const db = openDatabase(database.url, 4);
  try {
    const { rows } = await client.query<{ id: number }>("select id from kernel.ambito where slug = 'crema'");
    const ambitoId = rows[0]?.id ?? 0;
    const started = performance.now();
    await addBudget(client, ambitoId);
    await addLedger(client, ambitoId);
    report(`${ROWS} rows of the ledger written, for what follows`, (performance.now() - started) / 1000, "s");
    const caller: Caller = {
      db,
      actor: system("bench"),
      ambitoId,
      clock: machineClock,
      lang: "it",
      outbox: { enqueue: async () => {} },
    };
    const finance = bind(useCases, caller);
    const [year = 0] = YEARS;
    const { rows: towns } = await client.query<{ istat: string }>(
      "select istat from territory.municipality where ambito_id = $1 order by 1",
      [ambitoId],
    );
    const istat = towns[20]?.istat ?? "";

    const statement = await timed(30, () => finance.showMunicipalityMoney({ istat }));
    const bareStatement = await timed(30, () => client.query(STATEMENT, [ambitoId, istat]));
    report("statement of a municipality, p95", statement.p95, "ms", { below: 100 });
    report("statement of a municipality against its bare SQL, median", statement.median / bareStatement.median, "×");
    const execution = await timed(30, () => finance.showExecutionSums({ year }));
    const bare = await timed(30, () => client.query(EXECUTION, [ambitoId, year]));
    const onRows = await timed(3, () => client.query(EXECUTION_ON_ROWS, [ambitoId, year]));
    report("budget execution by fund and service, p95", execution.p95, "ms", { below: 300 });
    report(
      "budget execution against bare SQL on the rows of the ledger, median",
      execution.median / onRows.median,
      "×",
      { below: 1.5 },
    );
    report("budget execution against bare SQL on the sums that are kept, median", execution.median / bare.median, "×");
    const towns48 = await timed(5, () => finance.listMunicipalitySums({ year }));
    report("execution by municipality, p95", towns48.p95, "ms");

    const cookie = await signIn(albero);
    for (const [name, address] of [
      ["matrix of 60 services by 20 channels", `/crema/ufficio/soldi/${year}/matrice`],
      ["year in short", `/crema/ufficio/soldi/${year}`],
      ["execution of a year", `/crema/ufficio/soldi/${year}/andamento`],
      ["matrix of the pilot, 2019", "/crema/ufficio/soldi/2019/matrice"],
    ] as const) {
      await load(`${albero.url}${address}`, { connections: 4, seconds: 2, cookie });
      const result = await load(`${albero.url}${address}`, { connections: 20, seconds: 5, cookie });
      report(`p95 at 20 users: ${name}`, result.p95, "ms", { below: 150 });
      if (result.errors > 0) report("  answers that were not 200", result.errors, "", { below: 1 });
    }
  } finally {
    await client.end();
    await db.destroy();
    await database.stop();
    await albero.stop();
    await remove();
  }
}
