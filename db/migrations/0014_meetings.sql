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
  planned_minutes smallint not null default 120
    constraint a_meeting_lasts_less_than_a_day check (planned_minutes between 15 and 1440),
  place text not null default '' constraint place_is_short check (length(place) <= 300),
  note text not null default '' constraint note_to_the_invited_is_short check (length(note) <= 4000),
  sequence int not null default 0 constraint sequence_counts_messages check (sequence >= 0),
  convened_at timestamptz,
  late_reason text not null default '' constraint late_reason_is_short check (length(late_reason) <= 1000),
  cancelled_because text not null default '' constraint cancelled_because_is_short check (length(cancelled_because) <= 1000),
  call smallint constraint call_is_first_or_second check (call in (1, 2)),
  opened_at timestamptz,
  closed_at timestamptz constraint meeting_closes_after_it_opens check (closed_at >= opened_at),
  row_version int not null default 1,
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id),
  constraint an_open_meeting_says_which_call check ((state in ('open', 'closed', 'minuted')) = (opened_at is not null and call is not null)),
  constraint meeting_in_its_ambito unique (ambito_id, id)
);
comment on table governance.meeting is 'A meeting of a body, from its draft to the signed minutes.';
comment on column governance.meeting.sequence is 'How many times the invited were told of a change: SEQUENCE of their calendars.';
comment on column governance.meeting.late_reason is 'Why the convocation went out with less notice than the rule asks.';
create index meeting_by_day on governance.meeting (ambito_id, first_call);
create index meeting_of_body on governance.meeting (ambito_id, body_id, first_call);
call kernel.keep_apart('governance.meeting');
grant select, insert, update on governance.meeting to albero_app;

create table governance.meeting_item (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  meeting_id int not null,
  position smallint not null constraint item_position_is_positive check (position > 0),
  title text not null constraint item_has_a_title check (length(trim(title)) between 2 and 300),
  kind text not null constraint item_kind_is_known check (kind in ('resolution', 'opinion', 'information', 'election')),
  text text not null default '' constraint item_text_is_readable check (length(text) <= 40000),
  row_version int not null default 1,
  constraint one_item_per_place_of_the_agenda unique (meeting_id, position) deferrable initially deferred,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id),
  constraint item_in_its_ambito unique (ambito_id, id)
);
comment on table governance.meeting_item is 'A point of the agenda, with the text that is put to the vote.';
call kernel.keep_apart('governance.meeting_item');
grant select, insert, update, delete on governance.meeting_item to albero_app;
create index item_of_meeting on governance.meeting_item (ambito_id, meeting_id, position);

create table governance.meeting_document (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  meeting_id int not null,
  item_id int,
  title text not null constraint meeting_document_has_a_title check (length(trim(title)) between 1 and 200),
  file_name text not null constraint meeting_document_has_a_file_name check (length(file_name) between 1 and 200),
  media_type text not null,
  bytes bytea not null constraint meeting_document_has_a_size check (octet_length(bytes) between 1 and 15000000),
  size int not null generated always as (octet_length(bytes)) stored,
  sha256 text not null generated always as (encode(sha256(bytes), 'hex')) stored,
  added_at timestamptz not null,
  added_by text not null,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id),
  foreign key (ambito_id, item_id) references governance.meeting_item (ambito_id, id) on delete cascade,
  constraint meeting_document_in_its_ambito unique (ambito_id, id),
  constraint a_file_is_added_once unique nulls not distinct (meeting_id, item_id, sha256)
);
comment on table governance.meeting_document is 'A file of the dossier: of one item, or of the whole meeting. PostgreSQL computes its hash.';
call kernel.keep_apart('governance.meeting_document');
revoke update on governance.meeting_document from albero_app;

create table governance.convocation (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  meeting_id int not null,
  sequence int not null,
  kind text not null constraint convocation_kind_is_known check (kind in ('convocation', 'change', 'cancellation')),
  subject text not null,
  body text not null,
  calendar text not null,
  digest text not null,
  at timestamptz not null,
  by_name text not null,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id),
  constraint one_convocation_per_meeting_and_sequence unique (meeting_id, sequence),
  constraint convocation_in_its_ambito unique (ambito_id, id)
);
comment on table governance.convocation is 'A message to everybody who sits in the body, word for word as it went out.';
comment on column governance.convocation.digest is 'Hash of what was told: when the meeting says something else, the invited must be told again.';
call kernel.keep_apart('governance.convocation');
revoke update, delete on governance.convocation from albero_app;

create table governance.convocation_receipt (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  convocation_id int not null,
  seat_id int not null,
  label text not null,
  istat text,
  email text not null,
  state text not null constraint receipt_state_is_known
    check (state in ('waiting', 'sent', 'failed', 'no_mail', 'no_address', 'superseded')),
  tries smallint not null default 0,
  detail text not null default '',
  state_at timestamptz not null,
  read_at timestamptz,
  read_by text,
  foreign key (ambito_id, convocation_id) references governance.convocation (ambito_id, id),
  foreign key (ambito_id, seat_id) references governance.seat (ambito_id, id),
  constraint one_receipt_per_convocation_and_seat unique (convocation_id, seat_id),
  constraint receipt_in_its_ambito unique (ambito_id, id),
  constraint somebody_read_it_at_some_moment check ((read_at is null) = (read_by is null))
);
comment on table governance.convocation_receipt is 'What became of the message to one seat: sent, failed, without address; and whether it was read.';
call kernel.keep_apart('governance.convocation_receipt');
revoke delete on governance.convocation_receipt from albero_app;

create table governance.item_note (
  item_id int primary key,
  ambito_id int not null references kernel.ambito,
  meeting_id int not null,
  text text not null constraint item_note_is_readable check (length(text) <= 40000),
  written_at timestamptz not null,
  written_by text not null,
  row_version int not null default 1,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id),
  foreign key (ambito_id, item_id) references governance.meeting_item (ambito_id, id)
);
comment on table governance.item_note is 'What was said on an item, in the words of the secretary; {presenze}, {voti}, {atto} stand for data.';
call kernel.keep_apart('governance.item_note');
revoke delete on governance.item_note from albero_app;

create table governance.minutes (
  meeting_id int primary key,
  ambito_id int not null references kernel.ambito,
  state text not null default 'draft' constraint minutes_state_is_known check (state in ('draft', 'approved')),
  president text not null default '' constraint president_is_short check (length(president) <= 200),
  secretary text not null default '' constraint secretary_is_short check (length(secretary) <= 200),
  opening text not null default '' constraint opening_is_readable check (length(opening) <= 20000),
  closing text not null default '' constraint closing_is_readable check (length(closing) <= 20000),
  model jsonb,
  pdf bytea,
  sha256 text generated always as (encode(sha256(pdf), 'hex')) stored,
  approved_at timestamptz,
  approved_by text,
  row_version int not null default 1,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id),
  constraint approved_minutes_are_whole
    check ((state = 'approved') = (model is not null and pdf is not null and approved_at is not null and approved_by is not null))
);
comment on table governance.minutes is 'The minutes of a meeting. Once approved they are the frozen document with its hash and never change.';
call kernel.keep_apart('governance.minutes');
revoke delete on governance.minutes from albero_app;

-- Approved minutes never change, nor does what they tell.
create function governance.keep_minutes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, governance as $$
declare
  told int := case when tg_table_name = 'meeting' then (to_jsonb(old) ->> 'id')::int else (to_jsonb(old) ->> 'meeting_id')::int end;
begin
  if exists (select from governance.minutes where meeting_id = told and state = 'approved') then
    raise exception 'the minutes of this meeting are approved and never change'
      using errcode = 'check_violation', constraint = 'approved_minutes_never_change';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_minutes before update or delete on governance.minutes for each row execute function governance.keep_minutes();
create trigger keep_minutes before update or delete on governance.meeting for each row execute function governance.keep_minutes();
create trigger keep_minutes before update or delete on governance.meeting_item for each row execute function governance.keep_minutes();
create trigger keep_minutes before update or delete on governance.meeting_document for each row execute function governance.keep_minutes();
create trigger keep_minutes before update or delete on governance.item_note for each row execute function governance.keep_minutes();

-- Nothing is added to them either.
create function governance.keep_minutes_closed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, governance as $$
begin
  if exists (select from governance.minutes where meeting_id = new.meeting_id and state = 'approved') then
    raise exception 'the minutes of this meeting are approved: nothing is added to it'
      using errcode = 'check_violation', constraint = 'approved_minutes_never_change';
  end if;
  return new;
end $$;
create trigger keep_minutes_closed before insert on governance.meeting_item for each row execute function governance.keep_minutes_closed();
create trigger keep_minutes_closed before insert on governance.meeting_document for each row execute function governance.keep_minutes_closed();
create trigger keep_minutes_closed before insert on governance.item_note for each row execute function governance.keep_minutes_closed();
create trigger keep_minutes_closed before insert on governance.convocation for each row execute function governance.keep_minutes_closed();
