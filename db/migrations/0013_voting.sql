-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The rules by which bodies vote, as dated data.

create table governance.voting_rule (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  body_id int not null,
  name text not null constraint voting_rule_has_a_name check (length(trim(name)) between 2 and 160),
  valid_from date not null,
  valid_to date constraint voting_rule_ends_after_it_begins check (valid_to >= valid_from),
  act text not null default '',
  source text not null default '',
  verified boolean not null default false
    constraint a_verified_voting_rule_names_its_source check (not verified or length(source) > 0),
  rule jsonb not null constraint voting_rule_is_an_object check (jsonb_typeof(rule) = 'object'),
  retired boolean not null default false,
  row_version int not null default 1,
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id),
  constraint one_voting_rule_per_body_name_and_day unique (ambito_id, body_id, name, valid_from),
  constraint voting_rule_in_its_ambito unique (ambito_id, id)
);
comment on table governance.voting_rule is 'How a body votes: the rule of docs/formats/tally.md. A changed rule is a new row with its own first day.';
call kernel.keep_apart('governance.voting_rule');
grant select, insert, update on governance.voting_rule to albero_app;
