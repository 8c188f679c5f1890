// SPDX-License-Identifier: AGPL-3.0-or-later
// How a body votes is written here from its act. A rule that has served stays as it is: what changes is a new one from a day on.
import { z } from "zod";
import { ok, refuse, useCase, type Result } from "@albero/kernel";
import { checkRule } from "../core/check-rule.ts";
import { ruleFromForm } from "../core/form.ts";
import { votingRuleShape, type VotingRule } from "../core/rule.ts";
import { mayRetireVotingRules, mayWriteVotingRules } from "../permissions.ts";
import { getRule, insertRule, isRuleUsed, retireRule, updateRule } from "../store/rules.ts";
import { isBody, listPlaces } from "../store/ground.ts";
import type { VotingRefusal } from "./refusals.ts";

const id = z.coerce.number().int().min(1).max(2_147_483_647);
/** The fields of the form by name, as they were typed. */
const typed = z.record(z.string().max(60), z.string().max(20_000));

type Save = {
  id: number | null;
  rowVersion: number | null;
  bodyId: number;
  rule?: VotingRule | undefined;
  typed?: Record<string, string> | undefined;
};

const alreadyThere = ({ name }: VotingRule) =>
  refuse("rule_already_there", { details: { name }, fields: [{ path: "name", message: "rule_already_there" }] });

/**
 * Keeps a rule for a body: a new one, or (`id`, `rowVersion`) the correction of one by which nobody has voted yet.
 * The rule is given whole, or as the fields of the form. Refused: what `ruleFromForm` refuses, a rule that served a vote,
 * one that somebody changed meanwhile.
 */
export const saveVotingRule = useCase<Save, { id: number }, VotingRefusal>({
  name: "governance.saveVotingRule",
  may: mayWriteVotingRules,
  input: z.object({
    ...{ id: id.nullable().default(null), rowVersion: id.nullable().default(null), bodyId: id },
    ...{ rule: votingRuleShape.optional(), typed: typed.optional() },
  }),
  async run(asked, { tx, ambitoId, record }) {
    if (!(await isBody(tx, ambitoId, asked.bodyId))) {
      return refuse("no_body", { fields: [{ path: "bodyId", message: "no_body" }] });
    }
    const read: Result<VotingRule, VotingRefusal> = asked.rule
      ? checkRule(asked.rule)
      : ruleFromForm(asked.typed ?? {}, await listPlaces(tx, ambitoId));
    if (!read.ok) return read;
    const rule = read.value;
    if (rule.verified && rule.source === "") {
      return refuse("verified_without_source", { fields: [{ path: "source", message: "verified_without_source" }] });
    }
    if (asked.id === null) {
      const made = await insertRule(tx, ambitoId, asked.bodyId, rule);
      if (made === null) return alreadyThere(rule);
      await record({ subject: `governance.voting_rule:${made}`, before: null, after: rule });
      return ok({ id: made });
    }
    const before = await getRule(tx, ambitoId, asked.id, "update");
    if (before.isRetired) return refuse("rule_retired");
    if (before.rowVersion !== asked.rowVersion) return refuse("changed_meanwhile");
    if (await isRuleUsed(tx, ambitoId, asked.id)) return refuse("rule_used");
    if (!(await updateRule(tx, ambitoId, { id: asked.id, bodyId: asked.bodyId }, rule))) return alreadyThere(rule);
    await record({ subject: `governance.voting_rule:${asked.id}`, before: before.rule, after: rule });
    return ok({ id: asked.id });
  },
});

/** From now on the rule serves no vote; what was decided by it stays. */
export const retireVotingRule = useCase<{ id: number; rowVersion: number }, void, VotingRefusal>({
  name: "governance.retireVotingRule",
  may: mayRetireVotingRules,
  input: z.object({ id, rowVersion: id }),
  async run(asked, { tx, ambitoId, record }) {
    const before = await getRule(tx, ambitoId, asked.id, "update");
    if (before.isRetired) return refuse("rule_retired");
    if (before.rowVersion !== asked.rowVersion) return refuse("changed_meanwhile");
    await retireRule(tx, ambitoId, asked.id);
    const subject = `governance.voting_rule:${asked.id}`;
    await record({ subject, before: { retired: false }, after: { retired: true } });
    return ok();
  },
});
