// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ask, inAmbito, LANGS, question, type Caller, type Lang } from "@albero/kernel";
import type { DocumentModel } from "../documents/blocks.ts";
import { planDocumentModel } from "../documents/model.ts";
import { FORMATS, openPrinter, type Format } from "../documents/print-port.ts";
import { mayPrintPlan } from "../permissions.ts";
import { findBytes, saveProgress, type PrintKey, type PrintState, type Step } from "../store/prints.ts";
import { editionOf, readSources, readText } from "./sources.ts";
import { fileNameOf } from "./file-name.ts";

/** The one printer of this process. It starts with the first document and ends when nobody prints. */
export const printer = openPrinter();

/** A sheet of another module as an accessible PDF. The same model always gives the same bytes. */
export function printSheet(model: Omit<DocumentModel, "layout">): Promise<Uint8Array> {
  return printer.print("pdf", { ...model, layout: "sheet" });
}

/** A document of another module, as it says: a book or a sheet, as an accessible PDF or an editable DOCX. */
export function printDocument(format: Format, model: DocumentModel): Promise<Uint8Array> {
  return printer.print(format, model);
}

const job = z.object({ versionId: z.int(), format: z.enum(FORMATS), lang: z.enum(LANGS) });

const documentSources = question({
  name: "publishing.documentSources",
  may: mayPrintPlan,
  input: z.object({ versionId: z.int() }),
  run: ({ versionId }, work) => readSources(work, { versionId }),
});

const PERCENT: Record<Step, number> = {
  queued: 0,
  reading: 10,
  composing: 30,
  drawing: 45,
  storing: 90,
  done: 100,
  failed: 0,
};

/**
 * Does a job of kind "publishing.print", made by `printPlan`: reads, composes, draws, stores, and says how far it is.
 * When it cannot, the document is marked as failed and the reason goes to whoever runs the queue.
 */
export async function runPrintJob(caller: Caller, payload: Record<string, unknown>): Promise<void> {
  const { versionId, format, lang } = job.parse(payload);
  const key: PrintKey = { ambitoId: caller.ambitoId, versionId, format, lang };
  const tell = (state: PrintState, step: Step, bytes?: Uint8Array) =>
    inAmbito(caller.db, { ambitoId: caller.ambitoId, isPublic: false }, (tx) =>
      saveProgress(tx, key, { state, step, percent: PERCENT[step], bytes, now: caller.clock.now() }),
    );
  try {
    printer.wake();
    await tell("running", "reading");
    const sources = await ask({ ...caller, lang }, documentSources, { versionId });
    await tell("running", "composing");
    const model = planDocumentModel(sources);
    await tell("running", "drawing");
    const bytes = await printer.print(format, model);
    await tell("running", "storing");
    await tell("done", "done", bytes);
  } catch (error) {
    await tell("failed", "failed");
    throw error;
  }
}

const keptDocument = question({
  name: "publishing.keptDocument",
  may: mayPrintPlan,
  input: z.object({ versionId: z.int(), format: z.enum(FORMATS) }),
  async run({ versionId, format }, work) {
    const text = await readText(work, { versionId });
    const kept = await findBytes(work.tx, { ambitoId: work.ambitoId, versionId, format, lang: work.lang });
    const fileName = fileNameOf(text.view.version, format, work.lang);
    return { fileName, bytes: kept && kept.edition === editionOf(text) ? kept.bytes : null };
  },
});

/** The document of a version at once, without the queue: for the command line. A kept one is given as it is. */
export async function printedBytes(
  caller: Caller,
  { versionId, format, lang }: { versionId: number; format: Format; lang: Lang },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const asked = { ...caller, lang };
  const { fileName, bytes } = await ask(asked, keptDocument, { versionId, format });
  if (bytes) return { fileName, bytes };
  const sources = await ask(asked, documentSources, { versionId });
  return { fileName, bytes: await printer.print(format, planDocumentModel(sources)) };
}
