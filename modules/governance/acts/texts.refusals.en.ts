// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { fileRefusals } from "../texts.files.ts";
import type { RefusalTexts } from "./texts.refusals.it.ts";

const date = (day: unknown) => formatDate(String(day) as PlainDate);
const OUTCOMES: Readonly<Record<string, string>> = {
  rejected: "was rejected",
  no_quorum: "had no quorum",
  tied: "ended in a tie",
};

export const refusals: RefusalTexts = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  not_a_draft: "This act is adopted already: it is not adopted twice and changes no more.",
  only_a_draft_changes: "This act is adopted and changes no more. To correct it write another act that revokes it.",
  changed_meanwhile: "Somebody changed this meanwhile. Look at it as it is now, then repeat the step.",
  text_missing: "The act has no text yet: write it, then adopt it.",
  day_in_the_future: "The day of the act has not come yet: an act is adopted on the day it is decided, or later.",
  day_before_last: ({ number, day }) =>
    `Act number ${number} of this body is of ${date(day)}: numbers follow the days, so choose that day or a later one.`,
  vote_missing: "The item of the agenda has not been voted yet: the meeting votes first, then the act is adopted.",
  vote_open: "The vote on this item is still open: close it, then adopt the act.",
  vote_not_approved: ({ outcome }) =>
    `The proposal ${OUTCOMES[String(outcome)] ?? "was not approved"}: this act cannot be adopted. If the body votes again and approves, come back; otherwise remove the draft.`,
  day_before_vote: ({ day }) => `The vote is of ${date(day)}: the act cannot be of an earlier day.`,
  unknown_body: "Choose the body that decides.",
  unknown_item: "This item is on no agenda: choose one of the list.",
  item_of_other_body: ({ body }) => `This item is of a meeting of “${body}”: choose that body, or another item.`,
  item_has_act: "An act came from this item already.",
  unknown_act: "This act is not there: choose it from the list.",
  act_not_adopted: "Only an act that is adopted and stands can be cited.",
  already_revoked: "The act to revoke was revoked by another act already.",
  revokes_itself: "An act cannot revoke itself.",
  unknown_target: "This is not there any more: choose one of the list.",
  target_gone: ({ effect }) =>
    `“${effect}” is not there any more: take it off the act, or propose what took its place.`,
  target_not_ready: ({ effect }) =>
    `“${effect}” cannot be approved now: see where it stands, bring it on and try again.`,
  already_approves: ({ effect }) => `The act approves “${effect}” already.`,
  amount_needed: "Write the amount that the act assigns.",
  changed_since_proposed: ({ effect }) =>
    `“${effect}” has changed since it was proposed, so the act was not adopted and no number was used. Read the differences; if it is right as it is now go back to the act and press “Propose again”, otherwise put it back as it was.`,
  effect_refused: ({ effect, reason }) =>
    `The act was not adopted and no number was used, because “${effect}” cannot be approved. ${reason}`,
  ...fileRefusals.en,
  redacted_file_wrong: "The redacted copy cannot be kept like this: look at the marked field.",
  same_file: "This file is the present version already: there is nothing new to save.",
  redacted_is_the_same: "The redacted copy equals the full file: cover what must be covered, or leave it empty.",
  publication_upside_down: "The publication ends before it begins: correct one of the two days.",
  publication_needs_public:
    "Only a document open to everybody goes on the site: remove the days, or choose “everybody”.",
  section_needs_public: "“Amministrazione trasparente” holds only documents open to everybody.",
  public_needs_a_day: "A document open to everybody needs the day from which it is published.",
  document_is_approved:
    "An adopted act approves this very document: file and act change no more, and it is not removed.",
  document_proves: ({ deadline }) =>
    `This file proves that “${deadline}” was done: it neither changes nor goes. If it is wrong open the deadline again, then upload another.`,
  document_of_agreement: ({ agreement }) =>
    `This document is part of “${agreement}”: while its text is open you can take it off there, then remove it.`,
  act_already_published: "This act is among the documents already: open that one and change its publication there.",
};
