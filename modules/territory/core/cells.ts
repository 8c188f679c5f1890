// SPDX-License-Identifier: AGPL-3.0-or-later
import { Delaunay } from "d3-delaunay";
import { boxOf, circle, clipConvex, roundedHull, type Ring, type Xy } from "./geometry.ts";

/** Half of the distance to the nearest neighbour, at the middle of the list: the grain of a set of points. */
export function grainOf(points: readonly Xy[]): number {
  if (points.length < 2) return 1;
  const nearest = points.map((a, at) =>
    Math.min(...points.filter((_, other) => other !== at).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]))),
  );
  return nearest.toSorted((a, b) => a - b)[Math.floor(nearest.length / 2)]! / 2;
}

/**
 * A cell around each point: what is nearer to it than to any other, within a rounded outline of the whole.
 * It stands in for boundaries that nobody has loaded, and says nothing of the true borders.
 */
export function cellsAround(points: readonly Xy[]): Ring[] {
  const grain = grainOf(points);
  const outline = roundedHull(points, grain * 1.7);
  const { left, top, right, bottom } = boxOf(outline);
  const voronoi = Delaunay.from(points as unknown as ArrayLike<[number, number]>).voronoi([left, top, right, bottom]);
  return points.map((point, at) => {
    const cell = (voronoi.cellPolygon(at) as unknown as Ring | null)?.slice(0, -1) ?? circle(point, grain);
    return clipConvex(clipConvex(cell, outline), circle(point, grain * 3.4, 72));
  });
}
