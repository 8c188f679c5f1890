// SPDX-License-Identifier: AGPL-3.0-or-later
import { municipalitiesSeen, NotFound, question } from "@albero/kernel";
import { stateOf } from "../core/invitation.ts";
import { isInForce } from "../core/standing.ts";
import { maySearchAudit, maySeePeople } from "../permissions.ts";
import { findAuditEvents, findBrokenLinks, listAuditUseCases } from "../store/audit.ts";
import { listAssignments } from "../store/assignments.ts";
import { listWaitingInvitations } from "../store/invitations.ts";
import { getRequiresSecondFactor, listPersons } from "../store/people.ts";
import * as inputs from "./inputs.ts";
import { dayIn } from "./period.ts";

/** Who works here, with every assignment past, present and to come; the invitations that wait; what is asked of all. */
export const listPeople = question({
  name: "identity.listPeople",
  may: maySeePeople,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId, now, today }) {
    const assignments = await listAssignments(tx, ambitoId);
    const invitations = await listWaitingInvitations(tx, ambitoId);
    const people = (await listPersons(tx, ambitoId)).map((person) => {
      const held = assignments.filter((one) => one.accountId === person.accountId);
      return {
        ...person,
        isLocked: person.lockedUntil !== null && person.lockedUntil > now,
        worksHereNow: held.some((one) => isInForce(one, today)),
        assignments: held.map((one) => ({ ...one, isInForce: isInForce(one, today) })),
      };
    });
    return {
      people,
      invitations: invitations.map((one) => ({ ...one, state: stateOf(one, now) })),
      requiresSecondFactor: await getRequiresSecondFactor(tx, ambitoId),
    };
  },
});

/** The events of this Ambito, newest first, by person, use case, subject (from its beginning) and days (included). */
export const searchAudit = question({
  name: "identity.searchAudit",
  isRemembered: true,
  may: maySearchAudit,
  input: inputs.auditSearch,
  async run(search, { tx, ambitoId, actor }) {
    const from = search.from === null ? null : dayIn(search.from);
    const to = search.to === null ? null : dayIn(search.to);
    if (from === undefined || to === undefined) return { events: [], total: 0, page: 1, pages: 0, useCases: [] };
    const { person, useCase, subject, page, perPage } = search;
    const found = await findAuditEvents(tx, ambitoId, { person, useCase, subject, from, to }, page, perPage);
    const useCases = await listAuditUseCases(tx, ambitoId);
    // Events of the money tell what single municipalities owe and receive: that it happened is for the register, what is not.
    const seesMoney = municipalitiesSeen(actor) === "all";
    const events = found.events.map((event) =>
      seesMoney || !event.useCase.startsWith("finance.")
        ? event
        : { ...event, before: event.before === null ? null : {}, after: event.after === null ? null : {} },
    );
    return { events, total: found.total, page, pages: Math.ceil(found.total / perPage), useCases };
  },
});

/** Computes the chain of this Ambito again, event by event: every place where it does not hold. */
export const verifyAudit = question({
  name: "identity.verifyAudit",
  may: maySearchAudit,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    if (ambitoId === 0) throw new NotFound("ambito");
    return findBrokenLinks(tx, ambitoId);
  },
});
