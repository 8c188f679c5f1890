// SPDX-License-Identifier: AGPL-3.0-or-later
import { Anchor, DataTable, Money, useShell, useTexts, type Column } from "@albero/ui";
import { splitsPaths } from "../paths.ts";
import type { ShareView } from "../queries/splits.ts";
import { texts } from "../texts.ts";
import { Signed } from "./parts.tsx";

/** What each municipality pays; every share opens its explanation. */
export function ShareTable({ splitId, rows, totalCents }: { splitId: number; rows: ShareView[]; totalCents: number }) {
  const t = useTexts(texts).split;
  const slug = useShell().ambito?.slug ?? "";
  const hasLast = rows.some((row) => row.lastYearCents !== null);
  const hasHead = rows.some((row) => row.perHeadCents !== null);
  const hasBound = rows.some((row) => row.bound !== "none");
  const door = (row: ShareView) => splitsPaths.share(slug, splitId, row.istat);
  const columns: Column<ShareView>[] = [
    { key: "name", head: t.municipality, cell: (row) => <Anchor href={door(row)}>{row.name}</Anchor> },
    {
      key: "share",
      head: t.shareColumn,
      unit: "€",
      number: true,
      cell: (row) => <Money cents={row.shareCents} unit={false} href={door(row)} sourceLabel={t.whyOne(row.name)} />,
    },
    ...(hasHead
      ? [
          {
            key: "head",
            head: t.perInhabitant,
            unit: "€",
            number: true,
            cell: (row: ShareView) => <Money cents={row.perHeadCents} unit={false} />,
          },
        ]
      : []),
    ...(hasLast
      ? [
          {
            key: "last",
            head: t.lastYear,
            unit: "€",
            number: true,
            cell: (row: ShareView) => <Money cents={row.lastYearCents} unit={false} />,
          },
          {
            key: "difference",
            head: t.difference,
            unit: "€",
            number: true,
            cell: (row: ShareView) => <Signed cents={row.differenceCents} unit={false} />,
          },
        ]
      : []),
    ...(hasBound ? [{ key: "bound", head: t.why, cell: (row: ShareView) => t.bound[row.bound] }] : []),
  ];
  const foot = [t.total, <Money key="total" cents={totalCents} unit={false} />, ...columns.slice(2).map(() => null)];
  return (
    <DataTable
      caption={t.table}
      captionHidden
      rows={rows}
      rowKey={(row) => row.istat}
      columns={columns}
      foot={foot}
      tall
    />
  );
}
