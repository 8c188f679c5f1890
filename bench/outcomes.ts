// SPDX-License-Identifier: AGPL-3.0-or-later
// Results at full size: 21 Ambiti, each with 400 indicators asked of 48 municipalities in 12 rounds, about five million
// measures. What a person waits for, and what the database alone would take.
import { useCases } from "@albero/evaluation";
import { bind, machineClock, openDatabase, system, type Caller } from "@albero/kernel";
import pg from "pg";
import { buildIfNeeded } from "../server/build-if-needed.ts";
import { launchDatabase } from "../server/database/launcher.ts";
import { temporaryFolder } from "../server/temporary-folder.ts";
import { startAlbero } from "../tests/support/albero.ts";
import { load } from "./load.ts";
import { addNeighbours } from "./neighbours.ts";
import { report } from "./report.ts";
import { signIn } from "./sign-in.ts";
import { timed } from "./timed.ts";

const NEIGHBOURS = Number(process.env.BENCH_NEIGHBOURS ?? 20);
const INDICATORS = 400;
const ROUNDS = 12;

/** Indicators of every kind, each serving one objective of the plan, with a start and a target. */
async function addIndicators(client: pg.Client, ambitoId: number): Promise<void> {
  const run = (text: string) => client.query(text, [ambitoId]);
  await run(
    `insert into evaluation.indicator (ambito_id, code, origin) select $1, 'B.' || n, 'own' from generate_series(1, ${INDICATORS}) n`,
  );
  await run(`insert into evaluation.definition (ambito_id, indicator_id, number, first_day, text, kind, unit, direction, level, roll_up, by_name, at)
    select $1, i.id, 1, date '2020-01-01', 'Indicatore di prova ' || i.code,
      case when i.id % 4 = 0 then 'percentage' when i.id % 7 = 0 then 'presence' else 'count' end, 'cose', 'up', 'municipality',
      case when i.id % 4 = 0 then 'weighted' when i.id % 7 = 0 then 'any' else 'sum' end, 'prova', now()
    from evaluation.indicator i where i.ambito_id = $1 and i.code like 'B.%'`);
  await run(`insert into evaluation.place (ambito_id, indicator_id, plan, period, objective, objective_title, chain, document, position)
    select $1, i.id, 'zone', '2025-2027', c.code, c.code, 'output', 'own', (i.id % 32000)::int
    from evaluation.indicator i
    join (select code, row_number() over (order by position) - 1 as at, count(*) over () as many from planning.card
          where ambito_id = $1 and version_id = (select max(version_id) from planning.card where ambito_id = $1)) c on c.at = i.id % c.many
    where i.ambito_id = $1 and i.code like 'B.%'`);
  await run(`insert into evaluation.target (ambito_id, indicator_id, kind, day, value)
    select $1, id, k.kind, k.day, k.value from evaluation.indicator, (values ('baseline', date '2024-01-01', 0), ('target', date '2031-12-31', 60)) k (kind, day, value)
    where ambito_id = $1 and code like 'B.%'`);
}

/** Rounds, requests and measures; some are missing, some not applicable. The triggers are not asked five million times. */
async function addMeasures(client: pg.Client, ambitoId: number): Promise<void> {
  await client.query("begin; set local session_replication_role = replica");
  const run = (text: string) => client.query(text, [ambitoId]);
  await run(`insert into evaluation.round (ambito_id, name, first_day, last_day, due_on, state)
    select $1, 'Prova ' || n, make_date(2025 + n / 2, 1 + 6 * (n % 2), 1), make_date(2025 + n / 2, 6 + 6 * (n % 2), 30),
      make_date(2025 + n / 2, 6 + 6 * (n % 2), 30), 'open' from generate_series(2, ${ROUNDS} + 1) n`);
  await run(`insert into evaluation.request (ambito_id, round_id, indicator_id, definition_id, level)
    select $1, r.id, d.indicator_id, d.id, 'municipality' from evaluation.round r, evaluation.definition d
    where r.ambito_id = $1 and r.name like 'Prova %' and d.ambito_id = $1 and d.by_name = 'prova'`);
  await run(`insert into evaluation.measure (ambito_id, round_id, indicator_id, definition_id, day, level, territory, sub_area, state, value,
      numerator, denominator, origin, status, by_name, at)
    select $1, q.round_id, q.indicator_id, q.definition_id, r.last_day, 'municipality', m.istat, coalesce(c.sub_area_code, ''), s.state,
      case when s.state = 'value' and d.kind <> 'percentage' then (q.indicator_id * 7 + m.at) % 2 end,
      case when s.state = 'value' and d.kind = 'percentage' then (q.indicator_id + m.at) % 50 end,
      case when s.state = 'value' and d.kind = 'percentage' then 50 end, 'typed', 'accepted', 'prova', now()
    from evaluation.request q
    join evaluation.round r on r.ambito_id = q.ambito_id and r.id = q.round_id and r.name like 'Prova %'
    join evaluation.definition d on d.ambito_id = q.ambito_id and d.id = q.definition_id
    cross join (select istat, row_number() over (order by istat) as at from territory.municipality where ambito_id = $1) m
    left join territory.composition_member c on c.ambito_id = q.ambito_id and c.istat = m.istat
      and c.composition_id = (select id from territory.composition where ambito_id = $1 order by first_day limit 1)
    cross join lateral (select case (q.indicator_id * 13 + m.at + q.round_id) % 20 when 0 then 'missing' when 1 then 'not_applicable' else 'value' end as state) s
    where q.ambito_id = $1`);
  await client.query("commit");
}

/** What any program would have to ask at least: one aggregate over the measures of a round. */
const BARE = `select m.indicator_id, m.sub_area, count(*), count(*) filter (where m.state = 'missing'), sum(m.value), sum(m.numerator),
    sum(m.denominator), bool_or(m.value > 0), bool_and(m.value > 0), max(m.day)
  from evaluation.measure m where m.ambito_id = $1 and m.round_id = $2 and m.is_current and m.breakdown = ''
  group by grouping sets ((m.indicator_id), (m.indicator_id, m.sub_area))`;

export async function benchOutcomes(): Promise<void> {
  await buildIfNeeded(console.log);
  const { folder, remove } = await temporaryFolder("bench-outcomes");
  const albero = await startAlbero({ folder });
  const database = await launchDatabase({ dataFolder: folder });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const db = openDatabase(database.url, 4);
  try {
    const started = performance.now();
    await addNeighbours(folder, NEIGHBOURS);
    const ambiti = await client.query<{ id: number; slug: string }>("select id, slug from kernel.ambito order by id");
    for (const { id } of ambiti.rows) {
      await addIndicators(client, id);
      await addMeasures(client, id);
    }
    await client.query("vacuum analyze evaluation.measure, evaluation.request, evaluation.standing");
    const count = await client.query<{ many: number }>("select count(*)::int as many from evaluation.measure");
    report(`${count.rows[0]?.many ?? 0} measures written, for what follows`, (performance.now() - started) / 1000, "s");
    const ambitoId = ambiti.rows.find(({ slug }) => slug === "crema")?.id ?? 0;
    const rounds = await client.query<{ id: number }>(
      "select id from evaluation.round where ambito_id = $1 and name like 'Prova %' order by id",
      [ambitoId],
    );
    const caller: Caller = {
      ...{ db, actor: system("bench"), ambitoId, clock: machineClock, lang: "it" },
      outbox: { enqueue: async () => {} },
    };
    const evaluation = bind(useCases, caller);
    const ids = rounds.rows.map(({ id }) => id);
    for (const roundId of ids.slice(1)) await evaluation.recomputeRound({ roundId });
    const [roundId = 0] = ids;
    const whole = await timed(3, () => evaluation.recomputeRound({ roundId }));
    const bare = await timed(5, () => client.query(BARE, [ambitoId, roundId]));
    report("a round made again: 400 indicators of 48 municipalities, p95", whole.p95 / 1000, "s", { below: 5 });
    report("a round made again against its bare SQL, median", whole.median / bare.median, "×");
    await client.query(
      "delete from evaluation.request where ambito_id = $1 and round_id = $2 and indicator_id % 4 <> 0",
      [...[ambitoId, ids.at(-1)]],
    );
    const quarter = await timed(3, () => evaluation.recomputeRound({ roundId: ids.at(-1) }));
    report(
      "the same for a quarter of the indicators: time of the whole ÷ 4",
      whole.median / (4 * quarter.median),
      "×",
      { below: 1.5 },
    );
    const asked = performance.now();
    await evaluation.showBoard({ roundId });
    report("dashboard of the Ambito, asked for the first time since a change", performance.now() - asked, "ms");

    const cookie = await signIn(albero);
    for (const [name, address] of [
      ["dashboard of the results", `/crema/ufficio/risultati?rilevazione=${roundId}`],
      ["dashboard by sub-area", `/crema/ufficio/risultati?rilevazione=${roundId}&per=sub_area`],
      ["results of an objective", `/crema/ufficio/risultati/objective/A?rilevazione=${roundId}`],
      ["results, for the citizen", "/crema/risultati"],
    ] as const) {
      await load(`${albero.url}${address}`, { connections: 4, seconds: 2, cookie });
      const result = await load(`${albero.url}${address}`, { connections: 20, seconds: 5, cookie });
      report(`p95 at 20 users: ${name}`, result.p95, "ms", { below: 200 });
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
