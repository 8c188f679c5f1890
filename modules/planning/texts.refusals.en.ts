// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import type { RefusalTexts } from "./texts.refusals.it.ts";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Rome", dateStyle: "long", timeStyle: "short" });
const moment = (at: unknown) => (at ? ` on ${clock.format(new Date(String(at)))}` : "");
const day = (date: unknown) => (date ? ` (${formatDate(String(date) as PlainDate)})` : "");
const answers = (count: unknown) => (Number(count) === 1 ? "one card has" : `${count} cards have`);

export const refusals: RefusalTexts = {
  invalid_input: "Something in what you wrote does not add up: look at the marked fields.",
  only_a_draft_changes: "This version is no longer a draft, so it cannot change. To correct it, open an amendment.",
  changed_meanwhile: ({ by, at }) =>
    by
      ? `${by} saved${moment(at)} the same fields that you changed. Compare the two texts and choose: yours is not lost.`
      : "Someone has changed this version in the meantime. Look at it as it is now, then take the step again.",
  nothing_changed: "There was nothing to save: the card says so already.",
  does_not_fit: "Like this the card does not fit the rest of the plan: look at the marked fields.",
  no_draft_here: "There is nothing unsaved here.",
  draft_too_large: "This section is too long to be kept as a draft: save it, then go on.",
  code_taken: "There is a card with this code already: choose another.",
  unknown_area: ({ keys }) => `The plan has no such area: ${keys}.`,
  no_difference: "The declared total and the sum of the lines agree: there is no difference to explain.",
  difference_changed:
    "The difference changed while you were writing: read the sums again, then explain the present one. Your text is below.",
  plan_is_closed: "The plan is closed: it stays to be read, with nothing more added.",
  measure_key_taken: "There is a measure with this key already.",
  plan_exists: ({ code }) => `The plan ${code ?? ""} exists already: open it from the list of plans.`,
  no_previous_plan: "There is no previous plan to take the questions from: start from the regional model.",
  days_in_wrong_order: "The last day must come after the first.",
  not_a_draft: "This version is no longer a draft.",
  no_cards: "The plan has no objective yet: add at least one before the consultation.",
  not_in_consultation: "Before this step the version must be in consultation.",
  already_approved: "This version is approved: its text no longer changes. To correct it, open an amendment.",
  act_number_missing: "Write the number of the act that approves the plan.",
  act_date_missing: "Write the day of the act.",
  act_body_missing: "Write which body approved the plan, for example “Assemblea dei Sindaci”.",
  act_date_in_the_future: "The day of the act has not come yet.",
  act_already_known: "Number and day of this act are there already and do not change.",
  not_approved: "Before this step the version must be approved.",
  date_in_the_future: "This day has not come yet: write today or a past day.",
  before_the_act: ({ date }) => `The plan cannot come into force before the act that approves it${day(date)}.`,
  not_in_force: "Before this step the version must be in force.",
  before_its_start: ({ date }) => `This day comes before the plan came into force${day(date)}.`,
  amendment_already_open: "A draft or a consultation of this plan is open already: go on from that one.",
  amendment_still_open:
    "An amendment is still open, and of a closed plan nothing more could be done with it. First bring it into force or delete the draft, then close the plan.",
  has_problems: ({ problems }) =>
    problems && Number(problems) > 1
      ? `The file has ${problems} problems. Nothing was saved: mend them and try again.`
      : "The file has a problem. Nothing was saved: mend it and try again.",
  question_key_taken: "There is a question with this key already.",
  no_such_question: "This question is no longer there.",
  question_has_answers: ({ answers: count }) =>
    `Not possible: ${answers(count)} an answer that would be lost. Take those answers away first.`,
  type_has_answers: ({ answers: count }) =>
    `The type cannot change: ${answers(count)} an answer already. Add a new question instead.`,
  options_missing: "A question of choice needs at least one choice.",
  asked_when_unknown: ({ question }) => `The question it depends on does not exist: ${question}.`,
  no_such_past_objective: "This objective is not in the evaluation of the previous plan.",
  no_such_link: "This link is gone already.",
  already_loaded: "The evaluation of that cycle is there already.",
  other_cycle: ({ cycle }) => `This evaluation comes before another plan: ${cycle}.`,
};
