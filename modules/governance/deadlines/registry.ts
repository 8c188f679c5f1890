// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/deadlines.ts";
import { calendarFeed, myWeek } from "./queries/week.ts";
import { noteDeadlineNotice, noticeToSend, runDeadlineDay, sendNoticeAgain } from "./usecases/day.ts";
import * as changes from "./usecases/deadlines.ts";
import { openCalendar, revokeCalendar } from "./usecases/feed.ts";
import {
  addDeadlineRule,
  changeDeadlineRule,
  loadDeadlineRules,
  refreshDeadlines,
  switchDeadlineRule,
} from "./usecases/rules.ts";

export const useCases = {
  ...questions,
  ...{ calendarFeed, myWeek },
  ...changes,
  ...{ addDeadlineRule, changeDeadlineRule, switchDeadlineRule, loadDeadlineRules, refreshDeadlines },
  ...{ openCalendar, revokeCalendar },
  ...{ runDeadlineDay, noticeToSend, noteDeadlineNotice, sendNoticeAgain },
};
