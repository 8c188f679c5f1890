// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which collecting says no; texts.refusals.it.ts gives each its sentence.
import type { AllocateRefusal } from "../core/allocate.ts";
import type { BalanceRefusal } from "../core/balance.ts";

export type MakeRefusal =
  | "split_not_frozen"
  | "quotas_already_made"
  | "no_instalment_rule"
  | "split_without_shares"
  | "unknown_municipality";
export type DecideRefusal = "already_approved" | "already_withdrawn" | "due_before_year" | "unknown_instalment";
export type ReceiptRefusal = AllocateRefusal | "day_in_future" | "movement_spent" | "nothing_called";
export type ReversalRefusal = "already_reversed" | "is_a_reversal" | "credit_already_paid_back";
export type CreditNoteRefusal = "more_than_call" | "day_in_future";
export type CreditRefusal = "no_credit" | "nothing_open";
export type RefundRefusal = "more_than_credit" | "day_in_future";
/** file_has_problems: fields carry place and sentence of each. */
export type BankRefusal = "file_has_problems" | "nothing_new" | "choice_not_possible";
export type CostRefusal = "quotas_not_approved" | "not_in_these_quotas" | "said_twice" | "no_balance_here";
export type CloseRefusal =
  | BalanceRefusal
  | "quotas_not_approved"
  | "no_balance_here"
  | "reason_needed"
  | "closed_meanwhile"
  | "due_before_year";
export type ReceivedRefusal = "unknown_municipality" | "said_twice" | "users_needed";
export type ReminderRefusal = "nothing_overdue";

export type CollectingRefusal =
  | MakeRefusal
  | DecideRefusal
  | ReceiptRefusal
  | ReversalRefusal
  | CreditNoteRefusal
  | CreditRefusal
  | RefundRefusal
  | BankRefusal
  | CostRefusal
  | CloseRefusal
  | ReceivedRefusal
  | ReminderRefusal;
