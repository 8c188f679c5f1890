-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The ground of every module: the roles of the application, the Ambito as tenant, the audit chain.

create schema if not exists kernel;

-- Roles belong to the whole server: several databases (and several starts at once) may meet here.
do $$
declare role_name text;
begin
  perform pg_advisory_xact_lock(4201);
  foreach role_name in array array['albero_app', 'albero_public', 'albero_auth'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
    if not pg_has_role(current_user, role_name, 'member') then
      execute format('grant %I to %I', role_name, current_user);
    end if;
  end loop;
  -- The connections of the application start as albero_app and step down to albero_public for the citizen.
  grant albero_public to albero_app;
end $$;

grant usage on schema kernel to albero_app, albero_public, albero_auth;

-- The Ambito of the present transaction; null outside of one, so that policies show nothing.
create function kernel.current_ambito() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('app.ambito', true), '')::int $$;

create table kernel.ambito (
  id int generated always as identity primary key,
  slug text not null constraint ambito_has_one_address unique
    constraint slug_fits_an_address check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null constraint ambito_has_a_name check (length(name) between 3 and 160),
  created_at timestamptz not null default now()
);
comment on table kernel.ambito is 'A tenant: a group of municipalities that programs together. Which Ambiti exist is public.';
grant select on kernel.ambito to albero_app, albero_public, albero_auth;
grant insert, update on kernel.ambito to albero_app;
alter table kernel.ambito enable row level security;
create policy everybody_may_know on kernel.ambito for select to albero_app, albero_public, albero_auth using (true);
create policy may_be_added on kernel.ambito for insert to albero_app with check (true);
create policy changes_itself on kernel.ambito for update to albero_app using (id = (select kernel.current_ambito()));

-- Every table with an ambito_id is kept apart by this one policy.
create procedure kernel.keep_apart(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy own_ambito on %s to albero_app using (ambito_id = (select kernel.current_ambito())) with check (ambito_id = (select kernel.current_ambito()))',
    target);
  execute format('grant select, insert, update, delete on %s to albero_app', target);
end $$;

-- The citizen reads what `condition` opens, in the Ambito of the address, and changes nothing.
create procedure kernel.open_to_public(target regclass, condition text) language plpgsql as $$
begin
  execute format(
    'create policy public_reads on %s for select to albero_public using (ambito_id = (select kernel.current_ambito()) and (%s))',
    target, condition);
  execute format('grant select on %s to albero_public', target);
end $$;

-- The audit chain. Ambito 0 is the installation itself (accounts, log-ins).
create table kernel.audit_head (
  ambito_id int primary key,
  last_number bigint not null default 0,
  last_hash text not null default ''
);
comment on table kernel.audit_head is 'Where the chain of each Ambito ends; last_number is also the revision that caches compare.';

create table kernel.audit_event (
  ambito_id int not null,
  number bigint not null,
  at timestamptz not null,
  use_case text not null,
  account_id text,
  actor_name text not null,
  actor_roles text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  hash text not null,
  primary key (ambito_id, number)
);
comment on table kernel.audit_event is 'Append only. Each hash covers the event and the hash before it.';
create index audit_event_by_subject on kernel.audit_event (ambito_id, subject, number desc);

alter table kernel.audit_head enable row level security;
alter table kernel.audit_event enable row level security;
create policy own_ambito on kernel.audit_event for select to albero_app using (ambito_id = (select kernel.current_ambito()));
create policy revision_is_public on kernel.audit_head for select to albero_app, albero_public using (true);
grant select on kernel.audit_event to albero_app;
grant select on kernel.audit_head to albero_app, albero_public;

create function kernel.audit_hash(previous text, event kernel.audit_event) returns text
  language sql stable as $$
  select encode(sha256(convert_to(previous || jsonb_build_array(
    event.ambito_id, event.number, to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    event.use_case, event.account_id, event.actor_name, event.actor_roles, event.subject,
    event.before, event.after)::text, 'UTF8')), 'hex') $$;

create function kernel.append_audit(
  use_case text, account_id text, actor_name text, actor_roles text, subject text, before jsonb, after jsonb
) returns void language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  event kernel.audit_event;
  head kernel.audit_head;
  chain int := coalesce(nullif(current_setting('app.ambito', true), '')::int, 0);
begin
  insert into kernel.audit_head (ambito_id) values (chain) on conflict do nothing;
  select * into head from kernel.audit_head where audit_head.ambito_id = chain for update;
  event.ambito_id := chain;
  event.number := head.last_number + 1;
  event.at := clock_timestamp();
  event.use_case := use_case;
  event.account_id := account_id;
  event.actor_name := actor_name;
  event.actor_roles := actor_roles;
  event.subject := subject;
  event.before := nullif(before, 'null'::jsonb);
  event.after := nullif(after, 'null'::jsonb);
  event.hash := kernel.audit_hash(head.last_hash, event);
  insert into kernel.audit_event select event.*;
  update kernel.audit_head set last_number = event.number, last_hash = event.hash where audit_head.ambito_id = chain;
end $$;
revoke all on function kernel.append_audit(text, text, text, text, text, jsonb, jsonb) from public;
grant execute on function kernel.append_audit(text, text, text, text, text, jsonb, jsonb) to albero_app, albero_auth;

-- One row for each event that does not follow from the one before it, or that is missing.
create function kernel.verify_audit() returns table (ambito_id int, number bigint, problem text)
  language sql stable security definer set search_path = pg_catalog, kernel as $$
  with linked as (
    select e.ambito_id, e.number, e.hash,
      kernel.audit_hash(coalesce(lag(e.hash) over chain, ''), e) as expected,
      coalesce(lag(e.number) over chain, 0) as previous
    from kernel.audit_event e
    window chain as (partition by e.ambito_id order by e.number)
  )
  select l.ambito_id, l.number, case when l.previous <> l.number - 1 then 'missing_before' else 'altered' end
    from linked l where l.previous <> l.number - 1 or l.hash <> l.expected
  union all
  select h.ambito_id, h.last_number, 'end_missing'
    from kernel.audit_head h
    left join kernel.audit_event e on e.ambito_id = h.ambito_id and e.number = h.last_number
    where h.last_number > 0 and (e.hash is null or e.hash <> h.last_hash)
  union all
  select e.ambito_id, max(e.number), 'end_missing'
    from kernel.audit_event e left join kernel.audit_head h on h.ambito_id = e.ambito_id
    group by e.ambito_id, h.last_number having max(e.number) > coalesce(h.last_number, 0)
  order by 1, 2 $$;
revoke all on function kernel.verify_audit() from public;
grant execute on function kernel.verify_audit() to albero_app;
