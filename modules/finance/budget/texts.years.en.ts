// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from "./texts.years.it.ts";

export const en: typeof it = {
  title: (first, last, from, to) =>
    from === null || to === null
      ? `The budget from ${first} to ${last}`
      : `From ${first} to ${last} the budget goes from ${from} to ${to}`,
  titleOne: (year) => `There is no budget before ${year}`,
  lead: (grown, shrunk) =>
    [
      grown ? `“${grown}” grows most.` : "",
      shrunk ? `“${shrunk}” falls most.` : "",
      "A service is one row, even if its lines changed their name; a dash says that it is not there in that year, not that it is worth zero.",
    ]
      .filter(Boolean)
      .join(" "),
  leadOne: "When there is another year, the two will stand here side by side.",
  lines: "What is paid for: services and lines",
  channels: "Where the money comes from: the channels",
  noLines: "None of these years has lines of spending in Albero.",
  noChannels: "None of these years has channels with an amount.",
  silentLines: (years) => `Albero has no lines of spending yet for ${years.join(" and ")}.`,
  silentChannels: (years) => `Albero has no channels with an amount yet for ${years.join(" and ")}.`,
  line: "Service or line",
  channel: "Channel",
  change: "Difference",
  changeNote: "The difference is between the last and the first year in which the row is there.",
  total: "Total",
};
