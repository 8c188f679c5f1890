// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Texts } from "./texts.it.ts";

export const en: Texts = {
  ambiti: {
    title: (count) => (count === 0 ? "The first Ambito will grow here" : "Choose your Ambito"),
    lead: (count) =>
      count === 0
        ? "This installation is empty. It needs a name, the lead municipality, the municipalities and the first administrator: ten minutes are enough."
        : count === 1
          ? "This installation holds one Ambito."
          : `This installation holds ${count} Ambiti: each has its own plan and its own data.`,
    open: "Open the public site",
    office: "Go to the work area",
    setUp: "Set up the first Ambito",
  },
  week: {
    windowTitle: "This week",
    title: (things) =>
      things === 0
        ? "Nothing is waiting this week"
        : things === 1
          ? "One thing is waiting this week"
          : `${things} things are waiting this week`,
    greeting: (name) => `Have a good day at work, ${name}. Here is what is waiting and what changed.`,
    toDo: {
      title: "What is to be done",
      titleOfPlace: "What concerns your municipality",
      none: "Nothing is due in the next days.",
      noneMore: "The deadlines of the year are in the calendar.",
      year: "All deadlines",
      buckets: { late: "Late", week: "This week", next: "In the six weeks after" },
      mine: "yours",
      moved: "moved lately",
      unsent: (count) => (count === 1 ? "One reminder has not gone" : `${count} reminders have not gone`),
      unsentSee: "See why",
      daysLate: (days) => (days === 1 ? "since yesterday" : `for ${days} days`),
      today: "today",
      now: "now",
      kinds: { deadline: "Deadline", meeting: "Meeting", vote: "Open vote", signature: "Signature", call: "Quota" },
      at: (time, place) => `at ${time}${place ? `, ${place}` : ""}`,
      draft: "not convened yet",
      missing: (count, isOwn) =>
        isOwn
          ? "the signature of your municipality is missing"
          : count === 1
            ? "one signature is missing"
            : `${count} signatures are missing`,
      toPay: (amount) => `to pay ${amount}`,
      actions: {
        deadline: "Open",
        meeting: "See the meeting",
        prepare: "Prepare",
        vote: "Go to the vote",
        signature: "See the agreement",
        call: "See the account",
      },
    },
    versions: "What the plan is waiting for",
    none: "There is no plan yet. The first step is to create one or to load one.",
    start: "Create or load a plan",
    nothing: (cards) =>
      `${cards === 1 ? "One card" : `${cards} cards`}: the totals match their lines and nothing is missing.`,
    unexplained: (count) =>
      count === 1
        ? "One total does not match its lines and nobody wrote why:"
        : `${count} totals do not match their lines and nobody wrote why:`,
    disagreeing: (count) =>
      count === 1
        ? "One measure has different amounts on different cards:"
        : `${count} measures have different amounts on different cards:`,
    incomplete: (count) => (count === 1 ? "One card lacks something:" : `${count} cards lack something:`),
    actUnknown: "The number or the date of the act that approved this version is missing",
    changed: "What changed",
    changedNone: "No change recorded.",
    seeAll: "The whole register",
    when: "When",
    who: "Who",
    what: "What",
    status: {
      draft: "draft",
      consultation: "in consultation",
      approved: "approved",
      in_force: "in force",
      amended: "amended by a new version",
      closed: "closed",
    },
    version: (n) => `version ${n}`,
  },
  errors: {
    notFound: {
      title: "This page is not here",
      text: "The address may have changed, or the page is reserved to others. Check the address or start again from the beginning.",
    },
    forbidden: {
      title: "You may not see this page",
      text: "Your assignment does not include it. If you need it, ask the coordinator of the Plan Office.",
    },
    tooMany: {
      title: "Too many attempts",
      text: "For safety the log-in is suspended for a few minutes. Try again later.",
    },
    badRequest: {
      title: "The request cannot be understood",
      text: "Something is missing or cannot be read. Go back and try again: nothing was changed.",
    },
    broken: {
      title: "Something did not work",
      text: "The error was recorded. What was saved is not lost: try again shortly.",
    },
    home: "Back to the beginning",
    profile: "See your assignments",
  },
};
