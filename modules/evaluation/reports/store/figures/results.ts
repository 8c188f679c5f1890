// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { CHAIN } from "../../../core/indicator.ts";
import { STATUSES, type Status } from "../../../core/status.ts";
import {
  shareOnTrack,
  tallyOf,
  valueOf,
  type Line,
  type RoundHead,
  type Tally,
} from "../../../dashboard/core/board.ts";
import { dashboardPaths } from "../../../dashboard/paths.ts";
import { groundOf, linesOf } from "../../../dashboard/queries/known.ts";
import { roundHeads, standingsOf } from "../../../dashboard/store/board.ts";
import { lepsPaths } from "../../../leps/paths.ts";
import { roundsPaths } from "../../../rounds/paths.ts";
import type { Cell, Say, SeriesValue, TableValue } from "../../core/value.ts";
import { RINGS, ROUND_STATES, STATUS_NAMES } from "./names.ts";
import {
  bars,
  counting,
  num,
  number,
  on,
  per,
  percent,
  shareOf,
  sumOf,
  table,
  words,
  type Answer,
  type Answers,
  type Ask,
} from "./ask.ts";

export type Results = {
  lines: Line[];
  /** The newest round of the period; null when there is none. */
  round: RoundHead | null;
  rounds: RoundHead[];
  titles: ReadonlyMap<string, string>;
  deviations: Deviation[];
  /** Why every figure of results is in doubt: the round is a demonstration. */
  doubt: string | null;
};
type Deviation = {
  round: string;
  objective: string;
  code: string | null;
  about: string | null;
  text: string;
  decision: string;
};

const INVENTED = "Rilevazione dimostrativa: i numeri sono inventati.";

/** How the indicators of the plan stood in the newest round of the period. */
export async function readResults({ work: { tx, ambitoId }, from, to, round: asked }: Ask): Promise<Results> {
  const rounds = (await roundHeads(tx, ambitoId)).filter((each) => each.lastDay >= from && each.lastDay <= to);
  const round = rounds.find((each) => each.id === asked?.id) ?? rounds.at(-1) ?? null;
  const ground = await groundOf(tx, ambitoId);
  const head: RoundHead = round ?? { id: 0, name: "", firstDay: from, lastDay: to, state: "closed", invented: false };
  const standings = round ? await standingsOf(tx, ambitoId, { level: "ambito", roundId: round.id }) : [];
  const lines = linesOf(ground, head, standings, "");
  const places = ground.known(head).flatMap((known) => known.places);
  const { rows: deviations } = await sql<Deviation>`
    select r.name as round, d.objective, i.code, d.text, d.decision,
      (select x.text from evaluation.definition x where x.ambito_id = i.ambito_id and x.indicator_id = i.id order by x.number desc limit 1) as about
    from evaluation.deviation d
    join evaluation.round r on r.ambito_id = d.ambito_id and r.id = d.round_id
    left join evaluation.indicator i on i.ambito_id = d.ambito_id and i.id = d.indicator_id
    where d.ambito_id = ${ambitoId} and d.round_id = any(${rounds.map((each) => each.id)}::int[]) order by d.id`.execute(
    tx,
  );
  const titles = new Map(places.map((place) => [place.objective, place.objectiveTitle]));
  const titled = deviations.map((each) => ({ ...each, about: each.about ?? named(each.objective, titles) }));
  return { lines, round, rounds, titles, deviations: titled, doubt: round?.invented ? INVENTED : null };
}

const named = (code: string, titles: ReadonlyMap<string, string>): string | null =>
  titles.has(code) ? `${code} · ${titles.get(code)}` : null;

const told = ({ whole, kind, unit }: Line): Cell => {
  if (whole.is === "not_applicable") return words({ it: "non applicabile", en: "not applicable" });
  const value = valueOf(whole);
  if (value === null) return words({ it: "manca", en: "missing" });
  if (kind === "presence") return words(value > 0 ? { it: "sì", en: "yes" } : { it: "no", en: "no" });
  if (kind === "percentage") return per(value);
  const written = Number.isInteger(value) ? 0 : 2;
  return unit && kind !== "count" ? words(`${value.toLocaleString("it-IT")} ${unit}`) : num(value, written);
};

export function lineTable(lines: readonly Line[]): TableValue {
  return table(
    [
      ["Indicatore", "Indicator", "text", 54],
      ["Anello", "Ring", "text", 14],
      ["Valore", "Value", "number", 15],
      ["Stato", "Status", "text", 17],
    ],
    lines.map((line) => [
      words(line.text),
      words(RINGS[line.ring] ?? line.ring),
      told(line),
      words(STATUS_NAMES[line.judgement.status]),
    ]),
  );
}

export const statusSeries = (lines: readonly Line[]): SeriesValue => {
  const tally = tallyOf(lines);
  const shown = lines.length === 0 ? [] : STATUSES;
  return bars(
    "number",
    { it: "Indicatori", en: "Indicators" },
    shown.map((status) => ({ label: STATUS_NAMES[status], value: tally[status] })),
  );
};

export async function resultFigures(ask: Ask, results: Results): Promise<Answers> {
  const { slug } = ask;
  const { lines, round, titles, doubt, deviations } = results;
  const query = round ? { round: round.id } : {};
  const [path, sitePath] = [dashboardPaths.home(slug, query), dashboardPaths.site(slug)];
  const there = { path, sitePath, doubt };
  // What does not concern the Ambito counts nowhere, as in the dashboard.
  const counted = lines.filter(({ whole }) => whole.is !== "not_applicable");
  const having = (...statuses: Status[]) => counted.filter((line) => statuses.includes(line.judgement.status));
  const count = (...statuses: Status[]): Answer => {
    const rows = lineTable(having(...statuses));
    return { value: number(rows.rows.length), rows, ...there };
  };
  const share = shareOnTrack(tallyOf(lines));
  const groups = [...titles].map(([code, title]) => ({
    label: `${code} · ${title}`,
    lines: lines.filter((line) => line.objectives.includes(code)),
  }));
  const groupTable = byStatus([["Obiettivo", "Objective", "text", 36]], groups);
  const rings = CHAIN.map((ring) => ({
    label: RINGS[ring] ?? ring,
    lines: lines.filter((line) => line.ring === ring),
  })).filter((each) => each.lines.length > 0);
  const leps = await lepsTable(ask);
  const attention = having("at_risk", "off_track");
  return {
    "risultati.indicatori": { value: number(counted.length), rows: lineTable(counted), ...there },
    "risultati.in-linea": count("on_track"),
    "risultati.a-rischio": count("at_risk"),
    "risultati.fuori": count("off_track"),
    "risultati.senza-dato": count("no_data"),
    "risultati.senza-traguardo": count("no_target"),
    "risultati.quota-in-linea": {
      value: percent(share === null ? null : share * 100),
      rows: lineTable(having("on_track", "at_risk", "off_track")),
      ...there,
    },
    "risultati.obiettivi-tabella": { value: groupTable, ...there },
    "risultati.attenzione-tabella": { value: lineTable(attention), ...there },
    "risultati.stato-grafico": { value: statusSeries(lines), rows: lineTable(lines), ...there },
    "risultati.obiettivi-grafico": { value: grouped(groups), rows: groupTable, ...there },
    "risultati.anelli-grafico": {
      ...there,
      value: bars(
        "number",
        { it: "Indicatori", en: "Indicators" },
        rings.map((ring) => ({ label: ring.label, value: ring.lines.length })),
      ),
      rows: byStatus([["Anello", "Ring", "text", 36]], rings),
    },
    "risultati.dati-grafico": {
      ...{ ...there, rows: groupTable },
      value: bars(
        "percent",
        { it: "Indicatori con un dato", en: "Indicators with data" },
        round
          ? groups.map((group) => ({
              label: group.label,
              value: shareOf(group.lines.length - tallyOf(group.lines).no_data, group.lines.length),
            }))
          : [],
      ),
    },
    "risultati.leps-tabella": { value: leps, path: lepsPaths.home(slug) },
    "risultati.spiegati": counting(deviationTable(deviations), path),
    "risultati.scostamenti-tabella": { value: deviationTable(deviations), path },
    ...(await roundFigures(ask, results)),
  };
}

export const deviationTable = (deviations: readonly Deviation[]): TableValue =>
  table(
    [
      ["Rilevazione", "Round", "text", 20],
      ["Di che cosa", "About", "text", 20],
      ["Perché", "Why", "text", 36],
      ["Che cosa si è deciso", "What was decided", "text", 24],
    ],
    deviations.map((row) => [
      words(row.round),
      words(row.about ?? row.objective),
      words(row.text),
      words(row.decision || "—"),
    ]),
  );

type Group = { label: Say; lines: readonly Line[] };
function byStatus(heads: Parameters<typeof table>[0], groups: readonly Group[]): TableValue {
  const tallies = groups.map((group) => ({ label: group.label, tally: tallyOf(group.lines) }));
  const cells = (tally: Tally) => STATUSES.map((status) => num(tally[status]));
  return table(
    [...heads, ...STATUSES.map((status) => [STATUS_NAMES[status].it, STATUS_NAMES[status].en, "number", 13] as const)],
    tallies.map(({ label, tally }) => [words(label), ...cells(tally)]),
  );
}

function grouped(groups: readonly Group[]): SeriesValue {
  const tallies = groups.map((group) => tallyOf(group.lines));
  return {
    ...{ kind: "series", unit: "number", look: "stack", along: groups.map((group) => group.label) },
    series: STATUSES.map((status) => ({ label: STATUS_NAMES[status], values: tallies.map((tally) => tally[status]) })),
  };
}

async function roundFigures({ work: { tx, ambitoId }, slug }: Ask, { rounds, doubt }: Results): Promise<Answers> {
  const ids = rounds.map((each) => each.id);
  const { rows } = await sql<{
    id: number;
    asked: number;
    got: number;
    accepted: number;
    proofs: number;
    requests: number;
  }>`
    select r.id,
      coalesce((select sum(s.asked) from evaluation.standing s where s.ambito_id = r.ambito_id and s.round_id = r.id and s.level = 'ambito'), 0)::int as asked,
      (select count(*) from evaluation.measure m where m.ambito_id = r.ambito_id and m.round_id = r.id and m.is_current)::int as got,
      (select count(*) from evaluation.measure m where m.ambito_id = r.ambito_id and m.round_id = r.id and m.is_current and m.status in ('accepted', 'locked'))::int as accepted,
      (select count(*) from evaluation.evidence e join evaluation.measure m on m.ambito_id = e.ambito_id and m.id = e.measure_id
        where m.ambito_id = r.ambito_id and m.round_id = r.id)::int as proofs,
      (select count(*) from evaluation.request q where q.ambito_id = r.ambito_id and q.round_id = r.id)::int as requests
    from evaluation.round r where r.ambito_id = ${ambitoId} and r.id = any(${ids}::int[])`.execute(tx);
  const of = (id: number) => rows.find((row) => row.id === id);
  const list = table(
    [
      ["Rilevazione", "Round", "text", 34],
      ["Fino al", "Until", "date", 13],
      ["Stato", "State", "text", 12],
      ["Chiesti", "Asked", "number", 13],
      ["Arrivati", "Received", "number", 13],
      ["Accettati", "Accepted", "number", 13],
    ],
    rounds.map((each) => [
      words(
        each.invented && !/inventat/i.test(each.name)
          ? { it: `${each.name} (numeri inventati)`, en: `${each.name} (invented numbers)` }
          : each.name,
      ),
      on(each.lastDay),
      words(ROUND_STATES[each.state] ?? each.state),
      ...[num(of(each.id)?.asked ?? null), num(of(each.id)?.got ?? null), num(of(each.id)?.accepted ?? null)],
    ]),
  );
  const path = roundsPaths.home(slug);
  const told = (value: number | null): Answer => ({ value: number(value), rows: list, path, doubt });
  const [asked, got] = [sumOf(rows.map((row) => row.asked)), sumOf(rows.map((row) => row.got))];
  return {
    "risultati.rilevazioni": { ...counting(list, path), doubt },
    "risultati.richieste": told(asked),
    "risultati.misure": told(got),
    "risultati.accettate": told(sumOf(rows.map((row) => row.accepted))),
    "risultati.prove": told(sumOf(rows.map((row) => row.proofs))),
    "risultati.completezza": { value: percent(shareOf(Math.min(got, asked), asked)), rows: list, path, doubt },
    "risultati.rilevazioni-tabella": { value: list, path, doubt },
  };
}

/** The indicators of the LEPS as they are written, each with its newest value. */
async function lepsTable({ work: { tx, ambitoId }, to }: Ask): Promise<TableValue> {
  const { rows } = await sql<{ title: string; text: string; value: string | null; day: string | null; kind: string }>`
    select p.objective_title as title, d.text, m.value, m.day::text, d.kind from evaluation.indicator i
    join lateral (select * from evaluation.place where ambito_id = i.ambito_id and indicator_id = i.id and plan = 'leps' order by id limit 1) p on true
    join lateral (select * from evaluation.definition where ambito_id = i.ambito_id and indicator_id = i.id and first_day <= ${to} order by number desc limit 1) d on true
    left join lateral (
      select last_value as value, last_day as day from evaluation.standing
      where ambito_id = i.ambito_id and indicator_id = i.id and level = 'ambito' and last_day <= ${to} order by last_day desc limit 1) m on true
    where i.ambito_id = ${ambitoId} and i.retired_on is null order by i.code`.execute(tx);
  return table(
    [
      ["LEPS", "LEPS", "text", 34],
      ["Indicatore", "Indicator", "text", 40],
      ["Valore", "Value", "number", 13],
      ["Giorno", "Day", "date", 13],
    ],
    rows.map((row) => [
      words(row.title),
      words(row.text),
      num(row.value === null ? null : Number(row.value)),
      on(row.day),
    ]),
  );
}
