// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/questions.ts";
import * as agreements from "./usecases/agreements.ts";
import { loadAgreements } from "./usecases/load.ts";
import {
  addEveryMunicipality,
  addParty,
  changeParty,
  removeParty,
  writeConsent,
  writeSignature,
} from "./usecases/parties.ts";
import { exportParties, takePartyFile } from "./usecases/party-file.ts";
import { notePartyReminder, partyReminderToSend, remindMissing } from "./usecases/reminders.ts";

const parties = { addParty, addEveryMunicipality, changeParty, removeParty, writeConsent, writeSignature };
const files = { exportParties, takePartyFile };
const reminders = { remindMissing, partyReminderToSend, notePartyReminder };

export const useCases = { ...questions, ...agreements, ...parties, ...files, ...reminders, loadAgreements };
