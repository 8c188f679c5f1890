// SPDX-License-Identifier: AGPL-3.0-or-later
import { ask, call, refuse, type Caller, type Result, type Role } from "@albero/kernel";
import { disablePerson } from "../usecases/assignments.ts";
import { invite } from "../usecases/invite.ts";
import { listPeople } from "../usecases/questions.ts";
import { paths } from "../paths.ts";

export type UserRow = {
  email: string;
  name: string;
  roles: readonly Role[];
  hasSecondFactor: boolean;
  isDisabled: boolean;
};

/**
 * Invites a person from the command line or the set-up, in the Ambito of the caller: answers with the address to send.
 * No password ever stands on a command line: the person chooses it at that address, within two weeks.
 */
export async function addUser(
  caller: Caller,
  baseUrl: string,
  user: { email: string; name: string; role: Role; body: string; territory?: string },
) {
  const invited = await call(caller, invite, user);
  if (!invited.ok) return invited;
  const { token, expiresAt } = invited.value;
  return { ok: true as const, value: { link: new URL(paths.invitation(token), baseUrl).href, expiresAt } };
}

/** The people of the Ambito of the caller with the roles they hold today. */
export async function listUsers(caller: Caller): Promise<UserRow[]> {
  const { people } = await ask(caller, listPeople, {});
  return people.map((person) => ({
    email: person.email,
    name: person.name,
    roles: [...new Set(person.assignments.filter((one) => one.isInForce).map((one) => one.role))],
    hasSecondFactor: person.hasSecondFactor,
    isDisabled: person.disabledAt !== null,
  }));
}

/** Sends a person of the Ambito of the caller away at once, by e-mail address. */
export async function disableUser(
  caller: Caller,
  email: string,
): Promise<Result<{ accountClosed: boolean }, "no_such_person" | "oneself" | "last_administrator" | "invalid_input">> {
  const { people } = await ask(caller, listPeople, {});
  const person = people.find((one) => one.email === email.trim().toLowerCase());
  if (!person) return refuse("no_such_person", { details: { email } });
  return call(caller, disablePerson, { accountId: person.accountId });
}
