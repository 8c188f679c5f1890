-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The territory: municipalities, sub-areas with dated composition, figures with their source, population by age, boundaries.

create schema territory;
grant usage on schema territory to albero_app, albero_public;

create table territory.municipality (
  ambito_id int not null references kernel.ambito,
  istat text not null constraint istat_code_has_six_digits check (istat ~ '^[0-9]{6}$'),
  cadastral text constraint cadastral_code_is_a_letter_and_three_digits check (cadastral ~ '^[A-Z][0-9]{3}$'),
  name text not null constraint municipality_has_a_name check (length(name) between 2 and 120),
  province text not null,
  region text not null,
  lon double precision constraint longitude_is_in_italy check (lon between 6 and 19.5),
  lat double precision constraint latitude_is_in_italy check (lat between 35 and 48),
  note text not null default '',
  primary key (ambito_id, istat),
  constraint reference_point_is_whole check ((lon is null) = (lat is null)),
  constraint one_name_per_municipality unique (ambito_id, name)
);
comment on table territory.municipality is 'The municipalities of the Ambito. The reference point places them where no boundary is loaded.';

create table territory.ambito_profile (
  ambito_id int primary key references kernel.ambito,
  lead_istat text,
  region text not null default '',
  province text not null default '',
  ats text not null default '',
  asst text not null default '',
  managing_company text not null default '',
  constraint lead_municipality_belongs_to_the_ambito
    foreign key (ambito_id, lead_istat) references territory.municipality (ambito_id, istat)
);

create table territory.sub_area (
  ambito_id int not null references kernel.ambito,
  code text not null constraint sub_area_code_is_plain check (code ~ '^[A-Z0-9_-]{1,40}$'),
  name text not null constraint sub_area_has_a_name check (length(name) between 2 and 120),
  seat_istat text,
  position int not null default 0,
  note text not null default '',
  primary key (ambito_id, code),
  constraint one_name_per_sub_area unique (ambito_id, name),
  constraint seat_belongs_to_the_ambito
    foreign key (ambito_id, seat_istat) references territory.municipality (ambito_id, istat)
);

create table territory.composition (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  first_day date not null,
  label text not null constraint composition_has_a_name check (length(label) between 2 and 120),
  source text not null default '',
  note text not null default '',
  version int not null default 1,
  constraint one_composition_per_first_day unique (ambito_id, first_day),
  constraint composition_in_its_ambito unique (ambito_id, id)
);
comment on table territory.composition is 'A way of dividing the municipalities among the sub-areas, in force from its first day until the next one.';

create table territory.composition_member (
  ambito_id int not null references kernel.ambito,
  composition_id int not null,
  istat text not null,
  sub_area_code text not null,
  constraint a_municipality_is_in_one_sub_area_at_a_time primary key (composition_id, istat),
  foreign key (ambito_id, composition_id) references territory.composition (ambito_id, id) on delete cascade,
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat),
  foreign key (ambito_id, sub_area_code) references territory.sub_area (ambito_id, code)
);
comment on table territory.composition_member is 'Only what is certain: a municipality without a row is one whose sub-area nobody knows.';

create table territory.indicator (
  ambito_id int not null references kernel.ambito,
  key text not null constraint indicator_key_is_plain check (key ~ '^[A-Za-z][A-Za-z0-9_]{0,59}$'),
  label text not null,
  label_en text not null default '',
  unit text not null,
  decimals smallint not null default 0 constraint decimals_are_few check (decimals between 0 and 6),
  topic text not null,
  definition text not null default '',
  formula text not null default '',
  position int not null default 0,
  primary key (ambito_id, key)
);

create table territory.source (
  ambito_id int not null references kernel.ambito,
  key text not null,
  title text not null,
  place text not null default '',
  licence text not null default '',
  primary key (ambito_id, key)
);

create table territory.figure (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  indicator_key text not null,
  area_kind text not null
    constraint area_is_of_a_known_kind check (area_kind in ('municipality', 'sub_area', 'ambito', 'province', 'region', 'country')),
  area_code text not null,
  on_day date,
  year smallint constraint year_is_plausible check (year between 1861 and 2100),
  sex text not null default 'all' constraint sex_is_of_a_known_kind check (sex in ('all', 'male', 'female')),
  age_class text not null default '',
  category text not null default '',
  value numeric not null,
  unit text not null,
  approximate boolean not null default false,
  uncertain text constraint doubt_has_a_reason check (length(uncertain) > 0),
  note text not null default '',
  kind text not null constraint figure_is_printed_or_computed check (kind in ('printed', 'computed')),
  source_key text not null,
  place text not null default '',
  foreign key (ambito_id, indicator_key) references territory.indicator (ambito_id, key),
  foreign key (ambito_id, source_key) references territory.source (ambito_id, key),
  constraint the_year_is_that_of_the_day check (on_day is null or year = extract(year from on_day)),
  constraint a_source_says_a_figure_once unique nulls not distinct
    (ambito_id, indicator_key, area_kind, area_code, on_day, year, sex, age_class, category, kind, source_key, place)
);
comment on table territory.figure is 'One number, as its source gives it. What a source does not say has no row: never a zero.';
comment on column territory.figure.area_code is 'ISTAT code, sub-area code, or the name of the wider area; the slug-free word "ambito" for the Ambito itself.';
create index figure_by_indicator on territory.figure (ambito_id, indicator_key, area_kind, year);
create index figure_by_area on territory.figure (ambito_id, area_kind, area_code);

create table territory.reading (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  topic text not null,
  area_kind text not null default 'ambito',
  area_code text not null default 'ambito',
  kind text not null constraint reading_is_of_a_known_kind check (kind in ('reading', 'missing', 'context', 'indication')),
  text text not null constraint reading_has_words check (length(text) > 0),
  source_key text not null,
  position int not null default 0,
  foreign key (ambito_id, source_key) references territory.source (ambito_id, key),
  constraint a_source_says_a_sentence_once unique (ambito_id, topic, area_kind, area_code, kind, text)
);
comment on table territory.reading is 'What a source says in words: readings, context, and what could not be read (missing).';

create table territory.load (
  ambito_id int not null references kernel.ambito,
  id int generated always as identity primary key,
  kind text not null constraint load_is_of_a_known_kind check (kind in ('population', 'boundaries')),
  status text not null constraint load_is_tried_or_done check (status in ('tried', 'done')),
  file_name text not null,
  source text not null,
  licence text not null default '',
  on_day date,
  at timestamptz not null,
  by_name text not null,
  report jsonb not null,
  content jsonb,
  constraint only_a_trial_holds_its_content check ((status = 'tried') = (content is not null)),
  constraint load_in_its_ambito unique (ambito_id, id)
);
comment on table territory.load is 'A file of statistics or boundaries: tried (read and checked, not yet in use) or done.';

create table territory.population (
  ambito_id int not null references kernel.ambito,
  istat text not null,
  on_day date not null,
  sex text not null constraint counted_sex_is_male_or_female check (sex in ('male', 'female')),
  by_age int[] not null
    constraint ages_go_from_0_to_100_and_more check (cardinality(by_age) = 101)
    constraint residents_are_never_below_zero check (0 <= all (by_age)),
  load_id int not null,
  constraint one_count_per_municipality_day_and_sex primary key (ambito_id, istat, on_day, sex),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat),
  foreign key (ambito_id, load_id) references territory.load (ambito_id, id)
);
comment on table territory.population is 'Residents by single year of age; the last place of the array is "100 and over".';

create table territory.boundary (
  ambito_id int not null references kernel.ambito,
  istat text not null,
  geometry jsonb not null,
  load_id int not null,
  primary key (ambito_id, istat),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat),
  foreign key (ambito_id, load_id) references territory.load (ambito_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['municipality', 'ambito_profile', 'sub_area', 'composition', 'composition_member',
    'indicator', 'source', 'figure', 'reading', 'load', 'population', 'boundary'] loop
    call kernel.keep_apart(('territory.' || name)::regclass);
    call kernel.open_to_public(('territory.' || name)::regclass,
      case when name = 'load' then 'status = ''done''' else 'true' end);
  end loop;
end $$;

-- The list of all Ambiti names the lead municipality of each: who leads is public, whichever Ambito asks.
create function territory.lead_municipality(ambito int) returns text
  language sql stable security definer set search_path = pg_catalog, territory as $$
  select m.name from territory.ambito_profile p
    join territory.municipality m on m.ambito_id = p.ambito_id and m.istat = p.lead_istat
    where p.ambito_id = ambito $$;
revoke all on function territory.lead_municipality(int) from public;
grant execute on function territory.lead_municipality(int) to albero_app, albero_public, albero_auth;
