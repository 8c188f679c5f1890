// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from "./texts.it.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const en: typeof it = {
  status: {
    on_track: "on track",
    at_risk: "at risk",
    off_track: "off track",
    no_data: "no data",
    no_target: "no target",
  },
  nobody: "nobody named yet",
  invented: {
    title: "Invented numbers",
    text: "This round is for demonstration: its numbers are invented and say nothing about the territory.",
    short: "invented numbers",
  },
  home: {
    title: (onTrack, all) =>
      all === 0
        ? "No indicator can be judged yet"
        : `${many(onTrack, "indicator", "indicators")} of ${all} ${onTrack === 1 ? "is" : "are"} on track`,
    noRounds: "No round has been opened: results will show here",
    noRoundsLead: (indicators) =>
      `The plan has ${many(indicators, "indicator", "indicators")}. Open a round: ask those who hold the data, and each indicator will show how far it is.`,
    openRound: "Go to the rounds",
    lead: (risk, late, noData, noTarget) =>
      [
        risk + late === 0
          ? "None is off track."
          : `${late === 0 ? "None is" : `${late} ${late === 1 ? "is" : "are"}`} off track, ${risk === 0 ? "none" : risk} at risk.`,
        noData > 0 ? `Data are missing for ${noData}.` : "",
        noTarget > 0
          ? `${noTarget} ${noTarget === 1 ? "does" : "do"} not say yet which value ${noTarget === 1 ? "it aims" : "they aim"} at.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
    round: "Round",
    territory: "Territory",
    whole: "The whole Ambito",
    per: "Group by",
    show: "Show",
    groups: { objective: "objective", area: "policy area", owner: "who answers for the data", sub_area: "sub-area" },
    heat: (best, whole, judged) => {
      if (whole > 1) return `${whole} parts of ${judged} have on track all that can be judged`;
      return best ? `The part most on track is “${best}”` : "There is nothing to judge yet";
    },
    heatDescription:
      "Each row is a part of the plan, each column a round: how many indicators are on track among those that can be judged.",
    heatNote:
      "Green: more than two thirds on track. Yellow: between one and two thirds. Pink: less than a third. Hatched: nothing to judge.",
    heatCell: (group, round, onTrack, judged, noData) =>
      judged === 0
        ? `${group}, ${round}: nothing to judge, ${noData} without data`
        : `${group}, ${round}: ${onTrack} on track of ${judged} judged, ${noData} without data`,
    of: (part, all) => `${part} of ${all}`,
    source: "measures of the rounds and targets of the indicators",
    table: "How the indicators stand",
    col: { group: "Part", indicators: "Indicators" },
    silent: (count) =>
      count === 1
        ? "One indicator that was asked has no data yet"
        : `${count} indicators that were asked have no data yet`,
    silentLead: "Who answers for the data is written beside: the request is on the page of the round.",
    rule: "How it is judged",
    ruleText:
      "On track: the target is reached, or the value follows the straight line from the start to the target and lags no more than the tolerance (10% of the way, unless the indicator has its own). At risk: it lags up to twice that. Off track: more, or the day of the target has passed. A target without a start waits, and is at risk in its last thirty days.",
  },
  group: {
    title: (name, onTrack, all) =>
      all === 0 ? `${name}: no indicator to look at` : `${name}: ${onTrack} of ${all} on track`,
    noneAsked: "This round asks here for no indicator of the plan.",
    lead: (late, risk, noData) =>
      [
        late > 0 ? `${many(late, "indicator is", "indicators are")} off track.` : "",
        risk > 0 ? `${many(risk, "indicator is", "indicators are")} at risk.` : "",
        noData > 0 ? `Data are missing for ${many(noData, "indicator", "indicators")}.` : "",
      ]
        .filter(Boolean)
        .join(" ") || "None is off track and no data are missing.",
    bullets: "How much of the way to each target is done",
    bulletsDescription:
      "One bar an indicator: the line at the right is the target, the dashed one is where it was expected to be, the circle is the start.",
    table: "Indicators, values and targets",
    col: { indicator: "Indicator", ring: "Ring", value: "Value", target: "Target", status: "Status", why: "Why" },
    deviations: "Why it went this way",
    decision: "What was decided",
    noDeviations: "Nobody has explained the deviations of this round yet.",
    public: "The page for citizens",
  },
  ring: { input: "input", process: "process", output: "output", outcome: "outcome", impact: "impact" },
  why: {
    no_data: "nobody has sent data yet",
    not_asked: "this round does not ask for it",
    not_applicable: "does not concern this territory",
    no_parts: "numerator and denominator are missing: percentages are not added",
    no_target: "no target: it cannot be judged",
    reached: (target) => `target reached (${target})`,
    past_due: (target) => `the day of the target has passed (${target})`,
    waiting: (target, days) => `${many(days, "day", "days")} to the target (${target})`,
    on_the_way: (expected, behind, tolerance) =>
      `expected on that day: ${expected}; ${behind === null ? "no delay" : `${behind} of the way behind`}, tolerance ${tolerance}`,
    provisional: "provisional target",
  },
  target: (operator, value, day) => `${operator ? `${operator} ` : ""}${value} by ${day}`,
  presence: { yes: "yes", no: "no" },
  ofTarget: (value, target) => `${value} of ${target}`,
  indicator: {
    title: (text, value) => (value === null ? `${text}: no data` : `${text}: ${value}`),
    lead: (code, owner, objectives) =>
      `Indicator ${code}, serves ${objectives}.${owner ? ` Who answers for it: ${owner}.` : " Nobody has been named to answer for the data yet."}`,
    history: "How it changed",
    historyTable: "The value at each round",
    col: {
      round: "Round",
      value: "Value",
      asked: "Asked",
      in: "Received",
      accepted: "Accepted",
      status: "Status",
      why: "Why",
    },
    subAreas: "One sub-area beside the other",
    subAreasDescription: "One line a sub-area, all on the same scale.",
    measures: (round) => `The measures behind the number: ${round}`,
    noMeasures: "No measure in this round.",
    measuresCol: {
      where: "Where",
      value: "Value",
      day: "Day",
      who: "Who wrote it",
      state: "Where it is",
      evidence: "Evidence",
      note: "Note",
    },
    levels: { ambito: "Ambito", sub_area: "Sub-area", municipality: "Municipality" },
    statuses: { entered: "entered", checked: "checked", accepted: "accepted", locked: "locked" },
    missing: "missing",
    notApplicable: "not applicable",
    parts: (numerator, denominator) => `${numerator} of ${denominator}`,
    definition: "Definition and targets",
  },
  map: {
    titleOf: (text) => `${text}, municipality by municipality`,
    tilesOf: (text) => `${text}: one tile a municipality`,
    description: "Darker is higher. Hatched: no data.",
    unknown: "no data",
    legend: "Value",
    head: ["Municipality", "Value"],
  },
  site: {
    title: (onTrack, judged) =>
      judged === 0
        ? "The plan has just begun: no accepted results yet"
        : `${onTrack} results of ${judged} are where they should be`,
    lead: (round, day, noData) =>
      `Last closed round: ${round}, data of ${day}.${noData > 0 ? ` For ${noData} indicators there are no data, and we say so.` : ""}`,
    none: "When the first round is closed, what the plan achieved will show here, objective by objective.",
    table: "Objective by objective",
    col: { objective: "Objective", onTrack: "On track", late: "Off track or at risk", noData: "No data" },
    more: "More about the results",
    indicators: "The indicators",
  },
  account: {
    title: (title) => title,
    lead: (onTrack, judged, noData) =>
      judged === 0
        ? `No result can be judged yet${noData > 0 ? `: data are missing for ${noData} indicators` : ""}.`
        : `${onTrack} results of ${judged} are where they should be${noData > 0 ? `; data are missing for ${noData}` : ""}.`,
    promised: "What was promised",
    promisedLead: (actions, results) =>
      `${many(actions, "action", "actions")} and ${many(results, "expected result", "expected results")}.`,
    done: "What was done",
    doneLead: (events) =>
      events === 0
        ? "No fact recorded for this objective."
        : `${many(events, "recorded fact", "recorded facts")}, newest first.`,
    spent: "How much was spent",
    spentCol: { what: "What", amount: "Amount" },
    declared: "Foreseen by the plan",
    stages: { committed: "Committed", paid: "Paid", reported: "Reported" },
    noMoney: "No movement of money is tied to this objective yet: the foreseen amount is what the plan declares.",
    achieved: "What was achieved",
    noRound: "No round is closed yet.",
    explained: "How we explain it",
    follow: "Follow the news of this objective",
    followText: "An address for your news reader (Atom feed): no e-mail to leave.",
    plan: "The whole card of the objective",
    kinds: { round: "Round closed", act: "Act", session: "Meeting of the table", proposal: "Proposal accepted" },
    source: (round, day) => `round “${round}”, data of ${day}`,
    feedTitle: (title) => `News: ${title}`,
  },
};
