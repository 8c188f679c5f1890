// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RefusalTexts } from "./texts.refusals.it.ts";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" });
const moment = (at: unknown) => (at ? ` (${clock.format(new Date(String(at)))})` : "");

export const refusals: RefusalTexts = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  cells_changed_meanwhile: (d) =>
    d.by === undefined
      ? `${Number(d.count) === 1 ? "One cell has" : `${d.count} cells have`} changed while you were writing. Nothing was saved and what you wrote is still here: look at what stands there now and choose.`
      : `${d.by}${moment(d.at)} wrote: indicative ${d.indicative}, approved ${d.approved}${d.note ? `, note “${d.note}”` : ""}.`,
  line_of_another_year: ({ year }) => `One of the lines is not in the budget of ${year ?? ""}: reload the page.`,
  channel_unknown: "One of the channels is not there: reload the page.",
  only_the_coordinator_approves: "Approved amounts are written by the coordinator. You can change the indicative ones.",
  nothing_changed: "There was nothing to save: the cells already say so.",
  budget_taken: ({ year }) => `The budget of ${year ?? ""} is there already: open it from the list of years.`,
  no_lines_in_plan: ({ year }) =>
    `The operational plan of ${year ?? ""} is not there or has no lines: add the lines by hand.`,
  lines_taken_already: ({ year }) => `The budget of ${year ?? ""} already has its lines: add the missing ones by hand.`,
  service_unknown: "This service is not in the catalogue: choose one from the list.",
  service_code_taken: ({ code }) =>
    `The catalogue already has a service with the code ${code ?? ""}: choose another code, or open that one.`,
  service_changed_meanwhile:
    "Meanwhile somebody changed this service. What you typed is still here: open the service in another tab, compare, then reload it and write what is needed.",
  line_changed_meanwhile:
    "Somebody has changed this line meanwhile. Reload the page, look at it as it is now, then try again.",
  no_lines: "The budget has no lines yet: there is nothing to approve.",
  already_approved: "The budget is approved already.",
  budget_changed_meanwhile: "Somebody has changed the budget meanwhile. Reload the page, check it, then approve.",
  act_needed: "Choose the act that approves the budget, or write a new one.",
  act_taken: ({ number, year }) =>
    `Act no. ${number ?? ""} of ${year ?? ""} is there already: choose it from the list.`,
  day_in_the_future: "This day has not come yet.",
  file_too_big: "The file is too large: at most 20 MB.",
  not_a_spreadsheet: "This is not a spreadsheet: choose a .xlsx or .ods file downloaded from Albero.",
  too_much_inside: "The sheet holds too much to be a budget.",
  damaged: "The file is damaged: save it again from the spreadsheet and retry.",
  another_layout: ({ place }) =>
    `The sheet does not have the shape of the one downloaded from Albero${place ? ` (look at ${place})` : ""}: download it again and bring your figures there.`,
  another_year: ({ found, year }) => `The sheet is of ${found ?? ""}, this is the budget of ${year ?? ""}.`,
  file_has_problems: ({ count }) =>
    Number(count) === 1
      ? "One cell of the sheet is not right: nothing was saved."
      : `${count} cells of the sheet are not right: nothing was saved.`,
};
