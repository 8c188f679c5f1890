// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel";

export type PlainPageKind =
  | "foreign_form"
  | "no_length"
  | "no_form"
  | "broken_form"
  | "too_large"
  | "too_large_for_strangers"
  | "unknown_method"
  | "bad_request"
  | "long_address"
  | "not_found"
  | "not_ready"
  | "broken";

const words: Record<Lang, Record<PlainPageKind | "back", { title: string; text: string }>> = {
  it: {
    foreign_form: {
      title: "Questo modulo arriva da un altro sito",
      text: "Per sicurezza Albero accetta solo i moduli delle proprie pagine. Torna indietro, ricarica la pagina e riprova.",
    },
    no_length: {
      title: "L'invio non dice quanto è grande",
      text: "Il programma che ha inviato i dati non ne dichiara la dimensione. Riprova da un browser aggiornato.",
    },
    too_large: {
      title: "Il file è troppo grande",
      text: "Albero accetta file fino a 25 MB. Nulla è stato salvato: torna indietro e scegli un file più piccolo.",
    },
    too_large_for_strangers: {
      title: "Per inviare un file bisogna accedere",
      text: "La sessione è finita, oppure non hai ancora fatto l'accesso. Nulla è stato salvato: accedi e invia di nuovo.",
    },
    no_form: {
      title: "Questo invio non è un modulo",
      text: "Albero legge i moduli delle proprie pagine, e questo invio è scritto in un altro modo. Nulla è stato salvato.",
    },
    broken_form: {
      title: "Il modulo è arrivato a metà",
      text: "I dati si sono interrotti o rovinati per strada, e nulla è stato salvato. Torna indietro e invia di nuovo.",
    },
    unknown_method: {
      title: "Questa pagina non risponde a una richiesta così",
      text: "Le pagine di Albero si leggono e ricevono moduli, nient'altro. Nulla è stato modificato.",
    },
    bad_request: {
      title: "La richiesta non è comprensibile",
      text: "L'indirizzo contiene qualcosa che non si legge. Controllalo, o riparti dalla pagina iniziale: nulla è stato modificato.",
    },
    long_address: {
      title: "L'indirizzo è troppo lungo",
      text: "Albero non legge indirizzi così lunghi. Accorcialo, o riparti dalla pagina iniziale.",
    },
    not_found: {
      title: "Questa pagina non c'è",
      text: "L'indirizzo potrebbe essere cambiato, oppure la pagina è riservata ad altri. Riparti dall'inizio.",
    },
    not_ready: {
      title: "Il documento si sta preparando",
      text: "È lungo e si compone una volta sola: riprova tra un minuto. Intanto il Piano si legge per intero sul sito.",
    },
    broken: {
      title: "Qualcosa non ha funzionato",
      text: "L'errore è stato registrato. Nulla di ciò che era salvato è andato perso: torna indietro e riprova tra poco.",
    },
    back: { title: "", text: "Torna alla pagina iniziale" },
  },
  en: {
    foreign_form: {
      title: "This form comes from another site",
      text: "For safety Albero only accepts the forms of its own pages. Go back, reload the page and try again.",
    },
    no_length: {
      title: "The request does not say how large it is",
      text: "The program that sent the data does not declare its size. Try again with an up-to-date browser.",
    },
    too_large: {
      title: "The file is too large",
      text: "Albero accepts files up to 25 MB. Nothing was saved: go back and choose a smaller file.",
    },
    too_large_for_strangers: {
      title: "Log in to send a file",
      text: "Your session has ended, or you have not logged in yet. Nothing was saved: log in and send it again.",
    },
    no_form: {
      title: "This is not a form",
      text: "Albero reads the forms of its own pages, and this was written in another way. Nothing was saved.",
    },
    broken_form: {
      title: "Only part of the form arrived",
      text: "The data was cut short or spoiled on its way, and nothing was saved. Go back and send it again.",
    },
    unknown_method: {
      title: "This page does not answer such a request",
      text: "The pages of Albero can be read and receive forms, nothing else. Nothing was changed.",
    },
    bad_request: {
      title: "The request cannot be understood",
      text: "The address holds something that cannot be read. Check it, or start from the first page: nothing was changed.",
    },
    long_address: {
      title: "The address is too long",
      text: "Albero does not read addresses this long. Shorten it, or start from the first page.",
    },
    not_found: {
      title: "This page does not exist",
      text: "The address may have changed, or the page is reserved for others. Start from the beginning.",
    },
    not_ready: {
      title: "The document is being prepared",
      text: "It is long and is composed only once: try again in a minute. Meanwhile the whole plan can be read on the site.",
    },
    broken: {
      title: "Something did not work",
      text: "The error was recorded. Nothing that was saved is lost: go back and try again shortly.",
    },
    back: { title: "", text: "Back to the first page" },
  },
};

/** A page for when the application itself cannot draw one: no style sheet, no script, readable everywhere. */
export function plainPage(kind: PlainPageKind, lang: Lang): string {
  const { title, text } = words[lang][kind];
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Albero</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${words[lang].back.text}</a></p></main></body></html>`;
}
