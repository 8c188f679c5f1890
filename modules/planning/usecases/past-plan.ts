// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan that came before: its evaluation, and which card continues which of its objectives.
import type { z } from "zod";
import {
  NotFound,
  ok,
  problemsOf,
  refuse,
  strangeTexts,
  useCase,
  type FieldProblem,
  type Lang,
  type Result,
  type Tx,
} from "@albero/kernel";
import { proposeLinks } from "../core/continuity.ts";
import type { Card } from "../core/document.ts";
import { pastPlan, type PastPlan } from "../core/evaluation.ts";
import { mayLeadPlan, mayWritePlan } from "../permissions.ts";
import { getCard, listCards } from "../store/cards.ts";
import { deleteLink, findPast, insertPast, saveLink } from "../store/past.ts";
import { getVersion } from "../store/versions.ts";
import { continuity, pastEvaluationFile } from "./inputs.ts";
import { textOf } from "./plan-file.ts";
import type { ContinuityRefusal, EvaluationRefusal } from "./refusals.ts";

const words = {
  it: {
    notJson: "Il file non è un testo JSON: scegli quello della valutazione, o salvalo di nuovo.",
    strange: "Il testo contiene un carattere che non si può conservare: cancellalo e riscrivilo.",
  },
  en: {
    notJson: "The file is not JSON text: choose that of the evaluation, or save it again.",
    strange: "The text holds a character that cannot be kept: delete it and type it again.",
  },
};

/** Reads a file as one of the shapes of core/evaluation.ts; the problems carry the path inside the file. */
export function readJson<T>(schema: z.ZodType<T>, bytes: Uint8Array, lang: Lang): Result<T, "has_problems"> {
  const problems = (fields: FieldProblem[]) => refuse("has_problems", { details: { problems: fields.length }, fields });
  let content: unknown;
  try {
    content = JSON.parse(textOf(bytes) ?? "");
  } catch {
    return problems([{ path: "$", message: words[lang].notJson }]);
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    return problems(problemsOf(parsed.error, lang));
  }
  const strange = strangeTexts(content);
  if (strange.length > 0)
    return problems(strange.map((path) => ({ path: path.join("."), message: words[lang].strange })));
  return ok(parsed.data);
}

/** Stores the evaluation and the links that titles and answers let one suppose; answers with how many they are. */
export async function storePast(tx: Tx, ambitoId: number, planId: number, past: PastPlan, cards: Card[], now: Date) {
  const evaluationId = await insertPast(tx, ambitoId, planId, past, now);
  const links = proposeLinks(past.objectives, cards);
  for (const { cardCode, pastCode, words } of links) {
    const key = { planId, cardCode, evaluationId, pastCode };
    await saveLink(tx, ambitoId, key, { proposed: true, note: words.join(", ") });
  }
  return { objectives: past.objectives.length, links: links.length };
}

type Loaded = { objectives: number; links: number };

/** Loads the evaluation of the previous plan, beside the plan that follows it. */
export const loadPastEvaluation = useCase<z.infer<typeof pastEvaluationFile>, Loaded, EvaluationRefusal>({
  name: "planning.loadPastEvaluation",
  may: mayLeadPlan,
  input: pastEvaluationFile,
  async run({ versionId, bytes }, { tx, ambitoId, now, lang, record }) {
    const { head } = await getVersion(tx, ambitoId, versionId, "update");
    const read = readJson(pastPlan, bytes, lang);
    if (!read.ok) return read;
    const past = read.value;
    if (past.nextCycle !== head.cycle.code) return refuse("other_cycle", { details: { cycle: past.nextCycle } });
    if (await findPast(tx, ambitoId, head.planId, past.cycle)) return refuse("already_loaded");
    const cards = (await listCards(tx, { ambitoId, versionId })).map((each) => each.card);
    const loaded = await storePast(tx, ambitoId, head.planId, past, cards, now);
    await record({ subject: `planning.past:${head.planId}/${past.cycle}`, before: null, after: loaded });
    return ok(loaded);
  },
});

/** Confirms, adds or takes away the link between a card and an objective of the previous plan. */
export const linkContinuity = useCase<z.infer<typeof continuity>, void, ContinuityRefusal>({
  name: "planning.linkContinuity",
  may: mayWritePlan,
  input: continuity,
  async run({ versionId, code, period, pastCode, note = null, linked }, { tx, ambitoId, record }) {
    const { head } = await getVersion(tx, ambitoId, versionId, "share");
    if (head.status === "closed") return refuse("plan_is_closed");
    await getCard(tx, { ambitoId, versionId }, code);
    const past = await findPast(tx, ambitoId, head.planId, period);
    if (!past) throw new NotFound(`evaluation of ${period}`);
    if (!past.objectives.some((objective) => objective.code === pastCode)) return refuse("no_such_past_objective");

    const key = { planId: head.planId, cardCode: code, evaluationId: past.id, pastCode };
    const link = { period, pastCode };
    const subject = `planning.card:${versionId}/${code}`;
    if (linked) {
      await saveLink(tx, ambitoId, key, { proposed: false, note });
      await record({ subject, before: null, after: { continues: link } });
      return ok();
    }
    if (!(await deleteLink(tx, ambitoId, key))) return refuse("no_such_link");
    await record({ subject, before: { continues: link }, after: null });
    return ok();
  },
});
