// SPDX-License-Identifier: AGPL-3.0-or-later
export const it = {
  part: "Catalogo dei servizi",
  title: (count: number) => (count === 0 ? "Il catalogo dei servizi è vuoto" : `${count} servizi nel catalogo`),
  lead: (uncoded: number) =>
    uncoded === 0
      ? "Ogni servizio dice a chi si rivolge e in quale macro-attività rientra: regole dei fondi e rendiconti lo usano così."
      : `${uncoded === 1 ? "Un servizio non dice" : `${uncoded} servizi non dicono`} ancora a chi si rivolgono: finché manca, le regole dei fondi che guardano all’area non li contano.`,
  add: "Aggiungi un servizio",
  empty: "Aggiungi il primo servizio: le voci del bilancio potranno indicarlo.",
  table: "I servizi con le loro codifiche",
  code: "Codice",
  codeHelp: "Il codice che usate voi: breve, diverso da quello degli altri.",
  name: "Nome",
  macro: "Macro-attività",
  macroHelp: "Le cinque di FNPS e SIOSS: dicono in quale riga del rendiconto finisce la spesa.",
  area: "A chi si rivolge",
  areaHelp: "Le aree d’utenza della matrice FNPS. Le regole sulle quote minime o massime guardano a questa.",
  istat: "Area dell’indagine ISTAT",
  istatHelp: "Le sette aree dell’indagine annuale sui servizi sociali dei Comuni.",
  istatAreas: [
    "Famiglia e minori",
    "Disabili",
    "Dipendenze",
    "Anziani",
    "Immigrati, Rom, Sinti e Caminanti",
    "Povertà, disagio adulti e senza dimora",
    "Multiutenza",
  ],
  otherNames: "Altri nomi",
  otherNamesHelp: "Uno per riga: come lo chiamano piani e bilanci. Servono a riconoscerlo quando un file lo nomina.",
  active: "Si usa ancora",
  activeHelp:
    "Togli il segno a un servizio chiuso: resta nelle voci degli anni passati e non si propone più per quelle nuove.",
  closed: "Non si usa più",
  missing: "non detto",
  use: "Voci di bilancio",
  lines: (count: number, lastYear: number | null) =>
    count === 0 ? "nessuna" : `${count === 1 ? "una" : count}${lastYear === null ? "" : `, l’ultima del ${lastYear}`}`,
  newTitle: "Un nuovo servizio nel catalogo",
  newLead: "Servono il codice e il nome; le codifiche si possono completare dopo.",
  editLead: (count: number) =>
    count === 0
      ? "Nessuna voce di bilancio lo usa ancora."
      : `${count === 1 ? "Una voce di bilancio lo usa" : `${count} voci di bilancio lo usano`}: da subito regole e nuovi rendiconti leggono ciò che scrivi qui. I rendiconti congelati restano come sono.`,
  save: "Salva il servizio",
};
