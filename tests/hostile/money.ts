// SPDX-License-Identifier: AGPL-3.0-or-later
// The funds, the budget, the splits and the contract of Crema, and how somebody of Lodi could ask for them.
import type { Caller, Result } from "@albero/kernel";
import { modulesFor } from "../../server/registries.ts";

export type MoneyIds = Record<
  | "year"
  | "channelId"
  | "annualityId"
  | "lineId"
  | "serviceId"
  | "entryId"
  | "paidId"
  | "fundRuleId"
  | "returnId"
  | "contractId"
  | "annexId"
  | "itemId"
  | "deadlineId"
  | "scenarioId"
  | "frozenId"
  | "splitRuleId",
  number
>;

const OWN = "019035";
/** Words that only the money of Crema has. */
const WORDS = {
  fund: "Fondo segreto di Crema",
  line: "Voce segreta di Crema",
  giver: "Ente segreto di Crema",
  rule: "Regola segreta di Crema",
  service: "Servizio segreto di Crema",
  company: "Azienda segreta di Crema",
  split: "Riparto segreto di Crema",
} as const;
/** Written on a row of the ledger about one municipality: also in Crema, whoever does not keep the accounts never reads it. */
export const SECRET_ROW = "Riga segreta di un Comune di Crema";
export const SECRETS_OF_MONEY = [...Object.values(WORDS), SECRET_ROW];

function valueOf<V>(result: Result<V, string>): V {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

const act = (number: string) => ({ kind: "regional_decree", body: WORDS.giver, number, day: "2024-01-10" });
const moved = (amount: string) => ({ amount, day: "2024-02-01" });
const contract = { company: WORDS.company, title: "Contratto di servizio", firstDay: "", lastDay: "" };
const annex = { printedTotal: "", approvedOn: "" };
const deadline = { what: "Relazione", due: "2026-12-31" };
const rule = {
  ...{ title: WORDS.rule, kind: "co_financing", share: "20", onBreach: "warn", source: "Prova", from: "", to: "" },
  ...{ userArea: "", bound: "", firstYear: "", lastYear: "" },
};
const service = (code: string, name: string = WORDS.service) => ({
  ...{ code, name, macroActivity: "", istatArea: "", userArea: "", otherNames: "", isActive: "on" },
});
const scenario = (name: string) => ({
  ...{ name, purpose: "solidarity-fund", year: 2024, total: "1.000,00", note: "", ruleName: WORDS.rule, act: "" },
  ...{ criteria: [{ source: "equal", weight: "100", label: "" }] },
});

/** A year of its own, so that the documents of the pilot may be there or not. */
export async function fillMoney(caller: Caller): Promise<MoneyIds> {
  const { finance } = modulesFor(caller);
  const year = 2024;
  const fund = { code: "SEGRETO", name: WORDS.fund, kind: "regional" };
  const { id: channelId } = valueOf(await finance.addChannel(fund));
  const opened = { channelId, year, label: WORDS.fund, useFrom: "", useTo: "2026-12-31" };
  const { id: annualityId } = valueOf(await finance.openAnnuality(opened));
  valueOf(await finance.openBudget({ year }));
  const { id: serviceId } = valueOf(await finance.addService(service("SEGRETO")));
  const { lineId } = valueOf(await finance.addLine({ year, label: WORDS.line, objectiveCode: "" }));
  const cell = { lineId, channelId, version: 0, indicative: "100,00", note: WORDS.line };
  valueOf(await finance.saveCells({ year, changes: [cell] }));
  valueOf(await finance.assignFund({ annualityId, year, newAct: act("1"), ...moved("100,00") }));
  valueOf(await finance.programLine({ annualityId, lineId, ...moved("80,00") }));
  const committed = { annualityId, lineId, municipality: OWN, note: SECRET_ROW, ...moved("50,00") };
  const { entryId } = valueOf(await finance.commitLine(committed));
  const { entryId: paidId } = valueOf(await finance.payCommitment({ entryId, ...moved("20,00") }));
  const { id: fundRuleId } = valueOf(await finance.addRule({ ...rule, code: "SEGRETA", channelId }));
  const { mark } = await finance.previewReturn({ annualityId, at: "2024-12-31" });
  const { id: returnId } = valueOf(await finance.freezeReturn({ annualityId, at: "2024-12-31", mark }));
  return {
    year,
    channelId,
    annualityId,
    lineId,
    serviceId,
    entryId,
    paidId,
    fundRuleId,
    returnId,
    ...(await fillDeals(caller)),
  };
}

async function fillDeals(caller: Caller) {
  const { finance } = modulesFor(caller);
  const { id: contractId } = valueOf(await finance.addContract(contract));
  const { id: annexId } = valueOf(await finance.addContractAnnex({ ...annex, contractId, year: 2024 }));
  const { id: itemId } = valueOf(await finance.addContractItem({ annexId, label: WORDS.line, amount: "10" }));
  const { id: deadlineId } = valueOf(await finance.addContractDeadline({ ...deadline, contractId, itemId }));
  const { id: scenarioId } = valueOf(await finance.saveSplit({ form: scenario(WORDS.split) }));
  const { id: frozenId } = valueOf(await finance.saveSplit({ form: scenario(WORDS.split) }));
  const kept = { id: frozenId, name: WORDS.rule, validFrom: "2024-01-01" };
  const { ruleId: splitRuleId } = valueOf(await finance.keepSplitRule(kept));
  valueOf(await finance.freezeSplit({ id: frozenId, version: 1, act: "Delibera segreta" }));
  return { contractId, annexId, itemId, deadlineId, scenarioId, frozenId, splitRuleId };
}

/** What each use case and question of funds, budget, splits, rules, returns and contract asks of Crema. */
export function moneyInputs(ids: MoneyIds): Record<string, unknown> {
  return { ...fundInputs(ids), ...budgetInputs(ids), ...ruleInputs(ids), ...contractInputs(ids), ...splitInputs(ids) };
}

function fundInputs({ year, channelId, annualityId, lineId, entryId, paidId }: MoneyIds): Record<string, unknown> {
  const annuality = { channelId, year: 2025, useFrom: "", useTo: "" };
  const back = { amount: "", day: "2024-03-01", note: "Preso" };
  return {
    "finance.listFunds": {},
    "finance.listLedger": { annualityId, municipality: OWN },
    "finance.listMoneyChoices": {},
    "finance.showFund": { channelId },
    "finance.showAnnuality": { annualityId },
    "finance.showEntry": { entryId },
    "finance.addChannel": { code: "PRESO", name: "Preso", kind: "regional" },
    "finance.changeChannel": { id: channelId, rowVersion: 1, name: "Preso", kind: "regional" },
    "finance.openAnnuality": annuality,
    "finance.changeAnnuality": { ...annuality, id: annualityId, rowVersion: 1 },
    "finance.registerAct": { ...act("1"), body: "Preso" },
    "finance.assignFund": { annualityId, year, newAct: act("2"), ...moved("1") },
    "finance.programLine": { annualityId, lineId, ...moved("1") },
    "finance.commitLine": { annualityId, lineId, municipality: OWN, ...moved("1") },
    "finance.payCommitment": { entryId, ...moved("1") },
    "finance.reportPayment": { entryId: paidId, ...moved("1") },
    "finance.reverseEntry": { entryId: paidId, ...back },
  };
}

function budgetInputs({ year, lineId, channelId, serviceId }: MoneyIds): Record<string, unknown> {
  const file = new TextEncoder().encode("{}");
  const own = { label: "Presa", objectiveCode: "" };
  return {
    "finance.listBudgets": {},
    "finance.showMatrix": { year },
    "finance.showYears": { year },
    "finance.showBalance": { year },
    "finance.showExecution": { year },
    "finance.showExecutionSums": { year },
    "finance.showCell": { year, lineId, channelId },
    "finance.listMunicipalitySums": { year },
    "finance.showMunicipalityMoney": { istat: OWN },
    "finance.exportMatrix": { year, format: "csv" },
    "finance.openBudget": { year: 2031 },
    "finance.takePlanLines": { year },
    "finance.addLine": { year, ...own },
    "finance.listServices": {},
    "finance.showService": { id: serviceId },
    "finance.addService": service("PRESO", "Preso"),
    "finance.changeService": { ...service("PRESO", "Preso"), id: serviceId, rowVersion: 1 },
    "finance.changeLine": { lineId, rowVersion: 1, ...own },
    "finance.approveBudget": { year, rowVersion: 1, newAct: act("3") },
    "finance.saveCells": { year, changes: [{ lineId, channelId, version: 1, indicative: "1" }] },
    "finance.takeMatrixFile": { year, bytes: file, dryRun: false },
    "finance.loadMoney": { operationalPlan: file, spending: file },
  };
}

function ruleInputs({ fundRuleId, annualityId, channelId, returnId }: MoneyIds): Record<string, unknown> {
  return {
    "finance.listFundRules": {},
    "finance.showFundRule": { ruleId: fundRuleId, year: 2024 },
    "finance.showAnnualityRules": { annualityId },
    "finance.showExpiry": {},
    "finance.addRule": { ...rule, title: "Presa", code: "PRESA", channelId },
    "finance.changeRule": { ...rule, title: "Presa", channelId, id: fundRuleId, rowVersion: 1 },
    "finance.switchRule": { id: fundRuleId, rowVersion: 1, isOn: true },
    "finance.takeKnownRules": {},
    "finance.listReturns": {},
    "finance.previewReturn": { annualityId, at: "2024-12-31" },
    "finance.showReturn": { returnId },
    "finance.exportReturn": { returnId, format: "csv" },
    "finance.freezeReturn": { annualityId, at: "2025-12-31", mark: "x" },
    "finance.simulateContribution": {},
  };
}

function contractInputs({ contractId, annexId, itemId, deadlineId }: MoneyIds): Record<string, unknown> {
  const file = new TextEncoder().encode("{}");
  const step = { rowVersion: 1 };
  return {
    "finance.listContracts": {},
    "finance.showContract": { contractId },
    "finance.addContract": { ...contract, company: "Presa" },
    "finance.changeContract": { ...contract, ...step, id: contractId },
    "finance.addContractAnnex": { ...annex, contractId, year: 2025 },
    "finance.changeContractAnnex": { ...annex, ...step, id: annexId },
    "finance.addContractItem": { annexId, label: "Preso", amount: "1" },
    "finance.removeContractItem": { itemId },
    "finance.addContractDeadline": { ...deadline, contractId, itemId },
    "finance.markContractDeadline": { ...step, id: deadlineId, doneOn: "2024-01-01" },
    "finance.loadServiceContract": { governance: file, operationalPlan: file },
  };
}

function splitInputs({ scenarioId, frozenId, splitRuleId }: MoneyIds): Record<string, unknown> {
  const [id, share] = [scenarioId, { id: frozenId, istat: OWN }];
  return {
    "finance.listSplitBoard": {},
    "finance.frozenSplits": {},
    "finance.frozenSplit": { id: frozenId },
    "finance.showSplit": { id },
    "finance.showSplitStep": { id },
    "finance.splitFile": { id },
    "finance.showSplitRule": { id: splitRuleId },
    "finance.splitFormOptions": { copy: id },
    "finance.compareSplits": { ids: [scenarioId, frozenId] },
    "finance.trySplitWeight": { id, weight: 50 },
    "finance.explainSplitShare": share,
    "finance.printSplitShare": share,
    "finance.saveSplit": { id, version: 1, form: scenario("Preso") },
    "finance.removeSplit": { id },
    "finance.shareSplit": { id, shared: true },
    "finance.freezeSplit": { id, version: 1, act: "Delibera" },
    "finance.keepSplitRule": { id, name: "Presa", validFrom: "2024-01-01" },
    "finance.loadExampleSplits": { totalCents: 100 },
  };
}
