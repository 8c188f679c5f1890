// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Reaction } from "./core/rule.ts";
import { areas, kinds, noArea } from "./texts.breaches.it.ts";

const s = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const it = {
  areas,
  kinds,
  noArea,
  part: "Regole",
  allFunds: "Tutti i fondi",
  reactions: { warn: "Avvisa", refuse: "Rifiuta" } satisfies Record<Reaction, string>,
  on: "Accesa",
  off: "Spenta",
  verified: "Verificata",
  notVerified: "Da verificare",
  years: (first: number | null, last: number | null): string =>
    first === null && last === null
      ? "tutti gli anni"
      : first === last
        ? `solo ${first}`
        : last === null
          ? `dal ${first}`
          : first === null
            ? `fino al ${last}`
            : `${first}-${last}`,
  asks: {
    share: (bound: "min" | "max", share: string, area: string) =>
      `${bound === "min" ? "almeno" : "al più"} il ${share} a ${area}`,
    eligible: (what: string) => `solo ${what}`,
    services: (codes: string) => `servizi ${codes}`,
    period: (from: string | null, to: string | null) =>
      from === null && to === null
        ? "nei giorni scritti sull’annualità"
        : [from ? `dal ${from}` : "", to ? `al ${to}` : ""].filter(Boolean).join(" "),
    coFinancing: (share: string) => `gli altri canali mettono almeno il ${share} di ogni voce`,
    single: { document: "stesso documento", cup: "stesso CUP" },
  },
  list: {
    title: (on: number, all: number) =>
      all === 0 ? "Nessuna regola è scritta" : `${on} ${s(on, "regola accesa", "regole accese")} su ${all}`,
    lead: (refuse: number, unverified: number) =>
      `${refuse === 0 ? "Nessuna regola accesa rifiuta" : `${refuse} ${s(refuse, "regola accesa rifiuta", "regole accese rifiutano")}`} ciò che non va, le altre avvisano. ${unverified === 0 ? "Tutte sono state controllate sulla loro fonte." : `${unverified} ${s(unverified, "è", "sono")} ancora da controllare sulla fonte.`}`,
    leadNone:
      "Le regole accompagnano i soldi di un fondo: quote, servizi ammessi, periodo. Si provano sul passato, poi si accendono.",
    add: "Scrivi una regola",
    take: (count: number) => `Prendi ${count} ${s(count, "regola nota", "regole note")}`,
    table: "Regole dei fondi",
    fund: "Fondo",
    rule: "Regola",
    holds: "Anni di competenza",
    reaction: "Se non torna",
    state: "Stato",
    source: "Fonte",
  },
  take: {
    title: (count: number) => `Prendere ${count} ${s(count, "regola", "regole")} che Albero conosce`,
    happens: (count: number) =>
      `Nascono ${count} ${s(count, "regola", "regole")} per i vostri fondi, con la loro fonte.`,
    off: "Restano spente: prima si provano, poi chi coordina le accende.",
    button: "Prendile",
    none: "Ci sono già tutte le regole che Albero conosce per i vostri fondi.",
  },
  rule: {
    lead: (fund: string, what: string, years: string, reaction: string) =>
      `Vale per ${fund}, ${years}: ${what}. Se non torna, ${reaction}.`,
    forAll: "tutti i fondi",
    warns: "avvisa e chi scrive può confermare",
    refuses: "rifiuta",
    edit: "Cambia",
    turnOn: "Accendi…",
    turnOff: "Spegni…",
    source: "Fonte",
    kind: "Tipo",
    code: "Sigla",
    note: "Nota",
    check: "Controllo sulla fonte",
    unverifiedRefuses: "Questa regola rifiuta, ma nessuno l’ha ancora controllata sulla sua fonte.",
    tryTitle: "Prova la regola su un anno",
    tryLead: "Le righe dell’anno si riscrivono una per una come se la regola fosse accesa: non cambia niente.",
    tryOn: (year: number) => `Prova sul ${year}`,
    noYears: "Non c’è ancora nessun anno con righe su cui provarla.",
    noTry: "La prova legge tutte le righe del registro: la vede chi lavora nell’Ufficio di Piano.",
    nothing: (year: number) => `Nel ${year} non c’è nessuna annualità a cui la regola si applica.`,
    found: (year: number, count: number, tried: number, reaction: Reaction) =>
      count === 0
        ? `Nel ${year} la regola non avrebbe detto niente: ${tried} ${s(tried, "riga provata", "righe provate")}.`
        : `Nel ${year} la regola avrebbe ${reaction === "refuse" ? "rifiutato" : "avvisato su"} ${count} ${s(count, "riga", "righe")} su ${tried}.`,
    untried: (year: number, count: number) =>
      `Nel ${year} la regola non si può provare: ${count} ${s(count, "annualità è assegnata", "annualità sono assegnate")}, ma nessuna riga dice su quali voci.`,
    trialTable: (year: number) => `La regola provata sul ${year}, annualità per annualità`,
    annuality: "Annualità",
    assigned: "Assegnato",
    programmed: "Programmato",
    inside: (area: string) => `A ${area}`,
    share: "Quota",
    tried: "Righe provate",
    wouldSay: "Avrebbe detto",
    nothingSaid: "niente",
    cannot: "non si può provare",
    fromMatrix: "Righe lette dalle caselle del bilancio: il registro non ne ha di programmate.",
    rowsTable: "Che cosa avrebbe detto, riga per riga",
    row: "Riga",
    line: "Voce",
    amount: "Importo",
    words: "Che cosa non va",
    matrix: "bilancio",
  },
  form: {
    newTitle: "Scrivi una regola",
    newLead: "La regola nasce spenta: poi la provi su un anno passato e chi coordina la accende.",
    editTitle: (title: string) => `Cambia «${title}»`,
    editOn: "La regola è accesa: il cambio vale subito, per tutti.",
    code: "Sigla",
    codeHelp: "Breve, per riconoscerla: per esempio FNPS-META.",
    fund: "Fondo",
    title: "Che cosa chiede, in una frase",
    titleHelp: "È la frase che si legge quando la regola non è rispettata.",
    kind: "Tipo di regola",
    kindHelp: "Scelto il tipo, apri e compila la sua parte qui sotto.",
    shareLegend: "Quota per un’area, o cofinanziamento",
    share: "Percentuale",
    shareHelp: "Per esempio 50, o 12,5.",
    userArea: "A chi va la quota",
    bound: "La quota è",
    bounds: { min: "un minimo", max: "un massimo" },
    eligibleLegend: "Servizi ammessi",
    userAreas: "Aree ammesse",
    services: "Servizi ammessi, con la sigla del catalogo",
    servicesHelp: "Separati da virgole: 1.2, 2.7",
    periodLegend: "Periodo di utilizzo",
    periodHelp: "Vuoto: valgono i giorni scritti sull’annualità.",
    from: "Dal",
    to: "Al",
    singleLegend: "Un documento, un fondo",
    checks: { document: "Lo stesso documento non torna in due fondi", cup: "Lo stesso CUP non torna in due fondi" },
    holdsLegend: "Per quali anni di competenza",
    firstYear: "Primo anno",
    lastYear: "Ultimo anno",
    reaction: "Se una riga non la rispetta",
    reactionHelp: "Chi avvisa lascia confermare; chi rifiuta no.",
    reactions: { warn: "avvisa", refuse: "rifiuta" },
    source: "Fonte",
    sourceHelp: "L’atto e l’articolo dove sta scritta.",
    verified: "L’ho letta nella fonte: è verificata",
    note: "Nota",
    save: "Salva la regola",
    notYours: "La regola è accesa: la cambia chi coordina.",
  },
  turn: {
    onTitle: (title: string) => `Accendere «${title}»`,
    offTitle: (title: string) => `Spegnere «${title}»`,
    on: (fund: string, reaction: Reaction) =>
      `Da adesso ogni riga di ${fund} a cui si applica viene controllata, e se non torna la regola ${reaction === "refuse" ? "la rifiuta" : "avvisa"}.`,
    past: "Le righe già scritte non cambiano.",
    unverified: "Nessuno l’ha ancora controllata sulla fonte.",
    off: "Da adesso la regola non viene più chiesta. Si può riaccendere quando serve.",
    onButton: "Accendi la regola",
    offButton: "Spegni la regola",
  },
  annuality: {
    title: (count: number) => (count === 1 ? "La regola di questi soldi" : `Le ${count} regole di questi soldi`),
    stands: "Come sta adesso",
    each: "si controlla a ogni riga",
    kept: "Rispettata",
    broken: "Non rispettata",
    now: (inside: string, programmed: string, share: string) => `${inside} su ${programmed} programmati (${share}).`,
    nothing: "Non c’è ancora niente di programmato.",
  },
  expiry: {
    part: "Scadenze",
    title: (amount: string, count: number) =>
      count === 0 ? "Nei prossimi 12 mesi non scade niente" : `Entro 12 mesi scadono ${amount} non spesi`,
    lead: (count: number, expired: string | null, unknown: number) =>
      [
        count === 0
          ? ""
          : `${count} ${s(count, "annualità ha", "annualità hanno")} l’ultimo giorno utile entro un anno.`,
        expired ? `${expired} sono su annualità già scadute.` : "",
        unknown === 0 ? "" : `Di ${unknown} annualità con soldi non spesi non è scritto l’ultimo giorno utile.`,
      ]
        .filter(Boolean)
        .join(" "),
    titleUnknown: (amount: string) => `Di ${amount} non spesi non è scritto quando scadono`,
    leadUnknown: (count: number) =>
      `${count === 1 ? "Un’annualità non ha" : `${count} annualità non hanno`} l’ultimo giorno utile: scrivilo dall’atto, e qui si vedrà che cosa scade fra 3, 6 e 12 mesi.`,
    titleNone: "Ogni annualità è spesa per intero",
    leadNone: "Non c’è niente che possa scadere.",
    picture: "Non spesi, per quando scadono",
    pictureTitle: (amount: string) => `${amount} ancora da spendere, per quando scadono`,
    when: {
      expired: "Già scaduti",
      3: "Entro 3 mesi",
      6: "Fra 3 e 6 mesi",
      12: "Fra 6 e 12 mesi",
      later: "Più avanti",
      unknown: "Ultimo giorno non scritto",
    },
    amount: "Non speso",
    table: "Annualità con soldi non spesi, la più vicina alla fine per prima",
    annuality: "Annualità",
    useTo: "Ultimo giorno utile",
    state: "Quando",
    assigned: "Assegnato",
    unspent: "Non speso",
    free: "Di cui non impegnato",
    toPay: "Di cui impegnato da pagare",
    source: "Registro dei fondi; periodo di utilizzo scritto su ciascuna annualità",
    forecast: (year: number) => `Dove finirà il ${year}`,
    forecastLead:
      "Due modi di guardare avanti: se si continua a pagare come finora, e se si spende tutto ciò che è programmato.",
    forecastNone: (year: number) => `Nel ${year} non c’è niente di programmato né di pagato: non c’è una previsione.`,
    fund: "Fondo",
    paid: "Pagato finora",
    straight: "In linea retta",
    byPlan: "Secondo il piano",
    how: "Come si arriva al numero",
    straightHow: (paid: string, days: number, gone: number, result: string) =>
      `${paid} × ${days} giorni ÷ ${gone} giorni passati = ${result}`,
    planHow: (paid: string, toPay: string, toCommit: string, result: string) =>
      `${paid} pagati + ${toPay} impegnati da pagare + ${toCommit} programmati da impegnare = ${result}`,
    over: "L’anno è finito: il pagato è quello che è.",
    notYet: "L’anno non è cominciato.",
    year: "Anno",
  },
};
