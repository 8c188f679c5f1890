// SPDX-License-Identifier: AGPL-3.0-or-later
import { Details, Section, useTexts } from "@albero/ui";
import { FIGURE_FAMILIES, type AdhesionFigure } from "../core/figures.ts";
import { texts } from "../texts.ts";
import { FiguresTable } from "./parts.tsx";

const FOLDED = FIGURE_FAMILIES.filter((family) => family !== "total" && family !== "type");

/** What the plan prints of the adhesions: how many by type, and on request interests and census. */
export function Adhesions({ figures }: { figures: readonly AdhesionFigure[] }) {
  const t = useTexts(texts).figures;
  const total = figures.find((figure) => figure.family === "total");
  const types = figures.filter((figure) => figure.family === "type");
  if (!total) return null;
  const known = types.filter((figure) => figure.value !== null).length;
  return (
    <Section title={t.title(total.value ?? 0, total.period)} lead={t.lead(known, types.length)} id="adesioni">
      <FiguresTable figures={[...types, total]} caption={t.table} />
      <Details summary={t.more}>
        {FOLDED.map((family) => {
          const own = figures.filter((figure) => figure.family === family);
          return own.length > 0 ? <FiguresTable key={family} figures={own} caption={t.families[family]} /> : null;
        })}
      </Details>
    </Section>
  );
}
