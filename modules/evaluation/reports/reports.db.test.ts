// SPDX-License-Identifier: AGPL-3.0-or-later
// Reports on a real database: made from their template, written, approved with their figures frozen, printed, followed.
import { readFile } from "node:fs/promises";
import {
  call,
  Forbidden,
  inAmbito,
  NotFound,
  stoppedClock,
  system,
  type Actor,
  type Caller,
  type Result,
} from "@albero/kernel";
import { loadPlanInForce, spreadsheets } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadMoney } from "@albero/finance";
import { loadBodies, loadTables } from "@albero/governance";
import { modulesFor } from "../../../server/registries.ts";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { takeReportTemplates } from "./usecases/templates.ts";
import { saveDrawn } from "./store/values.ts";
import { modelOfReport, runReportPrint } from "./usecases/print.ts";

const COORDINATOR = personWith("coordinator");
const CLERK = personWith("clerk");
const EVALUATOR = personWith("evaluator");
const ANYBODY: Actor = { kind: "anonymous" };
const CLOCK = stoppedClock("2026-07-10T09:00:00Z");
const ALBERO = system("test");

let database: TestDatabase;
let ambitoId = 0;
let otherAmbito = 0;

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const as = (actor: Actor, where = ambitoId): Caller => ({ ...database.caller(where, actor, CLOCK), ambitoId: where });
const reports = (actor: Actor = COORDINATOR, where = ambitoId) => modulesFor(as(actor, where)).evaluation;
const file = (name: string) => readFile(new URL(`../../../data/crema/${name}`, import.meta.url));

beforeAll(async () => {
  database = await testDatabase();
  ({ ambitoId } = valueOf(await loadCremaTerritory(database.caller(0))));
  otherAmbito = await database.newAmbito("altrove");
  const albero = as(ALBERO);
  valueOf(
    await call(albero, loadPlanInForce, {
      ...{ plan: await file("plan-2025-2027.json"), past: await file("evaluation-2021-2023.json") },
      ...{ evaluation: await file("evaluation-2025-2027.json"), inForceFrom: "2025-01-01", actBody: "Assemblea" },
      actUncertain: "Non è stampato.",
    }),
  );
  const operationalPlan = await file("operational-plan-2019.json");
  valueOf(
    await modulesFor(albero).planning.loadOperationalPlan({
      bytes: operationalPlan,
      actBody: "Assemblea",
      actUncertain: "?",
    }),
  );
  valueOf(await call(albero, loadMoney, { operationalPlan, spending: await file("spending.json") }));
  const printed = await file("governance-2025.json");
  valueOf(await call(albero, loadBodies, { printed, seats: await file("governance-seats.json") }));
  valueOf(await call(albero, loadTables, { governance: printed, thirdSector: await file("third-sector.json") }));
});
afterAll(() => database.end());

/** The stored blocks in their order: asking the screen would compute every figure each time. */
const blocksOf = (reportId: number) =>
  database.asApp(
    ambitoId,
    `select id, content->>'key' as key, row_version as "rowVersion", is_edited as "isEdited", is_english_old as "isEnglishOld"
     from evaluation.report_block where report_id = $1 order by position`,
    [reportId],
  ) as Promise<{ id: number; key: string; rowVersion: number; isEdited: boolean; isEnglishOld: boolean }[]>;
const blockOf = async (reportId: number, key: string) => {
  const found = (await blocksOf(reportId)).find((block) => block.key === key);
  if (!found) throw new Error(`no block ${key}`);
  return found;
};
const printJobs = () => database.jobs.filter((job) => job.kind === "evaluation.printReport");
const headOf = async (reportId: number) => (await reports().readReport({ reportId })).head;
/** Everything that its paper says, without the appendix: sentences, titles, cells. */
async function wordsOf(reportId: number): Promise<string> {
  const { chapters } = (await modelOfReport(as(COORDINATOR), { reportId, address: "" })).model;
  const textsIn = (thing: unknown): string[] => {
    if (typeof thing !== "object" || thing === null) return [];
    return Object.entries(thing).flatMap(([key, value]) =>
      typeof value === "string" && (key === "text" || key === "title") ? [value] : textsIn(value),
    );
  };
  return textsIn(chapters.slice(0, -1)).join("\n");
}
const change = async (reportId: number, key: string, it: string, more: Record<string, string> = {}) => {
  const { id: blockId, rowVersion } = await blockOf(reportId, key);
  return reports(CLERK).saveReportBlock({ reportId, blockId, rowVersion, it, en: "Text", ...more });
};

describe("templates", () => {
  test("are taken once; without them no report is made", async () => {
    expect(await reports().makeReport({ kind: "annual", year: "2025" })).toMatchObject({ refusal: "no_template" });
    expect(valueOf(await reports().takeReportTemplates({}))).toEqual({ taken: 6 });
    expect(await reports().takeReportTemplates({})).toMatchObject({ refusal: "nothing_to_take" });
    await expect(reports(CLERK).takeReportTemplates({})).rejects.toThrow(Forbidden);
    await expect(database.asApp(ambitoId, "update evaluation.report_template set number = 9")).rejects.toThrow();
    // A template that changed becomes a new version; the old one stays.
    await database.owner(
      "update evaluation.report_template set content = jsonb_set(content, '{source}', '\"prima\"') where kind = 'annual'",
    );
    expect(valueOf(await reports().takeReportTemplates({}))).toEqual({ taken: 1 });
    const kept = await database.asApp(
      ambitoId,
      "select number from evaluation.report_template where kind = 'annual' order by 1",
    );
    expect(kept.map((row) => row["number"])).toEqual([1, 2]);
  });
});

describe("the annual report of 2025", () => {
  let reportId = 0;

  test("writes itself from the plan, the territory and the bodies, and says what is missing", async () => {
    reportId = valueOf(await reports(CLERK).makeReport({ kind: "annual", year: "2025" })).reportId;
    const told = await wordsOf(reportId);
    expect(told).toContain("48 Comuni che programmano insieme i servizi sociali per 160.531 abitanti");
    expect(told).toContain("Il Piano di Zona 2025-2027 ha 13 schede obiettivo, 43 obiettivi specifici e 90 azioni");
    expect(told).toContain("Per il 2025 il registro contabile non ha ancora righe");
    expect(told).toContain("non è stato adottato nessun atto");
    expect(told).toContain("Un territorio che cura");
    expect(told).not.toMatch(/\{|undefined|NaN|null/);
    expect((await blocksOf(reportId)).filter((block) => block.key.startsWith("ob.")).length).toBe(13);
  });

  test("every number opens its rows", async () => {
    const { chapter } = await reports().readReport({ reportId, chapter: 3 });
    const spans = (chapter?.blocks ?? []).flatMap((block) => block.spans);
    expect(spans.find((span) => span.name === "piano.azioni")?.text).toBe("90 azioni");
    const figure = await reports().reportFigure({ reportId, name: "piano.azioni" });
    expect(figure).toMatchObject({ value: "90", path: "/crema/piano" });
    expect(figure.rows?.rows.length).toBe(90);
    const resources = await reports().reportFigure({ reportId, name: "obiettivo.A.risorse" });
    expect(resources.rows?.rows.map((row) => row[0]?.text)).toContain("Housing First");
    await expect(reports().reportFigure({ reportId, name: "piano.nulla" })).rejects.toThrow(NotFound);
    await expect(reports().reportFigure({ reportId, name: "constructor" })).rejects.toThrow(NotFound);
  });

  test("is one for its period, and of a year that can be", async () => {
    const make = (more: object) => reports().makeReport({ kind: "annual", year: "2025", ...more });
    expect(await make({})).toMatchObject({ refusal: "report_there", details: { reportId } });
    expect(await make({ year: "1995" })).toMatchObject({ refusal: "year_far" });
    expect(await make({ year: "2040" })).toMatchObject({ refusal: "year_far" });
    expect(await make({ year: "duemila" })).toMatchObject({ refusal: "invalid_input" });
    expect(await make({ kind: "diario" })).toMatchObject({ refusal: "invalid_input" });
    expect(await make({ kind: "half_year" })).toMatchObject({ refusal: "round_needed" });
    await expect(make({ kind: "half_year", roundId: "999" })).rejects.toThrow(NotFound);
  });

  test("an edit keeps the numbers bound; what cannot be read is refused, a number that goes away is warned of", async () => {
    const key = "territorio-testo";
    expect(await change(reportId, key, "Siamo {territorio.comuni|Comune")).toMatchObject({ refusal: "unclosed_brace" });
    expect(await change(reportId, key, "Siamo {territorio.paesi}")).toMatchObject({
      ...{ refusal: "unknown_figure", details: { what: "territorio.paesi" } },
      fields: [{ path: "it", message: expect.stringContaining("Forse volevi: territorio.") }],
    });
    expect(await change(reportId, key, "[se piove: sì]")).toMatchObject({ refusal: "not_a_condition" });
    expect(await change(reportId, key, "   ")).toMatchObject({ refusal: "invalid_input" });
    expect(await change(reportId, key, "x".repeat(7_000))).toMatchObject({ refusal: "invalid_input" });
    const lost = await change(reportId, key, "I nostri 48 Comuni hanno {territorio.abitanti|abitante|abitanti}.");
    expect(lost).toMatchObject({ refusal: "figures_lost" });
    if (!lost.ok) expect(lost.fields?.[0]?.message).toContain("{territorio.comuni} (48)");

    const words = "I nostri Comuni sono {territorio.comuni} e ci vivono {territorio.abitanti|persona|persone}.";
    valueOf(await change(reportId, key, words, { confirm: "on" }));
    expect(await wordsOf(reportId)).toContain("I nostri Comuni sono 48 e ci vivono 160.531 persone.");
    expect(await blockOf(reportId, key)).toMatchObject({ isEdited: true, isEnglishOld: false });
    expect(
      await reports().saveReportBlock({
        reportId,
        blockId: (await blockOf(reportId, key)).id,
        rowVersion: 1,
        it: words,
        en: "x",
      }),
    ).toMatchObject({
      refusal: "changed_meanwhile",
    });
    await expect(reports(EVALUATOR).writeReport({ reportId })).rejects.toThrow(Forbidden);
  });

  test("parts are switched off, moved, added and taken away", async () => {
    const { id: blockId, rowVersion } = await blockOf(reportId, "rete");
    valueOf(await reports(CLERK).switchReportBlock({ reportId, blockId, rowVersion, isOn: "no" }));
    const { chapters } = await reports().readReport({ reportId });
    expect(chapters.map((chapter) => chapter.title)).not.toContain("La rete");
    expect(await reports().switchReportBlock({ reportId, blockId, rowVersion, isOn: "yes" })).toMatchObject({
      refusal: "changed_meanwhile",
    });

    const summary = await blockOf(reportId, "sintesi-testo");
    const added = valueOf(
      await reports(CLERK).addReportBlock({
        reportId,
        blockId: summary.id,
        it: "Nota nostra su {territorio.comuni|Comune|Comuni}.",
        en: "",
      }),
    );
    const keys = async () => (await blocksOf(reportId)).map((block) => block.key);
    const order = await keys();
    expect(order[order.indexOf("own-1") - 1]).toBe("sintesi-testo");
    expect(await blockOf(reportId, "own-1")).toMatchObject({ isEnglishOld: true });
    const written = (await reports(CLERK).writeReport({ reportId })).blocks.find((block) => block.id === added.blockId);
    expect(written?.text).toBe("Nota nostra su 48 Comuni.");
    valueOf(await reports().moveReportBlock({ reportId, blockId: added.blockId, way: "up" }));
    expect((await keys()).indexOf("own-1")).toBe(order.indexOf("own-1") - 1);
    const first = await blockOf(reportId, "sintesi");
    expect(await reports().moveReportBlock({ reportId, blockId: first.id, way: "up" })).toMatchObject({
      refusal: "at_the_end",
    });
    expect(await reports().removeReportBlock({ reportId, blockId: first.id })).toMatchObject({
      refusal: "not_own_block",
    });
    expect(await reports().addReportBlock({ reportId, blockId: first.id, it: "{x}", en: "" })).toMatchObject({
      refusal: "unknown_figure",
    });
    const { title, rowVersion: version } = await headOf(reportId);
    valueOf(
      await reports().changeReportTitle({ reportId, rowVersion: version, it: "Relazione dell’anno", en: title.en }),
    );
    expect(
      await reports().changeReportTitle({ reportId, rowVersion: version, it: "Altra", en: "Other" }),
    ).toMatchObject({ refusal: "changed_meanwhile" });
  });

  test("a draft is nobody else's; approved, its figures stay as they were, and everybody reads it", async () => {
    await expect(reports(EVALUATOR).readReport({ reportId })).rejects.toThrow(NotFound);
    await expect(reports(ANYBODY).publicReport({ reportId })).rejects.toThrow(NotFound);
    await expect(reports(COORDINATOR, otherAmbito).readReport({ reportId })).rejects.toThrow(NotFound);
    await expect(reports(CLERK).approveReport({ reportId })).rejects.toThrow(Forbidden);
    const { rowVersion } = await headOf(reportId);
    const approve = (more: object) =>
      reports().approveReport({
        reportId,
        rowVersion,
        day: "30/04/2026",
        act: "Assemblea del 30 aprile 2026",
        actId: "",
        ...more,
      });
    expect(await approve({ act: " " })).toMatchObject({ refusal: "act_needed" });
    expect(await approve({ day: "31/12/2026" })).toMatchObject({ refusal: "day_in_future" });
    expect(await approve({ day: "01/01/2023" })).toMatchObject({ refusal: "before_the_period" });
    expect(await approve({ day: "31/02/2026" })).toMatchObject({ refusal: "invalid_input" });
    expect(await approve({ actId: "999" })).toMatchObject({ refusal: "act_not_adopted" });
    expect(await approve({ rowVersion: 1 })).toMatchObject({ refusal: "changed_meanwhile" });
    expect(await database.asApp(ambitoId, "select * from evaluation.report_value")).toEqual([]);
    valueOf(await reports().printReport({ reportId, format: "docx", lang: "en" }));
    const [drawing] = printJobs();
    await runReportPrint(as(ALBERO), drawing?.payload ?? {}, "https://albero.example");
    const before = await wordsOf(reportId);
    const { figures } = valueOf(await approve({}));
    expect(figures).toBeGreaterThan(200);
    expect(printJobs().map(({ payload }) => `${payload["format"]} ${payload["lang"]}`)).toEqual([
      "docx en",
      "pdf it",
      "docx it",
      "docx en",
    ]);

    await database.owner(
      "update territory.figure set value = 170000 where indicator_key = 'population' and area_kind = 'ambito'",
    );
    await database.owner("delete from governance.table_objective");
    expect(await wordsOf(reportId)).toBe(before);
    expect((await reports(EVALUATOR).readReport({ reportId, chapter: 3 })).chapter?.number).toBe(3);
    const seen = await reports(ANYBODY).publicReport({ reportId, chapter: 2 });
    expect(seen.chapter?.blocks[0]?.text).toContain("160.531 persone");
    const figure = await reports(ANYBODY).publicReportFigure({ reportId, name: "territorio.abitanti" });
    expect(figure).toMatchObject({ value: "160.531", path: expect.stringContaining("/crema/territorio/dati/") });
    expect((await reports(ANYBODY).publicReports()).reports.map((report) => report.id)).toEqual([reportId]);
  });

  test("nothing of an approved report changes any more, whoever asks", async () => {
    expect(await change(reportId, "sintesi-testo", "Altro")).toMatchObject({ refusal: "not_draft" });
    const { rowVersion } = await headOf(reportId);
    expect(await reports().removeReport({ reportId, rowVersion })).toMatchObject({ refusal: "not_draft" });
    expect(
      await reports().approveReport({ reportId, rowVersion, day: "30/04/2026", act: "Di nuovo", actId: "" }),
    ).toMatchObject({ refusal: "already_approved" });
    for (const attack of [
      "update evaluation.report set title = '{}'",
      "delete from evaluation.report",
      "update evaluation.report_block set is_on = false",
      "delete from evaluation.report_block",
      "update evaluation.report_value set value = '{}'",
      "delete from evaluation.report_value",
      `insert into evaluation.report_value (ambito_id, report_id, name, value, path, at) values (${ambitoId}, ${reportId}, 'x', '{}', '', now())`,
    ])
      await expect(database.asApp(ambitoId, attack), attack).rejects.toThrow();
  });

  test("is printed as accessible PDF and as DOCX, once, and its data come as a spreadsheet", async () => {
    await expect(reports(ANYBODY).publicReportFile({ reportId, format: "pdf" })).rejects.toThrow(NotFound);
    // A paper that was being drawn of the draft when it was approved comes too late.
    const late = { bytes: new Uint8Array([1]), isFinal: false, now: CLOCK.now() };
    await inAmbito(as(ALBERO).db, { ambitoId, isPublic: false }, (tx) =>
      saveDrawn(tx, { ambitoId, reportId, format: "pdf", lang: "it" }, late),
    );
    await expect(reports(EVALUATOR).reportFile({ reportId, format: "pdf" })).rejects.toThrow(NotFound);
    for (const { payload } of printJobs().slice(1)) await runReportPrint(as(ALBERO), payload, "https://albero.example");
    const prints = await database.owner(
      "select lang, is_final, state from evaluation.report_print order by lang, format",
    );
    expect(prints).toEqual(["en", "it", "it"].map((lang) => ({ lang, is_final: true, state: "done" })));
    const pdf = await reports(ANYBODY).publicReportFile({ reportId, format: "pdf" });
    expect(new TextDecoder("latin1").decode(pdf.bytes.slice(0, 5))).toBe("%PDF-");
    expect(pdf.fileName).toBe(`report-annuale-2025-${reportId}.pdf`);
    const docx = await reports(EVALUATOR).reportFile({ reportId, format: "docx" });
    expect(new TextDecoder("latin1").decode(docx.bytes.slice(0, 2))).toBe("PK");
    expect(await reports(CLERK).printReport({ reportId, format: "pdf", lang: "it" })).toMatchObject({
      refusal: "already_printed",
    });
    await expect(
      database.asApp(ambitoId, "update evaluation.report_print set state = 'queued', bytes = null"),
    ).rejects.toThrow();
    const ods = await reports(ANYBODY).publicReportData({ reportId });
    const { sheets } = valueOf(await spreadsheets.read(ods.bytes));
    const figures = sheets[0]?.rows ?? [];
    expect(figures.find((row) => row[0] === "territorio.abitanti")?.[2]).toBe(160_531);
    expect(sheets.find((sheet) => sheet.name === "obiettivo.azioni-tabella")?.rows.length).toBe(91);
  });

  test("the next year comes from it in one step: words kept, numbers bound anew, what changed beside what was", async () => {
    const next = valueOf(await reports(CLERK).makeNextReport({ reportId })).reportId;
    expect(await reports().makeNextReport({ reportId })).toMatchObject({ refusal: "report_there" });
    const told = await wordsOf(next);
    expect(told).toContain("I nostri Comuni sono 48 e ci vivono 170.000 persone.");
    expect(told).toContain("Nota nostra su 48 Comuni.");
    expect((await reports().readReport({ reportId: next })).chapters.map((chapter) => chapter.title)).not.toContain(
      "La rete",
    );
    const figure = await reports().reportFigure({ reportId: next, name: "territorio.abitanti" });
    expect(figure).toMatchObject({
      value: "170.000",
      before: "160.531",
      beforeLabel: "come approvata in «Relazione dell’anno»",
    });
    const { rowVersion } = await headOf(next);
    expect(await reports().removeReport({ reportId: next, rowVersion: 99 })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    valueOf(await reports().removeReport({ reportId: next, rowVersion }));
    await expect(reports().readReport({ reportId: next })).rejects.toThrow(NotFound);
  });
});

describe("other reports", () => {
  test("the operational plan of 2019 tells its objectives, results and lines to the cent", async () => {
    const { reportId } = valueOf(await reports().makeReport({ kind: "operational_plan", year: "2019" }));
    const told = await wordsOf(reportId);
    expect(told).toContain("Il Piano Operativo del 2019 ha 17 obiettivi");
    expect(told).toContain("9.954.819,26\u00a0€");
    expect(told).toContain("i canali di finanziamento assegnano 9.954.819,26\u00a0€");
  });
  test("every other kind can be made, also where nothing is known", async () => {
    valueOf(await call(as(ALBERO, otherAmbito), takeReportTemplates, {}));
    for (const kind of ["annual", "operational_plan", "chapter_3", "chapter_4", "chapter_6"]) {
      const { reportId } = valueOf(await reports(COORDINATOR, otherAmbito).makeReport({ kind, year: "2026" }));
      const { chapter } = await reports(COORDINATOR, otherAmbito).readReport({ reportId });
      expect(chapter?.blocks.length, kind).toBeGreaterThan(0);
      expect(JSON.stringify(chapter)).not.toMatch(/NaN|undefined/);
    }
  });
});
