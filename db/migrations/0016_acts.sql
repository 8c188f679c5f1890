-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Acts, what they approve, and the documents.

create table governance.act (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  body_id int not null,
  kind text not null constraint act_kind_is_known check (kind in ('resolution', 'determination', 'decree', 'opinion')),
  number int constraint act_number_is_positive check (number > 0),
  year smallint not null constraint act_year_is_of_our_time check (year between 1990 and 2100),
  day date,
  subject text not null constraint act_has_a_subject check (length(trim(subject)) between 2 and 500),
  text text not null default '' constraint act_text_is_bounded check (length(text) <= 200000),
  state text not null default 'draft' constraint act_state_is_known check (state in ('draft', 'adopted', 'revoked')),
  item_id int,
  vote_id int,
  revokes_id int,
  revoked_by_id int,
  content_hash text constraint act_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  created_by_name text not null,
  adopted_at timestamptz,
  adopted_by_name text,
  row_version int not null default 1,
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id),
  foreign key (ambito_id, item_id) references governance.meeting_item (ambito_id, id),
  foreign key (ambito_id, vote_id) references governance.vote (ambito_id, id),
  constraint an_adopted_act_has_number_and_day check (state = 'draft' or (number is not null and day is not null)),
  constraint an_adopted_act_says_when_and_by_whom
    check ((state = 'draft') = (adopted_at is null) and (adopted_at is null) = (adopted_by_name is null) and (adopted_at is null) = (content_hash is null)),
  constraint an_act_is_of_the_year_of_its_day check (day is null or extract(year from day) = year),
  constraint a_revoked_act_says_by_which check ((state = 'revoked') = (revoked_by_id is not null)),
  constraint an_act_does_not_revoke_itself check (revokes_id <> id),
  constraint one_act_per_body_kind_year_and_number unique (ambito_id, body_id, kind, year, number),
  constraint act_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, revokes_id) references governance.act (ambito_id, id),
  foreign key (ambito_id, revoked_by_id) references governance.act (ambito_id, id)
);
comment on table governance.act is 'A decision with its number, per body, kind and year. It may come from the vote on an item.';
comment on column governance.act.content_hash is 'SHA-256 of what was adopted, as core/content.ts writes it.';
create index act_by_year on governance.act (ambito_id, year desc, state);
create index act_of_item on governance.act (ambito_id, item_id) where item_id is not null;

create table governance.act_count (
  ambito_id int not null references kernel.ambito,
  body_id int not null,
  kind text not null,
  year smallint not null,
  last_number int not null constraint last_act_number_is_positive check (last_number > 0),
  primary key (ambito_id, body_id, kind, year),
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id)
);
comment on table governance.act_count is 'The last number given: its row is held until the act is adopted, so that numbers have neither holes nor doubles.';

create table governance.act_effect (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  act_id int not null,
  kind text not null constraint act_effect_kind_is_known check (kind in
    ('plan_version', 'operational_plan', 'split', 'budget', 'fund_assignment', 'voting_rule', 'agreement', 'report')),
  target_id int not null,
  name text not null,
  proposed jsonb not null constraint proposed_is_an_object check (jsonb_typeof(proposed) = 'object'),
  choices jsonb not null default '{}' constraint choices_are_an_object check (jsonb_typeof(choices) = 'object'),
  proposed_at timestamptz not null,
  done_at timestamptz,
  outcome jsonb,
  constraint an_effect_that_is_done_has_its_outcome check ((done_at is null) = (outcome is null)),
  constraint act_effect_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, act_id) references governance.act (ambito_id, id) on delete cascade
);
comment on table governance.act_effect is 'What an act approves: the thing as it was when it was proposed. target_id is the year for operational plans and budgets.';
create unique index an_act_approves_a_thing_once on governance.act_effect (act_id, kind, target_id) where kind <> 'fund_assignment';
create index effect_of_act on governance.act_effect (ambito_id, act_id);
create index effect_on_target on governance.act_effect (ambito_id, kind, target_id);

-- What was adopted is what was voted: only its revocation may be written beside it.
create function governance.keep_adopted_act() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.state = 'adopted' and new.state = 'revoked'
     and (to_jsonb(new) - array['state', 'revoked_by_id', 'row_version']) = (to_jsonb(old) - array['state', 'revoked_by_id', 'row_version']) then
    return new;
  end if;
  raise exception 'an adopted act never changes';
end $$;
create trigger adopted_act_stays before update or delete on governance.act
  for each row execute function governance.keep_adopted_act();

create function governance.keep_effects_of_adopted_act() returns trigger language plpgsql as $$
declare known text;
begin
  select state into known from governance.act
    where id = case when tg_op = 'INSERT' then new.act_id else old.act_id end;
  if known is not null and known <> 'draft' then
    raise exception 'what an adopted act approves never changes';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger effects_of_adopted_act_stay before insert or update or delete on governance.act_effect
  for each row execute function governance.keep_effects_of_adopted_act();

-- The repository. What the citizen may read and what only the office may read live in different tables.

create function governance.plain(words text) returns text language sql immutable parallel safe
  as $$ select translate(lower(words), 'àáâäèéêëìíîïòóôöùúûü’', 'aaaaeeeeiiiioooouuuu''') $$;

create function governance.italian(words text) returns tsvector language sql immutable parallel safe
  as $$ select to_tsvector('italian'::regconfig, governance.plain(left(words, 200000))) $$;

create table governance.document (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  title text not null constraint document_has_a_title check (length(trim(title)) between 3 and 300),
  kind text not null constraint document_kind_is_known check (kind in
    ('act', 'plan', 'operational_plan', 'report', 'agreement', 'minutes', 'regulation', 'notice', 'form', 'budget', 'other')),
  description text not null default '' constraint document_description_is_bounded check (length(description) <= 4000),
  day date not null,
  openness text not null default 'staff' constraint document_openness_is_known
    check (openness in ('public', 'adhering', 'members', 'staff')),
  published_from date,
  published_to date constraint publication_ends_after_it_begins check (published_to >= published_from),
  section text constraint document_section_is_a_plain_word check (section ~ '^[a-z][a-z-]{0,59}$'),
  act_id int,
  act_label text not null default '',
  current int not null default 0 constraint current_version_is_a_number check (current >= 0),
  open_text text not null default '' constraint document_text_is_bounded check (length(open_text) <= 300000),
  row_version int not null default 1,
  created_at timestamptz not null,
  created_by_name text not null,
  search tsvector generated always as (
    setweight(governance.italian(title), 'A') || setweight(governance.italian(description || ' ' || act_label), 'B')
    || governance.italian(open_text)) stored,
  constraint only_what_is_public_is_published check (openness = 'public' or published_from is null),
  constraint a_section_holds_public_documents check (openness = 'public' or section is null),
  constraint publication_has_a_first_day check (published_to is null or published_from is not null),
  constraint document_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, act_id) references governance.act (ambito_id, id)
);
comment on table governance.document is 'A document of the Ambito and who may read it. open_text is the text of the copy for readers, never that of the full file.';
create index document_search on governance.document using gin (search);
create index document_by_day on governance.document (ambito_id, day desc, id desc);
create index document_of_act on governance.document (ambito_id, act_id) where act_id is not null;

create table governance.document_version (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  document_id int not null,
  number int not null constraint document_version_counts_from_one check (number >= 1),
  file_name text not null,
  media_type text not null,
  size_bytes int not null constraint document_is_not_empty check (size_bytes > 0),
  sha256 text not null constraint document_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  is_redacted boolean not null default false,
  note text not null default '',
  uploaded_at timestamptz not null,
  uploaded_by_name text not null,
  constraint document_versions_do_not_repeat unique (document_id, number),
  constraint document_version_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, document_id) references governance.document (ambito_id, id) on delete cascade
);
comment on table governance.document_version is 'One file for readers. is_redacted: the full file stands in document_original, where only the office reads.';

create table governance.document_copy (
  version_id int primary key,
  ambito_id int not null references kernel.ambito,
  bytes bytea not null,
  foreign key (ambito_id, version_id) references governance.document_version (ambito_id, id) on delete cascade
);
comment on table governance.document_copy is 'The file that readers download.';

create table governance.document_original (
  version_id int primary key,
  ambito_id int not null references kernel.ambito,
  document_id int not null,
  file_name text not null,
  media_type text not null,
  size_bytes int not null constraint original_is_not_empty check (size_bytes > 0),
  sha256 text not null constraint original_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  text text not null default '' constraint original_text_is_bounded check (length(text) <= 300000),
  search tsvector generated always as (governance.italian(text)) stored,
  foreign key (ambito_id, version_id) references governance.document_version (ambito_id, id) on delete cascade,
  foreign key (ambito_id, document_id) references governance.document (ambito_id, id) on delete cascade
);
comment on table governance.document_original is 'The full file, where readers get a redacted copy. Never opened to the public role.';
create index original_search on governance.document_original using gin (search);
create index original_of_document on governance.document_original (ambito_id, document_id);

create function governance.keep_document_file() returns trigger language plpgsql as $$
begin
  raise exception 'the file of a version never changes: a new one is a new version';
end $$;
create trigger document_version_stays before update on governance.document_version
  for each row execute function governance.keep_document_file();
create trigger document_copy_stays before update on governance.document_copy
  for each row execute function governance.keep_document_file();
create trigger document_original_stays before update on governance.document_original
  for each row execute function governance.keep_document_file();

do $$
declare name text;
begin
  foreach name in array array['act', 'act_count', 'act_effect', 'document', 'document_version', 'document_copy', 'document_original'] loop
    call kernel.keep_apart(('governance.' || name)::regclass);
  end loop;
end $$;

-- The citizen: what is public, while it is published, in its present version, in the copy for readers.
call kernel.open_to_public('governance.document', $$openness = 'public' and current > 0
  and published_from <= (select (now() at time zone 'Europe/Rome')::date)
  and (published_to is null or published_to >= (select (now() at time zone 'Europe/Rome')::date))$$);
call kernel.open_to_public('governance.document_version',
  $$exists (select from governance.document d where d.id = document_id and d.current = number)$$);
call kernel.open_to_public('governance.document_copy',
  $$exists (select from governance.document_version v where v.id = version_id)$$);
