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
  tier text constraint body_tier_is_known check (tier in ('deciding', 'guiding', 'linking', 'working')),
  sub_area text,
  functions jsonb not null default '[]' constraint body_functions_are_a_list check (jsonb_typeof(functions) = 'array'),
  inputs jsonb not null default '[]' constraint body_inputs_are_a_list check (jsonb_typeof(inputs) = 'array'),
  outputs jsonb not null default '[]' constraint body_outputs_are_a_list check (jsonb_typeof(outputs) = 'array'),
  laws jsonb not null default '[]' constraint body_laws_are_a_list check (jsonb_typeof(laws) = 'array'),
  composition jsonb not null default '[]' constraint body_composition_is_a_list check (jsonb_typeof(composition) = 'array'),
  frequency text not null default '',
  note text not null default '',
  first_day date not null,
  last_day date constraint body_ends_after_it_begins check (last_day >= first_day),
  act text not null default '',
  source text not null default '',
  uncertain text constraint doubt_on_a_body_has_a_reason check (length(uncertain) > 0),
  row_version int not null default 1,
  constraint a_body_of_a_sub_area_names_it check (level <> 'sub_area' or sub_area is not null),
  constraint one_body_per_key unique (ambito_id, key),
  constraint body_in_its_ambito unique (ambito_id, id)
);
comment on table governance.body is 'A body of the Ambito with its own life: assembly, committee, plan office, table.';
comment on column governance.body.tier is 'Where it stands in the organisation chart: it decides, guides, links politics and offices, works.';
comment on column governance.body.composition is 'Who makes it up: one line each with how they come in, their category and how many at least.';
call kernel.keep_apart('governance.body');
grant select, insert, update on governance.body to albero_app;
call kernel.open_to_public('governance.body', 'true');

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
  sub_area text,
  holder text not null default '',
  delegate text not null default '',
  substitute text not null default '',
  email text not null default '',
  first_day date not null,
  last_day date constraint seat_ends_after_it_begins check (last_day >= first_day),
  refill boolean not null default true,
  act text not null default '',
  source text not null default '',
  uncertain text constraint doubt_on_a_seat_has_a_reason check (length(uncertain) > 0),
  row_version int not null default 1,
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat),
  constraint seat_in_its_ambito unique (ambito_id, id)
);
comment on table governance.seat is 'A place in a body for a time: "Mayor of Castelleone". Whoever holds it needs no name; one that ended, is to be filled again and has no follower is a vacancy.';
comment on column governance.seat.refill is 'When it ends somebody else takes it; false when the place itself goes.';
call kernel.keep_apart('governance.seat');
grant select, insert, update on governance.seat to albero_app;
create index seat_of_body on governance.seat (ambito_id, body_id, first_day);
create index seat_of_municipality on governance.seat (ambito_id, istat) where istat is not null;
-- Citizens read who decides: the places, never the persons and their addresses.
create policy public_reads on governance.seat for select to albero_public
  using (ambito_id = (select kernel.current_ambito()));
grant select (id, ambito_id, body_id, label, duty, category, votes, istat, sub_area, first_day, last_day, refill, uncertain)
  on governance.seat to albero_public;

create table governance.decision_flow (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  position smallint not null constraint flow_position_is_positive check (position > 0),
  object text not null constraint flow_has_an_object check (length(trim(object)) between 2 and 200),
  steps jsonb not null constraint flow_steps_are_a_list check (jsonb_typeof(steps) = 'array'),
  first_day date not null,
  last_day date constraint flow_ends_after_it_begins check (last_day >= first_day),
  source text not null default '',
  constraint one_flow_per_object_and_day unique (ambito_id, object, first_day)
);
comment on table governance.decision_flow is 'The way of a decision from body to body: each step names the bodies by key and says what they do.';
call kernel.keep_apart('governance.decision_flow');
grant select, insert, update on governance.decision_flow to albero_app;
call kernel.open_to_public('governance.decision_flow', 'true');
