// SPDX-License-Identifier: AGPL-3.0-or-later
// Why a file cannot be kept, wherever it was sent.
import type { FileRefusal } from "./core/files.ts";

type Details = Readonly<Record<string, string | number>>;
export type FileWords = Record<FileRefusal, string | ((details: Details) => string)>;
const isPlain = (found: Details[string] | undefined) => found === "text";

const it: FileWords = {
  file_empty: "Il file è vuoto: scegline uno con un contenuto.",
  file_too_big: ({ megabytes }) => `Il file supera i ${megabytes} MB: riduci le immagini, o dividilo in più documenti.`,
  file_name_missing:
    "Il nome del file non dice che tipo è: salvalo con la sua estensione, per esempio «relazione.pdf».",
  file_kind_unknown: ({ takes }) =>
    `Questo tipo di file qui non si può tenere. Vanno bene ${takes}: degli altri salva una copia in PDF.`,
  extension_lies: ({ extension, found }) =>
    `Il nome dice «.${extension}», ma il contenuto è ${isPlain(found) ? "un testo semplice" : `un file ${String(found).toUpperCase()}`}: salvalo di nuovo nel formato giusto.`,
  file_damaged: "Il file è incompleto o danneggiato e non si apre: salvalo di nuovo e riprova.",
  too_much_inside: "Dentro il file c’è molto più di quanto un documento contiene: non è stato aperto.",
  file_has_macros:
    "Il file contiene macro, cioè programmi, che qui non si tengono: salvalo come PDF o come documento senza macro.",
};
const en: FileWords = {
  file_empty: "The file is empty: choose one that has a content.",
  file_too_big: ({ megabytes }) =>
    `The file is larger than ${megabytes} MB: make its pictures smaller, or divide it into more documents.`,
  file_name_missing: "The name of the file does not say what it is: save it with its extension, such as “report.pdf”.",
  file_kind_unknown: ({ takes }) =>
    `This kind of file cannot be kept here. These can: ${takes}. Of the others save a copy as PDF.`,
  extension_lies: ({ extension, found }) =>
    `The name says “.${extension}”, but the content is ${isPlain(found) ? "plain text" : `a ${String(found).toUpperCase()} file`}: save it again in the right format.`,
  file_damaged: "The file is cut short or damaged and does not open: save it again and try once more.",
  too_much_inside: "Inside the file there is far more than a document holds: it was not opened.",
  file_has_macros:
    "The file holds macros, that is programs, which are not kept here: save it as PDF or as a document without macros.",
};
export const fileRefusals = { it, en };
