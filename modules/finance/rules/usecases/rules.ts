// SPDX-License-Identifier: AGPL-3.0-or-later
// Rules of the funds: written, changed, switched on and off, taken from the list that Albero knows.
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { ok, refuse, useCase, type Work } from "@albero/kernel";
import type { Lang } from "@albero/kernel/pure";
import { listChannels } from "../../funds/store/channels.ts";
import { ruleReference } from "../core/rule.ts";
import { mayLeadRules, mayWriteRules } from "../permissions.ts";
import * as store from "../store/rules.ts";
import { ruleRefusals } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import type { RulesRefusal } from "./refusals.ts";

type Made = { id: number };
type In<K extends "newRule" | "ruleChange" | "ruleSwitch" | "nothing"> = z.infer<(typeof inputs)[K]>;

function refuseAt(path: string, refusal: RulesRefusal, lang: Lang) {
  return refuse(refusal, { fields: [{ path, message: ruleRefusals[lang][refusal] }] });
}

async function knowsChannel({ tx, ambitoId }: Work, channelId: number | null): Promise<boolean> {
  return channelId === null || (await listChannels(tx, ambitoId)).some((channel) => channel.id === channelId);
}

/** Writes a rule, switched off: first it can be tried. Refuses a code that another rule has. */
export const addRule = useCase<In<"newRule">, Made, RulesRefusal>({
  name: "finance.addRule",
  may: mayWriteRules,
  input: inputs.newRule,
  async run(rule, work) {
    const { tx, ambitoId, lang, record } = work;
    if (!(await knowsChannel(work, rule.channelId))) return refuseAt("channelId", "channel_unknown", lang);
    const id = await store.insertRule(tx, ambitoId, { ...rule, isOn: false });
    if (id === null) return refuseAt("code", "rule_code_taken", lang);
    await record({ subject: `finance.rule:${id}`, before: null, after: rule });
    return ok({ id });
  },
});

/** Changes a rule. One that is on is changed by the coordinator only: it holds for everybody from that moment. */
export const changeRule = useCase<In<"ruleChange">, Made, RulesRefusal>({
  name: "finance.changeRule",
  may: mayWriteRules,
  input: inputs.ruleChange,
  async run(change, work) {
    const { tx, ambitoId, actor, allow, lang, record } = work;
    const before = await store.getRule(tx, ambitoId, change.id);
    allow(!before.isOn || mayLeadRules(actor));
    if (!(await knowsChannel(work, change.channelId))) return refuseAt("channelId", "channel_unknown", lang);
    if (!(await store.updateRule(tx, ambitoId, change))) return refuse("changed_meanwhile");
    await record({ subject: `finance.rule:${change.id}`, before, after: change });
    return ok({ id: change.id });
  },
});

/** Switches a rule on or off. From then on it is asked at every movement of its fund, or no longer. */
export const switchRule = useCase<In<"ruleSwitch">, Made, RulesRefusal>({
  name: "finance.switchRule",
  may: mayLeadRules,
  input: inputs.ruleSwitch,
  async run({ id, isOn, rowVersion }, { tx, ambitoId, record }) {
    const before = await store.getRule(tx, ambitoId, id);
    if (!(await store.updateRule(tx, ambitoId, { id, isOn, rowVersion }))) return refuse("changed_meanwhile");
    await record({ subject: `finance.rule:${id}`, before: { isOn: before.isOn }, after: { isOn } });
    return ok({ id });
  },
});

const REFERENCE = new URL("../../../../data/reference/fund-rules.json", import.meta.url);
export const readKnownRules = async () => ruleReference.parse(JSON.parse(await readFile(REFERENCE, "utf8"))).rules;

/**
 * Takes from the list that Albero knows the rules of the funds that the Ambito has, and that it does not have yet.
 * Refuses when there is nothing to take. Rules taken by hand stay off until somebody switches them on.
 */
export const takeKnownRules = useCase<In<"nothing">, { taken: number }, RulesRefusal>({
  name: "finance.takeKnownRules",
  may: mayLeadRules,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId, actor, record }) {
    const channels = new Map((await listChannels(tx, ambitoId)).map((channel) => [channel.code, channel.id]));
    const isPilot = actor.kind === "system";
    const taken: string[] = [];
    for (const { fund, verified, ...known } of await readKnownRules()) {
      const channelId = fund === null ? null : (channels.get(fund) ?? undefined);
      if (channelId === undefined) continue;
      const rule = { ...known, channelId, isVerified: verified, isOn: isPilot && known.isOn };
      if ((await store.insertRule(tx, ambitoId, rule)) !== null) taken.push(known.code);
    }
    if (taken.length === 0 && !isPilot) return refuse("nothing_to_take");
    await record({ subject: "finance.rules", before: null, after: { taken } });
    return ok({ taken: taken.length });
  },
});
