// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { problemsOf } from "./use-case.ts";

const form = z.object({
  title: z.string().min(1).max(5),
  email: z.email(),
  code: z.string().regex(/^[A-Z]+$/),
  year: z.coerce.number().int().min(1_900),
  kind: z.enum(["draft", "final"]),
  areas: z.array(z.string()).min(1),
});
const right = { title: "Casa", email: "a@b.it", code: "A", year: "2026", kind: "draft", areas: ["A"] };

describe("what a schema refuses is said in plain words", () => {
  test.each([
    ["title", "", "Il campo è vuoto: scrivi qualcosa."],
    ["title", undefined, "Questo campo manca: scrivilo e riprova."],
    ["title", "troppo lungo", "È troppo lungo: al massimo 5 caratteri."],
    ["email", "nessuno", "Non è un indirizzo e-mail: scrivi per esempio nome@comune.it."],
    ["code", "a b", "Ci sono segni o spazi che qui non vanno bene: usa lettere, cifre e trattini, come negli esempi."],
    ["year", "duemila", "Qui ci vuole un numero."],
    ["year", "2026.5", "Qui ci vuole un numero intero."],
    ["year", "12", "Il numero è troppo piccolo: almeno 1900."],
    ["kind", "boh", "Scegli una delle voci proposte."],
    ["areas", [], "Scegli almeno una voce."],
  ])("%s: %j", (path, value, message) => {
    const parsed = form.safeParse({ ...right, [path]: value });
    expect(parsed.error && problemsOf(parsed.error, "it")).toEqual([{ path, message }]);
  });
});

test("what a schema says in its own words is said in English too", () => {
  const own = z.string().refine((text) => text === "a", { message: "Solo una a.", params: { en: "Only one a." } });
  const { error } = own.safeParse("b");
  expect(error && [problemsOf(error, "it"), problemsOf(error, "en")]).toMatchObject([
    [{ message: "Solo una a." }],
    [{ message: "Only one a." }],
  ]);
});
