// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { question } from "@albero/kernel";
import { euroFromCents, plainDate, type PlainDate } from "@albero/kernel/pure";
import { mayReadMoney } from "../../funds/permissions.ts";
import type { Annuality, Channel } from "../../funds/queries/answers.ts";
import { getAnnuality, getChannel, listAnnualities, listChannels } from "../../funds/store/channels.ts";
import type { Figures, ReturnRow } from "../core/figures.ts";
import { mayPrepareReturns } from "../permissions.ts";
import { asCsv, asXlsx, type SheetCell } from "../sheet.ts";
import * as store from "../store/returns.ts";
import { texts } from "../texts.ts";
import { prepare, type Prepared } from "../usecases/freeze-return.ts";
import * as inputs from "../usecases/inputs.ts";

type Of = { annuality: Annuality; channel: Channel };
export type ReturnsView = {
  returns: (Of & store.ReturnHead & { sums: Omit<ReturnRow, "macroActivity" | "userArea">; falls: number })[];
  /** Annualities of which a return can be made. */
  choices: Of[];
};

const STAGES = ["programmed", "committed", "paid", "reported"] as const;
const sumOf = (rows: readonly ReturnRow[]) =>
  Object.fromEntries(
    STAGES.map((stage) => [stage, rows.reduce((all, row) => all + row[stage], 0)]),
  ) as ReturnsView["returns"][number]["sums"];

export const listReturns = question<z.infer<typeof inputs.nothing>, ReturnsView>({
  name: "finance.listReturns",
  may: mayReadMoney,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    const channels = new Map((await listChannels(tx, ambitoId)).map((channel) => [channel.id, channel]));
    const choices = (await listAnnualities(tx, ambitoId)).flatMap((annuality): Of[] => {
      const channel = channels.get(annuality.channelId);
      return channel ? [{ annuality, channel }] : [];
    });
    const heads = await store.listReturns(tx, ambitoId);
    const rows = await store.rowsOfReturns(
      tx,
      ambitoId,
      heads.map((head) => head.id),
    );
    const returns: ReturnsView["returns"] = [];
    for (const head of heads) {
      const of = choices.find((each) => each.annuality.id === head.annualityId);
      const falls = (await store.fallsOf(tx, ambitoId, head.id)).length;
      if (of) returns.push({ ...of, ...head, sums: sumOf(rows.get(head.id) ?? []), falls });
    }
    return { returns, choices: choices.toSorted((a, b) => a.channel.code.localeCompare(b.channel.code)) };
  },
});

export type PreviewView = Of & Prepared & { at: PlainDate; today: PlainDate };

/** What would be frozen, with what fell since the last return. */
export const previewReturn = question<z.infer<typeof inputs.preview>, PreviewView>({
  name: "finance.previewReturn",
  may: mayPrepareReturns,
  input: inputs.preview,
  async run({ annualityId, at }, { tx, ambitoId, today }) {
    const annuality = await getAnnuality(tx, ambitoId, annualityId);
    const channel = await getChannel(tx, ambitoId, annuality.channelId);
    const day = plainDate(at);
    return { annuality, channel, at: day, today, ...(await prepare(tx, ambitoId, { annualityId, at: day })) };
  },
});

export type ReturnView = Of & {
  head: store.ReturnHead;
  figures: Figures;
  previous: (store.ReturnHead & { figures: Pick<Figures, "assigned" | "rows"> }) | null;
  falls: store.ExplainedFall[];
};

export const showReturn = question<z.infer<typeof inputs.byReturn>, ReturnView>({
  name: "finance.showReturn",
  may: mayReadMoney,
  input: inputs.byReturn,
  async run({ returnId }, { tx, ambitoId }) {
    const head = await store.getReturn(tx, ambitoId, returnId);
    const annuality = await getAnnuality(tx, ambitoId, head.annualityId);
    const channel = await getChannel(tx, ambitoId, annuality.channelId);
    const before = head.previousId === null ? null : await store.getReturn(tx, ambitoId, head.previousId);
    const rows = await store.rowsOfReturns(tx, ambitoId, [head.id, ...(before ? [before.id] : [])]);
    return {
      ...{ annuality, channel, head },
      figures: { assigned: head.assigned, rows: rows.get(head.id) ?? [], undatedRows: head.undatedRows },
      previous: before && { ...before, figures: { assigned: before.assigned, rows: rows.get(before.id) ?? [] } },
      falls: await store.fallsOf(tx, ambitoId, head.id),
    };
  },
});

export type ReturnFile = { bytes: Uint8Array; mediaType: string; fileName: string };

/** The frozen return as a spreadsheet or CSV: one row for each macro-activity and area. */
export const exportReturn = question<z.infer<typeof inputs.exported>, ReturnFile>({
  name: "finance.exportReturn",
  may: mayReadMoney,
  input: inputs.exported,
  async run({ returnId, format }, work) {
    const { head, figures, annuality, channel } = await showReturn.run({ returnId }, work);
    const t = texts[work.lang];
    const name = `${channel.code}-${annuality.year}-${head.at}`;
    const rows: SheetCell[][] = [
      [...t.file.head],
      ...figures.rows.map((row): SheetCell[] => [
        ...[channel.code, annuality.year.toString(), head.at],
        ...[t.macro(row.macroActivity), t.area(row.userArea), euroFromCents(figures.assigned)],
        ...STAGES.map((stage) => euroFromCents(row[stage])),
      ]),
    ];
    return format === "xlsx"
      ? {
          bytes: await asXlsx(t.file.sheet, rows),
          mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          fileName: `${name}.xlsx`,
        }
      : { bytes: asCsv(rows), mediaType: "text/csv; charset=utf-8", fileName: `${name}.csv` };
  },
});
