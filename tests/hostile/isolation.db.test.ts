// SPDX-License-Identifier: AGPL-3.0-or-later
// Whoever works in Lodi calls every use case and every question of Albero with numbers and codes of Crema.
import { ANONYMOUS, Forbidden, NotFound, openPool, type Actor } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modulesFor } from "../../server/registries.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { entries } from "../permissions/matrix.ts";
import { quotaInputs } from "./collecting.ts";
import { decisionInputs } from "./decisions.ts";
import { moneyInputs } from "./money.ts";
import { resultInputs } from "./results.ts";
import { COORDINATOR, fillCrema, fingerprint, openLodi, wordsOfCrema, type Ids } from "./two-ambiti.ts";

let database: TestDatabase;
let [crema, lodi] = [0, 0];
let ids: Ids;
let secrets: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const caller = database.caller(0);
  ({ ambitoId: crema, ids } = await fillCrema(caller, database.owner));
  ({ ambitoId: lodi } = await openLodi(caller));
  secrets = await wordsOfCrema(database.owner, crema);
});
afterAll(() => database.end());

const bytes = new TextEncoder().encode("{}");
const measure = { key: "nuova", kind: "pnrr", code: null, title: "Nuova", agreedAmount: null };
const question = { key: "domanda", number: 99, label: "Domanda?", help: "", type: "text", required: false, group: "a" };
const act = { number: "1", date: "2026-03-01", body: "Assemblea" };
const body = "Comune di Lodi";

/** What each asks of Crema. A new use case fails the test below until somebody says how it could be tricked. */
function inputs(): Record<string, unknown> {
  const version = { versionId: ids.draftId };
  const card = { ...version, code: ids.code };
  const step = { ...version, rowVersion: 1 };
  const number = { number: ids.number };
  const year = { year: ids.year };
  const objective = { ...year, code: ids.yearCode };
  const part = { ...objective, key: ids.result, rowVersion: 1 };
  const ownWords = { title: "Preso", subtitle: null, owner: null, fromZonePlan: [] };
  const nothing = Object.fromEntries(
    [
      "territory.listAmbiti territory.listMunicipalities territory.listFigureLines territory.showOffice",
      "territory.showSubAreas territory.showTerritory territory.removeBoundaries identity.listPeople",
      "identity.searchAudit identity.verifyAudit planning.listCycles planning.listVersions planning.publishedVersions",
      "planning.operationalPlans planning.compareOperationalPlans planning.zonePlanForYear",
      "publishing.printPublished",
    ]
      .join(" ")
      .split(" ")
      .map((name) => [name, {}]),
  );
  return {
    ...nothing,
    ...quotaInputs(ids.quotas),
    ...moneyInputs(ids.money),
    ...decisionInputs(ids.decisions),
    ...resultInputs(ids.results),
    "territory.searchMunicipalities": { text: "Crema", sign: "", chosen: [] },
    "territory.showComposition": { id: ids.compositionId },
    "territory.showComputed": { indicator: "ageing", areaKind: "municipality", areaCode: ids.istat, day: "2023-01-01" },
    "territory.showFigure": { id: ids.figureId },
    "territory.showLoad": { id: ids.loadId },
    "territory.showMunicipality": { istat: ids.istat },
    "territory.loadBoundaries": { id: ids.loadId },
    "territory.loadPopulation": { id: ids.loadId },
    "territory.loadTerritory": { file: {} },
    "territory.removeSubArea": { code: "CREMA" },
    "territory.saveComposition": { id: ids.compositionId, firstDay: "2006-01-01", label: "Presa", members: {} },
    "territory.saveMunicipality": { istat: ids.istat, lat: "45", lon: "9" },
    "territory.saveProfile": { leadIstat: ids.istat },
    "territory.saveSubArea": { code: "CREMA", name: "Preso", seatIstat: ids.istat },
    "territory.setUpAmbito": { name: "Crema ancora", slug: "crema", leadIstat: "019035", municipalities: ["019035"] },
    "territory.tryBoundaryFile": { fileName: "a.geojson", bytes, source: "ISTAT" },
    "territory.tryPopulationFile": { fileName: "a.csv", bytes, source: "ISTAT", day: "2025-01-01" },
    "identity.acceptInvitation": { tokenHash: "0".repeat(64) },
    "identity.disablePerson": { accountId: ids.accountId },
    "identity.endAssignment": { id: ids.assignmentId, lastDay: "2026-03-01" },
    "identity.giveAssignment": { accountId: ids.accountId, role: "clerk", body },
    "identity.invite": { email: "altra@lodi.example", name: "Altra", role: "clerk", body },
    "identity.requireSecondFactor": { required: true },
    "identity.unlockPerson": { accountId: ids.accountId },
    "identity.withdrawInvitation": { id: ids.invitationId },
    "planning.addCard": { ...version, code: "ZZ", title: "Presa", areas: ["A"] },
    "planning.addMeasure": { ...version, measure },
    "planning.addQuestion": { cycleCode: ids.cycle, question },
    "planning.amend": { versionId: ids.versionId },
    "planning.approve": { ...step, act },
    "planning.backToDraft": step,
    "planning.bringIntoForce": { ...step, from: "2026-04-01" },
    "planning.changeQuestion": { cycleCode: ids.cycle, question },
    "planning.chooseMeasureAmount": { ...version, key: ids.measure, agreedAmount: 1, note: null },
    "planning.closePlan": { versionId: ids.versionId, rowVersion: 1, on: "2026-04-01", reason: "Presa" },
    "planning.completeAct": { versionId: ids.versionId, rowVersion: 1, act },
    "planning.createPlan": {
      title: "Copia",
      ambitoName: "Lodi",
      cycle: { code: "2028-2030", firstDay: "2028-01-01", lastDay: "2030-12-31" },
      templateFrom: "previous",
    },
    "planning.discardDraft": card,
    "planning.explainDifference": { ...card, differenceCents: 1, text: "Presa" },
    "planning.importPlan": { format: "json", bytes, dryRun: false },
    "planning.linkContinuity": { ...card, period: "2021-2023", pastCode: "1" },
    "planning.loadPastEvaluation": { ...version, bytes },
    "planning.loadPlanInForce": {},
    "planning.moveCard": { ...card, to: 1 },
    "planning.removeCard": card,
    "planning.removeQuestion": { cycleCode: ids.cycle, key: "domanda" },
    "planning.removeVersion": step,
    "planning.saveCardSection": { ...card, rowVersion: 1, patch: { title: "Preso" } },
    "planning.saveDraft": { ...card, section: "titolo", fields: {}, baseRowVersion: 1 },
    "planning.sendToConsultation": step,
    "planning.updateMeasure": { ...version, key: ids.measure, patch: { title: "Presa" } },
    "planning.addOperationalObjective": { ...objective, code: "9.9", title: "Preso" },
    "planning.approveOperationalPlan": { ...year, rowVersion: 1, act },
    "planning.closeOperationalPlan": { ...year, rowVersion: 2, on: "2026-03-01" },
    "planning.completeOperationalAct": { ...year, rowVersion: 2, act },
    "planning.createOperationalPlan": { year: 2026, title: "Preso", choices: [{ card: ids.code, actions: [] }] },
    "planning.explainOperationalDeviation": { ...objective, reason: "Preso" },
    "planning.importOperationalPlan": { bytes, dryRun: false },
    "planning.loadOperationalPlan": {},
    "planning.removeOperationalObjective": objective,
    "planning.removeOperationalPart": { ...part, kind: "result" },
    "planning.removeOperationalPlan": { ...year, rowVersion: 2 },
    "planning.rollOverOperationalPlan": { ...year, title: "Preso", choices: [] },
    "planning.saveOperationalAction": {
      ...part,
      key: "a1",
      content: { text: "Presa", status: null, fromAction: null },
    },
    "planning.saveOperationalLine": {
      ...part,
      key: null,
      content: { label: "Presa", channelCode: null, amount: "1", note: null, uncertain: null },
    },
    "planning.saveOperationalObjective": { ...objective, rowVersion: 1, declared: "", content: ownWords },
    "planning.saveOperationalResult": { ...part, content: { text: "Preso", expects: [], action: null } },
    "planning.saveOperationalStep": { ...part, key: null, content: { text: "Preso", due: null, action: null } },
    "planning.exportOperationalPlan": year,
    "planning.operationalObjective": objective,
    "planning.operationalPlan": year,
    "planning.compareVersions": { leftId: ids.versionId, rightId: ids.draftId },
    "planning.exportPlan": { ...version, format: "json" },
    "planning.getCard": card,
    "planning.getCoverage": version,
    "planning.getDocument": version,
    "planning.getEvaluationSystem": version,
    "planning.getMeasure": { ...version, key: ids.measure },
    "planning.getTree": version,
    "planning.getVersion": version,
    "planning.historyOfCard": card,
    "planning.pastObjectives": version,
    "planning.publishedCard": { ...number, code: ids.code },
    "planning.publishedCoverage": number,
    "planning.publishedDocument": number,
    "planning.publishedEvaluationSystem": number,
    "planning.publishedFile": { ...number, format: "json" },
    "planning.publishedMeasure": { ...number, key: ids.measure },
    "planning.publishedPast": number,
    "planning.publishedTree": number,
    "planning.publishedVersion": number,
    "planning.searchPlan": { q: "comunità", versionId: ids.draftId },
    "planning.searchPublished": { q: "comunità" },
    "publishing.printPlan": { ...version, format: "pdf" },
    "publishing.compareSite": { from: 1, to: ids.draftId },
    "publishing.objectiveSite": { slug: "crema", ...number, code: ids.code },
    "publishing.planSite": { slug: "crema", ...number },
    "publishing.printState": version,
    "publishing.printedFile": { versionId: ids.versionId, format: "pdf" },
    "publishing.publishedFile": { ...number, format: "pdf" },
    "publishing.searchSite": { q: "Crema" },
  };
}

/** What came back, as text: an answer, a refusal, or a thing that is not there or not allowed. */
async function outcomeOf(actor: Actor, name: string): Promise<{ text: string; isRefusal: boolean }> {
  const [module = "", key = ""] = name.split(".");
  const modules = modulesFor(database.caller(lodi, actor)) as unknown as Record<
    string,
    Record<string, (raw: unknown) => Promise<unknown>>
  >;
  try {
    const answer = (await modules[module]?.[key]?.(inputs()[name])) as { ok?: boolean; bytes?: Uint8Array };
    const text = answer?.bytes ? new TextDecoder().decode(answer.bytes) : JSON.stringify(answer ?? null);
    return { text, isRefusal: answer?.ok === false };
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return { text: error.message, isRefusal: true };
    throw error;
  }
}

/** These name nothing of Crema: in Lodi they rightly do what they do in Lodi. */
const OWN = new Set([
  "identity.invite",
  "identity.requireSecondFactor",
  "planning.createPlan",
  "territory.tryPopulationFile",
  "territory.tryBoundaryFile",
  "finance.addChannel",
  "finance.addContract",
  "finance.addService",
  "finance.openBudget",
  "finance.registerAct",
  "finance.takeKnownRules",
  "evaluation.addCountedIndicators",
  "evaluation.addIndicator",
  "evaluation.addLepsFigure",
  "evaluation.addRewardProject",
  "evaluation.addRound",
  "evaluation.makeQuestionnaire",
  "evaluation.makeReport",
  "evaluation.takeIndicators",
  "evaluation.takeReportTemplates",
  "governance.addAgreement",
  "governance.addDeadline",
  "governance.addDeadlineRule",
  "governance.addTable",
  "governance.loadDeadlineRules",
  "governance.openCalendar",
  "governance.refreshDeadlines",
  "governance.revokeCalendar",
]);

test("every use case and every question has been thought of", () => {
  expect(Object.keys(inputs()).toSorted()).toEqual(
    entries()
      .map((entry) => entry.name)
      .toSorted(),
  );
});

describe("from Lodi, with the numbers and codes of Crema", () => {
  let before: Awaited<ReturnType<typeof fingerprint>>;
  beforeAll(async () => {
    before = await fingerprint(database.owner, crema);
  });
  test.each(entries().map((entry) => [entry.name, entry] as const))("%s", async (name, entry) => {
    for (const actor of [COORDINATOR, ANONYMOUS, { kind: "system", name: "test" } as const]) {
      const { text, isRefusal } = await outcomeOf(actor, name);
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      if (!entry.reads && !OWN.has(name) && actor.kind !== "system")
        expect({ text, isRefusal }).toMatchObject({ isRefusal: true });
      // What is not even a form tries nothing.
      if (
        entry.module === "evaluation" ||
        entry.module === "finance" ||
        (entry.module === "governance" && name !== "governance.saveVotingRule")
      )
        expect(text).not.toContain("invalid_input");
    }
    if (!entry.reads) expect(await fingerprint(database.owner, crema)).toEqual(before);
  });
  test("no question wrote anything", async () => {
    expect(await fingerprint(database.owner, crema)).toEqual(before);
  });
});

describe("the same questions, asked in Crema, do have an answer", () => {
  const questions = entries().filter((entry) => entry.reads);
  test.each(questions.map((entry) => entry.name))("%s", async (name) => {
    const needsMore = [
      ...["publishing.compareSite", "publishing.printedFile", "territory.showComputed", "governance.voteFile"],
      ...["governance.publicAgreement", "governance.publishedDocument", "governance.publishedDocumentFile"],
      // The report of Crema is a draft that nobody has printed.
      ...["publicReport", "publicReportData", "publicReportFigure", "publicReportFile", "reportFile"].map(
        (key) => `evaluation.${key}`,
      ),
      // Nobody has written the chain of an objective, and no form waits to be published.
      ...["evaluation.showChainVersion", "evaluation.showDraft"],
      ...["governance.publicMeeting", "governance.publicMinutes", "governance.deadlineEvidence"],
    ];
    const ofOthers = [
      ...["evaluation.letterToSend", "evaluation.roundReminderToSend"],
      ...["governance.noticeToSend", "governance.partyReminderToSend", "governance.showMyVote"],
    ];
    const [module = "", key = ""] = name.split(".");
    const modules = modulesFor(database.caller(crema, COORDINATOR)) as unknown as Record<
      string,
      Record<string, (raw: unknown) => Promise<unknown>>
    >;
    const asked = modules[module]?.[key]?.(inputs()[name]);
    if (needsMore.includes(name)) await expect(asked).rejects.toThrow(NotFound);
    else if (ofOthers.includes(name)) await expect(asked).rejects.toThrow(Forbidden);
    else await expect(asked).resolves.toBeDefined();
  });
});

describe("by SQL, with the rows of a real plan", () => {
  test.each(["albero_app", "albero_public"] as const)("%s in Lodi reads no row of Crema", async (role) => {
    const tables = Object.keys(await fingerprint(database.owner, crema)).filter(
      (table) => table !== "kernel.audit_head",
    );
    const pool = openPool(database.url, role, 1);
    const client = await pool.connect();
    try {
      for (const table of tables) {
        await client.query("begin");
        await client.query("select set_config('app.ambito', $1, true)", [String(lodi)]);
        const seen = await client.query(`select from ${table} where ambito_id = ${crema}`).then(
          (result) => result.rowCount,
          (error: { code: string }) => error.code,
        );
        expect({ table, seen }).toEqual({ table, seen: expect.toBeOneOf([0, "42501"]) });
        await client.query("rollback");
      }
    } finally {
      client.release();
      await pool.end();
    }
  });
});
