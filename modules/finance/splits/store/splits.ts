// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, NotFound, type Cents, type Tx } from "@albero/kernel";
import type { Explanation } from "../core/explain.ts";
import { FORMAT, type Figures, type Municipality, type Rule, type SplitFile } from "../core/file.ts";
import { json } from "./json.ts";

export type SplitState = "scenario" | "frozen" | "superseded";

/** What a split was computed from, as it was then: never looked up again. */
export type Bases = {
  municipalities: Municipality[];
  bases: Figures;
  lastYear?: Record<string, string | number>;
  /** Where each base comes from, in words. */
  sources: Record<string, string>;
  /** What was typed in the form, to go on from there. */
  form: Record<string, string | string[]>;
};

export type SplitHead = {
  id: number;
  name: string;
  purpose: string;
  year: number;
  totalCents: Cents;
  state: SplitState;
  shared: boolean;
  version: number;
  note: string;
  createdBy: string;
  changedAt: Date;
  frozenAt: Date | null;
  frozenBy: string | null;
  act: string | null;
  ruleName: string;
  verified: boolean;
};
export type Split = SplitHead & { ruleId: number | null; rule: Rule; bases: Bases };

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(tx: Tx, ambitoId: number) {
  return tx
    .selectFrom("finance.split")
    .select(["id", "name", "purpose", "year", "total_cents", "state", "shared", "version", "note", "created_by"])
    .select(["changed_at", "frozen_at", "frozen_by", "act", "rule", "rule_id"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("year", "desc")
    .orderBy("id", "desc")
    .execute();
}

function headOf(row: Row): SplitHead {
  const rule = row.rule as unknown as Rule;
  return {
    ...{ id: row.id, name: row.name, purpose: row.purpose, year: row.year, totalCents: cents(Number(row.total_cents)) },
    ...{ state: row.state as SplitState, shared: row.shared, version: row.version, note: row.note },
    ...{ createdBy: row.created_by, changedAt: row.changed_at, frozenAt: row.frozen_at, frozenBy: row.frozen_by },
    ...{ act: row.act, ruleName: rule.name, verified: rule.verified },
  };
}

export async function listSplits(tx: Tx, ambitoId: number): Promise<SplitHead[]> {
  return (await rowsOf(tx, ambitoId)).map(headOf);
}

export async function getSplit(tx: Tx, ambitoId: number, id: number, lock = false): Promise<Split> {
  const row = await tx
    .selectFrom("finance.split")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`split ${id}`);
  return {
    ...headOf(row),
    ruleId: row.rule_id,
    rule: row.rule as unknown as Rule,
    bases: row.bases as unknown as Bases,
  };
}

/** The file of a stored split, which `albero split` computes to the same cents. */
export function fileOfSplit(split: Split): SplitFile {
  const { municipalities, bases, lastYear } = split.bases;
  const total = `${Math.floor(split.totalCents / 100)}.${String(split.totalCents % 100).padStart(2, "0")}`;
  const { name, year, rule } = split;
  return { format: FORMAT, name, year, total, rule, municipalities, bases, ...(lastYear ? { lastYear } : {}) };
}

export type SplitValues = {
  name: string;
  purpose: string;
  year: number;
  totalCents: number;
  ruleId: number | null;
  rule: Rule;
  bases: Bases;
  note: string;
};

const columnsOf = ({ name, purpose, year, totalCents, ruleId, rule, bases, note }: SplitValues) => ({
  ...{ name, purpose, year, note, total_cents: totalCents, rule_id: ruleId },
  ...{ rule: json(rule), bases: json(bases) },
});

export async function insertSplit(
  tx: Tx,
  ambitoId: number,
  values: SplitValues,
  by: { at: Date; name: string },
): Promise<number> {
  const row = await tx
    .insertInto("finance.split")
    .values({ ambito_id: ambitoId, ...columnsOf(values), created_at: by.at, created_by: by.name, changed_at: by.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateSplit(tx: Tx, ambitoId: number, id: number, values: SplitValues, at: Date): Promise<void> {
  await tx
    .updateTable("finance.split")
    .set((e) => ({ ...columnsOf(values), changed_at: at, version: e("version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export async function setShared(tx: Tx, ambitoId: number, id: number, shared: boolean): Promise<void> {
  await tx
    .updateTable("finance.split")
    .set({ shared })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export async function deleteSplit(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx.deleteFrom("finance.split").where("ambito_id", "=", ambitoId).where("id", "=", id).execute();
}

/** The one that takes the place of another of the same purpose and year moves it on first. Answers those moved. */
export async function supersede(tx: Tx, ambitoId: number, split: SplitHead, at: Date): Promise<number[]> {
  const rows = await tx
    .updateTable("finance.split")
    .set((e) => ({ state: "superseded", changed_at: at, version: e("version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("purpose", "=", split.purpose)
    .where("year", "=", split.year)
    .where("state", "=", "frozen")
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

export async function freeze(
  tx: Tx,
  ambitoId: number,
  id: number,
  by: { at: Date; name: string; act: string },
): Promise<void> {
  await tx
    .updateTable("finance.split")
    .set((e) => ({
      ...{ state: "frozen", frozen_at: by.at, frozen_by: by.name, act: by.act, changed_at: by.at },
      version: e("version", "+", 1),
    }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export type ShareRow = {
  istat: string;
  name: string;
  shareCents: Cents;
  exact: { n: string; d: string };
  bound: "none" | "floor" | "cap" | "excluded" | "waived";
  steps: Explanation;
};

export async function putShares(tx: Tx, ambitoId: number, splitId: number, rows: readonly ShareRow[]): Promise<void> {
  await tx
    .deleteFrom("finance.split_share")
    .where("ambito_id", "=", ambitoId)
    .where("split_id", "=", splitId)
    .execute();
  await tx
    .insertInto("finance.split_share")
    .values(
      rows.map((row) => ({
        ...{ ambito_id: ambitoId, split_id: splitId, istat: row.istat, name: row.name, share_cents: row.shareCents },
        ...{ exact_numerator: row.exact.n, exact_denominator: row.exact.d, bound: row.bound, steps: json(row.steps) },
      })),
    )
    .execute();
}

export type ShareHead = Pick<ShareRow, "istat" | "name" | "shareCents" | "bound">;

export async function listShares(tx: Tx, ambitoId: number, splitIds: readonly number[]) {
  if (splitIds.length === 0) return new Map<number, ShareHead[]>();
  const rows = await tx
    .selectFrom("finance.split_share")
    .select(["split_id", "istat", "name", "share_cents", "bound"])
    .where("ambito_id", "=", ambitoId)
    .where("split_id", "in", splitIds)
    .orderBy("istat")
    .execute();
  const of = (row: (typeof rows)[number]): ShareHead => ({
    ...{ istat: row.istat, name: row.name, shareCents: cents(Number(row.share_cents)) },
    bound: row.bound as ShareRow["bound"],
  });
  return new Map([...Map.groupBy(rows, (row) => row.split_id)].map(([id, list]) => [id, list.map(of)]));
}

export async function getSteps(tx: Tx, ambitoId: number, splitId: number, istat: string): Promise<Explanation> {
  const row = await tx
    .selectFrom("finance.split_share")
    .select("steps")
    .where("ambito_id", "=", ambitoId)
    .where("split_id", "=", splitId)
    .where("istat", "=", istat)
    .executeTakeFirst();
  if (!row) throw new NotFound(`share of ${istat} in split ${splitId}`);
  return row.steps as unknown as Explanation;
}
