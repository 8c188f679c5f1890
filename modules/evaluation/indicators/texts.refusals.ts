// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { formatDate, type Lang, type PlainDate, type Refused } from "@albero/kernel/pure";
import { texts } from "./texts.ts";
import type { Kind, RollUp } from "../core/indicator.ts";
import type { OwnRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<OwnRefusal | CommonRefusal, string | ((details: Details) => string)>;
const day = (value: string | number | undefined) => formatDate(String(value ?? "") as PlainDate);
const errors = (n: number) => (n === 1 ? "un errore" : `${n} errori`);

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questo indicatore. Quello che hai scritto è qui sotto: apri l’indicatore in un’altra scheda, guarda com’è adesso, poi salva di nuovo.",
  all_counted: "Tutto quello che Albero sa contare è già un indicatore.",
  no_documents:
    "Non c’è ancora un piano approvato da cui prendere indicatori: prima approva il piano, o aggiungili a mano.",
  day_out_of_time: "Questo giorno non è del nostro tempo: scrivi un anno fra il 1990 e il 2100.",
  unit_of_percentage: ({ unit }) => `Una percentuale si misura in %: togli «${unit}», o scegli un altro tipo.`,
  unit_of_presence: ({ unit }) => `«Presenza» dice sì o no e non ha unità: togli «${unit}», o scegli un altro tipo.`,
  parts_of_other_kind: ({ kind }) =>
    `Numeratore e denominatore sono di percentuali, rapporti, durate e livelli. Questo è di tipo «${texts.it.kinds[kind as Kind]}»: lasciali vuoti o cambia il tipo.`,
  denominator_missing: "C’è il numeratore ma non il denominatore: scrivi su che cosa si calcola.",
  parts_are_equal: "Numeratore e denominatore dicono la stessa cosa: darebbero sempre il 100 %.",
  roll_up_of_other_kind: ({ rollUp, kind }) =>
    `«${texts.it.rollUps[rollUp as RollUp]}» non va bene per il tipo «${texts.it.kinds[kind as Kind]}»: una percentuale non si somma e non si fa la media di percentuali. Lascia la regola usuale.`,
  query_unknown: "Albero non sa contare questa cosa: sceglila dall’elenco.",
  kind_of_query: ({ kind }) =>
    `Quello che Albero conta così è di tipo «${texts.it.kinds[kind as Kind]}»: scegli quel tipo.`,
  computed_in_two_ways: "O lo conta Albero, o lo dà una formula: scegli una delle due cose.",
  computed_of_the_ambito: "Un valore calcolato è di tutto l’Ambito: scegli «Tutto l’Ambito» come livello.",
  formula_unreadable: ({ at }) =>
    at
      ? `La formula non si legge da «${at}» in poi: usa codici, numeri, + − * / e parentesi.`
      : "La formula finisce a metà: manca qualcosa in fondo, o una parentesi.",
  formula_too_deep: "La formula ha troppe parentesi una dentro l’altra: spezzala in due indicatori.",
  number_in_doubt: ({ at }) => `«${at}» si può leggere in due modi: scrivi il numero senza il punto delle migliaia.`,
  formula_of_milestone: "Una formula dà un numero: «Presenza» ed «Elenco» non si calcolano così.",
  formula_unknown_code: ({ code }) =>
    `Non c’è un indicatore in uso con il codice «${code}»: controllalo nell’elenco. Prima e dopo il segno − lascia uno spazio.`,
  formula_on_itself: ({ path }) => `La formula torna su sé stessa: ${path}. Togli uno dei passaggi.`,
  before_last_definition: (details) =>
    `La definizione di adesso vale dal ${day(details.day)}: quella nuova comincia quel giorno o dopo.`,
  measured_after: (details) =>
    `C’è già una misura del ${day(details.day)} fatta con la definizione di prima, e resta così: scegli un giorno dopo.`,
  reason_needed: "Scrivi il motivo: chi legge le misure di prima deve capire che cosa è cambiato.",
  nothing_to_change: "La definizione dice quello che c’è già: non c’è nulla da cambiare.",
  is_retired: (details) =>
    `Questo indicatore non è più in uso dal ${day(details.day)}: rimettilo in uso, poi cambialo.`,
  percentage_out: "Una percentuale va da 0 a 100.",
  milestone_is_yes: "Una presenza c’è o non c’è: si mira al sì; la partenza è sì o no.",
  not_whole: "Quello che si conta è un numero intero.",
  below_zero: "Qui il valore non può essere sotto zero.",
  against_direction:
    "Il confronto va contro il verso dell’indicatore: se deve crescere l’obiettivo è «almeno», se deve calare è «al massimo».",
  territory_unknown: ({ territory }) =>
    `«${territory}» non è un sub-ambito né un Comune di questo Ambito: sceglilo dall’elenco.`,
  target_before_baseline: (details) =>
    `La partenza è del ${day(details.day)}: un obiettivo viene dopo. Controlla la data.`,
  baseline_after_target: (details) =>
    `L’ultimo obiettivo è del ${day(details.day)}: la partenza viene prima. Controlla la data.`,
  day_taken: "C’è già un valore di questo giorno per questo territorio: toglilo, poi scrivi quello nuovo.",
  baseline_not_collected: "Avete deciso di non raccogliere la partenza: cambia prima quella decisione.",
  baseline_when_needed: "Se la partenza si raccoglie, scrivi come: da quale fonte, chi la chiede.",
  baseline_there: "C’è già un valore di partenza: toglilo, poi decidi che non si raccoglie.",
  already_confirmed: "Questo obiettivo è già confermato.",
  code_taken: "C’è già un indicatore con questo codice: scrivine un altro.",
  objective_unknown: "Questo obiettivo non è fra quelli dei piani: sceglilo dall’elenco.",
  ring_needed: "Scegli anche a quale anello della catena serve.",
  placed_already: "L’indicatore è già in questo obiettivo a questo anello.",
  place_of_document: "Questo posto viene da un documento e resta: si toglie solo ciò che è stato aggiunto a mano.",
  retire_before_measure: (details) =>
    `C’è una misura del ${day(details.day)}: l’indicatore finisce quel giorno o dopo.`,
  used_by_formulas: ({ codes }) => `Lo usano le formule di ${codes}: cambia prima quelle.`,
  not_retired: "Questo indicatore è già in uso.",
  file_too_big: "Il file è troppo grande: un elenco di indicatori sta in 5 MB.",
  not_a_spreadsheet: "Non è un foglio di calcolo: scegli un file .xlsx, .ods o .csv.",
  too_much_inside: "Il foglio contiene troppo: un elenco di indicatori ha al massimo 5.000 righe.",
  damaged: "Il file è rovinato e non si legge fino in fondo: salvalo di nuovo dal programma e riprova.",
  not_an_indicators_file:
    "Nel file mancano le colonne «codice» e «testo»: parti dal file che si scarica da questa pagina.",
  file_has_problems: ({ count }) =>
    `Il file ha ${errors(Number(count))}: correggi e riprova. Non è stato salvato nulla.`,
  nothing_in_file: "Il file dice quello che c’è già: non c’è nulla da cambiare.",
};

const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  changed_meanwhile:
    "Somebody has changed this indicator meanwhile. What you wrote is below: open the indicator in another tab, look at it as it is now, then save again.",
  all_counted: "Everything that Albero can count is an indicator already.",
  no_documents: "There is no approved plan yet to take indicators from: approve the plan first, or add them by hand.",
  day_out_of_time: "This day is not of our time: write a year between 1990 and 2100.",
  unit_of_percentage: ({ unit }) => `A percentage is measured in %: take “${unit}” away, or choose another kind.`,
  unit_of_presence: ({ unit }) =>
    `“Presence” says yes or no and has no unit: take “${unit}” away, or choose another kind.`,
  parts_of_other_kind: ({ kind }) =>
    `Numerator and denominator are of percentages, ratios, durations and levels. This is of kind “${texts.en.kinds[kind as Kind]}”: leave them empty or change the kind.`,
  denominator_missing: "There is a numerator and no denominator: write what it is a share of.",
  parts_are_equal: "Numerator and denominator say the same: they would always give 100 %.",
  roll_up_of_other_kind: ({ rollUp, kind }) =>
    `“${texts.en.rollUps[rollUp as RollUp]}” does not fit the kind “${texts.en.kinds[kind as Kind]}”: percentages are neither added nor averaged. Leave the usual rule.`,
  query_unknown: "Albero cannot count this: choose it from the list.",
  kind_of_query: ({ kind }) =>
    `What Albero counts here is of kind “${texts.en.kinds[kind as Kind]}”: choose that kind.`,
  computed_in_two_ways: "Either Albero counts it or a formula gives it: choose one of the two.",
  computed_of_the_ambito: "A computed value is of the whole Ambito: choose “The whole Ambito” as its level.",
  formula_unreadable: ({ at }) =>
    at
      ? `The formula cannot be read from “${at}” on: use codes, numbers, + − * / and parentheses.`
      : "The formula ends half-way: something is missing at its end, or a parenthesis.",
  formula_too_deep: "The formula has too many parentheses in one another: make two indicators of it.",
  number_in_doubt: ({ at }) => `“${at}” can be read in two ways: write the number without separating thousands.`,
  formula_of_milestone: "A formula gives a number: “Presence” and “List” are not computed so.",
  formula_unknown_code: ({ code }) =>
    `No indicator in use has the code “${code}”: look it up in the list. Leave a space before and after the sign −.`,
  formula_on_itself: ({ path }) => `The formula leads back to itself: ${path}. Take one of the steps away.`,
  before_last_definition: (details) =>
    `The definition of now holds since ${day(details.day)}: the new one begins on that day or later.`,
  measured_after: (details) =>
    `There is a measure of ${day(details.day)} by the definition before, and it stays: choose a later day.`,
  reason_needed: "Write the reason: whoever reads the earlier measures must understand what changed.",
  nothing_to_change: "The definition says what is there already: nothing to change.",
  is_retired: (details) => `This indicator is out of use since ${day(details.day)}: take it up again, then change it.`,
  percentage_out: "A percentage goes from 0 to 100.",
  milestone_is_yes: "A presence is there or not: it aims at yes; its start is yes or no.",
  not_whole: "What is counted is a whole number.",
  below_zero: "The value cannot be below zero here.",
  against_direction:
    "The comparison goes against the direction of the indicator: “at least” when it should grow, “at most” when it should fall.",
  territory_unknown: ({ territory }) =>
    `“${territory}” is no sub-area and no municipality of this Ambito: choose it from the list.`,
  target_before_baseline: (details) => `The start is of ${day(details.day)}: a target comes later. Check the day.`,
  baseline_after_target: (details) =>
    `The last target is of ${day(details.day)}: the start comes earlier. Check the day.`,
  day_taken: "There is a value of this day for this territory already: take it away, then write the new one.",
  baseline_not_collected: "You decided not to collect the start: change that decision first.",
  baseline_when_needed: "If the start is collected, write how: from which source, who asks for it.",
  baseline_there: "There is a starting value already: take it away, then decide that it is not collected.",
  already_confirmed: "This target is confirmed already.",
  code_taken: "There is an indicator with this code already: write another.",
  objective_unknown: "This objective is not one of the plans’: choose it from the list.",
  ring_needed: "Choose also which ring of the chain it serves.",
  placed_already: "The indicator is at this objective and ring already.",
  place_of_document: "This place comes from a document and stays: only what was added by hand is taken away.",
  retire_before_measure: (details) =>
    `There is a measure of ${day(details.day)}: the indicator ends on that day or later.`,
  used_by_formulas: ({ codes }) => `The formulas of ${codes} use it: change those first.`,
  not_retired: "This indicator is in use already.",
  file_too_big: "The file is too large: a list of indicators fits in 5 MB.",
  not_a_spreadsheet: "This is not a spreadsheet: choose a .xlsx, .ods or .csv file.",
  too_much_inside: "The sheet holds too much: a list of indicators has at most 5,000 rows.",
  damaged: "The file is damaged and cannot be read to its end: save it again and try once more.",
  not_an_indicators_file: "The columns “codice” and “testo” are missing: start from the file that this page gives.",
  file_has_problems: ({ count }) =>
    `The file has ${Number(count) === 1 ? "one error" : `${count} errors`}: mend it and try again. Nothing was saved.`,
  nothing_in_file: "The file says what is there already: nothing to change.",
};
export const indicatorRefusals = { it, en };

/** A refusal in words. */
export function sentenceOf(refused: Refused<OwnRefusal | CommonRefusal>, lang: Lang): string {
  const words = indicatorRefusals[lang][refused.refusal];
  return typeof words === "function" ? words(refused.details ?? {}) : words;
}

/** The field of a form at which a refusal points. */
const FIELD: Partial<Record<OwnRefusal, string>> = {
  ...{ unit_of_percentage: "unit", unit_of_presence: "unit", parts_of_other_kind: "numerator" },
  ...{ denominator_missing: "denominator", parts_are_equal: "denominator", roll_up_of_other_kind: "rollUp" },
  ...{
    query_unknown: "query",
    kind_of_query: "kind",
    computed_in_two_ways: "formula",
    computed_of_the_ambito: "level",
  },
  ...{ formula_unreadable: "formula", formula_too_deep: "formula", number_in_doubt: "formula" },
  ...{ formula_of_milestone: "formula", formula_unknown_code: "formula", formula_on_itself: "formula" },
  ...{ reason_needed: "reason", percentage_out: "value", milestone_is_yes: "value", not_whole: "value" },
  ...{ below_zero: "value", against_direction: "operator", territory_unknown: "territory" },
  ...{ target_before_baseline: "day", baseline_after_target: "day", day_taken: "day", retire_before_measure: "day" },
  ...{ baseline_when_needed: "how", code_taken: "code", objective_unknown: "objective", ring_needed: "ring" },
  ...{ placed_already: "ring", before_last_definition: "firstDay", measured_after: "firstDay" },
};

/** The same refusal with its sentence at the field that it is about. */
export function atField<R extends OwnRefusal>(
  refused: Refused<R>,
  lang: Lang,
  field = FIELD[refused.refusal],
): Refused<R> {
  if (!field || refused.fields) return refused;
  return { ...refused, fields: [{ path: field, message: sentenceOf(refused, lang) }] };
}
