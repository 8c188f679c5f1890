// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions about deadlines: a year, a list, one of them, the rules, the messages, the own calendar.
import type { z } from "zod";
import { municipalitiesSeen, NotFound, question, type Actor } from "@albero/kernel";
import { plainDate, type PlainDate } from "@albero/kernel/pure";
import { findCurrentCopy, type FileBytes } from "../../acts/store/documents.ts";
import { markOf, type Mark } from "../core/calendar.ts";
import type { Deadline, DeadlineEvent } from "../core/deadline.ts";
import { generate, type Generated } from "../core/generate.ts";
import { isOf, type DeadlineRule } from "../core/rule.ts";
import { mayComplete, mayKeepCalendar, mayReadDeadlines, mayWriteDeadlines } from "../permissions.ts";
import { listPlaces, type Place } from "../store/concerns.ts";
import { getDeadline, listDeadlines, listEvents } from "../store/deadlines.ts";
import { listFacts } from "../store/facts.ts";
import { findFeed } from "../store/feed.ts";
import { listNotices, type Notice } from "../store/notices.ts";
import { getRule, listRules } from "../store/rules.ts";
import * as inputs from "../usecases/inputs.ts";
import { windowOf } from "../usecases/refresh.ts";
import { readKnownRules } from "../usecases/rules.ts";

export type DeadlineView = Deadline & { mark: Mark; isMine: boolean; mayComplete: boolean };

const isMine = (actor: Actor, deadline: Deadline): boolean =>
  actor.kind === "person" && (isOf(deadline.owner, actor) || isOf(deadline.substitute, actor));

const viewOf = (deadline: Deadline, actor: Actor, today: PlainDate): DeadlineView => ({
  ...deadline,
  mark: markOf(deadline, today),
  isMine: isMine(actor, deadline),
  mayComplete: mayComplete(actor, deadline),
});

export type YearView = {
  year: number;
  today: PlainDate;
  deadlines: DeadlineView[];
  late: number;
  soon: number;
  done: number;
};

/** The deadlines of a year that this person sees; without a year, of this one. */
export const deadlineYear = question<z.infer<typeof inputs.byYear>, YearView>({
  name: "governance.deadlineYear",
  may: mayReadDeadlines,
  input: inputs.byYear,
  async run(asked, { tx, ambitoId, actor, today }) {
    const year = asked.year ?? Number(today.slice(0, 4));
    const days = { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) };
    const deadlines = (await listDeadlines(tx, ambitoId, days))
      .filter(({ state }) => state !== "set_aside")
      .map((each) => viewOf(each, actor, today));
    const count = (mark: Mark) => deadlines.filter((each) => each.mark === mark).length;
    return { year, today, deadlines, late: count("late"), soon: count("soon"), done: count("done") };
  },
});

export type ListView = {
  filter: inputs.Filter;
  today: PlainDate;
  deadlines: DeadlineView[];
  counts: Record<inputs.Filter, number>;
};

const PASSES: Record<inputs.Filter, (each: DeadlineView) => boolean> = {
  open: ({ state }) => state === "open",
  late: ({ mark }) => mark === "late",
  mine: (each) => each.isMine && each.state === "open",
  done: ({ state }) => state === "done",
  all: () => true,
};

/** Deadlines of every year, by what is asked of them. */
export const deadlineList = question<z.infer<typeof inputs.byFilter>, ListView>({
  name: "governance.deadlineList",
  may: mayReadDeadlines,
  input: inputs.byFilter,
  async run({ filter }, { tx, ambitoId, actor, today }) {
    const all = (await listDeadlines(tx, ambitoId)).map((each) => viewOf(each, actor, today));
    const count = (one: inputs.Filter) => all.filter(PASSES[one]).length;
    const counts = {
      open: count("open"),
      late: count("late"),
      mine: count("mine"),
      done: count("done"),
      all: count("all"),
    };
    const found = all.filter(PASSES[filter]);
    // What was done last is what one looks for.
    return { filter, today, counts, deadlines: filter === "done" ? found.toReversed() : found };
  },
});

export type OneDeadline = { deadline: DeadlineView; events: DeadlineEvent[]; notices: Notice[]; today: PlainDate };

/** One deadline with what happened to it; to whom it does not concern it does not exist. */
export const showDeadline = question<z.infer<typeof inputs.byDeadline>, OneDeadline>({
  name: "governance.showDeadline",
  may: mayReadDeadlines,
  input: inputs.byDeadline,
  async run({ deadlineId }, { tx, ambitoId, actor, today }) {
    const deadline = viewOf(await getDeadline(tx, ambitoId, deadlineId), actor, today);
    const events = await listEvents(tx, ambitoId, deadlineId);
    const seesNotices = mayWriteDeadlines(actor) && municipalitiesSeen(actor) === "all";
    return { deadline, events, today, notices: seesNotices ? await listNotices(tx, ambitoId, { deadlineId }) : [] };
  },
});

/** The file that was handed in when a deadline was closed: whoever sees the deadline opens it. */
export const deadlineEvidence = question<z.infer<typeof inputs.byDeadline>, FileBytes>({
  name: "governance.deadlineEvidence",
  may: mayReadDeadlines,
  input: inputs.byDeadline,
  async run({ deadlineId }, { tx, ambitoId }) {
    const { evidenceFile } = await getDeadline(tx, ambitoId, deadlineId);
    const file = evidenceFile && (await findCurrentCopy(tx, ambitoId, evidenceFile.documentId));
    if (!file) throw new NotFound(`evidence of deadline ${deadlineId}`);
    return file;
  },
});

/** What the form of a deadline offers. */
export const deadlineChoices = question<z.infer<typeof inputs.nothing>, { places: Place[] }>({
  name: "governance.deadlineChoices",
  may: mayWriteDeadlines,
  input: inputs.nothing,
  run: async (_input, { tx, ambitoId }) => ({ places: await listPlaces(tx, ambitoId) }),
});

export type DeadlineRulesView = { rules: DeadlineRule[]; /** Known to Albero, not taken yet. */ toTake: number };

export const listDeadlineRules = question<z.infer<typeof inputs.nothing>, DeadlineRulesView>({
  name: "governance.listDeadlineRules",
  may: mayReadDeadlines,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    const rules = await listRules(tx, ambitoId);
    const codes = new Set(rules.map((rule) => rule.code));
    return { rules, toTake: (await readKnownRules()).filter((known) => !codes.has(known.code)).length };
  },
});

export type DeadlineRuleView = {
  rule: DeadlineRule;
  /** What it asks from today to the end of next year, on or off: nothing is written. Null to who does not see every fact. */
  trial: Generated[] | null;
  to: PlainDate;
};

/** One rule, tried on the facts as they are now. */
export const showDeadlineRule = question<z.infer<typeof inputs.byRule>, DeadlineRuleView>({
  name: "governance.showDeadlineRule",
  may: mayReadDeadlines,
  input: inputs.byRule,
  async run({ ruleId }, { tx, ambitoId, actor, today }) {
    const rule = await getRule(tx, ambitoId, ruleId);
    const { to } = windowOf(today);
    if (!mayWriteDeadlines(actor)) return { rule, trial: null, to };
    return { rule, to, trial: generate([rule], await listFacts(tx, ambitoId, today), today, to) };
  },
});

/** The messages about deadlines, newest first, with what became of each. */
export const listDeadlineNotices = question<
  z.infer<typeof inputs.nothing>,
  { notices: (Notice & { title: string })[] }
>({
  name: "governance.listDeadlineNotices",
  may: mayWriteDeadlines,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    const titles = new Map((await listDeadlines(tx, ambitoId)).map(({ id, title }) => [id, title]));
    const notices = await listNotices(tx, ambitoId);
    return { notices: notices.map((each) => ({ ...each, title: titles.get(each.deadlineId) ?? each.subject })) };
  },
});

/** Whether this person has a calendar of their own, and since when. The address is known to its owner alone. */
export const myCalendar = question<z.infer<typeof inputs.nothing>, { madeAt: Date | null }>({
  name: "governance.myCalendar",
  may: mayKeepCalendar,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId, actor }) {
    const feed = actor.kind === "person" ? await findFeed(tx, ambitoId, actor.accountId) : null;
    return { madeAt: feed?.madeAt ?? null };
  },
});
