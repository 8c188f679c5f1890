-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The division of shared costs among the municipalities: rules, scenarios, and the shares of those that were chosen.

create table finance.split_rule (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  name text not null constraint split_rule_has_a_name check (length(name) between 2 and 160),
  valid_from date not null,
  valid_to date constraint split_rule_ends_after_it_begins check (valid_to >= valid_from),
  act text not null default '',
  source text not null default '',
  verified boolean not null default false
    constraint a_verified_rule_names_its_act check (not verified or length(act) > 0),
  rule jsonb not null constraint split_rule_is_an_object check (jsonb_typeof(rule) = 'object'),
  version int not null default 1,
  retired boolean not null default false,
  created_at timestamptz not null,
  created_by text not null,
  constraint split_rule_in_its_ambito unique (ambito_id, id),
  constraint one_split_rule_per_name_and_first_day unique (ambito_id, name, valid_from)
);
comment on table finance.split_rule is 'How a cost is divided, as dated data: the rule of docs/formats/split.md. A changed rule is a new row with its own first day.';

create table finance.split (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  name text not null constraint split_has_a_name check (length(name) between 2 and 160),
  purpose text not null constraint split_has_a_plain_purpose check (purpose ~ '^[a-z][a-z0-9-]{0,39}$'),
  year smallint not null constraint split_year_is_plausible check (year between 1990 and 2100),
  total_cents bigint not null constraint split_total_is_not_negative check (total_cents >= 0),
  rule_id int,
  rule jsonb not null constraint rule_of_a_split_is_an_object check (jsonb_typeof(rule) = 'object'),
  bases jsonb not null constraint bases_of_a_split_are_an_object check (jsonb_typeof(bases) = 'object'),
  note text not null default '',
  state text not null default 'scenario'
    constraint split_state_is_known check (state in ('scenario', 'frozen', 'superseded')),
  shared boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  frozen_at timestamptz,
  frozen_by text,
  act text,
  constraint a_frozen_split_says_when_by_whom_and_which_act
    check ((state = 'scenario') = (frozen_at is null) and (frozen_at is null) = (act is null) and (frozen_at is null) = (frozen_by is null)),
  constraint split_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, rule_id) references finance.split_rule (ambito_id, id)
);
comment on table finance.split is 'One division: a scenario until it is frozen. `bases` holds the figures as they were then, so that it can always be computed again.';
comment on column finance.split.purpose is 'What the cost is for, as a plain word: solidarity-fund, associated-services. Collecting asks for the frozen split of a purpose and year.';
create unique index one_frozen_split_per_purpose_and_year on finance.split (ambito_id, purpose, year) where state = 'frozen';
create index split_by_year on finance.split (ambito_id, year, state);

create table finance.split_share (
  ambito_id int not null references kernel.ambito,
  split_id int not null,
  istat text not null constraint split_share_istat_has_six_digits check (istat ~ '^[0-9]{6}$'),
  name text not null,
  share_cents bigint not null constraint split_share_is_not_negative check (share_cents >= 0),
  exact_numerator text not null constraint exact_numerator_is_whole check (exact_numerator ~ '^[0-9]+$'),
  exact_denominator text not null constraint exact_denominator_is_whole check (exact_denominator ~ '^[1-9][0-9]*$'),
  bound text not null constraint bound_is_known check (bound in ('none', 'floor', 'cap', 'excluded', 'waived')),
  steps jsonb not null,
  constraint one_share_per_municipality_and_split primary key (split_id, istat),
  foreign key (ambito_id, split_id) references finance.split (ambito_id, id) on delete cascade
);
comment on table finance.split_share is 'What each municipality pays, and every step that led there. Written with the scenario; never changed once the split is frozen.';

-- A frozen split is what the mayors decided: its rows stay as they are. Only its state may move on, when another one takes its place.
create function finance.keep_frozen_split() returns trigger language plpgsql as $$
begin
  if old.state = 'scenario' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.state = 'frozen' and new.state = 'superseded'
     and (to_jsonb(new) - array['state', 'changed_at', 'version']) = (to_jsonb(old) - array['state', 'changed_at', 'version']) then
    return new;
  end if;
  raise exception 'a frozen split never changes';
end $$;
create trigger frozen_split_stays before update or delete on finance.split
  for each row execute function finance.keep_frozen_split();

create function finance.keep_frozen_shares() returns trigger language plpgsql as $$
declare known text;
begin
  select state into known from finance.split
    where id = case when tg_op = 'INSERT' then new.split_id else old.split_id end;
  if known is not null and known <> 'scenario' then
    raise exception 'the shares of a frozen split never change';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen_shares_stay before insert or update or delete on finance.split_share
  for each row execute function finance.keep_frozen_shares();

do $$
declare name text;
begin
  foreach name in array array['split_rule', 'split', 'split_share'] loop
    call kernel.keep_apart(('finance.' || name)::regclass);
  end loop;
end $$;
