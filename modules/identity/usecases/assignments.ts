// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, NotFound, ok, refuse, type Result, useCase } from "@albero/kernel";
import { leavesNoAdministrator } from "../core/people.ts";
import { isInForce } from "../core/standing.ts";
import { mayManagePeople } from "../permissions.ts";
import {
  findAssignmentForUpdate,
  insertAssignment,
  listAssignments,
  listAssignmentsOf,
  setLastDay,
} from "../store/assignments.ts";
import * as store from "../store/people.ts";
import * as inputs from "./inputs.ts";
import { dayIn, readPeriod } from "./period.ts";
import { texts } from "../texts.ts";

/** Gives one more assignment to a person who already has or had one here, and opens their account again if it was closed. */
export const giveAssignment = useCase({
  name: "identity.giveAssignment",
  may: mayManagePeople,
  input: inputs.newAssignment,
  async run(form, { tx, ambitoId, today, lang, record }) {
    const person = await store.findPerson(tx, ambitoId, form.accountId);
    if (!person) throw new NotFound("person");
    const period = readPeriod(form, today, lang);
    if (!period.ok) return period;
    const assignment = { ...form, ...period.value };
    const held = await listAssignmentsOf(tx, ambitoId, form.accountId);
    const isSame = (one: (typeof held)[number]) =>
      one.role === form.role &&
      one.body === form.body &&
      one.territory === form.territory &&
      isInForce(one, period.value.firstDay);
    if (held.some(isSame)) return refuse("already_assigned");
    const id = await insertAssignment(tx, ambitoId, assignment);
    const reopened = await store.reopenAccount(tx, form.accountId);
    await record({ subject: `identity.assignment:${id}`, before: null, after: { ...assignment, reopened } });
    return ok({ id });
  },
});

/** Sets the last day of an assignment; past days stay as they were. Refuses to leave the Ambito without an administrator. */
export const endAssignment = useCase({
  name: "identity.endAssignment",
  may: mayManagePeople,
  input: inputs.endOfAssignment,
  async run({ id, lastDay: typed }, { tx, ambitoId, today, lang, record }) {
    const assignment = await findAssignmentForUpdate(tx, ambitoId, id);
    if (!assignment) throw new NotFound("assignment");
    const words = texts[lang].days;
    const lastDay = dayIn(typed);
    if (!lastDay) return refuse("wrong_days", { fields: [{ path: "lastDay", message: words.notADay }] });
    if (lastDay < addDays(assignment.firstDay, -1)) {
      return refuse("wrong_days", { fields: [{ path: "lastDay", message: words.endsBeforeStart }] });
    }
    const all = await listAssignments(tx, ambitoId);
    if (leavesNoAdministrator(all, (one) => one.id === id, today)) return refuse("last_administrator");
    await setLastDay(tx, ambitoId, id, lastDay);
    const { lastDay: before } = assignment;
    await record({ subject: `identity.assignment:${id}`, before: { lastDay: before }, after: { lastDay } });
    return ok({ accountId: assignment.accountId });
  },
});

/**
 * Sends a person away at once: every assignment here ends yesterday, and the account closes with its sessions unless
 * another Ambito counts on it. Refuses oneself and the last administrator.
 */
export const disablePerson = useCase({
  name: "identity.disablePerson",
  may: mayManagePeople,
  input: inputs.byAccount,
  async run({ accountId }, { tx, ambitoId, actor, now, today, record }) {
    const person = await store.findPerson(tx, ambitoId, accountId);
    if (!person) throw new NotFound("person");
    if (actor.kind === "person" && actor.accountId === accountId) return refuse("oneself");
    const all = await listAssignments(tx, ambitoId);
    if (leavesNoAdministrator(all, (one) => one.accountId === accountId, today)) return refuse("last_administrator");
    const yesterday = addDays(today, -1);
    const lasting = (await listAssignmentsOf(tx, ambitoId, accountId)).filter(
      (one) => one.lastDay === null || one.lastDay > yesterday,
    );
    for (const one of lasting) {
      // What had not begun yet ends the day before its first: it never was.
      const last = one.firstDay > today ? addDays(one.firstDay, -1) : yesterday;
      await setLastDay(tx, ambitoId, one.id, last);
    }
    const closed = await store.closeAccount(tx, accountId, now, today);
    await record({
      subject: `identity.person:${accountId}`,
      before: { name: person.name, assignments: lasting.map((one) => one.role) },
      after: { assignmentsEndedOn: yesterday, accountClosed: closed },
    });
    return ok({ accountClosed: closed });
  },
});

/** Forgets the wrong passwords and codes of a person, who can try again at once. */
export const unlockPerson = useCase({
  name: "identity.unlockPerson",
  may: mayManagePeople,
  input: inputs.byAccount,
  async run({ accountId }, { tx, ambitoId, record }) {
    const person = await store.findPerson(tx, ambitoId, accountId);
    if (!person) throw new NotFound("person");
    if (!(await store.unlock(tx, accountId))) return refuse("not_locked");
    const before = { lockedUntil: person.lockedUntil };
    await record({ subject: `identity.person:${accountId}`, before, after: { lockedUntil: null } });
    return ok();
  },
});

/** Asks a second factor of everybody who works in this Ambito, or no longer does. */
export const requireSecondFactor = useCase({
  name: "identity.requireSecondFactor",
  may: mayManagePeople,
  input: inputs.secondFactor,
  async run({ required }, { tx, ambitoId, record }): Promise<Result<{ required: boolean }, never>> {
    const before = await store.getRequiresSecondFactor(tx, ambitoId);
    await store.setRequiresSecondFactor(tx, ambitoId, required);
    await record({
      subject: `identity.security:${ambitoId}`,
      before: { requiresSecondFactor: before },
      after: { requiresSecondFactor: required },
    });
    return ok({ required });
  },
});
