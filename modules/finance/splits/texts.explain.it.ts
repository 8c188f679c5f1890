// SPDX-License-Identifier: AGPL-3.0-or-later
// The explanation of one share, in the words of a person who knows the rule and has a pocket calculator at hand.
// Amounts and numbers arrive already written as this language writes them.

export type LimitWords = {
  kind: "amount" | "per_unit" | "over_last_year" | "minimum";
  amount: string;
  percent: string;
};

export const explain = {
  title: (name: string, share: string) => `${name} paga ${share}`,
  because: (name: string, share: string, why: string) => `La quota di ${name} è ${share} ${why}.`,
  why: {
    plain: (total: string, payers: number, criteria: string) =>
      `perché il costo, ${total}, si divide fra ${payers} Comuni ${criteria}`,
    nested: (total: string, group: string) =>
      `perché il costo, ${total}, si divide prima fra i sub-ambiti e poi dentro quello di ${group}`,
    floor: (sum: string, floor: string) =>
      `perché il conto darebbe ${sum}, meno del minimo di ${floor} che la regola fissa`,
    cap: (sum: string, cap: string) => `perché il conto darebbe ${sum}, più del massimo di ${cap} che la regola fissa`,
    excluded: (reason: string) => `perché la regola esclude questo Comune${reason ? `: ${reason}` : ""}`,
    waived: "perché la quota calcolata è sotto il minimo che vale la pena riscuotere",
  },
  byCriterion: (weight: string, label: string) => `per il ${weight} in base a «${label}»`,
  onlyCriterion: (label: string) => `in base a «${label}»`,
  onlyEqual: "in parti uguali",
  inEqualParts: (weight: string) => `per il ${weight} in parti uguali`,
  and: " e ",
  perInhabitant: (euro: string, population: string) => `Sono ${euro} per ciascuno dei suoi ${population} abitanti.`,
  step: {
    what: "Che cosa si divide, e fra chi",
    account: "Il conto, criterio per criterio",
    lambda: "Perché si divide una cifra diversa dal costo",
    limit: "Il minimo e il massimo",
    cents: "Dal valore esatto ai centesimi",
    change: "Che cosa cambia dall’anno scorso",
    decided: "Chi l’ha deciso",
    group: (name: string) => `Prima: la parte del sub-ambito ${name}`,
    inside: (name: string) => `Poi: dentro il sub-ambito ${name}`,
  },
  what: (total: string, payers: number, rule: string) =>
    `Si dividono ${total} fra ${payers} Comuni, secondo la regola «${rule}».`,
  whatGroups: (total: string, payers: number) => `Si dividono ${total} fra ${payers} sub-ambiti.`,
  whatInside: (total: string, group: string, payers: number) =>
    `Al sub-ambito ${group} toccano ${total}, che si dividono fra i suoi ${payers} Comuni.`,
  how: "Ogni riga si rifà con una calcolatrice: importo del criterio ÷ totale di tutti × dato del Comune.",
  columns: {
    criterion: "Criterio",
    weight: "Peso",
    pot: "Importo del criterio",
    total: "÷ totale di tutti",
    price: "= per ogni unità",
    figure: "× dato suo",
    amount: "= euro",
  },
  sum: "Somma",
  fixed: "Importo fisso della regola",
  equalParts: "Parti uguali",
  solidarity: (label: string) => `Solidarietà: ${label}`,
  smoothing: "Quote dell’anno scorso (passaggio graduale)",
  lambda: {
    held: (count: number, isGroup: boolean, sum: string, which: "floor" | "cap") =>
      which === "floor"
        ? count === 1
          ? `1 ${isGroup ? "sub-ambito" : "Comune"} paga il minimo (${sum})`
          : `${count} ${isGroup ? "sub-ambiti" : "Comuni"} pagano il minimo (in tutto ${sum})`
        : count === 1
          ? `1 si ferma al massimo (${sum})`
          : `${count} si fermano al massimo (in tutto ${sum})`,
    fixed: (sum: string) => `gli importi fissi degli altri fanno ${sum}`,
    left: (held: string, left: string, free: number, base: string, lambda: string) =>
      `${held}. Restano ${left} per ${free === 1 ? "l’unico altro, che ha" : `gli altri ${free}, che insieme hanno`} ${base} della base (1 sarebbe tutta). Per far tornare il totale si divide quindi come se il costo fosse ${left} ÷ ${base} = ${lambda}: in matematica è il coefficiente lambda, uguale per tutti.`,
    plain: (held: string, left: string) => `${held}. Restano ${left} da dividere con i criteri.`,
    waived: "Chi avrebbe una quota troppo piccola non paga, e la sua parte torna agli altri",
  },
  limit: {
    floor: (sum: string, floor: string, by: string) =>
      `Il conto dà ${sum}, ma nessuno in questo caso paga meno di ${floor}${by}: la quota sale al minimo.`,
    cap: (sum: string, cap: string, by: string) =>
      `Il conto dà ${sum}, ma in questo caso non si paga più di ${cap}${by}: la quota si ferma al massimo.`,
    by: ({ kind, amount, percent }: LimitWords) =>
      kind === "per_unit"
        ? ` (${amount} per abitante)`
        : kind === "over_last_year"
          ? ` (${percent} rispetto all’anno scorso)`
          : kind === "minimum"
            ? " (quota minima per chi partecipa)"
            : "",
  },
  cents: {
    whole: (exact: string) => `La somma, ${exact}, è già un numero intero di centesimi: non c’è nulla da arrotondare.`,
    none: (exact: string) => `La somma è ${exact}; nessun centesimo avanza.`,
    cut: (exact: string, left: number, remainder: string) =>
      `La somma è ${exact}. Tagliando ai centesimi le quote di tutti ${left === 1 ? "avanza 1 centesimo" : `avanzano ${left} centesimi`}: ${left === 1 ? "va" : "vanno"} a chi ha perso di più nel taglio, a parità al codice ISTAT più basso. Qui il taglio è di ${remainder} centesimi`,
    up: (lastIn: string) =>
      `; l’ultimo a ricevere un centesimo ha un taglio di ${lastIn}: quindi un centesimo arriva anche qui.`,
    down: (lastIn: string) => `; l’ultimo a ricevere un centesimo ha un taglio di ${lastIn}: quindi qui non arriva.`,
    taker: (exact: string, difference: string) =>
      `La somma è ${exact}. Le quote degli altri vanno al centesimo più vicino, e la differenza (${difference}) resta qui, come dice la regola.`,
    nearest: (exact: string) =>
      `La somma è ${exact} e va al centesimo più vicino: la differenza finale resta al Comune che la regola indica.`,
    result: (share: string) => `Risultato: ${share}.`,
  },
  change: {
    more: (last: string, now: string, difference: string, percent: string) =>
      `L’anno scorso pagava ${last}, ora ${now}: ${difference} in più${percent ? ` (+${percent})` : ""}.`,
    less: (last: string, now: string, difference: string, percent: string) =>
      `L’anno scorso pagava ${last}, ora ${now}: ${difference} in meno${percent ? ` (−${percent})` : ""}.`,
    same: (now: string) => `Come l’anno scorso: ${now}.`,
    unknown: "La quota dell’anno scorso non è fra i dati di questo riparto: non si può dire che cosa cambia.",
  },
  decided: {
    rule: (name: string, from: string) => `Regola «${name}», in vigore dal ${from}.`,
    act: (act: string) => `Decisa con: ${act}.`,
    splitAct: (act: string) => `Il riparto è stato approvato con: ${act}.`,
    source: (source: string) => `Fonte: ${source}.`,
    noAct: "Nessun atto è indicato.",
    unverified: "La regola non è verificata: nessuno l’ha ancora confrontata con un atto.",
    scenario: "Questo è uno scenario, non ancora un riparto deciso: non è una quota dovuta.",
  },
  sources: (list: string) => `Dati: ${list}.`,
  paper: { contents: "Indice", page: "Pagina", of: "di", source: "Fonte" },
  kind: "Quota di un Comune",
  year: "Anno",
  split: "Riparto",
  total: "Costo da dividere",
};

export type ExplainTexts = typeof explain;
