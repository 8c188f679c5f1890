// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CodeRefusal, OidcRefusal, PasswordRefusal, SignInRefusal } from "../port.ts";

/** Every reason for which this module says no: the texts have words for each, or do not compile. */
export type IdentityRefusal =
  | SignInRefusal
  | CodeRefusal
  | PasswordRefusal
  | OidcRefusal
  | "already_enrolled"
  | "email_taken"
  | "passwords_differ"
  | "wrong_days"
  | "already_invited"
  | "already_assigned"
  | "invitation_gone"
  | "invited_someone_else"
  | "last_administrator"
  | "oneself"
  | "not_locked"
  | "invalid_input";

export type Details = Readonly<Record<string, string | number>>;
