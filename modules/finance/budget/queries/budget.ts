// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions about the budget of a year.
import type { z } from "zod";
import { ZERO } from "@albero/kernel/pure";
import { NotFound, question, seesMunicipality, type Actor, type Tx } from "@albero/kernel";
import { mayReadMoney, mayRegisterMoney } from "../../funds/permissions.ts";
import { printedTotals } from "../../funds/queries/funds.ts";
import { listEntries, sumsFrom } from "../../funds/store/ledger.ts";
import { totalsOf } from "../core/matrix.ts";
import { matrixOf } from "../core/to-matrix.ts";
import * as cells from "../store/cells.ts";
import * as lines from "../store/lines.ts";
import { listServices } from "../store/services.ts";
import * as of from "../store/year.ts";
import * as inputs from "../usecases/inputs.ts";
import type * as answers from "./answers.ts";

type In<K extends "nothing" | "byYear" | "byCell"> = z.infer<(typeof inputs)[K]>;

export async function loadMatrix(tx: Tx, ambitoId: number, year: number, actor: Actor): Promise<answers.MatrixView> {
  return {
    budget: await lines.getBudget(tx, ambitoId, year),
    years: await lines.listBudgets(tx, ambitoId),
    lines: await lines.listLines(tx, ambitoId, year),
    channels: await of.channelsOfYear(tx, ambitoId, year),
    cells: await cells.listCells(tx, ambitoId, year),
    objectives: await of.listObjectives(tx, ambitoId, year, mayRegisterMoney(actor)),
    services: await listServices(tx, ambitoId),
  };
}

/** Budget years, newest first, with the number of their lines. */
export const listBudgets = question<In<"nothing">, { year: number; lines: number }[]>({
  name: "finance.listBudgets",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.nothing,
  run: (_input, { tx, ambitoId }) => lines.listBudgets(tx, ambitoId),
});

/** The whole matrix of a year. */
export const showMatrix = question<In<"byYear">, answers.MatrixView>({
  name: "finance.showMatrix",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.byYear,
  run: ({ year }, { tx, ambitoId, actor }) => loadMatrix(tx, ambitoId, year, actor),
});

const SIDE_BY_SIDE = 3;

/** The budget of a year beside those of up to two years before it that have one, oldest first. */
export const showYears = question<In<"byYear">, answers.YearsView>({
  name: "finance.showYears",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.byYear,
  async run({ year }, { tx, ambitoId, actor }) {
    await lines.getBudget(tx, ambitoId, year);
    const budgets = await lines.listBudgets(tx, ambitoId);
    const asked = budgets.filter((each) => each.year <= year).slice(0, SIDE_BY_SIDE);
    const years: answers.YearsView["years"] = [];
    for (const each of asked.toReversed()) {
      const view = await loadMatrix(tx, ambitoId, each.year, actor);
      const services = new Map(view.services.map(({ id, code, name }) => [id, { code, name }]));
      const { lineAmounts } = totalsOf(matrixOf(view, "indicative", true));
      years.push({
        year: each.year,
        lines: view.lines.map(({ id, label, serviceId }, at) => ({
          ...{ id, label, service: services.get(serviceId ?? 0) ?? null, amount: lineAmounts[at] ?? ZERO },
        })),
        channels: view.channels.map(({ id, code, name, assignedCents }) => ({
          id,
          code,
          name,
          assigned: assignedCents,
        })),
      });
    }
    return { years, budgets };
  },
});

/** Objectives, lines and channels side by side, with what a document prints. */
export const showBalance = question<In<"byYear">, answers.BalanceView>({
  name: "finance.showBalance",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.byYear,
  run: async ({ year }, { tx, ambitoId, actor }) => ({
    ...(await loadMatrix(tx, ambitoId, year, actor)),
    namesakes: await of.listNamesakes(tx, ambitoId, year),
    printed: await printedTotals(tx, ambitoId, year),
  }),
});

/** Budget against ledger: by channel and line, by month, by municipality. */
export const showExecution = question<In<"byYear">, answers.ExecutionView>({
  name: "finance.showExecution",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.byYear,
  run: async ({ year }, { tx, ambitoId, actor }) => ({
    ...(await loadMatrix(tx, ambitoId, year, actor)),
    ledger: await of.executionOf(tx, ambitoId, year),
    months: await of.monthsOf(tx, ambitoId, year),
    namesakes: await of.listNamesakes(tx, ambitoId, year),
    printed: await printedTotals(tx, ambitoId, year),
  }),
});

/** What concerns single municipalities in a year, of those that the actor may see. */
export const listMunicipalitySums = question<In<"byYear">, answers.MunicipalityRow[]>({
  name: "finance.listMunicipalitySums",
  may: mayReadMoney,
  input: inputs.byYear,
  run: ({ year }, { tx, ambitoId }) => of.municipalitiesOf(tx, ambitoId, year),
});

/** What the ledger says about one municipality, over the years; one that the actor may not see does not exist. */
export const showMunicipalityMoney = question<z.infer<typeof inputs.byMunicipality>, answers.MunicipalityMoney[]>({
  name: "finance.showMunicipalityMoney",
  may: mayReadMoney,
  input: inputs.byMunicipality,
  async run({ istat }, { tx, ambitoId, actor }) {
    if (!seesMunicipality(actor, istat)) throw new NotFound(`municipality ${istat}`);
    return of.moneyOfMunicipality(tx, ambitoId, istat);
  },
});

/** One cell: its history, and the rows of the ledger from this channel on this line. */
export const showCell = question<In<"byCell">, answers.CellView>({
  name: "finance.showCell",
  may: mayReadMoney,
  isRemembered: true,
  input: inputs.byCell,
  async run({ year, lineId, channelId }, { tx, ambitoId, actor }) {
    const line = await lines.getLine(tx, ambitoId, lineId);
    if (line.year !== year) throw new NotFound(`line ${lineId} in the budget of ${year}`);
    const channel = (await of.channelsOfYear(tx, ambitoId, year)).find((each) => each.id === channelId);
    if (!channel) throw new NotFound(`channel ${channelId}`);
    const objectives = await of.listObjectives(tx, ambitoId, year, mayRegisterMoney(actor));
    const sums = await of.executionOf(tx, ambitoId, year);
    const own = sums.filter((row) => row.lineId === lineId && row.channelId === channelId);
    return {
      line,
      channel,
      objective: objectives.find((each) => each.code === line.objectiveCode) ?? null,
      service: (await listServices(tx, ambitoId)).find((each) => each.id === line.serviceId) ?? null,
      versions: await cells.listVersions(tx, ambitoId, lineId, channelId),
      sums: sumsFrom(own.map((row) => ({ stage: row.stage, amount: row.amountCents }))),
      rows: (await listEntries(tx, ambitoId, { lineId, channelId }, 1)).rows,
    };
  },
});

/** Budget execution by fund and service: the sums alone, for reports and measures. */
export const showExecutionSums = question<In<"byYear">, answers.FundServiceSum[]>({
  name: "finance.showExecutionSums",
  may: mayReadMoney,
  input: inputs.byYear,
  run: ({ year }, { tx, ambitoId }) => of.sumsByFundAndService(tx, ambitoId, year),
});
