// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { fileRefusals } from "../texts.files.ts";
import type { RefusalWords } from "./texts.refusals.it.ts";

const days = (count: string | number | undefined) => (Number(count) === 1 ? "1 day" : `${count} days`);

export const en: RefusalWords = {
  invalid_input: "Some fields need to be corrected.",
  first_call_unclear:
    "The day and hour of the meeting cannot be read: write for example 15/12/2026 and 18:00. The hour between 2 and 3 in which summer time begins does not exist.",
  second_call_unclear:
    "The day and hour of the second call cannot be read: write for example 16/12/2026 and 18:00, or leave both fields empty.",
  second_not_after_first: "The second call comes after the first: choose a later day or hour.",
  in_the_past: "This moment is past: choose a day and an hour to come.",
  body_has_ended: (details) =>
    `“${details.body}” is not there on that day: it has not begun or has already ended. Choose another day or another body.`,
  changed_meanwhile:
    "Somebody else changed the meeting while you were writing. What you wrote is still here: look at it as it is now, then save again.",
  not_planned_any_more:
    "The meeting is already open, closed or cancelled: its day and its agenda do not change any more.",
  item_has_votes: "This item has been voted on: it stays in the agenda.",
  item_has_acts: (details) =>
    `${Number(details.acts) === 1 ? "One act rests" : `${details.acts} acts rest`} on this item: first take it off the item on the page of the act.`,
  ...fileRefusals.en,
  minutes_are_approved: "The minutes are approved: dossier and minutes do not change any more.",
  meeting_is_cancelled: "The meeting is cancelled: its dossier does not change any more.",
  file_already_there: "This same file is already in the dossier, at this place.",
  not_to_convene: "The meeting is already open, closed or cancelled: it is not convened.",
  agenda_is_empty: "The agenda is empty: add at least one item, then convene.",
  no_place: "The place is missing: write where people meet (or the address of the remote meeting), then convene.",
  no_members: "The body has no seats on that day: add them on the page of the body, then convene.",
  too_late_without_reason: (details) =>
    `The rule asks ${days(details.asked)} of notice and ${days(details.left)} ${Number(details.left) === 1 ? "is" : "are"} left: it could be convened until ${formatDate(String(details.lastDay) as PlainDate)}. Move the meeting, or write why it is urgent: the reason goes into the notice.`,
  nothing_new_to_tell: "The invited know everything: nothing has changed since the last notice.",
  nothing_to_send_again:
    "There is nothing to send again: the last notice has left for everybody who has an address. Addresses are written in the seats of the body.",
  no_seat_of_yours: "None of the invited seats is of your municipalities: only who is convened confirms.",
  unknown_block: (details) =>
    `“{${details.name}}” stands for no data. You can use {presenze}, {voti} and {atto}; braces serve for this alone.`,
  block_twice: (details) => `“{${details.name}}” is there twice: leave it where it belongs.`,
  not_held_yet: "The meeting has not begun: minutes are written from its opening on.",
  not_closed_yet: "The meeting is not closed: close it, then approve the minutes.",
  nobody_signs: "The names of who presided and who wrote are missing: add them, then approve.",
  vote_still_open: "A vote is still open: close it, then approve the minutes.",
};
