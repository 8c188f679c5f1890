// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { Anchor, DataTable, NoValue, Uncertain, useTexts } from "@albero/ui";
import type { IndicatorLine } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { Odd, TargetWords } from "./parts.tsx";

type IndicatorsProps = {
  indicators: readonly IndicatorLine[];
  /** The card of an indicator, where the table is of many cards. */
  card?: (row: IndicatorLine) => ReactNode;
  /** Where the indicator is among those of Albero. */
  href: (indicatorId: number) => string;
};

const partOf = (text: string | null, kind: IndicatorLine["kind"]): ReactNode =>
  text ?? <NoValue kind={kind === "percentage" || kind === "ratio" ? "missing" : "not_applicable"} />;

/** Indicators as they are printed: what is counted above and below the line, the target, what is odd. */
export function IndicatorsTable({ indicators, card, href }: IndicatorsProps) {
  const t = useTexts(texts);
  return (
    <DataTable
      caption={t.indicators.table}
      captionHidden
      rows={indicators}
      rowKey={(row) => row.code}
      phone="cards"
      columns={[
        {
          key: "text",
          head: t.col.indicator,
          width: "16rem",
          cell: (row) => (
            <>
              {row.indicatorId === null ? row.text : <Anchor href={href(row.indicatorId)}>{row.text}</Anchor>}{" "}
              {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
            </>
          ),
        },
        ...(card ? [{ key: "card", head: t.col.card, width: "12rem" as const, cell: card }] : []),
        { key: "numerator", head: t.col.numerator, width: "11rem", cell: (row) => partOf(row.numerator, row.kind) },
        {
          key: "denominator",
          head: t.col.denominator,
          width: "11rem",
          cell: (row) => partOf(row.denominator, row.kind),
        },
        { key: "target", head: t.col.target, width: "10rem", cell: (row) => <TargetWords target={row.target} /> },
        ...(indicators.some((row) => row.odd.length > 0)
          ? [
              {
                key: "odd",
                head: t.col.odd,
                width: "11rem" as const,
                cell: (row: IndicatorLine) => <Odd odd={row.odd} />,
              },
            ]
          : []),
      ]}
    />
  );
}
