// SPDX-License-Identifier: AGPL-3.0-or-later
// What plan and decisions hold of who works with whom, read along the arrows. Nothing is written.
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Card } from "@albero/planning";
import type { AgreementFact, CardInForce, Facts, TableFact } from "../core/gather.ts";

const day = (text: string | null) => text as PlainDate | null;

/** The cards of every version that is or was in force, each with its days. */
async function cardsOf(tx: Tx, ambitoId: number): Promise<CardInForce[]> {
  const rows = await tx
    .selectFrom("planning.version as v")
    .innerJoin("planning.card as c", "c.version_id", "v.id")
    .select(["v.in_force_from", "v.ended_on", "c.content"])
    .where("v.ambito_id", "=", ambitoId)
    .where("v.status", "in", ["in_force", "amended", "closed"])
    .orderBy("v.id")
    .orderBy("c.position")
    .execute();
  return rows.map((row) => ({
    ...{ from: day(row.in_force_from), to: day(row.ended_on) },
    card: row.content as unknown as Card,
  }));
}

async function tablesOf(tx: Tx, ambitoId: number): Promise<TableFact[]> {
  const tables = await tx
    .selectFrom("governance.thematic_table as t")
    .innerJoin("governance.body as b", (join) =>
      join.onRef("b.id", "=", "t.body_id").onRef("b.ambito_id", "=", "t.ambito_id"),
    )
    .select(["t.id", "t.name", "t.body_id", "t.opened_on", "t.closed_on", "b.first_day"])
    .where("t.ambito_id", "=", ambitoId)
    .where("t.state", "<>", "planned")
    .orderBy("t.id")
    .execute();
  const links = await tx
    .selectFrom("governance.table_objective")
    .select(["table_id", "code"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("code")
    .execute();
  const seats = await tx
    .selectFrom("governance.seat")
    .select(["body_id", "label", "category", "first_day", "last_day"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("id")
    .execute();
  return tables.map((row) => ({
    ...{ id: row.id, name: row.name, from: day(row.opened_on ?? row.first_day), to: day(row.closed_on) },
    objectives: links.filter((link) => link.table_id === row.id).map(({ code }) => code),
    seats: seats
      .filter((seat) => seat.body_id === row.body_id)
      .map(({ label, category, first_day, last_day }) => ({
        label,
        category,
        from: day(first_day),
        to: day(last_day),
      })),
  }));
}

/** Agreements that bind or bound; one whose last day nobody knows and that ended binds nobody any more. */
async function agreementsOf(tx: Tx, ambitoId: number): Promise<AgreementFact[]> {
  const rows = await tx
    .selectFrom("governance.agreement")
    .select(["id", "title", "first_day", "last_day", "state"])
    .where("ambito_id", "=", ambitoId)
    .where("state", "in", ["in_force", "expired"])
    .orderBy("id")
    .execute();
  const parties = await tx
    .selectFrom("governance.agreement_party")
    .select(["agreement_id", "name", "duty", "areas"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("id")
    .execute();
  return rows
    .filter((row) => row.state === "in_force" || row.last_day !== null)
    .map((row) => ({
      ...{ id: row.id, title: row.title, from: day(row.first_day), to: day(row.last_day) },
      parties: parties
        .filter((party) => party.agreement_id === row.id)
        .map(({ name, duty, areas }) => ({ name, duty, areas })),
    }));
}

export async function readFacts(tx: Tx, ambitoId: number): Promise<Facts> {
  return {
    cards: await cardsOf(tx, ambitoId),
    tables: await tablesOf(tx, ambitoId),
    agreements: await agreementsOf(tx, ambitoId),
  };
}
