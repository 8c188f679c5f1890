// SPDX-License-Identifier: AGPL-3.0-or-later
export const it = {
  title: (first: number, last: number, from: string | null, to: string | null) =>
    from === null || to === null
      ? `Il bilancio dal ${first} al ${last}`
      : `Dal ${first} al ${last} il bilancio passa da ${from} a ${to}`,
  titleOne: (year: number) => `Prima del ${year} non ci sono altri bilanci`,
  lead: (grown: string | null, shrunk: string | null) =>
    [
      grown ? `Cresce di più «${grown}».` : "",
      shrunk ? `Cala di più «${shrunk}».` : "",
      "Un servizio è una riga, anche se le voci hanno cambiato nome; il trattino dice che in quell’anno non c’è, non che vale zero.",
    ]
      .filter(Boolean)
      .join(" "),
  leadOne: "Quando ci sarà un altro anno, qui i due staranno fianco a fianco.",
  lines: "Che cosa si paga: servizi e voci",
  channels: "Da dove vengono i soldi: i canali",
  noLines: "Nessuno di questi anni ha voci di spesa in Albero.",
  noChannels: "Nessuno di questi anni ha canali con un importo.",
  silentLines: (years: readonly number[]) =>
    `Per ${years.length === 1 ? `il ${years[0]}` : `gli anni ${years.join(" e ")}`} in Albero non ci sono ancora voci di spesa.`,
  silentChannels: (years: readonly number[]) =>
    `Per ${years.length === 1 ? `il ${years[0]}` : `gli anni ${years.join(" e ")}`} in Albero non ci sono ancora canali con un importo.`,
  line: "Servizio o voce",
  channel: "Canale",
  change: "Differenza",
  changeNote: "La differenza è fra l’ultimo e il primo anno in cui la riga c’è.",
  total: "Totale",
};
