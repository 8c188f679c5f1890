-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The theory of change of each objective, version by version; the dated figures that the essential levels are measured with.

create table evaluation.chain (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  period text not null constraint chain_period_is_two_years check (period ~ '^[0-9]{4}-[0-9]{4}$'),
  objective text not null constraint chain_is_of_an_objective check (length(objective) between 1 and 20),
  number smallint not null constraint chain_version_from_one check (number > 0),
  content jsonb not null constraint chain_is_an_object check (jsonb_typeof(content) = 'object'),
  reason text not null constraint a_chain_says_why check (length(trim(reason)) between 3 and 500),
  by_name text not null,
  at timestamptz not null,
  constraint chain_in_its_ambito unique (ambito_id, id),
  constraint chain_versions_follow unique (ambito_id, period, objective, number)
);
comment on table evaluation.chain is 'One version of how an objective is thought to work, from resources to impact. Rows are only added: the newest counts.';

create table evaluation.leps_input (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  key text not null constraint leps_key_is_plain check (key ~ '^[a-z][A-Za-z0-9]{1,39}$'),
  day date not null,
  value numeric(20, 4) constraint leps_value_is_not_negative check (value >= 0),
  source text not null constraint a_leps_figure_has_a_source check (length(trim(source)) between 2 and 300),
  note text not null default '',
  corrects int,
  reason text not null default '',
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, corrects) references evaluation.leps_input (ambito_id, id),
  constraint leps_input_in_its_ambito unique (ambito_id, id),
  constraint one_correction_follows_a_figure unique (ambito_id, corrects),
  constraint a_correction_says_why check ((corrects is null) = (reason = '')),
  constraint only_a_correction_takes_away check (value is not null or corrects is not null)
);
create unique index one_leps_figure_a_day on evaluation.leps_input (ambito_id, key, day) where corrects is null;
comment on table evaluation.leps_input is 'A dated figure of the Ambito for the essential levels. Rows are only added: a correction names the row that it corrects; without a value it takes it away.';

call kernel.keep_apart('evaluation.chain');
call kernel.keep_apart('evaluation.leps_input');
revoke update, delete on evaluation.chain, evaluation.leps_input from albero_app;

-- The citizen reads what is said, not who wrote it.
create policy public_reads on evaluation.chain for select to albero_public using (ambito_id = (select kernel.current_ambito()));
grant select (id, ambito_id, period, objective, number, content, reason, at) on evaluation.chain to albero_public;
create policy public_reads on evaluation.leps_input for select to albero_public using (ambito_id = (select kernel.current_ambito()));
grant select (id, ambito_id, key, day, value, source, note, corrects, reason, at) on evaluation.leps_input to albero_public;
