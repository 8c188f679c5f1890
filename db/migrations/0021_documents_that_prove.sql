-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A document of the repository may prove that a deadline was met, and be part of an agreement.

alter table governance.deadline
  add column evidence_document_id int,
  add constraint evidence_is_a_document_of_the_ambito
    foreign key (ambito_id, evidence_document_id) references governance.document (ambito_id, id),
  add constraint only_what_is_done_has_a_document check (evidence_document_id is null or state = 'done');
comment on column governance.deadline.evidence_document_id is 'The file that was handed in with the evidence. While it is evidence it neither changes nor goes.';
create index deadline_by_evidence on governance.deadline (ambito_id, evidence_document_id) where evidence_document_id is not null;

alter table governance.agreement_document
  add column document_id int,
  add constraint agreement_names_a_document_of_the_ambito
    foreign key (ambito_id, document_id) references governance.document (ambito_id, id),
  add constraint a_document_of_the_repository_has_its_hash check (document_id is null or sha256 <> ''),
  add constraint a_document_is_named_once_by_an_agreement unique (agreement_id, document_id);
comment on column governance.agreement_document.document_id is 'The document of the repository; sha256 is then that of its file when it was named.';
create index agreement_document_by_document on governance.agreement_document (ambito_id, document_id) where document_id is not null;

-- The citizen reads the meetings of the assemblies from their convocation on: when, where, about what. How it was voted and
-- the minutes are read once the minutes are approved; the act of a point once it is adopted.
create policy public_reads on governance.meeting for select to albero_public
  using (ambito_id = (select kernel.current_ambito()) and convened_at is not null
    and body_id in (select b.id from governance.body b where b.kind = 'assembly'));
grant select (id, ambito_id, body_id, title, state, first_call, second_call, place, convened_at, call, opened_at, closed_at)
  on governance.meeting to albero_public;
create policy public_reads on governance.meeting_item for select to albero_public
  using (ambito_id = (select kernel.current_ambito()) and meeting_id in (select m.id from governance.meeting m));
grant select (id, ambito_id, meeting_id, position, title, kind) on governance.meeting_item to albero_public;
create policy public_reads on governance.vote for select to albero_public
  using (ambito_id = (select kernel.current_ambito()) and state = 'closed' and item_id in (
    select i.id from governance.meeting_item i join governance.meeting m on m.id = i.meeting_id where m.state = 'minuted'));
grant select (id, ambito_id, item_id, question, is_secret, state, ground, result, outcome, corrects_id, reason, closed_at)
  on governance.vote to albero_public;
create policy public_reads on governance.minutes for select to albero_public
  using (ambito_id = (select kernel.current_ambito()) and state = 'approved' and meeting_id in (select m.id from governance.meeting m));
grant select (meeting_id, ambito_id, state, pdf, sha256, approved_at) on governance.minutes to albero_public;
create policy public_reads on governance.act for select to albero_public
  using (ambito_id = (select kernel.current_ambito()) and state <> 'draft' and item_id in (select i.id from governance.meeting_item i));
grant select (id, ambito_id, item_id, kind, number, year, day, subject, state) on governance.act to albero_public;
