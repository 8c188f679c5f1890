// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of a draft, block by block: changed, switched off, moved, added, taken away. The numbers stay bound.
import type { z } from "zod";
import { ok, refuse, useCase, type Work } from "@albero/kernel";
import { figuresOf, OWN, type Block } from "../core/blocks.ts";
import { warningsOf, type Warning } from "../core/edit.ts";
import { kindOf, namesLike } from "../core/figures.ts";
import { namesIn, parseTemplate, type Node } from "../core/template.ts";
import { mayWriteReports } from "../permissions.ts";
import { loadReport, valuesOf } from "../queries/load.ts";
import * as store from "../store/reports.ts";
import * as inputs from "./inputs.ts";
import type { ReportRefusal } from "./refusals.ts";
import { refuseAt, subject } from "./reports.ts";
import { writerOf } from "./templates.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { reportId: number; blockId: number };

async function draftOf({ tx, ambitoId }: Work, reportId: number) {
  const report = await store.getReport(tx, ambitoId, reportId, "update");
  return report.state === "draft" ? report : null;
}

/** The first text that cannot be read, at its field; a figure that nobody knows is told with its neighbours. */
function unreadable(block: Block, lang: Work["lang"]) {
  for (const field of ["it", "en"] as const) {
    const read = figuresOf({ ...block, words: { it: block.words[field], en: block.words[field] } });
    if (read.ok) continue;
    const what = String(read.details?.["what"] ?? "");
    const near = read.refusal === "unknown_figure" ? namesLike(what).join(", ") : "";
    return refuseAt(field, read.refusal, lang, { what, near });
  }
  return null;
}

const nodesOf = (text: string): Node[] => {
  const read = parseTemplate(text, kindOf);
  return read.ok ? read.value : [];
};

/** What the new Italian words do to the figures of the old ones; the values are asked only when a name is gone. */
async function warned(work: Work, reportId: number, before: string, after: string): Promise<Warning[]> {
  const [old, now] = [nodesOf(before), nodesOf(after)];
  const kept = new Set(namesIn(now));
  if (namesIn(old).every((name) => kept.has(name))) return [];
  const { figures } = await loadReport(work, reportId);
  return warningsOf(old, now, valuesOf(figures));
}

/**
 * Changes the words of a block. Refuses a text that cannot be read; warns, once, of a figure that is no longer bound:
 * dropped, or typed over by hand.
 */
export const saveReportBlock = useCase<In<"blockChange">, Made, ReportRefusal>({
  name: "evaluation.saveReportBlock",
  may: mayWriteReports,
  input: inputs.blockChange,
  async run({ reportId, blockId, rowVersion, it, en, confirm }, work) {
    const { tx, ambitoId, lang, record } = work;
    if (!(await draftOf(work, reportId))) return refuse("not_draft");
    const before = await store.getBlock(tx, ambitoId, reportId, blockId);
    const block = { ...before, words: { it, en }, rowVersion };
    const wrong = unreadable(block, lang);
    if (wrong) return wrong;
    const lost = confirm === "on" ? [] : await warned(work, reportId, before.words.it, it);
    if (lost.length > 0) return refuseAt("it", "figures_lost", lang, lostDetails(lost));
    const isItalianNew = it !== before.words.it;
    const changed = {
      ...block,
      isEdited: before.isEdited || isItalianNew || en !== before.words.en,
      isEnglishOld: en === before.words.en && (before.isEnglishOld || isItalianNew),
    };
    if (!(await store.updateBlock(tx, ambitoId, reportId, changed, writerOf(work)))) return refuse("changed_meanwhile");
    await store.noteChange(tx, ambitoId, reportId, writerOf(work));
    await record({
      subject: subject(reportId),
      before: { key: before.key, words: before.words },
      after: { key: before.key, words: { it, en } },
    });
    return ok({ reportId, blockId });
  },
});

function lostDetails(lost: readonly Warning[]): Record<string, string | number> {
  const list = (kind: Warning["kind"]) =>
    lost
      .filter((each) => each.kind === kind)
      .map((each) => `{${each.name}}${kind === "typed_over" ? ` (${each.written})` : ""}`)
      .join(", ");
  return { dropped: list("dropped"), typed: list("typed_over") };
}

/** Switches a block on or off: off, it is neither read nor printed. A chapter takes everything under it along. */
export const switchReportBlock = useCase<In<"blockSwitch">, Made, ReportRefusal>({
  name: "evaluation.switchReportBlock",
  may: mayWriteReports,
  input: inputs.blockSwitch,
  async run({ reportId, blockId, rowVersion, isOn }, work) {
    const { tx, ambitoId, record } = work;
    if (!(await draftOf(work, reportId))) return refuse("not_draft");
    const before = await store.getBlock(tx, ambitoId, reportId, blockId);
    const changed = { ...before, isOn: isOn === "yes", rowVersion };
    if (!(await store.updateBlock(tx, ambitoId, reportId, changed, writerOf(work)))) return refuse("changed_meanwhile");
    await store.noteChange(tx, ambitoId, reportId, writerOf(work));
    await record({
      subject: subject(reportId),
      before: { key: before.key, isOn: before.isOn },
      after: { isOn: changed.isOn },
    });
    return ok({ reportId, blockId });
  },
});

/** The blocks of each chapter, its heading first; what stands before the first chapter is a group of its own. */
function chaptersOf<B extends { kind: string }>(blocks: readonly B[]): B[][] {
  const groups: B[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (block.kind === "chapter" || !group) groups.push([block]);
    else group.push(block);
  }
  return groups;
}

/** Moves a block one place inside its chapter, or a whole chapter one place. Refuses to move past the end. */
export const moveReportBlock = useCase<In<"blockMove">, Made, ReportRefusal>({
  name: "evaluation.moveReportBlock",
  may: mayWriteReports,
  input: inputs.blockMove,
  async run({ reportId, blockId, way }, work) {
    const { tx, ambitoId, record } = work;
    if (!(await draftOf(work, reportId))) return refuse("not_draft");
    const block = await store.getBlock(tx, ambitoId, reportId, blockId);
    const groups = chaptersOf(await store.listBlocks(tx, ambitoId, reportId));
    const place = groups.findIndex((group) => group.some(({ id }) => id === blockId));
    const own = groups[place] ?? [];
    const step = way === "up" ? -1 : 1;
    const [list, at, first]: [unknown[], number, number] =
      block.kind === "chapter" ? [groups, place, 0] : [own, own.findIndex(({ id }) => id === blockId), 1];
    if (at + step < first || at + step >= list.length) return refuse("at_the_end");
    [list[at], list[at + step]] = [list[at + step], list[at]];
    const ids = groups.flat().map(({ id }) => id);
    await store.orderBlocks(tx, ambitoId, reportId, ids);
    await store.noteChange(tx, ambitoId, reportId, writerOf(work));
    await record({ subject: subject(reportId), before: { key: block.key }, after: { moved: way } });
    return ok({ reportId, blockId });
  },
});

/** Adds a paragraph of one's own after a block; without English words the English reader gets the Italian ones. */
export const addReportBlock = useCase<In<"newBlock">, Made, ReportRefusal>({
  name: "evaluation.addReportBlock",
  may: mayWriteReports,
  input: inputs.newBlock,
  async run({ reportId, blockId, it, en }, work) {
    const { tx, ambitoId, lang, record } = work;
    if (!(await draftOf(work, reportId))) return refuse("not_draft");
    await store.getBlock(tx, ambitoId, reportId, blockId);
    const before = await store.listBlocks(tx, ambitoId, reportId);
    const numbers = before.filter(({ key }) => key.startsWith(OWN)).map(({ key }) => Number(key.slice(OWN.length)));
    const key = `${OWN}${Math.max(0, ...numbers) + 1}`;
    const block = { key, kind: "paragraph" as const, words: { it, en: en || it } };
    const wrong = unreadable(block, lang);
    if (wrong) return wrong;
    const own = { ...block, isOn: true, isEdited: true, isEnglishOld: en === "" };
    await store.insertBlocks(tx, ambitoId, reportId, [own], writerOf(work), before.length + 1);
    const after = await store.listBlocks(tx, ambitoId, reportId);
    const added = after.find((each) => each.key === key);
    const ids = before.flatMap(({ id }) => (id === blockId && added ? [id, added.id] : [id]));
    await store.orderBlocks(tx, ambitoId, reportId, ids);
    await store.noteChange(tx, ambitoId, reportId, writerOf(work));
    await record({ subject: subject(reportId), before: null, after: block });
    return ok({ reportId, blockId: added?.id ?? blockId });
  },
});

/** Takes away a paragraph of one's own; those of the template are switched off instead. */
export const removeReportBlock = useCase<In<"byBlock">, { reportId: number }, ReportRefusal>({
  name: "evaluation.removeReportBlock",
  may: mayWriteReports,
  input: inputs.byBlock,
  async run({ reportId, blockId }, work) {
    const { tx, ambitoId, record } = work;
    if (!(await draftOf(work, reportId))) return refuse("not_draft");
    const { key, words } = await store.getBlock(tx, ambitoId, reportId, blockId);
    if (!key.startsWith(OWN)) return refuse("not_own_block");
    await store.removeBlock(tx, ambitoId, reportId, blockId);
    await store.noteChange(tx, ambitoId, reportId, writerOf(work));
    await record({ subject: subject(reportId), before: { key, words }, after: null });
    return ok({ reportId });
  },
});
