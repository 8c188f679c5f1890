// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { LANGS, NotFound, ok, question, refuse, useCase, type Lang, type Work } from "@albero/kernel";
import { useCases as planning, type VersionHead } from "@albero/planning";
import { isFinal } from "../documents/model.ts";
import { FORMATS, type Format } from "../documents/print-port.ts";
import { mayPrintPlan, mayReadSite } from "../permissions.ts";
import { findBytes, findPrint, queuePrint, type Print, type PrintKey } from "../store/prints.ts";
import { fileNameOf, MEDIA_TYPES } from "./file-name.ts";
import { editionOf, readText, type Text } from "./sources.ts";

export type PrintRefusal = "already_printing" | "already_made";

const byVersion = z.object({ versionId: z.coerce.number().int().min(1) });
const byFormat = byVersion.extend({ format: z.enum(FORMATS) });
const published = z.object({ number: z.coerce.number().int().min(1).optional(), format: z.enum(FORMATS) });

type Made = { format: Format; lang: Lang };
/** What everybody may download of a version, in the order in which it is made. */
const MADE: readonly Made[] = LANGS.flatMap((lang) => FORMATS.map((format) => ({ format, lang })));

/** After so long without a word the printing is taken as lost, and may be asked again. */
const LOST_MS = 5 * 60_000;

function isAtWork(print: Print | null, now: Date): boolean {
  if (print?.state !== "queued" && print?.state !== "running") return false;
  return now.getTime() - print.changedAt.getTime() < LOST_MS;
}

function keyOf({ ambitoId, lang }: Pick<Work, "ambitoId" | "lang">, versionId: number, format: Format): PrintKey {
  return { ambitoId, versionId, format, lang };
}

/**
 * Queues the making of a document in the language of the person. Refuses while the same one is being made,
 * and when the one that is kept already prints this very text.
 */
export const printPlan = useCase<z.infer<typeof byFormat>, { versionId: number; format: Format }, PrintRefusal>({
  name: "publishing.printPlan",
  may: mayPrintPlan,
  input: byFormat,
  async run({ versionId, format }, work) {
    const text = await readText(work, { versionId });
    const before = await findPrint(work.tx, keyOf(work, versionId, format));
    if (isAtWork(before, work.now)) return refuse("already_printing");
    if (before?.state === "done" && before.isFinal && before.edition === editionOf(text)) return refuse("already_made");

    await queue(work, text, { format, lang: work.lang });
    await work.record({
      subject: `publishing.print:${versionId}`,
      before: before && { edition: before.edition, state: before.state },
      after: { format, lang: work.lang, edition: editionOf(text), state: "queued" },
    });
    return ok({ versionId, format });
  },
});

/**
 * Queues the documents of every published version that has none yet, so that what everybody downloads is what is kept.
 * In every language. Albero calls it when it starts and after each step of a version. Answers with how many it queued.
 */
export const printPublished = useCase<Record<string, never>, { queued: number }, never>({
  name: "publishing.printPublished",
  may: (actor) => actor.kind === "system",
  unaudited: "A call that finds everything printed changes nothing; the documents of a version leave one event.",
  input: z.object({}),
  async run(_input, work) {
    let queued = 0;
    for (const version of await planning.publishedVersions.run({}, work)) {
      const text = await readText(work, { versionId: version.id });
      const missing: Made[] = [];
      for (const made of MADE) {
        const before = await findPrint(work.tx, keyOf({ ...work, ...made }, version.id, made.format));
        if (isAtWork(before, work.now) || (before?.state === "done" && before.edition === editionOf(text))) continue;
        await queue(work, text, made);
        missing.push(made);
      }
      if (missing.length === 0) continue;
      queued += missing.length;
      const documents = missing.map(({ format, lang }) => `${format} ${lang}`);
      await work.record({
        subject: `publishing.print:${version.id}`,
        before: null,
        after: { documents, state: "queued" },
      });
    }
    return ok({ queued });
  },
});

async function queue(work: Work, text: Text, { format, lang }: Made): Promise<void> {
  const { version } = text.view;
  const edition = editionOf(text);
  const byName = work.actor.kind === "anonymous" ? "" : work.actor.name;
  const fileName = fileNameOf(version, format, lang);
  const asked = { edition, isFinal: isFinal(version.status), fileName, byName, now: work.now };
  await queuePrint(work.tx, keyOf({ ...work, lang }, version.id, format), asked);
  await work.later({ kind: "publishing.print", payload: { versionId: version.id, format, lang } });
}

export type PrintView = {
  format: Format;
  /** null when nobody has asked for it yet. */
  print: Pick<Print, "state" | "step" | "percent" | "size"> | null;
  isAtWork: boolean;
  /** Whether the kept document prints the text of now. */
  isCurrent: boolean;
};

/** How far the documents of a version are, in the language of the person. */
export const printState = question<
  z.infer<typeof byVersion>,
  { version: VersionHead; isFinal: boolean; prints: PrintView[] }
>({
  name: "publishing.printState",
  may: mayPrintPlan,
  input: byVersion,
  async run({ versionId }, work) {
    const text = await readText(work, { versionId });
    const edition = editionOf(text);
    const prints: PrintView[] = [];
    for (const format of FORMATS) {
      const print = await findPrint(work.tx, keyOf(work, versionId, format));
      const shown = print && { state: print.state, step: print.step, percent: print.percent, size: print.size };
      const isCurrent = print?.state === "done" && print.edition === edition;
      prints.push({ format, print: shown, isAtWork: isAtWork(print, work.now), isCurrent });
    }
    return { version: text.view.version, isFinal: isFinal(text.view.version.status), prints };
  },
});

export type PrintedFile = { bytes: Uint8Array; fileName: string; mediaType: string };

/** The kept document of a version. NotFound until it is made. */
export const printedFile = question<z.infer<typeof byFormat>, PrintedFile>({
  name: "publishing.printedFile",
  may: mayPrintPlan,
  input: byFormat,
  async run({ versionId, format }, work) {
    const kept = await findBytes(work.tx, keyOf(work, versionId, format));
    if (!kept) throw new NotFound(`the ${format} of version ${versionId}`);
    return { bytes: kept.bytes, fileName: kept.fileName, mediaType: MEDIA_TYPES[format] };
  },
});

/**
 * The stored document of a published version, for everybody; null while it is still being prepared.
 * Reading never draws: `printPublished` has queued the drawing, and one that takes seconds must not hang on a link.
 */
export const publishedFile = question<z.infer<typeof published>, PrintedFile | null>({
  name: "publishing.publishedFile",
  may: mayReadSite,
  input: published,
  async run({ number, format }, work) {
    const text = await readText(work, { number });
    const { version } = text.view;
    const kept = await findBytes(work.tx, keyOf(work, version.id, format));
    if (!kept || kept.edition !== editionOf(text)) return null;
    return { fileName: fileNameOf(version, format, work.lang), mediaType: MEDIA_TYPES[format], bytes: kept.bytes };
  },
});
