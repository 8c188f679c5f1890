// SPDX-License-Identifier: AGPL-3.0-or-later
// From what the modules know to the chapters of the official document. Pure: no clock, no database, no file.
import { formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import type { EvaluationSystem, PlanDocument, VersionHead, VersionView } from "@albero/planning";
import type { Chapter, DocumentModel } from "./blocks.ts";
import { contextBlocks, type ContextFigures } from "./chapters/context.ts";
import { evaluationBlocks } from "./chapters/evaluation.ts";
import { objectivesBlocks, type TreePicture } from "./chapters/objectives.ts";
import { pastBlocks, type PastOutcomes } from "./chapters/past.ts";
import { texts, type Texts } from "./texts.ts";

export type PlanGuard = VersionView["guard"];
export type CardGuard = PlanGuard["cards"][number];

/** What the paper says of its version. `stamp` is the moment of the version (approval, or last change of a draft). */
export type DocumentHead = Pick<VersionHead, "number" | "status" | "act" | "title"> & {
  ambitoName: string;
  leadMunicipality: string | null;
  /** Day of the act when approved (null when nobody knows it); day of the last change before. */
  day: PlainDate | null;
  stamp: Date;
};

export type DocumentSources = {
  plan: PlanDocument;
  head: DocumentHead;
  guard: PlanGuard;
  explanations: Readonly<Record<string, string>>;
  past: PastOutcomes | null;
  context: ContextFigures | null;
  evaluation: EvaluationSystem | null;
  tree: TreePicture | null;
  lang: Lang;
};

/** Whether the text of this version can no longer change. */
export function isFinal(status: DocumentHead["status"]): boolean {
  return status !== "draft" && status !== "consultation";
}

/**
 * The whole plan as chapters 1-6 of the regional index (DGR XII/2167/2024).
 * The same sources always give the same model: whether a version is in force or already amended is not printed,
 * so that an approved version stays one document for ever.
 */
export function planDocumentModel(sources: DocumentSources): DocumentModel {
  const { plan, head, lang } = sources;
  const t = texts[lang];
  const final = isFinal(head.status);
  const images: Record<string, string> = {};
  const versionWords = `${t.cover.versionNumber(head.number)} · ${statusWords(head, t)}`;
  const ambito = t.cover.ambito(head.ambitoName);
  return {
    lang,
    title: head.title,
    subtitle: t.cover.subtitle(plan.cycle.code),
    ambito,
    coverLines: coverLines(sources, t),
    coverNotice: final ? null : head.status === "draft" ? t.cover.draftNotice : t.cover.consultationNotice,
    runningHead: { left: `${head.title} · ${ambito}`, right: versionWords },
    description: t.cover.description(head.title, ambito),
    keywords: [plan.cycle.code, ambito, ...plan.cycle.areas.map((area) => area.name)],
    stampSeconds: Math.floor(head.stamp.getTime() / 1000),
    words: { ...t.paper, draftMark: final ? null : t.cover[head.status === "draft" ? "draft" : "consultation"] },
    chapters: chapters(sources, t, images),
    images,
  };
}

function statusWords({ status, day }: DocumentHead, t: Texts): string {
  if (isFinal(status)) return day ? t.cover.approved(formatDate(day)) : t.cover.approvedUndated;
  return [status === "draft" ? t.cover.draft : t.cover.consultation, day && t.cover.ofDay(formatDate(day))]
    .filter(Boolean)
    .join(", ");
}

function coverLines({ plan, head }: DocumentSources, t: Texts) {
  const { act } = head;
  const lines = [
    {
      label: t.cover.version,
      value: `${head.number}${isFinal(head.status) ? "" : `, ${t.cover[head.status === "draft" ? "draft" : "consultation"]}`}`,
    },
  ];
  if (act)
    lines.push({
      label: t.cover.act,
      value: t.cover.actLine(act.number, act.date ? formatDate(act.date) : null, act.body, act.uncertain),
    });
  else if (head.day) lines.push({ label: t.cover.updated, value: formatDate(head.day) });
  const [from, to] = [plan.cycle.firstDay, plan.cycle.lastDay].map((day) => formatDate(day as PlainDate));
  lines.push({ label: t.cover.period, value: t.cover.periodLine(from ?? "", to ?? "") });
  if (head.leadMunicipality) lines.push({ label: t.cover.lead, value: head.leadMunicipality });
  return lines;
}

function chapters(sources: DocumentSources, t: Texts, images: Record<string, string>): Chapter[] {
  const { plan, guard, explanations, past, context, evaluation, tree, lang } = sources;
  const before = past?.evaluation.cycle ?? previousPeriod(plan.cycle.code);
  return [
    { number: 1, title: t.chapters.outcomes(before), blocks: pastBlocks(past, lang, t, images) },
    { number: 2, title: t.chapters.context, blocks: contextBlocks(context, lang, t, images) },
    { number: 3, title: t.chapters.networks, blocks: [{ kind: "notice", text: t.missing.networks }] },
    { number: 4, title: t.chapters.governance, blocks: [{ kind: "notice", text: t.missing.governance }] },
    {
      number: 5,
      title: t.chapters.objectives,
      blocks: objectivesBlocks({ plan, guard, explanations, tree, lang, t }, images),
    },
    { number: 6, title: t.chapters.evaluation, blocks: evaluationBlocks(evaluation, t) },
  ];
}

/** "2025-2027" → "2022-2024": the years of the same length that came just before. */
function previousPeriod(code: string): string {
  const [first = 0, last = 0] = code.split("-").map(Number);
  const years = last - first + 1;
  return `${first - years}-${last - years}`;
}
