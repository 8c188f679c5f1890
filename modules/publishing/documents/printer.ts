// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs in a process of its own: typst answers only when it has finished, and takes 300 MB for a whole plan.
// In a thread of the server that memory was never given back (measured: 460 MB after the thread had ended).
import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { DocumentModel } from "./blocks.ts";
import { printDocx } from "./docx.ts";
import { drawable, glyphsOf } from "./glyphs.ts";
import type { Format } from "./print-port.ts";

export type Order = { id: number; format: Format; model: DocumentModel };
export type Delivery = { id: number; bytes: Uint8Array } | { id: number; problem: string };

const WEIGHTS = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"];
const root = fileURLToPath(new URL("./typst/", import.meta.url));

// The pages that people wait for come before paper, which somebody waits for too.
setPriority(5);

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

let press: { compiler: NodeCompiler; glyphs: ReadonlySet<number> } | undefined;

function openPress(): NonNullable<typeof press> {
  const fonts = readFonts();
  return { compiler: newCompiler(fonts), glyphs: signsOf(fonts) };
}

function printPdf(model: DocumentModel): Buffer {
  const { compiler, glyphs } = (press ??= openPress());
  const { images, ...told } = drawable(model, glyphs);
  compiler.resetShadow();
  compiler.mapShadow(`${root}model.json`, Buffer.from(JSON.stringify(told)));
  for (const [name, svg] of Object.entries(images)) compiler.mapShadow(`${root}${name}`, Buffer.from(svg));
  try {
    const compiled = compiler.compile({
      mainFilePath: `${root}${model.layout === "sheet" ? "sheet" : "plan"}.typ`,
      resetRead: true,
    });
    const trouble = compiled.takeError();
    if (trouble || !compiled.result) throw new Error(diagnosis(trouble));
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1", creationTimestamp: model.stampSeconds });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

/** What typst says of a document that it refuses, for whoever reads the log. */
function diagnosis(trouble: NodeError | null): string {
  const found = trouble ? (trouble.shortDiagnostics as { message?: string }[]) : [];
  return found.map((one) => one.message ?? JSON.stringify(one)).join("; ") || "no document came out";
}

async function fill({ id, format, model }: Order): Promise<Delivery> {
  try {
    return { id, bytes: format === "pdf" ? printPdf(model) : await printDocx(model) };
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
