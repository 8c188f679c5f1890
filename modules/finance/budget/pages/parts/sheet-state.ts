// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person has written in the matrix and not saved yet: pure, so that undo and paste can be proved.
import { parseEuro } from "@albero/kernel/pure";
import { groupsOf, type MatrixCell, type MatrixData } from "../../core/matrix.ts";

/** Line and channel, by their place in the data. */
export type Place = { line: number; channel: number };
export const keyOf = ({ line, channel }: Place): string => `${line}-${channel}`;
export const placeOf = (key: string): Place => {
  const [line = 0, channel = 0] = key.split("-").map(Number);
  return { line, channel };
};

/** Amounts by place; null takes the amount away. */
export type Changes = ReadonlyMap<string, number | null>;
export type SheetState = {
  changes: Changes;
  /** What each step replaced; undefined: the cell was as saved. */
  undo: readonly (readonly (readonly [string, number | null | undefined])[])[];
};
export const CLEAN: SheetState = { changes: new Map(), undo: [] };

const slot = (data: MatrixData): 2 | 3 => (data.mode === "indicative" ? 2 : 3);
const savedValue = (data: MatrixData, { line, channel }: Place): number | null => {
  const cell = data.cells.find((each) => each[0] === line && each[1] === channel);
  return cell ? cell[slot(data)] : null;
};

/** The amount that a cell shows now. */
export function shownValue(data: MatrixData, { changes }: SheetState, place: Place): number | null {
  const mine = changes.get(keyOf(place));
  return mine === undefined ? savedValue(data, place) : mine;
}

/** Writes amounts in one step that one undo takes back. What is as saved is no change. */
export function write(
  data: MatrixData,
  state: SheetState,
  amounts: readonly (readonly [Place, number | null])[],
): SheetState {
  const changes = new Map(state.changes);
  const step: (readonly [string, number | null | undefined])[] = [];
  for (const [place, amount] of amounts) {
    if (shownValue(data, { changes, undo: [] }, place) === amount) continue;
    const key = keyOf(place);
    step.push([key, changes.get(key)]);
    if (savedValue(data, place) === amount) changes.delete(key);
    else changes.set(key, amount);
  }
  return step.length === 0 ? state : { changes, undo: [...state.undo, step] };
}

export function undo(state: SheetState): SheetState {
  const step = state.undo.at(-1);
  if (!step) return state;
  const changes = new Map(state.changes);
  for (const [key, before] of step.toReversed()) {
    if (before === undefined) changes.delete(key);
    else changes.set(key, before);
  }
  return { changes, undo: state.undo.slice(0, -1) };
}

/** Lets go of some changes: the cells are as saved again. */
export function letGo(state: SheetState, keys: readonly string[]): SheetState {
  const changes = new Map(state.changes);
  for (const key of keys) changes.delete(key);
  return { changes, undo: [] };
}

/** The data with the changes in it, to draw. */
export function withChanges(data: MatrixData, { changes }: SheetState): MatrixData {
  if (changes.size === 0) return data;
  const known = new Set<string>();
  const at = slot(data);
  const cells = data.cells.map((cell): MatrixCell => {
    const key = `${cell[0]}-${cell[1]}`;
    known.add(key);
    const mine = changes.get(key);
    if (mine === undefined) return cell;
    return at === 2
      ? [cell[0], cell[1], mine, cell[3], cell[4], cell[5]]
      : [cell[0], cell[1], cell[2], mine, cell[4], cell[5]];
  });
  const added = [...changes]
    .filter(([key]) => !known.has(key))
    .map(([key, mine]): MatrixCell => {
      const { line, channel } = placeOf(key);
      return at === 2 ? [line, channel, mine, null, 0, ""] : [line, channel, null, mine, 0, ""];
    });
  return { ...data, cells: [...cells, ...added] };
}

/** Lines in the order of the screen. */
export function rowsOf(data: MatrixData): number[] {
  return groupsOf(data).flatMap((group) => group.lines);
}

/** The next place in a direction, within the table. */
export function step(data: MatrixData, { line, channel }: Place, [down, right]: readonly [number, number]): Place {
  const rows = rowsOf(data);
  const row = Math.min(rows.length - 1, Math.max(0, rows.indexOf(line) + down));
  const column = Math.min(data.channels.length - 1, Math.max(0, channel + right));
  return { line: rows[row] ?? line, channel: column };
}

export type Pasted = { amounts: [Place, number | null][]; wrong: string[]; outside: number };

/** What a person pastes from a spreadsheet, from a cell on: rows by lines, cells by tabs; an empty cell takes the amount away. */
export function readPaste(data: MatrixData, from: Place, text: string): Pasted {
  const rows = rowsOf(data);
  const first = rows.indexOf(from.line);
  const pasted: Pasted = { amounts: [], wrong: [], outside: 0 };
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  lines.forEach((line, down) => {
    line.split("\t").forEach((word, right) => {
      const row = rows[first + down];
      const channel = from.channel + right;
      if (row === undefined || channel >= data.channels.length) {
        if (word.trim() !== "") pasted.outside += 1;
        return;
      }
      const amount = readAmount(word);
      if (amount === undefined) pasted.wrong.push(word.trim().slice(0, 30));
      else pasted.amounts.push([{ line: row, channel }, amount]);
    });
  });
  return pasted;
}

/** Cents, null for an empty text, undefined for what is no amount. */
export function readAmount(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const read = parseEuro(text);
  return read.ok && read.value >= 0 ? read.value : undefined;
}

/** What the server is asked to save. */
export function toSave(data: MatrixData, { changes }: SheetState) {
  const field = data.mode;
  return [...changes].map(([key, amount]) => {
    const { line, channel } = placeOf(key);
    const cell = data.cells.find((each) => each[0] === line && each[1] === channel);
    return {
      lineId: data.lines[line]?.id,
      channelId: data.channels[channel]?.id,
      version: cell?.[4] ?? 0,
      [field]: amount === null ? "" : (amount / 100).toFixed(2),
    };
  });
}
