// SPDX-License-Identifier: AGPL-3.0-or-later
// The frames that coverage is measured against: all their rows, also those that no card names.

/** The twelve domains of the Bes (benessere equo e sostenibile), ISTAT. */
export const BES_DOMAINS = [
  { n: 1, it: "Salute", en: "Health" },
  { n: 2, it: "Istruzione e formazione", en: "Education and training" },
  { n: 3, it: "Lavoro e conciliazione dei tempi di vita", en: "Work and life balance" },
  { n: 4, it: "Benessere economico", en: "Economic well-being" },
  { n: 5, it: "Relazioni sociali", en: "Social relationships" },
  { n: 6, it: "Politica e istituzioni", en: "Politics and institutions" },
  { n: 7, it: "Sicurezza", en: "Safety" },
  { n: 8, it: "Benessere soggettivo", en: "Subjective well-being" },
  { n: 9, it: "Paesaggio e patrimonio culturale", en: "Landscape and cultural heritage" },
  { n: 10, it: "Ambiente", en: "Environment" },
  { n: 11, it: "Innovazione, ricerca e creatività", en: "Innovation, research and creativity" },
  { n: 12, it: "Qualità dei servizi", en: "Quality of services" },
] as const;

/** The seventeen Sustainable Development Goals of the 2030 Agenda, by their short names. */
export const SDG_GOALS = [
  { n: 1, it: "Sconfiggere la povertà", en: "No poverty" },
  { n: 2, it: "Sconfiggere la fame", en: "Zero hunger" },
  { n: 3, it: "Salute e benessere", en: "Good health and well-being" },
  { n: 4, it: "Istruzione di qualità", en: "Quality education" },
  { n: 5, it: "Parità di genere", en: "Gender equality" },
  { n: 6, it: "Acqua pulita e servizi igienico-sanitari", en: "Clean water and sanitation" },
  { n: 7, it: "Energia pulita e accessibile", en: "Affordable and clean energy" },
  { n: 8, it: "Lavoro dignitoso e crescita economica", en: "Decent work and economic growth" },
  { n: 9, it: "Imprese, innovazione e infrastrutture", en: "Industry, innovation and infrastructure" },
  { n: 10, it: "Ridurre le disuguaglianze", en: "Reduced inequalities" },
  { n: 11, it: "Città e comunità sostenibili", en: "Sustainable cities and communities" },
  { n: 12, it: "Consumo e produzione responsabili", en: "Responsible consumption and production" },
  { n: 13, it: "Lotta contro il cambiamento climatico", en: "Climate action" },
  { n: 14, it: "Vita sott'acqua", en: "Life below water" },
  { n: 15, it: "Vita sulla terra", en: "Life on land" },
  { n: 16, it: "Pace, giustizia e istituzioni solide", en: "Peace, justice and strong institutions" },
  { n: 17, it: "Partnership per gli obiettivi", en: "Partnerships for the goals" },
] as const;
