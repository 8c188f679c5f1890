// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, ok, parseEuro, refuse, type Result } from "@albero/kernel";
import { ratio } from "@albero/kernel/ratio";
import { apportion, type Outcome } from "../core/apportion.ts";
import { amountTrouble, compose } from "../core/compose.ts";
import { explain } from "../core/explain.ts";
import { FORMAT, type SplitFile } from "../core/file.ts";
import type { SplitForm } from "../core/form.ts";
import type { Bases, ShareRow, SplitValues } from "../store/splits.ts";
import type { SplitUseRefusal } from "./refusals.ts";
import { groundOf } from "./ground.ts";

export type Computed = { values: SplitValues; file: SplitFile; outcome: Outcome };
type Where = Parameters<typeof groundOf>[1];

/** From the form to a computed split: every reason why it cannot be is a refusal, at its field where it has one. */
export async function computeForm(
  form: SplitForm,
  where: Where,
  typed: Bases["form"],
): Promise<Result<Computed, SplitUseRefusal>> {
  const total = parseEuro(form.total);
  const trouble = amountTrouble(form.total);
  if (trouble !== null || !total.ok) {
    const refusal = trouble ?? "not_an_amount";
    return refuse(refusal, { details: { field: form.total }, fields: [{ path: "total", message: refusal }] });
  }
  const ground = await groundOf(form, where);
  if (!ground.ok) return ground;
  const composed = compose(form, ground.value);
  if (!composed.ok) return composed;
  const { rule, sources, ...bases } = composed.value;
  const { name, year, purpose, note } = form;
  const file: SplitFile = { format: FORMAT, name, year, total: (total.value / 100).toFixed(2), rule, ...bases };
  const outcome = apportion(file);
  if (!outcome.ok) return outcome;
  const values = {
    name,
    year,
    purpose,
    note,
    totalCents: total.value,
    ruleId: null,
    rule,
    bases: { ...bases, sources, form: typed },
  };
  return ok({ values, file, outcome: outcome.value });
}

/** The shares as they are stored: the cents, the exact value in lowest terms, and the steps that led there. */
export function shareRowsOf(file: SplitFile, outcome: Outcome): ShareRow[] {
  return outcome.shares.map((share) => {
    const line = share.path.at(-1)?.line;
    const exact = line ? ratio(line.exact.n, line.exact.d) : ratio(0n);
    return {
      ...{ istat: share.istat, name: share.name, shareCents: cents(share.shareCents) },
      exact: { n: String(exact.n), d: String(exact.d) },
      bound: !line || line.state === "paying" ? (line?.boundBy ?? "none") : line.state,
      steps: explain(file, outcome, share),
    };
  });
}
