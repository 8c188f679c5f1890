// SPDX-License-Identifier: AGPL-3.0-or-later
// The table of the matrix as text: a thousand cells are written in a millisecond, the same on the server and in the browser.
import type { Lang } from "@albero/kernel/pure";
import { groupsOf, totalsOf, valueOf, type MatrixCell, type MatrixData } from "./matrix.ts";
import { plainEuro } from "./thousands.ts";

export type MatrixWords = {
  line: string;
  total: string;
  printed: string;
  rest: string;
  sumOfCells: string;
  channelAmount: string;
  channelRest: string;
  noObjective: string;
  note: string;
  doubt: string;
  overdrawn: string;
};

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Head, body and foot of the table. Addresses are relative to the page of the matrix. */
export function matrixHtml(data: MatrixData, words: MatrixWords, lang: Lang): string {
  const totals = totalsOf(data);
  const at = new Map(data.cells.map((cell) => [cell[0] * 1_000 + cell[1], cell]));
  const columns = data.channels.length;
  const euro = (amount: number) => plainEuro(amount, lang);
  const doubt = (reason: string | undefined) =>
    reason
      ? ` <abbr class="mx-doubt" title="${escape(reason)}">≈<span class="visually-hidden"> ${words.doubt}</span></abbr>`
      : "";
  const rest = (amount: number) =>
    amount === 0
      ? `<td class="mx-rest mx-even"><span aria-hidden="true">✓</span><span class="visually-hidden">${euro(0)}</span></td>`
      : `<td class="mx-rest${amount < 0 ? " mx-over" : ""}">${amount < 0 ? `<span class="visually-hidden">${words.overdrawn} </span>` : ""}${euro(amount)}</td>`;

  const head = data.channels.map(
    (each) =>
      `<th scope="col"><a href="../../fondi/${each.id}" title="${escape(each.name)}">${escape(each.code)}</a>${doubt(each.doubt)}</th>`,
  );
  const row = (place: number): string => {
    const line = data.lines[place];
    if (!line) return "";
    let cells = "";
    for (let column = 0; column < columns; column += 1)
      cells += cellHtml(at.get(place * 1_000 + column), data, column, words, lang);
    const amount = totals.lineAmounts[place] ?? 0;
    return (
      `<tr data-l="${place}"><th scope="row"><a href="voci/${line.id}">${escape(line.label)}</a>${doubt(line.doubt)}</th>${cells}` +
      `<td class="mx-sum">${euro(amount)}</td>${rest(totals.lineRest[place] ?? 0)}</tr>`
    );
  };
  const body = groupsOf(data).map(({ code, title, lines }) => {
    const total = lines.reduce((sum, place) => sum + (totals.lineAmounts[place] ?? 0), 0);
    const name = code === null ? words.noObjective : `${escape(code)} ${escape(title ?? "")}`;
    return (
      `<tbody><tr class="mx-group"><th scope="rowgroup"><span>${name}</span></th><td colspan="${columns}"></td>` +
      `<td class="mx-sum">${euro(total)}</td><td class="mx-rest"></td></tr>${lines.map(row).join("")}</tbody>`
    );
  });
  const sumRow = (name: string, values: readonly string[], sum: string, last: string, kind: string) =>
    `<tr class="${kind}"><th scope="row">${name}</th>${values.join("")}<td class="mx-sum">${sum}</td>${last}</tr>`;
  const nothing = `<td class="mx-rest"></td>`;
  const amounts = data.channels.map((each) => `<td>${euro(each.assigned)}</td>`);
  const sums = totals.channels.map((sum) => `<td>${sum === 0 ? "" : euro(sum)}</td>`);
  // The totals of the channels stand under their names: always in sight, however long the table.
  return (
    `<thead><tr><th scope="col">${words.line}</th>${head.join("")}<th scope="col" class="mx-sum">${words.total}</th>` +
    `<th scope="col" class="mx-rest">${words.rest}</th></tr>` +
    sumRow(words.channelAmount, amounts, euro(totals.channelTotal), nothing, "mx-amounts") +
    sumRow(
      words.channelRest,
      totals.channelRest.map(rest),
      euro(totals.channelTotal - totals.cells),
      rest(totals.lineTotal - totals.cells),
      "mx-rests",
    ) +
    `</thead>${body.join("")}<tfoot>` +
    sumRow(words.sumOfCells, sums, euro(totals.cells), nothing, "mx-cells") +
    `</tfoot>`
  );
}

function cellHtml(
  cell: MatrixCell | undefined,
  data: MatrixData,
  column: number,
  words: MatrixWords,
  lang: Lang,
): string {
  const value = valueOf(cell, data.mode);
  const note = cell?.[5] ?? "";
  if (value === null && note === "") return `<td data-c="${column}"></td>`;
  const href = `celle/${data.lines[cell?.[0] ?? 0]?.id}/${data.channels[column]?.id}`;
  const mark =
    note === ""
      ? ""
      : `<span class="mx-note" title="${escape(note)}"><span class="visually-hidden"> ${words.note}</span></span>`;
  return `<td data-c="${column}"><a href="${href}">${value === null ? "—" : plainEuro(value, lang)}</a>${mark}</td>`;
}
