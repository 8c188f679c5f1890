// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Span } from "./core/days.ts";
import type { Texts } from "./texts.it.ts";

const n = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);
const span = (text: Span): string => {
  const count = Number(text.slice(0, -1));
  return text.endsWith("m") ? n(count, "one month", "months") : n(count, "one day", "days");
};

export const en: Texts = {
  months: [
    ...["January", "February", "March", "April", "May", "June"],
    ...["July", "August", "September", "October", "November", "December"],
  ],
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  marks: {
    late: "late",
    soon: "within 30 days",
    open: "to do",
    done: "done",
    past: "gone by before",
    off: "set aside",
  },
  roles: {
    coordinator: "Whoever coordinates the Plan Office",
    clerk: "Whoever works at the Plan Office",
    mayor: "The mayors",
    sub_area_coordinator: "Whoever coordinates the sub-area",
    third_sector_reader: "The third sector",
    evaluator: "Whoever evaluates",
    administrator: "Whoever administers Albero",
  },
  facts: {
    annuality_ends: "the last useful day of a fund",
    instalment: "an instalment of the quotas",
    operational_plan: "the operational plan",
    contract_annex: "the annex of the contract of service",
    contract_ends: "the end of a contract of service",
    contract_deadline: "a term written in the contract of service",
    agreement_ends: "the end of an agreement",
    seat_ends: "the end of a seat in a body",
    mandate_ends: "the end of the mandate of a table",
    mandate_step: "a step of evaluation of a table",
    meeting: "a meeting",
    plan_ends: "the end of the zone plan in force",
  },
  evidence: { act: "Act", document: "Document", link: "Web address", note: "Note", fact: "Seen by Albero" },
  span,
  parts: {
    label: "The parts of the deadlines",
    year: "The year",
    list: "List",
    rules: "Rules",
    notices: "Reminders",
    calendar: "My calendar",
  },
  person: { outside: (name) => `${name} (outside Albero)`, none: "nobody" },
  year: {
    title: (year, all, late) =>
      all === 0
        ? `There is no deadline in ${year} yet`
        : `${year}: ${n(all, "one deadline", "deadlines")}${late > 0 ? `, ${n(late, "one late", "late")}` : ""}`,
    lead: (done, soon, next) =>
      [
        done > 0 ? `${n(done, "One is done already", "are done already")}.` : "",
        soon > 0 ? `${soon === 1 ? "One falls" : `${soon} fall`} within the next thirty days.` : "",
        next ? `The next: ${next}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    leadNone: "Deadlines come from rules with their source, or are written by hand.",
    before: (year) => `${year}`,
    after: (year) => `${year}`,
    years: "Other years",
    calendar: (month, year) => `${month} ${year}`,
    none: "None",
    dayLabel: (day, month, titles) => `${day} ${month}: ${titles}`,
    legend: "What the marks mean",
    pastHelp: "Its day had gone by when the rule was switched on: nobody had asked it here, it is not late.",
    add: "Write a deadline",
    refresh: "Ask the rules now",
    refreshed: (added, moved) =>
      added + moved === 0
        ? "Asked: nothing has changed."
        : `Asked: ${n(added, "one new", "new")}, ${n(moved, "one moved", "moved")}.`,
    takeRules: "Take the rules that Albero knows",
    seeRules: "See the rules",
  },
  list: {
    title: (filter, count) => {
      switch (filter) {
        case "late":
          return count === 0 ? "No deadline is late" : n(count, "One deadline is late", "deadlines are late");
        case "mine":
          return count === 0
            ? "No deadline waits for you"
            : n(count, "One deadline waits for you", "deadlines wait for you");
        case "done":
          return count === 0 ? "No deadline is done yet" : n(count, "One deadline is done", "deadlines are done");
        case "all":
          return n(count, "One deadline in all", "deadlines in all");
        default:
          return count === 0 ? "There is nothing to do" : n(count, "One deadline to do", "deadlines to do");
      }
    },
    lead: (late, mine) =>
      `${late === 0 ? "None is late" : n(late, "One is late", "are late")}; ${mine === 0 ? "none is yours" : n(mine, "one is yours", "are yours")}.`,
    filters: { open: "To do", late: "Late", mine: "Mine", done: "Done", all: "All" },
    filterLabel: "Which deadlines",
    table: "The deadlines, the nearest first",
    what: "What",
    due: "By",
    whose: "Whose",
    state: "Where it stands",
    steps: "Steps",
    stepsDone: (done, all) => `${done} of ${all}`,
    empty: {
      open: "When a rule asks one, or somebody writes it, it is here.",
      late: "Everything is in time.",
      mine: "When a deadline is of a role of yours, or you take it on, it is here.",
      done: "When a deadline is done, it stays here with its evidence.",
      all: "Take the rules that Albero knows, or write the first by hand.",
    },
  },
  one: {
    lead: (days, whose) =>
      `${days < 0 ? `It was due ${n(-days, "one day", "days")} ago` : days === 0 ? "Due today" : days === 1 ? "Due tomorrow" : `${days} days left`}. Who answers: ${whose}.`,
    leadDone: (on, by) => `Done on ${on}${by ? `, said by ${by}` : ""}.`,
    leadFact: (on) => `Done on ${on}: Albero has seen it.`,
    leadPast:
      "Its day had gone by when the rule was switched on: if it was done, say so with its evidence; if not, set it aside.",
    leadAside: "Set aside: it does not concern us. The reason is in the history.",
    moved: (from, to, on) =>
      `Moved from ${from} to ${to} (on ${on}): the day it hangs on has changed, or somebody has written another.`,
    ownDay: (day) => `By the rule the day would be ${day}: another is written here, and stays.`,
    unasked: "No rule asks it any more. It stayed because somebody worked on it: finish it or set it aside.",
    due: "By",
    owner: "Whose",
    substitute: "Who stands in",
    reminders: "Reminders",
    remindersOf: (spans) => `${spans} before, by e-mail`,
    noReminders: "none",
    escalation: "If the day goes by",
    escalationOf: (after, to) => `after ${after} this is told: ${to}`,
    noEscalation: "nobody is told",
    audience: "Who reads it",
    audiences: { office: "The Plan Office", members: "Whoever works in the Ambito" },
    place: "Municipality",
    about: "About",
    aboutLink: "Open the page",
    rule: "Rule",
    byHand: "written by hand",
    source: "Where it comes from",
    unverified: "The source of this rule has not been checked on its act yet.",
    note: "Note",
    evidence: "How one knows",
    evidenceFile: "The file that proves it",
    complete: "It is done",
    take: "I take it on",
    edit: "Change",
    reopen: "Open again",
    setAside: "Does not concern us",
    stepsTitle: (done, all) => (all === 0 ? "Steps" : `Steps: ${done} of ${all}`),
    stepsNone: "No step is written.",
    stepDone: (on) => `done on ${on}`,
    tick: "Done",
    tickLabel: (step) => `Mark as done: ${step}`,
    untick: "Take the mark away",
    untickLabel: (step) => `Take the mark away from: ${step}`,
    history: "What happened",
    historyNone: "Nothing yet.",
    noticesTitle: "Messages sent",
    noticesNone: "None yet: they go by themselves when their day comes.",
  },
  events: {
    made: "Made",
    moved: "Moved",
    done: "Done",
    reopened: "Opened again",
    set_aside: "Set aside",
    dropped: "The rule no longer asks it",
    changed: "Changed",
    taken: "Taken on",
  },
  eventWords: {
    moved: (from, to) => `from ${from} to ${to}`,
    fact: "Albero has seen that it is done",
    kept: "it stays open, because somebody worked on it",
    stepOn: (step) => `step done: ${step}`,
    stepOff: (step) => `step to do again: ${step}`,
    byRule: "Albero",
  },
  form: {
    newTitle: "Write a deadline",
    newLead: "For what no rule asks. Say whose it is, whom to remind and when.",
    editTitle: (title) => `Change: ${title}`,
    editLead: "What you write here holds for this deadline and stays, also when the rule changes.",
    title: "What is to be done",
    due: "By which day",
    owner: "Whose",
    ownerRole: "A role",
    ownerRoleHelp: "Reminders go to whoever holds the role that day.",
    ownerName: "Or a person, by name",
    ownerNameHelp: "For whoever does not enter Albero, for example the accounts office of the lead municipality.",
    ownerEmail: "Their e-mail",
    substitute: "Who stands in",
    substituteHelp: "Receives the reminders when nobody holds the first role.",
    remindersTitle: "Reminders",
    reminders: "How long before",
    remindersHelp: "For example: 3 months, 30 days, 7 days.",
    escalationAfter: "After how long, if the day goes by",
    escalationHelp: "For example: 7 days. Empty: nobody is told.",
    escalationRole: "To whom it goes",
    audience: "Who reads it",
    istat: "It concerns one municipality alone",
    istatHelp: "Then its mayor and the Plan Office see it.",
    steps: "Steps, one a line",
    note: "Note",
    source: "Where it comes from (law, act, agreement)",
    save: "Save",
    create: "Write the deadline",
    back: "Back to the deadline",
  },
  complete: {
    title: (what) => `It is done: ${what}`,
    lead: "Write how one knows that it is done: whoever comes after finds it here.",
    doneOn: "On which day",
    kind: "Which evidence",
    kinds: {
      act: "An act (number and date)",
      document: "A document (where it is)",
      link: "A web address",
      note: "A note",
    },
    evidence: "The evidence",
    evidenceHelp: "For example: resolution of the Assembly no. 12 of 18/12/2026. The file alone is enough.",
    file: "The file that proves it",
    fileHelp:
      "PDF, signed PDF, DOCX, ODT, XLSX, ODS, picture or text, up to 20 MB. It goes among the documents of the office.",
    fileTitle: (title) => `Evidence: ${title}`.slice(0, 300),
    save: "Mark as done",
    stepsLeft: (count) =>
      `${n(count, "One step is not marked", "steps are not marked")}: you can mark it done all the same.`,
  },
  reopen: {
    title: (what) => `Open again: ${what}`,
    lead: "It goes back among the things to do. The evidence written before stays in the history.",
    reason: "Why",
    save: "Open the deadline again",
  },
  aside: {
    title: (what) => `Does not concern us: ${what}`,
    lead: "It leaves the list of things to do and the rule does not ask it again. It can be opened again.",
    reason: "Why",
    save: "Set aside",
  },
  blanks: { anno: "‹year›", annoDopo: "‹year after›", annoPrima: "‹year before›", nome: "…" },
  rules: {
    title: (on, all) => (all === 0 ? "There is no rule yet" : `${n(on, "One rule is on", "rules are on")} of ${all}`),
    lead: (unverified) =>
      unverified === 0
        ? "The source of each has been checked."
        : `Of ${n(unverified, "one the source is still to be checked", "the source is still to be checked")} on its act.`,
    leadNone: "A rule says what comes back, when, whose it is and where it is written. Albero knows some.",
    add: "Write a rule",
    take: (count) => (count === 1 ? "Take one known rule" : `Take ${count} known rules`),
    table: "The rules of the deadlines",
    rule: "What",
    when: "When",
    whose: "Whose",
    state: "State",
    source: "Where it comes from",
    on: "on",
    off: "off",
    verified: "checked",
    unverified: "to be checked",
  },
  recurrence: {
    yearly: (day, month, isLast) => (isLast ? `each year, the last day of ${month}` : `each year, on ${day} ${month}`),
    fact: (fact) => `; ${fact} may say another day, or that it is done`,
    months: (every, list) => (every === 1 ? "each month" : `every ${every} months: ${list}`),
    onDay: (fact) => `on the day of: ${fact}`,
    before: (length, fact) => `${length} before: ${fact}`,
    after: (length, fact) => `${length} after: ${fact}`,
    weekend: {
      keep: "",
      next: "; on a Saturday or Sunday, the Monday after",
      previous: "; on a Saturday or Sunday, the Friday before",
    },
    years: (first, last) =>
      first === null && last === null
        ? "always"
        : last === null
          ? `from ${first}`
          : first === null
            ? `until ${last}`
            : `from ${first} to ${last}`,
  },
  rule: {
    lead: (when, whose) => `It comes back ${when}. Who answers: ${whose}.`,
    edit: "Change",
    turnOn: "Switch on",
    turnOff: "Switch off",
    holds: "Holds",
    steps: "Steps",
    tryTitle: (count) =>
      count === 0 ? "Trial: today it would ask nothing" : `Trial: ${n(count, "one deadline", "deadlines")}`,
    tryLead: (to) => `What it asks from today to ${to}, with the data as they are. The trial writes nothing.`,
    tryTable: "The deadlines that the rule would make",
    tryNone: "With the data as they are there is nothing that it applies to.",
    noTry: "The trial is of the Plan Office.",
  },
  ruleForm: {
    newTitle: "Write a rule",
    newLead: "It begins switched off: try it on its page, then the coordinator switches it on.",
    editTitle: (title) => `Change the rule: ${title}`,
    editLead:
      "If it is on, the open deadlines that follow from it change at once; those that are done stay as they were.",
    title: "What is to be done",
    titleHelp:
      "{anno} is the year of the deadline, {annoPrima} and {annoDopo} those beside it, {nome} the thing it hangs on.",
    code: "Code",
    codeHelp: "Letters, digits and hyphens. It does not change any more: its deadlines are known by it.",
    kind: "How it comes back",
    kinds: {
      yearly: "Each year, on a day",
      months: "Every few months",
      relative: "Before or after something else",
    },
    dayLegend: "Day and month (for “each year” and “every few months”)",
    day: "Day",
    dayHelp: "31 means the last of the month, whichever it is.",
    month: "Month",
    every: "Every how many months",
    everyOption: (months) => (months === 1 ? "each month" : `every ${months} months`),
    relativeLegend: "Before or after what",
    fact: "What it hangs on",
    span: "How long",
    spanHelp: "For example: 6 months, 10 days. Empty: the same day.",
    side: "Before or after",
    sides: { before: "before", after: "after" },
    weekend: "If it falls on a Saturday or Sunday",
    weekends: {
      keep: "it stays that day",
      next: "it goes to the Monday after",
      previous: "it goes to the Friday before",
    },
    firstYear: "From",
    lastYear: "Until",
    yearsLegend: "In which years it holds (empty: always)",
    source: "Where it is written",
    verified: "I have checked: the day is written there",
    create: "Write the rule",
    save: "Save",
  },
  turn: {
    onTitle: (title) => `Switch the rule on: ${title}`,
    offTitle: (title) => `Switch the rule off: ${title}`,
    on: (count) =>
      count === 0
        ? "Today it asks nothing: deadlines are made when there is something to apply it to."
        : `${count === 1 ? "One deadline is made" : `${count} deadlines are made`}, from today to the end of next year; then each day the new ones.`,
    past: "Those of this year that have gone by are seen in the calendar, and are not late.",
    off: "The open deadlines of this rule that nobody has touched leave the list; those that are done, or have a note, stay.",
    unverified: "Careful: nobody has checked the source yet.",
    onButton: "Switch on",
    offButton: "Switch off",
  },
  take: {
    title: (count) => `Take ${n(count, "one known rule", "known rules")}`,
    none: "The rules that Albero knows are all here already",
    happens: (count) => `${n(count, "One rule is added", "rules are added")} to those that are here.`,
    off: "They begin switched off: try them one by one, then switch them on.",
    button: "Take the rules",
  },
  notices: {
    title: (failed, all, byHand) =>
      all === 0
        ? "No reminder has gone yet"
        : failed === 0 && byHand > 0
          ? `${n(byHand, "One reminder is to be sent by hand", "reminders are to be sent by hand")}: there is no mail server`
          : failed === 0
            ? n(all, "One reminder written, nothing is stuck", "reminders written, nothing is stuck")
            : n(failed, "One reminder has not gone", "reminders have not gone"),
    lead: "They go by themselves each morning, one a person and once. Those that the mail server refuses are tried again each morning.",
    table: "The messages, the newest first",
    what: "Deadline",
    to: "To whom",
    kind: "Why",
    kinds: { reminder: (length) => `${length} before`, escalation: (length) => `${length} after` },
    at: "Written",
    outcome: "What became of it",
    outcomes: {
      waiting: "on its way",
      sent: "gone",
      failed: "refused",
      no_mail: "no mail server: to be sent by hand",
      nobody: "nobody holds the role",
    },
    nobody: "nobody",
    again: "Try again",
    againLabel: (title, to) => `Try again the message to ${to} about: ${title}`,
    retried: "The message goes again in a moment.",
    read: "Read the message",
    empty: "When the day of a reminder comes, the message is seen here with what became of it.",
  },
  calendar: {
    titleNone: "The deadlines in your calendar",
    titleOpen: "Your calendar is open",
    lead: "A secret address of yours that a telephone or a calendar program follows by itself: it brings the deadlines and meetings that you may see, and nothing else.",
    since: (day) => `Opened on ${day}. The address was seen once: it is not here, only its hash is kept.`,
    secretTitle: "Here is the address: copy it now",
    secretHelp:
      "It will not be seen again. Whoever knows it sees your calendar without a password: send it to nobody. If it is lost, renew it.",
    address: "Address of the calendar",
    howTitle: "Where to write it",
    how: [
      "Google Calendar, on a computer: Other calendars → From URL.",
      "iPhone and iPad: Settings → Calendar → Accounts → Add account → Other → Add subscribed calendar.",
      "Outlook: Add calendar → Subscribe from web.",
      "Thunderbird: New calendar → On the network.",
    ],
    open: "Open my calendar",
    renew: "Renew the address",
    renewHelp: "The old address stops answering at once.",
    revoke: "Revoke",
    revokeHelp: "The address stops answering at once.",
    revoked: "Revoked: the address no longer answers.",
    ends: "When your assignment ends the address stops answering by itself.",
  },
  feed: {
    name: (ambito) => `${ambito}: deadlines and meetings`,
    deadline: "Deadline",
    meeting: "Meeting",
    call: "Quota",
    done: (title) => `✓ ${title}`,
    pay: (name, label, amount) => `To pay ${amount}: ${name}, ${label}`,
  },
};
