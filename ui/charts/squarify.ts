// SPDX-License-Identifier: AGPL-3.0-or-later
export type Box = { x: number; y: number; width: number; height: number };

/** The box with a margin taken from each side, never below zero. */
export function inset(box: Box, by: number): Box {
  return {
    x: box.x + by,
    y: box.y + by,
    width: Math.max(0, box.width - 2 * by),
    height: Math.max(0, box.height - 2 * by),
  };
}

/**
 * Cuts a box into rectangles as large as the values (positive, in falling order) and as near to squares as can be:
 * Bruls, Huizing, van Wijk, "Squarified treemaps", 2000.
 */
export function squarify(values: readonly number[], box: Box): Box[] {
  const total = values.reduce((all, value) => all + value, 0);
  if (total <= 0) return values.map(() => ({ ...box, width: 0, height: 0 }));
  const scale = (box.width * box.height) / total;
  const areas = values.map((value) => value * scale);
  const boxes: Box[] = [];
  let free = box;
  let at = 0;
  while (at < areas.length) {
    const side = Math.min(free.width, free.height);
    let until = at + 1;
    while (until < areas.length && worst(areas.slice(at, until + 1), side) <= worst(areas.slice(at, until), side))
      until += 1;
    const row = areas.slice(at, until);
    const { placed, rest } = place(row, free);
    boxes.push(...placed);
    free = rest;
    at = until;
  }
  return boxes;
}

/** The longest shape of a row laid along a side: 1 is a square. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((all, area) => all + area, 0);
  const thick = sum / side;
  return Math.max(...row.map((area) => Math.max((thick * thick) / area, area / (thick * thick))));
}

function place(row: readonly number[], free: Box): { placed: Box[]; rest: Box } {
  const sum = row.reduce((all, area) => all + area, 0);
  const tall = free.width >= free.height;
  const thick = tall ? sum / free.height : sum / free.width;
  let offset = 0;
  const placed = row.map((area) => {
    const length = thick > 0 ? area / thick : 0;
    const box = tall
      ? { x: free.x, y: free.y + offset, width: thick, height: length }
      : { x: free.x + offset, y: free.y, width: length, height: thick };
    offset += length;
    return box;
  });
  const rest = tall
    ? { ...free, x: free.x + thick, width: Math.max(0, free.width - thick) }
    : { ...free, y: free.y + thick, height: Math.max(0, free.height - thick) };
  return { placed, rest };
}
