-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A code of six figures opens one session: who read it over a shoulder finds it spent (RFC 6238, 5.2).

create table auth.used_code (
  account_id text not null references auth."user" on delete cascade,
  code text not null constraint code_is_six_figures check (code ~ '^[0-9]{6}$'),
  used_at timestamptz not null,
  constraint a_code_is_used_once primary key (account_id, code)
);
comment on table auth.used_code is 'Codes of the second factor that opened a session, for as long as the same figures would be right.';
grant select, insert, update, delete on auth.used_code to albero_auth;
