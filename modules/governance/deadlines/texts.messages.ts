// SPDX-License-Identifier: AGPL-3.0-or-later
// The messages about deadlines, in plain text.
import { daysBetween, formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import type { Deadline } from "./core/deadline.ts";

type About = {
  kind: "reminder" | "escalation";
  deadline: Pick<Deadline, "title" | "due" | "steps" | "rule" | "source" | "place">;
  name: string;
  link: string;
  today: PlainDate;
};
type Words = { message(about: About): { subject: string; body: string } };

const open = (steps: Deadline["steps"]) =>
  steps.filter((step) => step.doneOn === null).map((step) => `  – ${step.text}`);
const lines = (...all: (string | string[])[]): string => all.flat().join("\n");

const it: Words = {
  message({ kind, deadline, name, link, today }) {
    const { title, due, steps, place } = deadline;
    const days = daysBetween(today, due);
    const source = deadline.rule?.source ?? deadline.source;
    const when = days === 0 ? "scade oggi" : days === 1 ? "scade domani" : `scade fra ${days} giorni`;
    const gone = days === -1 ? "è scaduta ieri" : `è scaduta da ${-days} giorni`;
    const isLate = kind === "escalation";
    return {
      subject: isLate ? `In ritardo: ${title}` : `${formatDate(due)}: ${title}`,
      body: lines(
        `Buongiorno${name ? ` ${name}` : ""},`,
        "",
        isLate ? `questa scadenza ${gone} (${formatDate(due)}) e non risulta fatta:` : `il ${formatDate(due)} ${when}:`,
        `${title}${place ? ` (${place})` : ""}`,
        ...(open(steps).length > 0 ? ["", "Restano da fare:", ...open(steps)] : []),
        ...(source ? ["", `Da dove viene: ${source}`] : []),
        "",
        "La pagina della scadenza, dove si segna quando è fatta:",
        link,
        "",
        "Messaggio mandato da Albero. Chi risponde di questa scadenza è scritto sulla sua pagina.",
      ),
    };
  },
};

const en: Words = {
  message({ kind, deadline, name, link, today }) {
    const { title, due, steps, place } = deadline;
    const days = daysBetween(today, due);
    const source = deadline.rule?.source ?? deadline.source;
    const when = days === 0 ? "is due today" : days === 1 ? "is due tomorrow" : `is due in ${days} days`;
    const isLate = kind === "escalation";
    return {
      subject: isLate ? `Late: ${title}` : `${formatDate(due)}: ${title}`,
      body: lines(
        `Good morning${name ? ` ${name}` : ""},`,
        "",
        isLate
          ? `this was due on ${formatDate(due)}, ${-days} days ago, and is not said to be done:`
          : `on ${formatDate(due)} this ${when}:`,
        `${title}${place ? ` (${place})` : ""}`,
        ...(open(steps).length > 0 ? ["", "Still to do:", ...open(steps)] : []),
        ...(source ? ["", `Where it comes from: ${source}`] : []),
        "",
        "The page of the deadline, where it is said when it is done:",
        link,
        "",
        "A message of Albero. Who answers for this deadline is written on its page.",
      ),
    };
  },
};

export const messages: Readonly<Record<Lang, Words>> = { it, en };
