-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A meeting while it is held: who is there, who speaks for whom, what is voted.
-- What happens is added, never changed: presence, delegations and conflicts are events, read in their order.

create function governance.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is never changed', tg_table_name using errcode = 'restrict_violation', constraint = 'rows_are_only_added';
end $$;

create table governance.sitting (
  meeting_id int primary key,
  ambito_id int not null references kernel.ambito,
  call smallint not null default 1 constraint sitting_is_of_the_first_or_second_call check (call in (1, 2)),
  position smallint not null default 0 constraint sitting_position_is_not_negative check (position >= 0),
  row_version int not null default 1,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id)
);
comment on table governance.sitting is 'Where a meeting stands: which call, which point of the agenda is on the table; 0 is the roll call.';
call kernel.keep_apart('governance.sitting');

create table governance.roll_call (
  meeting_id int not null,
  call smallint not null constraint roll_call_is_first_or_second check (call in (1, 2)),
  ambito_id int not null references kernel.ambito,
  outcome text not null constraint roll_call_outcome_is_known check (outcome in ('valid', 'deserted')),
  ground jsonb not null constraint roll_call_ground_is_an_object check (jsonb_typeof(ground) = 'object'),
  result jsonb not null constraint roll_call_result_is_an_object check (jsonb_typeof(result) = 'object'),
  at timestamptz not null,
  by_name text not null,
  primary key (meeting_id, call),
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id)
);
comment on table governance.roll_call is 'The quorum of each call as it was computed; a first call without it is deserted.';
call kernel.keep_apart('governance.roll_call');

create table governance.attendance (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  meeting_id int not null,
  call smallint not null constraint attendance_is_of_the_first_or_second_call check (call in (1, 2)),
  position smallint not null constraint attendance_position_is_not_negative check (position >= 0),
  seat_id int,
  is_in boolean not null,
  at timestamptz not null,
  by_name text not null,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id),
  foreign key (ambito_id, seat_id) references governance.seat (ambito_id, id)
);
comment on table governance.attendance is 'A seat comes in or goes out while point `position` is on the table (0: the roll call); without a seat the point is put on the table. The last event counts.';
call kernel.keep_apart('governance.attendance');
create index attendance_of_meeting on governance.attendance (ambito_id, meeting_id, id);

create table governance.delegation (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  meeting_id int not null,
  from_seat_id int not null,
  to_seat_id int not null,
  from_position smallint not null default 0 constraint delegation_begins_at_a_point check (from_position >= 0),
  to_position smallint constraint delegation_ends_after_it_begins check (to_position >= from_position),
  document text not null constraint delegation_is_written check (length(trim(document)) between 3 and 300),
  at timestamptz not null,
  by_name text not null,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id),
  foreign key (ambito_id, from_seat_id) references governance.seat (ambito_id, id),
  foreign key (ambito_id, to_seat_id) references governance.seat (ambito_id, id),
  constraint nobody_delegates_oneself check (from_seat_id <> to_seat_id),
  constraint delegation_in_its_ambito unique (ambito_id, id)
);
comment on table governance.delegation is 'A written delegation from one seat to another, for the meeting or for some of its points.';
call kernel.keep_apart('governance.delegation');
create index delegation_of_meeting on governance.delegation (ambito_id, meeting_id, id);

create table governance.delegation_end (
  delegation_id int primary key,
  ambito_id int not null references kernel.ambito,
  position smallint not null constraint delegation_ends_at_a_point check (position >= 0),
  reason text not null constraint delegation_end_reason_is_known check (reason in ('arrived', 'withdrawn')),
  at timestamptz not null,
  by_name text not null,
  foreign key (ambito_id, delegation_id) references governance.delegation (ambito_id, id)
);
comment on table governance.delegation_end is 'From which point a delegation counts no more: whoever gave it came, or withdrew it.';
call kernel.keep_apart('governance.delegation_end');

create table governance.conflict (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  item_id int not null,
  seat_id int not null,
  is_declared boolean not null,
  reason text not null constraint conflict_has_a_reason check (length(trim(reason)) between 3 and 500),
  at timestamptz not null,
  by_name text not null,
  foreign key (ambito_id, item_id) references governance.meeting_item (ambito_id, id),
  foreign key (ambito_id, seat_id) references governance.seat (ambito_id, id)
);
comment on table governance.conflict is 'A seat leaves the room for one point, because of an interest of its own; a mistake is withdrawn by another row.';
call kernel.keep_apart('governance.conflict');
create index conflict_of_item on governance.conflict (ambito_id, item_id, id);

create table governance.vote (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  item_id int not null,
  kind text not null constraint vote_kind_is_known
    check (kind in ('ordinary', 'plan_approval', 'budget', 'regulation', 'election', 'unanimity')),
  question text not null constraint vote_has_a_question check (length(trim(question)) between 2 and 500),
  is_secret boolean not null default false,
  rule_id int not null,
  state text not null default 'open' constraint vote_state_is_known check (state in ('open', 'closed')),
  ground jsonb not null constraint vote_ground_is_an_object check (jsonb_typeof(ground) = 'object'),
  result jsonb constraint vote_result_is_an_object check (jsonb_typeof(result) = 'object'),
  outcome text constraint vote_outcome_is_known check (outcome in ('approved', 'rejected', 'no_quorum', 'tied', 'void')),
  corrects_id int,
  reason text not null default '',
  opened_at timestamptz not null,
  closed_at timestamptz,
  row_version int not null default 1,
  foreign key (ambito_id, item_id) references governance.meeting_item (ambito_id, id),
  foreign key (ambito_id, rule_id) references governance.voting_rule (ambito_id, id),
  constraint a_closed_vote_has_its_result
    check ((state = 'closed') = (closed_at is not null) and (state = 'closed') = (result is not null) and (state = 'closed') = (outcome is not null)),
  constraint a_correction_or_a_void_vote_says_why check ((corrects_id is null and outcome is distinct from 'void') or length(trim(reason)) >= 3),
  constraint vote_in_its_ambito unique (ambito_id, id),
  constraint a_vote_is_corrected_once unique (ambito_id, corrects_id),
  foreign key (ambito_id, corrects_id) references governance.vote (ambito_id, id)
);
comment on table governance.vote is 'A vote on an item: `ground` is the snapshot of rule, members, weights and presence; `result` the computation as printed. Outcome `void`: withdrawn before it was counted.';
call kernel.keep_apart('governance.vote');
create unique index one_open_vote_per_item on governance.vote (ambito_id, item_id) where state = 'open';
create index vote_of_item on governance.vote (ambito_id, item_id, id);

create function governance.keep_closed_vote() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'closed' or (new.ground, new.item_id, new.rule_id, new.is_secret) is distinct from (old.ground, old.item_id, old.rule_id, old.is_secret) then
    raise exception 'a vote is closed once and never changed' using errcode = 'restrict_violation', constraint = 'a_closed_vote_stays';
  end if;
  return new;
end $$;
create trigger a_closed_vote_stays before update or delete on governance.vote
  for each row execute function governance.keep_closed_vote();

create table governance.ballot (
  vote_id int not null,
  seat_id int not null,
  ambito_id int not null references kernel.ambito,
  choice text not null constraint ballot_choice_is_a_word check (choice ~ '^[A-Za-z0-9_-]{1,60}$'),
  cast_at timestamptz not null,
  means text not null constraint ballot_means_is_known check (means in ('phone', 'secretary')),
  by_name text not null,
  carrier_seat_id int,
  primary key (vote_id, seat_id),
  foreign key (ambito_id, vote_id) references governance.vote (ambito_id, id),
  foreign key (ambito_id, seat_id) references governance.seat (ambito_id, id),
  foreign key (ambito_id, carrier_seat_id) references governance.seat (ambito_id, id)
);
comment on table governance.ballot is 'An open ballot: one per vote and seat, taken while the vote is open, never changed after. `choice`: for, against, abstained, or the id of a candidate.';
call kernel.keep_apart('governance.ballot');

-- Of a secret vote: who has voted, and what is in the urn. Nothing joins the two: see docs/decisions/0012-secret-ballots.md.
create table governance.has_voted (
  vote_id int not null,
  seat_id int not null,
  ambito_id int not null references kernel.ambito,
  primary key (vote_id, seat_id),
  foreign key (ambito_id, vote_id) references governance.vote (ambito_id, id),
  foreign key (ambito_id, seat_id) references governance.seat (ambito_id, id)
);
comment on table governance.has_voted is 'Who took part in a secret vote. Not what they voted, nor when.';
call kernel.keep_apart('governance.has_voted');

create table governance.urn (
  vote_id int primary key,
  ambito_id int not null references kernel.ambito,
  key_id text not null,
  sealed bytea not null,
  foreign key (ambito_id, vote_id) references governance.vote (ambito_id, id)
);
comment on table governance.urn is 'The sums of a secret vote while it is open, sealed with a key that is not in the database. Thrown away at the close.';
call kernel.keep_apart('governance.urn');

-- Ballots are taken by open votes of their own kind, by nothing else, whoever asks.
create function governance.keep_ballots() returns trigger language plpgsql as $$
declare
  found_vote record;
begin
  select v.state, v.is_secret into found_vote from governance.vote v where v.id = new.vote_id for share;
  if found_vote.state is distinct from 'open' then
    raise exception 'vote % takes no more ballots', new.vote_id using errcode = 'restrict_violation', constraint = 'only_an_open_vote_takes_ballots';
  end if;
  if found_vote.is_secret <> (tg_table_name <> 'ballot') then
    raise exception 'vote % is of the other kind', new.vote_id using errcode = 'restrict_violation', constraint = 'ballots_are_open_or_secret';
  end if;
  return new;
end $$;
create trigger only_an_open_vote_takes_ballots before insert on governance.ballot
  for each row execute function governance.keep_ballots();
create trigger only_an_open_vote_takes_ballots before insert on governance.has_voted
  for each row execute function governance.keep_ballots();

do $$
declare name text;
begin
  foreach name in array array['roll_call', 'attendance', 'delegation', 'delegation_end', 'conflict', 'ballot', 'has_voted'] loop
    execute format('create trigger rows_are_only_added before update or delete on governance.%I for each row execute function governance.refuse_change()', name);
    execute format('revoke update, delete on governance.%I from albero_app', name);
  end loop;
end $$;
