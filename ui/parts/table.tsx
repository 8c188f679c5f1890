// SPDX-License-Identifier: AGPL-3.0-or-later
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   on a phone rows become cards by `display: block`, which takes the roles of a table away unless they are written. */
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reached by the keyboard. */
import { useId, type ReactNode } from "react";
import { useTexts } from "../shell.ts";
import { texts } from "../texts.ts";
import { Anchor } from "./anchor.tsx";
import { Icon } from "./icon.tsx";
import { Money } from "./numbers.tsx";

type ColumnHead = {
  key: string;
  head: ReactNode;
  /** Right-aligned, tabular figures. */
  number?: boolean;
  /** Said once, in the heading: "€", "%", "abitanti". */
  unit?: string;
  /** At least this wide: for texts that would be squeezed. */
  width?: "6rem" | "8rem" | "10rem" | "11rem" | "12rem" | "14rem" | "16rem" | "20rem" | "24rem";
  /** The heading becomes a link that sorts. */
  sort?: { href: string; direction?: "ascending" | "descending" | null };
};

type DrawnColumn<Row> = ColumnHead & { cell: (row: Row, position: number) => ReactNode };
/** Amounts in whole cents: the heading says "€" and the cells are figures. */
type MoneyColumn<Row> = ColumnHead & { money: (row: Row) => number | null | undefined };
export type Column<Row> = DrawnColumn<Row> | MoneyColumn<Row>;

function drawnColumn<Row>(column: Column<Row>): DrawnColumn<Row> {
  if (!("money" in column)) return column;
  const { money, ...head } = column;
  return { ...head, unit: "€", number: true, cell: (row) => <Money cents={money(row)} unit={false} /> };
}

export type DataTableProps<Row> = {
  /** What the table shows, read first by everybody. */
  caption: ReactNode;
  captionHidden?: boolean;
  /** The first column names the row and stays in place while the rest scrolls. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, position: number) => string;
  rowClass?: (row: Row) => string | undefined;
  /** One cell a column, in order: totals. */
  foot?: readonly ReactNode[];
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
  /** Below the table: where the figures come from, at which date. */
  source?: ReactNode;
  /** On a phone: scroll in its own frame with the first column fixed, or one card a row. */
  phone?: "scroll" | "cards";
  density?: "compact" | "roomy";
  /** Long tables keep their heading in sight while the page scrolls, where the screen is wide enough for all columns. */
  tall?: boolean;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, rows, foot, empty, source, phone = "scroll", density = "compact", tall } = props;
  const columns = props.columns.map(drawnColumn);
  const isCard = phone === "cards";
  const role = (name: string) => (isCard ? name : undefined);
  const id = `t${useId().replace(/[^a-zA-Z0-9]/g, "")}`;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className={`data-table data-table-${phone} data-table-${density} ${tall ? "data-table-tall" : ""}`}>
      <section className="data-frame" aria-labelledby={id} tabIndex={0}>
        <table className="table" role={role("table")}>
          <caption id={id} className={captionHidden ? "visually-hidden" : undefined}>
            {caption}
          </caption>
          <thead role={role("rowgroup")}>
            <tr role={role("row")}>
              {columns.map((column) => (
                <Heading key={column.key} column={column} isCard={isCard} />
              ))}
            </tr>
          </thead>
          <tbody role={role("rowgroup")}>
            {rows.map((row, at) => (
              <tr role={role("row")} key={props.rowKey(row, at)} className={props.rowClass?.(row)}>
                {columns.map((column, place) => cellOf(column, place === 0, column.cell(row, at), isCard))}
              </tr>
            ))}
          </tbody>
          {foot ? (
            <tfoot role={role("rowgroup")}>
              <tr role={role("row")}>
                {columns.map((column, place) => cellOf(column, place === 0, foot[place] ?? null, isCard))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </section>
      {source ? <p className="data-source">{source}</p> : null}
    </div>
  );
}

function Heading({ column, isCard }: { column: ColumnHead; isCard: boolean }) {
  const t = useTexts(texts);
  const words = (
    <>
      {column.head}
      {column.unit ? <span className="head-unit"> ({column.unit})</span> : null}
    </>
  );
  const sorted = column.sort?.direction;
  return (
    <th
      role={isCard ? "columnheader" : undefined}
      scope="col"
      className={
        `${column.number ? "numeric" : ""} ${column.width ? `wide-${column.width.replace("rem", "")}` : ""}`.trim() ||
        undefined
      }
      aria-sort={column.sort ? (sorted ?? "none") : undefined}
    >
      {column.sort ? (
        <Anchor className="head-sort" href={column.sort.href}>
          {words}
          {sorted ? (
            <>
              <Icon name={sorted === "ascending" ? "arrow-up" : "arrow-down"} size="xs" />
              <span className="visually-hidden"> {sorted === "ascending" ? t.sortedUp : t.sortedDown}</span>
            </>
          ) : null}
        </Anchor>
      ) : (
        words
      )}
    </th>
  );
}

/**
 * No component of its own: a long table has a thousand of these. What only a row shown as a card needs (its roles, the
 * label of each value) is written only for tables that become cards.
 */
function cellOf(column: ColumnHead, isFirst: boolean, children: ReactNode, isCard: boolean) {
  const className = column.number ? "numeric" : undefined;
  if (!isCard && isFirst) {
    return (
      <th key={column.key} scope="row" className={className}>
        {children}
      </th>
    );
  }
  if (!isCard) {
    return (
      <td key={column.key} className={className}>
        {children}
      </td>
    );
  }
  const head = typeof column.head === "string" ? column.head : undefined;
  const label = head && column.unit ? `${head} (${column.unit})` : head;
  const content = <span className="cell-value">{children}</span>;
  return isFirst ? (
    <th key={column.key} role="rowheader" scope="row" className={className} data-label={label}>
      {content}
    </th>
  ) : (
    <td key={column.key} role="cell" className={className} data-label={label}>
      {content}
    </td>
  );
}
