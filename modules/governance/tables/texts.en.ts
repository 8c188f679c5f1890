// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from "./texts.it.ts";

const places = (n: number) => (n === 1 ? "one seat" : `${n} seats`);

export const en: typeof it = {
  states: { planned: "Planned", open: "Open", closed: "Closed" },
  isNew: "New",
  mandateStates: { draft: "Draft", in_force: "In force", renegotiated: "Renegotiated", closed: "Concluded" },
  proposalStates: { waiting: "Waiting", accepted: "Accepted", refused: "Not accepted" },
  categories: {
    municipality: "Municipalities",
    office: "Plan Office",
    company: "Managing company",
    health: "Health authority",
    third_sector: "Third sector",
    union: "Unions",
    other: "Others",
  },
  duties: {
    president: "President",
    vice_president: "Vice-president",
    member: "Member",
    secretary: "Secretary",
    coordinator: "Coordinates",
    invited: "Invited",
  },
  leastSeats: { thirdSector: "Third-sector bodies", municipality: "Municipalities" },
  col: {
    table: "Table",
    state: "State",
    coordinators: "Who coordinates",
    mandate: "Mandate",
    sessions: "Sessions",
    proposals: "Proposals",
    seat: "Seat",
    category: "From where",
    duty: "Duty",
    least: "At least",
    there: "There are",
    objectives: "Objectives",
  },
  list: {
    title: (open, all) =>
      open === 0
        ? `None of the ${all} tables is open`
        : open === 1
          ? `One table of ${all} is open`
          : `${open} tables of ${all} are open`,
    lead: (news, noMandate, waiting) =>
      [
        news === 0 ? "" : news === 1 ? "One is new." : `${news} are new.`,
        noMandate === 0
          ? ""
          : noMandate === 1
            ? "One open table has no written mandate."
            : `${noMandate} open tables have no written mandate.`,
        waiting === 0
          ? "No proposal waits for an answer."
          : waiting === 1
            ? "One proposal waits for an answer."
            : `${waiting} proposals wait for an answer.`,
      ]
        .filter(Boolean)
        .join(" "),
    none: "No table is registered",
    noneLead:
      "A thematic table brings public bodies and the third sector together on a subject, with a mandate and two coordinators.",
    add: "Add a table",
    table: "The thematic tables",
    missingBoth: "both are missing",
    missingPublic: "the public coordinator is missing",
    missingThirdSector: "the third-sector coordinator is missing",
    noMandate: "none",
    until: (day) => `until ${day}`,
    sessions: (n, last) => (last ? `${n}, the last on ${last}` : String(n)),
    proposals: ({ waiting, accepted, refused }) =>
      waiting + accepted + refused === 0 ? "none" : `accepted ${accepted}, not accepted ${refused}, waiting ${waiting}`,
    picture: (accepted, all) =>
      accepted === 0
        ? `None of the ${all} proposals has gone into the plan yet`
        : accepted === 1
          ? `One proposal of ${all} went into the plan`
          : `${accepted} proposals of ${all} went into the plan`,
    accepted: "Accepted proposals",
  },
  one: {
    title: {
      planned: (name) => `${name}: planned, not open yet`,
      open: (name, waiting) =>
        waiting === 0
          ? `${name}: open`
          : `${name}: ${waiting === 1 ? "one proposal waits" : `${waiting} proposals wait`} for an answer`,
      closed: (name) => `${name}: closed`,
    },
    lead: (period, seats, sessions, proposals) =>
      `${period ? `Table of ${period}. ` : ""}${seats === 0 ? "No seat" : seats === 1 ? "One seat" : `${seats} seats`}, ${sessions === 0 ? "no session" : sessions === 1 ? "one session" : `${sessions} sessions`}, ${proposals === 0 ? "no proposal" : proposals === 1 ? "one proposal" : `${proposals} proposals`}.`,
    closedOn: (day, reason) => `Closed on ${day}: ${reason}`,
    openedOn: (day) => `Opened on ${day}`,
    edit: "Change name and objectives",
    open: "Open the table",
    close: "Close the table",
    shortage: (category, there, least) =>
      `${category}: ${there === 0 ? "no seat" : places(there)}, at least ${least} needed.`,
    coordinators: "Who coordinates",
    coordinatorPublic: "For the public side",
    coordinatorThirdSector: "For the third sector",
    nobody: "Nobody yet",
    seats: "Who sits at the table",
    noSeats:
      "No seat is written: add the two coordinators, one public and one of the third sector, and who takes part.",
    addSeat: "Add a seat",
    allSeats: "The body and its seats",
    mandate: "The mandate",
    noMandate: "The table has no mandate yet: write it with aims, activities, times, evaluation steps and people.",
    newMandate: "Write the mandate",
    renegotiate: "Renegotiate the mandate",
    openMandate: (n) => `Mandate ${n}`,
    objectives: "For which objectives of the plan it works",
    noObjectives: "No objective of the plan is linked.",
    goneObjective: "not in the plan in force any more",
    sessions: "Sessions",
    noSessions: "No session is registered.",
    newSession: "Register a session",
    present: (n) => (n === 1 ? "one present" : `${n} present`),
    returned: (day) => `results to the Plan Office on ${day}`,
    notReturned: "results to be returned",
    openSession: "Open",
    proposals: "Proposals and what became of them",
    noProposals: "No proposal yet.",
    newProposal: "Bring a proposal",
    answer: "Answer",
    accepted: (code, title) => `Accepted into objective ${code}, ${title}`,
    refused: (reason) => `Not accepted: ${reason}`,
    waiting: "Waits for the answer of the Plan Office",
    by: (who, day) => (who ? `${who}, ${day}` : day),
    source: "Source",
    uncertain: "In doubt",
    note: "Note",
    category: "Category",
  },
  mandate: {
    aims: "Aims",
    activities: "Activities",
    people: "People involved",
    givenBy: "Who gives it",
    givenByHelp: "The body: for example “Integrated Plan Office”.",
    act: "Act or minutes",
    firstDay: "From",
    lastDay: "To",
    times: "Times",
    period: (from, to) => `from ${from} to ${to}`,
    newTitle: (name) => `The mandate of ${name}`,
    newLead: "A draft is made: then its evaluation steps are written, and the coordinator gives it to the table.",
    title: (n, name, state) => `Mandate ${n} of ${name}: ${state.toLowerCase()}`,
    lead: (steps, done) =>
      steps === 0 ? "No evaluation step is written." : `Evaluation steps done: ${done} of ${steps}.`,
    save: "Save the mandate",
    edit: "Change the text",
    create: "Make the draft",
    steps: "Evaluation steps",
    step: "Step",
    due: "By",
    doneOn: "Done on",
    outcome: "What came out",
    addStep: "Add a step",
    mark: "Mark",
    late: "late",
    give: "Give the mandate to the table",
    giveHappens: "The mandate is in force from today and citizens read it.",
    giveReplaces: (n) => `Mandate ${n} ends today as renegotiated, and can be read beside it.`,
    reason: "Why it is renegotiated",
    close: "Conclude the mandate",
    closeHappens: "The mandate ends: each evaluation step must have its outcome.",
    closeDay: "Day",
    closeReason: "With which outcome",
    ended: (day, reason) => `Ended on ${day}: ${reason}`,
    none: "not written",
  },
  session: {
    newTitle: (name) => `A session of ${name}`,
    newLead: "When, who was there, in a few lines what was said.",
    day: "Day",
    place: "Place",
    present: "Who was there",
    noSeats: "The table has no seats: write who was there below.",
    guests: "Others who were there, one a line",
    guestsHelp: "Bodies or offices, not names of persons.",
    minutes: "Short minutes",
    create: "Register the session",
    title: (name, day) => `${name}, session of ${day}`,
    lead: (n) => (n === 1 ? "One was there." : `${n} were there.`),
    save: "Save the minutes",
    returnTitle: "Return the results to the Plan Office",
    results: "Results",
    resultsHelp: "Once they are returned citizens read them, and the minutes change no more.",
    returnDay: "Day",
    doReturn: "Return the results",
    returned: (day) => `Results returned on ${day}`,
  },
  proposal: {
    newTitle: (name) => `A proposal to ${name}`,
    newLead: "The Plan Office answers: into which objective it goes, or why not. Everybody sees it.",
    what: "What is proposed, in one sentence",
    text: "Why and how",
    proposedBy: "Who brings it",
    proposedByHelp: "The body or group, not a person.",
    create: "Bring the proposal",
    title: (title) => title,
    answerTitle: "The answer of the Plan Office",
    answer: "What becomes of it",
    accepted: "It is accepted into an objective of the plan in force",
    refused: "It is not accepted",
    objective: "Into which objective",
    noPlan: "No plan is in force: today a proposal cannot be accepted into an objective.",
    reason: "Reason (needed when it is not accepted)",
    save: "Answer",
    once: "The answer is given once and is public.",
  },
  open: {
    title: (name) => `Open ${name}`,
    happens: ["From now on the table meets, brings proposals and receives a mandate.", "Citizens see that it is open."],
    day: "From when",
  },
  close: {
    title: (name) => `Close ${name}`,
    happens: ["The table meets no more.", "Sessions, proposals and answers can still be read."],
    day: "From when",
    reason: "Why",
  },
  form: {
    newTitle: "Add a table",
    newLead: "A planned table is made, with its body: it opens when it has two coordinators and the seats it needs.",
    editTitle: (name) => `Change ${name}`,
    name: "Name",
    period: "Cycle of the plan (for example 2025-2027)",
    firstDay: "Planned from",
    note: "Note",
    source: "Document",
    thirdSector: "At least how many seats of the third sector",
    municipality: "At least how many seats of the municipalities",
    objectives: "Objectives of the plan it works for",
    create: "Add",
    save: "Save",
  },
  seat: {
    title: (name) => `A seat at ${name}`,
    lead: "The seat, not the person: “Social worker of the sub-area of Pandino”, “Representative of the co-operatives”.",
    label: "Which seat it is",
    duty: "Duty",
    category: "From where",
    firstDay: "From",
    create: "Add the seat",
  },
  site: {
    part: "Tables",
    title: (open) =>
      open === 0
        ? "The thematic tables are not open yet"
        : open === 1
          ? "One thematic table works on the plan"
          : `${open} thematic tables work on the plan`,
    lead: "At the tables, public bodies and the third sector bring needs and proposals. Here is what they propose and what became of it.",
    none: "No table is registered yet.",
    results: "Results returned",
    noResults: "No result has been returned yet.",
  },
};
