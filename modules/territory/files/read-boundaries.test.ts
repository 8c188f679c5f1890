// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import type { Municipality } from "../core/area.ts";
import { matchBoundaries } from "../core/boundaries.ts";
import { readBoundaryFile } from "./read-boundaries.ts";

const place = (istat: string, name: string): Municipality => ({
  ...{ istat, name, cadastral: null, province: "Cremona", region: "Lombardia", point: null, note: "" },
});
const OURS = [
  place("019035", "Crema"),
  place("019067", "Pandino"),
  place("019097", "Soncino"),
  place("019043", "Fiesco"),
];
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const square = (lon: number, lat: number) => [
  [
    [lon, lat],
    [lon + 0.1, lat],
    [lon + 0.1, lat + 0.1],
    [lon, lat + 0.1],
    [lon, lat],
  ],
];
const shape = (properties: Record<string, unknown>, coordinates: unknown = square(9.6, 45.3), type = "Polygon") => ({
  type: "Feature",
  properties,
  geometry: { type, coordinates },
});
const collection = (...features: unknown[]) => bytes({ type: "FeatureCollection", features });

async function matched(file: Uint8Array) {
  const read = await readBoundaryFile(file);
  if (!read.ok) throw new Error(read.refusal);
  return matchBoundaries(read.value, OURS);
}

test("the sample that the project ships", async () => {
  const found = await matched(await readFile(new URL("../../../data/samples/boundaries.geojson", import.meta.url)));
  expect(found).toMatchObject({ features: 3, others: 0, missing: ["Fiesco"], problems: [], wasInMetres: false });
  expect(found.matched.map((one) => [one.istat, one.foundBy])).toEqual([
    ["019035", "code"],
    ["019067", "code"],
    ["019097", "code"],
  ]);
});

test("names do where there is no code, spelled as files spell them", async () => {
  const found = await matched(
    collection(shape({ name: "CREMA" }), shape({ NOME: "Pàndino " }), shape({ name: "Milano" })),
  );
  expect(found.matched.map((one) => [one.name, one.foundBy])).toEqual([
    ["Crema", "name"],
    ["Pandino", "name"],
  ]);
  expect(found.others).toBe(1);
});

test("a code of another municipality is not overruled by a name", async () => {
  expect((await matched(collection(shape({ PRO_COM: 15146, COMUNE: "Crema" })))).matched).toEqual([]);
});

test("TopoJSON", async () => {
  const arcs = [
    [
      [9.6, 45.3],
      [9.7, 45.3],
      [9.7, 45.4],
      [9.6, 45.3],
    ],
  ];
  const geometry = { type: "Polygon", arcs: [[0]], properties: { com_istat_code: "019035" } };
  const topology = {
    type: "Topology",
    arcs,
    objects: { comuni: { type: "GeometryCollection", geometries: [geometry] } },
  };
  expect((await matched(bytes(topology))).matched).toMatchObject([{ istat: "019035" }]);
});

/** The smallest shapefile: one polygon in metres of zone 32, and its table with code and name. */
function shapefile(ring: readonly (readonly [number, number])[], code: string, name: string) {
  const content = 44 + 4 + 16 * ring.length;
  const shp = new DataView(new ArrayBuffer(100 + 8 + content));
  shp.setInt32(0, 9994);
  shp.setInt32(24, shp.byteLength / 2);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 5, true);
  shp.setInt32(100, 1);
  shp.setInt32(104, content / 2);
  shp.setInt32(108, 5, true);
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, at) =>
    shp.setFloat64(112 + at * 8, value, true),
  );
  shp.setInt32(144, 1, true);
  shp.setInt32(148, ring.length, true);
  shp.setInt32(152, 0, true);
  ring.flat().forEach((value, at) => shp.setFloat64(156 + at * 8, value, true));
  const columns = [
    ["PRO_COM_T", 6],
    ["COMUNE", 20],
  ] as const;
  const dbf = new Uint8Array(32 + 32 * columns.length + 1 + 27);
  const head = new DataView(dbf.buffer);
  head.setUint8(0, 3);
  head.setUint32(4, 1, true);
  head.setUint16(8, 32 + 32 * columns.length + 1, true);
  head.setUint16(10, 27, true);
  columns.forEach(([column, size], at) => {
    dbf.set(new TextEncoder().encode(column), 32 + at * 32);
    dbf[32 + at * 32 + 11] = "C".charCodeAt(0);
    dbf[32 + at * 32 + 16] = size;
  });
  dbf[32 + 32 * columns.length] = 0x0d;
  dbf.set(new TextEncoder().encode(` ${code.padEnd(6)}${name.padEnd(20)}`), 32 + 32 * columns.length + 1);
  return { shp: new Uint8Array(shp.buffer), dbf };
}

test("a zipped shapefile of ISTAT, in metres", async () => {
  const { shp, dbf } = shapefile(
    [
      [550_000, 5_020_000],
      [550_000, 5_025_000],
      [556_000, 5_025_000],
      [556_000, 5_020_000],
      [550_000, 5_020_000],
    ],
    "019035",
    "Crema",
  );
  const zip = zipSync({
    "Limiti/Reg/Reg.shp": new Uint8Array(4),
    "Limiti/Com/Com01012024_g_WGS84.shp": shp,
    "Limiti/Com/Com01012024_g_WGS84.dbf": dbf,
    "leggimi.txt": new Uint8Array(9),
  });
  const found = await matched(zip);
  expect(found).toMatchObject({ wasInMetres: true, problems: [], matched: [{ istat: "019035", foundBy: "code" }] });
  const [lon, lat] = found.matched[0]!.rings[0]![0]!;
  expect(lon).toBeCloseTo(9.636, 2);
  expect(lat).toBeCloseTo(45.33, 2);
});

test.each([
  ["not_an_area", shape({ istat: "019035" }, [9.6, 45.3], "Point")],
  ["outside_italy", shape({ istat: "019035" }, square(2.3, 48.8))],
  [
    "empty_outline",
    shape({ istat: "019035" }, [
      [
        [9.6, 45.3],
        [9.6, 45.3],
        [9.6, 45.3],
      ],
    ]),
  ],
])("%s", async (reason, feature) => {
  expect((await matched(collection(feature))).problems).toEqual([{ place: "Crema", reason }]);
});

test("a municipality given twice", async () => {
  const found = await matched(collection(shape({ istat: "019035" }), shape({ istat: "019035" })));
  expect(found.problems).toEqual([{ place: "Crema", reason: "given_twice" }]);
});

test.each([
  ["file_empty", new Uint8Array()],
  ["file_not_understood", new TextEncoder().encode("<html>")],
  ["file_not_understood", bytes({ type: "Point", coordinates: [9, 45] })],
  ["file_not_understood", Uint8Array.from([0x50, 0x4b, 1, 2, 3])],
  ["file_not_understood", zipSync({ "a.shp": new Uint8Array(200) })],
  ["archive_without_shapes", zipSync({ "a.txt": new Uint8Array(3) })],
  ["archive_too_large", zipSync({ "bomb.shp": new Uint8Array(91_000_000) })],
  ["file_too_large", new Uint8Array(25_000_001)],
])("refuses: %s", async (refusal, file) => expect(await readBoundaryFile(file)).toMatchObject({ ok: false, refusal }));
