// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Status } from "../core/status.ts";

const status: Record<Status, string> = {
  on_track: "in linea",
  at_risk: "a rischio",
  off_track: "in ritardo",
  no_data: "senza dati",
  no_target: "senza traguardo",
};
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const it = {
  status,
  nobody: "Nessun responsabile indicato",
  invented: {
    title: "Numeri inventati",
    text: "Questa rilevazione serve alla dimostrazione: i suoi numeri sono inventati e non dicono niente del territorio.",
    short: "numeri inventati",
  },
  home: {
    title: (onTrack: number, all: number) =>
      all === 0
        ? "Nessun indicatore si può ancora giudicare"
        : `${many(onTrack, "indicatore", "indicatori")} su ${all} ${onTrack === 1 ? "è" : "sono"} in linea`,
    noRounds: "Nessuna rilevazione è stata aperta: i risultati si vedranno qui",
    noRoundsLead: (indicators: number) =>
      `Il piano ha ${many(indicators, "indicatore", "indicatori")}. Apri una rilevazione: chiedi i dati a chi li ha, e ogni indicatore mostrerà dove è arrivato.`,
    openRound: "Vai alle rilevazioni",
    lead: (risk: number, late: number, noData: number, noTarget: number) =>
      [
        risk + late === 0
          ? "Nessuno è in ritardo."
          : `${late === 0 ? "Nessuno è" : late === 1 ? "Uno è" : `${late} sono`} in ritardo, ${risk === 0 ? "nessuno" : risk} a rischio.`,
        noData > 0 ? `Di ${noData} ${noData === 1 ? "manca il dato" : "mancano i dati"}.` : "",
        noTarget > 0
          ? `${noTarget} non ${noTarget === 1 ? "dice" : "dicono"} ancora a quale valore ${noTarget === 1 ? "mira" : "mirano"}.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
    round: "Rilevazione",
    territory: "Territorio",
    whole: "Tutto l’Ambito",
    per: "Raggruppa per",
    show: "Mostra",
    groups: { objective: "obiettivo", area: "area di policy", owner: "chi risponde dei dati", sub_area: "sub-ambito" },
    heat: (best: string | null, whole: number, judged: number) => {
      if (whole > 1) return `${whole} parti su ${judged} hanno in linea tutto ciò che si può giudicare`;
      return best ? `La parte più in linea è «${best}»` : "Non c’è ancora niente da giudicare";
    },
    heatDescription:
      "Ogni riga è una parte del piano, ogni colonna una rilevazione: quanti indicatori in linea fra quelli che si possono giudicare.",
    heatNote:
      "Verde: più di due terzi in linea. Giallo: da un terzo a due terzi. Rosa: meno di un terzo. Tratteggio: niente da giudicare.",
    heatCell: (group: string, round: string, onTrack: number, judged: number, noData: number) =>
      judged === 0
        ? `${group}, ${round}: niente da giudicare, ${noData} senza dati`
        : `${group}, ${round}: ${onTrack} in linea su ${judged} giudicati, ${noData} senza dati`,
    of: (part: number, all: number) => `${part} su ${all}`,
    source: "misure delle rilevazioni e traguardi degli indicatori",
    table: "Come stanno gli indicatori",
    col: { group: "Parte", indicators: "Indicatori" },
    silent: (count: number) =>
      count === 1
        ? "Un indicatore chiesto non ha ancora un dato"
        : `${count} indicatori chiesti non hanno ancora un dato`,
    silentLead: "Chi risponde dei dati è scritto accanto: la richiesta è nella pagina della rilevazione.",
    rule: "Come si giudica",
    ruleText:
      "In linea: il traguardo è raggiunto, oppure il valore segue la retta che va dal punto di partenza al traguardo con un ritardo non oltre la tolleranza (10 % del percorso, se l’indicatore non ne ha una sua). A rischio: ritardo fino al doppio. In ritardo: oltre, o il giorno del traguardo è passato. Un traguardo senza punto di partenza aspetta, ed è a rischio negli ultimi trenta giorni.",
  },
  group: {
    title: (name: string, onTrack: number, all: number) =>
      all === 0 ? `${name}: nessun indicatore da guardare` : `${name}: ${onTrack} su ${all} in linea`,
    noneAsked: "Questa rilevazione non chiede qui nessun indicatore del Piano.",
    lead: (late: number, risk: number, noData: number) =>
      [
        late > 0 ? `${many(late, "indicatore è", "indicatori sono")} in ritardo.` : "",
        risk > 0 ? `${many(risk, "indicatore è", "indicatori sono")} a rischio.` : "",
        noData > 0 ? `Di ${many(noData, "indicatore manca il dato", "indicatori mancano i dati")}.` : "",
      ]
        .filter(Boolean)
        .join(" ") || "Nessuno è in ritardo e nessun dato manca.",
    bullets: "Quanta strada è fatta verso ogni traguardo",
    bulletsDescription:
      "Una barra per indicatore: la riga a destra è il traguardo, quella tratteggiata è dove ci si aspettava di essere, il cerchio è il punto di partenza.",
    table: "Indicatori, valori e traguardi",
    col: {
      indicator: "Indicatore",
      ring: "Anello",
      value: "Valore",
      target: "Traguardo",
      status: "Stato",
      why: "Perché",
    },
    deviations: "Perché è andata così",
    decision: "Che cosa si è deciso",
    noDeviations: "Nessuno ha ancora spiegato gli scostamenti di questa rilevazione.",
    public: "La pagina per i cittadini",
  },
  ring: { input: "risorse", process: "processo", output: "realizzazione", outcome: "esito", impact: "impatto" },
  why: {
    no_data: "nessuno ha ancora mandato un dato",
    not_asked: "questa rilevazione non lo chiede",
    not_applicable: "non riguarda questo territorio",
    no_parts: "mancano numeratore e denominatore: le percentuali non si sommano",
    no_target: "nessun traguardo: non si può giudicare",
    reached: (target: string) => `traguardo raggiunto (${target})`,
    past_due: (target: string) => `il giorno del traguardo è passato (${target})`,
    waiting: (target: string, days: number) => `mancano ${many(days, "giorno", "giorni")} al traguardo (${target})`,
    on_the_way: (expected: string, behind: string | null, tolerance: string) =>
      `atteso quel giorno: ${expected}; ${behind === null ? "nessun ritardo" : `ritardo ${behind} del percorso`}, tolleranza ${tolerance}`,
    provisional: "traguardo provvisorio",
  },
  target: (operator: string, value: string, day: string) => `${operator ? `${operator} ` : ""}${value} entro il ${day}`,
  presence: { yes: "sì", no: "no" },
  ofTarget: (value: string, target: string) => `${value} di ${target}`,
  indicator: {
    title: (text: string, value: string | null) => (value === null ? `${text}: nessun dato` : `${text}: ${value}`),
    lead: (code: string, owner: string, objectives: string) =>
      `Indicatore ${code}, serve a ${objectives}.${owner ? ` Ne risponde: ${owner}.` : " Nessuno è ancora indicato come responsabile del dato."}`,
    history: "Come è cambiato",
    historyTable: "Il valore a ogni rilevazione",
    col: {
      round: "Rilevazione",
      value: "Valore",
      asked: "Chiesti",
      in: "Arrivati",
      accepted: "Accettati",
      status: "Stato",
      why: "Perché",
    },
    subAreas: "Un sub-ambito accanto all’altro",
    subAreasDescription: "Una linea per sub-ambito, tutte sulla stessa scala.",
    measures: (round: string) => `Le misure dietro il numero: ${round}`,
    noMeasures: "Nessuna misura in questa rilevazione.",
    measuresCol: {
      where: "Dove",
      value: "Valore",
      day: "Giorno",
      who: "Chi l’ha scritta",
      state: "A che punto è",
      evidence: "Prove",
      note: "Nota",
    },
    levels: { ambito: "Ambito", sub_area: "Sub-ambito", municipality: "Comune" },
    statuses: { entered: "scritta", checked: "verificata", accepted: "accettata", locked: "chiusa" } as Record<
      string,
      string
    >,
    missing: "mancante",
    notApplicable: "non applicabile",
    parts: (numerator: string, denominator: string) => `${numerator} su ${denominator}`,
    definition: "Definizione e traguardi",
  },
  map: {
    titleOf: (text: string) => `${text}, Comune per Comune`,
    tilesOf: (text: string) => `${text}: una tessera per Comune`,
    description: "Più scuro, più alto. Tratteggio: nessun dato.",
    unknown: "nessun dato",
    legend: "Valore",
    head: ["Comune", "Valore"],
  },
  site: {
    title: (onTrack: number, judged: number) =>
      judged === 0
        ? "Il piano è appena cominciato: non ci sono ancora risultati accettati"
        : `${onTrack} risultati su ${judged} sono dove dovevano essere`,
    lead: (round: string, day: string, noData: number) =>
      `Ultima rilevazione chiusa: ${round}, dati al ${day}.${noData > 0 ? ` Di ${noData} indicatori il dato non c’è, e lo diciamo.` : ""}`,
    none: "Quando la prima rilevazione sarà chiusa, qui si vedrà che cosa il piano ha ottenuto, obiettivo per obiettivo.",
    table: "Obiettivo per obiettivo",
    col: { objective: "Obiettivo", onTrack: "In linea", late: "In ritardo o a rischio", noData: "Senza dati" },
    more: "I risultati",
    indicators: "Gli indicatori",
  },
  account: {
    title: (title: string) => title,
    lead: (onTrack: number, judged: number, noData: number) =>
      judged === 0
        ? `Nessun risultato si può ancora giudicare${noData > 0 ? `: di ${noData} indicatori manca il dato` : ""}.`
        : `${onTrack} risultati su ${judged} sono dove dovevano essere${noData > 0 ? `; di ${noData} il dato manca` : ""}.`,
    promised: "Che cosa è stato promesso",
    promisedLead: (actions: number, results: number) =>
      `${many(actions, "azione", "azioni")} e ${many(results, "risultato atteso", "risultati attesi")}.`,
    done: "Che cosa è stato fatto",
    doneLead: (events: number) =>
      events === 0
        ? "Nessun fatto registrato per questo obiettivo."
        : `${many(events, "fatto registrato", "fatti registrati")}, dal più recente.`,
    spent: "Quanto è stato speso",
    spentCol: { what: "Che cosa", amount: "Importo" },
    declared: "Previsto dal piano",
    stages: { committed: "Impegnato", paid: "Pagato", reported: "Rendicontato" } as Record<string, string>,
    noMoney:
      "Nessun movimento di denaro è ancora legato a questo obiettivo: il previsto è quello che il piano dichiara.",
    achieved: "Che cosa è stato ottenuto",
    noRound: "Nessuna rilevazione è ancora chiusa.",
    explained: "Come lo spieghiamo",
    follow: "Segui le novità di questo obiettivo",
    followText: "Un indirizzo per il tuo lettore di notizie (feed Atom): niente e-mail da lasciare.",
    plan: "La scheda intera dell’obiettivo",
    kinds: {
      round: "Rilevazione chiusa",
      act: "Atto",
      session: "Incontro del tavolo",
      proposal: "Proposta accolta",
    } as Record<string, string>,
    source: (round: string, day: string) => `rilevazione «${round}», dati al ${day}`,
    feedTitle: (title: string) => `Novità: ${title}`,
  },
};
