// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Stage } from "../funds/core/ledger.ts";
import { areas } from "../rules/texts.breaches.it.ts";
import type { FallReason } from "./core/figures.ts";

const MACRO = [
  "Senza servizio",
  "1. Accesso, valutazione e progettazione",
  "2. Misure per il sostegno e l’inclusione sociale",
  "3. Interventi per favorire la domiciliarità",
  "4. Centri servizi, diurni e semi-residenziali",
  "5. Strutture comunitarie e residenziali",
];

export const it = {
  macro: (code: number): string => MACRO[code] ?? String(code),
  area: (code: string): string => (areas as Record<string, string>)[code] ?? "area non detta",
  stages: {
    assigned: "Assegnato",
    programmed: "Programmato",
    committed: "Impegnato",
    paid: "Pagato",
    reported: "Rendicontato",
  } satisfies Record<Stage, string>,
  reasons: { material_error: "Errore materiale", release: "Disimpegno" } satisfies Record<FallReason, string>,
  part: "Rendiconti",
  list: {
    title: (count: number, funds: number) =>
      count === 0
        ? "Nessun rendiconto è ancora congelato"
        : count === 1
          ? "Un rendiconto è congelato"
          : `${count} rendiconti congelati, di ${funds} ${funds === 1 ? "annualità" : "annualità"}`,
    lead: (last: string | null) =>
      `Un rendiconto è la fotografia di un’annualità a una data: da quando è congelato non cambia più.${last ? ` L’ultimo è al ${last}.` : " Si prepara di solito al 30 giugno e al 31 dicembre."}`,
    prepare: "Prepara un rendiconto",
    prepareHelp:
      "Vedi gli importi a una data accanto a quelli dell’ultima volta. Non si congela niente finché non lo dici.",
    annuality: "Annualità",
    at: "Alla data",
    see: "Guarda gli importi",
    table: "Rendiconti congelati, il più recente per primo",
    fund: "Fondo e annualità",
    date: "Alla data",
    falls: "Importi scesi",
    by: "Congelato da",
    empty: "Qui compariranno i rendiconti congelati, ciascuno con le sue differenze dal precedente.",
    noAnnuality: "Nessuna annualità: apri prima quella di un fondo.",
    choose: "Scegli l’annualità.",
    notADay: "Scrivi un giorno del calendario, per esempio 30/06/2026.",
    picture: (fund: string, date: string) => `${fund} al ${date}: dall’assegnato al rendicontato`,
  },
  prepare: {
    title: (fund: string, date: string) => `${fund} al ${date}`,
    lead: (assigned: string, paid: string, share: string) => `Di ${assigned} assegnati sono pagati ${paid} (${share}).`,
    undated: (count: number) =>
      count === 1
        ? "Una riga non ha il giorno: è contata perché il suo anno di bilancio è finito."
        : `${count} righe non hanno il giorno: sono contate perché il loro anno di bilancio è finito.`,
    first: "È il primo rendiconto di questa annualità: non c’è un precedente con cui confrontarlo.",
    since: (date: string) => `Confronto col rendiconto al ${date}`,
    fallsLead: (count: number, date: string) =>
      count === 1
        ? `Un importo è sceso rispetto al ${date}: per congelare serve il motivo.`
        : `${count} importi sono scesi rispetto al ${date}: per congelare serve il motivo di ciascuno.`,
    noFalls: (date: string) => `Nessun importo è sceso rispetto al ${date}.`,
    fall: (stage: string, macro: string, area: string, before: string, after: string) =>
      `${stage}${macro ? `, ${macro}, ${area}` : ""}: da ${before} a ${after}`,
    reason: "Perché è sceso",
    words: "In parole",
    wordsHelp: "Quale errore, quale atto di disimpegno.",
    note: "Nota",
    freezeTitle: "Congela",
    happens: (fund: string, date: string) =>
      `Congelando, gli importi di ${fund} al ${date} restano per sempre come li vedi qui sopra, con il tuo nome.`,
    freeze: "Congela il rendiconto",
    onlyCoordinator: "Lo congela chi coordina.",
    otherDay: "Guarda un’altra data",
  },
  frozen: {
    title: (fund: string, date: string) => `${fund} al ${date}, congelato`,
    lead: (assigned: string, paid: string, reported: string) =>
      `Assegnati ${assigned}, pagati ${paid}, rendicontati ${reported}.`,
    by: (name: string, when: string) => `Congelato da ${name} il ${when}.`,
    before: (date: string) => `Il precedente: al ${date}`,
    falls: "Importi scesi dal precedente, con il motivo",
    figure: "Importo",
    was: "Prima",
    is: "Ora",
    why: "Motivo",
  },
  table: "Importi per macro-attività e area",
  macroHead: "Macro-attività",
  areaHead: "Area",
  difference: "Differenza",
  total: "Totale",
  source: "Registro dei fondi",
  file: {
    sheet: "Rendiconto",
    head: [
      "Fondo",
      "Annualità",
      "Alla data",
      "Macro-attività",
      "Area",
      "Assegnato all’annualità",
      "Programmato",
      "Impegnato",
      "Pagato",
      "Rendicontato",
    ],
  },
};
