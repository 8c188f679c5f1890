// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Feature, FeatureCollection, Position } from "geojson";
import type { Municipality } from "./area.ts";
import { signedArea, simplify, type Ring, type Xy } from "./geometry.ts";
import { finderOf, istatCode, plainName, wordsOf } from "./match.ts";
import { degreesFromUtm } from "./utm.ts";

export type BoundaryProblem = {
  place: string;
  reason: "not_an_area" | "outside_italy" | "given_twice" | "empty_outline";
};

export type MatchedOutline = { istat: string; name: string; foundBy: "code" | "name"; fileName: string; rings: Ring[] };

export type BoundariesReading = {
  features: number;
  matched: MatchedOutline[];
  missing: string[];
  others: number;
  /** True when the file gave metres of the Italian grid, turned here into degrees. */
  wasInMetres: boolean;
  problems: BoundaryProblem[];
};

/** About thirty metres: less than a pixel on any screen. */
const TOLERANCE_DEGREES = 0.0003;

const CODE_COLUMNS = [
  "pro com t",
  "pro com",
  "com istat code",
  "istat",
  "cod istat",
  "codice istat",
  "istat code",
  "code",
  "codice",
  "comune istat",
];
const NAME_COLUMNS = ["comune", "com name", "den com", "denominazione", "nome", "name", "comune nome"];

/** Finds our municipalities among the shapes of a file, by ISTAT code or else by name, and thins their outlines. */
export function matchBoundaries(file: FeatureCollection, municipalities: readonly Municipality[]): BoundariesReading {
  const find = finderOf(municipalities);
  const matched = new Map<string, MatchedOutline>();
  const problems: BoundaryProblem[] = [];
  let others = 0;
  let wasInMetres = false;
  for (const feature of file.features) {
    const code = column(feature, CODE_COLUMNS);
    const name = wordsOf(column(feature, NAME_COLUMNS));
    const ours = find(code, name);
    if (!ours) {
      others += 1;
      continue;
    }
    const read = outlineOf(feature);
    wasInMetres ||= read.inMetres;
    if (read.problem) problems.push({ place: ours.name, reason: read.problem });
    else if (matched.has(ours.istat)) problems.push({ place: ours.name, reason: "given_twice" });
    else {
      const foundBy = istatCode(code) ? "code" : "name";
      matched.set(ours.istat, { istat: ours.istat, name: ours.name, foundBy, fileName: name, rings: read.rings });
    }
  }
  const missing = municipalities.filter((one) => !matched.has(one.istat)).map((one) => one.name);
  return { features: file.features.length, matched: [...matched.values()], missing, others, wasInMetres, problems };
}

function column(feature: Feature, wanted: readonly string[]): unknown {
  const properties = Object.entries(feature.properties ?? {});
  for (const name of wanted) {
    const found = properties.find(([key, value]) => plainName(key) === name && value !== null && value !== "");
    if (found) return found[1];
  }
  return null;
}

type Outline = { rings: Ring[]; inMetres: boolean; problem?: BoundaryProblem["reason"] };

function outlineOf({ geometry }: Feature): Outline {
  const polygons =
    geometry?.type === "Polygon"
      ? [geometry.coordinates]
      : geometry?.type === "MultiPolygon"
        ? geometry.coordinates
        : null;
  if (!polygons) return { rings: [], inMetres: false, problem: "not_an_area" };
  const raw = polygons.flat().map((ring) => ring.map(pair));
  const inMetres = raw.some((ring) => ring.some(([x]) => Math.abs(x) > 180));
  const degrees = inMetres ? raw.map((ring) => ring.map((xy) => degreesFromUtm(xy))) : raw;
  const isInItaly = degrees.every((ring) => ring.every(([lon, lat]) => lon > 6 && lon < 19.5 && lat > 35 && lat < 48));
  if (!isInItaly) return { rings: [], inMetres, problem: "outside_italy" };
  const thin = degrees.map((ring) => simplify(ring, TOLERANCE_DEGREES).map(rounded)).filter((ring) => ring.length >= 4);
  const rings = thin.filter((ring) => Math.abs(signedArea(ring)) > 0);
  return rings.length > 0 ? { rings, inMetres } : { rings, inMetres, problem: "empty_outline" };
}

function pair(position: Position): Xy {
  return [Number(position[0]), Number(position[1])];
}

function rounded([lon, lat]: Xy): Xy {
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}
