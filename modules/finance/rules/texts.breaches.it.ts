// SPDX-License-Identifier: AGPL-3.0-or-later
// What a rule says when it is broken: its own words, its source, the numbers.
import { formatDate, formatEuro, type Cents, type PlainDate } from "@albero/kernel/pure";
import type { Breach } from "./core/breaches.ts";
import { percentWords } from "./core/percent.ts";
import type { RuleKind, UserArea } from "./core/rule.ts";

const euro = (amount: Cents): string => formatEuro(amount, "it");
const share = (hundredths: number): string => percentWords(hundredths, "it");
const period = (from: PlainDate | null, to: PlainDate | null): string =>
  [from ? `dal ${formatDate(from)}` : "", to ? `al ${formatDate(to)}` : ""].filter(Boolean).join(" ");

export const areas: Record<UserArea, string> = {
  family_and_minors: "famiglia e minori",
  independent_elderly: "anziani autosufficienti",
  disabled: "persone con disabilità",
  dependent_elderly: "anziani non autosufficienti",
  poverty: "povertà e disagio adulti",
  addictions: "dipendenze",
  mental_health: "salute mentale",
  all: "multiutenza",
};
export const noArea = "voci senza servizio";

export const kinds: Record<RuleKind, string> = {
  area_share: "Quota per un’area",
  eligible_services: "Servizi ammessi",
  period_of_use: "Periodo di utilizzo",
  co_financing: "Cofinanziamento",
  single_document: "Un documento, un fondo",
};

const areaName = (area: string | null): string => areas[area as UserArea] ?? noArea;

/** What is wrong, with its numbers; without the rule that says so. */
export function numbers(breach: Breach): string {
  switch (breach.kind) {
    case "area_share": {
      const { base, limit, inside, outside, unknown } = breach;
      const area = areaName(breach.userArea);
      const quota = `${share(breach.share)} di ${euro(base)}`;
      if (breach.bound === "max")
        return `a ${area} andrebbero ${euro(inside)}, e il massimo è ${euro(limit)} (${quota}).`;
      const cannotTell = unknown > 0 ? `, di cui ${euro(unknown)} su voci senza servizio` : "";
      const rest = (base - outside) as Cents;
      return `ad altri andrebbero ${euro(outside)}${cannotTell}: per ${area} resterebbero al più ${euro(rest)}, e ne servono almeno ${euro(limit)} (${quota}).`;
    }
    case "eligible_services":
      if (breach.userArea === null && breach.service !== null)
        return `«${breach.line}» è il servizio ${breach.service ?? ""}, e il catalogo non dice per chi è: non si sa se i ${euro(breach.amount)} sono ammessi.`;
      return breach.userArea === null
        ? `«${breach.line}» non ha ancora un servizio del catalogo, quindi non si sa se i ${euro(breach.amount)} sono ammessi.`
        : `«${breach.line}» serve ${areaName(breach.userArea)}${breach.service ? ` (servizio ${breach.service})` : ""}, che questo fondo non paga: ${euro(breach.amount)}.`;
    case "period_of_use":
      return `il giorno ${formatDate(breach.day)} è fuori dal periodo di utilizzo (${period(breach.from, breach.to)}).`;
    case "co_financing":
      return `su «${breach.line}» questo fondo mette ${euro(breach.own)} e gli altri ${euro(breach.others)}: perché gli altri siano almeno il ${share(breach.share)} mancano ${euro(breach.missing)}.`;
    case "single_document":
      return breach.what === "cup"
        ? `il progetto con CUP ${breach.value} prende già soldi da ${breach.channels.join(", ")}.`
        : `il documento «${breach.value}» è già di ${breach.channels.join(", ")}.`;
  }
}

/** The whole sentence: the rule between quotes, the numbers, the source, and whether anybody has checked it. */
export function sentence(breach: Breach): string {
  const { title, source, isVerified } = breach.rule;
  return `La regola dice: «${title}». Qui ${numbers(breach)} Fonte: ${source}${isVerified ? "" : " (non ancora verificata)"}.`;
}

/** What to do next, after the sentence of a rule. */
export const next = {
  refuse: "Cambia la voce o l’importo; per cambiare la regola serve chi coordina.",
  warn: "Se va bene così, conferma e registra di nuovo.",
};
