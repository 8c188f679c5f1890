// SPDX-License-Identifier: AGPL-3.0-or-later
import { feelPulse } from "./queries/pulse.ts";
import { showRoom, showScreen } from "./queries/room.ts";
import { showDelegations } from "./queries/forms.ts";
import { showMyVote, showVote, voteFile } from "./queries/votes.ts";
import { castVote, recordPapers, recordVotes } from "./usecases/ballots.ts";
import { declareConflict, registerDelegation, withdrawConflict, withdrawDelegation } from "./usecases/exceptions.ts";
import { closeMeeting, declareDeserted, goToPoint, markPresence, openMeeting } from "./usecases/room.ts";
import { closeVote, openVote, withdrawVote } from "./usecases/votes.ts";

const room = { markPresence, openMeeting, declareDeserted, goToPoint, closeMeeting };
const exceptions = { registerDelegation, withdrawDelegation, declareConflict, withdrawConflict };
const votes = { openVote, closeVote, withdrawVote, castVote, recordVotes, recordPapers };
const questions = { showRoom, showScreen, showDelegations, showVote, voteFile, showMyVote, feelPulse };

export const useCases = { ...room, ...exceptions, ...votes, ...questions };
