// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from "./area.ts";

export type Xy = readonly [number, number];
export type Ring = readonly Xy[];
/** One or more rings, filled even-odd, so that holes stay holes. */
export type Shape = readonly Ring[];
export type Box = { left: number; top: number; right: number; bottom: number };

/** Degrees to a flat plane in which a step east is as long as a step north, at the middle latitude. y grows downwards. */
export function flatten(points: readonly Point[]): (point: Point) => Xy {
  const middle = points.reduce((all, one) => all + one.lat, 0) / Math.max(1, points.length);
  const shrink = Math.cos((middle * Math.PI) / 180);
  return ({ lon, lat }) => [lon * shrink, -lat];
}

export function boxOf(points: Iterable<Xy>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Scales and centres a box into a frame, keeping its proportions. */
export function fitInto(box: Box, width: number, height: number, margin: number): (xy: Xy) => Xy {
  const wide = box.right - box.left || 1e-9;
  const tall = box.bottom - box.top || 1e-9;
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / tall);
  const left = (width - wide * scale) / 2;
  const top = (height - tall * scale) / 2;
  return ([x, y]) => [left + (x - box.left) * scale, top + (y - box.top) * scale];
}

function cross(o: Xy, a: Xy, b: Xy): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/** The convex outline of points (Andrew's monotone chain). */
export function hullOf(points: readonly Xy[]): Ring {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (all: readonly Xy[]) => {
    const chain: Xy[] = [];
    for (const point of all) {
      while (chain.length > 1 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

export function circle([x, y]: Xy, radius: number, steps = 48): Ring {
  return Array.from({ length: steps }, (_, at): Xy => {
    const angle = (at / steps) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** The outline of points grown by `radius` with round corners: the hull of circles around them. */
export function roundedHull(points: readonly Xy[], radius: number): Ring {
  return hullOf(points.flatMap((point) => circle(point, radius, 64)));
}

/** The part of a convex ring that lies within another convex ring (Sutherland-Hodgman). */
export function clipConvex(subject: Ring, window: Ring): Ring {
  const turn = Math.sign(signedArea(window)) || 1;
  let kept: Xy[] = [...subject];
  for (let at = 0; at < window.length && kept.length > 0; at += 1) {
    const a = window[at]!;
    const b = window[(at + 1) % window.length]!;
    const side = (point: Xy) => turn * cross(a, b, point);
    const next: Xy[] = [];
    for (let i = 0; i < kept.length; i += 1) {
      const from = kept[i]!;
      const to = kept[(i + 1) % kept.length]!;
      const inFrom = side(from);
      const inTo = side(to);
      if (inFrom >= 0) next.push(from);
      if (inFrom * inTo < 0) {
        const share = inFrom / (inFrom - inTo);
        next.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
      }
    }
    kept = next;
  }
  return kept;
}

export function signedArea(ring: Ring): number {
  let area = 0;
  for (let at = 0; at < ring.length; at += 1) {
    const [x1, y1] = ring[at]!;
    const [x2, y2] = ring[(at + 1) % ring.length]!;
    area += x1 * y2 - x2 * y1;
  }
  return area / 2;
}

export function contains(shape: Shape, [x, y]: Xy): boolean {
  let inside = false;
  for (const ring of shape) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
      const [x1, y1] = ring[at]!;
      const [x2, y2] = ring[before]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** Distance of a point from the nearest edge of a shape. */
export function distanceToEdge(shape: Shape, [x, y]: Xy): number {
  let nearest = Infinity;
  for (const ring of shape) {
    for (let at = 0; at < ring.length; at += 1) {
      const [x1, y1] = ring[at]!;
      const [x2, y2] = ring[(at + 1) % ring.length]!;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(x - x1 - along * dx, y - y1 - along * dy));
    }
  }
  return nearest;
}

/** Points well inside a shape, where a label has room, the roomiest first: the best of a fine grid. */
export function labelPoints(shape: Shape, most = 14): Xy[] {
  const largest = shape.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))[0] ?? [];
  const box = boxOf(largest);
  const found: { point: Xy; room: number }[] = [];
  for (let row = 1; row < 16; row += 1) {
    for (let column = 1; column < 16; column += 1) {
      const x = box.left + ((box.right - box.left) * column) / 16;
      const y = box.top + ((box.bottom - box.top) * row) / 16;
      if (contains(shape, [x, y])) found.push({ point: [x, y], room: distanceToEdge(shape, [x, y]) });
    }
  }
  const middle: Xy = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const points = found.toSorted((a, b) => b.room - a.room).map((one) => one.point);
  return points.length > 0 ? points.slice(0, most) : [middle];
}

/** Leaves out the points that change an outline by less than `tolerance` (Douglas-Peucker). */
export function simplify(ring: Ring, tolerance: number): Ring {
  if (ring.length < 5) return ring;
  const keep = new Set<number>([0, ring.length - 1]);
  const todo: [number, number][] = [[0, ring.length - 1]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [from, to] = next;
    let worst = -1;
    let away = tolerance;
    for (let at = from + 1; at < to; at += 1) {
      const off = distanceToEdge([[ring[from]!, ring[to]!]], ring[at]!);
      if (off > away) [worst, away] = [at, off];
    }
    if (worst > 0) {
      keep.add(worst);
      todo.push([from, worst], [worst, to]);
    }
  }
  const kept = ring.filter((_, at) => keep.has(at));
  return kept.length >= 4 ? kept : ring;
}
