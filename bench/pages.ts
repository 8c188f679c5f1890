// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of the plan, what weighs on the line, the document on paper, and what neighbours cost.
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { buildIfNeeded } from "../server/build-if-needed.ts";
import { temporaryFolder } from "../server/temporary-folder.ts";
import { startAlbero, type RunningAlbero } from "../tests/support/albero.ts";
import { load } from "./load.ts";
import { addNeighbours } from "./neighbours.ts";
import { report } from "./report.ts";
import { signIn } from "./sign-in.ts";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const NEIGHBOURS = 20;
/** What people look for on the site of the plan; some words that everything speaks of, some that nothing does. */
const WORDS = [
  ...["anziani", "minori", "famiglia", "disabilità", "casa", "lavoro", "povertà", "salute mentale", "dipendenze"],
  ...["giovani", "donne", "violenza", "stranieri", "volontariato", "trasporto", "assistenza domiciliare", "nido"],
  ...["scuola", "sport", "bilancio", "contributo", "buono", "voucher", "affido", "tutela", "carcere", "abitare"],
  ...["Crema", "Offanengo", "Pandino", "comune", "ufficio", "operatore", "rete", "progetto di vita", "dopo di noi"],
  ...["segretariato", "pronto intervento", "caregiver", "demenza", "fragilità", "indicatore", "monopattino", "a"],
];

async function memoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function weigh(url: string): Promise<{ scripts: number; css: number; html: number }> {
  const html = await (await fetch(url)).text();
  const sizes = async (pattern: RegExp): Promise<number> => {
    const files = new Set([...html.matchAll(pattern)].map((found) => found[1] ?? ""));
    const weights = await Promise.all(
      [...files].map(
        async (file) => gzipSync(Buffer.from(await (await fetch(new URL(file, url))).arrayBuffer())).length,
      ),
    );
    return weights.reduce((all, one) => all + one, 0) / 1000;
  };
  return {
    scripts: await sizes(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g),
    css: await sizes(/<link[^>]+href="([^"]+\.css)"/g),
    html: gzipSync(Buffer.from(html)).length / 1000,
  };
}

/** Opens an amendment: a draft whose document nobody has asked for yet. */
async function openDraft(albero: RunningAlbero, cookie: string, version: number): Promise<number> {
  const address = `${albero.url}/crema/ufficio/piano/${version}/percorso/modifica`;
  const page = await (await fetch(address, { headers: { cookie } })).text();
  const rowVersion = /name="rowVersion" value="(\d+)"/.exec(page)?.[1] ?? "";
  const opened = await fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: albero.url },
    body: new URLSearchParams({ rowVersion }),
  });
  const draft = /\/piano\/(\d+)/.exec(opened.headers.get("location") ?? "")?.[1];
  if (!draft) throw new Error(`Opening an amendment answered ${opened.status}.`);
  return Number(draft);
}

/** Follows the official document from the order to the file, as a person in the office does. */
async function timePrint(albero: RunningAlbero, cookie: string, version: number): Promise<number> {
  const address = `${albero.url}/crema/ufficio/piano/${version}/stampa`;
  const started = performance.now();
  const ordered = await fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: albero.url },
    body: new URLSearchParams({ format: "pdf", lang: "it" }),
  });
  if (ordered.status >= 400) throw new Error(`Printing answered ${ordered.status}.`);
  const file = `${address}/pdf`;
  while (performance.now() - started < 60_000) {
    const got = await fetch(file, { headers: { cookie }, redirect: "manual" });
    await got.arrayBuffer();
    if (got.status === 200) return performance.now() - started;
    await pause(50);
  }
  throw new Error("The document was not ready after a minute.");
}

/** Pages, weights and the document on paper, alone and beside other Ambiti. */
export async function benchPages(): Promise<void> {
  await buildIfNeeded(console.log);
  const { folder, remove } = await temporaryFolder("bench");
  const before = performance.now();
  const albero = await startAlbero({ folder });
  try {
    report("cold start: new database, migrations, pilot data", (performance.now() - before) / 1000, "s", { below: 20 });
    const cookie = await signIn(albero);
    const versionPage = await (await fetch(`${albero.url}/crema/ufficio/piano`, { headers: { cookie } })).text();
    const version = Number(/\/crema\/ufficio\/piano\/(\d+)/.exec(versionPage)?.[1] ?? 1);

    const weight = await weigh(`${albero.url}/crema/piano/obiettivi/D-E`);
    report("public page, scripts, compressed", weight.scripts, "kB", { below: 130 });
    report("public page, style sheet, compressed", weight.css, "kB", { below: 25 });

    const pages: Asked[] = [
      { name: "public objective", address: "/crema/piano/obiettivi/D-E" },
      { name: "public home", address: "/crema" },
      { name: "public tree", address: "/crema/piano/albero" },
      { name: "public money", address: "/crema/conti" },
      { name: "public territory", address: "/crema/territorio" },
      { name: "public search", address: "/crema/cerca", words: WORDS },
      { name: "staff home", address: "/crema/ufficio", cookie },
      { name: "staff plan", address: `/crema/ufficio/piano/${version}`, cookie },
      { name: "staff card", address: `/crema/ufficio/piano/${version}/obiettivi/D-E`, cookie },
      { name: "staff territory", address: "/crema/ufficio/territorio", cookie },
    ];
    const one = await measure(albero, pages);
    console.log(`\nAdding ${NEIGHBOURS} Ambiti of the same size…`);
    await addNeighbours(folder, NEIGHBOURS);
    const many = await measure(albero, pages);
    console.log("");
    report("public objective page", many.get("public objective")?.requestsPerSecond ?? 0, "req/s", { atLeast: 600 });
    const card = `${albero.url}/crema/ufficio/piano/${version}/obiettivi/D-E`;
    const anew = await load(card, { connections: 20, seconds: SECONDS, cookie, isAnew: true });
    report("staff card page", many.get("staff card")?.requestsPerSecond ?? 0, "req/s", { atLeast: 300 });
    report("staff card page, each time drawn anew", anew.requestsPerSecond, "req/s");
    report("p95 at 20 users: staff card, each time drawn anew", anew.p95, "ms", { below: 150 });
    const search = `${albero.url}/crema/cerca`;
    const words = Array.from({ length: 20_000 }, (_, at) => `${WORDS[at % WORDS.length]} ${at}`);
    const strange = await load(search, { connections: 20, seconds: SECONDS, words });
    report("p95 at 20 users: public search, words that nobody has asked", strange.p95, "ms", { below: 150 });
    for (const { name } of pages) report(`p95 at 20 users: ${name}`, many.get(name)?.p95 ?? 0, "ms", { below: 150 });
    for (const name of ["public search", "staff card", "staff plan"]) {
      const ratio = (one.get(name)?.requestsPerSecond ?? 0) / (many.get(name)?.requestsPerSecond ?? 1);
      report(`with ${NEIGHBOURS} other Ambiti against none, time of ${name}`, ratio, "×", { below: 1.2 });
    }

    const draft = await openDraft(albero, cookie, version);
    const quiet = await load(card, { connections: 4, seconds: SECONDS, cookie });
    const [busy, printed] = await Promise.all([
      load(card, { connections: 4, seconds: SECONDS, cookie }),
      timePrint(albero, cookie, draft),
    ]);
    report("whole plan as PDF, from order to file, under load", printed / 1000, "s", { below: 3 });
    report("p95 of a page during printing against without", busy.p95 / quiet.p95, "×", { below: 2 });
    report("memory of the application after all this", await memoryMb(albero.process.pid ?? 0), "MB", { below: 350 });
    const errors = [...many.values()].reduce((all, each) => all + each.errors, 0);
    report("answers that were not 200", errors, "", { below: 1 });
  } finally {
    await albero.stop();
    await remove();
  }
}

type Asked = { name: string; address: string; cookie?: string; words?: readonly string[] };

async function measure(albero: RunningAlbero, pages: readonly Asked[]) {
  const results = new Map<string, Awaited<ReturnType<typeof load>>>();
  for (const { name, address, cookie, words } of pages) {
    const options = { connections: 20, ...(cookie ? { cookie } : {}), ...(words ? { words } : {}) };
    await load(albero.url + address, { ...options, seconds: 1 });
    const result = await load(albero.url + address, { ...options, seconds: SECONDS });
    results.set(name, result);
    console.log(
      `  ${name.padEnd(20)} ${String(result.requestsPerSecond).padStart(6)} req/s  p50 ${result.p50}  p95 ${result.p95}  p99 ${result.p99} ms`,
    );
  }
  return results;
}
