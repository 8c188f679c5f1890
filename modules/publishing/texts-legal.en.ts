// SPDX-License-Identifier: AGPL-3.0-or-later
import type { StandingTexts } from "./texts-legal.it.ts";

export const legal: StandingTexts = {
  howToRead: {
    title: "The plan is read in four steps",
    lead: "The zone plan is the pact by which the municipalities decide together, for three years, what to do for those who need help.",
    parts: [
      {
        title: "1. Start from an objective",
        text: [
          "Each objective belongs to an area (housing, old age, work…), marked by a letter and a colour. Its page says what it wants, for whom, and what will be done.",
        ],
      },
      {
        title: "2. Look at the actions",
        text: [
          "Actions are the things to do. “LEPS” marks the essential levels: services that everybody is entitled to, wherever they live. “PNRR” marks the actions paid by the national recovery plan.",
        ],
      },
      {
        title: "3. Follow the money",
        text: [
          "Each card prints its resource lines and a total. We add them up again: when the sum does not close we say so, with the reason when it is known, but leave what the plan says.",
          "When the same measure appears on several cards, the totals of the plan count it once.",
        ],
      },
      {
        title: "4. Wait for the fruits",
        text: [
          "Indicators say how we will see whether it worked. “Along the way” measures the work done; “delivered” what came of it. Results are added by monitoring.",
        ],
      },
      {
        title: "The signs",
        text: [
          "The sign ≈ beside a figure means that its source is in doubt: open it to read why. A dash means that the figure is missing, which is not zero.",
        ],
      },
    ],
  },
  privacy: {
    title: "These pages do not know who you are",
    lead: "The public site is read without signing up, uses no profiling cookies and does not follow you.",
    parts: [
      {
        title: "What stays on your device",
        text: [
          "If you choose English or Italian, a technical cookie remembers the language. Whoever works on the plan and signs in receives a session cookie. There are no others.",
        ],
      },
      {
        title: "What stays on the server",
        text: [
          "The server may keep for a limited time the address that a request comes from, to defend itself from abuse. Times and responsibility are those stated by the controller.",
        ],
      },
      {
        title: "The published data",
        text: [
          "Plan and statistics are about the territory, not about persons: no public page reads personal data of people who are helped.",
        ],
      },
      {
        title: "Who answers",
        text: [
          "The controller is the lead body of the Ambito. For your rights (access, rectification, limitation, objection) write to the controller or to its data protection officer; you can also turn to the Italian data protection authority.",
        ],
      },
    ],
  },
  legal: {
    title: "What these pages are worth",
    lead: "They explain the approved plan; the text that holds is the act with its annexes, published by the body.",
    parts: [
      {
        title: "Contents",
        text: [
          "Texts and amounts are those of the approved plan, reported as printed. Sums, differences and drawings are computed by this site from those data.",
        ],
      },
      {
        title: "If you find a mistake",
        text: [
          "Write to the Plan Office of the Ambito: an amount printed in the plan changes only by an act, an oversight of ours is corrected at once.",
        ],
      },
      {
        title: "Reuse",
        text: [
          "The data of the plan are public documents. The licence for reuse is the one stated by the body that owns them; always cite source and date.",
        ],
      },
      {
        title: "The program",
        text: [
          "The site is made with Albero, free software under AGPL-3.0-or-later: whoever uses it has the right to its source code.",
        ],
      },
    ],
  },
  access: {
    title: "Accessibility: where we are",
    lead: "We want everybody to be able to read the plan, with any device and assistive technology.",
    status: "State",
    notDeclared: "Self-assessment: the body has not filed the declaration on the AgID form yet.",
    standard: "Rules followed",
    date: "Last check",
    method: "How we checked",
    limits: "What does not work yet",
    works: "What works",
    feedback: "Tell us what you cannot use",
    feedbackNone: "The body has not given an address yet: write to the Plan Office of the lead municipality.",
    enforcement: "If you get no answer",
    declaration: "Accessibility declaration",
  },
};
