// SPDX-License-Identifier: AGPL-3.0-or-later
declare module "shapefile" {
  import type { FeatureCollection } from "geojson";

  /** Reads the shapes and, when given, the table beside them. */
  export function read(
    shp: ArrayBuffer | Uint8Array,
    dbf?: ArrayBuffer | Uint8Array,
    options?: { encoding?: string },
  ): Promise<FeatureCollection>;
}
