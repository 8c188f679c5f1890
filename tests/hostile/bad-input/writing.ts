// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { formOf, wordsOf } from "../visitor.ts";
import {
  PLAN,
  hosted,
  citizen,
  coordinator,
  draft,
  draftId,
  refused,
  NO_PAGE,
  NO_DAY,
  STRANGE,
  SIGNS,
} from "./guests.ts";

describe("cards and measures", () => {
  const card = (form: Record<string, string>) => () =>
    coordinator.post(`${draft}/nuovo-obiettivo`, { code: "ZZ", title: "Prova", areas: "A", ...form });
  const measure = (form: Record<string, string>) => () =>
    coordinator.post(`${draft}/misure`, { key: "altra", kind: "pnrr", title: "Altra", ...form });
  const amount = (agreedAmount: string) => () => coordinator.post(`${draft}/misure/prova`, { agreedAmount });
  refused([
    ["a code that is taken", card({ code: "A" }), 422, "già una scheda con questo codice"],
    ["a code that is a path", card({ code: "../../etc" }), 422, SIGNS],
    ["no title", card({ title: "" }), 422, "Il campo è vuoto"],
    ["a title without end", card({ title: "x".repeat(200_000) }), 422, "troppo lungo: al massimo 500"],
    ["a title with a zero character", card({ title: "a\0b" }), 422, STRANGE],
    ["an unknown area", card({ areas: "QQ" }), 422, "Quest’area non esiste nel piano: QQ"],
    ["nothing at all", () => coordinator.post(`${draft}/nuovo-obiettivo`, {}), 422, SIGNS],
    ["a key that is taken", measure({ key: "prova" }), 422, "già una misura|chiave"],
    ["a key with spaces", measure({ key: "una chiave" }), 422, SIGNS],
    ["a kind nobody offered", measure({ kind: "boh" }), 422, "Scegli una delle voci proposte"],
    ["an amount with three decimals", amount("10,005"), 422, "più di due decimali"],
    ["an amount that is no number", amount("NaN"), 422, "Non è un importo"],
    ["an amount with an exponent", amount("1e9"), 422, "Non è un importo"],
    ["an amount beyond every budget", amount("99999999999999999999"), 422, "supera i nove miliardi"],
    ["an explanation of another difference", () => explain({ differenceCents: "1" }), 422, "La differenza è cambiata"],
    [
      "an explanation of no number",
      () => explain({ differenceCents: "abc" }),
      422,
      "Qui ci vuole un numero|Qualcosa non torna",
    ],
    ["an explanation without end", () => explain({ text: "x".repeat(9_000) }), 422, "troppo lungo|Qualcosa non torna"],
  ]);
  const explain = (form: Record<string, string>) =>
    coordinator.post(`${draft}/obiettivi/J`, { differenceCents: "1", text: "Perché sì", ...form });
});

describe("the editor", () => {
  const save = (section: string, change: Record<string, string | string[]>) => async () => {
    const path = `${draft}/obiettivi/A/scrivi/${section}`;
    return coordinator.post(path, { ...formOf((await coordinator.get(path)).text), op: "save", ...change });
  };
  const line = (amount: string) => save("risorse", { "resources.lines.0.amount": amount });
  refused([
    ["an amount with three decimals", line("10,005"), 422, "Importo in euro: L'importo ha più di due decimali"],
    ["an amount with too many dots", line("1.2.3"), 422, "Non è un importo"],
    ["an amount beyond every budget", line("99999999999999"), 422, "supera i nove miliardi"],
    [
      "a measure nobody offered",
      save("risorse", { "resources.lines.0.measure": "inesistente" }),
      422,
      "La misura «inesistente» non",
    ],
    ["a line without words", save("risorse", { "resources.lines.0.label": "" }), 422, "Manca"],
    ["a zero character", save("risorse", { "resources.lines.0.label": "a\0b" }), 422, STRANGE],
    [
      "an action that serves an unknown objective",
      save("obiettivi-e-azioni", { "actions.0.servesObjectives": ["o99"] }),
      422,
      "Scegli|non esiste|non c'è",
    ],
    ["an unknown card", () => coordinator.post(`${draft}/obiettivi/QQ/scrivi`, { op: "save" }), 404, NO_PAGE],
    ["a version that is no draft", () => coordinator.post(`${PLAN}/1/obiettivi/A/scrivi`, { op: "save" }), 302, ""],
  ]);

  test("a stale form keeps both texts and stores neither", async () => {
    const path = `${draft}/obiettivi/B/scrivi/di-che-cosa-parla`;
    const stale = formOf((await coordinator.get(path)).text);
    await coordinator.post(path, { ...stale, op: "save", title: "Titolo di chi salva prima" });
    const before = await hosted.snapshot();
    const answer = await coordinator.post(path, { ...stale, op: "save", title: "Titolo di chi salva dopo" });
    expect(answer.status).toBe(409);
    expect(wordsOf(answer.text)).toContain("ha salvato mentre scrivevi");
    expect(answer.text).toContain("Titolo di chi salva prima");
    expect(answer.text).toContain("Titolo di chi salva dopo");
    expect(await hosted.snapshot()).toEqual(before);
  });
});

describe("the life of a plan", () => {
  const step =
    (name: string, form: Record<string, string>, version = 1) =>
    async () => {
      const path = `${PLAN}/${version || draftId}/percorso/${name}`;
      return coordinator.post(path, { ...formOf((await coordinator.get(path)).text), ...form });
    };
  const act = { number: "12", date: "31/03/2026", body: "Assemblea dei Sindaci" };
  const plans = (form: Record<string, string>) => () =>
    coordinator.post(`${PLAN}/nuovo`, {
      title: "Piano 2028",
      ambitoName: "Prova",
      code: "2028-2030",
      firstDay: "01/01/2028",
      lastDay: "31/12/2030",
      ...form,
    });
  refused([
    ["an act of the 31st of February", step("atto", { ...act, date: "31/02/2026" }), 422, NO_DAY],
    ["an end on the 31st of February", step("chiusura", { on: "31/02/2027", reason: "Fine" }), 422, NO_DAY],
    [
      "a step of a version that changed",
      step("consultazione", { rowVersion: "999" }, 0),
      422,
      "qualcuno ha cambiato questa versione",
    ],
    ["a step of no version", step("consultazione", { rowVersion: "NaN" }, 0), 422, "Qui ci vuole un numero"],
    [
      "approval of a plan never consulted",
      () => coordinator.post(`${draft}/percorso/approvazione`, { rowVersion: "1", ...act }),
      422,
      "",
    ],
    ["a plan that begins on no day", plans({ firstDay: "31/02/2028" }), 422, NO_DAY],
    ["a plan that ends before it begins", plans({ firstDay: "01/01/2031" }), 422, "deve venire dopo"],
    [
      "a plan that is there already",
      plans({ code: "2025-2027", firstDay: "01/01/2025", lastDay: "31/12/2027" }),
      422,
      "esiste già",
    ],
    [
      "a question without words",
      () => coordinator.post(`${PLAN}/cicli/2025-2027`, { op: "add" }),
      422,
      "Il campo è vuoto",
    ],
    [
      "a question that is not there",
      () => coordinator.post(`${PLAN}/cicli/2025-2027`, { op: "remove", key: "boh" }),
      422,
      "non c’è più",
    ],
    ["an ancestor that is not there", () => link({ period: "1999-2001", pastCode: "1" }), 404, NO_PAGE],
    ["a print of an unknown version", () => coordinator.post(`${PLAN}/999999/stampa`, { format: "exe" }), 404, NO_PAGE],
    ["a print in no format", () => coordinator.post(`${draft}/stampa`, { format: "exe" }), 422, ""],
  ]);
  const link = (form: Record<string, string>) =>
    coordinator.post(`${draft}/triennio-precedente`, { code: "A", ...form });
});

test("HTML in a text is stored as text, and shown as text to everybody", async () => {
  const title = '<script>alert("albero")</script><img src=x onerror=alert(1)>';
  const made = await coordinator.post(`${draft}/nuovo-obiettivo`, { code: "HTML", title, areas: "A" });
  expect(made.status).toBe(302);
  const [stored] = await hosted.sql("select content ->> 'title' as title from planning.card where code = 'HTML'");
  expect(stored?.title).toBe(title);
  for (const name of ["consultazione", "approvazione", "entrata-in-vigore"]) {
    const path = `${draft}/percorso/${name}`;
    const form = formOf((await coordinator.get(path)).text);
    const filled = { number: "12", date: "31/03/2026", body: "Assemblea", from: "2026-04-01" };
    const answer = await coordinator.post(path, { ...filled, ...form, ...filled });
    expect({ name, status: answer.status }).toEqual({ name, status: 302 });
  }
  const pages = [
    "/crema",
    "/crema/piano",
    "/crema/piano/albero",
    "/crema/conti",
    "/crema/piano/obiettivi/HTML",
    "/crema/cerca?q=alert",
  ];
  for (const path of [...pages, "/crema/piano/confronta/1/2"]) {
    const answer = await citizen.get(path);
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    expect(answer.text).not.toMatch(/<script>alert|<img src=x/);
  }
  expect((await citizen.get("/crema/piano/obiettivi/HTML")).text).toContain("&lt;script&gt;alert");
});
