-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The operational plan: what the Ambito does in one year, for whom, with which money, and which results it expects.

create table planning.operational_plan (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  year int not null constraint operational_year_is_of_our_time check (year between 1990 and 2100),
  title text not null,
  territory text not null,
  status text not null default 'draft' constraint operational_status_is_known check (status in ('draft', 'approved', 'closed')),
  -- The zone plan from which it was built, when Albero has it.
  zone_version_id int references planning.version,
  -- The plan of the year before from which it was rolled over.
  follows_id int references planning.operational_plan,
  printed json not null default '{}',
  last_key int not null default 0,
  row_version int not null default 1,
  created_at timestamptz not null,
  created_by_name text not null,
  act_number text,
  act_date date,
  act_body text,
  act_uncertain text,
  approved_at timestamptz,
  closed_on date,
  close_note text,
  constraint one_operational_plan_per_year_and_ambito unique (ambito_id, year),
  constraint operational_plan_is_approved_by_an_act_or_told_why_not check (
    status = 'draft' or (act_body is not null and ((act_number is not null and act_date is not null) or act_uncertain is not null))),
  constraint operational_plan_is_closed_on_a_day check (status <> 'closed' or closed_on is not null)
);
comment on table planning.operational_plan is 'The yearly plan (Piano Operativo). Its objectives, actions, steps, results and budget lines hang on it.';
comment on column planning.operational_plan.printed is 'What the document says besides its objectives, as the file gave it: channels, quotas, governance, monitoring.';
comment on column planning.operational_plan.last_key is 'The number of the newest key given in this plan: keys never come back.';

create table planning.operational_objective (
  ambito_id int not null references kernel.ambito,
  plan_id int not null references planning.operational_plan on delete cascade,
  code text not null,
  position int not null,
  -- title, subtitle, what the zone plan says, who answers for it, notes and doubts: core/document.ts.
  content jsonb not null,
  zone_version_id int references planning.version,
  zone_card_code text,
  declared_total_cents bigint constraint declared_total_from_zero check (declared_total_cents >= 0),
  row_version int not null default 1,
  updated_at timestamptz not null,
  updated_by_name text not null,
  primary key (plan_id, code),
  constraint zone_card_has_its_version check ((zone_version_id is null) = (zone_card_code is null))
);
comment on table planning.operational_objective is 'An objective of the year.';
comment on column planning.operational_objective.declared_total_cents is 'The total that the document prints; null when it prints none. Never corrected: the sum of the lines stands beside it.';
create index operational_objective_of_ambito on planning.operational_objective (ambito_id, plan_id, position);

create table planning.operational_part (
  ambito_id int not null references kernel.ambito,
  plan_id int not null,
  objective_code text not null,
  kind text not null constraint operational_part_kind_is_known check (kind in ('action', 'step', 'result')),
  key text not null,
  position int not null,
  content jsonb not null,
  row_version int not null default 1,
  updated_at timestamptz not null,
  updated_by_name text not null,
  primary key (plan_id, objective_code, key),
  foreign key (plan_id, objective_code) references planning.operational_objective (plan_id, code) on delete cascade
);
comment on table planning.operational_part is 'An action, a step with its day, or an expected result of an objective of the year: core/document.ts and core/expects.ts.';

create table planning.operational_line (
  ambito_id int not null references kernel.ambito,
  plan_id int not null,
  objective_code text not null,
  key text not null,
  position int not null,
  label text not null,
  channel_code text,
  amount_cents bigint not null constraint line_amount_from_zero check (amount_cents >= 0),
  note text,
  uncertain text,
  row_version int not null default 1,
  updated_at timestamptz not null,
  updated_by_name text not null,
  primary key (plan_id, objective_code, key),
  foreign key (plan_id, objective_code) references planning.operational_objective (plan_id, code) on delete cascade
);
comment on table planning.operational_line is 'A budget line of an objective of the year: service or label, funding channel when it is known, whole cents.';
create index operational_line_of_ambito on planning.operational_line (ambito_id, plan_id);

create table planning.operational_deviation (
  ambito_id int not null references kernel.ambito,
  plan_id int not null references planning.operational_plan on delete cascade,
  objective_code text not null,
  kind text not null constraint deviation_kind_is_known check (kind in ('kept', 'changed', 'dropped', 'added')),
  reason text not null constraint deviation_says_why check (length(trim(reason)) > 0),
  by_name text not null,
  at timestamptz not null,
  primary key (plan_id, objective_code)
);
comment on table planning.operational_deviation is 'Why an objective differs from the plan of the year before. The audit chain keeps the reasons written before this one.';

-- What a plan says changes only while it is a draft, whoever asks.
create function planning.refuse_outside_operational_draft() returns trigger language plpgsql as $$
declare
  touched int := case when tg_op = 'DELETE' then old.plan_id else new.plan_id end;
  found_status text;
begin
  select status into found_status from planning.operational_plan where id = touched for share;
  -- A draft thrown away takes its parts with it: by then the plan is gone.
  if found_status is null and tg_op = 'DELETE' then return old; end if;
  if found_status is distinct from 'draft' then
    raise exception 'operational plan % is %, its % cannot change', touched, found_status, tg_table_name
      using errcode = 'restrict_violation', constraint = 'only_a_draft_changes';
  end if;
  if tg_op = 'UPDATE' and old.plan_id <> new.plan_id then
    raise exception 'a % cannot move to another plan', tg_table_name
      using errcode = 'restrict_violation', constraint = 'only_a_draft_changes';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger only_a_draft_changes before insert or update or delete on planning.operational_objective
  for each row execute function planning.refuse_outside_operational_draft();
create trigger only_a_draft_changes before insert or update or delete on planning.operational_part
  for each row execute function planning.refuse_outside_operational_draft();
create trigger only_a_draft_changes before insert or update or delete on planning.operational_line
  for each row execute function planning.refuse_outside_operational_draft();
create trigger only_a_draft_changes before insert or update or delete on planning.operational_deviation
  for each row execute function planning.refuse_outside_operational_draft();

-- A plan goes from draft to approved to closed, and never back; its act is written once.
create function planning.guard_operational_plan() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status = 'draft' then return old; end if;
    raise exception 'operational plan % is %, it cannot be removed', old.year, old.status
      using errcode = 'restrict_violation', constraint = 'only_a_draft_is_removed';
  end if;
  if old.status <> new.status and old.status || '>' || new.status not in ('draft>approved', 'approved>closed') then
    raise exception 'an operational plan does not go from % to %', old.status, new.status
      using errcode = 'restrict_violation', constraint = 'operational_plan_walks_its_life';
  end if;
  if old.status <> 'draft' and (
      (old.year, old.title, old.territory, old.act_body, old.approved_at)
        is distinct from (new.year, new.title, new.territory, new.act_body, new.approved_at)
      or old.printed::text <> new.printed::text
      or (old.act_number is not null and old.act_number is distinct from new.act_number)
      or (old.act_date is not null and old.act_date is distinct from new.act_date)) then
    raise exception 'operational plan % is %, what it says cannot change', old.year, old.status
      using errcode = 'restrict_violation', constraint = 'only_a_draft_changes';
  end if;
  return new;
end $$;
create trigger guard_operational_plan before update or delete on planning.operational_plan
  for each row execute function planning.guard_operational_plan();

call kernel.keep_apart('planning.operational_plan');
call kernel.keep_apart('planning.operational_objective');
call kernel.keep_apart('planning.operational_part');
call kernel.keep_apart('planning.operational_line');
call kernel.keep_apart('planning.operational_deviation');
