// SPDX-License-Identifier: AGPL-3.0-or-later
import { Anchor, AreaBadge, DataTable, Num, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import type { NetworkLine } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { Degree, Density } from "./parts.tsx";

type TableProps = { lines: readonly NetworkLine[]; href: (slug: string, code: string) => string };

/** The measures of the net of each objective, and how many actors came or went. */
export function NetworkTable({ lines, href }: TableProps) {
  const t = useTexts(texts).list;
  const slug = useSlug();
  return (
    <DataTable
      caption={t.table}
      captionHidden
      rows={lines}
      rowKey={({ code }) => code}
      phone="cards"
      columns={[
        {
          key: "objective",
          head: t.objective,
          width: "20rem",
          cell: ({ code, title, areas }) => (
            <>
              <AreaBadge letter={areas[0] ?? code} /> <Anchor href={href(slug, code)}>{title}</Anchor>
            </>
          ),
        },
        { key: "actors", head: t.actors, number: true, cell: ({ after }) => <Num value={after.actors} /> },
        {
          key: "pairs",
          head: t.pairs,
          number: true,
          cell: ({ after, code }) => <Num value={after.pairs} href={`${href(slug, code)}#legami`} />,
        },
        { key: "density", head: t.density, number: true, cell: ({ after }) => <Density value={after.density} /> },
        { key: "degree", head: t.degree, number: true, cell: ({ after }) => <Degree value={after.averageDegree} /> },
        {
          key: "change",
          head: t.change,
          number: true,
          cell: ({ before, after, code }) => (
            <Num value={after.actors - before.actors} href={`${href(slug, code)}#cambiamenti`} />
          ),
        },
      ]}
    />
  );
}
