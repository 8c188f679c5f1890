// SPDX-License-Identifier: AGPL-3.0-or-later
// What the dashboard reads: rounds, what they asked, and what their measures give at each level.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { NOTHING } from "../../core/roll-up.ts";
import type { RoundHead, Standing } from "../core/board.ts";

export { standingsOf } from "../../rounds/store/standings.ts";

const numberOf = (text: string | null) => (text === null ? null : Number(text));

/** Rounds that have been opened, the oldest first. */
export async function roundHeads(tx: Tx, ambitoId: number): Promise<RoundHead[]> {
  const rows = await tx
    .selectFrom("evaluation.round")
    .select(["id", "name", "first_day", "last_day", "state", "invented"])
    .where("ambito_id", "=", ambitoId)
    .where("state", "<>", "draft")
    .orderBy("last_day")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, firstDay: row.first_day as PlainDate, lastDay: row.last_day as PlainDate },
    ...{ state: row.state as RoundHead["state"], invented: row.invented },
  }));
}

export type Asked = { roundId: number; indicatorId: number; definitionId: number };

export async function requestsOf(tx: Tx, ambitoId: number, roundId?: number): Promise<Asked[]> {
  let query = tx
    .selectFrom("evaluation.request")
    .select(["round_id as roundId", "indicator_id as indicatorId", "definition_id as definitionId"])
    .where("ambito_id", "=", ambitoId);
  if (roundId !== undefined) query = query.where("round_id", "=", roundId);
  return query.execute();
}

/** A standing of a request that nobody has answered. */
export const unanswered = ({ roundId, indicatorId }: Asked, territory: string): Standing => ({
  ...{ roundId, indicatorId, territory, asked: 1, accepted: 0, fold: NOTHING },
});

export type MeasureRow = {
  id: number;
  level: "ambito" | "sub_area" | "municipality";
  territory: string;
  subArea: string;
  breakdown: string;
  state: "value" | "missing" | "not_applicable";
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  items: string[] | null;
  note: string;
  origin: string;
  status: string;
  day: PlainDate;
  byName: string;
  evidence: number;
};

/** The measures in force of an indicator in a round, each with how much evidence it carries. */
export async function measuresOf(
  tx: Tx,
  ambitoId: number,
  indicatorId: number,
  roundId: number,
): Promise<MeasureRow[]> {
  const { rows } = await sql<
    Omit<MeasureRow, "value" | "numerator" | "denominator" | "subArea" | "byName" | "id" | "evidence"> & {
      id: string;
      sub_area: string;
      by_name: string;
      value: string | null;
      numerator: string | null;
      denominator: string | null;
      evidence: string;
    }
  >`
    select m.id, m.level, m.territory, m.sub_area, m.breakdown, m.state, m.value, m.numerator, m.denominator, m.items, m.note,
      m.origin, m.status, m.day::text as day, m.by_name,
      (select count(*) from evaluation.evidence e where e.ambito_id = m.ambito_id and e.measure_id = m.id) as evidence
    from evaluation.measure m
    where m.ambito_id = ${ambitoId} and m.indicator_id = ${indicatorId} and m.round_id = ${roundId} and m.is_current
    order by m.level, m.sub_area, m.territory, m.breakdown`.execute(tx);
  return rows.map(({ sub_area, by_name, ...row }) => ({
    ...row,
    ...{ id: Number(row.id), subArea: sub_area, byName: by_name, evidence: Number(row.evidence) },
    ...{ value: numberOf(row.value), numerator: numberOf(row.numerator), denominator: numberOf(row.denominator) },
  }));
}

export type DeviationRow = {
  id: number;
  roundId: number;
  indicatorId: number | null;
  objective: string;
  text: string;
  decision: string;
  byName: string;
  at: Date;
};

/** Why indicators and objectives are where they are, the newest first. */
export async function deviationsOf(tx: Tx, ambitoId: number, roundId?: number): Promise<DeviationRow[]> {
  let query = tx
    .selectFrom("evaluation.deviation")
    .select(["id", "round_id as roundId", "indicator_id as indicatorId", "objective", "text", "decision"])
    .select(["by_name as byName", "at"])
    .where("ambito_id", "=", ambitoId);
  if (roundId !== undefined) query = query.where("round_id", "=", roundId);
  const rows = await query.orderBy("id", "desc").execute();
  return rows;
}
