// SPDX-License-Identifier: AGPL-3.0-or-later
// Answering: no log-in, no name, page by page. Nothing of this is written in the register, which would say when.
import type { z } from "zod";
import { ok, question, refuse, useCase, type PlainDate, type Result, type Tx } from "@albero/kernel";
import { checkAll, readPage, typedFrom, type Answers, type Typed } from "../core/answers.ts";
import type { Group, FormPage, Form } from "../core/form.ts";
import { decideLink, type Link, type LinkRefusal } from "../core/link.ts";
import { mayAnswer } from "../permissions.ts";
import { beginFromOpenLink, findLink, newToken, saveDraft, sendAnswer } from "../store/links.ts";
import { fieldProblem } from "./waves.ts";
import * as inputs from "./inputs.ts";
import type { AnsweringRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
const unaudited =
  "Whoever answers is not named, and the moment of an event would name them: the invitation says that it was used.";

export type AnsweringView =
  | { state: LinkRefusal | "unknown_link"; name: string | null; link: null }
  | {
      state: "open";
      name: string;
      link: {
        kind: Link["kind"];
        group: Group;
        isAnonymous: boolean;
        invented: boolean;
        lastDay: PlainDate;
        versionId: number;
        form: Form;
        /** As it would be typed; null when nothing was saved yet. */
        typed: Typed | null;
      };
    };

/** What a link opens: the form with what was saved, or the reason why it takes no answer. */
export const openLink = question<In<"byToken">, AnsweringView & { thanks: Form["thanks"] | null }>({
  name: "evaluation.openLink",
  may: mayAnswer,
  input: inputs.byToken,
  async run({ token }, { tx, today }) {
    const link = await findLink(tx, token);
    if (!link) return { state: "unknown_link", name: null, link: null, thanks: null };
    const decided = decideLink(link, today);
    const { name, kind, group, isAnonymous, invented, lastDay, versionId, form, draft } = link;
    if (!decided.ok) return { state: decided.refusal, name, link: null, thanks: form.thanks };
    const typed = draft === null ? null : typedFrom(form, draft);
    const shown = { kind, group, isAnonymous, invented, lastDay, versionId, form, typed };
    return { state: "open", name, link: shown, thanks: form.thanks };
  },
});

async function takingLink(tx: Tx, token: string, today: PlainDate): Promise<Result<Link, AnsweringRefusal>> {
  const link = await findLink(tx, token);
  return link ? decideLink(link, today) : refuse("unknown_link");
}

/** From the link of a group to a link of one's own, with which one may stop and come back. */
export const beginAnswer = useCase<In<"byToken">, { token: string }, AnsweringRefusal>({
  name: "evaluation.beginAnswer",
  unaudited,
  may: mayAnswer,
  input: inputs.byToken,
  async run({ token }, { tx, today }) {
    const link = await takingLink(tx, token, today);
    if (!link.ok) return link;
    if (link.value.kind === "own") return ok({ token });
    const own = newToken();
    return (await beginFromOpenLink(tx, token, own, today)) ? ok({ token: own }) : refuse("unknown_link");
  },
});

/** The link and its page, if it is the form that the person had in sight. */
async function pageInSight(
  tx: Tx,
  { token, versionId, page }: { token: string; versionId: number; page: number },
  today: PlainDate,
): Promise<Result<{ link: Link; page: FormPage }, AnsweringRefusal>> {
  const link = await takingLink(tx, token, today);
  if (!link.ok) return link;
  if (link.value.kind === "open") return refuse("begin_first");
  const inSight = link.value.form.pages[page - 1];
  return link.value.versionId === versionId && inSight
    ? ok({ link: link.value, page: inSight })
    : refuse("version_changed");
}

/** Keeps one page until it is sent. Going on asks for what is required; going back or away keeps what is there. */
export const saveAnswers = useCase<In<"pageOfAnswers">, { pages: number }, AnsweringRefusal>({
  name: "evaluation.saveAnswers",
  unaudited,
  may: mayAnswer,
  input: inputs.pageOfAnswers,
  async run({ way, typed, ...given }, { tx, today, lang }) {
    const inSight = await pageInSight(tx, given, today);
    if (!inSight.ok) return inSight;
    const { link, page } = inSight.value;
    const { answers, problems } = readPage(page, typed, way === "next");
    if (problems.length > 0)
      return refuse("look_at_answers", { fields: problems.map((one) => fieldProblem(one, lang)) });
    const here = new Set(page.questions.map(({ key }) => key));
    const others = Object.entries(link.draft ?? {}).filter(([key]) => !here.has(key));
    const draft: Answers = { ...Object.fromEntries(others), ...answers };
    return (await saveDraft(tx, given.token, draft, today))
      ? ok({ pages: link.form.pages.length })
      : refuse("already_answered");
  },
});

/** Sends what was saved: once. Refuses what is still missing, with the page where it is asked. */
export const sendAnswers = useCase<In<"sending">, { sent: true }, AnsweringRefusal>({
  name: "evaluation.sendAnswers",
  unaudited,
  may: mayAnswer,
  input: inputs.sending,
  async run({ token, versionId }, { tx, today, lang }) {
    const inSight = await pageInSight(tx, { token, versionId, page: 1 }, today);
    if (!inSight.ok) return inSight;
    const { link } = inSight.value;
    const { answers, problems } = checkAll(link.form, link.draft ?? {});
    if (problems.length > 0) {
      const fields = problems.map((one) => fieldProblem(one, lang));
      return refuse("look_at_answers", { fields, details: { page: pageOf(link.form, problems[0]?.path ?? "") } });
    }
    if (Object.keys(answers).length === 0) return refuse("nothing_answered");
    const outcome = await sendAnswer(tx, token, answers, today);
    if (outcome === "sent") {
      // The wave is held now: if its version changed on the way, this answer belongs to another form.
      const now = await findLink(tx, token);
      return now?.versionId === versionId ? ok({ sent: true }) : refuse("version_changed");
    }
    return refuse(outcome === "used" ? "already_answered" : outcome === "closed" ? "wave_closed" : "unknown_link");
  },
});

/** The page, from 1, on which a field is. */
function pageOf(form: Form, path: string): number {
  const key = path.split(".")[1];
  return form.pages.findIndex(({ questions }) => questions.some((each) => each.key === key)) + 1;
}
