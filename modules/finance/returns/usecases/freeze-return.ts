// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";
import type { z } from "zod";
import { ok, refuse, useCase, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { getAnnuality } from "../../funds/store/channels.ts";
import { writerOf } from "../../funds/usecases/names.ts";
import { decideFreeze, fallsBetween, figuresAt, markOf, type Fall, type Figures } from "../core/figures.ts";
import { mayFreezeReturns } from "../permissions.ts";
import * as store from "../store/returns.ts";
import { returnRefusals } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import type { ReturnsRefusal } from "./refusals.ts";

export type Prepared = {
  figures: Figures;
  /** What was sent last, and what has fallen since. */
  previous: (store.ReturnHead & { figures: Pick<Figures, "assigned" | "rows"> }) | null;
  falls: Fall[];
  mark: string;
};

/** The figures of an annuality at a day, beside those of the last return. */
export async function prepare(
  tx: Tx,
  ambitoId: number,
  { annualityId, at }: { annualityId: number; at: PlainDate },
): Promise<Prepared> {
  const figures = figuresAt(await store.countedRows(tx, ambitoId, annualityId), at);
  const mark = createHash("sha256").update(markOf(figures)).digest("hex");
  const last = await store.lastReturn(tx, ambitoId, annualityId);
  if (!last) return { figures, previous: null, falls: [], mark };
  const rows = (await store.rowsOfReturns(tx, ambitoId, [last.id])).get(last.id) ?? [];
  const before = { assigned: last.assigned, rows };
  return { figures, previous: { ...last, figures: before }, falls: fallsBetween(before, figures), mark };
}

/**
 * Freezes the figures of an annuality at a day. Refuses what decideFreeze refuses, and figures that changed since the
 * person saw them: what is frozen is what was read.
 */
export const freezeReturn = useCase<z.infer<typeof inputs.freeze>, { id: number }, ReturnsRefusal>({
  name: "finance.freezeReturn",
  may: mayFreezeReturns,
  input: inputs.freeze,
  async run({ annualityId, at, mark, note, reasons }, work) {
    const { tx, ambitoId, today, lang, record } = work;
    await getAnnuality(tx, ambitoId, annualityId, "update");
    const { figures, previous, falls, mark: now } = await prepare(tx, ambitoId, { annualityId, at });
    const decided = decideFreeze({ at, today, last: previous?.at ?? null }, { figures, falls, reasons });
    if (!decided.ok) {
      const unexplained = falls.filter((fall) => !reasons.some((each) => each.figure === fall.figure));
      const message = returnRefusals[lang].chooseReason;
      const fields =
        decided.refusal === "reasons_missing"
          ? unexplained.map((fall) => ({ path: `reason.${fall.figure}`, message }))
          : [];
      return { ...decided, fields };
    }
    if (mark !== now) return refuse("figures_changed");
    const { byName: name, now: frozenAt } = writerOf(work);
    const made = { annualityId, at, previousId: previous?.id ?? null, figures, falls: decided.value, note };
    const id = await store.insertReturn(tx, ambitoId, { ...made, by: { name, at: frozenAt } });
    await record({
      subject: `finance.return:${id}`,
      before: null,
      after: { annualityId, at, mark, falls: decided.value },
    });
    return ok({ id });
  },
});
