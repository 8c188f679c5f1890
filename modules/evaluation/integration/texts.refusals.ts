// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { FieldProblem, Lang } from "@albero/kernel/pure";
import type { MarkRefusal } from "./core/progress.ts";
import type { OwnRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<OwnRefusal | CommonRefusal, string | ((details: Details) => string)>;

const it = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  no_such_step: "La scheda non ha questo passo: torna alla scheda e scegline uno.",
  day_in_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  same_state: "Il passo è già così: scegli un altro stato, oppure torna alla scheda.",
  before_the_last_mark: "Il giorno viene prima dell’ultimo segno di questo passo: controlla la storia qui sotto.",
  note_needed: "Scrivi perché il passo torna «da cominciare»: il segno di prima resta nella storia.",
  no_file: "Scegli il file delle schede, poi riprova.",
  file_too_big: "Il file è troppo grande: le schede stanno in meno di 5 MB.",
  has_problems: ({ problems }) =>
    problems === 1 ? "Nel file c’è una cosa da correggere." : `Nel file ci sono ${problems} cose da correggere.`,
  other_cards_there: ({ period }) =>
    `Per il ${period} ci sono già altre schede, con i loro passi e indicatori: non si sovrascrivono. Controlla il periodo scritto nel file.`,
} satisfies Words;

const en: Words = {
  invalid_input: "Something does not add up in what you wrote: look at the marked fields.",
  no_such_step: "The card does not have this step: go back to the card and choose one.",
  day_in_future: "This day has not come yet: write today or a past day.",
  same_state: "The step is like this already: choose another state, or go back to the card.",
  before_the_last_mark: "The day comes before the last mark of this step: look at its history below.",
  note_needed: "Write why the step goes back to “to begin”: the mark before stays in the history.",
  no_file: "Choose the file of the cards, then try again.",
  file_too_big: "The file is too big: the cards take less than 5 MB.",
  has_problems: ({ problems }) =>
    problems === 1
      ? "There is one thing to correct in the file."
      : `There are ${problems} things to correct in the file.`,
  other_cards_there: ({ period }) =>
    `There are other cards for ${period} already, with their steps and indicators: they are not overwritten. Check the period written in the file.`,
};

export const integrationRefusals = { it: it as Words, en };

const AT: Partial<Record<MarkRefusal, string>> = {
  day_in_future: "day",
  before_the_last_mark: "day",
  note_needed: "note",
  same_state: "state",
};

/** The field at which a refused mark says why. */
export function stepFields(refusal: MarkRefusal, lang: Lang): FieldProblem[] {
  const path = AT[refusal];
  const message = integrationRefusals[lang][refusal];
  return path && typeof message === "string" ? [{ path, message }] : [];
}
