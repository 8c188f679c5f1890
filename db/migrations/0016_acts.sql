-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Acts, what they approve, and the documents.

create table governance.act (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  body_id int not null,
  kind text not null constraint act_kind_is_known check (kind in ('resolution', 'determination', 'decree', 'opinion')),
  number int constraint act_number_is_positive check (number > 0),
  year smallint not null constraint act_year_is_of_our_time check (year between 1990 and 2100),
  day date,
  subject text not null constraint act_has_a_subject check (length(trim(subject)) between 2 and 500),
  text text not null default '',
  state text not null default 'draft' constraint act_state_is_known check (state in ('draft', 'adopted', 'revoked')),
  item_id int,
  vote_id int,
  row_version int not null default 1,
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id),
  foreign key (ambito_id, item_id) references governance.meeting_item (ambito_id, id),
  foreign key (ambito_id, vote_id) references governance.vote (ambito_id, id),
  constraint an_adopted_act_has_number_and_day check (state = 'draft' or (number is not null and day is not null)),
  constraint one_act_per_body_kind_year_and_number unique (ambito_id, body_id, kind, year, number),
  constraint act_in_its_ambito unique (ambito_id, id)
);
comment on table governance.act is 'A decision with its number, per body and year. It may come from the vote on an item.';
call kernel.keep_apart('governance.act');
grant select, insert, update on governance.act to albero_app;
