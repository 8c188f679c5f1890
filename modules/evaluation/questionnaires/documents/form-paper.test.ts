// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { printSheet } from "@albero/publishing";
import { describe, expect, test } from "vitest";
import { formShape, NO_WORDS, questionsOf, type Form } from "../core/form.ts";
import { formPaper } from "./form-paper.ts";

const wellbeing = async (): Promise<Form> => {
  const file = await readFile(new URL("../../../../data/reference/wellbeing-form.json", import.meta.url), "utf8");
  return formShape.parse((JSON.parse(file) as { form: unknown }).form);
};
const head = { ambito: "Ambito di prova", version: 1, stampSeconds: 1_768_219_200 };

describe("a form on paper", () => {
  test("asks every question of the form that comes with the project, in both languages", async () => {
    const form = await wellbeing();
    for (const lang of ["it", "en"] as const) {
      const { chapters, title } = formPaper({ ...head, lang, form });
      expect(title).toBe(form.title[lang]);
      expect(chapters.slice(1).map((chapter) => chapter.title)).toEqual(
        questionsOf(form).map(({ label }, at) => `${at + 1}. ${label[lang]}`),
      );
      expect(questionsOf(form).every(({ label }) => label.en !== "")).toBe(true);
    }
  });
  test("has a box for every step and every choice, a line for what is written", () => {
    const blank = {
      key: "a",
      label: { it: "?", en: "" },
      help: NO_WORDS,
      required: false,
      min: 1,
      max: 3,
      low: NO_WORDS,
      high: NO_WORDS,
    };
    const options = ["uno", "due"].map((it, at) => ({ key: String(at), label: { it, en: "" } }));
    const form: Form = {
      ...{ title: { it: "Prova", en: "" }, intro: NO_WORDS, thanks: NO_WORDS },
      pages: [
        {
          title: NO_WORDS,
          questions: (["scale", "one", "many", "matrix", "number", "text"] as const).map((kind, at) => ({
            ...{ ...blank, key: `d${at}`, kind, maxLength: null },
            ...{ options: kind === "one" || kind === "many" ? options : [], rows: kind === "matrix" ? options : [] },
          })),
        },
      ],
    };
    const words = formPaper({ ...head, lang: "it", form }).chapters.map(({ blocks }) => JSON.stringify(blocks));
    const boxes = words.map((text) => text.split("[\u00a0\u00a0\u00a0]").length - 1);
    expect(boxes).toEqual([0, 3, 2, 2, 6, 0, 0]);
    expect(words.slice(-2).every((text) => text.includes("____"))).toBe(true);
  });
  test("is the same PDF twice", async () => {
    const model = formPaper({ ...head, lang: "it", form: await wellbeing() });
    const [first, second] = [await printSheet(model), await printSheet(model)];
    expect(Buffer.from(first.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
