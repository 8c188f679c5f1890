// SPDX-License-Identifier: AGPL-3.0-or-later
// The figures of each objective of the plan: "obiettivo.<code>.<figure>".
import { sql } from "kysely";
import { publicPaths } from "@albero/planning/paths";
import { tallyOf } from "../../../dashboard/core/board.ts";
import { dashboardPaths } from "../../../dashboard/paths.ts";
import { bars, counting, euro, money, number, table, text, words, type Answers, type Ask } from "./ask.ts";
import { amountOf, type PlanOfPeriod } from "./plan.ts";
import { deviationTable, lineTable, statusSeries, type Results } from "./results.ts";

export async function objectiveFigures(ask: Ask, plan: PlanOfPeriod | null, results: Results): Promise<Answers> {
  const tables = await tablesOf(ask);
  const all = (plan?.cards ?? []).map((card) => figuresOfCard(card, { ask, plan, results, tables }));
  return Object.assign({}, ...all) as Answers;
}

type Card = PlanOfPeriod["cards"][number];
type Ground = { ask: Ask; plan: PlanOfPeriod | null; results: Results; tables: Awaited<ReturnType<typeof tablesOf>> };

function figuresOfCard(card: Card, { ask: { slug }, plan, results, tables }: Ground): Answers {
  const { code } = card;
  const path = publicPaths.card(slug, code);
  const site = { path, sitePath: path };
  const nodes = (kind: string) => (plan?.nodes ?? []).filter((node) => node.card === code && node.kind === kind);
  const list = (kind: string, head: [string, string]) =>
    table(
      [[...head, "text"]],
      nodes(kind).map((node) => [words(node.label)]),
    );
  const specifics = list("objective", ["Obiettivo specifico", "Specific objective"]);
  const actions = list("action", ["Azione", "Action"]);
  const resources = table(
    [
      ["Voce", "Line", "text", 72],
      ["Importo", "Amount", "money", 28],
    ],
    nodes("line").map((node) => [words(node.label), euro(node.amount)]),
    [words({ it: "Totale della scheda", en: "Total of the card" }, true), euro(amountOf(card))],
  );
  const lines = results.lines.filter((line) => line.objectives.includes(code));
  const tally = tallyOf(lines);
  const resultPath = dashboardPaths.group(slug, "objective", code, results.round ? { round: results.round.id } : {});
  const there = { path: resultPath, sitePath: dashboardPaths.siteObjective(slug, code), doubt: results.doubt };
  const withMoney = nodes("line")
    .filter((node) => node.amount !== null)
    .toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
    .slice(0, 12);
  const codes = new Set(lines.map((line) => line.code));
  const explained = results.deviations.filter(
    (each) => each.objective === code || (each.code !== null && codes.has(each.code)),
  );
  const own = tables.filter((each) => each.code === code);
  const having = (...statuses: string[]) =>
    lineTable(lines.filter((line) => line.whole.is !== "not_applicable" && statuses.includes(line.judgement.status)));
  const figures: Answers = {
    titolo: { value: text(card.title), ...site },
    area: { value: text(card.areaName), ...site },
    specifici: counting(specifics, path, path),
    azioni: counting(actions, path, path),
    indicatori: { value: number(card.indicators), rows: list("indicator", ["Indicatore", "Indicator"]), ...site },
    risorse: { value: money(amountOf(card)), rows: resources, ...site },
    voci: { value: number(resources.rows.length), rows: resources, ...site },
    "in-linea": { value: number(tally.on_track), rows: having("on_track"), ...there },
    "da-seguire": { value: number(tally.at_risk + tally.off_track), rows: having("at_risk", "off_track"), ...there },
    "senza-dato": { value: number(tally.no_data), rows: having("no_data"), ...there },
    tavoli: counting(
      table(
        [["Tavolo", "Table", "text"]],
        own.map((each) => [words(each.name)]),
      ),
      path,
      path,
    ),
    "specifici-tabella": { value: specifics, ...site },
    "azioni-tabella": { value: actions, ...site },
    "risorse-tabella": { value: resources, ...site },
    "indicatori-tabella": { value: lineTable(lines), ...there },
    "scostamenti-tabella": { value: deviationTable(explained), path: resultPath, doubt: results.doubt },
    "risorse-grafico": {
      ...{ rows: resources, ...site },
      value: bars(
        "money",
        { it: "Importo", en: "Amount" },
        withMoney.map((node) => ({ label: node.label, value: node.amount })),
      ),
    },
    "stato-grafico": { value: statusSeries(lines), rows: lineTable(lines), ...there },
  };
  return Object.fromEntries(Object.entries(figures).map(([figure, answer]) => [`obiettivo.${code}.${figure}`, answer]));
}

async function tablesOf({ work: { tx, ambitoId } }: Ask) {
  const { rows } = await sql<{ code: string; name: string }>`
    select o.code, t.name from governance.table_objective o
    join governance.thematic_table t on t.ambito_id = o.ambito_id and t.id = o.table_id
    where o.ambito_id = ${ambitoId} and t.state <> 'closed' order by t.id`.execute(tx);
  return rows;
}
