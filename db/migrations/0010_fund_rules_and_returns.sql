-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Rules that come with the money, returns frozen at a date, and the contract of service with the managing company.

create table finance.rule (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  code text not null constraint rule_code_is_short check (length(trim(code)) between 1 and 40),
  channel_id int,
  title text not null constraint rule_says_what_it_asks check (length(trim(title)) between 1 and 300),
  settings jsonb not null constraint rule_kind_is_known
    check (settings ->> 'kind' in ('eligible_services', 'area_share', 'period_of_use', 'co_financing', 'single_document')),
  first_year smallint constraint rule_first_year_is_of_our_time check (first_year between 1990 and 2100),
  last_year smallint constraint rule_last_year_is_of_our_time check (last_year between 1990 and 2100),
  on_breach text not null constraint a_breach_warns_or_refuses check (on_breach in ('warn', 'refuse')),
  is_on boolean not null default false,
  source text not null constraint rule_has_its_source check (length(trim(source)) between 1 and 500),
  is_verified boolean not null default false,
  note text not null default '',
  row_version int not null default 1,
  foreign key (ambito_id, channel_id) references finance.channel (ambito_id, id),
  constraint one_rule_per_code unique (ambito_id, code),
  constraint rule_last_year_comes_after_the_first check (last_year >= first_year)
);
comment on table finance.rule is 'A rule that comes with the money of a channel (or of every channel) in certain years of competence.';
comment on column finance.rule.settings is 'kind and its measures: modules/finance/rules/core/rule.ts';
comment on column finance.rule.is_verified is 'Somebody has read the source and found the rule there.';

-- "Fattura 12" and "fattura 12 " are one document.
create index entry_of_document on finance.entry (ambito_id, lower(trim(document))) where document is not null;

create table finance.return (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  annuality_id int not null,
  at_day date not null,
  previous_id int,
  assigned_cents bigint not null,
  undated_rows int not null default 0,
  note text not null default '',
  frozen_by_name text not null,
  frozen_at timestamptz not null,
  constraint return_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, annuality_id) references finance.annuality (ambito_id, id),
  foreign key (ambito_id, previous_id) references finance.return (ambito_id, id),
  constraint one_return_per_annuality_and_day unique (annuality_id, at_day)
);
comment on table finance.return is 'The state of an annuality at a date as it was sent to whoever gave the money. Never changed.';
comment on column finance.return.undated_rows is 'Rows of the ledger without a day that are counted in it, by their budget year.';

create table finance.return_row (
  ambito_id int not null references kernel.ambito,
  return_id int not null,
  macro_activity smallint not null constraint macro_activity_is_known check (macro_activity between 0 and 5),
  user_area text not null,
  programmed_cents bigint not null,
  committed_cents bigint not null,
  paid_cents bigint not null,
  reported_cents bigint not null,
  primary key (return_id, macro_activity, user_area),
  foreign key (ambito_id, return_id) references finance.return (ambito_id, id)
);
comment on table finance.return_row is 'Macro-activity by user area of the FNPS matrix; 0 and an empty area: the line has no service yet.';

create table finance.return_fall (
  ambito_id int not null references kernel.ambito,
  return_id int not null,
  figure text not null,
  before_cents bigint not null,
  after_cents bigint not null,
  reason text not null constraint a_fall_is_an_error_or_a_release check (reason in ('material_error', 'release')),
  words text not null default '',
  primary key (return_id, figure),
  foreign key (ambito_id, return_id) references finance.return (ambito_id, id),
  constraint a_fall_goes_down check (after_cents < before_cents)
);
comment on table finance.return_fall is 'A figure that is lower than in the return before, with the reason that is asked for.';
comment on column finance.return_fall.figure is 'stage|macro-activity|user area; assigned|0|: the whole annuality.';

create trigger returns_are_only_added before update or delete on finance.return
  for each row execute function finance.refuse_change();
create trigger returns_are_only_added before update or delete on finance.return_row
  for each row execute function finance.refuse_change();
create trigger returns_are_only_added before update or delete on finance.return_fall
  for each row execute function finance.refuse_change();

create table finance.contract (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  company text not null constraint contract_names_the_company check (length(trim(company)) between 1 and 200),
  title text not null constraint contract_has_a_title check (length(trim(title)) between 1 and 200),
  first_day date,
  last_day date,
  act text not null default '',
  source text not null default '',
  note text not null default '',
  uncertain text,
  row_version int not null default 1,
  constraint contract_in_its_ambito unique (ambito_id, id),
  constraint one_contract_per_title unique (ambito_id, title),
  constraint contract_ends_after_its_start check (last_day >= first_day)
);
comment on table finance.contract is 'The contract of service with the company that manages the shared services. A day that no document prints is null.';

create table finance.contract_annex (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  contract_id int not null,
  year smallint not null constraint annex_year_is_of_our_time check (year between 1990 and 2100),
  printed_total_cents bigint constraint printed_total_is_whole check (printed_total_cents between 0 and 10000000000000),
  act text not null default '',
  approved_on date,
  source text not null default '',
  note text not null default '',
  row_version int not null default 1,
  constraint annex_in_its_ambito unique (ambito_id, id),
  constraint one_annex_per_contract_and_year unique (contract_id, year),
  foreign key (ambito_id, contract_id) references finance.contract (ambito_id, id)
);
comment on table finance.contract_annex is 'What the contract is worth in one year. The printed total stands beside the sum of its items.';

create table finance.contract_item (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  annex_id int not null,
  label text not null constraint item_has_a_name check (length(trim(label)) between 1 and 200),
  amount_cents bigint not null constraint item_amount_is_whole check (amount_cents between 0 and 10000000000000),
  position int not null,
  note text not null default '',
  constraint item_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, annex_id) references finance.contract_annex (ambito_id, id)
);
create index item_of_annex on finance.contract_item (ambito_id, annex_id, position);

create table finance.contract_deadline (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  contract_id int not null,
  item_id int,
  what text not null constraint deadline_says_what check (length(trim(what)) between 1 and 300),
  due date,
  due_words text not null default '',
  share_percent smallint constraint share_is_a_percentage check (share_percent between 1 and 100),
  done_on date,
  source text not null default '',
  row_version int not null default 1,
  foreign key (ambito_id, contract_id) references finance.contract (ambito_id, id),
  foreign key (ambito_id, item_id) references finance.contract_item (ambito_id, id),
  constraint deadline_in_its_ambito unique (ambito_id, id),
  constraint deadline_says_when check (due is not null or due_words <> ''),
  constraint a_share_is_of_an_item check (share_percent is null or item_id is not null)
);
create index deadline_of_contract on finance.contract_deadline (ambito_id, contract_id, due);

call kernel.keep_apart('finance.rule');
call kernel.keep_apart('finance.return');
call kernel.keep_apart('finance.return_row');
call kernel.keep_apart('finance.return_fall');
call kernel.keep_apart('finance.contract');
call kernel.keep_apart('finance.contract_annex');
call kernel.keep_apart('finance.contract_item');
call kernel.keep_apart('finance.contract_deadline');
