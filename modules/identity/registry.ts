// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  disablePerson,
  endAssignment,
  giveAssignment,
  requireSecondFactor,
  unlockPerson,
} from "./usecases/assignments.ts";
import { acceptInvitation, invite, withdrawInvitation } from "./usecases/invite.ts";
import { listPeople, searchAudit, verifyAudit } from "./usecases/questions.ts";

export const useCases = {
  listPeople,
  invite,
  withdrawInvitation,
  acceptInvitation,
  giveAssignment,
  endAssignment,
  disablePerson,
  unlockPerson,
  requireSecondFactor,
  searchAudit,
  verifyAudit,
};
