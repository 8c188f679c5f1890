// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/questions.ts";
import { moveMeasures } from "./usecases/approve.ts";
import { saveGrid, saveMeasure } from "./usecases/enter.ts";
import { addEvidence, evidenceFile } from "./usecases/evidence.ts";
import { loadInventedRounds } from "./usecases/load.ts";
import { exportMeasures, takeMeasureFile } from "./usecases/measure-file.ts";
import { recomputeRound } from "./usecases/recompute.ts";
import { noteRoundReminder, remindRound, roundReminderToSend, writeRoundReminders } from "./usecases/remind.ts";
import * as rounds from "./usecases/rounds.ts";

const reminders = { remindRound, writeRoundReminders, roundReminderToSend, noteRoundReminder };
const measures = { saveMeasure, saveGrid, exportMeasures, takeMeasureFile, addEvidence, evidenceFile, moveMeasures };

export const useCases = { ...questions, ...rounds, ...measures, ...reminders, recomputeRound, loadInventedRounds };
