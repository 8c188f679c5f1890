// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MatrixView } from "../queries/answers.ts";
import type { MatrixData, Mode } from "./matrix.ts";

/**
 * The matrix of a year for the screen. Channels that give nothing in the year and have no cell are left out, unless asked for
 * or unless there would be none.
 */
export function matrixOf(view: MatrixView, mode: Mode, allChannels = false): MatrixData {
  const used = new Set(view.cells.map((cell) => cell.channelId));
  const ofYear = view.channels.filter((channel) => channel.assignedCents !== 0 || used.has(channel.id));
  const channels = allChannels || ofYear.length === 0 ? view.channels : ofYear;
  const lineAt = new Map(view.lines.map((line, at) => [line.id, at]));
  const channelAt = new Map(channels.map((channel, at) => [channel.id, at]));
  return {
    year: view.budget.year,
    mode,
    objectives: view.objectives.map(({ code, title }) => ({ code, title })),
    lines: view.lines.map((line) => ({
      id: line.id,
      label: line.label,
      objective: line.objectiveCode,
      declared: line.declaredCents,
      ...(line.uncertain === null ? {} : { doubt: line.uncertain }),
    })),
    channels: channels.map((channel) => ({
      id: channel.id,
      code: channel.code,
      name: channel.name,
      assigned: channel.assignedCents,
      ...(channel.printedUncertain === null ? {} : { doubt: channel.printedUncertain }),
    })),
    cells: view.cells.map((cell) => [
      lineAt.get(cell.lineId) ?? 0,
      channelAt.get(cell.channelId) ?? 0,
      cell.indicativeCents,
      cell.approvedCents,
      cell.version,
      cell.note,
    ]),
  };
}
