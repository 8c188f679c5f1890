// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the frame that every page of the decisions shares.
const it = {
  decisions: "Decisioni",
  tabs: "Le parti delle decisioni",
  bodies: "Organi",
  meetings: "Sedute",
  acts: "Atti e documenti",
  agreements: "Accordi",
  tables: "Tavoli",
  deadlines: "Scadenze",
  site: {
    meetings: "Le assemblee",
    agreements: "Gli accordi",
    tables: "I tavoli",
  },
};
const en: typeof it = {
  decisions: "Decisions",
  tabs: "The parts of the decisions",
  bodies: "Bodies",
  meetings: "Meetings",
  acts: "Acts and documents",
  agreements: "Agreements",
  tables: "Tables",
  deadlines: "Deadlines",
  site: {
    meetings: "The assemblies",
    agreements: "The agreements",
    tables: "The tables",
  },
};
export const texts = { it, en };
