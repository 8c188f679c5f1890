// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang, Tx } from "@albero/kernel";
import { drawMap, type MapPlace, type MapWords } from "../core/map.ts";
import { differenceScale, scaleOf } from "../core/scale.ts";
import type { Drawing } from "../core/svg.ts";
import { drawTiles } from "../core/tiles.ts";
import { groundOf, readTerritory } from "../pages/ground.ts";
import { texts } from "../texts.ts";

export type Painting = {
  /** A word of its own among the pictures of a page. */
  id: string;
  values: Readonly<Record<string, number>>;
  /** Differences, with their sign, take two colours: one for less, one for more. */
  isDifference?: boolean;
  /** The value as words ("12.345,67 €") and, for a tile, short. */
  write: (value: number) => { text: string; short: string };
  words: Pick<MapWords, "title" | "description" | "unknown" | "legend" | "head"> & { tileTitle: string };
};

/** Map and cartogram of what another module knows of each municipality. Who has no value is hatched. */
export async function drawMunicipalities(
  tx: Tx,
  ambitoId: number,
  lang: Lang,
  { id, values, isDifference = false, write, words }: Painting,
): Promise<{ map: Drawing | null; tiles: Drawing }> {
  const { ground } = await groundOf(tx, ambitoId, await readTerritory(tx, ambitoId, texts[lang]));
  const scale = (isDifference ? differenceScale : scaleOf)(Object.values(values), (value) => write(value).short);
  const places = ground.municipalities.map(({ istat, name, point }): MapPlace => {
    const value = values[istat];
    const shown =
      value === undefined
        ? { shade: null, text: words.unknown, short: "?" }
        : { shade: scale.classOf(value), ...write(value) };
    return {
      istat,
      name,
      point,
      outline: ground.outlines?.get(istat) ?? null,
      strong: ground.seats.has(istat),
      ...shown,
    };
  });
  const hasPlace = places.some((place) => place.outline !== null || place.point !== null);
  return {
    map: hasPlace ? drawMap(id, places, scale.shades, words) : null,
    tiles: drawTiles(`${id}t`, places, scale.shades, { ...words, title: words.tileTitle }),
  };
}
