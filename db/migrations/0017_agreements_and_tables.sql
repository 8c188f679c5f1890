-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Agreements with their parties and signatures; thematic tables with their mandates.

-- 1. Agreements. Each row is one version: an amendment is a new row beside the old.
create table governance.agreement (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  number smallint not null default 1 constraint agreement_version_is_positive check (number > 0),
  amends_id int,
  kind text not null constraint agreement_kind_is_known
    check (kind in ('programme_agreement', 'convention', 'service_contract', 'health_protocol', 'protocol', 'adhesion')),
  title text not null constraint agreement_has_a_title check (length(trim(title)) between 2 and 200),
  object text not null default '',
  duties text not null default '',
  amount_cents bigint constraint agreement_amount_is_not_negative check (amount_cents >= 0),
  first_day date,
  last_day date constraint agreement_ends_after_it_begins check (last_day >= first_day),
  notice_days smallint not null default 90 constraint notice_is_at_most_three_years check (notice_days between 0 and 1095),
  state text not null default 'draft' constraint agreement_state_is_known
    check (state in ('draft', 'consultation', 'approved', 'signing', 'in_force', 'amended', 'expired')),
  act text not null default '',
  approved_on date,
  published text not null default '',
  source text not null default '',
  uncertain text,
  row_version int not null default 1,
  foreign key (ambito_id, amends_id) references governance.agreement (ambito_id, id),
  constraint agreement_in_its_ambito unique (ambito_id, id),
  constraint one_amendment_follows_a_version unique (ambito_id, amends_id),
  constraint an_agreement_in_force_has_its_days_or_says_why
    check (state not in ('in_force', 'amended', 'expired') or first_day is not null or uncertain is not null)
);
comment on table governance.agreement is 'One version of an agreement. The amendment is another row that names the one it amends: both stay.';

create table governance.agreement_party (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  agreement_id int not null,
  kind text not null constraint party_kind_is_known check (kind in ('municipality', 'body', 'organisation')),
  istat text,
  body_id int,
  name text not null constraint party_has_a_name check (length(trim(name)) between 2 and 200),
  type text not null default '' constraint party_type_is_known
    check (type in ('', 'coop', 'aps', 'odv', 'foundation', 'diocese', 'csv', 'health', 'company', 'public', 'other')),
  runts text not null default '' constraint runts_number_is_plain check (runts = '' or runts ~ '^[0-9]{1,9}$'),
  duty text not null default 'party' constraint party_duty_is_known check (duty in ('promoter', 'party', 'adhering')),
  duties text not null default '',
  areas text[] not null default '{}',
  amount_cents bigint constraint party_amount_is_not_negative check (amount_cents >= 0),
  consent text constraint consent_is_yes_or_no check (consent in ('yes', 'no')),
  consent_on date,
  consent_note text not null default '',
  own_act text not null default '',
  own_act_on date,
  signature text not null default 'missing' constraint signature_is_known check (signature in ('missing', 'signed', 'unknown')),
  signed_on date,
  signed_as text not null default '',
  row_version int not null default 1,
  foreign key (ambito_id, agreement_id) references governance.agreement (ambito_id, id) on delete cascade,
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat),
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id),
  constraint party_in_its_ambito unique (ambito_id, id),
  constraint a_municipality_is_a_party_once unique (ambito_id, agreement_id, istat),
  constraint a_body_is_a_party_once unique (ambito_id, agreement_id, body_id),
  constraint a_party_is_one_of_the_three
    check ((kind = 'municipality') = (istat is not null) and (kind = 'body') = (body_id is not null)),
  constraint only_a_signed_party_has_a_day check (signature = 'signed' or signed_on is null)
);
create unique index an_organisation_is_a_party_once on governance.agreement_party (ambito_id, agreement_id, lower(name));
comment on column governance.agreement_party.signature is 'unknown: the documents do not print whether and when it signed.';

-- Where a party is reached: never with what the citizen reads.
create table governance.agreement_contact (
  ambito_id int not null references kernel.ambito,
  party_id int not null,
  email text not null constraint contact_is_an_address check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 200),
  primary key (ambito_id, party_id),
  foreign key (ambito_id, party_id) references governance.agreement_party (ambito_id, id) on delete cascade
);

create table governance.agreement_document (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  agreement_id int not null,
  label text not null constraint document_has_a_label check (length(trim(label)) between 2 and 200),
  link text not null default '' constraint document_link_is_of_the_web check (link = '' or link ~ '^https?://[^\s]+$'),
  sha256 text not null default '' constraint hash_is_sha256 check (sha256 = '' or sha256 ~ '^[0-9a-f]{64}$'),
  foreign key (ambito_id, agreement_id) references governance.agreement (ambito_id, id) on delete cascade
);

create table governance.agreement_step (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  agreement_id int not null,
  from_state text,
  to_state text not null,
  day date not null,
  act text not null default '',
  reason text not null default '',
  at timestamptz not null,
  foreign key (ambito_id, agreement_id) references governance.agreement (ambito_id, id) on delete cascade
);
comment on table governance.agreement_step is 'Each passage from a state to the next, with its day, act and reason. Rows are only added.';

create table governance.agreement_reminder (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  agreement_id int not null,
  party_id int not null,
  recipient text not null,
  subject text not null,
  body text not null,
  at timestamptz not null,
  by_name text not null,
  constraint agreement_reminder_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, agreement_id) references governance.agreement (ambito_id, id) on delete cascade,
  foreign key (ambito_id, party_id) references governance.agreement_party (ambito_id, id) on delete cascade
);
create table governance.agreement_reminder_outcome (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  reminder_id int not null,
  outcome text not null constraint reminder_outcome_is_known check (outcome in ('sent', 'failed', 'no_mail')),
  detail text not null default '',
  at timestamptz not null,
  foreign key (ambito_id, reminder_id) references governance.agreement_reminder (ambito_id, id) on delete cascade
);

-- What a document prints about adhesions: a figure that cannot be read stays empty.
create table governance.adhesion_figure (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  period text not null constraint figure_has_a_period check (period ~ '^[0-9]{4}(-[0-9]{4})?$'),
  family text not null constraint figure_family_is_known
    check (family in ('total', 'type', 'interest', 'census', 'census_sub_area', 'runts_section')),
  label text not null,
  value int constraint figure_is_not_negative check (value >= 0),
  printed int,
  position smallint not null,
  source text not null,
  uncertain text,
  constraint one_adhesion_figure unique (ambito_id, period, family, label)
);

-- 2. Thematic tables: a body of kind 'table' with its life, mandates, sessions and proposals.
create table governance.thematic_table (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  body_id int not null,
  name text not null constraint table_has_a_name check (length(trim(name)) between 2 and 200),
  period text not null default '',
  is_new boolean not null default false,
  state text not null default 'planned' constraint table_state_is_known check (state in ('planned', 'open', 'closed')),
  opened_on date,
  closed_on date constraint table_closes_after_it_opens check (closed_on >= opened_on),
  closing_reason text not null default '',
  source text not null default '',
  note text not null default '',
  uncertain text,
  row_version int not null default 1,
  foreign key (ambito_id, body_id) references governance.body (ambito_id, id),
  constraint thematic_table_in_its_ambito unique (ambito_id, id),
  constraint a_body_is_one_table unique (ambito_id, body_id),
  constraint a_closed_table_has_its_day check ((state = 'closed') = (closed_on is not null))
);
comment on table governance.thematic_table is 'A thematic table. Its seats, and how many each category must have, are those of its body.';

create table governance.table_mandate (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  table_id int not null,
  number smallint not null constraint mandate_number_is_positive check (number > 0),
  state text not null default 'draft' constraint mandate_state_is_known
    check (state in ('draft', 'in_force', 'renegotiated', 'closed')),
  aims text not null,
  activities text not null default '',
  people text not null default '',
  given_by text not null default '',
  act text not null default '',
  first_day date not null,
  last_day date not null constraint mandate_ends_after_it_begins check (last_day >= first_day),
  ended_on date,
  end_reason text not null default '',
  row_version int not null default 1,
  foreign key (ambito_id, table_id) references governance.thematic_table (ambito_id, id),
  constraint mandate_in_its_ambito unique (ambito_id, id),
  constraint one_mandate_per_number unique (ambito_id, table_id, number),
  constraint an_ended_mandate_has_its_day check ((state in ('renegotiated', 'closed')) = (ended_on is not null))
);
create unique index one_mandate_in_force on governance.table_mandate (ambito_id, table_id) where state = 'in_force';
create unique index one_mandate_in_draft on governance.table_mandate (ambito_id, table_id) where state = 'draft';

create table governance.table_step (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  mandate_id int not null,
  what text not null constraint step_says_what check (length(trim(what)) between 2 and 300),
  due date not null,
  done_on date,
  outcome text not null default '',
  row_version int not null default 1,
  foreign key (ambito_id, mandate_id) references governance.table_mandate (ambito_id, id)
);
comment on table governance.table_step is 'A step of evaluation that a mandate foresees.';

create table governance.table_session (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  table_id int not null,
  day date not null,
  place text not null default '',
  minutes text not null default '',
  results text not null default '',
  returned_on date constraint results_are_returned_after_the_session check (returned_on >= day),
  row_version int not null default 1,
  foreign key (ambito_id, table_id) references governance.thematic_table (ambito_id, id),
  constraint table_session_in_its_ambito unique (ambito_id, id),
  constraint one_session_a_day unique (ambito_id, table_id, day),
  constraint what_is_returned_has_words check (returned_on is null or length(trim(results)) > 0)
);
create table governance.table_attendance (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  session_id int not null,
  seat_id int,
  label text not null,
  category text not null,
  foreign key (ambito_id, session_id) references governance.table_session (ambito_id, id),
  foreign key (ambito_id, seat_id) references governance.seat (ambito_id, id),
  constraint a_seat_is_present_once unique (ambito_id, session_id, seat_id)
);
comment on table governance.table_attendance is 'Who was there: the seat with the words and category it had that day, or a guest without a seat.';

create table governance.table_proposal (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  table_id int not null,
  title text not null constraint proposal_has_a_title check (length(trim(title)) between 2 and 200),
  text text not null default '',
  proposed_by text not null default '',
  day date not null,
  state text not null default 'waiting' constraint proposal_state_is_known check (state in ('waiting', 'accepted', 'refused')),
  objective_code text,
  objective_title text,
  plan_version int,
  reason text not null default '',
  decided_on date,
  row_version int not null default 1,
  foreign key (ambito_id, table_id) references governance.thematic_table (ambito_id, id),
  constraint an_accepted_proposal_names_its_objective check ((state = 'accepted') = (objective_code is not null)),
  constraint a_refused_proposal_says_why check (state <> 'refused' or length(trim(reason)) > 0),
  constraint a_decided_proposal_has_its_day check ((state = 'waiting') = (decided_on is null))
);

create table governance.table_objective (
  ambito_id int not null references kernel.ambito,
  table_id int not null,
  code text not null,
  primary key (ambito_id, table_id, code),
  foreign key (ambito_id, table_id) references governance.thematic_table (ambito_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['agreement', 'agreement_party', 'agreement_contact', 'agreement_document', 'agreement_step',
      'agreement_reminder', 'agreement_reminder_outcome', 'adhesion_figure', 'thematic_table', 'table_mandate',
      'table_step', 'table_session', 'table_attendance', 'table_proposal', 'table_objective'] loop
    call kernel.keep_apart(('governance.' || name)::regclass);
  end loop;
end $$;
-- History stays as it was written.
revoke update on governance.agreement_step, governance.agreement_reminder, governance.agreement_reminder_outcome from albero_app;
-- Messages are of the Plan Office alone.
create policy plan_office_only on governance.agreement_contact as restrictive to albero_app
  using (current_setting('app.municipalities', true) = 'all');
create policy plan_office_only on governance.agreement_reminder as restrictive to albero_app
  using (current_setting('app.municipalities', true) = 'all');
create policy plan_office_only on governance.agreement_reminder_outcome as restrictive to albero_app
  using (current_setting('app.municipalities', true) = 'all');

create index party_of_agreement on governance.agreement_party (ambito_id, agreement_id);
create index step_of_agreement on governance.agreement_step (ambito_id, agreement_id);
create index document_of_agreement on governance.agreement_document (ambito_id, agreement_id);
create index agreement_by_last_day on governance.agreement (ambito_id, last_day) where state = 'in_force';
create index proposal_of_table on governance.table_proposal (ambito_id, table_id);

-- The citizen reads what has been approved, who signed, what the tables propose and what became of it.
call kernel.open_to_public('governance.agreement', $$state in ('approved', 'signing', 'in_force', 'amended', 'expired')$$);
call kernel.open_to_public('governance.agreement_party', 'agreement_id in (select a.id from governance.agreement a)');
call kernel.open_to_public('governance.agreement_document', 'agreement_id in (select a.id from governance.agreement a)');
call kernel.open_to_public('governance.agreement_step', 'agreement_id in (select a.id from governance.agreement a)');
call kernel.open_to_public('governance.adhesion_figure', 'true');
call kernel.open_to_public('governance.thematic_table', 'true');
call kernel.open_to_public('governance.table_mandate', $$state <> 'draft'$$);
call kernel.open_to_public('governance.table_step', 'mandate_id in (select m.id from governance.table_mandate m)');
call kernel.open_to_public('governance.table_session', 'returned_on is not null');
call kernel.open_to_public('governance.table_proposal', 'true');
call kernel.open_to_public('governance.table_objective', 'true');
