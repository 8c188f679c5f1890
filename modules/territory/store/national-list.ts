// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import type { Municipality } from "../core/area.ts";

const FILE = new URL("../../../data/reference/municipalities-italy.json", import.meta.url);

type Reference = {
  asOf: string;
  verified: boolean;
  note: string;
  source: { title: string; licence: string };
  provinces: [code: string, sign: string, name: string, region: string][];
  municipalities: [istat: string, name: string, cadastral: string | null][];
};

export type NationalList = {
  asOf: string;
  note: string;
  source: string;
  municipalities: readonly (Municipality & { sign: string })[];
};

let known: Promise<NationalList> | undefined;

/** All the municipalities of Italy, read once from the reference file that the project ships. */
export function nationalList(): Promise<NationalList> {
  known ??= readNationalList();
  return known;
}

async function readNationalList(): Promise<NationalList> {
  const { asOf, note, source, provinces, municipalities } = JSON.parse(await readFile(FILE, "utf8")) as Reference;
  const byCode = new Map(provinces.map(([code, sign, name, region]) => [code, { sign, province: name, region }]));
  return {
    asOf,
    note,
    source: `${source.title} (${source.licence})`,
    municipalities: municipalities.map(([istat, name, cadastral]) => {
      const place = byCode.get(istat.slice(0, 3)) ?? { sign: "", province: "", region: "" };
      return { istat, name, cadastral, ...place, point: null, note: "" };
    }),
  };
}
