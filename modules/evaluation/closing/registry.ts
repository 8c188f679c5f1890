// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/questions.ts";
import * as triennia from "./queries/triennia.ts";
import * as closings from "./usecases/closings.ts";
import { addRewardProject, changeRewardProject, loadRewardProjects } from "./usecases/rewards.ts";

export const useCases = {
  ...questions,
  ...triennia,
  ...closings,
  addRewardProject,
  changeRewardProject,
  loadRewardProjects,
};
