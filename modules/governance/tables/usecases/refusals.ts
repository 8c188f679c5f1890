// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which the tables say no; texts.refusals gives each its sentence.
import type { BodyRefusal } from "../../bodies/usecases/refusals.ts";
import type { MandateRefusal } from "../core/mandate.ts";
import type { ProposalRefusal, SessionRefusal } from "../core/proposal.ts";
import type { TableRefusal as Rules } from "../core/table.ts";

export type OwnRefusal =
  | Rules
  | MandateRefusal
  | ProposalRefusal
  | SessionRefusal
  | "period_upside_down"
  | "step_outside_mandate"
  | "draft_there"
  | "changed_meanwhile"
  | "objective_unknown"
  | "unreadable_file";
export type TablesRefusal = OwnRefusal | BodyRefusal;
