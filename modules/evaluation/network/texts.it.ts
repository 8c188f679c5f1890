// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActorKind, RelationKind } from "./core/network.ts";

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const it = {
  kinds: {
    office: "Ufficio di Piano",
    table: "tavolo o rete",
    public: "ente pubblico",
    health: "sanità",
    third_sector: "Terzo Settore",
    other: "altro",
  } satisfies Record<ActorKind, string>,
  relations: {
    staff: "Persone messe a disposizione",
    answer: "Risposta della scheda",
    measure: "Misura condivisa",
    table: "Tavolo tematico",
    agreement: "Accordo",
  } satisfies Record<RelationKind, string>,
  answers: {
    health: "ASST legge i bisogni e programma con l’Ambito",
    healthDelivery: "ASST realizza azioni insieme all’Ambito",
    ambiti: "L’intervento è in cooperazione con altri Ambiti",
    otherAmbiti: "Altri Ambiti",
    coProgrammed: "L’intervento è co-programmato con il Terzo Settore",
    others: "Altri attori della rete nominati dalla scheda",
  },
  list: {
    windowTitle: "Rete degli obiettivi",
    title: (actors: number, title: string) => `La rete più larga ha ${count(actors, "attore", "attori")}: ${title}`,
    none: "Nessun obiettivo in vigore",
    noneLead:
      "La rete si legge dalle schede del Piano in vigore, dai tavoli e dagli accordi: quando c’è un Piano compare qui.",
    empty: "Il giorno scelto nessun obiettivo aveva una rete",
    lead: (objectives: number, day: string) =>
      `Chi lavora con chi per ${objectives === 1 ? "l’obiettivo" : `i ${objectives} obiettivi`} del Piano, al ${day}: dalle schede, dai tavoli tematici, dagli accordi e dalle misure condivise.`,
    picture: "Quanti attori lavorano a ogni obiettivo",
    pictureHead: ["Obiettivo", "Attori"] as [string, string],
    table: "La rete di ogni obiettivo",
    objective: "Obiettivo",
    actors: "Attori",
    pairs: "Legami",
    density: "Densità",
    degree: "Legami per attore",
    change: "Attori in più o in meno",
    source: "Schede del Piano in vigore, tavoli tematici e accordi",
  },
  days: {
    title: "Cambia i due giorni",
    before: "Primo giorno",
    after: "Secondo giorno",
    compare: "Confronta",
    wrong: "Non è un giorno del calendario: scrivi per esempio 31/03/2026.",
    order: "Il secondo giorno viene prima del primo: scambiali.",
  },
  one: {
    title: (title: string, actors: number, pairs: number) =>
      actors === 0
        ? `${title}: nessuna rete in questo giorno`
        : `${title}: ${count(actors, "attore", "attori")} e ${count(pairs, "legame", "legami")}`,
    lead: (density: string | null, degree: string | null, groups: number) =>
      density === null || degree === null
        ? "Con meno di due attori la densità non si calcola."
        : `La densità è ${density}, cioè i legami che ci sono su quelli possibili; ogni attore ne ha in media ${degree}. ${groups === 1 ? "Tutti sono raggiungibili l’uno dall’altro." : `La rete è divisa in ${groups} gruppi.`}`,
    picture: (day: string) => `La rete al ${day}`,
    pictureLead: "Ogni riquadro è un attore, ogni linea un legame: più è spessa, più documenti lo scrivono.",
    legend: "Segni",
    formula: "Come si calcola",
    formulaText: (n: number, m: number) =>
      `Con n attori e m legami: densità = 2m / (n (n − 1))${n > 1 ? ` = 2 × ${m} / (${n} × ${n - 1})` : ""}; legami per attore = 2m / n${n > 0 ? ` = 2 × ${m} / ${n}` : ""}. Due attori legati da più documenti contano un legame solo.`,
    measures: "La misura della rete, nei due giorni",
    measure: "Misura",
    actors: "Attori",
    pairs: "Legami",
    relations: "Documenti che li scrivono",
    density: "Densità",
    degree: "Legami per attore",
    groups: "Gruppi separati",
    change: "Che cosa è cambiato",
    noChange: "Fra i due giorni la rete è la stessa.",
    actorsIn: "Attori nuovi",
    actorsOut: "Attori che non ci sono più",
    pairsIn: "Legami nuovi",
    pairsOut: "Legami che non ci sono più",
    table: "Legame per legame",
    tableLead: "Ogni legame si apre da dove è scritto.",
    from: "Chi",
    with: "Con chi",
    why: "Dove è scritto",
    noPairs:
      "Nessun legame: la scheda non nomina attori, nessun tavolo lavora per l’obiettivo, nessun accordo ne nomina l’area.",
    hides: "La scheda dice che ci sono altri attori, ma non li elenca",
    hidesText: "Finché non sono scritti uno per uno nella scheda, qui non si contano.",
    openCard: "Apri la scheda",
    openPublic: "Come la vede il cittadino",
    noTable:
      "Per far contare un tavolo, scrivi fra i suoi obiettivi questo; per un accordo, scrivi le aree delle sue parti.",
  },
  picture: {
    title: (title: string) => `La rete di «${title}»`,
    description: (actors: number, pairs: number) =>
      `${count(actors, "attore", "attori")} e ${count(pairs, "legame", "legami")}; al centro l’Ufficio di Piano e i tavoli. Gli stessi legami sono nella tabella sotto il disegno.`,
  },
  site: {
    part: "Rete degli obiettivi",
    title: (objectives: number): string =>
      objectives === 0 ? "Le reti degli obiettivi non ci sono ancora" : "Chi lavora con chi, obiettivo per obiettivo",
    open: "Apri la rete",
  },
};
