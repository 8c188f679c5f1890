// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { question, type Work } from "@albero/kernel";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { wholeOf } from "../../core/roll-up.ts";
import { judge, type Status } from "../../core/status.ts";
import { listTargets } from "../../indicators/store/indicators.ts";
import type { Round } from "../core/round.ts";
import { isWaiting, type Owed } from "../core/waiting.ts";
import { mayWriteRounds } from "../permissions.ts";
import { countByStatus } from "../store/measures.ts";
import { listDeviations, type Deviation } from "../store/passages.ts";
import { listReminders, type Reminder } from "../store/reminders.ts";
import { getRound, listMeetings } from "../store/rounds.ts";
import { standingsOf } from "../store/standings.ts";
import { messages } from "../texts.messages.ts";
import * as inputs from "../usecases/inputs.ts";
import { owedTo } from "../usecases/owed.ts";
import { objectivesOf, roundContext, type Objective } from "./context.ts";

type ByRound = z.infer<typeof inputs.byRound>;

/** An indicator that a person may want to explain: behind its target, or without a word yet. */
export type ToExplain = { indicatorId: number; code: string; text: string; status: Status; isExplained: boolean };

async function toExplain(work: Work, round: Round): Promise<{ lines: ToExplain[]; objectives: Objective[] }> {
  const { tx, ambitoId } = work;
  const { asked } = await roundContext(work, round.id);
  const folded = await standingsOf(tx, ambitoId, { roundId: round.id, level: "ambito" });
  const standings = new Map(folded.map((one) => [one.indicatorId, one]));
  const targets = Map.groupBy(
    (await listTargets(tx, ambitoId)).filter((one) => one.territory === ""),
    (one) => one.indicatorId,
  );
  const explained = new Set((await listDeviations(tx, ambitoId, { roundId: round.id })).map((one) => one.indicatorId));
  const lines = asked.map(({ indicatorId, code, definition }) => {
    const { kind, direction, tolerance, rollUp, text } = definition;
    const standing = standings.get(indicatorId);
    const whole = standing ? wholeOf(kind, rollUp, standing.fold) : null;
    const value = whole?.is === "value" ? whole.value : null;
    const day = standing?.fold.last?.day ?? round.lastDay;
    const { status } = judge({ kind, direction, tolerance, targets: targets.get(indicatorId) ?? [], value, day });
    return { indicatorId, code, text, status, isExplained: explained.has(indicatorId) };
  });
  return { lines, objectives: objectivesOf(asked) };
}

export type DeviationsView = { round: Round; lines: ToExplain[]; objectives: Objective[]; deviations: Deviation[] };

/** What deviates in a round, with what was said about it. */
export const showDeviations = question<ByRound, DeviationsView>({
  name: "evaluation.showDeviations",
  may: mayWriteRounds,
  input: inputs.byRound,
  async run({ roundId }, work) {
    const round = await getRound(work.tx, work.ambitoId, roundId);
    const deviations = await listDeviations(work.tx, work.ambitoId, { roundId });
    return { ...(await toExplain(work, round)), round, deviations };
  },
});

export type ClosingView = {
  round: Round;
  /** Measures that came in and were not accepted. */
  waiting: number;
  accepted: number;
  owed: Owed[];
  unexplained: ToExplain[];
  meetings: { id: number; day: PlainDate; body: string; title: string }[];
};

/** What closing a round will do, and what is still open. */
export const showRoundClosing = question<ByRound, ClosingView>({
  name: "evaluation.showRoundClosing",
  may: mayWriteRounds,
  input: inputs.byRound,
  async run({ roundId }, work) {
    const { tx, ambitoId } = work;
    const round = await getRound(tx, ambitoId, roundId);
    const counts = await countByStatus(tx, ambitoId, roundId);
    const at = (...statuses: string[]) =>
      counts.filter((one) => statuses.includes(one.status)).reduce((sum, one) => sum + one.measures, 0);
    const { lines } = await toExplain(work, round);
    return {
      ...{ round, waiting: at("entered", "checked"), accepted: at("accepted", "locked") },
      owed: (await owedTo(tx, ambitoId, round)).filter(isWaiting),
      unexplained: lines.filter((one) => !one.isExplained && /^(at_risk|off_track)$/.test(one.status)),
      meetings: await listMeetings(tx, ambitoId),
    };
  },
});

export type RemindersView = {
  round: Round;
  owed: Owed[];
  reminders: Reminder[];
  subject: string;
  body: string;
  today: PlainDate;
};

/** Who still has to answer, the message to send, those that were sent. */
export const showReminders = question<ByRound, RemindersView>({
  name: "evaluation.showReminders",
  may: mayWriteRounds,
  input: inputs.byRound,
  async run({ roundId }, { tx, ambitoId, lang, today }) {
    const round = await getRound(tx, ambitoId, roundId);
    const owed = round.state === "open" ? (await owedTo(tx, ambitoId, round)).filter(isWaiting) : [];
    return {
      ...{ round, owed, today, reminders: await listReminders(tx, ambitoId, roundId) },
      subject: messages[lang].subject(round.name),
      body: messages[lang].draft(round.name, formatDate(round.dueOn)),
    };
  },
});
