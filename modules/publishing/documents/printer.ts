// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs in a process of its own: typst answers only when it has finished, and takes 300 MB for a whole plan.
// In a thread of the server that memory was never given back (measured: 460 MB after the thread had ended).
import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { Attachment, DocumentModel } from "./blocks.ts";
import { drawable, glyphsOf } from "./glyphs.ts";
import type { Format } from "./print-port.ts";

export type Order = { id: number; format: Format; model: DocumentModel };
export type Delivery = { id: number; bytes: Uint8Array } | { id: number; problem: string };

const WEIGHTS = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"];
const root = fileURLToPath(new URL("./typst/", import.meta.url));

// The pages that people wait for come a little before paper, which somebody waits for too.
setPriority(2);

function readFonts(): Buffer[] {
  return WEIGHTS.map((weight) => {
    const path = import.meta.resolve(`@expo-google-fonts/titillium-web/${weight}/TitilliumWeb_${weight}.ttf`);
    return readFileSync(fileURLToPath(path));
  });
}

function newCompiler(fonts: readonly Buffer[]): NodeCompiler {
  return NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: [...fonts] }] });
}

/** Signs that every weight draws: a text may stand in any of them. */
function signsOf(fonts: readonly Buffer[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = fonts.map(glyphsOf);
  return new Set([...first].filter((sign) => others.every((each) => each.has(sign))));
}

function openPress(): { compiler: NodeCompiler; glyphs: ReadonlySet<number> } {
  const fonts = readFonts();
  return { compiler: newCompiler(fonts), glyphs: signsOf(fonts) };
}

// Opened while the order is still being written.
const press = openPress();

function printPdf(model: DocumentModel): Buffer {
  const { compiler, glyphs } = press;
  const { attachments: files = [], ...words } = model;
  const { images, ...told } = drawable(words, glyphs);
  compiler.resetShadow();
  const attachments = drawable(attach(compiler, files), glyphs);
  compiler.mapShadow(`${root}model.json`, Buffer.from(JSON.stringify({ ...told, attachments })));
  for (const [name, svg] of Object.entries(images)) compiler.mapShadow(`${root}${name}`, Buffer.from(svg));
  try {
    const compiled = compiler.compile({
      mainFilePath: `${root}${model.layout === "sheet" ? "sheet" : "plan"}.typ`,
      resetRead: true,
    });
    const trouble = compiled.takeError();
    if (trouble || !compiled.result) throw new Error(diagnosis(trouble));
    // Typst puts PDF pages into no document that promises PDF/UA.
    const pdfStandard = attachments.some((file) => file.pages > 0) ? undefined : "ua-1";
    return compiler.pdf(compiled.result, { pdfStandard, creationTimestamp: model.stampSeconds });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

const MOST_PAGES = 400;

/** Puts the files where the document finds them, and says how many pages each has: none where it cannot be drawn. */
function attach(compiler: NodeCompiler, files: readonly Attachment[]) {
  let left = MOST_PAGES;
  return files.map(({ bytes, ...words }, at) => {
    const file = `attached-${at + 1}.pdf`;
    compiler.mapShadow(`${root}${file}`, Buffer.from(bytes));
    const pages = pagesOf(compiler, file, left);
    left -= pages;
    return { ...words, file, pages };
  });
}

/** How many pages a PDF has, by asking for them; 0 for more than `most`, and for what is no whole PDF. */
function pagesOf(compiler: NodeCompiler, file: string, most: number): number {
  const has = (page: number): boolean => {
    const source = `#image("/${file}", page: ${page}, width: 1cm)`;
    compiler.mapShadow(`${root}probe.typ`, Buffer.from(source));
    return !compiler.compile({ mainFilePath: `${root}probe.typ`, resetRead: true }).hasError();
  };
  if (!has(1) || has(most + 1)) return 0;
  // Between a page that is there and one that is not, half the way each time.
  let [there, beyond] = [1, most + 1];
  while (beyond - there > 1) {
    const middle = Math.floor((there + beyond) / 2);
    if (has(middle)) there = middle;
    else beyond = middle;
  }
  return there;
}

/** What typst says of a document that it refuses, for whoever reads the log. */
function diagnosis(trouble: NodeError | null): string {
  const found = trouble ? (trouble.shortDiagnostics as { message?: string }[]) : [];
  return found.map((one) => one.message ?? JSON.stringify(one)).join("; ") || "no document came out";
}

/** What writes DOCX takes as long to load as the rest of the printer together. */
async function printWords(model: DocumentModel): Promise<Uint8Array> {
  const { printDocx } = await import("./docx.ts");
  return printDocx(model);
}

async function fill({ id, format, model }: Order): Promise<Delivery> {
  try {
    return { id, bytes: format === "pdf" ? printPdf(model) : await printWords(model) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

// One after the other: two whole plans at once would hold twice the memory.
let last = Promise.resolve();
process.on("message", (order: Order) => {
  last = last.then(async () => void process.send?.(await fill(order)));
});
process.on("disconnect", () => process.exit());
