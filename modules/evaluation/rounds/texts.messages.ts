// SPDX-License-Identifier: AGPL-3.0-or-later
// What is written to whoever still has to answer a round.
type Message = { name: string; body: string; cells: number; territories: readonly string[]; link: string };

const placesIt = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(", ") : `${names.slice(0, 6).join(", ")} e altri ${names.length - 6}`;
const placesEn = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(", ") : `${names.slice(0, 6).join(", ")} and ${names.length - 6} more`;

export const messages = {
  it: {
    subject: (round: string) => `Rilevazione «${round}»: mancano le tue risposte`,
    draft: (round: string, due: string) =>
      `la rilevazione «${round}» aspetta le risposte entro il ${due}. Se un dato non c’è, scrivi che manca: anche questo è una risposta.`,
    body: ({ name, body, cells, territories, link }: Message) =>
      `Gentile ${name},\n\n${body}\n\n${cells === 1 ? "Manca una risposta" : `Mancano ${cells} risposte`} per: ${placesIt(territories)}.\n\nSi risponde qui: ${link}\n`,
  },
  en: {
    subject: (round: string) => `Round “${round}”: your answers are missing`,
    draft: (round: string, due: string) =>
      `the round “${round}” expects its answers by ${due}. If there is no figure, write that it is missing: this is an answer too.`,
    body: ({ name, body, cells, territories, link }: Message) =>
      `Dear ${name},\n\n${body}\n\n${cells === 1 ? "One answer is missing" : `${cells} answers are missing`} for: ${placesEn(territories)}.\n\nAnswer here: ${link}\n`,
  },
};
