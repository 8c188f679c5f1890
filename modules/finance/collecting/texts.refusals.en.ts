// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, formatEuro } from "@albero/kernel/pure";
import type { Details, RefusalWords } from "./texts.refusals.it.ts";

const euro = (amount: string | number | undefined) => formatEuro(cents(Number(amount ?? 0)), "en");
const about = (details: Details) => (details.reference ? ` (movement ${details.reference})` : "");

export const en: RefusalWords = {
  invalid_input: "Some fields need a correction.",
  split_not_frozen: "This split is not frozen, or was replaced: quotas come only from a frozen split.",
  quotas_already_made: "Quotas were made from this split already. If they are wrong, withdraw them first.",
  no_instalment_rule: (details) => `No rule says in how many instalments these quotas of ${details.year} are paid.`,
  split_without_shares: "The shares of this split do not make its total: compute and freeze it again.",
  unknown_municipality: (details) => `The code ${details.istat} is not of a municipality of this Ambito.`,
  already_approved:
    "These quotas are approved already: they are not approved twice and not withdrawn. Credit notes or the balance correct them.",
  already_withdrawn: "These quotas were withdrawn: prepare others from the split.",
  due_before_year: (details) => `The day comes before the beginning of ${details.year}: choose another one.`,
  unknown_instalment: "One of these instalments is not in the rule, or is the balance that is called later.",
  amount_not_positive: "The amount of a receipt is above zero.",
  unknown_call: (details) =>
    `The instalment chosen is not of this municipality${about(details)}: reload the page and choose again.`,
  call_already_settled: (details) =>
    `The instalment chosen is settled already${about(details)}. Choose another one, or let the receipt go to the oldest.`,
  day_in_future: (details) => `The day is in the future${about(details)}: a receipt is registered when it is there.`,
  movement_spent: "This movement of the bank is wholly registered already, or less than this is left of it.",
  nothing_called: (details) => `Nothing was asked of ${details.place} yet${about(details)}: approve its quotas first.`,
  already_reversed: "This receipt was reversed already.",
  is_a_reversal: "This is a reversal already: to put the receipt back, register it again.",
  credit_already_paid_back:
    "The credit that this receipt made was paid back to the municipality: the reversal would bring it below zero.",
  more_than_call: (details) => `The credit note is above the instalment: it may reach ${euro(details.left)}.`,
  no_credit: "This municipality has no credit to use.",
  nothing_open: "This municipality has no open instalments: the credit stays for the next ones.",
  more_than_credit: (details) => `The credit of the municipality is ${euro(details.left)}: no more can be paid back.`,
  file_has_problems: (details) =>
    `The file has ${details.problems} ${details.problems === 1 ? "error" : "errors"}: correct it or change how its columns are described. Nothing was registered.`,
  nothing_new: "Every receipt of this file is registered already: there is nothing to add.",
  choice_not_possible: (details) =>
    `The choice for movement ${details.reference} is not possible any more: check the file again.`,
  quotas_not_approved: "These quotas are not approved: costs and balance come later.",
  not_in_these_quotas: (details) => `The municipality ${details.istat} is not among those of these quotas.`,
  said_twice: "One municipality stands there twice: leave one row.",
  no_balance_here: "These quotas are paid at once: they have no balance.",
  actual_cost_missing: (details) =>
    `The actual costs of ${details.missing} ${details.missing === 1 ? "municipality is" : "municipalities are"} missing: register them, then close.`,
  nothing_to_balance: "The costs are those of the last balance: there is nothing to move.",
  reason_needed: "The balance was closed once already: write why it is closed again.",
  closed_meanwhile: "Somebody else closed the balance in this moment: look at the outcome and try again if needed.",
  users_needed: (details) =>
    `For ${details.place} there are hours or contributions but no persons: without them nobody knows whether they speak of too few.`,
  nothing_overdue: "This municipality has no overdue instalments: there is nothing to remind of.",
};
