// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Xy } from "./geometry.ts";

// WGS 84 ellipsoid and the scale of the Transverse Mercator projection.
const SEMI_MAJOR = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const SCALE = 0.9996;

/** ISTAT publishes boundaries in metres east and north of zone 32, whatever the region. */
export const ITALIAN_ZONE = 32;

/** Longitude and latitude in degrees of a point of a UTM zone, northern hemisphere (Snyder's series, a few centimetres). */
export function degreesFromUtm([east, north]: Xy, zone = ITALIAN_ZONE): Xy {
  const e2 = FLATTENING * (2 - FLATTENING);
  const ep2 = e2 / (1 - e2);
  const root = Math.sqrt(1 - e2);
  const e1 = (1 - root) / (1 + root);
  const mu = north / SCALE / (SEMI_MAJOR * (1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256));
  const foot =
    mu +
    ((3 * e1) / 2 - (27 * e1 ** 3) / 32) * Math.sin(2 * mu) +
    ((21 * e1 ** 2) / 16 - (55 * e1 ** 4) / 32) * Math.sin(4 * mu) +
    ((151 * e1 ** 3) / 96) * Math.sin(6 * mu);
  const sin2 = Math.sin(foot) ** 2;
  const t = Math.tan(foot) ** 2;
  const c = ep2 * Math.cos(foot) ** 2;
  const n = SEMI_MAJOR / Math.sqrt(1 - e2 * sin2);
  const r = (SEMI_MAJOR * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const d = (east - 500_000) / (n * SCALE);
  const lat =
    foot -
    ((n * Math.tan(foot)) / r) *
      (d ** 2 / 2 -
        ((5 + 3 * t + 10 * c - 4 * c ** 2 - 9 * ep2) * d ** 4) / 24 +
        ((61 + 90 * t + 298 * c + 45 * t ** 2 - 252 * ep2 - 3 * c ** 2) * d ** 6) / 720);
  const lon =
    (d - ((1 + 2 * t + c) * d ** 3) / 6 + ((5 - 2 * c + 28 * t - 3 * c ** 2 + 8 * ep2 + 24 * t ** 2) * d ** 5) / 120) /
    Math.cos(foot);
  return [(zone - 1) * 6 - 180 + 3 + (lon * 180) / Math.PI, (lat * 180) / Math.PI];
}
