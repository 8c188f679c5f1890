// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, formatDate, formatEuro, type PlainDate } from "@albero/kernel/pure";
import type { RefusalTexts } from "./texts.refusals.it.ts";

const euro = (amount: unknown) => formatEuro(cents(Number(amount ?? 0)), "en");
const left = (amount: unknown) => (Number(amount) > 0 ? `${euro(amount)} is left` : "nothing is left");

export const refusals: RefusalTexts = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  programmed_beyond_assigned: (d) =>
    `${euro(d.assigned)} of this annuality is assigned and ${left(d.left)} to programme. If that is right, confirm and register again.`,
  rule_breached: ({ breach }) =>
    `${breach ?? ""} Change the line or the amount; only the coordinator changes the rule.`,
  rule_warns: ({ breach }) => `${breach ?? ""} If that is right, confirm and register again.`,
  commitment_beyond_line: (d) =>
    `On this line, from this annuality, ${euro(d.programmed)} is programmed and ${left(d.left)} to commit. Lower the amount or first programme more money on the line.`,
  payment_beyond_commitment: (d) =>
    `The commitment is ${euro(d.commitment)} and ${left(d.left)} to pay. Lower the amount or register another commitment.`,
  reported_beyond_paid: (d) => `${euro(d.paid)} is paid and ${left(d.left)} to report: only what is paid is reported.`,
  reversal_beyond_row: (d) => `Of this row ${left(d.left)} to reverse.`,
  reversal_below_next: (d) => `Later rows already rest on this money: ${left(d.left)} to reverse. Reverse those first.`,
  reversal_of_a_reversal: "This row is itself a reversal: if it is wrong, register the right row again.",
  channel_taken: ({ code }) => `There is already a fund with the code ${code ?? ""}: choose another.`,
  annuality_taken: ({ code, year }) =>
    `${code ?? "The fund"} already has the annuality ${year ?? ""}: open it from the list.`,
  act_taken: ({ body, number, year }) =>
    `Act no. ${number ?? ""} of ${year ?? ""} of ${body ?? ""} is there already: choose it from the list instead of writing it again.`,
  act_needed: "Choose the act, or write a new one with its day or at least its year.",
  changed_meanwhile: "Somebody has changed this meanwhile. Reload the page, look at it as it is now, then try again.",
  period_upside_down: "The last useful day comes before the first: check the two days.",
  cup_only_for_projects: "A CUP has fifteen signs, a letter and fourteen digits or letters: check it on the act.",
  line_unknown: "This budget line does not exist: choose one from the list.",
  municipality_unknown: ({ istat }) =>
    `${istat ?? ""} is not the code of a municipality of the Ambito: choose it from the list.`,
  not_a_commitment: "Not from this row: commitments are paid and payments are reported.",
  day_in_the_future: "This day has not come yet: write today or a day gone by.",
  before_what_it_follows: ({ date }) =>
    `The row that it follows is of ${formatDate(String(date) as PlainDate)}: this day comes before.`,
  reason_needed: "Write why: the reversal stays in the register with its reason.",
  unreadable_file: "The file is not what we expect: nothing was saved.",
};
