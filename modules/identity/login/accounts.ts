// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from "node:crypto";
import { call, ok, refuse, type Role } from "@albero/kernel";
import { hashOfToken, stateOf } from "../core/invitation.ts";
import { PASSWORD_LENGTH } from "../core/password.ts";
import { acceptInvitation } from "../usecases/invite.ts";
import type { IdentityPort } from "../port.ts";
import { recordAccountEvent } from "./journal.ts";
import type { Inside } from "./inside.ts";

type Accounts = Pick<
  IdentityPort,
  | "createAccount"
  | "findAccount"
  | "setPassword"
  | "disableAccount"
  | "enableAccount"
  | "findInvitation"
  | "openInvitations"
  | "takeUp"
>;

type InvitationRow = {
  ambito_id: number;
  ambito_name: string;
  ambito_slug: string;
  email: string;
  name: string;
  role: Role;
  body: string;
  expires_at: Date;
  used_at: Date | null;
  withdrawn_at: Date | null;
  has_account: boolean;
};

export function accounts({ pool, auth, settings }: Inside): Accounts {
  const hash = async (password: string) => (await auth.$context).password.hash(password);
  const bySystem = (useCase: string, id: string, name: string, after?: unknown) =>
    recordAccountEvent(pool, { useCase, account: { id, name }, after, bySystem: true });

  return {
    createAccount: async ({ name, email, password }) => {
      const problem = passwordProblem(password);
      if (problem) return refuse(problem, { details: PASSWORD_LENGTH });
      const now = settings.clock.now();
      const { rows } = await pool.query<{ userId: string }>(
        `with person as (
           insert into auth."user" (id, name, email, "createdAt", "updatedAt") values ($1, $2, $3, $5, $5)
           on conflict (email) do nothing returning id)
         insert into auth.account (id, "userId", "accountId", "providerId", password, "createdAt", "updatedAt")
         select $6, id, id, 'credential', $4, $5, $5 from person returning "userId"`,
        [randomUUID(), name, email.toLowerCase(), await hash(password), now, randomUUID()],
      );
      const accountId = rows[0]?.userId;
      if (!accountId) return refuse("email_taken");
      await bySystem("identity.createAccount", accountId, name, { name, email: email.toLowerCase() });
      return ok({ accountId });
    },
    findAccount: async (email) => {
      const { rows } = await pool.query<{ id: string; name: string; closed: boolean }>(
        `select id, name, disabled_at is not null as closed from auth."user" where email = $1`,
        [email.trim().toLowerCase()],
      );
      const found = rows[0];
      return found ? { accountId: found.id, name: found.name, isDisabled: found.closed } : null;
    },
    findInvitation: async (token) => {
      const { rows } = await pool.query<InvitationRow>("select * from auth.find_invitation($1)", [hashOfToken(token)]);
      const row = rows[0];
      if (!row) return null;
      const moments = { expiresAt: row.expires_at, usedAt: row.used_at, withdrawnAt: row.withdrawn_at };
      return {
        ambitoId: row.ambito_id,
        ambitoName: row.ambito_name,
        ambitoSlug: row.ambito_slug,
        tokenHash: hashOfToken(token),
        email: row.email,
        name: row.name,
        role: row.role,
        body: row.body,
        state: stateOf(moments, settings.clock.now()),
        hasAccount: row.has_account,
      };
    },
    openInvitations: async (email) => {
      const { rows } = await pool.query<{ ambito_id: number; token_hash: string }>(
        "select ambito_id, token_hash from auth.open_invitations($1, $2)",
        [email, settings.clock.now()],
      );
      return rows.map((row) => ({ ambitoId: row.ambito_id, tokenHash: row.token_hash }));
    },
    takeUp: (caller, tokenHash) => call(caller, acceptInvitation, { tokenHash }),
    setPassword: async (accountId, password) => {
      const { rows } = await pool.query<{ name: string }>(
        `with kept as (
           update auth.account set password = $2, "updatedAt" = $3
           where "userId" = $1 and "providerId" = 'credential' returning "userId"),
         gone as (delete from auth.session where "userId" = $1)
         select name from auth."user" where id in (select "userId" from kept)`,
        [accountId, await hash(password), settings.clock.now()],
      );
      if (rows[0]) await bySystem("identity.setPassword", accountId, rows[0].name);
    },
    disableAccount: async (accountId) => {
      const { rows } = await pool.query<{ name: string }>(
        `with gone as (delete from auth.session where "userId" = $1)
         update auth."user" set disabled_at = $2 where id = $1 and disabled_at is null returning name`,
        [accountId, settings.clock.now()],
      );
      if (rows[0]) await bySystem("identity.disableAccount", accountId, rows[0].name, { disabled: true });
    },
    enableAccount: async (accountId) => {
      const { rows } = await pool.query<{ name: string }>(
        `update auth."user" set disabled_at = null where id = $1 and disabled_at is not null returning name`,
        [accountId],
      );
      if (rows[0]) await bySystem("identity.enableAccount", accountId, rows[0].name, { disabled: false });
    },
  };
}

export function passwordProblem(password: string): "password_too_short" | "password_too_long" | null {
  if (password.length < PASSWORD_LENGTH.min) return "password_too_short";
  return password.length > PASSWORD_LENGTH.max ? "password_too_long" : null;
}
