// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { agreementsPaths, tablesPaths } from "@albero/governance/paths";
import { PARTY_TYPES } from "./names.ts";
import { bars, counting, num, number, table, words, type Ask, type Answers } from "./ask.ts";

type Census = { family: string; label: string; period: string; value: number | null; source: string };

export async function networkFigures({ work: { tx, ambitoId }, slug, year }: Ask): Promise<Answers> {
  const { rows: all } = await sql<Census>`
    select family, label, period, value, source from governance.adhesion_figure
    where ambito_id = ${ambitoId} and value is not null and left(period, 4)::int <= ${year} order by period desc, position`.execute(
    tx,
  );
  const family = (name: string) => {
    const newest = all.find((row) => row.family === name)?.period;
    return all.filter((row) => row.family === name && row.period === newest);
  };
  const { rows: parties } = await sql<{ type: string; count: number }>`
    select p.type, count(distinct p.name)::int as count from governance.agreement_party p
    join governance.agreement a on a.ambito_id = p.ambito_id and a.id = p.agreement_id
    where p.ambito_id = ${ambitoId} and a.state = 'in_force' group by p.type order by 2 desc`.execute(tx);
  const { rows: links } = await sql<{ code: string; tables: string }>`
    select o.code, string_agg(t.name, '; ' order by t.id) as tables from governance.table_objective o
    join governance.thematic_table t on t.ambito_id = o.ambito_id and t.id = o.table_id
    where o.ambito_id = ${ambitoId} and t.state <> 'closed' group by o.code order by o.code`.execute(tx);
  const [path, sitePath] = [agreementsPaths.home(slug), agreementsPaths.site(slug)];
  const censusTable = (rows: readonly Census[]) =>
    table(
      [
        ["Voce", "Item", "text", 40],
        ["Enti", "Bodies", "number", 12],
        ["Periodo", "Period", "text", 16],
        ["Fonte", "Source", "text", 32],
      ],
      rows.map((row) => [words(row.label), num(row.value), words(row.period), words(row.source)]),
    );
  const shortTable = (rows: readonly Census[]) =>
    table(
      [
        ["Voce", "Item", "text", 60],
        ["Periodo", "Period", "text", 20],
        ["Enti", "Bodies", "number", 20],
      ],
      rows.map((row) => [words(row.label), words(row.period), num(row.value)]),
    );
  const [census, sections, subAreas, adhering] = [
    family("census"),
    family("runts_section"),
    family("census_sub_area"),
    family("total"),
  ];
  const labelled = (rows: readonly Census[], label: RegExp) => rows.find((row) => label.test(row.label)) ?? null;
  const figure = (row: Census | null) => ({
    value: number(row?.value ?? null),
    ...{ rows: censusTable(row ? [row] : []), path, sitePath },
  });
  const partyTable = table(
    [
      ["Tipo", "Type", "text", 70],
      ["Parti", "Parties", "number", 30],
    ],
    parties.map((row) => [words(PARTY_TYPES[row.type] ?? row.type), num(row.count)]),
  );
  const drawn = (rows: readonly Census[]) => ({
    value: bars(
      "number",
      { it: "Enti", en: "Bodies" },
      rows.map(({ label, value }) => ({ label, value })),
    ),
    ...{ rows: censusTable(rows), path, sitePath },
  });
  return {
    "rete.censiti": figure(labelled(census, /censiti/i)),
    "rete.runts": figure(labelled(census, /RUNTS/)),
    "rete.aderenti": figure(adhering[0] ?? null),
    "rete.parti": { value: number(parties.reduce((sum, row) => sum + row.count, 0)), rows: partyTable, path, sitePath },
    "rete.collegamenti": counting(
      table(
        [
          ["Obiettivo", "Objective", "text", 24],
          ["Tavoli", "Tables", "text", 76],
        ],
        links.map((row) => [words(row.code), words(row.tables)]),
      ),
      tablesPaths.home(slug),
      tablesPaths.site(slug),
    ),
    "rete.censimento-tabella": {
      value: shortTable([...census, ...sections]),
      ...{ rows: censusTable([...census, ...sections]), path, sitePath },
    },
    "rete.parti-tabella": { value: partyTable, path, sitePath },
    "rete.subambiti-grafico": drawn(subAreas),
    "rete.sezioni-grafico": drawn(sections),
  };
}
