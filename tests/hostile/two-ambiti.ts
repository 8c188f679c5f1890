// SPDX-License-Identifier: AGPL-3.0-or-later
// Two Ambiti in one database: Crema with everything the pilot has and a secret draft, Lodi with a small plan of its own.
import { readFile } from "node:fs/promises";
import { call, system, type Actor, type Caller, type Result } from "@albero/kernel";
import { loadOperationalPlan, loadPlanInForce } from "@albero/planning";
import { loadCremaTerritory, setUpAmbito } from "@albero/territory";
import { FORMAT } from "../../modules/planning/core/document.ts";
import { emptyCard } from "../../modules/planning/core/empty-card.ts";
import { modulesFor } from "../../server/registries.ts";
import { personWith } from "../support/database.ts";
import { fillMoney, SECRETS_OF_MONEY, type MoneyIds } from "./money.ts";
import { fillDecisions, SECRETS_OF_DECISIONS, type DecisionIds } from "./decisions.ts";
import { fillQuotas, SECRETS_OF_QUOTAS, type QuotaIds } from "./collecting.ts";
import { fillResults, SECRETS_OF_RESULTS, type ResultIds } from "./results.ts";

export const SECRET = "Segreto della bozza di Crema";
export const COORDINATOR: Actor = personWith("coordinator", "clerk", "administrator");
const DATA = new URL("../../data/crema/", import.meta.url);

type Sql = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Numbers and codes that exist in Crema and nowhere else. */
export type Ids = {
  quotas: QuotaIds;
  money: MoneyIds;
  decisions: DecisionIds;
  results: ResultIds;
  versionId: number;
  draftId: number;
  number: number;
  code: string;
  /** The year of its operational plan, and an objective of it with one of its results. */
  year: number;
  yearCode: string;
  result: string;
  measure: string;
  cycle: string;
  istat: string;
  figureId: number;
  compositionId: number;
  loadId: number;
  invitationId: number;
  assignmentId: number;
  accountId: string;
};

export function valueOf<V>(result: Result<V, string>): V {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

const at = (caller: Caller, ambitoId: number, actor: Actor = COORDINATOR): Caller => ({ ...caller, ambitoId, actor });

/** Loads Crema (unless the pilot is there already) and adds what only its office may see. */
export async function fillCrema(caller: Caller, sql: Sql): Promise<{ ambitoId: number; ids: Ids }> {
  const { ambitoId } = valueOf(await loadCremaTerritory(at(caller, 0, system("test"))));
  const loaded = valueOf(
    await call(at(caller, ambitoId, system("test")), loadPlanInForce, {
      plan: await readFile(new URL("plan-2025-2027.json", DATA)),
      past: await readFile(new URL("evaluation-2021-2023.json", DATA)),
      evaluation: await readFile(new URL("evaluation-2025-2027.json", DATA)),
      inForceFrom: "2025-01-01",
      actBody: "Assemblea dei Sindaci",
      actUncertain: "I documenti non dicono il numero e il giorno dell'atto.",
    }),
  );
  valueOf(
    await call(at(caller, ambitoId, system("test")), loadOperationalPlan, {
      bytes: await readFile(new URL("operational-plan-2019.json", DATA)),
      actBody: "Assemblea dei Sindaci",
      actUncertain: "I documenti non dicono il numero e il giorno dell'atto.",
    }),
  );
  const { planning, identity, territory } = modulesFor(at(caller, ambitoId));
  const versions = await planning.listVersions();
  const inForce = versions.find((one) => one.status === "in_force");
  if (!inForce) throw new Error(`no plan in force after ${JSON.stringify(loaded)}`);
  const { versionId: draftId } = valueOf(
    await planning.amend({ versionId: inForce.id, rowVersion: inForce.rowVersion }),
  );
  valueOf(await planning.addCard({ versionId: draftId, code: "SEGRETA", title: SECRET, areas: ["A"] }));
  const email = "segreta@crema.example";
  const invited = valueOf(
    await identity.invite({ email, name: "Persona segreta di Crema", body: SECRET, role: "clerk" }),
  );
  const csv = "Codice comune;Comune;Età;Totale maschi;Totale femmine\n019035;Crema;0;100;98\n";
  const tried = valueOf(
    await territory.tryPopulationFile({
      fileName: "residenti-di-crema.csv",
      bytes: new TextEncoder().encode(csv),
      source: SECRET,
      day: "2025-01-01",
    }),
  );
  const first = async (text: string) => (await sql(`${text} limit 1`, [ambitoId]))[0]?.id;
  const ids: Ids = {
    quotas: await fillQuotas(at(caller, ambitoId), sql),
    money: await fillMoney(at(caller, ambitoId)),
    decisions: await fillDecisions(at(caller, ambitoId), sql),
    results: await fillResults(at(caller, ambitoId), sql),
    versionId: inForce.id,
    draftId,
    number: inForce.number,
    code: "J",
    year: 2019,
    yearCode: "8.3",
    result: "r4",
    measure: "m5c2-1.1.1-pippi",
    cycle: "2025-2027",
    istat: "019035",
    figureId: (await first("select max(id)::int as id from territory.figure where ambito_id = $1")) as number,
    compositionId: (await first("select id from territory.composition where ambito_id = $1")) as number,
    loadId: tried.id,
    invitationId: invited.id,
    assignmentId: ((await first("select id from identity.assignment where ambito_id = $1")) as number) ?? 1,
    accountId:
      ((await first("select account_id as id from identity.assignment where ambito_id = $1")) as string) ?? "a",
  };
  return { ambitoId, ids };
}

/** A second Ambito, with a plan of another cycle and one card. */
export async function openLodi(caller: Caller): Promise<{ ambitoId: number; versionId: number }> {
  const { ambitoId } = valueOf(
    await call(at(caller, 0, system("test")), setUpAmbito, {
      name: "Ambito di Lodi",
      slug: "lodi",
      leadIstat: "098031",
      municipalities: ["098031", "098019"],
      subAreas: [],
    }),
  );
  const crema = JSON.parse(await readFile(new URL("plan-2025-2027.json", DATA), "utf8")) as Record<string, object>;
  const plan = {
    format: FORMAT,
    title: "Piano di Lodi",
    ambito: "Ambito di Lodi",
    cycle: { ...crema.cycle, code: "2021-2023", firstDay: "2021-01-01", lastDay: "2023-12-31" },
    measures: [],
    cards: [emptyCard({ code: "X", title: "Obiettivo di Lodi", areas: ["A"], areaName: "Area di Lodi" })],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  const loaded = valueOf(
    await call(at(caller, ambitoId, system("test")), loadPlanInForce, {
      plan: bytes,
      inForceFrom: "2021-01-01",
      actBody: "Assemblea di Lodi",
      actUncertain: "Non si sa.",
    }),
  );
  return { ambitoId, versionId: loaded.versionId };
}

/** Sentences that stand in Crema and nowhere else: none of them may ever reach Lodi. */
export async function wordsOfCrema(sql: Sql, ambitoId: number): Promise<string[]> {
  const rows = await sql(
    `select distinct content ->> 'title' as text from planning.card where ambito_id = $1
     union select action ->> 'title' from planning.card, jsonb_array_elements(content -> 'actions') action
       where ambito_id = $1
     union select content ->> 'text' from planning.operational_part where ambito_id = $1
     union select label from planning.operational_line where ambito_id = $1`,
    [ambitoId],
  );
  // The template of a cycle is the same law for both: its words give nothing away.
  const [{ shared = "" } = {}] = await sql("select string_agg(c::text, ' ') as shared from planning.cycle c");
  const titles = rows
    .map((row) => row.text as string)
    .filter((text) => text.length > 12 && !String(shared).includes(text));
  return [
    ...titles,
    ...SECRETS_OF_QUOTAS,
    ...SECRETS_OF_DECISIONS,
    ...SECRETS_OF_RESULTS,
    ...SECRETS_OF_MONEY,
    SECRET,
    "segreta@crema.example",
    "Persona segreta di Crema",
    "Sub-ambito di Crema",
  ];
}

/** A fingerprint of everything an Ambito holds, table by table. */
export async function fingerprint(sql: Sql, ambitoId: number): Promise<Record<string, string>> {
  const tables = await sql(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attname = 'ambito_id' and n.nspname <> 'boss' order by 1`);
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, ' ' order by t::text)) as print from ${name} t where ambito_id = ${ambitoId}`,
  );
  const rows = await sql(parts.join(" union all "));
  return Object.fromEntries(rows.map((row) => [row.name as string, row.print as string]));
}
