// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ExpectationKind, Frequency, Operator } from "./expects.ts";

const months = (n: number) => (n === 1 ? "1 mese" : `${n} mesi`);

/** L'8 %, l'11 %, l'80 %, lo 0 %, il 75 %: the article that Italian ears expect. */
function withArticle(written: string): string {
  const whole = /^\d+/.exec(written)?.[0] ?? "";
  if (whole === "0") return `lo ${written}`;
  return /^(1|8|11|8\d)$/.test(whole) ? `l’${written}` : `il ${written}`;
}

export const it = {
  compare: { ">=": "almeno", ">": "più di", "=": "esattamente", "<=": "al massimo", "<": "meno di" } satisfies Record<
    Operator,
    string
  >,
  every: {
    monthly: "ogni mese",
    every_two_months: "ogni due mesi",
    quarterly: "ogni tre mesi",
    every_four_months: "ogni quattro mesi",
    half_yearly: "ogni sei mesi",
    yearly: "ogni anno",
  } satisfies Record<Frequency, string>,
  kinds: {
    count: "Un numero di cose",
    percentage: "Una percentuale",
    presence: "C’è o non c’è",
    date: "Un giorno",
    frequency: "Una cadenza",
    hours: "Un numero di ore",
  } satisfies Record<ExpectationKind, string>,
  percent: (compare: string, operator: Operator, n: string) => {
    if (operator === "=") return withArticle(`${n} %`);
    return operator === ">" || operator === "<"
      ? `${compare.slice(0, -3)} ${withDi(n)}`
      : `${compare} ${withArticle(`${n} %`)}`;
  },
  /** The unit is the plan's own plural: beside a one it stands between quotation marks. */
  counted: (n: string, what: string) => (n === "1" ? `1 («${what}»)` : `${n} ${what}`),
  ofWhat: (of: string) => `di «${of}»`,
  noPercent: (of: string) => `una percentuale di «${of}», senza un valore scritto`,
  noCount: (unit: string) => `un numero di «${unit}», senza un valore scritto`,
  noHours: "un numero di ore, non scritto",
  hours: (n: string) => (n === "1" ? "1 ora" : `${n} ore`),
  there: "c’è",
  theResult: "il risultato c’è",
  thereFor: (items: string) => `c’è per ${items}`,
  and: " e ",
  by: (day: string) => `entro il ${day}`,
  since: (day: string) => `dal ${day} in poi`,
  relative: (n: number, from: string) => (n === 0 ? `il giorno di «${from}»` : `entro ${months(n)} da «${from}»`),
  counting: (min: string, what: string) => `contando solo chi ne ha almeno ${min}: «${what}»`,
  forEach: (what: string) => `per ogni ${what}`,
  from: (value: string, day: string) => `partendo da ${value} il ${day}`,
  service: (name: string) => `servizio ${name}`,
  starting: (day: string) => `a partire dal ${day}`,
  dataAsOf: (day: string) => `con i dati al ${day}`,
  addressee: (who: string) => `da portare a: ${who}`,
  published: (where: string) => `pubblicato qui: ${where}`,
  source: (what: string) => `dato preso da: ${what}`,
  thatIs: (n: string) => `cioè ${n}`,
  none: "Nessun numero atteso: vale ciò che dice il testo.",
  together: (all: string) => `Tutto insieme: ${all}.`,
};
export type SentenceWords = typeof it;

function withDi(n: string): string {
  const article = withArticle(`${n} %`);
  if (article.startsWith("il ")) return `del ${article.slice(3)}`;
  return article.startsWith("lo ") ? `dello ${article.slice(3)}` : `dell’${article.slice(2)}`;
}
