// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel";

export type PlainPageKind = "foreign_form" | "no_length" | "too_large" | "broken";

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
