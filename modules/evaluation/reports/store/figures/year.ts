// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { yearPaths } from "@albero/planning/paths";
import {
  bars,
  counting,
  euro,
  money,
  num,
  number,
  sumOf,
  table,
  text,
  total,
  words,
  type Ask,
  type Answers,
} from "./ask.ts";

type Objective = { code: string; title: string; declared: string | null; zone: string | null };
type Part = { objective: string; kind: string; label: string };
type Line = { objective: string; label: string; channel: string | null; amount: string };

export async function yearFigures({ work, slug, year }: Ask): Promise<Answers> {
  const { tx, ambitoId } = work;
  const plan = await tx
    .selectFrom("planning.operational_plan")
    .select(["id", "title", "status"])
    .where("ambito_id", "=", ambitoId)
    .where("year", "=", year)
    .executeTakeFirst();
  const id = plan?.id ?? 0;
  const { rows: objectives } = await sql<Objective>`
    select code, content->>'title' as title, declared_total_cents as declared, zone_card_code as zone
    from planning.operational_objective where ambito_id = ${ambitoId} and plan_id = ${id} order by position`.execute(
    tx,
  );
  const { rows: parts } = await sql<Part>`
    select p.objective_code as objective, p.kind, coalesce(p.content->>'text', p.content->>'title', p.key) as label
    from planning.operational_part p join planning.operational_objective o
      on o.ambito_id = p.ambito_id and o.plan_id = p.plan_id and o.code = p.objective_code
    where p.ambito_id = ${ambitoId} and p.plan_id = ${id} order by o.position, p.position`.execute(tx);
  const { rows: lines } = await sql<Line>`
    select l.objective_code as objective, l.label, l.channel_code as channel, l.amount_cents as amount
    from planning.operational_line l join planning.operational_objective o
      on o.ambito_id = l.ambito_id and o.plan_id = l.plan_id and o.code = l.objective_code
    where l.ambito_id = ${ambitoId} and l.plan_id = ${id} order by o.position, l.position`.execute(tx);
  const { rows: deviations } = await sql<{ objective: string; kind: string; reason: string }>`
    select objective_code as objective, kind, reason from planning.operational_deviation
    where ambito_id = ${ambitoId} and plan_id = ${id} order by at`.execute(tx);

  const path = plan ? yearPaths.year(slug, year) : yearPaths.years(slug);
  const named = (code: string) => {
    const title = objectives.find((each) => each.code === code)?.title;
    return title ? `${code} · ${title}` : code;
  };
  const ofKind = (kind: string) => parts.filter((part) => part.kind === kind);
  const partTable = (kind: string, head: [string, string]) =>
    table(
      [
        ["Obiettivo", "Objective", "text", 30],
        [...head, "text", 70],
      ],
      ofKind(kind).map((part) => [words(named(part.objective)), words(part.label)]),
    );
  const spent = (code: string) =>
    sumOf(lines.filter((line) => line.objective === code).map((line) => Number(line.amount)));
  const counts = (code: string, kind: string) => ofKind(kind).filter((part) => part.objective === code).length;
  const lineTable = table(
    [
      ["Obiettivo", "Objective", "text", 32],
      ["Voce", "Line", "text", 34],
      ["Canale", "Channel", "text", 14],
      ["Importo", "Amount", "money", 20],
    ],
    lines.map((line) => [
      words(named(line.objective)),
      words(line.label),
      words(line.channel ?? "—"),
      euro(Number(line.amount)),
    ]),
    [total(), words(""), words(""), euro(sumOf(lines.map((line) => Number(line.amount))))],
  );
  const list = table(
    [
      ["Obiettivo", "Objective", "text", 46],
      ["Azioni", "Actions", "number", 11],
      ["Risultati attesi", "Expected results", "number", 13],
      ["Spesa prevista", "Planned spending", "money", 22],
    ],
    objectives.map(({ code }) => [
      words(named(code)),
      num(counts(code, "action")),
      num(counts(code, "result")),
      euro(spent(code)),
    ]),
    [
      total(),
      num(ofKind("action").length),
      num(ofKind("result").length),
      euro(sumOf(objectives.map(({ code }) => spent(code)))),
    ],
  );
  const deviationTable = table(
    [
      ["Obiettivo", "Objective", "text", 34],
      ["Motivo", "Reason", "text", 66],
    ],
    deviations.map((each) => [words(named(each.objective)), words(each.reason)]),
  );
  const results = partTable("result", ["Risultato atteso", "Expected result"]);
  const actions = partTable("action", ["Azione", "Action"]);
  const withMoney = objectives.filter(({ code }) => spent(code) > 0);
  const there = (value: number) => (plan ? value : null);
  return {
    "operativo.titolo": { value: text(plan?.title ?? null), path },
    "operativo.obiettivi": { value: number(there(objectives.length)), rows: list, path },
    "operativo.azioni": { value: number(there(actions.rows.length)), rows: actions, path },
    "operativo.risultati": { value: number(there(results.rows.length)), rows: results, path },
    "operativo.tappe": {
      value: number(there(ofKind("step").length)),
      rows: partTable("step", ["Tappa", "Step"]),
      path,
    },
    "operativo.risorse": {
      value: money(there(sumOf(lines.map((line) => Number(line.amount))))),
      rows: lineTable,
      path,
    },
    "operativo.scostamenti": counting(deviationTable, path),
    "operativo.elenco": { value: list, path },
    "operativo.risultati-tabella": { value: results, path },
    "operativo.azioni-tabella": { value: actions, path },
    "operativo.voci-tabella": { value: lineTable, path },
    "operativo.scostamenti-tabella": { value: deviationTable, path },
    "operativo.risorse-grafico": {
      ...{ rows: lineTable, path },
      value: bars(
        "money",
        { it: "Spesa prevista", en: "Planned spending" },
        withMoney.map(({ code }) => ({ label: named(code), value: spent(code) })),
      ),
    },
    "operativo.risultati-grafico": {
      ...{ rows: results, path },
      value: bars(
        "number",
        { it: "Risultati attesi", en: "Expected results" },
        objectives.map(({ code }) => ({ label: named(code), value: counts(code, "result") })),
      ),
    },
  };
}
