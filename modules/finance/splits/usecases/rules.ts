// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ok, parsePlainDate, refuse, useCase } from "@albero/kernel";
import { ruleShape } from "../core/file.ts";
import { mayWriteSplits } from "../permissions.ts";
import { insertRule } from "../store/rules.ts";
import { getSplit } from "../store/splits.ts";
import type { SplitUseRefusal } from "./refusals.ts";
import { nameOf } from "./splits.ts";

/** Keeps the rule of a scenario under its name, from a day on, so that other years can start from it. */
export const keepSplitRule = useCase<
  { id: number; name: string; validFrom: string; validTo: string; act: string; source: string; verified: boolean },
  { ruleId: number },
  SplitUseRefusal
>({
  name: "finance.keepSplitRule",
  may: mayWriteSplits,
  input: z.object({
    id: z.coerce.number().int().min(1),
    name: z.string().trim().min(2).max(160),
    validFrom: z.string().trim().min(1).max(20),
    validTo: z.string().trim().max(20).default(""),
    act: z.string().trim().max(300).default(""),
    source: z.string().trim().max(600).default(""),
    verified: z.boolean().default(false),
  }),
  async run({ id, name, validFrom, validTo, act, source, verified }, { tx, ambitoId, now, actor, record }) {
    const { rule } = await getSplit(tx, ambitoId, id);
    const from = parsePlainDate(validFrom);
    const to = validTo === "" ? null : parsePlainDate(validTo);
    if (!from.ok) return refuse("invalid_input", { fields: [{ path: "validFrom", message: "not_a_day" }] });
    if (to !== null && (!to.ok || to.value < from.value)) {
      return refuse("invalid_input", { fields: [{ path: "validTo", message: "not_a_day" }] });
    }
    if (verified && act === "")
      return refuse("verified_without_act", { fields: [{ path: "act", message: "verified_without_act" }] });
    const dated = {
      ...rule,
      name,
      act,
      source,
      verified,
      validFrom: from.value,
      validTo: to === null ? null : to.value,
    };
    const kept = ruleShape.parse(dated);
    const ruleId = await insertRule(tx, ambitoId, kept, { at: now, name: nameOf(actor) });
    if (ruleId === null)
      return refuse("rule_already_there", {
        details: { name },
        fields: [{ path: "name", message: "rule_already_there" }],
      });
    await record({ subject: `finance.split_rule:${ruleId}`, before: null, after: kept });
    return ok({ ruleId });
  },
});
