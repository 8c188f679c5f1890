// SPDX-License-Identifier: AGPL-3.0-or-later
// The repository with twenty thousand documents: what a clerk and a citizen wait for when they search.
import { ANONYMOUS, bind, machineClock, openDatabase, system, type Actor, type Caller } from "@albero/kernel";
import { useCases } from "@albero/governance";
import { loadCremaTerritory } from "@albero/territory";
import pg from "pg";
import { migrate } from "../db/migrate.ts";
import { launchDatabase } from "../server/database/launcher.ts";
import { temporaryFolder } from "../server/temporary-folder.ts";
import { report } from "./report.ts";

const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 20_000);

/** Words that Italian acts are made of: some in every document, some in one of many. */
const COMMON = "ambito sociale comuni delibera servizi assemblea piano zona approvazione anno minori famiglie anziani";
const RARER =
  "disabilità affido tutela riparto quota contributo bando voucher domiciliare inclusione povertà assistenza regolamento convenzione accreditamento rendiconto coprogettazione volontariato trasporto abitare lavoro scuola salute prevenzione ascolto sportello";

/** Documents of about 600 words, three quarters of them public. */
async function addDocuments(client: pg.Client, ambitoId: number): Promise<void> {
  await client.query(
    `with words as (select string_to_array($2, ' ') as common, string_to_array($3, ' ') as rarer)
     insert into governance.document (ambito_id, title, kind, description, day, openness, published_from, current, open_text, created_at, created_by_name)
     select $1, 'Documento ' || n || ' su ' || rarer[n % cardinality(rarer) + 1], (array['act', 'report', 'notice', 'minutes'])[n % 4 + 1],
       'Prova', date '2010-01-01' + n % 5800, case when n % 4 = 0 then 'staff' else 'public' end,
       case when n % 4 = 0 then null else date '2010-01-01' end, 1,
       (select string_agg(case when (g * 7919 + n * 104729) % 11 = 0
           then rarer[(g * 31 + n * 17) % cardinality(rarer) + 1] || (n * g) % 997
           else common[(g * 13 + n) % cardinality(common) + 1] end, ' ') from generate_series(1, 600) g),
       now(), 'prova'
     from words, generate_series(1, $4::int) n`,
    [ambitoId, COMMON, RARER, DOCUMENTS],
  );
  await client.query(
    `insert into governance.document_version (ambito_id, document_id, number, file_name, media_type, size_bytes, sha256, uploaded_at, uploaded_by_name)
     select ambito_id, id, 1, 'documento.pdf', 'application/pdf', 100000, repeat('0', 64), now(), 'prova'
     from governance.document where ambito_id = $1`,
    [ambitoId],
  );
  await client.query("analyze governance.document, governance.document_version");
}

const SEARCHES = [
  "riparto",
  "ambito sociale",
  "affido minori",
  '"tutela dei minori"',
  "contributi famiglie",
  "regolamento -voucher",
  "documento 777",
  "assemblea",
  "parolachenonce",
  "",
];

async function p95Of(search: (q: string) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (const q of SEARCHES) {
      const start = performance.now();
      await search(q);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

/** Searching among the documents of a large repository, page by page of the site and of the office. */
export async function benchDocuments(): Promise<void> {
  const { folder, remove } = await temporaryFolder("bench-documents");
  const database = await launchDatabase({ dataFolder: folder });
  await migrate(database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const db = openDatabase(database.url, 2);
  const caller = (ambitoId: number, actor: Actor): Caller => ({
    ...{ db, actor, ambitoId, clock: machineClock, lang: "it", outbox: { enqueue: async () => {} } },
  });
  try {
    const loaded = await loadCremaTerritory(caller(0, system("bench")));
    if (!loaded.ok) throw new Error(loaded.refusal);
    const { ambitoId } = loaded.value;
    await addDocuments(client, ambitoId);
    const office = bind(useCases, caller(ambitoId, system("bench")));
    const site = bind(useCases, caller(ambitoId, ANONYMOUS));
    const inOffice = await p95Of((q) => office.searchDocuments({ q }));
    const onSite = await p95Of((q) => site.searchPublished({ q }));
    report(`search in ${DOCUMENTS} documents, the office, p95`, inOffice, "ms", { below: 200 });
    report(`search in ${DOCUMENTS} documents, the public site, p95`, onSite, "ms", { below: 200 });
  } finally {
    await client.end();
    await db.destroy();
    await database.stop();
    await remove();
  }
}
