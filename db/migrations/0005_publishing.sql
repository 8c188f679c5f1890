-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What is printed: one row for each document of a version, with how far its making has come and, at the end, its bytes.

create schema publishing;
grant usage on schema publishing to albero_app, albero_public;

create table publishing.print (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  version_id int not null references planning.version on delete cascade,
  format text not null constraint format_is_known check (format in ('pdf', 'docx')),
  lang text not null constraint language_is_known check (lang in ('it', 'en')),
  edition text not null,
  is_final boolean not null,
  state text not null constraint state_is_known check (state in ('queued', 'running', 'done', 'failed')),
  step text not null,
  percent smallint not null constraint percent_is_a_share check (percent between 0 and 100),
  file_name text not null,
  bytes bytea,
  asked_by_name text not null,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  constraint one_document_per_version_format_and_language unique (ambito_id, version_id, format, lang),
  constraint what_is_done_has_its_bytes check ((state = 'done') = (bytes is not null))
);
comment on table publishing.print is 'The official document of a version in one format and language.';
comment on column publishing.print.edition is 'What the text was: the act for an approved version, a fingerprint of the text for a draft.';

-- Whoever signed a document finds the same document tomorrow.
create function publishing.keep_final_print() returns trigger language plpgsql as $$
begin
  if old.is_final and old.state = 'done' and new.edition = old.edition then
    raise exception 'print % is final, it cannot change', old.id
      using errcode = 'restrict_violation', constraint = 'final_print_never_changes';
  end if;
  return new;
end $$;
create trigger final_print_never_changes before update on publishing.print
  for each row execute function publishing.keep_final_print();

call kernel.keep_apart('publishing.print');
call kernel.open_to_public('publishing.print',
  'is_final and state = ''done'' and version_id in (select v.id from planning.version v)');
