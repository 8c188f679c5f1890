// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FileRefusal } from "../../core/files.ts";

export type DeadlineRefusal =
  | FileRefusal
  | "evidence_missing"
  | "changed_meanwhile"
  | "not_open"
  | "already_open"
  | "step_unknown"
  | "link_unreadable"
  | "day_in_the_future"
  | "municipality_unknown"
  | "municipality_needs_members"
  | "owner_missing"
  | "email_missing";
export type RuleRefusal =
  | "changed_meanwhile"
  | "rule_code_taken"
  | "nothing_to_take"
  | "years_upside_down"
  | "already_so";
export type FeedRefusal = "no_calendar" | "opened_meanwhile";
export type NoticeRefusal = "already_sent" | "nobody_to_write_to" | "deadline_closed";
