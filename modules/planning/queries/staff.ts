// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions of whoever has a role in the Ambito: every version, drafts included.
import type { z } from "zod";
import { NotFound, question, type Actor, type Tx } from "@albero/kernel";
import { comparePlans } from "../core/compare.ts";
import { coverageOf } from "../core/coverage.ts";
import type { Cycle, PlanDocument } from "../core/document.ts";
import { treeOf } from "../core/tree.ts";
import { mayReadVersions, maySeeVersion } from "../permissions.ts";
import { recallPlan, recallPlanById, type RecalledPlan } from "../store/documents.ts";
import { listCardEvents } from "../store/history.ts";
import { listCycles as storedCycles } from "../store/plans.ts";
import { searchVersion } from "../store/search.ts";
import * as versions from "../store/versions.ts";
import * as inputs from "../usecases/inputs.ts";
import { MEDIA_TYPES, writePlanFile } from "../usecases/plan-file.ts";
import type * as answers from "./answers.ts";
import * as views from "./views.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

/** A version that the actor may not see is one that does not exist. */
async function seenVersion(tx: Tx, ambitoId: number, actor: Actor, versionId: number): Promise<versions.StoredVersion> {
  const version = await versions.getVersion(tx, ambitoId, versionId);
  if (!maySeeVersion(actor, version.head.status)) throw new NotFound(`version ${versionId} of the plan`);
  return version;
}

async function recallSeen(tx: Tx, ambitoId: number, actor: Actor, versionId: number): Promise<RecalledPlan> {
  const plan = await recallPlanById(tx, ambitoId, versionId);
  if (!maySeeVersion(actor, plan.version.head.status)) throw new NotFound(`version ${versionId} of the plan`);
  return plan;
}

/** Newest cycle first, newest version first. */
export const listVersions = question<In<"nothing">, answers.VersionRow[]>({
  name: "planning.listVersions",
  isRemembered: true,
  may: mayReadVersions,
  input: inputs.nothing,
  run: async (_input, { tx, ambitoId, actor }) =>
    (await versions.listVersions(tx, ambitoId)).filter((version) => maySeeVersion(actor, version.status)),
});

export const listCycles = question<In<"nothing">, Cycle[]>({
  name: "planning.listCycles",
  may: mayReadVersions,
  input: inputs.nothing,
  run: async (_input, { tx, ambitoId }) => (await storedCycles(tx, ambitoId)).map((each) => each.cycle),
});

export const getVersion = question<In<"byVersion">, answers.VersionView>({
  name: "planning.getVersion",
  isRemembered: true,
  may: mayReadVersions,
  input: inputs.byVersion,
  run: async ({ versionId }, { tx, ambitoId, actor }) =>
    views.viewVersion(await recallSeen(tx, ambitoId, actor, versionId)),
});

export const getCard = question<In<"byCard">, answers.CardView>({
  name: "planning.getCard",
  // A draft shows what this person has typed and not saved.
  isRemembered: ({ version }) => version.status !== "draft",
  may: mayReadVersions,
  input: inputs.byCard,
  run: async ({ versionId, code }, { tx, ambitoId, actor }) =>
    views.viewCard(tx, ambitoId, await recallSeen(tx, ambitoId, actor, versionId), code, actor),
});

export const getDocument = question<In<"byVersion">, PlanDocument>({
  name: "planning.getDocument",
  may: mayReadVersions,
  input: inputs.byVersion,
  run: async ({ versionId }, { tx, ambitoId, actor }) =>
    (await recallPlan(tx, ambitoId, await seenVersion(tx, ambitoId, actor, versionId))).document,
});

/** The whole plan as a file; the same version always gives the same bytes. */
export const exportPlan = question<In<"versionFormat">, answers.PlanFile>({
  name: "planning.exportPlan",
  may: mayReadVersions,
  input: inputs.versionFormat,
  async run({ versionId, format }, { tx, ambitoId, actor }) {
    const version = await seenVersion(tx, ambitoId, actor, versionId);
    const { document } = await recallPlan(tx, ambitoId, version);
    const fileName = `piano-${version.head.cycle.code}-v${version.head.number}.${format}`;
    return { bytes: await writePlanFile(format, document), fileName, mediaType: MEDIA_TYPES[format] };
  },
});

export const compareVersions = question<In<"twoVersions">, answers.ComparisonView>({
  name: "planning.compareVersions",
  may: mayReadVersions,
  input: inputs.twoVersions,
  async run({ leftId, rightId }, { tx, ambitoId, actor, lang }) {
    const left = await seenVersion(tx, ambitoId, actor, leftId);
    const right = await seenVersion(tx, ambitoId, actor, rightId);
    const before = (await recallPlan(tx, ambitoId, left)).document;
    const after = (await recallPlan(tx, ambitoId, right)).document;
    return { left: left.head, right: right.head, comparison: comparePlans(before, after, lang) };
  },
});

export const getTree = question<In<"byVersion">, answers.TreeView>({
  name: "planning.getTree",
  isRemembered: true,
  may: mayReadVersions,
  input: inputs.byVersion,
  async run({ versionId }, { tx, ambitoId, actor }) {
    const version = await seenVersion(tx, ambitoId, actor, versionId);
    return { version: version.head, tree: treeOf((await recallPlan(tx, ambitoId, version)).document) };
  },
});

export const getCoverage = question<In<"byVersion">, answers.CoverageView>({
  name: "planning.getCoverage",
  isRemembered: true,
  may: mayReadVersions,
  input: inputs.byVersion,
  async run({ versionId }, { tx, ambitoId, actor, lang }) {
    const version = await seenVersion(tx, ambitoId, actor, versionId);
    return { version: version.head, coverage: coverageOf((await recallPlan(tx, ambitoId, version)).document, lang) };
  },
});

/** What hangs on a measure: cards, lines, actions and objectives. */
export const getMeasure = question<In<"byMeasure">, answers.MeasureView>({
  name: "planning.getMeasure",
  may: mayReadVersions,
  input: inputs.byMeasure,
  run: async ({ versionId, key }, { tx, ambitoId, actor }) =>
    views.viewMeasure(tx, ambitoId, await seenVersion(tx, ambitoId, actor, versionId), key),
});

/** Searches a version; without one, the version in force, else the newest. */
export const searchPlan = question<In<"search">, answers.SearchAnswer>({
  name: "planning.searchPlan",
  may: mayReadVersions,
  input: inputs.search,
  async run({ q, versionId }, { tx, ambitoId, actor }) {
    const version = versionId
      ? await seenVersion(tx, ambitoId, actor, versionId)
      : await versions.findSpeakingVersion(tx, ambitoId);
    if (!version || !maySeeVersion(actor, version.head.status)) return { version: null, words: q, hits: [] };
    const hits = await searchVersion(tx, { ambitoId, versionId: version.head.id }, q);
    return { version: version.head, words: q, hits };
  },
});

/** The previous plan: how its objectives went and which cards continue them. */
export const pastObjectives = question<In<"byVersion">, answers.PastView>({
  name: "planning.pastObjectives",
  may: mayReadVersions,
  input: inputs.byVersion,
  run: async ({ versionId }, { tx, ambitoId, actor }) =>
    views.viewPast(tx, ambitoId, await seenVersion(tx, ambitoId, actor, versionId)),
});

export const getEvaluationSystem = question<In<"byVersion">, answers.EvaluationView>({
  name: "planning.getEvaluationSystem",
  may: mayReadVersions,
  input: inputs.byVersion,
  run: async ({ versionId }, { tx, ambitoId, actor }) =>
    views.viewEvaluationSystem(tx, ambitoId, await seenVersion(tx, ambitoId, actor, versionId)),
});

/** Who changed what on a card, newest first, from the audit chain. */
export const historyOfCard = question<In<"byCard">, answers.CardChange[]>({
  name: "planning.historyOfCard",
  may: mayReadVersions,
  input: inputs.byCard,
  async run({ versionId, code }, { tx, ambitoId, actor }) {
    await seenVersion(tx, ambitoId, actor, versionId);
    return listCardEvents(tx, { ambitoId, versionId }, code);
  },
});
