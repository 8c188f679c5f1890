// SPDX-License-Identifier: AGPL-3.0-or-later
import { ANONYMOUS, Forbidden, NotFound } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { clerk, draftOfCrema, loadCrema, planningOf, refusalOf, valueOf } from "./testing.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.end());

const act = { number: "12", date: "2026-02-20", body: "Assemblea dei Sindaci" };
let made = 0;
async function freshDraft() {
  made += 1;
  const ambitoId = await db.newAmbito(`vita-${made}`);
  return { ambitoId, versionId: await draftOfCrema(db, ambitoId), planning: planningOf(db, ambitoId) };
}

describe("a plan from draft to its end", () => {
  test("walks every step, each one telling the next row version", async () => {
    const { ambitoId, versionId, planning } = await freshDraft();
    const citizen = planningOf(db, ambitoId, ANONYMOUS);
    let { rowVersion } = valueOf(await planning.sendToConsultation({ versionId, rowVersion: 1 }));
    await expect(citizen.publishedVersion()).rejects.toThrow(NotFound);
    ({ rowVersion } = valueOf(await planning.backToDraft({ versionId, rowVersion })));
    ({ rowVersion } = valueOf(await planning.sendToConsultation({ versionId, rowVersion })));
    ({ rowVersion } = valueOf(await planning.approve({ versionId, rowVersion, act })));
    expect((await citizen.publishedVersion()).version).toMatchObject({ status: "approved", act });
    ({ rowVersion } = valueOf(await planning.bringIntoForce({ versionId, rowVersion, from: "01/03/2026" })));

    const amendment = valueOf(await planning.amend({ versionId }));
    expect(refusalOf(await planning.amend({ versionId }))).toBe("amendment_already_open");
    const patch = { title: "Una comunità che sostiene tutti" };
    valueOf(await planning.saveCardSection({ versionId: amendment.versionId, code: "A", rowVersion: 1, patch }));
    const { comparison } = await planning.compareVersions({ leftId: versionId, rightId: amendment.versionId });
    expect(comparison.cards.filter((card) => card.status === "changed").map((card) => card.code)).toEqual(["A"]);
    expect(comparison.differenceCount).toBe(1);

    const early = { versionId, rowVersion, on: "2026-03-01", reason: "Fine della prova" };
    expect(refusalOf(await planning.closePlan(early))).toBe("amendment_still_open");

    const next = { versionId: amendment.versionId };
    const sent = valueOf(await planning.sendToConsultation({ ...next, rowVersion: 1 }));
    const approved = valueOf(await planning.approve({ ...next, ...sent, act: { ...act, number: "30" } }));
    valueOf(await planning.bringIntoForce({ ...next, ...approved, from: "2026-03-02" }));
    const versions = await planning.listVersions();
    expect(versions.map((version) => [version.number, version.status])).toEqual([
      [2, "in_force"],
      [1, "amended"],
    ]);
    expect((await citizen.publishedCard({ code: "A" })).card.title).toBe(patch.title);
    expect((await citizen.publishedCard({ code: "A", number: 1 })).card.title).not.toBe(patch.title);

    const closing = { ...next, rowVersion: versions[0]?.rowVersion, on: "2026-03-02", reason: "Fine della prova" };
    valueOf(await planning.closePlan(closing));
    expect((await citizen.publishedVersion()).version.status).toBe("closed");
    expect(await db.owner("select * from kernel.verify_audit()")).toEqual([]);
  });

  test("is read by the others of the Ambito from consultation on, not while it is a draft", async () => {
    const { ambitoId, versionId, planning } = await freshDraft();
    for (const role of ["mayor", "third_sector_reader", "evaluator", "sub_area_coordinator"] as const) {
      const reader = planningOf(db, ambitoId, personWith(role));
      expect(await reader.listVersions()).toEqual([]);
      await expect(reader.getVersion({ versionId })).rejects.toThrow(NotFound);
      await expect(reader.getCard({ versionId, code: "A" })).rejects.toThrow(NotFound);
      await expect(reader.exportPlan({ versionId, format: "json" })).rejects.toThrow(NotFound);
      expect((await reader.searchPlan({ q: "anziani" })).hits).toEqual([]);
    }
    valueOf(await planning.sendToConsultation({ versionId, rowVersion: 1 }));
    const mayor = planningOf(db, ambitoId, personWith("mayor"));
    expect((await mayor.getVersion({ versionId })).version.status).toBe("consultation");
  });

  test("a step taken on an old page is refused", async () => {
    const { versionId, planning } = await freshDraft();
    valueOf(await planning.sendToConsultation({ versionId, rowVersion: 1 }));
    expect(refusalOf(await planning.backToDraft({ versionId, rowVersion: 1 }))).toBe("changed_meanwhile");
  });

  test.each([
    [{ ...act, number: " " }, "act_number_missing", "act.number"],
    [{ ...act, date: "" }, "act_date_missing", "act.date"],
    [{ ...act, body: "" }, "act_body_missing", "act.body"],
    [{ ...act, date: "2026-03-03" }, "act_date_in_the_future", "act.date"],
    [{ ...act, date: "31/02/2026" }, "invalid_input", "act.date"],
  ])("an act that is not one is told at its field: %j", async (wrong, refusal, path) => {
    const { versionId, planning } = await freshDraft();
    const { rowVersion } = valueOf(await planning.sendToConsultation({ versionId, rowVersion: 1 }));
    const result = await planning.approve({ versionId, rowVersion, act: wrong });
    expect(refusalOf(result)).toBe(refusal);
    expect(result.ok ? [] : result.fields).toMatchObject([{ path, message: expect.stringMatching(/\w{3}/) }]);
    expect((await planning.getVersion({ versionId })).version.status).toBe("consultation");
  });

  test("all that is wrong with an act is told at once, each thing at its field", async () => {
    const { versionId, planning } = await freshDraft();
    const { rowVersion } = valueOf(await planning.sendToConsultation({ versionId, rowVersion: 1 }));
    const result = await planning.approve({ versionId, rowVersion, act: { number: "", date: "", body: "" } });
    const fields = result.ok ? [] : (result.fields ?? []);
    expect(fields.map((each) => each.path)).toEqual(["act.number", "act.date", "act.body"]);
    expect(new Set(fields.map((each) => each.message)).size).toBe(3);
  });

  test("steps out of order and empty plans are refused", async () => {
    const { ambitoId, versionId, planning } = await freshDraft();
    expect(refusalOf(await planning.approve({ versionId, rowVersion: 1, act }))).toBe("not_in_consultation");
    expect(refusalOf(await planning.bringIntoForce({ versionId, rowVersion: 1, from: "2026-03-01" }))).toBe(
      "not_approved",
    );
    expect(refusalOf(await planning.amend({ versionId }))).toBe("not_in_force");
    const empty = valueOf(
      await planning.createPlan({
        title: "Piano di Zona 2028-2030",
        ambitoName: "Crema",
        cycle: { code: "2028-2030", firstDay: "2028-01-01", lastDay: "2030-12-31" },
        templateFrom: "previous",
      }),
    );
    expect(refusalOf(await planning.sendToConsultation({ ...empty, rowVersion: 1 }))).toBe("no_cards");
    const clerksOwn = planningOf(db, ambitoId, clerk);
    await expect(clerksOwn.approve({ versionId, rowVersion: 1, act })).rejects.toThrow(Forbidden);
    const administrator = planningOf(db, ambitoId, personWith("administrator"));
    await expect(administrator.addCard({ versionId, code: "Z", title: "Mia" })).rejects.toThrow(Forbidden);
    valueOf(await planning.removeVersion({ ...empty, rowVersion: 1 }));
  });

  test("number and day of an act that was not known are written once", async () => {
    const ambitoId = await db.newAmbito("atto");
    const { versionId } = await loadCrema(db, ambitoId);
    const planning = planningOf(db, ambitoId);
    const { version } = await planning.getVersion({ versionId });
    const late = { ...act, date: "2025-01-20" };
    const { rowVersion } = valueOf(
      await planning.completeAct({ versionId, rowVersion: version.rowVersion, act: late }),
    );
    expect((await planning.getVersion({ versionId })).version.act).toEqual({ ...late, uncertain: null });
    expect(refusalOf(await planning.completeAct({ versionId, rowVersion, act }))).toBe("act_already_known");
  });
});

describe("what was approved cannot change, even by SQL as the application", () => {
  const statements = [
    [
      'update planning.card set content = content || \'{"title":"altro"}\' where version_id = $1',
      "its card cannot change",
    ],
    ["delete from planning.card where version_id = $1", "its card cannot change"],
    ['update planning.measure set content = content || \'{"title":"altro"}\' where version_id = $1', ""],
    ["update planning.node set amount_cents = 0 where version_id = $1", ""],
    ["update planning.version set status = 'draft' where id = $1", "a version does not go from"],
    ["update planning.version set title = 'altro' where id = $1", "what it says cannot change"],
    ["update planning.version set cycle = cycle || '{\"areas\":[]}' where id = $1", "what it says cannot change"],
    ["update planning.version set act_body = 'altri' where id = $1", "its act cannot change"],
    ["update planning.version set act_number = '99' where id = $1", "its act cannot change"],
    ["delete from planning.version where id = $1", "cannot be removed"],
  ] as const;
  let ambitoId: number;
  let versionId: number;
  beforeAll(async () => {
    const fresh = await freshDraft();
    ({ ambitoId, versionId } = fresh);
    const sent = valueOf(await fresh.planning.sendToConsultation({ versionId, rowVersion: 1 }));
    valueOf(await fresh.planning.approve({ versionId, ...sent, act }));
  });
  test.each(statements)("%s", async (statement, sentence) => {
    await expect(db.asApp(ambitoId, statement, [versionId])).rejects.toThrow(sentence || "cannot change");
  });
  test("nor can a card be added to it or moved into it", async () => {
    const insert = `insert into planning.card (ambito_id, version_id, code, position, content, updated_at, updated_by_name)
      values ($1, $2, 'Z', 99, '{"code":"Z"}', now(), 'x')`;
    await expect(db.asApp(ambitoId, insert, [ambitoId, versionId])).rejects.toThrow("cannot change");
  });
});
