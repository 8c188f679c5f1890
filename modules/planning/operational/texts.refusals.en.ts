// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import type { YearRefusalTexts } from "./texts.refusals.it.ts";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Rome", dateStyle: "long", timeStyle: "short" });
const moment = (at: unknown) => (at ? ` on ${clock.format(new Date(String(at)))}` : "");

export const yearRefusals: YearRefusalTexts = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  only_a_draft_changes:
    "This plan is approved: its text does not change any more. What changes goes into the plan of the next year.",
  year_taken: ({ year }) =>
    `${year ? `${year}` : "This year"} already has its operational plan: open it from the list, or choose another year.`,
  no_plan_in_force: "No zone plan is in force: bring the plan into force, then build the year.",
  year_outside_cycle: ({ cycle }) => `The zone plan in force holds for ${cycle}: choose a year of those three.`,
  nothing_chosen: "Choose at least one objective of the zone plan.",
  unknown_card: ({ code }) =>
    `The zone plan in force has no card ${code ?? "as written here"}, or it was chosen twice.`,
  unknown_action: ({ key }) => `There is no such action${key ? `: ${key}` : ""}.`,
  has_problems: ({ problems }) =>
    Number(problems) > 1
      ? `The file has ${problems} problems. Nothing was saved: mend them and try again.`
      : "The file has a problem. Nothing was saved: mend it and try again.",
  code_taken: "There is already an objective with this code: choose another.",
  changed_meanwhile: ({ by, at }) =>
    by
      ? `${by} saved${moment(at)}, while you were writing. Compare the two texts below: yours is not lost, and if you save again yours counts.`
      : "Meanwhile somebody changed this plan. Look at it as it is now, then repeat the step.",
  nothing_changed: "There was nothing to save: the plan already says so.",
  action_in_use: "A result or a step answers to this action: untie it there first.",
  no_objectives: "The plan has no objective yet: add at least one before approving it.",
  reasons_missing: ({ codes }) =>
    `Against the year before these objectives changed and nobody wrote why: ${codes}. Write the reasons, then approve.`,
  act_number_missing: "Write the number of the act that approves the plan.",
  act_date_missing: "Write the day of the act.",
  act_body_missing: "Write which body approved the plan, for example “Assembly of the Mayors”.",
  act_date_in_the_future: "The day of the act has not come yet.",
  act_already_known: "Number and day of this act are there already and do not change.",
  not_approved: "Before this step the plan must be approved.",
  date_in_the_future: "This day has not come yet: write today or a day gone by.",
  before_the_act: ({ date }) =>
    `The plan is not closed before the act that approves it${date ? ` (${formatDate(String(date) as PlainDate)})` : ""}.`,
  is_followed: "Another plan continues this one: take that away first.",
  reason_missing: ({ codes }) =>
    `The reason is missing${codes ? ` for ${codes}` : ""}: what changes or is left always says why.`,
  nothing_kept: "No objective would be left: carry over at least one.",
  unknown_objective: ({ code }) =>
    `The plan of this year has no objective ${code ?? "as written here"}, or it is chosen twice.`,
  choice_missing: ({ codes }) => `You have not said what to do with these objectives: ${codes}.`,
  not_a_deviation: "This objective did not change against the year before: there is nothing to explain.",
};
