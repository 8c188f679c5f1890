// SPDX-License-Identifier: AGPL-3.0-or-later
// What the collecting of quotas stands on: the splits that the mayors decided.
import { z } from "zod";
import { NotFound, question, type Cents, type Tx } from "@albero/kernel";
import { mayReadSplits } from "../permissions.ts";
import { getSplit, listShares, listSplits, type SplitHead } from "../store/splits.ts";

export type FrozenSplit = {
  id: number;
  name: string;
  purpose: string;
  year: number;
  totalCents: Cents;
  act: string;
  state: "frozen" | "superseded";
  shares: { istat: string; name: string; shareCents: Cents }[];
};

type Head = Pick<SplitHead, "id" | "name" | "purpose" | "year" | "totalCents" | "act" | "state">;

async function withShares(tx: Tx, ambitoId: number, heads: readonly Head[]): Promise<FrozenSplit[]> {
  const shares = await listShares(
    tx,
    ambitoId,
    heads.map((head) => head.id),
  );
  return heads.map(({ id, name, purpose, year, totalCents, act, state }) => ({
    ...{ id, name, purpose, year, totalCents, act: act ?? "", state: state === "superseded" ? "superseded" : "frozen" },
    shares: (shares.get(id) ?? []).map(({ istat, name: place, shareCents }) => ({ istat, name: place, shareCents })),
  }));
}

/** For use cases of this module that already have a transaction. Throws NotFound for a scenario. */
export async function readFrozenSplit(tx: Tx, ambitoId: number, id: number): Promise<FrozenSplit> {
  const split = await getSplit(tx, ambitoId, id);
  const [frozen] = split.state === "scenario" ? [] : await withShares(tx, ambitoId, [split]);
  if (!frozen) throw new NotFound(`frozen split ${id}`);
  return frozen;
}

/** The splits in force, the latest year first: of one year or purpose where asked. */
export const frozenSplits = question({
  name: "finance.frozenSplits",
  may: mayReadSplits,
  input: z.object({ year: z.coerce.number().int().optional(), purpose: z.string().max(40).optional() }),
  async run({ year, purpose }, { tx, ambitoId }) {
    const heads = (await listSplits(tx, ambitoId)).filter(
      (head) =>
        head.state === "frozen" && (year === undefined || head.year === year) && (!purpose || head.purpose === purpose),
    );
    return withShares(tx, ambitoId, heads);
  },
});

/** One frozen split with what each municipality pays; also one whose place another has taken, for what was called on it. */
export const frozenSplit = question({
  name: "finance.frozenSplit",
  may: mayReadSplits,
  input: z.object({ id: z.coerce.number().int() }),
  run: ({ id }, { tx, ambitoId }) => readFrozenSplit(tx, ambitoId, id),
});
