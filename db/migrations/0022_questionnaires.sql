-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Questionnaires: forms in versions, waves with their groups, invitations, drafts, answers.

create table evaluation.questionnaire (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  name text not null constraint questionnaire_has_a_name check (length(trim(name)) between 2 and 160),
  -- The template it was made from; '' for one written from nothing.
  template text not null default '',
  invented boolean not null default false,
  row_version int not null default 1,
  constraint questionnaire_in_its_ambito unique (ambito_id, id),
  constraint one_questionnaire_per_name unique (ambito_id, name)
);
comment on column evaluation.questionnaire.invented is 'True in the demonstration: its answers are invented and every screen says so.';

create table evaluation.questionnaire_version (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  questionnaire_id int not null,
  number smallint not null constraint questionnaire_version_is_positive check (number > 0),
  form jsonb not null constraint form_is_an_object check (jsonb_typeof(form) = 'object'),
  published_on date,
  by_name text not null,
  row_version int not null default 1,
  foreign key (ambito_id, questionnaire_id) references evaluation.questionnaire (ambito_id, id),
  constraint questionnaire_version_in_its_ambito unique (ambito_id, id),
  constraint one_form_per_number unique (ambito_id, questionnaire_id, number)
);
create unique index one_form_in_draft on evaluation.questionnaire_version (ambito_id, questionnaire_id) where published_on is null;
comment on table evaluation.questionnaire_version is 'A form as it was asked. Once published it never changes: a change is the next version.';

create function evaluation.keep_what_was_asked() returns trigger language plpgsql as $$
begin
  if old.published_on is not null then
    raise exception 'version % is published', old.id using errcode = 'restrict_violation', constraint = 'a_published_form_never_changes';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger a_published_form_never_changes before update or delete on evaluation.questionnaire_version
  for each row execute function evaluation.keep_what_was_asked();

create table evaluation.wave (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  questionnaire_id int not null,
  version_id int not null,
  name text not null constraint wave_has_a_name check (length(trim(name)) between 2 and 120),
  kind text not null constraint wave_kind_is_known check (kind in ('baseline', 'repeat')),
  first_day date not null,
  last_day date not null constraint wave_ends_after_it_begins check (last_day >= first_day),
  is_anonymous boolean not null,
  closed_on date,
  invented boolean not null default false,
  row_version int not null default 1,
  foreign key (ambito_id, questionnaire_id) references evaluation.questionnaire (ambito_id, id),
  foreign key (ambito_id, version_id) references evaluation.questionnaire_version (ambito_id, id),
  constraint wave_in_its_ambito unique (ambito_id, id),
  constraint one_wave_per_name unique (ambito_id, questionnaire_id, name)
);
create unique index one_baseline_per_questionnaire on evaluation.wave (ambito_id, questionnaire_id) where kind = 'baseline';
comment on column evaluation.wave.closed_on is 'Results are shown from then on, and no answer comes any more: what grows by one answer would tell that answer.';

create function evaluation.keep_what_was_promised() returns trigger language plpgsql as $$
begin
  if old.closed_on is not null or new.is_anonymous is distinct from old.is_anonymous then
    raise exception 'wave % keeps what it promised', old.id using errcode = 'restrict_violation', constraint = 'a_wave_keeps_what_it_promised';
  end if;
  return new;
end $$;
create trigger a_wave_keeps_what_it_promised before update on evaluation.wave
  for each row execute function evaluation.keep_what_was_promised();

create table evaluation.wave_group (
  ambito_id int not null references kernel.ambito,
  wave_id int not null,
  grp text not null constraint group_of_respondents_is_known
    check (grp in ('beneficiaries', 'workers', 'decision_makers', 'funders', 'partners')),
  asked int not null constraint asked_is_not_negative check (asked between 0 and 100000),
  -- The link that everybody of the group may use; it is public, so it stands here as it is.
  open_token text constraint one_open_link_per_token unique constraint open_token_is_long check (length(open_token) >= 20),
  primary key (ambito_id, wave_id, grp),
  foreign key (ambito_id, wave_id) references evaluation.wave (ambito_id, id)
);

-- Who was asked. Of a personal link only the fingerprint is kept.
create table evaluation.invitation (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  wave_id int not null,
  grp text not null,
  source text not null constraint invitation_source_is_known check (source in ('mail', 'hand', 'open')),
  email text constraint invitation_has_an_address check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 200),
  label text not null default '',
  token_hash text not null constraint one_invitation_per_link unique constraint token_hash_is_sha256 check (token_hash ~ '^[0-9a-f]{64}$'),
  is_used boolean not null default false,
  foreign key (ambito_id, wave_id, grp) references evaluation.wave_group (ambito_id, wave_id, grp),
  constraint invitation_in_its_ambito unique (ambito_id, id),
  constraint by_mail_means_an_address check ((source = 'mail') = (email is not null))
);
create unique index an_address_is_asked_once on evaluation.invitation (ambito_id, wave_id, lower(email));
create index invitation_of_wave on evaluation.invitation (ambito_id, wave_id, grp);

-- What is being written: gone when it is sent, or when the wave closes.
create table evaluation.answer_draft (
  ambito_id int not null references kernel.ambito,
  invitation_id int not null,
  answers jsonb not null constraint draft_is_an_object check (jsonb_typeof(answers) = 'object'),
  primary key (ambito_id, invitation_id),
  foreign key (ambito_id, invitation_id) references evaluation.invitation (ambito_id, id) on delete cascade
);

create table evaluation.answer (
  id uuid primary key default gen_random_uuid(),
  ambito_id int not null references kernel.ambito,
  wave_id int not null,
  grp text not null,
  answers jsonb not null constraint answers_are_an_object check (jsonb_typeof(answers) = 'object'),
  foreign key (ambito_id, wave_id, grp) references evaluation.wave_group (ambito_id, wave_id, grp),
  constraint answer_in_its_ambito unique (ambito_id, id)
);
create index answer_of_wave on evaluation.answer (ambito_id, wave_id, grp);
comment on table evaluation.answer is 'What somebody answered: no moment, no day, no link, nobody. Written only by the functions below, which shuffle the rows.';

-- Of named waves alone: whose answer it is.
create table evaluation.answer_by_name (
  ambito_id int not null references kernel.ambito,
  invitation_id int not null,
  answer_id uuid not null,
  primary key (ambito_id, invitation_id),
  foreign key (ambito_id, invitation_id) references evaluation.invitation (ambito_id, id),
  foreign key (ambito_id, answer_id) references evaluation.answer (ambito_id, id)
);

create table evaluation.invitation_message (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  invitation_id int not null,
  kind text not null constraint message_kind_is_known check (kind in ('invitation', 'reminder')),
  subject text not null,
  body text not null,
  day date not null,
  by_name text not null,
  foreign key (ambito_id, invitation_id) references evaluation.invitation (ambito_id, id) on delete cascade,
  constraint invitation_message_in_its_ambito unique (ambito_id, id)
);
comment on column evaluation.invitation_message.body is 'Without the link: that is made at the moment of sending, and stays in the letter alone.';
create table evaluation.invitation_message_outcome (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  message_id int not null,
  outcome text not null constraint message_outcome_is_known check (outcome in ('sent', 'failed', 'no_mail', 'not_needed')),
  detail text not null default '',
  foreign key (ambito_id, message_id) references evaluation.invitation_message (ambito_id, id) on delete cascade
);
create index message_of_invitation on evaluation.invitation_message (ambito_id, invitation_id);

do $$
declare name text;
begin
  foreach name in array array['questionnaire', 'questionnaire_version', 'wave', 'wave_group', 'invitation', 'answer_draft', 'answer',
      'answer_by_name', 'invitation_message', 'invitation_message_outcome'] loop
    call kernel.keep_apart(('evaluation.' || name)::regclass);
  end loop;
  -- Who was asked, where, and what became of it is of the Plan Office alone.
  foreach name in array array['invitation', 'answer_draft', 'answer_by_name', 'invitation_message', 'invitation_message_outcome'] loop
    execute format('create policy plan_office_only on evaluation.%I as restrictive to albero_app
      using (current_setting(''app.municipalities'', true) = ''all'')', name);
  end loop;
end $$;
revoke insert, update, delete on evaluation.answer, evaluation.answer_by_name from albero_app;
revoke insert, update on evaluation.answer_draft from albero_app;
revoke update on evaluation.invitation_message, evaluation.invitation_message_outcome from albero_app;
revoke delete on evaluation.questionnaire, evaluation.wave, evaluation.invitation from albero_app;

-- 2. The citizen who answers has no role in any table: these functions are the only door, and the key is the link.

-- The invitation of a fingerprint in this Ambito, held until the end of the transaction.
create function evaluation.invitation_held(hash text) returns evaluation.invitation
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select i from evaluation.invitation i where i.ambito_id = (select kernel.current_ambito()) and i.token_hash = hash for no key update $$;

create function evaluation.is_taking_answers(wave int, today date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from evaluation.wave w where w.ambito_id = (select kernel.current_ambito()) and w.id = wave
    and w.closed_on is null and today between w.first_day and w.last_day) $$;

create function evaluation.link_of(hash text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with here as (select kernel.current_ambito() as ambito),
  found as (
    select i.wave_id, i.grp, 'own' as kind, i.is_used, d.answers as draft
      from here join evaluation.invitation i on i.ambito_id = here.ambito and i.token_hash = hash
      left join evaluation.answer_draft d on d.ambito_id = i.ambito_id and d.invitation_id = i.id
    union all
    select g.wave_id, g.grp, 'open', false, null
      from here join evaluation.wave_group g on g.ambito_id = here.ambito
        and encode(sha256(convert_to(g.open_token, 'UTF8')), 'hex') = hash
  )
  select jsonb_build_object('kind', f.kind, 'group', f.grp, 'isUsed', f.is_used, 'draft', f.draft, 'name', q.name,
      'isAnonymous', w.is_anonymous, 'firstDay', w.first_day, 'lastDay', w.last_day, 'isClosed', w.closed_on is not null,
      'invented', w.invented, 'versionId', v.id, 'form', v.form)
    from found f
    join evaluation.wave w on w.ambito_id = (select ambito from here) and w.id = f.wave_id
    join evaluation.questionnaire q on q.ambito_id = w.ambito_id and q.id = w.questionnaire_id
    join evaluation.questionnaire_version v on v.ambito_id = w.ambito_id and v.id = w.version_id $$;

-- Somebody begins from the link of a group: from here on with a link of one's own.
create function evaluation.begin_from_open_link(open_hash text, own_hash text, today date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evaluation.invitation (ambito_id, wave_id, grp, source, token_hash)
    select g.ambito_id, g.wave_id, g.grp, 'open', own_hash from evaluation.wave_group g
    where g.ambito_id = (select kernel.current_ambito()) and encode(sha256(convert_to(g.open_token, 'UTF8')), 'hex') = open_hash
      and evaluation.is_taking_answers(g.wave_id, today);
  return found;
end $$;

create function evaluation.save_draft(hash text, written jsonb, today date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare own evaluation.invitation := evaluation.invitation_held(hash);
begin
  if own.id is null or own.is_used or not evaluation.is_taking_answers(own.wave_id, today) then return false; end if;
  insert into evaluation.answer_draft (ambito_id, invitation_id, answers) values (own.ambito_id, own.id, written)
    on conflict (ambito_id, invitation_id) do update set answers = excluded.answers;
  return true;
end $$;

-- The rows of a group are all written again in a random order, so that neither their place nor the number of their transaction
-- says which came last. A group of more than a thousand is shuffled a thousand at a time.
create function evaluation.shuffle_answers(wave int, of_group text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with taken as (
    delete from evaluation.answer where id in (
      select a.id from evaluation.answer a where a.ambito_id = (select kernel.current_ambito()) and a.wave_id = wave and a.grp = of_group
      order by random() limit 1000)
    returning ambito_id, wave_id, grp, answers
  )
  insert into evaluation.answer (ambito_id, wave_id, grp, answers)
    select ambito_id, wave_id, grp, answers from taken order by random() $$;

create function evaluation.send_answer(hash text, written jsonb, today date) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  own evaluation.invitation := evaluation.invitation_held(hash);
  anonymous boolean;
  kept uuid;
begin
  if own.id is null then return 'unknown'; end if;
  if own.is_used then return 'used'; end if;
  -- One at a time in a wave: two that shuffle together would each leave out the other.
  select w.is_anonymous into anonymous from evaluation.wave w where w.ambito_id = own.ambito_id and w.id = own.wave_id for no key update;
  if not evaluation.is_taking_answers(own.wave_id, today) then return 'closed'; end if;
  update evaluation.invitation set is_used = true where id = own.id;
  delete from evaluation.answer_draft where ambito_id = own.ambito_id and invitation_id = own.id;
  insert into evaluation.answer (ambito_id, wave_id, grp, answers) values (own.ambito_id, own.wave_id, own.grp, written)
    returning id into kept;
  if anonymous then perform evaluation.shuffle_answers(own.wave_id, own.grp);
  else insert into evaluation.answer_by_name (ambito_id, invitation_id, answer_id) values (own.ambito_id, own.id, kept);
  end if;
  return 'sent';
end $$;

-- What came on paper, all of one group.
create function evaluation.keep_paper(wave int, of_group text, papers jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare anonymous boolean;
begin
  select w.is_anonymous into anonymous from evaluation.wave w
    where w.ambito_id = (select kernel.current_ambito()) and w.id = wave and w.closed_on is null for no key update;
  if not found then return false; end if;
  insert into evaluation.answer (ambito_id, wave_id, grp, answers)
    select (select kernel.current_ambito()), wave, of_group, paper from jsonb_array_elements(papers) paper;
  if anonymous then perform evaluation.shuffle_answers(wave, of_group); end if;
  return true;
end $$;

-- Nobody may call the parts.
do $$
declare name text;
begin
  foreach name in array array['invitation_held(text)', 'is_taking_answers(int, date)', 'link_of(text)',
      'begin_from_open_link(text, text, date)', 'save_draft(text, jsonb, date)', 'shuffle_answers(int, text)',
      'send_answer(text, jsonb, date)', 'keep_paper(int, text, jsonb)'] loop
    execute format('revoke all on function evaluation.%s from public', name);
  end loop;
end $$;
grant execute on function evaluation.link_of(text), evaluation.begin_from_open_link(text, text, date),
  evaluation.save_draft(text, jsonb, date), evaluation.send_answer(text, jsonb, date) to albero_app, albero_public;
grant execute on function evaluation.keep_paper(int, text, jsonb) to albero_app;
