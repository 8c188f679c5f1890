// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";

type Row = { name: string; label: ReactNode; theirs: string; mine: string };
type Words = { field: string; theirs: string; mine: string; empty: string };

/** Two texts of the same fields side by side: the one that another has saved, and the one that was typed meanwhile. */
export function ConflictTable({ rows, words }: { rows: readonly Row[]; words: Words }) {
  return (
    <table className="table conflict-table">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.theirs}</th>
          <th scope="col">{words.mine}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.label}</th>
            <td className="conflict-text">{row.theirs || words.empty}</td>
            <td className="conflict-text">{row.mine || words.empty}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
