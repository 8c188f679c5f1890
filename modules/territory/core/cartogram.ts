// SPDX-License-Identifier: AGPL-3.0-or-later
import { contains, distanceToEdge, roundedHull, boxOf, type Xy } from "./geometry.ts";
import { grainOf } from "./cells.ts";

export type Tile = { column: number; row: number };
export type TileMap = { columns: number; rows: number; tiles: readonly Tile[] };

/**
 * Gives each point one tile of a square grid, near to where it is: the shape of the territory with equal pieces.
 * The same points always give the same tiles. Takes points of a flat plane, y downwards.
 */
export function placeTiles(points: readonly Xy[]): TileMap {
  if (points.length === 0) return { columns: 0, rows: 0, tiles: [] };
  const cells = gridOf(points);
  const costs = points.map(([x, y]) => cells.map((cell) => (cell.x - x) ** 2 + (cell.y - y) ** 2));
  const chosen = cheapest(costs).map((at) => cells[at]!);
  const left = Math.min(...chosen.map((cell) => cell.column));
  const top = Math.min(...chosen.map((cell) => cell.row));
  const tiles = chosen.map(({ column, row }) => ({ column: column - left, row: row - top }));
  return {
    columns: Math.max(...tiles.map((tile) => tile.column)) + 1,
    rows: Math.max(...tiles.map((tile) => tile.row)) + 1,
    tiles,
  };
}

type Cell = Tile & { x: number; y: number };

/** As many cells as points, all within the outline of the territory: shrinks the grid until enough of them fit. */
function gridOf(points: readonly Xy[]): Cell[] {
  const outline = [roundedHull(points, grainOf(points) * 1.2)];
  const box = boxOf(outline[0]!);
  let size = Math.max(box.right - box.left, box.bottom - box.top) || 1;
  for (let tries = 0; tries < 400; tries += 1, size *= 0.985) {
    const cells: (Cell & { depth: number })[] = [];
    for (let row = 0; box.top + row * size < box.bottom; row += 1) {
      for (let column = 0; box.left + column * size < box.right; column += 1) {
        const [x, y] = [box.left + (column + 0.5) * size, box.top + (row + 0.5) * size];
        if (contains(outline, [x, y])) cells.push({ column, row, x, y, depth: distanceToEdge(outline, [x, y]) });
      }
    }
    if (cells.length >= points.length) {
      return cells
        .toSorted((a, b) => b.depth - a.depth || a.row - b.row || a.column - b.column)
        .slice(0, points.length);
    }
  }
  const columns = Math.ceil(Math.sqrt(points.length));
  return points.map((_, at) => ({
    column: at % columns,
    row: Math.floor(at / columns),
    x: at % columns,
    y: Math.floor(at / columns),
  }));
}

/** The assignment of rows to columns whose costs add up to the least (Hungarian method). Answers a column for each row. */
export function cheapest(costs: readonly (readonly number[])[]): number[] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const held = rowOf[column]!;
      let step = Infinity;
      let next = 0;
      for (let to = 1; to <= columns; to += 1) {
        if (used[to]) continue;
        const cost = costs[held - 1]![to - 1]! - rowPrice[held]! - columnPrice[to]!;
        if (cost < slack[to]!) {
          slack[to] = cost;
          cameFrom[to] = column;
        }
        if (slack[to]! < step) {
          step = slack[to]!;
          next = to;
        }
      }
      for (let to = 0; to <= columns; to += 1) {
        if (used[to]) {
          rowPrice[rowOf[to]!]! += step;
          columnPrice[to]! -= step;
        } else slack[to]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = cameFrom[column]!) rowOf[column] = rowOf[cameFrom[column]!]!;
  }
  const answer = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= columns; column += 1) if (rowOf[column]! > 0) answer[rowOf[column]! - 1] = column - 1;
  return answer;
}
