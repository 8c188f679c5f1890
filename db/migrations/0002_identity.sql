-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who logs in (schema auth, shaped as better-auth wants it) and what they may do where (schema identity).

-- === auth: accounts and sessions. Only the login writes here; nobody else may even look. ===

create schema auth;

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null constraint one_account_per_email unique constraint email_is_lower_case check (email = lower(email)),
  "emailVerified" boolean not null default false,
  image text,
  "twoFactorEnabled" boolean not null default false,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  disabled_at timestamptz
);
comment on table auth."user" is 'A person who can log in, once in the whole installation, however many Ambiti they work for.';

create table auth.session (
  id text primary key,
  "userId" text not null references auth."user" on delete cascade,
  token text not null constraint a_token_opens_one_session unique,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  proof text not null default 'password'
    constraint proof_is_known check (proof in ('password', 'totp', 'oidc')),
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index session_by_user on auth.session ("userId");

create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  constraint one_person_per_outside_identity unique ("providerId", "accountId")
);
comment on table auth.account is 'The ways a person can prove who they are: a password (hashed), or an identity at another body.';
create index account_by_user on auth.account ("userId");

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);

create table auth."twoFactor" (
  id text primary key,
  "userId" text not null constraint one_second_factor_per_person unique references auth."user" on delete cascade,
  secret text not null,
  "backupCodes" text not null,
  verified boolean not null default false,
  "failedVerificationCount" int not null default 0,
  "lockedUntil" timestamptz
);

create table auth."rateLimit" (
  id text primary key,
  key text not null constraint one_counter_per_key unique,
  count int not null,
  "lastRequest" bigint not null
);

create table auth.lockout (
  key text primary key constraint key_is_an_account_or_an_address check (key ~ '^(account|address):'),
  failures int not null constraint failures_are_counted check (failures >= 0),
  locked_until timestamptz,
  last_failure_at timestamptz not null
);
comment on table auth.lockout is 'Wrong passwords and codes in a row, by account and by network address; a right one forgets them.';

-- === identity: what a person may do, Ambito by Ambito. ===

create schema identity;
grant usage on schema identity to albero_app;

create table identity.assignment (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  account_id text not null references auth."user",
  role text not null constraint role_is_known check (role in
    ('coordinator', 'clerk', 'mayor', 'sub_area_coordinator', 'third_sector_reader', 'evaluator', 'administrator')),
  body text not null constraint body_is_named check (length(body) between 2 and 160),
  territory text constraint territory_is_a_code check (territory ~ '^[A-Za-z0-9_-]{1,40}$'),
  first_day date not null,
  last_day date,
  constraint assignment_ends_after_it_begins check (last_day is null or last_day >= first_day - 1)
);
comment on column identity.assignment.territory is 'ISTAT code of a municipality or code of a sub-area; null for the whole Ambito.';
comment on column identity.assignment.last_day is 'Included. The day before first_day means that the assignment was withdrawn before it began.';
create index assignment_by_account on identity.assignment (account_id);
create index assignment_by_ambito on identity.assignment (ambito_id, account_id);
call kernel.keep_apart('identity.assignment');

create table identity.invitation (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  token_hash text not null constraint token_opens_one_invitation unique,
  email text not null constraint invited_email_is_lower_case check (email = lower(email)),
  name text not null constraint invited_person_has_a_name check (length(name) between 2 and 120),
  role text not null constraint invited_role_is_known check (role in
    ('coordinator', 'clerk', 'mayor', 'sub_area_coordinator', 'third_sector_reader', 'evaluator', 'administrator')),
  body text not null constraint invited_body_is_named check (length(body) between 2 and 160),
  territory text constraint invited_territory_is_a_code check (territory ~ '^[A-Za-z0-9_-]{1,40}$'),
  first_day date not null,
  last_day date constraint invited_assignment_has_days check (last_day >= first_day),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  account_id text references auth."user",
  withdrawn_at timestamptz,
  constraint used_invitation_made_an_assignment check ((used_at is null) = (account_id is null)),
  constraint used_or_withdrawn_not_both check (used_at is null or withdrawn_at is null)
);
comment on table identity.invitation is 'The only door in: the link is known to who was invited, here is only its hash.';
create index invitation_by_email on identity.invitation (email) where used_at is null and withdrawn_at is null;
create index invitation_by_ambito on identity.invitation (ambito_id, invited_at desc);
call kernel.keep_apart('identity.invitation');

create table identity.security (
  ambito_id int primary key references kernel.ambito,
  requires_second_factor boolean not null
);
comment on table identity.security is 'What the administrators of an Ambito ask of everybody who works there.';
call kernel.keep_apart('identity.security');

-- === Narrow doors between the two, each a question or an act that checks for itself. ===

-- The people who hold or held an assignment in the Ambito of the transaction: all that its administrator sees of an account.
create view identity.person with (security_barrier) as
  select kernel.current_ambito() as ambito_id, u.id as account_id, u.name, u.email,
    u."twoFactorEnabled" as has_second_factor, u.disabled_at, l.locked_until, s.last_seen_at
  from auth."user" u
  left join auth.lockout l on l.key = 'account:' || u.email
  left join lateral (select max("createdAt") as last_seen_at from auth.session where "userId" = u.id) s on true
  where exists (select from identity.assignment a where a.account_id = u.id and a.ambito_id = kernel.current_ambito());
grant select on identity.person to albero_app;

-- The session of a token with every assignment of its person, whatever the Ambito: asked once per request.
create function auth.find_session(session_token text, at timestamptz) returns table (
  session_id text, account_id text, name text, email text, proof text, has_second_factor boolean, assignments jsonb
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, u.id, u.name, u.email, s.proof, u."twoFactorEnabled", coalesce((
    select jsonb_agg(jsonb_build_object(
      'ambitoId', a.ambito_id, 'ambitoSlug', m.slug, 'ambitoName', m.name, 'role', a.role, 'body', a.body,
      'territory', a.territory, 'firstDay', a.first_day, 'lastDay', a.last_day,
      'requiresSecondFactor', coalesce(r.requires_second_factor, false)) order by m.name, a.first_day, a.id)
    from identity.assignment a
    join kernel.ambito m on m.id = a.ambito_id
    left join identity.security r on r.ambito_id = a.ambito_id
    where a.account_id = u.id), '[]'::jsonb)
  from auth.session s join auth."user" u on u.id = s."userId"
  where s.token = session_token and s."expiresAt" > at and u.disabled_at is null $$;

-- The invitation behind a link, before one knows which Ambito it is of.
create function auth.find_invitation(hash text) returns table (
  ambito_id int, ambito_name text, ambito_slug text, email text, name text, role text, body text,
  expires_at timestamptz, used_at timestamptz, withdrawn_at timestamptz, has_account boolean
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.ambito_id, m.name, m.slug, i.email, i.name, i.role, i.body, i.expires_at, i.used_at, i.withdrawn_at,
    exists (select from auth."user" u where u.email = i.email)
  from identity.invitation i join kernel.ambito m on m.id = i.ambito_id where i.token_hash = hash $$;

-- The invitations that wait for an e-mail address: what lets a person in through the login of another body.
create function auth.open_invitations(address text, at timestamptz) returns table (ambito_id int, token_hash text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.ambito_id, i.token_hash from identity.invitation i
  where i.email = lower(address) and i.used_at is null and i.withdrawn_at is null and i.expires_at > at order by i.id $$;

create function identity.is_email_of(address text, account text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from auth."user" u where u.id = account and u.email = lower(address)) $$;

create function identity.works_here(account text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from identity.assignment a where a.account_id = account and a.ambito_id = kernel.current_ambito()) $$;

-- Forgets the wrong passwords of a person of this Ambito.
create function identity.unlock(account text) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (
    delete from auth.lockout l using auth."user" u
    where identity.works_here(account) and u.id = account and l.key = 'account:' || u.email returning 1),
  codes as (
    update auth."twoFactor" set "failedVerificationCount" = 0, "lockedUntil" = null
    where identity.works_here(account) and "userId" = account and "failedVerificationCount" > 0 returning 1)
  select exists (select from gone) or exists (select from codes) $$;

-- Closes the account of a person of this Ambito, unless another Ambito counts on it; says whether it did.
create function identity.close_account(account text, at timestamptz, today date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not identity.works_here(account) or exists (
    select from identity.assignment a where a.account_id = account and a.ambito_id <> kernel.current_ambito()
      and (a.last_day is null or a.last_day >= today))
  then return false; end if;
  update auth."user" set disabled_at = at where id = account and disabled_at is null;
  delete from auth.session where "userId" = account;
  return true;
end $$;

-- Opens again an account that was closed, for a person of this Ambito who is given a new assignment.
create function identity.reopen_account(account text) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with opened as (
    update auth."user" set disabled_at = null
    where id = account and disabled_at is not null and identity.works_here(account) returning 1)
  select exists (select from opened) $$;

revoke all on all functions in schema auth, identity from public;
grant execute on function identity.is_email_of(text, text), identity.works_here(text), identity.unlock(text),
  identity.close_account(text, timestamptz, date), identity.reopen_account(text) to albero_app;

grant usage on schema auth to albero_auth;
grant select, insert, update, delete on all tables in schema auth to albero_auth;
grant execute on all functions in schema auth to albero_auth;
