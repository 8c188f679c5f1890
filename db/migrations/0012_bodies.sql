-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The decisions: bodies and who sits in them over time.

create schema governance;
grant usage on schema governance to albero_app, albero_public;

create table governance.body (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  key text not null constraint body_key_is_plain check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name text not null constraint body_has_a_name check (length(trim(name)) between 2 and 200),
  kind text not null constraint body_kind_is_known
    check (kind in ('assembly', 'committee', 'office', 'table', 'task_force', 'company', 'other')),
  level text not null constraint body_level_is_known check (level in ('ambito', 'health_district', 'sub_area', 'municipality')),
  sub_area text,
  functions jsonb not null default '[]',
  composition jsonb not null default '[]',
  frequency text not null default '',
  first_day date not null,
  last_day date constraint body_ends_after_it_begins check (last_day >= first_day),
  source text not null default '',
  uncertain text,
  row_version int not null default 1,
  constraint one_body_per_key unique (ambito_id, key),
  constraint body_in_its_ambito unique (ambito_id, id)
);
comment on table governance.body is 'A body of the Ambito with its own life: assembly, committee, plan office, table.';
call kernel.keep_apart('governance.body');
grant select, insert, update on governance.body to albero_app;

create table governance.seat (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  body_id int not null,
  label text not null constraint seat_has_a_label check (length(trim(label)) between 2 and 200),
  duty text not null constraint seat_duty_is_known
    check (duty in ('president', 'vice_president', 'member', 'secretary', 'coordinator', 'invited')),
  category text not null constraint seat_category_is_known
    check (category in ('municipality', 'office', 'company', 'health', 'third_sector', 'union', 'other')),
  votes boolean not null default true,
  istat text constraint seat_istat_has_six_digits check (istat ~ '^[0-9]{6}$'),
  holder text not null default '',
  delegate text not null default '',
  substitute text not null default '',
  email text not null default '',
  first_day date not null,
  last_day date constraint seat_ends_after_it_begins check (last_day >= first_day),
  act text not null default '',
  source text not null default '',
  uncertain text,
  row_version int not null default 1,
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id),
  constraint seat_in_its_ambito unique (ambito_id, id)
);
comment on table governance.seat is 'A place in a body for a time: "Mayor of Castelleone". Whoever holds it needs no name; an empty holder with last_day past is a vacancy.';
call kernel.keep_apart('governance.seat');
grant select, insert, update on governance.seat to albero_app;
create index seat_of_body on governance.seat (ambito_id, body_id, first_day);
