// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { FileRefusal } from "../core/population-file.ts";
import type { BoundaryFileRefusal } from "../files/read-boundaries.ts";

export type CompositionRefusal = "changed_meanwhile" | "day_taken" | "sub_area_unknown" | "municipality_unknown";
export type SubAreaRefusal = "name_taken" | "sub_area_in_use" | "municipality_unknown" | "name_without_letters";
export type TrialRefusal = "trial_gone" | "file_has_errors";
export type SetUpRefusal =
  | "slug_taken"
  | "lead_not_member"
  | "municipality_unknown"
  | "seat_not_member"
  | "municipality_twice"
  | "name_taken";
export type LoadTerritoryRefusal = "file_not_of_the_format" | "file_contradicts_itself";

/** Every way in which this module says no: each has its words in texts.it.ts and texts.en.ts. */
export type TerritoryRefusal =
  | CommonRefusal
  | CompositionRefusal
  | SubAreaRefusal
  | TrialRefusal
  | SetUpRefusal
  | LoadTerritoryRefusal
  | FileRefusal
  | BoundaryFileRefusal
  | "municipality_unknown";
