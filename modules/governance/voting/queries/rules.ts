// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { formatDate, question, type Lang, type PlainDate } from "@albero/kernel";
import { tellMajority, tellQuorum, tellWeight } from "../core/explain.ts";
import { formOfRule } from "../core/form.ts";
import { localNumber } from "../core/numbers.ts";
import { VOTE_KINDS, type VotingRule } from "../core/rule.ts";
import { mayReadVotingRules, mayRetireVotingRules, mayWriteVotingRules } from "../permissions.ts";
import { listBodyNames, listPlaces } from "../store/ground.ts";
import { getRule, isRuleUsed, listRules, ruleOn, type StoredRule } from "../store/rules.ts";
import { texts } from "../texts.ts";

const id = z.coerce.number().int().min(1).max(2_147_483_647);
const day = z.iso.date();

export type RuleState = "inForce" | "future" | "over" | "retired";

function stateOf({ rule, isRetired }: StoredRule, today: string): RuleState {
  if (isRetired) return "retired";
  if (rule.validFrom > today) return "future";
  return rule.validTo !== null && rule.validTo < today ? "over" : "inForce";
}

/** All rules by body, the latest first, with their state today. */
export const listVotingRules = question({
  name: "governance.listVotingRules",
  may: mayReadVotingRules,
  input: z.object({ bodyId: id.optional() }),
  async run({ bodyId }, { tx, ambitoId, actor, today }) {
    const rules = (await listRules(tx, ambitoId, bodyId)).map((one) => {
      const { name, validFrom, validTo, verified, weight } = one.rule;
      const head = { id: one.id, bodyId: one.bodyId, body: one.body, state: stateOf(one, today) };
      return { ...head, name, validFrom, validTo, verified, weight: weight.kind };
    });
    return { rules, may: { write: mayWriteVotingRules(actor) } };
  },
});

function majoritiesOf(rule: VotingRule, lang: Lang) {
  const t = texts[lang];
  return VOTE_KINDS.flatMap((kind) => {
    const majority = rule.majorities[kind];
    if (!majority) return [];
    return [{ kind: t.kinds[kind], sentences: [...tellMajority(majority, kind, lang), t.rule.ties[majority.tie]] }];
  });
}

/** The rule in plain words, part by part. */
export function tellRule(rule: VotingRule, lang: Lang) {
  const t = texts[lang].rule;
  const { first, second } = rule.quorum;
  const secret = rule.secret.map((kind) => texts[lang].kinds[kind]);
  const { notice, delegations } = rule;
  const days = (count: number) => t.notice(count);
  const isNoticed = notice.first > 0 || (notice.second ?? 0) > 0;
  return {
    weight: [
      ...tellWeight(rule, lang),
      ...(rule.figuresOf ? [t.figuresOf(formatDate(rule.figuresOf as PlainDate))] : []),
    ],
    quorum: [tellQuorum(first, "first", lang), second ? tellQuorum(second, "second", lang) : t.noSecond],
    majorities: majoritiesOf(rule, lang),
    others: [
      delegations.allowed ? t.delegates(delegations.most) : t.noDelegates,
      isNoticed ? t.noticeBoth(days(notice.first), notice.second === null ? null : days(notice.second)) : t.noNotice,
      secret.length > 0 ? t.secret(new Intl.ListFormat(lang).format(secret)) : t.open,
      t.leaving[rule.leaving],
    ],
  };
}

export const showVotingRule = question({
  name: "governance.showVotingRule",
  may: mayReadVotingRules,
  input: z.object({ id }),
  async run(asked, { tx, ambitoId, actor, lang, today }) {
    const found = await getRule(tx, ambitoId, asked.id);
    const { rule } = found;
    const isUsed = await isRuleUsed(tx, ambitoId, asked.id);
    const places = new Map((await listPlaces(tx, ambitoId)).map(({ istat, name }) => [istat, name]));
    const table = rule.weight.kind === "quotas" ? Object.entries(rule.weight.table) : null;
    return {
      ...{ id: found.id, bodyId: found.bodyId, body: found.body, rowVersion: found.rowVersion, isUsed },
      ...{ name: rule.name, validFrom: rule.validFrom, validTo: rule.validTo, state: stateOf(found, today) },
      ...{ act: rule.act, source: rule.source, verified: rule.verified, words: rule.words },
      told: tellRule(rule, lang),
      quotas: table?.map(([istat, quota]) => ({
        ...{ istat, name: places.get(istat) ?? istat },
        quota: localNumber(String(quota), lang),
      })),
      may: {
        change: mayWriteVotingRules(actor) && !isUsed && !found.isRetired,
        write: mayWriteVotingRules(actor),
        retire: mayRetireVotingRules(actor) && !found.isRetired,
      },
    };
  },
});

/** What a new rule starts from, where there is none to copy: nothing asked, one head one vote. */
const EMPTY = {
  ...{ weight: "heads", express: "thousandths", leaving: "stay_in_all", most: "1", hasSecond: "on" },
  ...{ "first.basis": "heads", "first.threshold": ">", "first.fraction": "1/2" },
  ...{ "second.basis": "heads", "second.threshold": ">=", "second.fraction": "1/3" },
  ...{ "notice.first": "5", "notice.second": "1", ordinary: "on" },
};

/** The form of a rule: one to change (`id`), one to copy (`from`), or an empty one (`bodyId` chosen beforehand). */
export const votingRuleForm = question({
  name: "governance.votingRuleForm",
  may: mayWriteVotingRules,
  input: z.object({ id: id.optional(), from: id.optional(), bodyId: id.optional() }),
  async run({ id: own, from, bodyId }, { tx, ambitoId }) {
    const bodies = (await listBodyNames(tx, ambitoId)).map(({ id: value, name }) => ({ id: value, name }));
    const asked = own ?? from;
    const found = asked === undefined ? null : await getRule(tx, ambitoId, asked);
    const copied: Record<string, string> = found ? formOfRule(found.rule, await listPlaces(tx, ambitoId)) : EMPTY;
    // Copying takes the rule over, not its verification: that is for whoever compares the new one with its act.
    const fields = own === undefined && found ? { ...copied, validFrom: "", validTo: "", verified: "" } : copied;
    return {
      bodies,
      ...{ id: own ?? null, rowVersion: own === undefined ? null : (found?.rowVersion ?? null) },
      name: found?.rule.name ?? "",
      bodyId: found?.bodyId ?? bodyId ?? null,
      fields,
    };
  },
});

/** The rule by which a body votes on a day, for a kind of decision; null when there is none. */
export const ruleInForce = question({
  name: "governance.ruleInForce",
  may: mayReadVotingRules,
  input: z.object({ bodyId: id, day, kind: z.enum(VOTE_KINDS).optional() }),
  async run({ bodyId, day: on, kind }, { tx, ambitoId }) {
    const found = await ruleOn(tx, ambitoId, bodyId, on, kind);
    return found && { id: found.id, rule: found.rule };
  },
});
