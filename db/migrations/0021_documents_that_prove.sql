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
