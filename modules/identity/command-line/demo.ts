// SPDX-License-Identifier: AGPL-3.0-or-later
import { ask, assert, call, type Caller, ROLES, type Role } from "@albero/kernel";
import { hashOfToken } from "../core/invitation.ts";
import type { DemoAccount, IdentityPort } from "../port.ts";
import { acceptInvitation, invite } from "../usecases/invite.ts";
import { listPeople } from "../usecases/questions.ts";

/** Written in the README: a demonstration has nothing to hide, and everything else never has these accounts. */
export const DEMO_PASSWORD = "albero-dimostrazione";

type Invented = { name: string; body: string; mailbox: string; territory?: string };

const PEOPLE: Readonly<Record<Role, Invented>> = {
  coordinator: { name: "Coordinatrice demo", body: "Ufficio di Piano (demo)", mailbox: "coordinatrice" },
  clerk: { name: "Operatore demo", body: "Ufficio di Piano (demo)", mailbox: "operatore" },
  mayor: { name: "Sindaca demo", body: "Comune di Castelleone (demo)", mailbox: "sindaca", territory: "019025" },
  sub_area_coordinator: {
    name: "Referente di sub-ambito demo",
    body: "Sub-ambito di Soncino (demo)",
    mailbox: "subambito",
    territory: "SONCINO",
  },
  third_sector_reader: { name: "Ente del Terzo Settore demo", body: "Cooperativa (demo)", mailbox: "terzosettore" },
  evaluator: { name: "Valutatrice demo", body: "Università (demo)", mailbox: "valutatrice" },
  administrator: { name: "Amministratore demo", body: "Ufficio di Piano (demo)", mailbox: "amministratore" },
};

/** One invented person for each role, on a domain that can receive no mail. */
export function demoAccounts(password: string = DEMO_PASSWORD): DemoAccount[] {
  return ROLES.map((role) => {
    const { name, mailbox } = PEOPLE[role];
    return { email: `${mailbox}@demo.example`, name, role, password };
  });
}

/** Makes the invented persons in the Ambito of the caller, by invitation as everybody; what exists already stays. */
export async function loadDemoAccounts(
  caller: Caller,
  identity: IdentityPort,
  password: string = DEMO_PASSWORD,
): Promise<DemoAccount[]> {
  const accounts = demoAccounts(password);
  const { people } = await ask(caller, listPeople, {});
  for (const account of accounts) {
    if (people.some((person) => person.email === account.email && person.worksHereNow)) continue;
    const found = await identity.findAccount(account.email);
    const made = found ? null : await identity.createAccount(account);
    const accountId = found?.accountId ?? (made?.ok ? made.value.accountId : undefined);
    assert(accountId, `the demo account ${account.email} exists or was made`);
    const { name, body, territory } = PEOPLE[account.role];
    const invited = await call(caller, invite, { email: account.email, name, body, role: account.role, territory });
    assert(invited.ok, `the demo account ${account.email} can be invited`);
    const person = { kind: "person", accountId, name, roles: [], territories: [] } as const;
    const tokenHash = hashOfToken(invited.value.token);
    const accepted = await call({ ...caller, actor: person }, acceptInvitation, { tokenHash });
    assert(accepted.ok, `the demo account ${account.email} can accept`);
  }
  return accounts;
}
