// SPDX-License-Identifier: AGPL-3.0-or-later
// What Albero does by itself once a day: asks the rules, writes the reminders whose day has come, sends again what failed.
import { z } from "zod";
import {
  ask,
  call,
  deliver,
  ok,
  question,
  refuse,
  useCase,
  type Caller,
  type MailOutcome,
  type MailPort,
  type Work,
} from "@albero/kernel";
import { addDays, type PlainDate } from "@albero/kernel/pure";
import type { Deadline } from "../core/deadline.ts";
import { noticesDue, type DueNotice, type Worker } from "../core/notices.ts";
import { deadlinesPaths } from "../paths.ts";
import { mayRunTheDay, mayWriteDeadlines } from "../permissions.ts";
import { beginDay, getAmbito, getDeadline, listDeadlines } from "../store/deadlines.ts";
import * as store from "../store/notices.ts";
import { messages } from "../texts.messages.ts";
import * as inputs from "./inputs.ts";
import { refresh } from "./refresh.ts";
import type { NoticeRefusal } from "./refusals.ts";

/** Before anybody is at work in Italy, summer and winter. */
const MORNING = "T04:30:00Z";
export const nextMorning = (today: PlainDate): string => `${addDays(today, 1)}${MORNING}`;

type Ran = { ran: boolean; added: number; moved: number; written: number; again: number };

/**
 * The work of a day, once a day however often it is asked. Asks itself to come back the next morning, in the same
 * transaction. `workers` are those who work in the Ambito today; `address` begins the links of messages.
 */
export const runDeadlineDay = useCase<z.infer<typeof inputs.dayRun>, Ran, never>({
  name: "governance.runDeadlineDay",
  may: mayRunTheDay,
  input: inputs.dayRun,
  unaudited: "asked a second time in a day it changes nothing",
  async run({ workers, address }, work) {
    const { tx, ambitoId, today, now } = work;
    if (!(await beginDay(tx, ambitoId, today, now)))
      return ok({ ran: false, added: 0, moved: 0, written: 0, again: 0 });
    const { added, moved, ...rest } = await refresh(work);
    const again = await store.listNotices(tx, ambitoId, { unsent: true });
    let written = 0;
    const { slug } = await getAmbito(tx, ambitoId);
    for (const deadline of await listDeadlines(tx, ambitoId)) {
      if (deadline.state !== "open") continue;
      const link = `${address}${deadlinesPaths.deadline(slug, deadline.id)}`;
      for (const due of noticesDue(deadline, today, workers)) written += await writeNotices(work, deadline, due, link);
    }
    for (const { id } of again) await work.later({ kind: "governance.sendNotice", payload: { noticeId: id } });
    await work.later({ kind: "governance.day", payload: {}, notBefore: nextMorning(today) });
    const done = { added, moved, ...rest, written, again: again.length };
    await work.record({ subject: `governance.deadline_day:${today}`, before: null, after: done });
    return ok({ ran: true, added, moved, written, again: again.length });
  },
});

/** One message a person; a role that nobody holds leaves a row that says so. Answers how many are new. */
async function writeNotices(work: Work, deadline: Deadline, due: DueNotice, link: string): Promise<number> {
  const { tx, ambitoId, now: at, today } = work;
  const to = due.to.length > 0 ? due.to : [{ email: "", name: "" }];
  let written = 0;
  for (const { email, name } of to) {
    const noticeId = await store.insertNotice(tx, ambitoId, {
      ...{ deadlineId: deadline.id, kind: due.kind, due: deadline.due, span: due.span, recipient: email, person: name },
      ...messages[work.lang].message({ kind: due.kind, deadline, name, link, today }),
      at,
    });
    if (noticeId === null) continue;
    written += 1;
    if (email === "") await store.insertOutcome(tx, ambitoId, { noticeId, outcome: "nobody", detail: "", at });
    else await work.later({ kind: "governance.sendNotice", payload: { noticeId } });
  }
  return written;
}

/** The message that the job has to send, and whether its deadline is still open. */
export const noticeToSend = question({
  name: "governance.noticeToSend",
  may: mayRunTheDay,
  input: inputs.byNotice,
  async run({ noticeId }, { tx, ambitoId }) {
    const notice = await store.getNotice(tx, ambitoId, noticeId);
    const deadline = await getDeadline(tx, ambitoId, notice.deadlineId);
    return { ...notice, isWanted: deadline.state === "open" && deadline.due === notice.due };
  },
});

/** What became of a message. */
export const noteDeadlineNotice = useCase<z.infer<typeof inputs.outcome>, { noticeId: number }, never>({
  name: "governance.noteDeadlineNotice",
  may: mayRunTheDay,
  input: inputs.outcome,
  async run({ noticeId, outcome, detail }, { tx, ambitoId, now, record }) {
    const notice = await store.getNotice(tx, ambitoId, noticeId);
    await store.insertOutcome(tx, ambitoId, { noticeId, outcome, detail, at: now });
    await record({ subject: `governance.deadline:${notice.deadlineId}`, before: null, after: { outcome, detail } });
    return ok({ noticeId });
  },
});

/** Tries a message again now, without waiting for tomorrow. */
export const sendNoticeAgain = useCase<z.infer<typeof inputs.byNotice>, { noticeId: number }, NoticeRefusal>({
  name: "governance.sendNoticeAgain",
  may: mayWriteDeadlines,
  input: inputs.byNotice,
  async run({ noticeId }, { tx, ambitoId, later, record }) {
    const notice = await store.getNotice(tx, ambitoId, noticeId);
    if (notice.outcome === "sent") return refuse("already_sent");
    if (notice.recipient === "") return refuse("nobody_to_write_to");
    if ((await getDeadline(tx, ambitoId, notice.deadlineId)).state !== "open") return refuse("deadline_closed");
    await later({ kind: "governance.sendNotice", payload: { noticeId } });
    await record({ subject: `governance.deadline:${notice.deadlineId}`, before: null, after: { again: noticeId } });
    return ok({ noticeId });
  },
});

const job = z.object({ noticeId: z.int() });

/**
 * Does a job of kind "governance.sendNotice". Without a mail server the message stays to be read on the page; when the
 * server refuses, the reason is kept, the queue tries again, and each morning again until it goes or is not wanted any more.
 */
export async function runNoticeJob(
  caller: Caller,
  payload: Record<string, unknown>,
  mail: MailPort | undefined,
): Promise<void> {
  const { noticeId } = job.parse(payload);
  const notice = await ask(caller, noticeToSend, { noticeId });
  if (notice.outcome === "sent" || !notice.isWanted) return;
  const note = (outcome: MailOutcome, detail: string) =>
    call(caller, noteDeadlineNotice, { noticeId, outcome, detail });
  const message = { to: notice.recipient, subject: notice.subject, body: notice.body };
  await deliver({ mail, message, now: caller.clock.now(), note });
}

/** Does a job of kind "governance.day"; `workersOf` is told by whoever keeps the accounts. */
export async function runDayJob(
  caller: Caller,
  { workers, address }: { workers: readonly Worker[]; address: string },
): Promise<void> {
  await call(caller, runDeadlineDay, { workers, address });
}
