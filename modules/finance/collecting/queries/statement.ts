// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, formatEuro, NotFound, question, seesMunicipality, type Work } from "@albero/kernel";
import { printSheet } from "@albero/publishing";
import { smallNumbersOn } from "../core/small-numbers.ts";
import { composeStatement, type Statement } from "../core/statement.ts";
import { mayKeepAccounts, mayReadQuotas } from "../permissions.ts";
import { listActualCosts } from "../store/balances.ts";
import { listCalls } from "../store/calls.ts";
import { findSubArea, getPlace, listInhabitants, listPlaces, type Inhabitants } from "../store/places.ts";
import { listQuotaSums, listReceived, listReceivedSums } from "../store/received.ts";
import { smallNumbersRules } from "../store/rules.ts";
import { listQuotas, listSets } from "../store/sets.ts";
import { texts } from "../texts.ts";
import * as inputs from "../usecases/inputs.ts";
import { statementPaper } from "./statement-paper.ts";

export type StatementView = {
  place: { istat: string; name: string };
  year: number;
  years: number[];
  today: string;
  subArea: { code: string; name: string; since: string } | null;
  known: Inhabitants | null;
  fewerThan: number;
  sources: string[];
  statement: Statement;
};

/**
 * The statement of a municipality in a year. The Plan Office sees all of them, a mayor the own one;
 * for everybody else it does not exist. What others pay or receive is used as sums alone, which the database computes.
 */
async function readStatement(asked: { istat: string; year: number }, work: Work): Promise<StatementView> {
  const { tx, ambitoId, actor, today } = work;
  const { istat, year } = asked;
  if (!seesMunicipality(actor, istat)) throw new NotFound(`statement of ${istat}`);
  const place = await getPlace(tx, ambitoId, istat);
  const sets = (await listSets(tx, ambitoId)).filter((set) => set.state === "approved");
  const quotas = await listQuotas(tx, ambitoId, { istat });
  const actual = await listActualCosts(tx, ambitoId, istat);
  const received = await listReceived(tx, ambitoId, { istat });
  const own = sets.flatMap((set) => {
    const quota = quotas.find((one) => one.setId === set.id);
    const known = { setId: set.id, year: set.year, name: set.name, kind: set.kind };
    return quota ? [{ ...known, amount: quota.amount, actual: actual.get(set.id) ?? null }] : [];
  });
  const years = [...new Set([...own, ...received].map((one) => one.year))].toSorted((a, b) => b - a);
  const told = [...new Set([...years, year])];
  const heads = new Map<number, Map<string, Inhabitants>>();
  for (const one of told) heads.set(one, await listInhabitants(tx, ambitoId, one));
  const lastDay = `${year}-12-31`;
  const rule = smallNumbersOn(await smallNumbersRules(), lastDay);
  const subArea = await findSubArea(tx, ambitoId, istat, lastDay);
  const statement = composeStatement({
    ...{ istat, year, today, rule, quotas: own, received },
    subAreaCode: subArea?.code ?? null,
    inhabitants: new Map(
      [...heads].map(([one, all]) => [one, new Map([...all].map(([key, known]) => [key, known.value]))]),
    ),
    calls: await listCalls(tx, ambitoId, { istat }),
    quotaGroups: await listQuotaSums(tx, told, rule.fewestMunicipalities),
    receivedGroups: await listReceivedSums(tx, told, rule.fewestMunicipalities),
  });
  const sources = [...new Set(received.filter((row) => row.year === year).map((row) => row.source))];
  const known = heads.get(year)?.get(istat) ?? null;
  return { place, year, years, today, subArea, known, fewerThan: rule.fewerThan, sources, statement };
}

/** The quota for each inhabitant along the years, where there are at least two to compare. */
async function drawYears(view: StatementView, lang: Work["lang"]) {
  const t = texts[lang].statement;
  const rows = view.statement.years.filter((row) => row.perHead !== null);
  const [first, last] = [rows[0]?.perHead, rows.at(-1)?.perHead];
  if (rows.length < 2 || typeof first !== "number" || typeof last !== "number") return null;
  const title = t.chart(last > first);
  const euro = (amount: number | null) => (amount === null ? null : amount / 100);
  // Only a statement of several years needs the charts: the commands do without them.
  const { lineChart } = await import("@albero/ui/charts");
  const drawing = lineChart({
    ...{ title, lang, format: "number", decimals: 2, head: texts[lang].col.year },
    along: rows.map((row) => String(row.year)),
    series: [
      { label: t.own, values: rows.map((row) => euro(row.perHead)) },
      { label: t.average, values: rows.map((row) => euro(row.ambito)) },
    ],
  });
  return { title, drawing };
}

/** The own quota for each inhabitant beside the averages that may be told. */
async function drawComparison(view: StatementView, lang: Work["lang"]) {
  const t = texts[lang].statement;
  const { perHead, subArea, ambito } = view.statement.total;
  if (perHead === null || ambito === null) return null;
  const bars = [
    { label: view.place.name, value: perHead / 100 },
    ...(subArea === null ? [] : [{ label: t.subArea, value: subArea / 100, colour: "#5b6f82" }]),
    { label: t.average, value: ambito / 100, colour: "#5b6f82" },
  ];
  const title = t.compare(view.place.name, formatEuro(perHead, lang), formatEuro(ambito, lang));
  const { barChart } = await import("@albero/ui/charts");
  return {
    title,
    drawing: barChart({ title, lang, decimals: 2, bars, head: [texts[lang].col.municipality, t.perHead] }),
  };
}

export const municipalityStatement = question({
  name: "finance.municipalityStatement",
  may: mayReadQuotas,
  input: inputs.statementOf,
  async run(asked, work) {
    const view = await readStatement(asked, work);
    const [picture, comparison] = [await drawYears(view, work.lang), await drawComparison(view, work.lang)];
    return { ...view, picture, comparison };
  },
});

/** The statement on paper: an accessible PDF of one or two sides. */
export const statementPdf = question({
  name: "finance.statementPdf",
  may: mayReadQuotas,
  input: inputs.statementOf,
  async run(asked, work) {
    const view = await readStatement(asked, work);
    const { tx, ambitoId, lang, now } = work;
    const ambito = await tx
      .selectFrom("kernel.ambito")
      .select("name")
      .where("id", "=", ambitoId)
      .executeTakeFirstOrThrow();
    const pictures = { years: await drawYears(view, lang), comparison: await drawComparison(view, lang) };
    const stamp = Math.floor(now.getTime() / 1000);
    const model = statementPaper(view, {
      lang,
      ambito: ambito.name,
      stamp,
      asOf: formatDate(work.today),
      pictures,
    });
    const name = view.place.name
      .normalize("NFD")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-");
    return { bytes: await printSheet(model), fileName: texts[lang].statement.fileName(name, view.year) };
  },
});

/** What was written for a year: the services, and for one of them every municipality. */
export const receivedYear = question({
  name: "finance.receivedYear",
  may: mayKeepAccounts,
  input: inputs.byYear.extend({ service: inputs.newReceived.shape.service.optional() }),
  async run({ year, service }, { tx, ambitoId }) {
    const all = await listReceived(tx, ambitoId, { year });
    const rows = all.filter((row) => row.service === service);
    const rule = smallNumbersOn(await smallNumbersRules(), `${year}-12-31`);
    return {
      ...{ year, service: service ?? "", fewerThan: rule.fewerThan, source: rows[0]?.source ?? "" },
      services: [...new Set(all.map((row) => row.service))].toSorted((a, b) => a.localeCompare(b)),
      rows: (await listPlaces(tx, ambitoId)).map((place) => ({
        ...place,
        given: rows.find((row) => row.istat === place.istat) ?? null,
      })),
    };
  },
});
