-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Meetings: convocation, agenda, what was said and decided.

create table governance.meeting (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  body_id int not null,
  title text not null default '',
  state text not null default 'draft'
    constraint meeting_state_is_known check (state in ('draft', 'convened', 'open', 'closed', 'minuted', 'cancelled')),
  first_call timestamptz not null,
  second_call timestamptz constraint second_call_follows_the_first check (second_call > first_call),
  place text not null default '',
  call smallint constraint call_is_first_or_second check (call in (1, 2)),
  opened_at timestamptz,
  closed_at timestamptz constraint meeting_closes_after_it_opens check (closed_at >= opened_at),
  row_version int not null default 1,
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id),
  constraint an_open_meeting_says_which_call check ((state in ('open', 'closed', 'minuted')) = (opened_at is not null and call is not null)),
  constraint meeting_in_its_ambito unique (ambito_id, id)
);
comment on table governance.meeting is 'A meeting of a body, from its draft to the signed minutes.';
call kernel.keep_apart('governance.meeting');
grant select, insert, update on governance.meeting to albero_app;

create table governance.meeting_item (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  meeting_id int not null,
  position smallint not null constraint item_position_is_positive check (position > 0),
  title text not null constraint item_has_a_title check (length(trim(title)) between 2 and 300),
  kind text not null constraint item_kind_is_known check (kind in ('resolution', 'opinion', 'information', 'election')),
  text text not null default '',
  row_version int not null default 1,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id),
  constraint item_in_its_ambito unique (ambito_id, id)
);
comment on table governance.meeting_item is 'A point of the agenda, with the text that is put to the vote.';
call kernel.keep_apart('governance.meeting_item');
grant select, insert, update, delete on governance.meeting_item to albero_app;
create index item_of_meeting on governance.meeting_item (ambito_id, meeting_id, position);
