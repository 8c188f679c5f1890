-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the municipalities owe and pay: quotas of a frozen split, calls, receipts, credits, balances; what they receive.
-- Every row is written once: a correction is another row.

create table finance.quota_set (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  split_id int not null,
  attempt smallint not null default 1,
  year smallint not null constraint quota_year_is_plausible check (year between 1990 and 2100),
  kind text not null constraint quota_is_of_a_known_kind check (kind in ('services', 'solidarity')),
  name text not null constraint quotas_have_a_name check (length(name) between 2 and 160),
  total_cents bigint not null constraint quotas_are_not_negative check (total_cents >= 0),
  rule jsonb not null constraint instalment_rule_is_an_object check (jsonb_typeof(rule) = 'object'),
  made_at timestamptz not null,
  made_by text not null,
  constraint quota_set_in_its_ambito unique (ambito_id, id),
  constraint a_split_becomes_quotas_once unique (ambito_id, split_id, attempt),
  foreign key (ambito_id, split_id) references finance.split (ambito_id, id)
);
comment on table finance.quota_set is 'The quotas that one frozen split gives, with the instalment rule as it was then.';

create table finance.quota_decision (
  ambito_id int not null references kernel.ambito,
  set_id int primary key,
  decision text not null constraint quotas_are_approved_or_withdrawn check (decision in ('approved', 'withdrawn')),
  reason text not null default '',
  at timestamptz not null,
  by_name text not null,
  constraint a_withdrawal_has_a_reason check (decision = 'approved' or length(reason) > 0),
  foreign key (ambito_id, set_id) references finance.quota_set (ambito_id, id)
);
comment on table finance.quota_decision is 'The last word on a set of quotas: one alone, and for good.';

create table finance.quota (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  set_id int not null,
  istat text not null,
  amount_cents bigint not null constraint quota_is_not_negative check (amount_cents >= 0),
  constraint quota_in_its_ambito unique (ambito_id, id, istat),
  constraint one_quota_per_municipality unique (set_id, istat),
  foreign key (ambito_id, set_id) references finance.quota_set (ambito_id, id),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat)
);
create index quota_of_municipality on finance.quota (ambito_id, istat);

create table finance.balance (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  set_id int not null,
  number smallint not null constraint balances_are_numbered check (number >= 1),
  due date not null,
  reason text not null default '',
  at timestamptz not null,
  by_name text not null,
  constraint a_second_balance_has_a_reason check (number = 1 or length(reason) > 0),
  constraint balance_in_its_ambito unique (ambito_id, id),
  constraint one_balance_per_number unique (set_id, number),
  foreign key (ambito_id, set_id) references finance.quota_set (ambito_id, id)
);
comment on table finance.balance is 'A closing of the accounts of a set of quotas on the actual costs; a correction of the costs makes another.';

create table finance.balance_line (
  ambito_id int not null references kernel.ambito,
  balance_id int not null,
  istat text not null,
  actual_cents bigint not null,
  advances_cents bigint not null,
  earlier_cents bigint not null,
  difference_cents bigint not null,
  primary key (balance_id, istat),
  constraint difference_is_actual_less_advances_less_earlier
    check (difference_cents = actual_cents - advances_cents - earlier_cents),
  foreign key (ambito_id, balance_id) references finance.balance (ambito_id, id),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat)
);

create table finance.call (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  quota_id int not null,
  istat text not null,
  n smallint not null constraint calls_are_numbered check (n >= 1),
  kind text not null constraint call_is_of_a_known_kind check (kind in ('instalment', 'balance')),
  label text not null,
  balance_id int,
  amount_cents bigint not null constraint a_call_asks_for_something check (amount_cents > 0),
  due date not null,
  reference text not null,
  at timestamptz not null,
  by_name text not null,
  constraint call_in_its_ambito unique (ambito_id, id, istat),
  constraint one_call_per_number unique (quota_id, n),
  constraint a_reference_names_one_call unique (ambito_id, reference),
  constraint a_balance_call_has_its_balance check ((kind = 'balance') = (balance_id is not null)),
  foreign key (ambito_id, quota_id, istat) references finance.quota (ambito_id, id, istat),
  foreign key (ambito_id, balance_id) references finance.balance (ambito_id, id)
);
create index call_by_municipality on finance.call (ambito_id, istat, due);

create table finance.credit_note (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  quota_id int not null,
  istat text not null,
  call_id int,
  balance_id int,
  amount_cents bigint not null constraint a_credit_note_gives_something check (amount_cents > 0),
  reason text not null constraint a_credit_note_has_a_reason check (length(reason) > 0),
  day date not null,
  at timestamptz not null,
  by_name text not null,
  constraint credit_note_in_its_ambito unique (ambito_id, id, istat),
  constraint a_credit_note_is_on_a_call_or_from_a_balance check ((call_id is null) <> (balance_id is null)),
  foreign key (ambito_id, quota_id, istat) references finance.quota (ambito_id, id, istat),
  foreign key (ambito_id, call_id, istat) references finance.call (ambito_id, id, istat),
  foreign key (ambito_id, balance_id) references finance.balance (ambito_id, id)
);
create index credit_note_by_municipality on finance.credit_note (ambito_id, istat);

create table finance.bank_file (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  name text not null,
  format text not null constraint bank_file_is_of_a_known_format check (format in ('csv', 'camt')),
  sha256 text not null,
  movements int not null,
  known int not null,
  at timestamptz not null,
  by_name text not null,
  constraint bank_file_in_its_ambito unique (ambito_id, id)
);

create table finance.bank_movement (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  file_id int not null,
  reference text not null constraint a_movement_has_a_reference check (length(reference) between 1 and 120),
  day date not null,
  amount_cents bigint not null constraint money_that_came_in check (amount_cents > 0),
  payer text not null,
  text text not null,
  constraint bank_movement_in_its_ambito unique (ambito_id, id),
  constraint a_movement_is_taken_once unique (ambito_id, reference),
  foreign key (ambito_id, file_id) references finance.bank_file (ambito_id, id)
);
comment on table finance.bank_movement is 'Money that came in, as the bank tells it. Which municipality paid is said by its receipt.';

create table finance.receipt (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  istat text not null,
  day date not null,
  amount_cents bigint not null constraint a_receipt_is_not_zero check (amount_cents <> 0),
  movement_id int,
  reverses_id int,
  note text not null default '',
  at timestamptz not null,
  by_name text not null,
  constraint receipt_in_its_ambito unique (ambito_id, id, istat),
  constraint only_a_reversal_is_negative check ((amount_cents < 0) = (reverses_id is not null)),
  constraint a_reversal_has_a_reason check (reverses_id is null or length(note) > 0),
  constraint a_receipt_is_reversed_once unique (reverses_id),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat),
  foreign key (ambito_id, movement_id) references finance.bank_movement (ambito_id, id),
  foreign key (ambito_id, reverses_id, istat) references finance.receipt (ambito_id, id, istat)
);
create index receipt_by_municipality on finance.receipt (ambito_id, istat, day);
create index receipt_of_movement on finance.receipt (movement_id);

create table finance.allocation (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  istat text not null,
  call_id int not null,
  receipt_id int,
  credit_note_id int,
  amount_cents bigint not null constraint an_allocation_moves_something check (amount_cents <> 0),
  at timestamptz not null,
  constraint an_allocation_uses_a_receipt_or_a_credit check ((receipt_id is null) <> (credit_note_id is null)),
  foreign key (ambito_id, call_id, istat) references finance.call (ambito_id, id, istat),
  foreign key (ambito_id, receipt_id, istat) references finance.receipt (ambito_id, id, istat),
  foreign key (ambito_id, credit_note_id, istat) references finance.credit_note (ambito_id, id, istat)
);
create index allocation_of_call on finance.allocation (call_id) include (amount_cents);
create index allocation_of_receipt on finance.allocation (receipt_id) include (amount_cents);
create index allocation_of_credit_note on finance.allocation (credit_note_id) include (amount_cents);

create table finance.refund (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  istat text not null,
  day date not null,
  amount_cents bigint not null constraint a_refund_gives_something check (amount_cents > 0),
  note text not null constraint a_refund_names_its_order_of_payment check (length(note) > 0),
  at timestamptz not null,
  by_name text not null,
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat)
);
comment on table finance.refund is 'A credit of a municipality that was paid back to it.';

create table finance.actual_cost (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  set_id int not null,
  istat text not null,
  amount_cents bigint not null constraint an_actual_cost_is_not_negative check (amount_cents >= 0),
  source text not null constraint an_actual_cost_has_a_source check (length(source) > 0),
  at timestamptz not null,
  by_name text not null,
  foreign key (ambito_id, set_id) references finance.quota_set (ambito_id, id),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat)
);
comment on table finance.actual_cost is 'What the services really cost a municipality: the newest row counts, the earlier ones stay.';
create index actual_cost_newest on finance.actual_cost (set_id, istat, id desc);

create table finance.received (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  istat text not null,
  year smallint not null constraint received_year_is_plausible check (year between 1990 and 2100),
  service text not null constraint a_service_has_a_name check (length(service) between 2 and 120),
  users int constraint users_are_not_negative check (users >= 0),
  hours_hundredths bigint constraint hours_are_not_negative check (hours_hundredths >= 0),
  places int constraint places_are_not_negative check (places >= 0),
  contribution_cents bigint constraint contributions_are_not_negative check (contribution_cents >= 0),
  source text not null constraint a_figure_has_a_source check (length(source) > 0),
  at timestamptz not null,
  by_name text not null,
  constraint hours_and_money_come_with_their_users
    check (users is not null or (hours_hundredths is null and contribution_cents is null)),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat)
);
comment on table finance.received is 'What a municipality received from a service in a year: the newest row counts, the earlier ones stay.';
create index received_newest on finance.received (ambito_id, year, service, istat, id desc);

create table finance.reminder (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  istat text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  open_cents bigint not null,
  at timestamptz not null,
  by_name text not null,
  constraint reminder_in_its_ambito unique (ambito_id, id, istat),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat)
);
create table finance.reminder_outcome (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  reminder_id int not null,
  istat text not null,
  outcome text not null constraint outcome_is_known check (outcome in ('sent', 'failed', 'no_mail')),
  detail text not null default '',
  at timestamptz not null,
  foreign key (ambito_id, reminder_id, istat) references finance.reminder (ambito_id, id, istat)
);
comment on table finance.reminder_outcome is 'What became of a message: sent, refused by the mail server, or kept to be copied because no mail server is set.';

do $$
declare name text;
begin
  foreach name in array array['quota_set', 'quota_decision', 'balance', 'bank_file', 'bank_movement', 'quota', 'balance_line',
      'call', 'credit_note', 'receipt', 'allocation', 'refund', 'actual_cost', 'received', 'reminder', 'reminder_outcome'] loop
    call kernel.keep_apart(('finance.' || name)::regclass);
    execute format('revoke update, delete on finance.%I from albero_app', name);
    execute format('create trigger rows_are_only_added before update or delete on finance.%I for each row execute function finance.refuse_change()', name);
  end loop;
  -- What concerns one municipality is seen by that municipality and by the Plan Office.
  foreach name in array array['quota', 'balance_line', 'call', 'credit_note', 'receipt', 'allocation', 'refund', 'actual_cost',
      'received', 'reminder', 'reminder_outcome'] loop
    execute format('create policy own_municipality on finance.%I as restrictive to albero_app using (kernel.sees_municipality(istat))', name);
  end loop;
  -- A bank file tells of everybody at once: the Plan Office alone.
  foreach name in array array['bank_file', 'bank_movement'] loop
    execute format('create policy plan_office_only on finance.%I as restrictive to albero_app using (current_setting(''app.municipalities'', true) = ''all'')', name);
  end loop;
end $$;

-- Proves again what the use cases have decided: no call is settled beyond itself, no payment and no credit is spent twice.
create function finance.keep_allocations() returns trigger
  language plpgsql security definer set search_path = pg_catalog, finance as $$
declare
  found_broken text;
begin
  select broken into found_broken from (
    select 'a_call_is_settled_once' as broken from finance.call c
      join lateral (select sum(amount_cents) as used from finance.allocation a where a.call_id = c.id) s on true
      where c.id in (select call_id from added) and (s.used > c.amount_cents or s.used < 0)
    union all
    select 'a_payment_is_spent_once' from finance.receipt r
      join lateral (select sum(amount_cents) as used from finance.allocation a where a.receipt_id = r.id) s on true
      where r.id in (select receipt_id from added)
        and (abs(s.used) > abs(r.amount_cents) or sign(s.used) = -sign(r.amount_cents))
    union all
    select 'a_credit_is_spent_once' from finance.credit_note n
      join lateral (select sum(amount_cents) as used from finance.allocation a where a.credit_note_id = n.id) s on true
      where n.id in (select credit_note_id from added) and (s.used > n.amount_cents or s.used < 0)
  ) all_broken limit 1;
  if found_broken is not null then
    raise exception 'the accounts would not hold: %', found_broken using errcode = 'check_violation', constraint = found_broken;
  end if;
  return null;
end $$;
create trigger keep_allocations after insert on finance.allocation
  referencing new table as added for each statement execute function finance.keep_allocations();

create function finance.keep_movement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, finance as $$
begin
  if new.movement_id is not null and (select sum(amount_cents) from finance.receipt where movement_id = new.movement_id)
      > (select amount_cents from finance.bank_movement where id = new.movement_id) then
    raise exception 'a movement of the bank would be registered twice'
      using errcode = 'check_violation', constraint = 'a_movement_is_registered_once';
  end if;
  return null;
end $$;
create trigger keep_movement after insert on finance.receipt for each row execute function finance.keep_movement();

-- Sums that a mayor may compare with: of the whole Ambito and of each sub-area, never of fewer municipalities than asked.
create function finance.group_of(asked_day date) returns table (istat text, area_code text)
  language sql stable security definer set search_path = pg_catalog, kernel, territory as $$
  select m.istat, 'ambito' from territory.municipality m where m.ambito_id = (select kernel.current_ambito())
  union all
  select c.istat, c.sub_area_code from territory.composition_member c
    where c.composition_id = (select id from territory.composition
      where ambito_id = (select kernel.current_ambito()) and first_day <= asked_day order by first_day desc limit 1) $$;

create function finance.quota_sums(asked_years int[], fewest int)
  returns table (set_id int, area_code text, amount_cents bigint, municipalities int, members text[])
  language sql stable security definer set search_path = pg_catalog, kernel, finance as $$
  select q.set_id, g.area_code, sum(q.amount_cents)::bigint, count(*)::int, array_agg(q.istat order by q.istat)
    from finance.quota q
    join finance.quota_set s on s.id = q.set_id
    join finance.quota_decision d on d.set_id = s.id and d.decision = 'approved'
    join lateral finance.group_of(make_date(s.year, 12, 31)) g on g.istat = q.istat
    where s.ambito_id = (select kernel.current_ambito()) and s.year = any (asked_years)
    group by 1, 2 having count(*) >= greatest(fewest, 2) $$;

create function finance.received_sums(asked_years int[], fewest int)
  returns table (year int, service text, area_code text, users bigint, hours_hundredths bigint, places bigint,
    contribution_cents bigint, municipalities int, members text[])
  language sql stable security definer set search_path = pg_catalog, kernel, finance as $$
  with newest as (
    select distinct on (r.year, r.service, r.istat) r.* from finance.received r
      where r.ambito_id = (select kernel.current_ambito()) and r.year = any (asked_years)
      order by r.year, r.service, r.istat, r.id desc)
  select r.year::int, r.service, g.area_code, sum(r.users)::bigint, sum(r.hours_hundredths)::bigint, sum(r.places)::bigint,
      sum(r.contribution_cents)::bigint, count(*)::int, array_agg(r.istat order by r.istat)
    from newest r join lateral finance.group_of(make_date(r.year, 12, 31)) g on g.istat = r.istat
    group by 1, 2, 3 having count(*) >= greatest(fewest, 2) $$;

revoke all on function finance.group_of(date), finance.quota_sums(int[], int), finance.received_sums(int[], int) from public;
grant execute on function finance.quota_sums(int[], int), finance.received_sums(int[], int) to albero_app;
