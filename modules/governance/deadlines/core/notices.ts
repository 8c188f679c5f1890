// SPDX-License-Identifier: AGPL-3.0-or-later
// Which messages are due today about a deadline. Pure; what was written already is not written again.
import type { PlainDate } from "@albero/kernel/pure";
import { addSpan, type Span } from "./days.ts";
import { isOf, type Assignee, type Escalation } from "./rule.ts";
import type { Role } from "@albero/kernel/pure";

/** Somebody who works in the Ambito today. */
export type Worker = {
  accountId: string;
  name: string;
  email: string;
  roles: readonly Role[];
  territories: readonly string[];
};

export type Remindable = {
  due: PlainDate;
  istat: string | null;
  owner: Assignee;
  substitute: Assignee | null;
  reminders: readonly Span[];
  escalation: Escalation | null;
};

export type DueNotice = { kind: "reminder" | "escalation"; span: Span; to: Address[] };
export type Address = { email: string; name: string };

/**
 * The reminder whose moment has come: the latest alone, so that a server that slept for a month does not write four times.
 * After the day, none. The escalation when its days have gone by.
 */
export function noticesDue(deadline: Remindable, today: PlainDate, workers: readonly Worker[]): DueNotice[] {
  const { due, reminders, escalation } = deadline;
  const reached = reminders
    .map((span) => ({ span, on: addSpan(due, span, -1) }))
    .filter(({ on }) => on <= today && today <= due)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const notices: DueNotice[] = [];
  const [latest] = reached;
  if (latest) notices.push({ kind: "reminder", span: latest.span, to: addressesOf(deadline, workers) });
  if (escalation && addSpan(due, escalation.after, 1) <= today) {
    const to = whoIs(escalation.to, workers, deadline.istat);
    notices.push({
      kind: "escalation",
      span: escalation.after,
      to: to.length > 0 ? to : addressesOf(deadline, workers),
    });
  }
  return notices;
}

/** Whoever the owner is today; when nobody, the substitute. */
export function addressesOf(
  { owner, substitute, istat }: Pick<Remindable, "owner" | "substitute" | "istat">,
  workers: readonly Worker[],
): Address[] {
  const owners = whoIs(owner, workers, istat);
  return owners.length > 0 || substitute === null ? owners : whoIs(substitute, workers, istat);
}

function whoIs(who: Assignee, workers: readonly Worker[], istat: string | null): Address[] {
  if ("email" in who) return who.email === "" ? [] : [{ email: who.email, name: who.name }];
  const isThere = (worker: Worker) =>
    istat === null || !("role" in who && who.role === "mayor") || worker.territories.includes(istat);
  const found = workers.filter((worker) => isOf(who, worker) && isThere(worker));
  const byEmail = new Map(found.map(({ email, name }) => [email, { email, name }]));
  return [...byEmail.values()].toSorted((a, b) => (a.email < b.email ? -1 : 1));
}
