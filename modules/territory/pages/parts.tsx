// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { Anchor, Callout, ChartFigure, Grid, Section, useShell, useTexts, type Drawing } from "@albero/ui";
import { publicPaths } from "../paths.ts";
import { texts } from "../texts.ts";

type MapsProps = {
  pictures: { map: Drawing | null; tiles: Drawing };
  source: string;
  /** How the shapes of the map came about. */
  note: string;
  titles: readonly [map: string, tiles: string];
};

/** The map and the cartogram side by side: what the first hides for lack of room the second shows. */
export function Maps({ pictures, source, note, titles }: MapsProps) {
  const t = useTexts(texts);
  return (
    <Grid min="24rem">
      {pictures.map ? (
        <ChartFigure title={t.drawing.map(titles[0])} drawing={pictures.map} source={source} note={note} />
      ) : null}
      <ChartFigure
        title={t.drawing.tiles(titles[1])}
        drawing={pictures.tiles}
        source={source}
        note={t.page.tilesNote}
      />
    </Grid>
  );
}

type Reading = { kind: string; text: string; name?: string; isWhole?: boolean };

/** What the plan says in words, and, apart from it, what it leaves unsaid. */
export function Readings({ readings }: { readings: readonly Reading[] }) {
  const t = useTexts(texts).page;
  const said = readings.filter((one) => one.kind !== "missing");
  const missing = readings.filter((one) => one.kind === "missing");
  const line = (one: Reading, at: number): ReactNode => (
    <li key={at}>
      {one.name && one.isWhole === false ? <strong>{one.name}: </strong> : null}
      {one.text}
    </li>
  );
  return (
    <>
      {said.length > 0 ? (
        <Section title={t.readings}>
          <ul>{said.map(line)}</ul>
        </Section>
      ) : null}
      {missing.length > 0 ? (
        <Section title={t.missing}>
          <Callout tone="note">
            <ul>{missing.map(line)}</ul>
          </Callout>
        </Section>
      ) : null}
    </>
  );
}

/** Names of municipalities, each a link to its page. */
export function Names({ places }: { places: readonly { istat: string; name: string }[] }) {
  const slug = useShell().ambito?.slug ?? "";
  return (
    <>
      {places.map((one, at) => (
        <span key={one.istat}>
          {at > 0 ? ", " : ""}
          <Anchor href={publicPaths.municipality(slug, one.istat)}>{one.name}</Anchor>
        </span>
      ))}
    </>
  );
}
