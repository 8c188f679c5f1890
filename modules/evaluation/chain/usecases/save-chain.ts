// SPDX-License-Identifier: AGPL-3.0-or-later
// The next version of a chain: read out of its outline, checked, added beside those before it.
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { RINGS, type Chain } from "../core/chain.ts";
import { readOutline, type OutlineRefusal, type Problem } from "../core/outline.ts";
import { mayWriteChains } from "../permissions.ts";
import { currentChain } from "../queries/reads.ts";
import { insertChain } from "../store/chains.ts";
import { chainProblems } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";

export type ChainRefusal = OutlineRefusal | "changed_meanwhile" | "unknown_indicator";

/** What the card says of an item stays with it while it lives. */
function withNodes(chain: Chain, before: Chain): Chain {
  const nodes = new Map(RINGS.flatMap((ring) => before[ring].items.map(({ key, node }) => [key, node] as const)));
  const ringOf = (ring: (typeof RINGS)[number]) => ({
    ...chain[ring],
    items: chain[ring].items.map((item) => {
      const node = nodes.get(item.key);
      return node === undefined ? item : { ...item, node };
    }),
  });
  return Object.fromEntries(RINGS.map((ring) => [ring, ringOf(ring)])) as Chain;
}

export const saveChain = useCase<z.infer<typeof inputs.saveChain>, { number: number }, ChainRefusal>({
  name: "evaluation.saveChain",
  may: mayWriteChains,
  input: inputs.saveChain,
  async run({ objective, number, reason, ...outline }, work) {
    const { tx, ambitoId, actor, now, lang, record } = work;
    const before = await currentChain(work, objective);
    if (before.number !== number) return refuse("changed_meanwhile", { details: { number: before.number } });
    const read = readOutline(outline);
    if (!read.ok) {
      const problems = "problems" in read ? read.problems : [];
      return problems.length > 0 ? refuse(read.refusal, { fields: problems.map((one) => told(one, lang)) }) : read;
    }
    const codes = new Set([
      ...before.indicators.map(({ code }) => code),
      ...RINGS.flatMap((ring) => before.chain[ring].measures.map(({ code }) => code)),
    ]);
    if (RINGS.some((ring) => read.value[ring].measures.some(({ code }) => !codes.has(code))))
      return refuse("unknown_indicator");
    const chain = withNodes(read.value, before.chain);
    const { period } = before.plan;
    const byName = actor.kind === "anonymous" ? "" : actor.name;
    const next = { period, objective, number: number + 1, chain, reason, byName, at: now };
    if (!(await insertChain(tx, ambitoId, next)))
      return refuse("changed_meanwhile", { details: { number: number + 1 } });
    const subject = `evaluation.chain:${period}:${objective}`;
    await record({ subject, before: number === 0 ? null : before.chain, after: { number: number + 1, reason, chain } });
    return ok({ number: number + 1 });
  },
});

const told = ({ path, problem, what }: Problem, lang: "it" | "en") => ({
  path,
  message: chainProblems[lang][problem](what),
});
