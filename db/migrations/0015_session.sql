-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A meeting while it is held: who is there, who speaks for whom, what is voted.

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
  outcome text constraint vote_outcome_is_known check (outcome in ('approved', 'rejected', 'no_quorum', 'tied')),
  corrects_id int,
  opened_at timestamptz not null,
  closed_at timestamptz,
  row_version int not null default 1,
  foreign key (ambito_id, item_id) references governance.meeting_item (ambito_id, id),
  foreign key (ambito_id, rule_id) references governance.voting_rule (ambito_id, id),
  constraint a_closed_vote_has_its_result
    check ((state = 'closed') = (closed_at is not null) and (state = 'closed') = (result is not null) and (state = 'closed') = (outcome is not null)),
  constraint vote_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, corrects_id) references governance.vote (ambito_id, id)
);
comment on table governance.vote is 'A vote on an item: `ground` is the snapshot of rule, members, weights and presence; `result` the computation as printed.';
call kernel.keep_apart('governance.vote');
grant select, insert, update on governance.vote to albero_app;
