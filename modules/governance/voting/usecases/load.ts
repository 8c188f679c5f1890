// SPDX-License-Identifier: AGPL-3.0-or-later
// The rules of the pilot: the one of 2006 as its plan prints it, the others as examples that say so.
import { z } from "zod";
import { ok, problemsOf, refuse, useCase } from "@albero/kernel";
import { checkRule } from "../core/check-rule.ts";
import { votingRuleShape } from "../core/rule.ts";
import { mayLoadVotingRules } from "../permissions.ts";
import { listBodyNames } from "../store/ground.ts";
import { insertRule } from "../store/rules.ts";

export const rulesFileShape = z.strictObject({
  format: z.literal("albero.voting-rules/1"),
  /** `bodies`: the keys of the bodies that a rule is for. */
  rules: z.array(z.strictObject({ bodies: z.array(z.string()).min(1), rule: votingRuleShape })).max(200),
});

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** Loads rules from a file for the bodies that it names. A body that is not there is passed over; done twice it changes nothing. */
export const loadVotingRules = useCase<
  { rules: Uint8Array },
  { rules: number },
  "invalid_input" | "bad_rule" | "no_such_bodies"
>({
  name: "governance.loadVotingRules",
  may: mayLoadVotingRules,
  input: z.object({ rules: z.instanceof(Uint8Array) }),
  async run({ rules }, { tx, ambitoId, lang, record }) {
    const read = rulesFileShape.safeParse(jsonOf(rules));
    if (!read.success) return refuse("bad_rule", { fields: problemsOf(read.error, lang) });
    const bodies = new Map((await listBodyNames(tx, ambitoId)).map(({ key, id }) => [key, id]));
    if (bodies.size === 0) return refuse("no_such_bodies");
    const loaded: string[] = [];
    for (const { bodies: keys, rule } of read.data.rules) {
      const checked = checkRule(rule);
      if (!checked.ok) return refuse("bad_rule", { details: { name: rule.name, why: checked.refusal } });
      for (const key of keys) {
        const bodyId = bodies.get(key);
        const made = bodyId === undefined ? null : await insertRule(tx, ambitoId, bodyId, rule);
        if (made !== null) loaded.push(`${key}: ${rule.name}`);
      }
    }
    await record({ subject: "governance.voting_rule", before: null, after: { loaded } });
    return ok({ rules: loaded.length });
  },
});
