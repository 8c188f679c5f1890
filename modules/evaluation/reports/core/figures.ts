// SPDX-License-Identifier: AGPL-3.0-or-later
// The figures that a report can bind: names that people type, what each is and how it is found. Nothing else can be asked.
import type { FigureKind } from "./value.ts";

export type Figure = {
  kind: FigureKind;
  it: string;
  en: string;
  /** How it is found, in words, for the appendix of sources. */
  how: { it: string; en: string };
};

type Row = readonly [name: string, kind: FigureKind, it: string, en: string];
type Group = { it: string; en: string; rows: readonly Row[] };

/** Each group is answered by the file of the same name in ../store/figures. */
export const GROUPS: Readonly<Record<string, Group>> = {
  report: {
    it: "Dati della relazione stessa",
    en: "Data of the report itself",
    rows: [
      ["relazione.anno", "text", "Anno della relazione", "Year of the report"],
      ["relazione.anno-prima", "text", "Anno precedente", "Year before"],
      ["relazione.dal", "date", "Primo giorno del periodo", "First day of the period"],
      ["relazione.al", "date", "Ultimo giorno del periodo", "Last day of the period"],
      ["relazione.ambito", "text", "Nome dell’Ambito", "Name of the Ambito"],
      ["relazione.capofila", "text", "Comune capofila", "Lead municipality"],
      ["relazione.azienda", "text", "Ente gestore dei servizi associati", "Body that manages the shared services"],
      ["relazione.rilevazione", "text", "Rilevazione a cui si riferisce", "Round that it tells of"],
      [
        "relazione.inventata",
        "number",
        "Rilevazioni dimostrative con numeri inventati",
        "Demonstration rounds with invented numbers",
      ],
    ],
  },
  territory: {
    it: "Archivio del territorio: per ogni dato l’ultimo valore dell’Ambito, con la sua fonte",
    en: "Archive of the territory: of each figure the newest value of the Ambito, with its source",
    rows: [
      ["territorio.comuni", "number", "Comuni dell’Ambito", "Municipalities of the Ambito"],
      ["territorio.subambiti", "number", "Sub-ambiti", "Sub-areas"],
      ["territorio.abitanti", "number", "Abitanti", "Inhabitants"],
      ["territorio.abitanti-anno", "text", "Anno a cui si riferiscono gli abitanti", "Year of the inhabitants"],
      ["territorio.superficie", "number", "Superficie in km²", "Area in km²"],
      ["territorio.densita", "number", "Abitanti per km²", "Inhabitants per km²"],
      ["territorio.vecchiaia", "number", "Indice di vecchiaia", "Ageing index"],
      ["territorio.dipendenza", "number", "Indice di dipendenza strutturale", "Structural dependency index"],
      ["territorio.stranieri", "percent", "Residenti stranieri", "Foreign residents"],
      ["territorio.piccoli-comuni", "number", "Comuni fino a 3.000 abitanti", "Municipalities up to 3,000 inhabitants"],
      ["territorio.classi", "table", "Comuni per classe di abitanti", "Municipalities by size"],
      ["territorio.classi-grafico", "series", "Abitanti per classe di Comune", "Inhabitants by size of municipality"],
      [
        "territorio.subambiti-tabella",
        "table",
        "Comuni e abitanti per sub-ambito",
        "Municipalities and inhabitants by sub-area",
      ],
      ["territorio.subambiti-grafico", "series", "Abitanti per sub-ambito", "Inhabitants by sub-area"],
      ["territorio.confronto-vecchiaia", "series", "Indice di vecchiaia a confronto", "Ageing index compared"],
      ["territorio.confronto-stranieri", "series", "Residenti stranieri a confronto", "Foreign residents compared"],
    ],
  },
  plan: {
    it: "Piano di Zona in vigore nell’anno: schede obiettivo, azioni, indicatori e risorse",
    en: "Zone plan in force in the year: objective cards, actions, indicators and resources",
    rows: [
      ["piano.titolo", "text", "Titolo del Piano di Zona", "Title of the zone plan"],
      ["piano.periodo", "text", "Periodo del Piano", "Period of the plan"],
      ["piano.obiettivi", "number", "Schede obiettivo", "Objective cards"],
      ["piano.specifici", "number", "Obiettivi specifici", "Specific objectives"],
      ["piano.azioni", "number", "Azioni", "Actions"],
      ["piano.indicatori", "number", "Indicatori nelle schede", "Indicators in the cards"],
      [
        "piano.risorse",
        "money",
        "Risorse, contando una volta i progetti condivisi",
        "Resources, shared projects counted once",
      ],
      ["piano.condivisi", "number", "Progetti presenti in più schede", "Projects in several cards"],
      [
        "piano.elenco",
        "table",
        "Obiettivi con azioni, indicatori e risorse",
        "Objectives with actions, indicators and resources",
      ],
      ["piano.condivisi-tabella", "table", "Progetti presenti in più schede", "Projects in several cards"],
      ["piano.risorse-grafico", "series", "Risorse per obiettivo", "Resources by objective"],
      ["piano.azioni-grafico", "series", "Azioni per obiettivo", "Actions by objective"],
      ["piano.indicatori-grafico", "series", "Indicatori per obiettivo", "Indicators by objective"],
    ],
  },
  year: {
    it: "Piano Operativo dell’anno: obiettivi, azioni, risultati attesi e voci di spesa",
    en: "Operational plan of the year: objectives, actions, expected results and budget lines",
    rows: [
      ["operativo.titolo", "text", "Titolo del Piano Operativo", "Title of the operational plan"],
      ["operativo.obiettivi", "number", "Obiettivi dell’anno", "Objectives of the year"],
      ["operativo.azioni", "number", "Azioni dell’anno", "Actions of the year"],
      ["operativo.risultati", "number", "Risultati attesi", "Expected results"],
      ["operativo.tappe", "number", "Tappe dell’anno", "Steps of the year"],
      ["operativo.risorse", "money", "Somma delle voci di spesa", "Sum of the budget lines"],
      ["operativo.scostamenti", "number", "Scostamenti spiegati", "Deviations explained"],
      ["operativo.elenco", "table", "Obiettivi dell’anno", "Objectives of the year"],
      ["operativo.risultati-tabella", "table", "Risultati attesi per obiettivo", "Expected results by objective"],
      ["operativo.azioni-tabella", "table", "Azioni per obiettivo", "Actions by objective"],
      ["operativo.voci-tabella", "table", "Voci di spesa per obiettivo", "Budget lines by objective"],
      ["operativo.scostamenti-tabella", "table", "Scostamenti e loro motivi", "Deviations and their reasons"],
      ["operativo.risorse-grafico", "series", "Spesa prevista per obiettivo", "Planned spending by objective"],
      ["operativo.risultati-grafico", "series", "Risultati attesi per obiettivo", "Expected results by objective"],
    ],
  },
  money: {
    it: "Registro contabile e matrice dell’anno di bilancio",
    en: "Ledger and matrix of the budget year",
    rows: [
      ["soldi.assegnati", "money", "Assegnato", "Assigned"],
      ["soldi.programmati", "money", "Programmato", "Programmed"],
      ["soldi.impegnati", "money", "Impegnato", "Committed"],
      ["soldi.pagati", "money", "Pagato", "Paid"],
      ["soldi.rendicontati", "money", "Rendicontato", "Reported"],
      ["soldi.residui", "money", "Assegnato e non ancora impegnato", "Assigned and not yet committed"],
      ["soldi.quota-impegnata", "percent", "Quota impegnata dell’assegnato", "Share committed of what is assigned"],
      ["soldi.quota-pagata", "percent", "Quota pagata dell’assegnato", "Share paid of what is assigned"],
      ["soldi.per-abitante", "money", "Assegnato per abitante", "Assigned per inhabitant"],
      ["soldi.canali", "number", "Canali di finanziamento dell’anno", "Funding channels of the year"],
      ["soldi.canali-tabella", "table", "Andamento per canale", "Progress by channel"],
      [
        "soldi.obiettivi-tabella",
        "table",
        "Andamento per obiettivo del Piano Operativo",
        "Progress by objective of the operational plan",
      ],
      ["soldi.servizi-tabella", "table", "Spesa prevista per servizio", "Planned spending by service"],
      ["soldi.canali-grafico", "series", "Assegnato per canale", "Assigned by channel"],
      ["soldi.fasi-grafico", "series", "Dall’assegnato al pagato", "From assigned to paid"],
      ["soldi.mesi-grafico", "series", "Impegni e pagamenti nei mesi", "Commitments and payments by month"],
      ["soldi.anni-grafico", "series", "Assegnato negli anni", "Assigned along the years"],
      ["soldi.servizi-grafico", "series", "Spesa prevista per servizio", "Planned spending by service"],
      ["soldi.impegni-grafico", "series", "Quota impegnata per canale", "Share committed by channel"],
    ],
  },
  quotas: {
    it: "Riparti congelati e quote chieste ai Comuni nell’anno",
    en: "Frozen splits and quotas asked of the municipalities in the year",
    rows: [
      ["quote.riparti", "number", "Riparti approvati", "Approved splits"],
      ["quote.ripartito", "money", "Somma ripartita fra i Comuni", "Amount split among the municipalities"],
      ["quote.chieste", "money", "Quote chieste ai Comuni", "Quotas asked of the municipalities"],
      ["quote.incassate", "money", "Quote incassate", "Quotas paid"],
      ["quote.da-incassare", "money", "Quote da incassare", "Quotas still to be paid"],
      ["quote.percento", "percent", "Quota incassata", "Share paid"],
      ["quote.riparti-tabella", "table", "Riparti dell’anno", "Splits of the year"],
      ["quote.gruppi-tabella", "table", "Quote chieste e incassate", "Quotas asked and paid"],
      [
        "quote.gruppi-grafico",
        "series",
        "Quanto si è incassato di quanto si è chiesto",
        "How much was paid of what was asked",
      ],
    ],
  },
  governance: {
    it: "Sedute, votazioni, atti, tavoli, accordi e scadenze registrati nel periodo",
    en: "Meetings, votes, acts, tables, agreements and deadlines registered in the period",
    rows: [
      [
        "governo.organi",
        "number",
        "Organi in funzione alla fine del periodo",
        "Bodies in place at the end of the period",
      ],
      ["governo.posti", "number", "Posti negli organi", "Seats in the bodies"],
      ["governo.sedute", "number", "Sedute tenute", "Meetings held"],
      ["governo.votazioni", "number", "Votazioni concluse", "Votes closed"],
      ["governo.approvate", "number", "Votazioni con esito favorevole", "Votes carried"],
      ["governo.atti", "number", "Atti adottati", "Acts adopted"],
      ["governo.tavoli", "number", "Tavoli tematici aperti", "Thematic tables open"],
      ["governo.incontri", "number", "Incontri dei tavoli", "Sessions of the tables"],
      ["governo.proposte", "number", "Proposte dei tavoli", "Proposals of the tables"],
      ["governo.proposte-accolte", "number", "Proposte accolte", "Proposals accepted"],
      ["governo.accordi", "number", "Accordi in vigore", "Agreements in force"],
      [
        "governo.firme-mancanti",
        "number",
        "Firme di cui non si conosce la data o che mancano",
        "Signatures missing or not known",
      ],
      ["governo.scadenze", "number", "Scadenze del periodo", "Deadlines of the period"],
      ["governo.rispettate", "number", "Scadenze rispettate", "Deadlines met"],
      ["governo.scadenze-tardi", "number", "Scadenze non rispettate", "Deadlines missed"],
      [
        "governo.scadenze-percento",
        "percent",
        "Scadenze rispettate su quelle arrivate",
        "Deadlines met of those that came",
      ],
      ["governo.organi-tabella", "table", "Organi con posti e sedute", "Bodies with seats and meetings"],
      ["governo.sedute-tabella", "table", "Sedute tenute", "Meetings held"],
      ["governo.votazioni-tabella", "table", "Votazioni concluse", "Votes closed"],
      ["governo.atti-tabella", "table", "Atti adottati", "Acts adopted"],
      ["governo.tavoli-tabella", "table", "Tavoli tematici", "Thematic tables"],
      ["governo.accordi-tabella", "table", "Accordi", "Agreements"],
      ["governo.scadenze-tabella", "table", "Scadenze del periodo", "Deadlines of the period"],
      ["governo.posti-grafico", "series", "Posti per organo", "Seats by body"],
      ["governo.sedute-grafico", "series", "Sedute per organo", "Meetings by body"],
      ["governo.incontri-grafico", "series", "Incontri per tavolo", "Sessions by table"],
      ["governo.scadenze-grafico", "series", "Scadenze per stato", "Deadlines by state"],
      ["governo.livelli-grafico", "series", "Organi per compito", "Bodies by task"],
    ],
  },
  network: {
    it: "Aderenti e parti degli accordi, censimento del Terzo Settore",
    en: "Adherents and parties of the agreements, census of the third sector",
    rows: [
      ["rete.censiti", "number", "Enti del Terzo Settore censiti", "Third-sector bodies in the census"],
      ["rete.runts", "number", "Enti iscritti al RUNTS", "Bodies enrolled in the RUNTS"],
      ["rete.aderenti", "number", "Enti aderenti al Piano", "Bodies adhering to the plan"],
      ["rete.parti", "number", "Parti degli accordi in vigore", "Parties of the agreements in force"],
      ["rete.collegamenti", "number", "Obiettivi collegati a un tavolo", "Objectives linked to a table"],
      ["rete.censimento-tabella", "table", "Censimento del Terzo Settore", "Census of the third sector"],
      ["rete.parti-tabella", "table", "Parti degli accordi per tipo", "Parties of the agreements by type"],
      ["rete.subambiti-grafico", "series", "Enti censiti per sub-ambito", "Bodies of the census by sub-area"],
      ["rete.sezioni-grafico", "series", "Enti censiti per sezione del RUNTS", "Bodies by section of the RUNTS"],
    ],
  },
  nets: {
    it: "Attori e legami di ogni obiettivo, dalle schede, dai tavoli e dagli accordi, alla fine e all’inizio del periodo",
    en: "Actors and relations of each objective, from cards, tables and agreements, at the end and the beginning of the period",
    rows: [
      ["rete.obiettivi-tabella", "table", "Attori e legami per obiettivo", "Actors and relations by objective"],
      ["rete.attori-grafico", "series", "Attori per obiettivo", "Actors by objective"],
    ],
  },
  leps: {
    it: "Catalogo dei LEPS con i dati scritti fino a oggi",
    en: "Catalogue of the essential levels with the figures written up to now",
    rows: [
      ["leps.livelli", "number", "Livelli essenziali seguiti", "Essential levels followed"],
      ["leps.raggiunti", "number", "Livelli raggiunti", "Levels met"],
      ["leps.non-raggiunti", "number", "Livelli non raggiunti", "Levels not met"],
      ["leps.non-misurabili", "number", "Livelli non ancora misurabili", "Levels not measurable yet"],
      ["leps.livelli-tabella", "table", "I livelli essenziali e il loro stato", "Essential levels and their state"],
      ["leps.stato-grafico", "series", "Livelli essenziali per stato", "Essential levels by state"],
    ],
  },
  questionnaires: {
    it: "Questionari chiusi nel periodo; i gruppi con troppo poche risposte stanno insieme ad altri o non si dicono",
    en: "Questionnaires closed in the period; groups with too few answers stand with others or are not told",
    rows: [
      ["questionari.rilevazioni", "number", "Questionari chiusi", "Questionnaires closed"],
      ["questionari.interpellati", "number", "Persone interpellate", "People asked"],
      ["questionari.risposte", "number", "Risposte", "Answers"],
      ["questionari.percento", "percent", "Quanti hanno risposto", "How many answered"],
      [
        "questionari.inventati",
        "number",
        "Questionari dimostrativi con risposte inventate",
        "Demonstration questionnaires with invented answers",
      ],
      ["questionari.tabella", "table", "Risposte ai questionari per gruppo", "Answers to the questionnaires by group"],
    ],
  },
  results: {
    it: "Indicatori del Piano, valori dell’ultima rilevazione del periodo, giudizio con traguardo, partenza e tolleranza",
    en: "Indicators of the plan, values of the last round of the period, judged with target, start and tolerance",
    rows: [
      ["risultati.indicatori", "number", "Indicatori seguiti", "Indicators followed"],
      ["risultati.in-linea", "number", "Indicatori in linea", "Indicators on track"],
      ["risultati.a-rischio", "number", "Indicatori a rischio", "Indicators at risk"],
      ["risultati.fuori", "number", "Indicatori in ritardo", "Indicators off track"],
      ["risultati.senza-dato", "number", "Indicatori senza dato", "Indicators without data"],
      ["risultati.senza-traguardo", "number", "Indicatori senza traguardo", "Indicators without a target"],
      ["risultati.quota-in-linea", "percent", "In linea su quelli giudicati", "On track of those judged"],
      ["risultati.rilevazioni", "number", "Rilevazioni del periodo", "Rounds of the period"],
      ["risultati.richieste", "number", "Valori chiesti nelle rilevazioni", "Values asked in the rounds"],
      ["risultati.misure", "number", "Misure raccolte", "Measures collected"],
      ["risultati.accettate", "number", "Misure accettate", "Measures accepted"],
      ["risultati.prove", "number", "Prove allegate alle misure", "Evidence attached to the measures"],
      ["risultati.completezza", "percent", "Valori arrivati su quelli chiesti", "Values received of those asked"],
      ["risultati.spiegati", "number", "Scostamenti spiegati", "Deviations explained"],
      [
        "risultati.obiettivi-tabella",
        "table",
        "Indicatori per obiettivo e stato",
        "Indicators by objective and status",
      ],
      ["risultati.attenzione-tabella", "table", "Indicatori a rischio o in ritardo", "Indicators at risk or off track"],
      ["risultati.rilevazioni-tabella", "table", "Rilevazioni del periodo", "Rounds of the period"],
      [
        "risultati.scostamenti-tabella",
        "table",
        "Scostamenti spiegati e decisioni",
        "Deviations explained and decisions",
      ],
      ["risultati.leps-tabella", "table", "Indicatori dei LEPS", "LEPS indicators"],
      ["risultati.stato-grafico", "series", "Indicatori per stato", "Indicators by status"],
      ["risultati.obiettivi-grafico", "series", "Indicatori per obiettivo", "Indicators by objective"],
      ["risultati.anelli-grafico", "series", "Indicatori per anello della catena", "Indicators by ring of the chain"],
      [
        "risultati.dati-grafico",
        "series",
        "Indicatori con un dato, per obiettivo",
        "Indicators with data, by objective",
      ],
    ],
  },
};

/** Figures of one objective: "obiettivo.D-E.azioni". */
const OF_OBJECTIVE: readonly Row[] = [
  ["titolo", "text", "Titolo dell’obiettivo", "Title of the objective"],
  ["area", "text", "Area di policy", "Policy area"],
  ["specifici", "number", "Obiettivi specifici", "Specific objectives"],
  ["azioni", "number", "Azioni", "Actions"],
  ["indicatori", "number", "Indicatori", "Indicators"],
  ["risorse", "money", "Risorse previste", "Planned resources"],
  ["voci", "number", "Voci di risorsa", "Resource lines"],
  ["in-linea", "number", "Indicatori in linea", "Indicators on track"],
  ["da-seguire", "number", "Indicatori a rischio o in ritardo", "Indicators at risk or off track"],
  ["senza-dato", "number", "Indicatori senza dato", "Indicators without data"],
  ["tavoli", "number", "Tavoli collegati", "Tables linked"],
  ["specifici-tabella", "table", "Obiettivi specifici", "Specific objectives"],
  ["azioni-tabella", "table", "Azioni", "Actions"],
  ["risorse-tabella", "table", "Risorse", "Resources"],
  ["indicatori-tabella", "table", "Indicatori e loro stato", "Indicators and their status"],
  ["scostamenti-tabella", "table", "Scostamenti spiegati", "Deviations explained"],
  ["risorse-grafico", "series", "Risorse per voce", "Resources by line"],
  ["stato-grafico", "series", "Indicatori per stato", "Indicators by status"],
];

const FIGURES = new Map<string, Figure>(
  Object.values(GROUPS).flatMap(({ rows, ...how }) =>
    rows.map(([name, kind, it, en]): [string, Figure] => [name, { kind, it, en, how }]),
  ),
);
const OBJECTIVE_FIGURES = new Map(OF_OBJECTIVE.map((row) => [row[0], row]));
const OBJECTIVE_HOW = {
  it: "Scheda dell’obiettivo nel Piano in vigore, indicatori che servono all’obiettivo e loro ultimo valore",
  en: "Card of the objective in the plan in force, indicators that serve it and their newest value",
};

export type ObjectiveName = { code: string; figure: string };

/** "obiettivo.7.10.azioni" is the figure "azioni" of the objective 7.10; null for every other name. */
export function objectiveName(name: string): ObjectiveName | null {
  const [, code = "", figure = ""] = /^obiettivo\.(.+)\.([a-z-]+)$/.exec(name) ?? [];
  return code !== "" && OBJECTIVE_FIGURES.has(figure) ? { code, figure } : null;
}

/** What a name stands for; null where there is no such figure. */
export function figureOf(name: string): Figure | null {
  const objective = objectiveName(name);
  if (!objective) return FIGURES.get(name) ?? null;
  const [, kind, it, en] = OBJECTIVE_FIGURES.get(objective.figure) as Row;
  if (objective.code === "*") return { kind, it, en, how: OBJECTIVE_HOW };
  const of = (words: string) => `${objective.code} · ${words}`;
  return { kind, it: of(it), en: of(en), how: OBJECTIVE_HOW };
}

export const kindOf = (name: string): FigureKind | null => figureOf(name)?.kind ?? null;

/** Every name that is not of one objective, for whoever writes. */
export const allNames = (): string[] => [...FIGURES.keys()];
export const objectiveFigures = (): readonly Row[] => OF_OBJECTIVE;

/** The names most like one that nobody knows: the same last word, or the most letters at its beginning. */
export function namesLike(name: string, most = 3): string[] {
  const start = (other: string) => {
    let at = 0;
    while (at < other.length && other[at] === name[at]) at += 1;
    return at;
  };
  const last = name.split(".").at(-1) ?? "";
  const closeness = (other: string) => start(other) + (other.endsWith(`.${last}`) ? 8 : 0);
  return allNames()
    .toSorted((a, b) => closeness(b) - closeness(a) || a.localeCompare(b))
    .slice(0, most);
}
