// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, formatEuro, type Cents, type PlainDate } from "@albero/kernel/pure";
import type { Breach } from "./core/breaches.ts";
import { percentWords } from "./core/percent.ts";
import type { UserArea } from "./core/rule.ts";
import type * as it from "./texts.breaches.it.ts";

const euro = (amount: Cents): string => formatEuro(amount, "en");
const share = (hundredths: number): string => percentWords(hundredths, "en");
const period = (from: PlainDate | null, to: PlainDate | null): string =>
  [from ? `from ${formatDate(from)}` : "", to ? `to ${formatDate(to)}` : ""].filter(Boolean).join(" ");

export const areas: typeof it.areas = {
  family_and_minors: "families and minors",
  independent_elderly: "independent elderly people",
  disabled: "people with disabilities",
  dependent_elderly: "dependent elderly people",
  poverty: "poverty and adults in need",
  addictions: "addictions",
  mental_health: "mental health",
  all: "several groups",
};
export const noArea = "lines without a service";

export const kinds: typeof it.kinds = {
  area_share: "Share for an area",
  eligible_services: "Eligible services",
  period_of_use: "Period of use",
  co_financing: "Co-financing",
  single_document: "One document, one fund",
};

const areaName = (area: string | null): string => areas[area as UserArea] ?? noArea;

export function numbers(breach: Breach): string {
  switch (breach.kind) {
    case "area_share": {
      const { base, limit, inside, outside, unknown } = breach;
      const area = areaName(breach.userArea);
      const quota = `${share(breach.share)} of ${euro(base)}`;
      if (breach.bound === "max")
        return `${euro(inside)} would go to ${area}, and the most is ${euro(limit)} (${quota}).`;
      const cannotTell = unknown > 0 ? `, of which ${euro(unknown)} on lines without a service` : "";
      const rest = (base - outside) as Cents;
      return `${euro(outside)} would go to others${cannotTell}: at most ${euro(rest)} would be left for ${area}, and at least ${euro(limit)} is needed (${quota}).`;
    }
    case "eligible_services":
      if (breach.userArea === null && breach.service !== null)
        return `“${breach.line}” is service ${breach.service ?? ""}, and the catalogue does not say whom it serves: nobody can tell whether ${euro(breach.amount)} is eligible.`;
      return breach.userArea === null
        ? `“${breach.line}” has no service of the catalogue yet, so nobody can tell whether ${euro(breach.amount)} is eligible.`
        : `“${breach.line}” serves ${areaName(breach.userArea)}${breach.service ? ` (service ${breach.service})` : ""}, which this fund does not pay: ${euro(breach.amount)}.`;
    case "period_of_use":
      return `the day ${formatDate(breach.day)} is outside the period of use (${period(breach.from, breach.to)}).`;
    case "co_financing":
      return `on “${breach.line}” this fund puts ${euro(breach.own)} and the others ${euro(breach.others)}: for the others to be at least ${share(breach.share)}, ${euro(breach.missing)} is missing.`;
    case "single_document":
      return breach.what === "cup"
        ? `the project with CUP ${breach.value} already takes money from ${breach.channels.join(", ")}.`
        : `the document “${breach.value}” already belongs to ${breach.channels.join(", ")}.`;
  }
}

export function sentence(breach: Breach): string {
  const { title, source, isVerified } = breach.rule;
  return `The rule says: “${title}”. Here ${numbers(breach)} Source: ${source}${isVerified ? "" : " (not checked yet)"}.`;
}

export const next: typeof it.next = {
  refuse: "Change the line or the amount; only the coordinator changes the rule.",
  warn: "If that is right, confirm and register again.",
};
