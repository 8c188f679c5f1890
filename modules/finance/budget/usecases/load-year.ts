// SPDX-License-Identifier: AGPL-3.0-or-later
// The budget of a year as the operational plan prints it: lines of the objectives on one side, channels on the other.
import { assert } from "@albero/kernel";
import { bareName } from "../../funds/core/channels.ts";
import { linesOf, type YearFile, type YearLine } from "../core/files.ts";
import { deducedCells } from "../core/deduce.ts";
import { insertCells } from "../store/cells.ts";
import { insertBudget, insertLines } from "../store/lines.ts";
import { writerOf } from "../../funds/usecases/names.ts";
import type { Loading } from "./loading.ts";

const CHANNELS = "Canali di finanziamento";
const NO_ACT = "Il Piano Operativo stampa l’importo del canale, non l’atto che lo assegna né il giorno.";

/** Loads the year and answers with the number of its lines. */
export async function loadYear(loading: Loading, file: YearFile): Promise<number> {
  const { tx, ambitoId } = loading.work;
  const { year, title, fundingChannels, fundingTotal } = file;
  await insertBudget(tx, ambitoId, { year, title, source: title });
  const channelIds: number[] = [];
  for (const printed of fundingChannels) {
    const channelId = await loading.channel(printed);
    channelIds.push(channelId);
    const annualityId = await loading.annuality(channelId, year, {
      label: printed.label,
      uncertain: printed.uncertain,
    });
    const uncertain = [NO_ACT, printed.uncertain ?? ""].filter(Boolean).join(" ");
    const fact = { year, stage: "assigned", annualityId, day: null, source: CHANNELS } as const;
    await loading.write([{ ...fact, amountCents: printed.amount, uncertain }]);
  }
  await tx
    .insertInto("finance.printed_total")
    .values({
      ambito_id: ambitoId,
      year,
      source: CHANNELS,
      side: "assigned",
      declared_cents: fundingTotal,
      document: title,
    })
    .execute();

  const lines = linesOf(file);
  const lineIds = await insertLines(
    tx,
    ambitoId,
    lines.map((line) => newLine(loading, year, line)),
  );
  await loadNamesakes(loading, file, { lines, lineIds, channelIds });
  await loadCells(loading, file, { lines, lineIds, channelIds });
  return lines.length;
}

function newLine(loading: Loading, year: number, line: YearLine) {
  const serviceId = loading.services.get(line.label) ?? null;
  const proposed = serviceId === null ? "" : "Il servizio del catalogo è proposto dal nome della voce.";
  return {
    ...{
      year,
      serviceId,
      objectiveCode: line.objectiveCode,
      label: line.label,
      isWholeObjective: line.isWholeObjective,
    },
    declaredCents: line.amountCents,
    note: [line.note, proposed].filter(Boolean).join(" "),
  };
}

type Made = { lines: readonly YearLine[]; lineIds: readonly number[]; channelIds: readonly number[] };

/** The pairs that the document names alike with different amounts: both stand, compared. */
async function loadNamesakes(loading: Loading, file: YearFile, made: Made): Promise<void> {
  const { tx, ambitoId } = loading.work;
  for (const { what, objectiveLine, channel } of file.fundingCrossReferences?.items ?? []) {
    const line = made.lines.findIndex((each) => each.amountCents === objectiveLine && what.startsWith(each.label));
    const at = file.fundingChannels.findIndex(
      (each) => each.amount === channel && bareName(what).endsWith(bareName(each.code)),
    );
    const [lineId, channelId] = [made.lineIds[line], made.channelIds[at]];
    assert(lineId !== undefined && channelId !== undefined, `the pair "${what}" is in the document`);
    const note = file.fundingCrossReferences?.note ?? "";
    await tx
      .insertInto("finance.namesake")
      .values({ ambito_id: ambitoId, line_id: lineId, channel_id: channelId, note })
      .execute();
  }
}

/** The document does not say which channel pays which line: only what follows from its figures is written, as indicative. */
async function loadCells(loading: Loading, file: YearFile, made: Made): Promise<void> {
  const deduced = deducedCells(
    made.lines.map(({ label, amountCents }) => ({ label, amountCents })),
    file.fundingChannels.map(({ label, amount }) => ({ label, amountCents: amount })),
  );
  const cells = deduced.map(({ line, channel, amountCents, why }) => ({
    ...{ lineId: made.lineIds[line] ?? 0, channelId: made.channelIds[channel] ?? 0, version: 1, note: why },
    ...{ indicativeCents: amountCents, approvedCents: null, origin: "document" as const },
  }));
  await insertCells(loading.work.tx, loading.work.ambitoId, cells, writerOf(loading.work));
}
