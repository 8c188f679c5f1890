// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which questionnaires say no; texts.refusals gives each its sentence.
import type { AnswerRefusal } from "../core/answers.ts";
import type { LinkRefusal } from "../core/link.ts";
import type { LevelRefusal } from "../core/results.ts";
import type { InviteRefusal, WaveRefusal } from "../core/wave.ts";
import type { WriteRefusal } from "../core/write.ts";

export type { AnswerRefusal };
export type FormRefusal =
  | WriteRefusal
  | "changed_meanwhile"
  | "name_taken"
  | "not_in_draft"
  | "draft_there"
  | "unknown_template";
export type WavesRefusal =
  | WaveRefusal
  | InviteRefusal
  | "changed_meanwhile"
  | "name_taken"
  | "nobody_left"
  | "reminded_today";
/** What whoever answers may read. */
export type AnsweringRefusal =
  | LinkRefusal
  | "unknown_link"
  | "version_changed"
  | "look_at_answers"
  | "nothing_answered"
  | "begin_first";
export type QuestionnairesRefusal =
  | FormRefusal
  | WavesRefusal
  | AnsweringRefusal
  | AnswerRefusal
  | LevelRefusal
  | "unreadable_file"
  | "wave_open"
  | "nothing_new";
