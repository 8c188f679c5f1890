// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import type { ReturnsRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<ReturnsRefusal | CommonRefusal, string | ((details: Details) => string)> & { chooseReason: string };
const date = (day: unknown) => formatDate(String(day) as PlainDate);

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  day_not_come: ({ at }) => `Il ${date(at)} non è ancora arrivato: si congelano i dati di un giorno passato o di oggi.`,
  not_after_the_last: ({ last }) => `C’è già un rendiconto al ${date(last)}: scegli un giorno successivo.`,
  reasons_missing: ({ missing }) =>
    Number(missing) === 1
      ? "Un importo è sceso rispetto al rendiconto precedente: scegli se è un errore materiale o un disimpegno."
      : `${missing} importi sono scesi rispetto al rendiconto precedente: per ciascuno scegli se è un errore materiale o un disimpegno.`,
  nothing_to_return: "A questa data l’annualità non ha ancora nessun importo: non c’è niente da congelare.",
  figures_changed:
    "Nel frattempo sono state registrate altre righe: questi sono gli importi di adesso, guardali prima di congelarli.",
  chooseReason: "È sceso: scegli il motivo.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  day_not_come: ({ at }) => `${date(at)} has not come yet: figures are frozen at a day gone by or today.`,
  not_after_the_last: ({ last }) => `There is already a return at ${date(last)}: choose a later day.`,
  reasons_missing: ({ missing }) =>
    Number(missing) === 1
      ? "One figure fell since the return before: choose whether it is a material error or a release."
      : `${missing} figures fell since the return before: for each choose whether it is a material error or a release.`,
  nothing_to_return: "At this date the annuality has no amount yet: there is nothing to freeze.",
  figures_changed:
    "Other rows have been registered meanwhile: these are the figures of now, look at them before freezing them.",
  chooseReason: "It fell: choose the reason.",
};
export const returnRefusals = { it, en };
