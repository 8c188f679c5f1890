// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import {
  actsPaths,
  agreementsPaths,
  bodiesPaths,
  deadlinesPaths,
  meetingsPaths,
  tablesPaths,
} from "@albero/governance/paths";
import type { Say } from "../../core/value.ts";
import { ACT_KINDS, DEADLINE_STATES, OUTCOMES, TABLE_STATES, TIERS } from "./names.ts";
import {
  bars,
  counting,
  num,
  number,
  on,
  percent,
  shareOf,
  sumOf,
  table,
  words,
  type Ask,
  type Answers,
} from "./ask.ts";

export async function governanceFigures(ask: Ask): Promise<Answers> {
  return {
    ...(await bodyFigures(ask)),
    ...(await voteFigures(ask)),
    ...(await actFigures(ask)),
    ...(await tableFigures(ask)),
    ...(await deadlineFigures(ask)),
  };
}

type Body = { id: number; name: string; tier: string | null; seats: number; meetings: number };

async function bodyFigures({ work: { tx, ambitoId }, slug, from, to }: Ask): Promise<Answers> {
  const { rows: bodies } = await sql<Body>`
    select b.id, b.name, b.tier,
      (select count(*) from governance.seat s where s.ambito_id = b.ambito_id and s.body_id = b.id
        and s.first_day <= ${to} and coalesce(s.last_day, ${to}) >= ${to})::int as seats,
      (select count(*) from governance.meeting m where m.ambito_id = b.ambito_id and m.body_id = b.id
        and m.state in ('closed', 'minuted') and (m.opened_at at time zone 'Europe/Rome')::date between ${from} and ${to})::int as meetings
    from governance.body b
    where b.ambito_id = ${ambitoId} and b.first_day <= ${to} and coalesce(b.last_day, ${to}) >= ${to}
    order by b.id`.execute(tx);
  const { rows: meetings } = await sql<{
    body: string;
    title: string;
    day: string;
    call: number;
    items: number;
    present: number;
  }>`
    select b.name as body, m.title, (m.opened_at at time zone 'Europe/Rome')::date::text as day, m.call,
      (select count(*) from governance.meeting_item i where i.ambito_id = m.ambito_id and i.meeting_id = m.id)::int as items,
      (select count(distinct a.seat_id) from governance.attendance a where a.ambito_id = m.ambito_id and a.meeting_id = m.id and a.is_in)::int as present
    from governance.meeting m join governance.body b on b.ambito_id = m.ambito_id and b.id = m.body_id
    where m.ambito_id = ${ambitoId} and m.state in ('closed', 'minuted')
      and (m.opened_at at time zone 'Europe/Rome')::date between ${from} and ${to} order by m.opened_at`.execute(tx);
  const path = bodiesPaths.homeOn(slug, to);
  const site = bodiesPaths.publicBodies(slug);
  const bodyTable = table(
    [
      ["Organo", "Body", "text", 46],
      ["Compito", "Task", "text", 24],
      ["Posti", "Seats", "number", 12],
      ["Sedute", "Meetings", "number", 12],
    ],
    bodies.map((body) => [words(body.name), words(TIERS[body.tier ?? ""] ?? ""), num(body.seats), num(body.meetings)]),
  );
  const meetingTable = table(
    [
      ["Giorno", "Day", "date", 13],
      ["Organo", "Body", "text", 44],
      ["Punti", "Items", "number", 11],
      ["Presenti", "Present", "number", 13],
      ["Convocazione", "Call", "number", 15],
    ],
    meetings.map((row) => [on(row.day), words(row.title || row.body), num(row.items), num(row.present), num(row.call)]),
  );
  const seated = bodies.filter((body) => body.seats > 0);
  const tiers = [...new Set(bodies.map((body) => body.tier ?? ""))].filter((tier) => tier !== "");
  return {
    "governo.organi": { value: number(bodies.length), rows: bodyTable, path, sitePath: site },
    "governo.posti": { value: number(sumOf(bodies.map((body) => body.seats))), rows: bodyTable, path, sitePath: site },
    "governo.sedute": counting(meetingTable, meetingsPaths.home(slug)),
    "governo.organi-tabella": { value: bodyTable, path, sitePath: site },
    "governo.sedute-tabella": { value: meetingTable, path: meetingsPaths.home(slug) },
    "governo.posti-grafico": {
      ...{ rows: bodyTable, path, sitePath: site },
      value: bars(
        "number",
        { it: "Posti", en: "Seats" },
        seated.map((body) => ({ label: body.name, value: body.seats })),
      ),
    },
    "governo.sedute-grafico": {
      ...{ rows: meetingTable, path: meetingsPaths.home(slug) },
      value: bars(
        "number",
        { it: "Sedute", en: "Meetings" },
        bodies.filter((body) => body.meetings > 0).map((body) => ({ label: body.name, value: body.meetings })),
      ),
    },
    "governo.livelli-grafico": {
      ...{ rows: bodyTable, path, sitePath: site },
      value: bars(
        "number",
        { it: "Organi", en: "Bodies" },
        tiers.map((tier) => ({
          label: TIERS[tier] ?? tier,
          value: bodies.filter((body) => body.tier === tier).length,
        })),
      ),
    },
  };
}

async function voteFigures({ work: { tx, ambitoId }, slug, from, to }: Ask): Promise<Answers> {
  const { rows } = await sql<{ day: string; question: string; body: string; outcome: string }>`
    select (v.closed_at at time zone 'Europe/Rome')::date::text as day, v.question, b.name as body, v.outcome
    from governance.vote v
    join governance.meeting_item i on i.ambito_id = v.ambito_id and i.id = v.item_id
    join governance.meeting m on m.ambito_id = i.ambito_id and m.id = i.meeting_id
    join governance.body b on b.ambito_id = m.ambito_id and b.id = m.body_id
    where v.ambito_id = ${ambitoId} and v.state = 'closed' and v.outcome <> 'void'
      and (v.closed_at at time zone 'Europe/Rome')::date between ${from} and ${to} order by v.closed_at`.execute(tx);
  const list = (found: typeof rows) =>
    table(
      [
        ["Giorno", "Day", "date", 13],
        ["Che cosa si è votato", "What was voted", "text", 45],
        ["Organo", "Body", "text", 28],
        ["Esito", "Outcome", "text", 14],
      ],
      found.map((row) => [
        on(row.day),
        words(row.question),
        words(row.body),
        words(OUTCOMES[row.outcome] ?? row.outcome),
      ]),
    );
  const path = meetingsPaths.home(slug);
  return {
    "governo.votazioni": counting(list(rows), path),
    "governo.approvate": counting(list(rows.filter((row) => row.outcome === "approved")), path),
    "governo.votazioni-tabella": { value: list(rows), path },
  };
}

async function actFigures({ work: { tx, ambitoId }, slug, year, from, to }: Ask): Promise<Answers> {
  const { rows } = await sql<{ day: string; number: number; kind: string; subject: string; body: string }>`
    select a.day::text, a.number, a.kind, a.subject, b.name as body from governance.act a
    join governance.body b on b.ambito_id = a.ambito_id and b.id = a.body_id
    where a.ambito_id = ${ambitoId} and a.state = 'adopted' and a.day between ${from} and ${to} order by a.day, a.number`.execute(
    tx,
  );
  const list = table(
    [
      ["Giorno", "Day", "date", 13],
      ["Numero", "Number", "number", 10],
      ["Atto", "Act", "text", 17],
      ["Oggetto", "Subject", "text", 36],
      ["Organo", "Body", "text", 24],
    ],
    rows.map((row) => [
      on(row.day),
      num(row.number),
      words(ACT_KINDS[row.kind] ?? row.kind),
      words(row.subject),
      words(row.body),
    ]),
  );
  const path = actsPaths.year(slug, year);
  const { rows: agreements } = await sql<{
    title: string;
    from: string | null;
    to: string | null;
    parties: number;
    unsigned: number;
  }>`
    select a.title, a.first_day::text as from, a.last_day::text as to, count(p.id)::int as parties,
      count(p.id) filter (where p.signature <> 'signed')::int as unsigned
    from governance.agreement a
    left join governance.agreement_party p on p.ambito_id = a.ambito_id and p.agreement_id = a.id
    where a.ambito_id = ${ambitoId} and a.state = 'in_force' and coalesce(a.first_day, ${to}) <= ${to} and coalesce(a.last_day, ${to}) >= ${from}
    group by a.id, a.title, a.first_day, a.last_day order by a.id`.execute(tx);
  const agreementTable = table(
    [
      ["Accordo", "Agreement", "text", 42],
      ["Dal", "From", "date", 13],
      ["Al", "To", "date", 13],
      ["Parti", "Parties", "number", 12],
      ["Firme mancanti o ignote", "Signatures missing or not known", "number", 20],
    ],
    agreements.map((row) => [words(row.title), on(row.from), on(row.to), num(row.parties), num(row.unsigned)]),
  );
  const [agreementsPath, site] = [agreementsPaths.home(slug), agreementsPaths.site(slug)];
  return {
    "governo.atti": counting(list, path),
    "governo.atti-tabella": { value: list, path },
    "governo.accordi": counting(agreementTable, agreementsPath, site),
    "governo.accordi-tabella": { value: agreementTable, path: agreementsPath, sitePath: site },
    "governo.firme-mancanti": {
      value: number(agreements.length > 0 ? sumOf(agreements.map((row) => row.unsigned)) : null),
      ...{ rows: agreementTable, path: agreementsPath },
    },
  };
}

async function tableFigures({ work: { tx, ambitoId }, slug, from, to }: Ask): Promise<Answers> {
  const { rows } = await sql<{
    name: string;
    state: string;
    sessions: number;
    proposals: number;
    accepted: number;
    aims: string | null;
  }>`
    select t.name, t.state,
      (select count(*) from governance.table_session s where s.ambito_id = t.ambito_id and s.table_id = t.id and s.day between ${from} and ${to})::int as sessions,
      (select count(*) from governance.table_proposal p where p.ambito_id = t.ambito_id and p.table_id = t.id and p.day between ${from} and ${to})::int as proposals,
      (select count(*) from governance.table_proposal p where p.ambito_id = t.ambito_id and p.table_id = t.id and p.state = 'accepted'
        and p.decided_on between ${from} and ${to})::int as accepted,
      (select m.aims from governance.table_mandate m where m.ambito_id = t.ambito_id and m.table_id = t.id and m.state = 'in_force' limit 1) as aims
    from governance.thematic_table t
    where t.ambito_id = ${ambitoId} and coalesce(t.closed_on, ${to}) >= ${from} and coalesce(t.opened_on, ${from}) <= ${to}
      and (t.period !~ '^[0-9]{4}' or left(t.period, 4) <= left(${to}, 4)) order by t.id`.execute(tx);
  const list = table(
    [
      ["Tavolo", "Table", "text", 40],
      ["Stato", "State", "text", 15],
      ["Incontri", "Sessions", "number", 13],
      ["Proposte", "Proposals", "number", 14],
      ["Accolte", "Accepted", "number", 13],
    ],
    rows.map((row) => [
      words(row.name),
      words(TABLE_STATES[row.state] ?? row.state),
      num(row.sessions),
      num(row.proposals),
      num(row.accepted),
    ]),
  );
  const [path, sitePath] = [tablesPaths.home(slug), tablesPaths.site(slug)];
  const told = (value: number) => ({ value: number(value), rows: list, path, sitePath });
  return {
    "governo.tavoli": told(rows.filter((row) => row.state === "open").length),
    "governo.incontri": told(sumOf(rows.map((row) => row.sessions))),
    "governo.proposte": told(sumOf(rows.map((row) => row.proposals))),
    "governo.proposte-accolte": told(sumOf(rows.map((row) => row.accepted))),
    "governo.tavoli-tabella": { value: list, path, sitePath },
    "governo.incontri-grafico": {
      ...{ rows: list, path, sitePath },
      value: bars(
        "number",
        { it: "Incontri", en: "Sessions" },
        rows.filter((row) => row.sessions > 0).map((row) => ({ label: row.name, value: row.sessions })),
      ),
    },
  };
}

type Deadline = { title: string; due: string; done: string | null; state: string };
type Standing = "met" | "late" | "missed" | "coming" | "aside";

/** Met on its day or before it, done later, gone by, still to come; what was before anybody asked counts as gone by. */
function standingOf({ due, done, state }: Deadline, today: string): Standing {
  if (state === "set_aside") return "aside";
  if (done !== null) return done <= due ? "met" : "late";
  return due < today ? "missed" : "coming";
}

async function deadlineFigures({ work: { tx, ambitoId, today }, slug, year, from, to }: Ask): Promise<Answers> {
  const { rows } = await sql<Deadline>`
    select title, due::text, done_on::text as done, state from governance.deadline
    where ambito_id = ${ambitoId} and due between ${from} and ${to} and state <> 'dropped' and istat is null
      and audience in ('office', 'members') order by due, id`.execute(tx);
  const found = rows.map((row) => ({ ...row, standing: standingOf(row, today) }));
  const of = (...standings: Standing[]) => found.filter((row) => standings.includes(row.standing));
  const list = (some: typeof found) =>
    table(
      [
        ["Entro", "Due", "date", 14],
        ["Che cosa", "What", "text", 50],
        ["Fatta il", "Done on", "date", 14],
        ["Stato", "State", "text", 22],
      ],
      some.map((row) => [
        on(row.due),
        words(row.title),
        on(row.done),
        words(DEADLINE_STATES[row.standing] ?? row.standing),
      ]),
    );
  const path = deadlinesPaths.year(slug, year);
  const came = of("met", "late", "missed").length;
  const standings: Standing[] = ["met", "late", "missed", "coming", "aside"];
  const label = (standing: Standing): Say => DEADLINE_STATES[standing] ?? standing;
  return {
    "governo.scadenze": counting(list(found), path),
    "governo.rispettate": counting(list(of("met")), path),
    "governo.scadenze-tardi": counting(list(of("late", "missed")), path),
    "governo.scadenze-percento": { value: percent(shareOf(of("met").length, came)), rows: list(found), path },
    "governo.scadenze-tabella": { value: list(found), path },
    "governo.scadenze-grafico": {
      ...{ rows: list(found), path },
      value: bars(
        "number",
        { it: "Scadenze", en: "Deadlines" },
        found.length === 0 ? [] : standings.map((standing) => ({ label: label(standing), value: of(standing).length })),
      ),
    },
  };
}
