// SPDX-License-Identifier: AGPL-3.0-or-later

const count = (n: number, one: string, many: string) => `${n.toLocaleString("it-IT")} ${n === 1 ? one : many}`;

export const it = {
  treeTitle: (title: string, ambito: string) => `${title}, Ambito di ${ambito}: l'albero del piano`,
  summary: (n: {
    euro: string;
    sources: number;
    areas: number;
    objectives: number;
    actions: number;
    indicators: number;
  }) =>
    `Un albero: dalle ${count(n.sources, "radice", "radici")}, le fonti di denaro, salgono ${n.euro} che il tronco porta a ` +
    `${count(n.objectives, "obiettivo", "obiettivi")} in ${count(n.areas, "area", "aree")}; sui rami crescono ` +
    `${count(n.actions, "azione", "azioni")}, le foglie, e ${count(n.indicators, "indicatore", "indicatori")}, i frutti.`,
  trunk: "in tre anni",
  trunkWhole: (euro: string) => `Il tronco: ${euro} in tutto il piano, ogni voce contata una volta sola`,
  inhabitants: "abitanti",
  municipalities: "Comuni",
  subAreas: "sub-ambiti",
  territory: "Il terreno: il territorio e i suoi bisogni",
  sourceNotStated: "Fonte non indicata nel piano",
  source: (name: string, euro: string) => `Radice: ${name}, ${euro}`,
  area: (letter: string, name: string) => `Ramo: area ${letter}, ${name}`,
  objective: (name: string, title: string, money: string) => `Obiettivo: ${name}. ${title}. ${money}`,
  leaf: (title: string) => `Azione: ${title}`,
  leafPnrr: (title: string, code: string) => `Azione con fondi PNRR (${code}): ${title}`,
  fruit: (text: string) => `Indicatore da misurare: ${text}`,
  line: (label: string, euro: string) => `Voce di spesa: ${label}, ${euro}`,
  measure: (title: string) => `Misura: ${title}`,
  sharedMeasure: (title: string, codes: string) => `Misura condivisa da ${codes}: ${title}`,
  noAmount: "senza importo",
  noTotal: "nessun totale stampato",
  counts: (actions: number, indicators: number) =>
    `${count(actions, "azione", "azioni")} · ${count(indicators, "indicatore", "indicatori")}`,
  legend: {
    root: "radici: da dove viene il denaro",
    trunk: "tronco e rami: più grossi dove c'è più denaro",
    leaf: "foglia: un'azione",
    pnrrLeaf: "foglia oro: un'azione del PNRR",
    fruit: "frutto: un indicatore da misurare",
    flower: "fiore: una misura PNRR",
    vine: "tralcio: la stessa misura su più rami",
    house: "casa: un Comune",
  },
  branchTitle: (title: string) => `Il ramo «${title}»`,
  branchSummary: (n: { title: string; objectives: number; actions: number; indicators: number; lines: number }) =>
    `Il ramo «${n.title}» porta ${count(n.objectives, "obiettivo specifico", "obiettivi specifici")}, ` +
    `${count(n.actions, "azione", "azioni")}, ${count(n.indicators, "indicatore", "indicatori")} ed è nutrito da ` +
    `${count(n.lines, "voce di spesa", "voci di spesa")}.`,
  specific: (n: number, text: string) => `Obiettivo specifico ${n}: ${text}`,
  everyObjective: "Azioni che la scheda non lega a un obiettivo specifico",
  lines: "Il denaro",
  measures: "Misure PNRR e progetti",
  alsoIn: (codes: string) => `anche in ${codes}`,
  indicators: "Come si vedrà il risultato",
  actions: "Che cosa si fa",
  chain: {
    input: "di partenza",
    process: "lungo la strada",
    output: "realizzato",
    outcome: "effetto",
    impact: "cambiamento",
  },
};
export type DrawingTexts = typeof it;
