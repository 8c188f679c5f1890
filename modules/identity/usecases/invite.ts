// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from "node:crypto";
import { NotFound, ok, refuse, useCase } from "@albero/kernel";
import { hashOfToken, INVITATION_DAYS, stateOf } from "../core/invitation.ts";
import { mayAcceptInvitation, mayManagePeople } from "../permissions.ts";
import { insertAssignment } from "../store/assignments.ts";
import {
  findInvitationForUpdate,
  insertInvitation,
  isEmailOf,
  listWaitingInvitations,
  setUsed,
  setWithdrawn,
} from "../store/invitations.ts";
import * as inputs from "./inputs.ts";
import { readPeriod } from "./period.ts";

const DAY_MS = 86_400_000;

/**
 * Invites a person by e-mail to one assignment. The answer carries the secret of the link, once: afterwards not even
 * the database knows it. Refuses wrong days and a person who already has an open invitation to the same role.
 */
export const invite = useCase({
  name: "identity.invite",
  may: mayManagePeople,
  input: inputs.invitation,
  async run(form, { tx, ambitoId, now, today, lang, record }) {
    const period = readPeriod(form, today, lang);
    if (!period.ok) return period;
    const waiting = await listWaitingInvitations(tx, ambitoId);
    const same = (one: (typeof waiting)[number]) => one.email === form.email && one.role === form.role;
    if (waiting.some((one) => same(one) && stateOf(one, now) === "open")) return refuse("already_invited");
    const token = randomBytes(24).toString("base64url");
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
    const invitation = { ...form, ...period.value };
    const id = await insertInvitation(tx, ambitoId, {
      ...invitation,
      invitedAt: now,
      expiresAt,
      tokenHash: hashOfToken(token),
    });
    await record({ subject: `identity.invitation:${id}`, before: null, after: { ...invitation, expiresAt } });
    return ok({ id, token, expiresAt });
  },
});

/** Takes an invitation back before it is used; its link opens nothing any more. */
export const withdrawInvitation = useCase({
  name: "identity.withdrawInvitation",
  may: mayManagePeople,
  input: inputs.byId,
  async run({ id }, { tx, ambitoId, now, record }) {
    const invitation = await findInvitationForUpdate(tx, ambitoId, { id });
    if (!invitation) throw new NotFound("invitation");
    if (invitation.usedAt || invitation.withdrawnAt) return refuse("invitation_gone");
    await setWithdrawn(tx, ambitoId, id, now);
    const { email, role } = invitation;
    await record({ subject: `identity.invitation:${id}`, before: { email, role }, after: { withdrawn: true } });
    return ok({ email });
  },
});

/**
 * The person who has just logged in takes up what they were invited to: the assignment begins.
 * Refuses a link that is used, withdrawn or too old, and one that was made for another e-mail.
 */
export const acceptInvitation = useCase({
  name: "identity.acceptInvitation",
  may: mayAcceptInvitation,
  input: inputs.byToken,
  async run({ tokenHash }, { tx, ambitoId, actor, now, record, allow }) {
    allow(actor.kind === "person");
    if (actor.kind !== "person") throw new NotFound("invitation");
    const invitation = await findInvitationForUpdate(tx, ambitoId, { tokenHash });
    if (!invitation) throw new NotFound("invitation");
    if (stateOf(invitation, now) !== "open") return refuse("invitation_gone");
    if (!(await isEmailOf(tx, invitation.email, actor.accountId))) return refuse("invited_someone_else");
    const { role, body, territory, firstDay, lastDay } = invitation;
    const assignment = { accountId: actor.accountId, role, body, territory, firstDay, lastDay };
    const id = await insertAssignment(tx, ambitoId, assignment);
    await setUsed(tx, ambitoId, invitation.id, actor.accountId, now);
    await record({ subject: `identity.assignment:${id}`, before: null, after: assignment });
    return ok({ id });
  },
});
