// SPDX-License-Identifier: AGPL-3.0-or-later
import { NotFound } from "@albero/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { clerk, coordinator, draftOfCrema, files, planningOf, refusalOf, valueOf } from "./testing.ts";

let db: TestDatabase;
let made = 0;
let ambitoId: number;
let versionId: number;
let office: ReturnType<typeof planningOf>;
let colleague: ReturnType<typeof planningOf>;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.end());
beforeEach(async () => {
  made += 1;
  ambitoId = await db.newAmbito(`scrive-${made}`);
  versionId = await draftOfCrema(db, ambitoId);
  office = planningOf(db, ambitoId, coordinator);
  colleague = planningOf(db, ambitoId, clerk, "2026-03-02T10:30:00Z");
});

describe("two people on one card", () => {
  test("different fields are kept together", async () => {
    const at = { versionId, code: "A", rowVersion: 1 };
    valueOf(await colleague.saveCardSection({ ...at, patch: { subtitle: "Del collega" } }));
    const saved = valueOf(await office.saveCardSection({ ...at, patch: { title: "Mio" } }));
    expect(saved).toEqual({ rowVersion: 3, merged: true });
    const { card } = await office.getCard({ versionId, code: "A" });
    expect([card.title, card.subtitle]).toEqual(["Mio", "Del collega"]);
  });

  test("different answers of one section are kept together too", async () => {
    const at = { versionId, code: "A", rowVersion: 1 };
    const note = (text: string) => ({ value: true, note: text });
    valueOf(await colleague.saveCardSection({ ...at, patch: { answers: { continuesPreviousPlan: note("sua") } } }));
    const mine = await office.saveCardSection({ ...at, patch: { answers: { rewardProject: note("mia") } } });
    expect(valueOf(mine).merged).toBe(true);
    const { card } = await office.getCard({ versionId, code: "A" });
    expect([card.answers["continuesPreviousPlan"]?.note, card.answers["rewardProject"]?.note]).toEqual(["sua", "mia"]);
  });

  test("the same field is a conflict that says who, when and what; nothing is lost", async () => {
    const at = { versionId, code: "A", rowVersion: 1 };
    valueOf(await colleague.saveCardSection({ ...at, patch: { title: "Del collega", subtitle: "Pure" } }));
    const result = await office.saveCardSection({ ...at, patch: { title: "Mio", keywords: ["una"] } });
    expect(result).toMatchObject({
      ok: false,
      refusal: "changed_meanwhile",
      details: { by: clerk.kind === "person" ? clerk.name : "", at: "2026-03-02T10:30:00.000Z" },
      fields: [{ path: "title" }],
    });
    expect((await office.getCard({ versionId, code: "A" })).card.title).toBe("Del collega");
    valueOf(await office.saveCardSection({ ...at, rowVersion: 2, patch: { title: "Mio", keywords: ["una"] } }));
  });

  test("writing the same words at once is no conflict", async () => {
    const at = { versionId, code: "A", rowVersion: 1, patch: { title: "Uguale" } };
    valueOf(await colleague.saveCardSection(at));
    expect(refusalOf(await office.saveCardSection(at))).toBe("nothing_changed");
  });
});

describe("at the very same moment", () => {
  test("every save of another field goes through, and none is lost", async () => {
    const texts = { title: "T", subtitle: "S", generalObjective: "G", coProgrammingArea: "C" };
    const saves = Object.entries(texts).map(([field, text]) =>
      office.saveCardSection({ versionId, code: "A", rowVersion: 1, patch: { [field]: text } }),
    );
    for (const result of await Promise.all(saves)) valueOf(result);
    expect((await office.getCard({ versionId, code: "A" })).card).toMatchObject(texts);
  });

  test("two who begin the same plan find one, and imports get numbers that follow", async () => {
    const planning = planningOf(db, await db.newAmbito(`insieme-${made}`));
    const cycle = { code: "2028-2030", firstDay: "2028-01-01", lastDay: "2030-12-31" };
    const plan = { title: "Piano", ambitoName: "Insieme", cycle };
    const results = await Promise.all([planning.createPlan(plan), planning.createPlan(plan)]);
    expect(results.map(refusalOf).toSorted()).toEqual(["accepted", "plan_exists"]);
    const given = { format: "json", bytes: files.plan, dryRun: false };
    await Promise.all([planning.importPlan(given), planning.importPlan(given), planning.importPlan(given)]);
    const versions = (await planning.listVersions()).filter((version) => version.cycle.code === "2025-2027");
    expect(versions.map((version) => version.number)).toEqual([3, 2, 1]);
  });

  test("a card saved while the plan is sent out is either in it or refused", async () => {
    const save = office.saveCardSection({ versionId, code: "A", rowVersion: 1, patch: { title: "All'ultimo" } });
    const [saved, sent] = await Promise.all([save, office.sendToConsultation({ versionId, rowVersion: 1 })]);
    expect(refusalOf(sent)).toBe("accepted");
    expect(["accepted", "only_a_draft_changes"]).toContain(refusalOf(saved));
    expect((await office.getCard({ versionId, code: "A" })).card.title === "All'ultimo").toBe(saved.ok);
  });
});

describe("a card that would not fit", () => {
  const cases: [string, Record<string, unknown>, string][] = [
    ["an unknown area", { areas: ["ZZ"] }, "does_not_fit"],
    ["an answer to no question", { answers: { neverAsked: { value: true } } }, "does_not_fit"],
    ["an amount with three decimals", { resources: { lines: [], declaredTotal: 10.005 } }, "invalid_input"],
    ["a field that does not exist", { colour: "red" }, "invalid_input"],
    ["a zero character", { title: "a\0b" }, "invalid_input"],
    ["half a character", { title: "a\ud800b" }, "invalid_input"],
    ["no title", { title: " " }, "invalid_input"],
    ["two things with one key", { impact: [1, 2].map((n) => ({ key: "x1", text: `Impatto ${n}` })) }, "does_not_fit"],
  ];
  test.each(cases)("%s", async (_name, patch, refusal) => {
    const before = await office.getDocument({ versionId });
    expect(refusalOf(await office.saveCardSection({ versionId, code: "A", rowVersion: 1, patch }))).toBe(refusal);
    expect(await office.getDocument({ versionId })).toEqual(before);
  });

  test("HTML is text like any other", async () => {
    const title = "<script>alert(1)</script>";
    valueOf(await office.saveCardSection({ versionId, code: "A", rowVersion: 1, patch: { title } }));
    expect((await office.getCard({ versionId, code: "A" })).card.title).toBe(title);
  });
});

describe("drafts", () => {
  const fields = { title: "a metà" };
  test("are the person's alone, and go when the section is saved", async () => {
    const before = await db.owner("select last_number from kernel.audit_head where ambito_id = $1", [ambitoId]);
    valueOf(await office.saveDraft({ versionId, code: "A", section: "title", fields, baseRowVersion: 1 }));
    expect(await db.owner("select last_number from kernel.audit_head where ambito_id = $1", [ambitoId])).toEqual(
      before,
    );
    expect((await office.getCard({ versionId, code: "A" })).drafts).toMatchObject([{ section: "title", fields }]);
    expect((await colleague.getCard({ versionId, code: "A" })).drafts).toEqual([]);
    const at = { versionId, code: "A", rowVersion: 1, section: "title" };
    valueOf(await office.saveCardSection({ ...at, patch: { title: "Intero" } }));
    expect((await office.getCard({ versionId, code: "A" })).drafts).toEqual([]);
  });

  test("can be thrown away, once", async () => {
    valueOf(await office.saveDraft({ versionId, code: "A", section: "title", fields, baseRowVersion: 1 }));
    valueOf(await office.discardDraft({ versionId, code: "A", section: "title" }));
    expect(refusalOf(await office.discardDraft({ versionId, code: "A" }))).toBe("no_draft_here");
  });
});

describe("cards of a draft", () => {
  const codes = async () => (await office.getVersion({ versionId })).cards.map((card) => card.code);

  test("are added, moved and removed, with places that follow each other", async () => {
    valueOf(await office.addCard({ versionId, code: "C", title: "Nuova", areas: ["A"] }));
    expect((await codes()).at(-1)).toBe("C");
    expect(refusalOf(await office.addCard({ versionId, code: "C", title: "Ancora" }))).toBe("code_taken");
    expect(valueOf(await office.moveCard({ versionId, code: "C", to: 1 })).position).toBe(1);
    expect((await codes())[0]).toBe("C");
    valueOf(await office.removeCard({ versionId, code: "J" }));
    const places = await db.owner("select position from planning.card where version_id = $1 order by 1", [versionId]);
    expect(places.map((row) => row["position"])).toEqual(places.map((_row, index) => index + 1));
    await expect(office.getCard({ versionId, code: "J" })).rejects.toThrow(NotFound);
  });

  test("know their neighbours and their history", async () => {
    valueOf(await office.saveCardSection({ versionId, code: "J", rowVersion: 1, patch: { title: "Nuovo titolo" } }));
    const view = await office.getCard({ versionId, code: "J" });
    expect([view.previous?.code, view.next?.code]).toEqual(["D-E", "A"]);
    const [last] = await office.historyOfCard({ versionId, code: "J" });
    expect(last).toMatchObject({
      fields: ["title"],
      after: { title: "Nuovo titolo" },
      useCase: "planning.saveCardSection",
    });
    const administrator = planningOf(db, ambitoId, personWith("administrator"));
    expect(await administrator.historyOfCard({ versionId, code: "J" })).toHaveLength(1);
    const evaluator = planningOf(db, ambitoId, personWith("evaluator"));
    await expect(evaluator.historyOfCard({ versionId, code: "J" })).rejects.toThrow(NotFound);
  });
});

describe("the guard", () => {
  test("a difference is explained, and a new difference asks for a new explanation", async () => {
    const { guard } = await office.getVersion({ versionId });
    const [code = ""] = guard.differing;
    const found = guard.cards.find((card) => card.cardCode === code);
    const differenceCents = found?.difference ?? 0;
    const text = "Una riga resta fuori dal totale stampato.";
    expect(refusalOf(await office.explainDifference({ versionId, code, differenceCents: 1, text }))).toBe(
      "difference_changed",
    );
    valueOf(await office.explainDifference({ versionId, code, differenceCents, text }));
    const summary = async () => (await office.getVersion({ versionId })).cards.find((card) => card.code === code);
    expect((await summary())?.explanation).toMatchObject({ text, isCurrent: true });

    const { card, rowVersion } = await office.getCard({ versionId, code });
    const resources = { ...card.resources, declaredTotal: (card.resources.declaredTotal ?? 0) + 100 };
    valueOf(await office.saveCardSection({ versionId, code, rowVersion, patch: { resources } }));
    expect((await summary())?.explanation).toBeNull();
    expect((await office.getCard({ versionId, code })).explanations).toMatchObject([{ text, isCurrent: false }]);
    await expect(db.asApp(ambitoId, "update planning.explanation set text = 'altro'")).rejects.toThrow("never changed");
  });

  test("the amount of a shared measure is chosen, and counts once", async () => {
    const { guard } = await office.getVersion({ versionId });
    const merge = guard.merges.find((each) => each.disagrees && each.counted !== null);
    if (!merge) throw new Error("the plan of Crema has a measure on which cards disagree");
    valueOf(await office.chooseMeasureAmount({ versionId, key: merge.measure, agreedAmount: 123456.78 }));
    const view = await office.getMeasure({ versionId, key: merge.measure });
    expect(view.merge).toMatchObject({ counted: 12_345_678, countedFrom: "agreed" });
    expect(view.hangsOn.cards.length).toBeGreaterThan(1);
    const measure = { key: "nuova", kind: "project", code: null, title: "Nuova", agreedAmount: null };
    valueOf(await office.addMeasure({ versionId, measure }));
    expect(refusalOf(await office.addMeasure({ versionId, measure }))).toBe("measure_key_taken");
    valueOf(await office.updateMeasure({ versionId, key: "nuova", patch: { title: "Nuovissima" } }));
    expect((await office.getVersion({ versionId })).measures.at(-1)?.title).toBe("Nuovissima");
  });
});

describe("the questions of the cycle are data", () => {
  const question = { key: "careLeavers", number: 31, label: "E per i neomaggiorenni?", type: "yes_no", required: true };
  const cycleCode = "2025-2027";

  test("a new question can be answered; with answers it does not go away", async () => {
    valueOf(await office.addQuestion({ cycleCode, question }));
    expect(refusalOf(await office.addQuestion({ cycleCode, question }))).toBe("question_key_taken");
    const patch = { answers: { careLeavers: { value: true } } };
    valueOf(await office.saveCardSection({ versionId, code: "G", rowVersion: 1, patch }));
    expect(refusalOf(await office.removeQuestion({ cycleCode, key: "careLeavers" }))).toBe("question_has_answers");
    const asText = { ...question, type: "text" };
    expect(refusalOf(await office.changeQuestion({ cycleCode, question: asText }))).toBe("type_has_answers");
    valueOf(await office.changeQuestion({ cycleCode, question: { ...question, required: false } }));
    const away = { answers: { careLeavers: null } };
    valueOf(await office.saveCardSection({ versionId, code: "G", rowVersion: 2, patch: away }));
    valueOf(await office.removeQuestion({ cycleCode, key: "careLeavers" }));
    const { cycle } = await office.getVersion({ versionId });
    expect(cycle.template.questions.some((each) => each.key === "careLeavers")).toBe(false);
  });

  test("a new plan starts from the regional model", async () => {
    const planning = planningOf(db, await db.newAmbito(`nuovo-${made}`));
    const cycle = { code: "2025-2027", firstDay: "2025-01-01", lastDay: "2027-12-31" };
    const plan = { title: "Piano di Zona", ambitoName: "Nuovo", cycle };
    expect(refusalOf(await planning.createPlan({ ...plan, templateFrom: "previous" }))).toBe("no_previous_plan");
    const wrong = { ...plan, cycle: { ...cycle, lastDay: "2024-12-31" } };
    expect(refusalOf(await planning.createPlan(wrong))).toBe("days_in_wrong_order");
    const { versionId: first } = valueOf(await planning.createPlan(plan));
    const view = await planning.getVersion({ versionId: first });
    expect(view.cards).toEqual([]);
    expect(view.cycle.template.parts.length + view.cycle.template.questions.length).toBeGreaterThanOrEqual(30);
    expect(refusalOf(await planning.createPlan(plan))).toBe("plan_exists");
  });

  test("a version already sent out keeps its questions", async () => {
    valueOf(await office.sendToConsultation({ versionId, rowVersion: 1 }));
    valueOf(await office.addQuestion({ cycleCode, question }));
    const { cycle } = await office.getVersion({ versionId });
    expect(cycle.template.questions.some((each) => each.key === "careLeavers")).toBe(false);
    const [current] = await office.listCycles();
    expect(current?.template.questions.some((each) => each.key === "careLeavers")).toBe(true);
  });
});
