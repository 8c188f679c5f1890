// SPDX-License-Identifier: AGPL-3.0-or-later
import { useId, type ReactNode } from "react";
import { useTexts } from "../shell.ts";
import { texts } from "../texts.ts";
import { Details } from "./blocks.tsx";
import { DataTable } from "./table.tsx";

/** What a chart is: a drawing for wide screens and paper, one for phones, and the same numbers as a table. */
export type Drawing = {
  svg: string;
  narrow?: string;
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
};

type ChartFigureProps = {
  /** The finding, not the subject: "La domiciliarità pesa per un terzo". */
  title: ReactNode;
  drawing: Drawing;
  unit?: string;
  source: ReactNode;
  /** The date of the figures, already written. */
  date?: ReactNode;
  note?: ReactNode;
  /** Shows the table open (print shows it always). */
  tableOpen?: boolean;
  level?: 2 | 3 | 4;
};

/** A picture with its finding, unit, source, date and the table of its numbers. */
export function ChartFigure({ title, drawing, unit, source, date, note, tableOpen, level = 3 }: ChartFigureProps) {
  const t = useTexts(texts).chart;
  const id = `g${useId().replace(/[^a-zA-Z0-9]/g, "")}`;
  const Heading = `h${level}` as "h2" | "h3" | "h4";
  const { head, rows } = drawing.table;
  const isNumber = (place: number) => place > 0 && rows.every((row) => /^[−\-\d€]|^$|^—$/.test(row[place] ?? ""));
  return (
    <figure className="chart" aria-labelledby={id}>
      <Heading className="chart-title" id={id}>
        {title}
      </Heading>
      {unit ? (
        <p className="chart-unit">
          {t.unit}: {unit}
        </p>
      ) : null}
      <div className={drawing.narrow ? "chart-wide" : "chart-any"} dangerouslySetInnerHTML={{ __html: drawing.svg }} />
      {drawing.narrow ? <div className="chart-narrow" dangerouslySetInnerHTML={{ __html: drawing.narrow }} /> : null}
      <div className="chart-notes">
        {note ? <p>{note}</p> : null}
        <p>
          {t.source}: {source}
          {date ? (
            <>
              {". "}
              {t.date} {date}
            </>
          ) : null}
          {"."}
        </p>
      </div>
      <Details summary={t.table} open={tableOpen}>
        <DataTable
          caption={title}
          captionHidden
          columns={head.map((name, place) => ({
            key: String(place),
            head: name,
            number: isNumber(place),
            cell: (row: readonly string[]) => row[place] ?? "",
          }))}
          rows={rows}
          rowKey={(_, at) => String(at)}
        />
      </Details>
    </figure>
  );
}
