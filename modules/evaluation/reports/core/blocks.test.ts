// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { asMade, carriedOver, figuresOf, templatesFile, writtenOut, type Block } from "./blocks.ts";
import { kindOf, namesLike, objectiveName } from "./figures.ts";
import { parseTemplate } from "./template.ts";

const file = new URL("../../../../data/reference/report-templates.json", import.meta.url);
const { templates } = templatesFile.parse(JSON.parse(readFileSync(file, "utf8")));
const words = (it: string) => ({ it, en: it });
const block = (more: Partial<Block>): Block => ({ key: "a", kind: "paragraph", words: words("Testo"), ...more });

describe("the templates that Albero knows", () => {
  test.each(templates.map((template) => [template.kind, template] as const))(
    "%s can be read whole",
    (_kind, template) => {
      const keys = template.blocks.map((each) => each.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(template.blocks[0]?.kind).toBe("chapter");
      const refused = template.blocks.flatMap((each) => {
        const figures = figuresOf(each);
        return figures.ok ? [] : [{ key: each.key, ...figures }];
      });
      expect(refused).toEqual([]);
    },
  );
  test("are the six kinds; the annual one asks some hundred figures and draws some forty charts", () => {
    expect(templates.map((each) => each.kind)).toEqual([
      ...["annual", "half_year", "operational_plan", "chapter_3", "chapter_4", "chapter_6"],
    ]);
    const annual = writtenOut(templates[0]?.blocks ?? [], [..."ABCDEFGHIJKLM"]);
    expect(annual.filter((each) => each.kind === "chart").length).toBeGreaterThanOrEqual(40);
    const names = new Set(annual.flatMap((each) => (figuresOf(each) as { value: string[] }).value));
    expect(names.size).toBeGreaterThan(100);
    expect([...names].filter((name) => name.includes("*"))).toEqual([]);
  });
});

describe("a block", () => {
  test.each([
    [{ words: words("Con {governo.riunioni}") }, "unknown_figure"],
    [{ words: words("Con {governo.sedute") }, "unclosed_brace"],
    [{ when: "governo.sedute" }, "not_a_condition"],
    [{ when: "governo.riunioni > 1" }, "unknown_figure"],
    [{ kind: "table" as const }, "figure_needed"],
    [{ kind: "table" as const, figure: "governo.sedute" }, "wrong_figure"],
    [{ kind: "chart" as const, figure: "governo.atti-tabella" }, "wrong_figure"],
    [{ kind: "chart" as const, figure: "governo.niente" }, "unknown_figure"],
    [{ kind: "changes" as const, figures: ["governo.sedute", "soldi.tanti"] }, "unknown_figure"],
    [{ words: { it: "Bene", en: "With {governo.meetings}" } }, "unknown_figure"],
  ])("%j is refused: %s", (more, refusal) => {
    expect(figuresOf(block(more))).toMatchObject({ ok: false, refusal });
  });
  test("tells every figure that it says, compares, draws or lists, once", () => {
    const more = { kind: "chart" as const, figure: "governo.sedute-grafico", when: "governo.sedute > 0" };
    expect(figuresOf(block({ ...more, words: words("{governo.sedute} e {governo.atti}") }))).toEqual({
      ok: true,
      value: ["governo.sedute", "governo.atti", "governo.sedute-grafico"],
    });
  });
});

describe("figures", () => {
  test("of an objective carry its code, dots and dashes included", () => {
    expect(objectiveName("obiettivo.D-E.azioni")).toEqual({ code: "D-E", figure: "azioni" });
    expect(objectiveName("obiettivo.7.10.risorse")).toEqual({ code: "7.10", figure: "risorse" });
    expect(objectiveName("obiettivo.A.nulla")).toBeNull();
    expect(kindOf("obiettivo.L-BIB.risorse")).toBe("money");
    expect(kindOf("constructor")).toBeNull();
  });
  test("that nobody knows have neighbours", () => {
    expect(namesLike("governo.sedut")).toContain("governo.sedute");
    expect(namesLike("sedute")).toContain("governo.sedute");
  });
});

describe("from a template to a report", () => {
  const template = [
    block({ key: "uno" }),
    block({ key: "ob", each: "objective", words: words("{obiettivo.*.titolo}"), when: "obiettivo.*.azioni > 0" }),
    block({ key: "ob-t", kind: "table", each: "objective", figure: "obiettivo.*.azioni-tabella" }),
    block({ key: "due" }),
  ];
  test("what stands once for each objective is written out, objective by objective", () => {
    const written = writtenOut(template, ["A", "D-E"]);
    expect(written.map((each) => each.key)).toEqual(["uno", "ob.A", "ob-t.A", "ob.D-E", "ob-t.D-E", "due"]);
    expect(written[3]).toMatchObject({ words: words("{obiettivo.D-E.titolo}"), when: "obiettivo.D-E.azioni > 0" });
    expect(written[4]?.figure).toBe("obiettivo.D-E.azioni-tabella");
    expect(writtenOut(template, []).map((each) => each.key)).toEqual(["uno", "due"]);
  });
  test("the next one keeps words, switches and own paragraphs, loses objectives that are gone, gains new ones", () => {
    const before = writtenOut(template, ["A", "B"]).map(asMade);
    before[0] = { ...asMade(block({ key: "uno", words: words("Parole nostre") })), isEdited: true };
    before[5] = { ...asMade(block({ key: "due" })), isOn: false };
    before.splice(1, 0, asMade(block({ key: "own-1", words: words("Una nota") })));
    const next = carriedOver(writtenOut(template, ["B", "C"]), before);
    expect(next.map((each) => each.key)).toEqual(["uno", "own-1", "ob.B", "ob-t.B", "ob.C", "ob-t.C", "due"]);
    expect(next[0]).toMatchObject({ words: words("Parole nostre"), isEdited: true });
    expect(next[6]?.isOn).toBe(false);
  });
});

test("a text of whoever writes can bind the figures of the registry and nothing else", () => {
  expect(parseTemplate("{governo.sedute}", kindOf).ok).toBe(true);
  expect(parseTemplate("{pg_sleep(10)}", kindOf)).toMatchObject({ refusal: "unknown_figure" });
});
