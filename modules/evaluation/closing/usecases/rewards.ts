// SPDX-License-Identifier: AGPL-3.0-or-later
// Projects that the Region rewards when they are reached. One that fails stays.
import { z } from "zod";
import { ok, problemsOf, refuse, useCase, type Lang, type Work } from "@albero/kernel";
import { OUTCOMES } from "../core/triennia.ts";
import { mayLoadRewards, mayWriteRewards } from "../permissions.ts";
import { publishedPlan } from "../queries/reads.ts";
import * as store from "../store/rewards.ts";
import { closingRefusals } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import type { OwnRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { rewardProjectId: number };
const subject = (id: number) => `evaluation.reward_project:${id}`;

async function problemOf(form: In<"reward">, known: readonly string[], work: Work, id = 0) {
  const { tx, ambitoId, lang } = work;
  const cards = new Set([...known, ...((await publishedPlan(work))?.cards ?? []).map((card) => card.code)]);
  if (form.cards.some((code) => !cards.has(code))) return at("cards", "card_unknown", lang);
  return (await store.isTitleTaken(tx, ambitoId, form, id)) ? at("title", "title_taken", lang) : null;
}
function at<const R extends OwnRefusal>(path: string, refusal: R, lang: Lang) {
  const words = closingRefusals[lang][refusal];
  return refuse(refusal, typeof words === "string" ? { fields: [{ path, message: words }] } : {});
}

export const addRewardProject = useCase<In<"reward">, Made, OwnRefusal>({
  name: "evaluation.addRewardProject",
  may: mayWriteRewards,
  input: inputs.reward,
  async run(form, work) {
    const problem = await problemOf(form, [], work);
    if (problem) return problem;
    const rewardProjectId = await store.insertReward(work.tx, work.ambitoId, { ...form, uncertain: null });
    await work.record({ subject: subject(rewardProjectId), before: null, after: form });
    return ok({ rewardProjectId });
  },
});

/** Changes a project. Whoever writes its outcome takes the doubt of the document away. */
export const changeRewardProject = useCase<In<"rewardChange">, Made, OwnRefusal>({
  name: "evaluation.changeRewardProject",
  may: mayWriteRewards,
  input: inputs.rewardChange,
  async run({ rewardProjectId, rowVersion, ...form }, work) {
    const { tx, ambitoId, record } = work;
    const before = await store.getReward(tx, ambitoId, rewardProjectId);
    const problem = await problemOf(form, before.cards, work, rewardProjectId);
    if (problem) return problem;
    const uncertain = form.outcome === before.outcome ? before.uncertain : null;
    const after = { ...form, uncertain, id: rewardProjectId, rowVersion };
    if (!(await store.updateReward(tx, ambitoId, after))) return refuse("changed_meanwhile");
    await record({ subject: subject(rewardProjectId), before, after });
    return ok({ rewardProjectId });
  },
});

const words = z.string().trim().min(1);
export const rewardsShape = z.strictObject({
  format: z.literal("albero-reward-projects/1"),
  title: words,
  source: z.strictObject({ document: words }),
  projects: z.array(
    z.strictObject({
      cycle: z.string().regex(/^\d{4}-\d{4}$/),
      title: words,
      outcome: z.enum(OUTCOMES),
      note: words.nullable(),
      cards: z.array(words),
      uncertain: words.optional(),
    }),
  ),
});

/** Loads the reward projects that a plan prints. Where there is one already it changes nothing. */
export const loadRewardProjects = useCase<In<"rewardsFile">, { changed: boolean; projects: number }, OwnRefusal>({
  name: "evaluation.loadRewardProjects",
  may: mayLoadRewards,
  unaudited: "A second load changes nothing; the first leaves its event.",
  input: inputs.rewardsFile,
  async run({ bytes }, { tx, ambitoId, lang, record }) {
    const read = rewardsShape.safeParse(parsed(bytes));
    if (!read.success) return refuse("unreadable_file", { fields: problemsOf(read.error, lang) });
    const there = await store.listRewards(tx, ambitoId);
    if (there.length > 0) return ok({ changed: false, projects: there.length });
    const { source, projects } = read.data;
    for (const { note, uncertain, ...project } of projects)
      await store.insertReward(tx, ambitoId, {
        ...{ ...project, note: note ?? "", uncertain: uncertain ?? null, source: source.document },
      });
    await record({ subject: "evaluation.reward_project", before: null, after: { projects: projects.length } });
    return ok({ changed: true, projects: projects.length });
  },
});

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
