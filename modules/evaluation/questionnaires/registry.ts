// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  listQuestionnaires,
  questionnaireTemplates,
  showDraft,
  showInvitations,
  showPaper,
  showQuestionnaire,
  showWave,
} from "./queries/office.ts";
import { printForm } from "./queries/paper.ts";
import { showFeed } from "./queries/feed.ts";
import { questionLevel, questionnaireResults } from "./queries/results.ts";
import { beginAnswer, openLink, saveAnswers, sendAnswers } from "./usecases/answering.ts";
import { feedIndicator } from "./usecases/feed.ts";
import {
  makeQuestionnaire,
  moveQuestion,
  publishQuestionnaire,
  putQuestion,
  removeQuestion,
  reviseQuestionnaire,
  writeForm,
} from "./usecases/forms.ts";
import { inviteRespondents, letterToSend, makeLetterLink, noteLetter, remindRespondents } from "./usecases/letters.ts";
import { loadInventedAnswers } from "./usecases/load.ts";
import { changeWaveDays, closeWave, enterPaper, openWave, takeNewestVersion } from "./usecases/waves.ts";

const office = {
  listQuestionnaires,
  showQuestionnaire,
  showDraft,
  questionnaireTemplates,
  showWave,
  showInvitations,
  showPaper,
};
const results = { questionnaireResults, questionLevel, showFeed, feedIndicator, printForm };
const forms = {
  makeQuestionnaire,
  writeForm,
  putQuestion,
  moveQuestion,
  removeQuestion,
  publishQuestionnaire,
  reviseQuestionnaire,
};
const waves = { openWave, changeWaveDays, takeNewestVersion, closeWave, enterPaper };
const letters = { inviteRespondents, remindRespondents, letterToSend, makeLetterLink, noteLetter };
const answering = { openLink, beginAnswer, saveAnswers, sendAnswers };

export const useCases = { ...office, ...results, ...forms, ...waves, ...letters, ...answering, loadInventedAnswers };
