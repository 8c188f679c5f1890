// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, Details, Section } from "@albero/ui";
import type { ToldSection } from "../core/explain.ts";

/** A part of the computation, as the minutes print it. `isFolded`: it stands in a fold already. */
export function Told({ section, isFolded = false }: { section: ToldSection; isFolded?: boolean }) {
  const { title, sentences, table } = section;
  const isLong = !isFolded && (table?.rows.length ?? 0) > 15;
  const rows = (table?.rows ?? []).map((cells, at) => ({ at, cells }));
  const drawn = table ? (
    <DataTable
      caption={title}
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.at)}
      columns={table.head.map((header, column) => ({
        key: String(column),
        head: header,
        number: rows.every(({ cells }) => /^[–\d.,/\s%]+$/.test(cells[column] ?? "")),
        cell: (row: { cells: string[] }) => row.cells[column] ?? "",
      }))}
    />
  ) : null;
  return (
    <Section title={title} level={isFolded ? 3 : 2}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {drawn && isLong ? <Details summary={title}>{drawn}</Details> : drawn}
    </Section>
  );
}
