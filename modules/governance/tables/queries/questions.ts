// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { question, type PlainDate, type Work } from "@albero/kernel";
import { getBody, listBodies, listSeats, seatsOn } from "../../bodies/store/bodies.ts";
import { isInForce, type Seat } from "../../bodies/core/body.ts";
import type { Mandate, MandateStep } from "../core/mandate.ts";
import type { Objective, Proposal, Session } from "../core/proposal.ts";
import {
  coordinatorsOf,
  shortages,
  type Coordinators,
  type Minimum,
  type Shortage,
  type TableSeat,
  type ThematicTable,
} from "../core/table.ts";
import { mayReadPublicTables, mayReadTables, mayWriteTables } from "../permissions.ts";
import { getMandate, listMandates, listMandateSteps } from "../store/mandates.ts";
import { listPresent, listProposals, listSessions, type Present } from "../store/sessions.ts";
import * as store from "../store/tables.ts";
import * as inputs from "../usecases/inputs.ts";
import { minimumsOf, objectivesInForce } from "./reads.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type Counts = { waiting: number; accepted: number; refused: number };
const countsOf = (proposals: readonly Proposal[], tableId: number): Counts => {
  const own = proposals.filter((one) => one.tableId === tableId);
  const of = (state: Proposal["state"]) => own.filter((one) => one.state === state).length;
  return { waiting: of("waiting"), accepted: of("accepted"), refused: of("refused") };
};

export type TableLine = {
  table: ThematicTable;
  coordinators: Coordinators;
  shortages: Shortage[];
  mandate: Mandate | null;
  sessions: number;
  lastSession: PlainDate | null;
  proposals: Counts;
};
/** The place that a seat names, never the person. */
const placeOf = ({ id, label, duty, category }: Seat): TableSeat => ({ id, label, duty, category });

export const listTables = question<In<"nothing">, { tables: TableLine[] }>({
  name: "governance.listTables",
  may: mayReadTables,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId, today }) {
    const bodies = new Map((await listBodies(tx, ambitoId)).map((body) => [body.id, body]));
    const seats = (await listSeats(tx, ambitoId)).filter((seat) => isInForce(seat, today));
    const [mandates, sessions] = [await listMandates(tx, ambitoId), await listSessions(tx, ambitoId)];
    const proposals = await listProposals(tx, ambitoId);
    const tables = (await store.listTables(tx, ambitoId)).map((table): TableLine => {
      const own = seats.filter((seat) => seat.bodyId === table.bodyId).map(placeOf);
      const held = sessions.filter((session) => session.tableId === table.id);
      const body = bodies.get(table.bodyId);
      return {
        ...{ table, coordinators: coordinatorsOf(own), shortages: body ? shortages(own, minimumsOf(body)) : [] },
        mandate: mandates.find((one) => one.tableId === table.id && one.state === "in_force") ?? null,
        ...{ sessions: held.length, lastSession: held[0]?.day ?? null, proposals: countsOf(proposals, table.id) },
      };
    });
    return { tables };
  },
});

export type TableView = {
  table: ThematicTable;
  seats: TableSeat[];
  minimums: Minimum[];
  shortages: Shortage[];
  coordinators: Coordinators;
  mandates: (Mandate & { steps: MandateStep[] })[];
  sessions: (Session & { present: Present[] })[];
  proposals: Proposal[];
  /** Those that the table works for, with the title of the plan in force; null when the plan has it no more. */
  objectives: { code: string; title: string | null }[];
  /** Every objective of the plan in force, to choose from. */
  plan: { version: number; objectives: Objective[] } | null;
  today: PlainDate;
};

async function viewOf(work: Work, table: ThematicTable, seats: TableSeat[], minimums: Minimum[]): Promise<TableView> {
  const { tx, ambitoId, today } = work;
  const steps = await listMandateSteps(tx, ambitoId);
  const plan = await objectivesInForce(work);
  const links = (await store.listLinks(tx, ambitoId)).filter((link) => link.tableId === table.id);
  return {
    ...{
      table,
      seats,
      minimums,
      shortages: shortages(seats, minimums),
      coordinators: coordinatorsOf(seats),
      plan,
      today,
    },
    mandates: (await listMandates(tx, ambitoId, table.id)).map((mandate) => ({
      ...mandate,
      steps: steps.filter((step) => step.mandateId === mandate.id),
    })),
    sessions: (await listSessions(tx, ambitoId, table.id)).map((session) => ({ ...session, present: [] })),
    proposals: await listProposals(tx, ambitoId, table.id),
    objectives: links.map(({ code }) => ({
      code,
      title: plan?.objectives.find((objective) => objective.code === code)?.title ?? null,
    })),
  };
}

export const showTable = question<In<"byTable">, TableView>({
  name: "governance.showTable",
  may: mayReadTables,
  input: inputs.byTable,
  async run({ tableId }, work) {
    const { tx, ambitoId, today } = work;
    const table = await store.getTable(tx, ambitoId, tableId);
    const body = await getBody(tx, ambitoId, table.bodyId);
    const seats = (await seatsOn(tx, ambitoId, table.bodyId, today)).map(placeOf);
    const view = await viewOf(work, table, seats, minimumsOf(body));
    const present = await listPresent(tx, ambitoId);
    const sessions = view.sessions.map((session) => ({
      ...session,
      present: present.filter((one) => one.sessionId === session.id),
    }));
    return { ...view, sessions };
  },
});

/** A mandate with its steps, to write it. */
export const showMandate = question<In<"byMandate">, { table: ThematicTable; mandate: Mandate; steps: MandateStep[] }>({
  name: "governance.showMandate",
  may: mayWriteTables,
  input: inputs.byMandate,
  async run({ mandateId }, { tx, ambitoId }) {
    const mandate = await getMandate(tx, ambitoId, mandateId);
    const table = await store.getTable(tx, ambitoId, mandate.tableId);
    return { table, mandate, steps: await listMandateSteps(tx, ambitoId, mandateId) };
  },
});

export type PublicTable = {
  table: ThematicTable;
  proposals: Counts;
  objectives: string[];
  aims: string | null;
};

/** What the citizen reads of the tables. */
export const publicTables = question<In<"nothing">, { tables: PublicTable[] }>({
  name: "governance.publicTables",
  may: mayReadPublicTables,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    const [mandates, proposals] = [await listMandates(tx, ambitoId), await listProposals(tx, ambitoId)];
    const links = await store.listLinks(tx, ambitoId);
    const tables = (await store.listTables(tx, ambitoId)).map((table) => ({
      ...{ table, proposals: countsOf(proposals, table.id) },
      objectives: links.filter((link) => link.tableId === table.id).map((link) => link.code),
      aims: mandates.find((one) => one.tableId === table.id && one.state === "in_force")?.aims ?? null,
    }));
    return { tables };
  },
});

/** One table for the citizen: mandates given, results returned, proposals and what became of each. */
export const publicTable = question<In<"byTable">, Omit<TableView, "plan">>({
  name: "governance.publicTable",
  may: mayReadPublicTables,
  input: inputs.byTable,
  async run({ tableId }, work) {
    const table = await store.getTable(work.tx, work.ambitoId, tableId);
    const { plan: _chosenByTheOffice, ...view } = await viewOf(work, table, [], []);
    return {
      ...view,
      mandates: view.mandates.filter((mandate) => mandate.state !== "draft"),
      sessions: view.sessions
        .filter((session) => session.returnedOn !== null)
        .map((session) => ({ ...session, minutes: "", place: "" })),
    };
  },
});
