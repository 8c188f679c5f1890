// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, formatEuro } from "@albero/kernel/pure";
import type { SplitRefusal } from "./core/refusal.ts";

type Details = Readonly<Record<string, string | number>>;
/** The engine writes euro as "4800.00"; who reads it writes 4.800,00 €. A number that is not of cents stays as it is. */
const euro = (written: unknown): string =>
  /^\d+(\.\d{1,2})?$/.test(String(written))
    ? formatEuro(cents(Math.round(Number(written) * 100)), "it")
    : `${String(written)} €`;
export type RefusalTexts = Record<SplitRefusal | OfficeRefusal, (details: Details) => string>;
/** The reasons that the office's own steps can give, besides those of the computation. */
export type OfficeRefusal =
  | "invalid_input"
  | "not_an_amount"
  | "negative_amount"
  | "too_many_decimals"
  | "amount_too_large"
  | "no_criterion"
  | "bad_table"
  | "unknown_source"
  | "changed_meanwhile"
  | "only_a_scenario_changes"
  | "rule_already_there"
  | "verified_without_act"
  | "act_missing";

export const refusals: RefusalTexts = {
  duplicate_municipality: ({ code }) => `Il Comune ${code} compare due volte: tieni una riga sola.`,
  duplicate_criterion: ({ criterion }) => `Il criterio «${criterion}» compare due volte: unisci i due pesi.`,
  duplicate_band: ({ criterion }) => `Nel criterio «${criterion}» una fascia compare due volte.`,
  unknown_municipality: ({ code, where }) =>
    `${code} (in «${where}») non è fra i Comuni da considerare: controlla il codice ISTAT.`,
  weights_not_100: ({ sum }) => `I pesi dei criteri fanno ${sum} %: devono fare esattamente 100 %.`,
  negative_weight: ({ criterion }) => `Il peso di «${criterion}» è sotto zero: un peso va da 0 a 100.`,
  percent_out_of_range: () => "La quota di solidarietà va da 0 a 100 %.",
  negative_limit: ({ municipality }) => `Il minimo o il massimo di ${municipality} è sotto zero.`,
  missing_figure: ({ criterion, municipality }) =>
    `Per «${criterion}» manca il dato di ${municipality}: se è davvero nullo scrivi 0.`,
  negative_figure: ({ criterion, municipality }) => `Per «${criterion}» il dato di ${municipality} è sotto zero.`,
  unexpected_bands: ({ criterion, municipality }) =>
    `Per «${criterion}» i dati di ${municipality} non hanno le fasce che la regola chiede.`,
  no_base_for_criterion: ({ criterion }) =>
    `Per «${criterion}» tutti i dati sono zero: non c’è su che cosa dividere. Togli il criterio o carica i dati.`,
  missing_last_year: ({ municipality }) =>
    `Manca la quota dell’anno scorso di ${municipality}: se non pagava scrivi 0.`,
  missing_group: ({ municipality }) =>
    `Di ${municipality} non si sa il sub-ambito: senza, non si può dividere prima fra i sub-ambiti.`,
  missing_inner_rule: () => "La regola divide fra i sub-ambiti ma non dice come dividere al loro interno.",
  nested_too_deep: ({ deepest }) => `La regola ha più di ${deepest} livelli uno dentro l’altro.`,
  rule_not_in_force: ({ year, from, to }) => `La regola vale dal ${from}${to ? ` al ${to}` : ""}: non per il ${year}.`,
  smoothing_not_begun: ({ year, firstYear }) =>
    `Il passaggio graduale comincia nel ${firstYear}: non vale per il ${year}.`,
  nobody_included: () => "Nessun Comune partecipa: sono tutti esclusi. Togline almeno uno dagli esclusi.",
  nobody_left: ({ minimum }) => `Con il minimo di ${euro(minimum)} nessun Comune pagherebbe: abbassalo.`,
  floor_above_cap: ({ municipality, floor, cap }) =>
    `Per ${municipality} il minimo (${euro(floor)}) supera il massimo (${euro(cap)}): alza il massimo o abbassa il minimo.`,
  floors_above_total: ({ floors, total }) =>
    `I minimi, sommati, fanno ${euro(floors)}: più dei ${euro(total)} da dividere. Abbassali.`,
  fixed_above_total: ({ fixed, total }) =>
    `Gli importi fissi e i minimi fanno ${euro(fixed)}: più dei ${euro(total)} da dividere. Abbassali.`,
  caps_below_total: ({ most, total }) =>
    `Con questi massimi si raccolgono al più ${euro(most)}: meno dei ${euro(total)} da dividere. Alzali.`,
  rounding_breaks_limit: ({ municipality }) =>
    `${municipality} non può prendere l’arrotondamento: supererebbe il suo minimo o massimo.`,
  division_by_zero: ({ where }) => `In «${where}» c’è una divisione per zero.`,
  invalid_input: () => "Qualcosa nel modulo non va: guarda i campi segnati.",
  not_an_amount: ({ field }) => `«${field}» non è un numero: scrivi per esempio 1.234,56.`,
  negative_amount: ({ field }) => `«${field}» è sotto zero: qui l’importo non può essere negativo.`,
  too_many_decimals: ({ field }) =>
    `«${field}» ha più di due decimali: scrivi al massimo i centesimi, per esempio 1.234,56.`,
  amount_too_large: ({ field }) => `«${field}» è troppo grande: Albero divide importi fino a 9 miliardi di euro.`,
  no_criterion: () => "Scegli almeno un criterio con cui dividere, e il suo peso.",
  bad_table: ({ line, why }) => `Nella tabella incollata, riga ${line}: ${why}.`,
  unknown_source: ({ source }) => `Il dato «${source}» non c’è più: scegline un altro.`,
  changed_meanwhile: () => "Qualcuno ha cambiato questo scenario mentre lo guardavi: ricarica la pagina e controlla.",
  only_a_scenario_changes: () => "Questo riparto è già stato deciso e non cambia più: copialo in un nuovo scenario.",
  rule_already_there: ({ name }) => `C’è già una regola «${name}» che comincia lo stesso giorno: cambia nome o data.`,
  verified_without_act: () => "Per dire che la regola è verificata scrivi l’atto con cui l’hai confrontata.",
  act_missing: () =>
    "Scrivi l’atto con cui il riparto è stato deciso, per esempio «Assemblea dei Sindaci del 20/12/2025, n. 14».",
};

/** Why a line of the pasted table cannot be read. */
export const tableProblems = {
  no_header: "la prima riga deve avere i nomi delle colonne, a cominciare da «istat» o «Comune»",
  unknown_place: "il Comune non è fra quelli dell’Ambito",
  twice: "il Comune compare due volte",
  not_a_number: "un valore non è un numero (scrivi 1234 oppure 1.234,5)",
  too_many_cells: "ci sono più valori che colonne",
};
