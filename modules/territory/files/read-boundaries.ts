// SPDX-License-Identifier: AGPL-3.0-or-later
import { unzipSync } from "fflate";
import type { Feature, FeatureCollection } from "geojson";
import { read } from "shapefile";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { ok, refuse, type Result } from "@albero/kernel/pure";

/** Above these a file would fill the memory: a region's boundaries take a tenth of them. */
export const LARGEST_BOUNDARY_FILE = 25_000_000;
const LARGEST_UNZIPPED = 90_000_000;

export type BoundaryFileRefusal =
  | "file_too_large"
  | "file_empty"
  | "file_not_understood"
  | "archive_too_large"
  | "archive_without_shapes";

/** Turns a file of boundaries (GeoJSON, TopoJSON, zipped shapefile) into shapes with their names. */
export async function readBoundaryFile(bytes: Uint8Array): Promise<Result<FeatureCollection, BoundaryFileRefusal>> {
  if (bytes.length === 0) return refuse("file_empty");
  if (bytes.length > LARGEST_BOUNDARY_FILE) return refuse("file_too_large");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readShapefile(bytes) : readJson(bytes);
}

async function readShapefile(bytes: Uint8Array): Promise<Result<FeatureCollection, BoundaryFileRefusal>> {
  let unzipped = 0;
  let isTooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(shp|dbf|cpg)$/i.test(name)) return false;
        unzipped += originalSize;
        isTooLarge ||= unzipped > LARGEST_UNZIPPED;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return refuse("archive_too_large");
    // An ISTAT archive holds regions, provinces and municipalities: "Com…" are the municipalities.
    const names = Object.keys(files).filter((name) => /\.shp$/i.test(name));
    const chosen = names.find((name) => /(^|\/)com[^/]*\.shp$/i.test(name)) ?? names[0];
    const shapes = chosen === undefined ? undefined : files[chosen];
    if (!chosen || !shapes) return refuse("archive_without_shapes");
    if (!isShapes(shapes)) return refuse("file_not_understood");
    const beside = (ending: string) =>
      files[chosen.replace(/\.shp$/i, ending)] ?? files[chosen.replace(/\.shp$/i, ending.toUpperCase())];
    const encoding = new TextDecoder().decode(beside(".cpg") ?? new Uint8Array()).trim() || "utf-8";
    return ok(await read(shapes, beside(".dbf"), { encoding }));
  } catch {
    return refuse("file_not_understood");
  }
}

/** Every .shp begins with the number 9994. */
function isShapes(bytes: Uint8Array): boolean {
  return bytes.length >= 100 && bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a;
}

function readJson(bytes: Uint8Array): Result<FeatureCollection, BoundaryFileRefusal> {
  try {
    const parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as Record<string, unknown>;
    if (parsed["type"] === "FeatureCollection" && Array.isArray(parsed["features"])) {
      return ok(parsed as unknown as FeatureCollection);
    }
    if (parsed["type"] === "Topology") {
      const topology = parsed as unknown as Topology;
      const features: Feature[] = Object.values(topology.objects).flatMap((object) => {
        const found: Feature | FeatureCollection = feature(topology, object);
        return found.type === "FeatureCollection" ? found.features : [found];
      });
      return ok({ type: "FeatureCollection", features });
    }
    return refuse("file_not_understood");
  } catch {
    return refuse("file_not_understood");
  }
}
