// SPDX-License-Identifier: AGPL-3.0-or-later
// Why a figure was not written, in words.
import type { LepsRefusal } from "./usecases/figures.ts";

type Refusal = LepsRefusal | "invalid_input";
type Words = Record<Refusal, string | ((details: Readonly<Record<string, string | number>>) => string)>;

const it: Words = {
  invalid_input: "Qualcosa in ciò che hai scritto non va: guarda i campi segnati.",
  unknown_figure: "Questo dato non serve più a nessun LEPS: torna alla pagina del LEPS e scegli dall’elenco.",
  not_a_number: "Non è un numero: scrivi per esempio 1.234 oppure 28,5.",
  below_zero: "Qui il numero non può essere sotto zero.",
  not_whole: "Qui ci vuole un numero intero: persone, ore e progetti si contano uno per uno.",
  not_yes_or_no: "Scegli sì o no.",
  too_large: ({ most }) =>
    `È troppo: al più ${Number(most).toLocaleString("it-IT")}. Controlla di non aver aggiunto uno zero.`,
  day_in_future: "Questo giorno deve ancora venire: scrivi oggi o un giorno passato.",
  part_above_whole: ({ other, value }) =>
    `Non torna con «${other}», che vale ${Number(value).toLocaleString("it-IT")}: una parte non può essere più grande del tutto. Controlla i due dati.`,
  figure_that_day: "C’è già un dato di questo giorno: correggi quello, dalla pagina del LEPS.",
  already_corrected: "Questo dato è già stato corretto: torna alla pagina e correggi l’ultimo.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  unknown_figure:
    "No essential level needs this figure any more: go back to the page of the level and choose from the list.",
  not_a_number: "It is not a number: write for example 1234 or 28.5.",
  below_zero: "The number cannot be below zero here.",
  not_whole: "A whole number is needed here: people, hours and projects are counted one by one.",
  not_yes_or_no: "Choose yes or no.",
  too_large: ({ most }) =>
    `It is too much: at most ${Number(most).toLocaleString("en-GB")}. Check that you did not add a zero.`,
  day_in_future: "This day has not come yet: write today or a day gone by.",
  part_above_whole: ({ other, value }) =>
    `It does not fit with “${other}”, which is ${Number(value).toLocaleString("en-GB")}: a part cannot be larger than the whole. Check both figures.`,
  figure_that_day: "There is a figure of this day already: correct that one, from the page of the level.",
  already_corrected: "This figure was corrected already: go back to the page and correct the newest.",
};
export const lepsRefusals = { it, en };
