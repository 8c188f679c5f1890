// SPDX-License-Identifier: AGPL-3.0-or-later
// The paper itself, read with pdfinfo and pdftotext; without them (poppler-utils) those tests are skipped.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { guardPlan } from "@albero/planning";
import { planDocumentModel } from "./model.ts";
import { openPrinter } from "./print-port.ts";
import { cremaPlan, cremaSources } from "./testing.ts";

const printer = openPrinter();
const model = planDocumentModel(cremaSources());
const folder = mkdtempSync(join(tmpdir(), "albero-print-"));
const file = join(folder, "plan.pdf");
let pdf: Uint8Array;

const canRead = (process.env.PATH ?? "").split(delimiter).some((place) => existsSync(join(place, "pdfinfo")));
const readTest = test.skipIf(!canRead);

// A whole plan takes seconds, and longer where others work too.
vi.setConfig({ testTimeout: 120_000 });

function poppler(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: "utf8", maxBuffer: 64_000_000, stdio: ["ignore", "pipe", "ignore"] });
}

beforeAll(async () => {
  pdf = await printer.print("pdf", model);
  writeFileSync(file, pdf);
}, 60_000);
afterAll(() => {
  printer.close();
  rmSync(folder, { recursive: true });
});

describe("the PDF", () => {
  readTest("is tagged, PDF/UA-1, with title and language", () => {
    const info = poppler("pdfinfo", file);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Piano di Zona 2025-2027/);
    expect(poppler("pdfinfo", "-meta", file)).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const structure = poppler("pdfinfo", "-struct", file);
    for (const tag of ["H1", "H2", "H3", "Table", "TH", "TD", "Figure", "Caption", "Note", "TOC", "LI", "P"]) {
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, "m"));
    }
  });

  readTest("tells all thirteen cards and all their amounts", () => {
    const text = poppler("pdftotext", "-layout", file, "-").replaceAll("\u00a0", " ");
    for (const card of cremaPlan.cards) {
      expect(text).toContain(`${card.code} · `);
      for (const line of card.resources.lines) {
        if (line.amount === null) continue;
        const euro = new Intl.NumberFormat("it-IT", { minimumFractionDigits: 2, useGrouping: "always" }).format(
          line.amount,
        );
        expect(text).toContain(`${euro} €`);
      }
    }
    expect(text).toMatch(/Pagina 2 di \d{2}/);
  });

  test("is the same to the byte each time it is made", async () => {
    expect(Buffer.compare(await printer.print("pdf", model), pdf)).toBe(0);
  });

  readTest("is dated by its version", () => {
    expect(poppler("pdfinfo", "-isodates", file)).toContain("2024-12-12T12:00:00");
  });

  readTest("reads in the order of the page", async () => {
    const short = { ...cremaPlan, cards: cremaPlan.cards.slice(0, 1) };
    const sources = cremaSources({ plan: short, guard: guardPlan(short), past: null, evaluation: null, tree: null });
    const shortFile = join(folder, "short.pdf");
    writeFileSync(shortFile, await printer.print("pdf", planDocumentModel(sources)));
    const said = poppler("pdfinfo", "-struct-text", shortFile);
    const places = [
      "5. Obiettivi della programmazione",
      "Un territorio che cura",
      "Azioni programmate",
      "Misure PNRR connesse",
    ];
    const found = places.map((words) => said.lastIndexOf(words));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(0);
  });

  readTest("takes what people write as words, never as commands", async () => {
    const strange = structuredClone(cremaPlan);
    const [card] = strange.cards;
    if (card) card.title = '#panic("x") *a* $b$ <script> \\ _c_ [d] λ 🌳';
    const bytes = await printer.print("pdf", planDocumentModel(cremaSources({ plan: strange })));
    const strangeFile = join(folder, "strange.pdf");
    writeFileSync(strangeFile, bytes);
    expect(poppler("pdftotext", strangeFile, "-")).toContain('#panic("x") *a* $b$ <script> \\ _c_ [d] ? ?');
  });
});

describe("a book with files at its end", () => {
  const book = { ...model, chapters: model.chapters.slice(0, 1).map((chapter) => ({ ...chapter, number: 0 })) };
  const pagesOf = (bytes: Uint8Array, name: string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return {
      pages: Number(/Pages:\s+(\d+)/.exec(poppler("pdfinfo", path))?.[1]),
      text: poppler("pdftotext", path, "-"),
    };
  };

  readTest("carries each page of a PDF, and says which file it could not open", async () => {
    const alone = await printer.print("pdf", book);
    const { pages } = pagesOf(alone, "alone.pdf");
    const broken = new TextEncoder().encode("%PDF-1.7\n%%EOF\n");
    const attachments = [
      { title: "Allegato A", bytes: alone, missing: "" },
      { title: "Allegato B", bytes: broken, missing: "Si scarica a parte" },
    ];
    const whole = pagesOf(await printer.print("pdf", { ...book, attachments }), "whole.pdf");
    expect(whole.pages).toBe(pages * 2 + 1);
    expect(whole.text).toContain(`Allegato A · Pagina ${pages} di ${pages}`);
    expect(whole.text).toContain("Si scarica a parte");
  });
});

describe("the DOCX", () => {
  test("has real headings, contents, heads of tables, notes, language and title", async () => {
    const files = unzipSync(await printer.print("docx", model));
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const body = part("word/document.xml");
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(6);
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(13);
    expect(body).toContain("TOC ");
    expect(body).toContain("<w:tblHeader/>");
    expect(part("word/footnotes.xml")).toContain("OCR");
    expect(part("word/styles.xml")).toContain('w:lang w:val="it-IT"');
    expect(part("docProps/core.xml")).toContain("Piano di Zona 2025-2027");
    expect(part("word/footer1.xml")).toContain("NUMPAGES");
    for (const card of cremaPlan.cards) expect(body).toContain(`${card.code} · `);
  });

  test("is the same to the byte each time it is made", async () => {
    const [one, two] = [await printer.print("docx", model), await printer.print("docx", model)];
    expect(Buffer.compare(one, two)).toBe(0);
  });
});
