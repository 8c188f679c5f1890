// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { ANONYMOUS, bind, Forbidden, NotFound, system, type Actor } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { valueOf } from "../../../server/cli/command.ts";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { INTEGRATION_FORMAT, type IntegrationFile } from "./core/file.ts";
import { useCases } from "./registry.ts";

const CLERK = personWith("clerk");
const READER = personWith("third_sector_reader");

let database: TestDatabase;
let ambitoId: number;
let file: IntegrationFile;
const of = (actor: Actor = CLERK, ambito = ambitoId) => bind(useCases, database.caller(ambito, actor));
const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
const load = (content: unknown, dryRun = false, ambito = ambitoId) =>
  of(CLERK, ambito).loadIntegrationCards({ bytes: bytesOf(content), dryRun });
const firstCard = async () => {
  const view = await of().listIntegrationCards();
  return view?.cards[0]?.id ?? 0;
};

beforeAll(async () => {
  database = await testDatabase();
  ambitoId = await database.newAmbito("prova");
  file = JSON.parse(await readFile(new URL("../../../data/crema/integration-cards.json", import.meta.url), "utf8"));
});
afterAll(() => database.end());

describe("the cards of the pilot", () => {
  test("are tried, stored once with their indicators, and never overwritten", async () => {
    expect(await of().listIntegrationCards()).toBeNull();
    const all = { cards: 30, goals: 21, indicators: 83, period: "2025-2027" };
    expect(valueOf(await load(file, true))).toMatchObject({ ...all, changed: false, wasThere: false });
    expect(await of().listIntegrationCards()).toBeNull();
    expect(valueOf(await load(file))).toMatchObject({ ...all, changed: true });
    expect(valueOf(await load(file))).toMatchObject({ changed: false, wasThere: true });
    expect(await load({ ...file, title: "Altre schede" })).toMatchObject({
      ...{ refusal: "other_cards_there", details: { period: "2025-2027" } },
    });
    await expect(of(READER).loadIntegrationCards({ bytes: bytesOf(file), dryRun: true })).rejects.toThrow(Forbidden);
    await expect(database.asApp(ambitoId, "update evaluation.integration_card set title = 'Altro'")).rejects.toThrow(
      /never changes/,
    );
  });

  test("are found again field by field, for the office and for the citizen", async () => {
    const { format: _format, cards, ...head } = file;
    for (const actor of [READER, ANONYMOUS]) {
      const ask = of(actor);
      const isPublic = actor === ANONYMOUS;
      const view = isPublic ? await ask.publicIntegrationCards() : await ask.listIntegrationCards();
      const { sharedGoals, ...rest } = head;
      expect(view?.head).toEqual(rest);
      expect(
        view?.goals.map(({ area, title, place, goals }) => ({
          ...{ area, title, ...(place === null ? {} : { place }) },
          goals: goals.map((goal) => ({
            ...{ text: goal.text, relatedCards: goal.cards.map((card) => card.n) },
            ...(goal.uncertain === null ? {} : { uncertain: goal.uncertain }),
          })),
        })),
      ).toEqual(sharedGoals);
      for (const [at, { id }] of (view?.cards ?? []).entries()) {
        const shown = isPublic
          ? await ask.publicIntegrationCard({ integrationCardId: id })
          : await ask.showIntegrationCard({ integrationCardId: id });
        expect(shown.card).toEqual(cards[at]);
        expect(shown.steps.map((step) => step.text)).toEqual(cards[at]?.steps ?? []);
        expect(shown.indicators.map((indicator) => indicator.code)).toEqual(
          cards[at]?.indicators.map((_, place) => `ppt.${at + 1}.${place + 1}`),
        );
      }
    }
  });

  test("have every indicator among those of Albero, with the print as it is", async () => {
    const rows = await database.asApp(
      ambitoId,
      `select i.code, d.text, d.kind, d.numerator, d.denominator, d.unit, d.uncertain, p.objective, p.objective_title, p.printed,
        p.plan, p.document, p.period
       from evaluation.indicator i join evaluation.definition d on d.indicator_id = i.id join evaluation.place p on p.indicator_id = i.id
       where i.origin = 'integration_card' order by i.id`,
    );
    const printed = file.cards.flatMap((card) =>
      card.indicators.map((indicator, at) => ({
        ...{ code: `ppt.${card.n}.${at + 1}`, text: indicator.text, kind: indicator.kind, unit: indicator.unit },
        ...{ numerator: indicator.numerator ?? "", denominator: indicator.denominator ?? "" },
        ...{ uncertain: indicator.uncertain ?? null, objective: String(card.n), objective_title: card.title },
        ...{ printed: indicator, plan: "integration", document: "integration_card", period: file.period },
      })),
    );
    expect(rows).toEqual(printed);
    const targets = await database.asApp(
      ambitoId,
      `select i.code, t.day::text, t.operator, t.value::float as value from evaluation.target t join evaluation.indicator i on i.id = t.indicator_id
       where i.code in ('ppt.1.1', 'ppt.8.1', 'ppt.9.1') order by i.code, t.day`,
    );
    expect(targets).toEqual([
      { code: "ppt.1.1", day: "2025-03-31", operator: ">=", value: 1 },
      { code: "ppt.8.1", day: "2025-12-31", operator: ">=", value: 50 },
      { code: "ppt.8.1", day: "2026-12-31", operator: ">=", value: 75 },
      { code: "ppt.8.1", day: "2027-12-31", operator: ">=", value: 100 },
      { code: "ppt.9.1", day: "2027-12-31", operator: ">", value: 75 },
    ]);
    const lines = await of().listIntegrationIndicators();
    expect(lines.every((line) => line.indicatorId !== null)).toBe(true);
    expect(lines.filter((line) => line.odd.includes("denominator_missing")).map((line) => line.code)).toEqual([
      ...["ppt.3.3", "ppt.5.2", "ppt.8.1"],
    ]);
  });
});

describe("any Ambito", () => {
  test("loads its own cards of the same numbers, and sees those only", async () => {
    const other = await database.newAmbito("altro");
    const cards = file.cards.slice(0, 2);
    const own = { ...file, title: "Le nostre schede", period: "2024-2026", sharedGoals: [], cards };
    expect(valueOf(await load(own, false, other))).toMatchObject({ changed: true, cards: 2 });
    expect((await of(CLERK, other).listIntegrationCards())?.cards).toHaveLength(2);
    expect((await of().listIntegrationCards())?.cards).toHaveLength(30);
    const integrationCardId = await firstCard();
    await expect(of(CLERK, other).showIntegrationCard({ integrationCardId })).rejects.toThrow(NotFound);
    await expect(of(ANONYMOUS, other).publicIntegrationCard({ integrationCardId })).rejects.toThrow(NotFound);
  });

  test.each<[string, (file: IntegrationFile) => unknown, RegExp]>([
    ["another format", () => ({ ...file, format: "albero-plan/1" }), /./],
    ["a field that nobody knows", () => ({ ...file, extra: 1 }), /non c'è posto per: extra/],
    ["a negative target", () => replaceTarget(-1), /troppo piccolo/],
    ["a target in words", () => replaceTarget("tanti"), /ci vuole un numero/],
    ["a strange character", () => ({ ...file, title: "Schede\u0000" }), /carattere che non si può conservare/],
    ["no card", () => ({ ...file, cards: [] }), /almeno una voce|voci/i],
  ])("is told what is wrong in its file: %s", async (_what, make, words) => {
    const refused = await load({ ...(make(file) as object), period: "2030-2032" });
    expect(refused).toMatchObject({ refusal: "has_problems" });
    expect(refused.ok ? "" : (refused.fields ?? []).map((each) => each.message).join("\n")).toMatch(words);
  });

  test("sends no file, one that is not JSON, one that is too big: nothing is stored", async () => {
    const give = (bytes: Uint8Array) => of().loadIntegrationCards({ bytes, dryRun: false });
    expect(await give(new Uint8Array())).toMatchObject({ refusal: "no_file" });
    expect(await give(new TextEncoder().encode("<xml>"))).toMatchObject({
      ...{ refusal: "has_problems", fields: [{ message: expect.stringContaining("non è un testo JSON") }] },
    });
    expect(await give(new Uint8Array(5_000_001))).toMatchObject({ refusal: "file_too_big" });
    expect((await of().listIntegrationCards())?.head.period).toBe("2025-2027");
  });
  const replaceTarget = (value: unknown) => {
    const copy = structuredClone(file) as unknown as { cards: { indicators: { target: { value: unknown } }[] }[] };
    for (const card of copy.cards.slice(0, 1)) for (const one of card.indicators.slice(0, 1)) one.target.value = value;
    return { ...copy, format: INTEGRATION_FORMAT };
  };
});

describe("the steps of a card", () => {
  test("are marked one row at a time; goals and cards say how far they are", async () => {
    const integrationCardId = await firstCard();
    const mark = (more: Record<string, unknown>, actor: Actor = CLERK) =>
      of(actor).markIntegrationStep({
        integrationCardId,
        position: 1,
        state: "begun",
        day: "01/03/2026",
        note: "",
        ...more,
      });
    await expect(mark({}, READER)).rejects.toThrow(Forbidden);
    await expect(mark({}, system("x"))).resolves.toMatchObject({ ok: true });
    expect(await mark({})).toMatchObject({ refusal: "same_state" });
    expect(await mark({ state: "done", day: "03/03/2026" })).toMatchObject({
      ...{ refusal: "day_in_future", fields: [{ path: "day" }] },
    });
    expect(await mark({ state: "done", day: "28/02/2026" })).toMatchObject({ refusal: "before_the_last_mark" });
    expect(await mark({ state: "waiting" })).toMatchObject({ refusal: "note_needed" });
    expect(await mark({ position: 9 })).toMatchObject({ refusal: "no_such_step" });
    expect(await mark({ day: "31/02/2026" })).toMatchObject({ refusal: "invalid_input" });
    valueOf(await mark({ state: "done", day: "02/03/2026", note: "Firmato" }));
    const shown = await of(READER).showIntegrationCard({ integrationCardId });
    expect(shown.progress).toEqual({ steps: 5, begun: 0, done: 1 });
    expect(shown.steps[0]?.marks.map((each) => [each.state, each.day, each.note, each.byName])).toEqual([
      ["begun", "2026-03-01", "", "x"],
      ["done", "2026-03-02", "Firmato", "Persona clerk"],
    ]);
    const seen = await of(ANONYMOUS).publicIntegrationCard({ integrationCardId });
    expect(seen.steps[0]?.newest).toMatchObject({ state: "done", day: "2026-03-02", note: "", byName: "" });
    const view = await of(ANONYMOUS).publicIntegrationCards();
    expect(view?.goals.flatMap((area) => area.goals).filter((goal) => goal.progress.done > 0).length).toBe(5);
    expect(view?.progress).toEqual({ steps: 114, begun: 0, done: 1 });
    await expect(database.asApp(ambitoId, "delete from evaluation.integration_step")).rejects.toThrow(
      /permission denied/,
    );
  });
});
