// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the frame that every page of the results shares.
const it = {
  results: "Risultati",
  tabs: "Le parti dei risultati",
  dashboard: "Cruscotto",
  indicators: "Indicatori",
  rounds: "Rilevazioni",
  chain: "Catene",
  network: "Rete",
  leps: "LEPS",
  questionnaires: "Questionari",
  closing: "Valutazioni",
  integration: "Integrazione",
  reports: "Relazioni",
  /** The word of each part in addresses: the same in every language. */
  address: {
    dashboard: "risultati",
    indicators: "indicatori",
    rounds: "rilevazioni",
    chain: "catene",
    network: "rete",
    leps: "leps",
    questionnaires: "questionari",
    closing: "valutazioni",
    integration: "integrazione",
    reports: "relazioni",
  },
};
const en: typeof it = {
  results: "Results",
  tabs: "The parts of the results",
  dashboard: "Dashboard",
  indicators: "Indicators",
  rounds: "Rounds",
  chain: "Chains",
  network: "Network",
  leps: "LEPS",
  questionnaires: "Questionnaires",
  closing: "Evaluations",
  integration: "Integration",
  reports: "Reports",
  address: it.address,
};
export const texts = { it, en };
