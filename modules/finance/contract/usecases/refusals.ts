// SPDX-License-Identifier: AGPL-3.0-or-later

export type ContractRefusal =
  | "contract_title_taken"
  | "period_upside_down"
  | "annex_taken"
  | "annex_approved"
  | "only_coordinator_approves"
  | "item_has_deadlines"
  | "item_unknown"
  | "deadline_without_day"
  | "share_without_item"
  | "day_in_the_future"
  | "changed_meanwhile"
  | "unreadable_file";
