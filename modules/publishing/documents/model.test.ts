// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import type { Block, DocumentModel } from "./blocks.ts";
import { planDocumentModel } from "./model.ts";
import { cremaPlan, cremaSources } from "./testing.ts";

const model = planDocumentModel(cremaSources());

function chapter(number: number, of: DocumentModel = model): Block[] {
  return of.chapters.find((one) => one.number === number)?.blocks ?? [];
}

function headings(blocks: Block[], level: 2 | 3) {
  return blocks.flatMap((block) => (block.kind === "heading" && block.level === level ? [block] : []));
}

function tableOf(blocks: Block[], title: RegExp) {
  const found = blocks.find((block) => block.kind === "table" && title.test(block.title));
  if (found?.kind !== "table") throw new Error(`no table ${title}`);
  return found;
}

describe("the chapters of the regional index", () => {
  test("there are six, in order", () => {
    expect(model.chapters.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(model.chapters[0]?.title).toBe("Esiti della programmazione 2021-2023");
  });

  test("what does not exist yet says so instead of standing empty", () => {
    for (const number of [3, 4]) expect(chapter(number)).toMatchObject([{ kind: "notice" }]);
    const bare = planDocumentModel(cremaSources({ past: null, evaluation: null }));
    for (const number of [1, 2, 6]) expect(chapter(number, bare)).toMatchObject([{ kind: "notice" }]);
  });

  test("the same sources give the same model", () => {
    expect(planDocumentModel(cremaSources())).toEqual(model);
  });
});

describe("the cards", () => {
  test("all thirteen, each with the thirty fields in the order of the template", () => {
    const cards = headings(chapter(5), 2).filter((block) => block.newPage);
    expect(cards.map((block) => block.text.split(" · ")[0])).toEqual(cremaPlan.cards.map((card) => card.code));
    const first = chapter(5).indexOf(cards[0] as Block);
    const second = chapter(5).indexOf(cards[1] as Block);
    const numbers = chapter(5)
      .slice(first, second)
      .flatMap((block) => {
        if (block.kind === "heading" && block.number) return [Number(block.number)];
        if (block.kind === "rows") return block.rows.map((row) => Number.parseInt(row.label, 10));
        return [];
      });
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test("every amount and every doubt of the plan is printed", () => {
    const printed = JSON.stringify(model);
    for (const card of cremaPlan.cards) {
      for (const line of card.resources.lines) {
        if (line.amount === null) continue;
        const euro = new Intl.NumberFormat("it-IT", { minimumFractionDigits: 2, useGrouping: "always" }).format(
          line.amount,
        );
        expect(printed).toContain(euro);
      }
      const doubts = [...card.resources.lines, ...card.actions, ...card.staff, ...card.indicators].flatMap(
        (one) => one.uncertain ?? [],
      );
      for (const doubt of doubts) expect(printed).toContain(JSON.stringify(doubt.slice(1, 60)).slice(1, -1));
    }
  });

  test("a total that does not close is printed beside its lines, with the difference and why", () => {
    const table = tableOf(chapter(5), /Risorse economiche della scheda J$/);
    expect(table.foot.map((row) => row.at(-1)?.text)).toEqual([
      "2.129.163,56\u00a0€",
      "1.379.163,56\u00a0€",
      "-750.000,00\u00a0€",
    ]);
    const notices = chapter(5).flatMap((block) => (block.kind === "notice" ? [block.text] : []));
    expect(notices.some((text) => text.includes("-750.000,00"))).toBe(true);
  });

  test("the explanation of the Plan Office stands in the card", () => {
    const explained = planDocumentModel(cremaSources({ explanations: { J: "La misura è contata nella scheda D-E." } }));
    expect(JSON.stringify(chapter(5, explained))).toContain("Spiegazione dell'Ufficio di Piano: La misura è contata");
  });
});

test("the totals count a shared measure once", () => {
  const { guard } = cremaSources();
  const table = tableOf(chapter(5), /quanto dichiara la scheda/);
  expect(table.rows).toHaveLength(13);
  const euro = (cents: number) =>
    new Intl.NumberFormat("it-IT", { minimumFractionDigits: 2, useGrouping: "always" }).format(cents / 100);
  expect(table.foot.at(-1)?.map((cell) => cell.text)).toEqual(
    expect.arrayContaining([`${euro(guard.declaredOnce)}\u00a0€`, `${euro(guard.computedOnce)}\u00a0€`]),
  );
});

describe("versions", () => {
  test("whether an approved version is still in force is not printed: it stays one document", () => {
    const { head } = cremaSources();
    const amended = planDocumentModel(cremaSources({ head: { ...head, status: "amended" } }));
    expect(amended).toEqual(model);
  });

  test("a draft says that it is one, on the cover and on every page", () => {
    const { head } = cremaSources();
    const draft = planDocumentModel(cremaSources({ head: { ...head, status: "draft", act: null } }));
    expect(draft.coverNotice).toContain("bozza");
    expect(draft.runningHead.right).toContain("bozza");
    expect(draft.words.draftMark).toBe("bozza");
    expect(model.coverNotice).toBeNull();
  });
});

test("the same chapters in English", () => {
  const english = planDocumentModel(cremaSources({ lang: "en" }));
  expect(english.chapters.map((one) => one.title)).toContain("Evaluation system");
});
