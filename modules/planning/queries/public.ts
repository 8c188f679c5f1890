// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions of everybody: only versions from their approval on, whoever asks. For a citizen the database hides the rest.
import type { z } from "zod";
import { question } from "@albero/kernel";
import { coverageOf } from "../core/coverage.ts";
import { treeOf } from "../core/tree.ts";
import { mayReadPublished } from "../permissions.ts";
import { recallPlan } from "../store/documents.ts";
import { searchVersion } from "../store/search.ts";
import { findSpeakingVersion, listVersions } from "../store/versions.ts";
import * as inputs from "../usecases/inputs.ts";
import { MEDIA_TYPES, writePlanFile } from "../usecases/plan-file.ts";
import type * as answers from "./answers.ts";
import * as views from "./views.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

/** Versions that everybody may read; empty when nothing was approved yet. */
export const publishedVersions = question<In<"nothing">, answers.VersionRow[]>({
  name: "planning.publishedVersions",
  may: mayReadPublished,
  input: inputs.nothing,
  run: async (_input, { tx, ambitoId }) =>
    (await listVersions(tx, ambitoId)).filter(({ status }) => status !== "draft" && status !== "consultation"),
});

export const publishedVersion = question<In<"published">, answers.VersionView>({
  name: "planning.publishedVersion",
  may: mayReadPublished,
  input: inputs.published,
  run: async ({ number }, { tx, ambitoId }) =>
    views.viewVersion(await recallPlan(tx, ambitoId, await views.getPublished(tx, ambitoId, number))),
});

export const publishedCard = question<In<"publishedByCode">, answers.PublishedCard>({
  name: "planning.publishedCard",
  may: mayReadPublished,
  input: inputs.publishedByCode,
  async run({ number, code }, { tx, ambitoId }) {
    const version = await views.getPublished(tx, ambitoId, number);
    const { drafts: _none, ...card } = await views.viewCard(
      tx,
      ambitoId,
      await recallPlan(tx, ambitoId, version),
      code,
      {
        kind: "anonymous",
      },
    );
    return card;
  },
});

export const publishedDocument = question<In<"published">, answers.DocumentView>({
  name: "planning.publishedDocument",
  may: mayReadPublished,
  input: inputs.published,
  async run({ number }, { tx, ambitoId }) {
    const version = await views.getPublished(tx, ambitoId, number);
    return { version: version.head, document: (await recallPlan(tx, ambitoId, version)).document };
  },
});

/** The published plan as a file, for whoever wants to use the data. */
export const publishedFile = question<In<"publishedFormat">, answers.PlanFile>({
  name: "planning.publishedFile",
  may: mayReadPublished,
  input: inputs.publishedFormat,
  async run({ number, format }, { tx, ambitoId }) {
    const version = await views.getPublished(tx, ambitoId, number);
    const { document } = await recallPlan(tx, ambitoId, version);
    const fileName = `piano-${version.head.cycle.code}-v${version.head.number}.${format}`;
    return { bytes: await writePlanFile(format, document), fileName, mediaType: MEDIA_TYPES[format] };
  },
});

export const publishedTree = question<In<"published">, answers.TreeView>({
  name: "planning.publishedTree",
  may: mayReadPublished,
  input: inputs.published,
  async run({ number }, { tx, ambitoId }) {
    const version = await views.getPublished(tx, ambitoId, number);
    return { version: version.head, tree: treeOf((await recallPlan(tx, ambitoId, version)).document) };
  },
});

export const publishedCoverage = question<In<"published">, answers.CoverageView>({
  name: "planning.publishedCoverage",
  may: mayReadPublished,
  input: inputs.published,
  async run({ number }, { tx, ambitoId, lang }) {
    const version = await views.getPublished(tx, ambitoId, number);
    return { version: version.head, coverage: coverageOf((await recallPlan(tx, ambitoId, version)).document, lang) };
  },
});

export const publishedMeasure = question<In<"publishedByMeasure">, answers.MeasureView>({
  name: "planning.publishedMeasure",
  may: mayReadPublished,
  input: inputs.publishedByMeasure,
  run: async ({ number, key }, { tx, ambitoId }) =>
    views.viewMeasure(tx, ambitoId, await views.getPublished(tx, ambitoId, number), key),
});

export const publishedPast = question<In<"published">, answers.PastView>({
  name: "planning.publishedPast",
  may: mayReadPublished,
  input: inputs.published,
  run: async ({ number }, { tx, ambitoId }) =>
    views.viewPast(tx, ambitoId, await views.getPublished(tx, ambitoId, number)),
});

export const publishedEvaluationSystem = question<In<"published">, answers.EvaluationView>({
  name: "planning.publishedEvaluationSystem",
  may: mayReadPublished,
  input: inputs.published,
  run: async ({ number }, { tx, ambitoId }) =>
    views.viewEvaluationSystem(tx, ambitoId, await views.getPublished(tx, ambitoId, number)),
});

/** Searches the published plan; with nothing published, finds nothing. */
export const searchPublished = question<In<"publishedSearch">, answers.SearchAnswer>({
  name: "planning.searchPublished",
  may: mayReadPublished,
  input: inputs.publishedSearch,
  async run({ q, number }, { tx, ambitoId }) {
    const version = await findSpeakingVersion(tx, ambitoId, { number, approvedOnly: true });
    if (!version) return { version: null, words: q, hits: [] };
    const hits = await searchVersion(tx, { ambitoId, versionId: version.head.id }, q);
    return { version: version.head, words: q, hits };
  },
});
