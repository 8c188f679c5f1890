-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The money: funds with their acts, and the budget of each year. Rows of the ledger are written once.

-- Whether the present transaction sees what concerns this municipality alone (kernel/actor.ts decides it first).
create function kernel.sees_municipality(istat text) returns boolean language sql stable parallel safe
  as $$ select current_setting('app.municipalities', true) = 'all'
    or istat = any (string_to_array(current_setting('app.municipalities', true), ',')) $$;

create schema finance;
grant usage on schema finance to albero_app, albero_public;

create table finance.channel (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  code text not null constraint channel_code_is_short check (length(trim(code)) between 1 and 40),
  name text not null constraint channel_has_a_name check (length(trim(name)) between 1 and 200),
  kind text not null constraint channel_kind_is_known
    check (kind in ('national', 'regional', 'municipal', 'solidarity', 'users', 'surplus', 'pnrr', 'european', 'other')),
  position int not null default 0,
  note text not null default '',
  uncertain text,
  row_version int not null default 1,
  constraint one_channel_per_code unique (ambito_id, code),
  constraint channel_in_its_ambito unique (ambito_id, id)
);
comment on table finance.channel is 'A fund or another channel from which money comes: FNPS, quotas of the municipalities, surplus of past years.';

create table finance.annuality (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  channel_id int not null,
  year smallint not null constraint annuality_year_is_of_our_time check (year between 1990 and 2100),
  label text not null default '',
  use_from date,
  use_to date,
  cup text constraint cup_has_fifteen_signs check (cup ~ '^[A-Z][0-9A-Z]{14}$'),
  milestones jsonb not null default '[]',
  note text not null default '',
  uncertain text,
  row_version int not null default 1,
  foreign key (ambito_id, channel_id) references finance.channel (ambito_id, id),
  constraint one_annuality_per_channel_and_year unique (ambito_id, channel_id, year),
  constraint annuality_in_its_ambito unique (ambito_id, id),
  constraint period_of_use_has_an_end_after_its_start check (use_to >= use_from)
);
comment on table finance.annuality is 'The money of a channel for one year of competence; it may be spent in later years, until use_to.';
comment on column finance.annuality.label is 'The name that the document prints, when it is not that of the channel.';

create table finance.act (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  kind text not null constraint act_kind_is_known
    check (kind in ('law', 'ministerial_decree', 'regional_resolution', 'regional_decree', 'assembly', 'resolution', 'determination', 'contract', 'other')),
  body text not null constraint act_has_a_body check (length(trim(body)) between 1 and 200),
  number text not null constraint act_has_a_number check (length(trim(number)) between 1 and 80),
  year smallint not null constraint act_year_is_of_our_time check (year between 1900 and 2100),
  day date,
  title text not null default '',
  uncertain text,
  constraint act_day_is_in_its_year check (extract(year from day) = year),
  constraint act_in_its_ambito unique (ambito_id, id)
);
create unique index an_act_is_written_once on finance.act (ambito_id, lower(body), lower(number), year);
comment on table finance.act is 'An act that assigns, programs, commits or pays. day is null when the document does not print it.';

create table finance.service (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  code text not null constraint service_code_is_short check (length(trim(code)) between 1 and 40),
  name text not null constraint service_has_a_name check (length(trim(name)) between 1 and 200),
  macro_activity smallint constraint macro_activities_are_five check (macro_activity between 1 and 5),
  istat_area smallint constraint istat_areas_are_seven check (istat_area between 1 and 7),
  user_area text constraint user_area_is_known check (user_area in
    ('family_and_minors', 'independent_elderly', 'disabled', 'dependent_elderly', 'poverty', 'addictions', 'mental_health', 'all')),
  nomenclatore_code text,
  siuss_code text,
  is_leps boolean not null default false,
  other_names text[] not null default '{}',
  position int not null default 0,
  is_active boolean not null default true,
  constraint one_service_per_code unique (ambito_id, code),
  constraint service_in_its_ambito unique (ambito_id, id)
);
comment on table finance.service is 'The catalogue of services, with the codings of the statutory returns.';
comment on column finance.service.user_area is 'Whom it serves, in the words of the FNPS matrix.';

create table finance.budget (
  ambito_id int not null references kernel.ambito,
  year smallint not null constraint budget_year_is_of_our_time check (year between 1990 and 2100),
  title text not null default '',
  source text not null default '',
  act_id int,
  approved_at timestamptz,
  approved_by_name text,
  row_version int not null default 1,
  primary key (ambito_id, year),
  foreign key (ambito_id, act_id) references finance.act (ambito_id, id)
);
comment on table finance.budget is 'The budget of one year. It is approved by an act; approved values are written apart from indicative ones.';

create table finance.line (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  year smallint not null,
  objective_code text,
  service_id int,
  label text not null constraint line_has_a_name check (length(trim(label)) between 1 and 300),
  is_whole_objective boolean not null default false,
  declared_cents bigint constraint declared_amount_is_whole check (declared_cents between 0 and 10000000000000),
  position int not null default 0,
  note text not null default '',
  uncertain text,
  row_version int not null default 1,
  foreign key (ambito_id, year) references finance.budget (ambito_id, year),
  foreign key (ambito_id, service_id) references finance.service (ambito_id, id),
  constraint line_in_its_ambito unique (ambito_id, id)
);
create index line_of_year on finance.line (ambito_id, year, position);
comment on table finance.line is 'A budget line of one year. The objective is the one of the operational plan (planning) with this code.';
comment on column finance.line.declared_cents is 'The amount that a document prints for the line; null when the line is the sum of its cells.';
comment on column finance.line.is_whole_objective is 'The document prints one amount for the objective and no lines.';

-- Each change of a cell is one more row: the newest version is the cell, the others its history.
create table finance.cell (
  id bigint generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  line_id int not null,
  channel_id int not null,
  version int not null constraint cell_versions_count_from_one check (version >= 1),
  indicative_cents bigint constraint indicative_amount_is_whole check (indicative_cents between 0 and 10000000000000),
  approved_cents bigint constraint approved_amount_is_whole check (approved_cents between 0 and 10000000000000),
  note text not null default '' constraint cell_note_is_short check (length(note) <= 2000),
  origin text not null default 'hand' constraint cell_origin_is_known check (origin in ('hand', 'file', 'document', 'approval')),
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, line_id) references finance.line (ambito_id, id),
  foreign key (ambito_id, channel_id) references finance.channel (ambito_id, id),
  constraint two_writers_cannot_make_the_same_version unique (line_id, channel_id, version)
);
comment on table finance.cell is 'Line by channel of a year: indicative and approved amounts apart. Append only.';

create table finance.namesake (
  ambito_id int not null references kernel.ambito,
  line_id int not null,
  channel_id int not null,
  note text not null default '',
  primary key (line_id, channel_id),
  foreign key (ambito_id, line_id) references finance.line (ambito_id, id),
  foreign key (ambito_id, channel_id) references finance.channel (ambito_id, id)
);
comment on table finance.namesake is 'A line and a channel that a document names alike: their amounts are compared, neither is corrected.';

create table finance.printed_total (
  ambito_id int not null references kernel.ambito,
  year smallint not null,
  source text not null,
  side text not null constraint printed_side_is_known check (side in ('assigned', 'objectives')),
  declared_cents bigint not null,
  document text not null default '',
  uncertain text,
  position int not null default 0,
  primary key (ambito_id, year, side, source)
);
comment on table finance.printed_total is 'A total as a document prints it. The computed one stands beside it: the rows of the ledger with this source, or the lines.';

-- The ledger. One row is one fact of money; a mistake is put right by one more row.
create table finance.entry (
  id bigint generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  year smallint not null constraint entry_year_is_of_our_time check (year between 1990 and 2100),
  stage text not null constraint stage_is_known check (stage in ('assigned', 'programmed', 'committed', 'paid', 'reported')),
  annuality_id int not null,
  line_id int,
  municipality text constraint municipality_is_an_istat_code check (municipality ~ '^[0-9]{6}$'),
  parent_id bigint,
  reverses_id bigint,
  act_id int,
  day date,
  amount_cents bigint not null constraint amount_is_within_reason check (abs(amount_cents) <= 10000000000000),
  document text,
  source text,
  note text not null default '',
  uncertain text,
  by_name text not null,
  at timestamptz not null,
  constraint entry_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, annuality_id) references finance.annuality (ambito_id, id),
  foreign key (ambito_id, line_id) references finance.line (ambito_id, id),
  foreign key (ambito_id, parent_id) references finance.entry (ambito_id, id),
  foreign key (ambito_id, reverses_id) references finance.entry (ambito_id, id),
  foreign key (ambito_id, act_id) references finance.act (ambito_id, id),
  constraint only_what_is_assigned_has_no_line check ((stage = 'assigned') = (line_id is null)),
  constraint a_payment_pays_a_commitment check (stage <> 'paid' or parent_id is not null),
  constraint only_payments_and_returns_follow_a_row check (stage in ('paid', 'reported') or parent_id is null),
  constraint only_a_reversal_or_an_act_takes_away check (amount_cents > 0 or reverses_id is not null or (stage = 'assigned' and act_id is not null)),
  constraint a_reversal_takes_away check (reverses_id is null or amount_cents < 0 or stage = 'assigned'),
  constraint a_fact_has_its_day_or_why_not check (day is not null or uncertain is not null)
);
comment on table finance.entry is 'The ledger of the money. Append only: a correction is a row that reverses.';
comment on column finance.entry.year is 'The year of the budget in which it counts; the year of competence is that of the annuality.';
comment on column finance.entry.document is 'The invoice or receipt on which a payment or a return rests.';
comment on column finance.entry.source is 'The printed table from which the row was read: finance.printed_total has its total.';
create index entry_of_annuality on finance.entry (ambito_id, annuality_id, stage, id);
create index entry_of_line on finance.entry (ambito_id, line_id, stage, id) where line_id is not null;
create index entry_of_year on finance.entry (ambito_id, year, id);
create index entry_of_municipality on finance.entry (ambito_id, municipality, year, stage, line_id, annuality_id)
  include (amount_cents, day) where municipality is not null;
create index entry_children on finance.entry (parent_id) include (amount_cents, stage) where parent_id is not null;
create index entry_reversals on finance.entry (reverses_id) include (amount_cents) where reverses_id is not null;
create index entry_of_source on finance.entry (ambito_id, year, source) include (amount_cents, stage) where source is not null;
create index entry_of_act on finance.entry (act_id) where act_id is not null;

-- The sums of the ledger, kept in the transaction of each row: whoever may not see the row of one municipality still
-- reads the true totals, and a page never adds up millions of rows.
create table finance.total (
  ambito_id int not null references kernel.ambito,
  year smallint not null,
  annuality_id int not null,
  line_id int not null default 0,
  stage text not null,
  month text not null default '',
  amount_cents bigint not null,
  entries int not null,
  of_municipalities int not null,
  primary key (ambito_id, year, annuality_id, line_id, stage, month)
);
create index total_of_annuality on finance.total (annuality_id, line_id, stage) include (amount_cents);
comment on table finance.total is 'Sums of finance.entry, kept by its trigger and by nothing else. line_id 0: no line; month empty: day unknown.';

create function finance.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is never changed', tg_table_name using errcode = 'restrict_violation', constraint = 'rows_are_only_added';
end $$;
create trigger rows_are_only_added before update or delete on finance.entry
  for each row execute function finance.refuse_change();
create trigger rows_are_only_added before update or delete on finance.cell
  for each row execute function finance.refuse_change();

-- What is left of a row after what reverses it.
create function finance.net_of(entry_id bigint) returns bigint language sql stable as $$
  select (select amount_cents from finance.entry where id = entry_id)
    + coalesce((select sum(amount_cents) from finance.entry where reverses_id = entry_id), 0)::bigint $$;

-- Adds new rows to the sums, then proves again what the use cases have decided: no stage is above the one before it.
create function finance.keep_totals() returns trigger
  language plpgsql security definer set search_path = pg_catalog, finance as $$
declare
  found_broken text;
begin
  insert into finance.total as t (ambito_id, year, annuality_id, line_id, stage, month, amount_cents, entries, of_municipalities)
    select ambito_id, year, annuality_id, coalesce(line_id, 0), stage, coalesce(to_char(day, 'YYYY-MM'), ''),
        sum(amount_cents), count(*), count(municipality)
      from added group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (ambito_id, year, annuality_id, line_id, stage, month) do update
      set amount_cents = t.amount_cents + excluded.amount_cents,
          entries = t.entries + excluded.entries,
          of_municipalities = t.of_municipalities + excluded.of_municipalities;

  select case
      when committed > programmed then 'a_commitment_stays_within_its_line'
      when paid > committed then 'payments_stay_within_commitments'
      when reported > paid then 'what_is_reported_is_paid'
      when least(programmed, committed, paid, reported) < 0 then 'nothing_falls_below_zero' end
    into found_broken
    from (
      select coalesce(sum(t.amount_cents) filter (where t.stage = 'programmed'), 0) as programmed,
        coalesce(sum(t.amount_cents) filter (where t.stage = 'committed'), 0) as committed,
        coalesce(sum(t.amount_cents) filter (where t.stage = 'paid'), 0) as paid,
        coalesce(sum(t.amount_cents) filter (where t.stage = 'reported'), 0) as reported
      from finance.total t
      join (select distinct annuality_id, line_id from added where line_id is not null) a
        on t.annuality_id = a.annuality_id and t.line_id = a.line_id
      group by t.annuality_id, t.line_id
    ) sums
    where committed > programmed or paid > committed or reported > paid or least(programmed, committed, paid, reported) < 0
    limit 1;
  if found_broken is not null then
    raise exception 'the ledger would not hold: %', found_broken using errcode = 'check_violation', constraint = found_broken;
  end if;

  if exists (
    select from (
        select parent_id as id from added where parent_id is not null
        union select reverses_id from added where reverses_id is not null) touched
      where finance.net_of(touched.id) < coalesce((
          select sum(amount_cents) from finance.entry where parent_id = touched.id), 0)
        or (finance.net_of(touched.id) < 0 and (select stage from finance.entry where id = touched.id) <> 'assigned')) then
    raise exception 'a row would give more than it holds'
      using errcode = 'check_violation', constraint = 'payments_stay_within_their_commitment';
  end if;
  return null;
end $$;
create trigger keep_totals after insert on finance.entry
  referencing new table as added for each statement execute function finance.keep_totals();

call kernel.keep_apart('finance.channel');
call kernel.keep_apart('finance.annuality');
call kernel.keep_apart('finance.act');
call kernel.keep_apart('finance.service');
call kernel.keep_apart('finance.budget');
call kernel.keep_apart('finance.line');
call kernel.keep_apart('finance.cell');
call kernel.keep_apart('finance.namesake');
call kernel.keep_apart('finance.printed_total');
call kernel.keep_apart('finance.entry');
call kernel.keep_apart('finance.total');
revoke insert, update, delete on finance.total from albero_app;

-- A row about one municipality is for whoever may see that municipality; the sums are for everybody in the Ambito.
-- The same as kernel.sees_municipality, asked once a query and not once a row.
create policy own_municipality on finance.entry as restrictive to albero_app
  using (municipality is null
    or (select current_setting('app.municipalities', true)) = 'all'
    or municipality = any ((select string_to_array(current_setting('app.municipalities', true), ','))::text[]));
