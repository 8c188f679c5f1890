// SPDX-License-Identifier: AGPL-3.0-or-later
// The statement of a municipality as a sheet: what the mayor takes to the council.
import { cents, formatDate, formatEuro, type Cents, type Lang, type PlainDate } from "@albero/kernel/pure";
import type { Block, Cell, Chapter, DocumentModel } from "@albero/publishing";
import type { Shown } from "../core/small-numbers.ts";
import type { Statement } from "../core/statement.ts";
import { sentencesOf, totalWords } from "../core/statement-words.ts";
import { texts } from "../texts.ts";
import type { StatementView } from "./statement.ts";

type Picture = { title: string; drawing: { svg: string } };
type Told = {
  lang: Lang;
  ambito: string;
  stamp: number;
  asOf: string;
  pictures: { years: Picture | null; comparison: Picture | null };
};
type Words = (typeof texts)["it"];
type Sheet = Omit<DocumentModel, "layout">;

const strong = (text: string): Cell => ({ text, strong: true });
const plain = (text: string): Cell => ({ text });
const number = (value: number, lang: Lang, decimals = 0): string =>
  new Intl.NumberFormat(lang === "it" ? "it-IT" : "en-GB", {
    ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: "always" },
  } as Intl.NumberFormatOptions).format(value);

export function statementPaper(view: StatementView, told: Told): Sheet {
  const all = texts[told.lang];
  const t = all.statement;
  const { place, year } = view;
  // The year never stands alone on the second line.
  const title = t.title(place.name, year).replace(` ${year}`, `\u00a0${year}`);
  return {
    lang: told.lang,
    title,
    subtitle: t.subtitle,
    ambito: told.ambito,
    coverLines: coverLines(view, told, t),
    coverNotice: null,
    runningHead: { left: `${title} · ${told.ambito}`, right: `${t.asOf} ${told.asOf}` },
    description: t.description(place.name, year),
    keywords: [place.name, String(year), told.ambito],
    stampSeconds: told.stamp,
    words: { ...t.paper, draftMark: null },
    images: Object.fromEntries(
      Object.entries(told.pictures).flatMap(([name, picture]) =>
        picture ? [[`${name}.svg`, picture.drawing.svg]] : [],
      ),
    ),
    chapters: chaptersOf(view, told, all),
  };
}

function coverLines({ known, subArea }: StatementView, { lang, asOf }: Told, t: Words["statement"]) {
  const heads = known
    ? t.inhabitantsOn(number(known.value, lang), t.inhabitantsSource[known.source], formatDate(known.on as PlainDate))
    : t.unknownInhabitants;
  return [
    { label: t.inhabitants, value: heads },
    { label: t.subAreaLine, value: subArea?.name ?? t.unknownSubArea },
    { label: t.asOf, value: asOf },
  ];
}

function chaptersOf(view: StatementView, told: Told, all: Words): Chapter[] {
  const t = all.statement;
  const { lang } = told;
  const { statement } = view;
  const lead: Block = { kind: "paragraph", phrase: { text: sentencesOf(view, lang).join(" ") }, look: "lead" };
  const chapters: { title: string; blocks: Block[] }[] = [
    {
      title: t.pays,
      blocks: [lead, ...figureOf("comparison", told.pictures.comparison, t), ...paysBlocks(statement, lang, all)],
    },
  ];
  if (statement.calls.length > 0) chapters.push({ title: t.calls, blocks: [callsTable(statement, lang, all)] });
  chapters.push({ title: t.receives, blocks: receivesBlocks(view, lang, all) });
  if (statement.years.length > 1) chapters.push({ title: t.years, blocks: yearsBlocks(statement, told, all) });
  return chapters.map((chapter, at) => ({ number: at + 1, ...chapter }));
}

function paysBlocks({ pays, total }: Statement, lang: Lang, all: Words): Block[] {
  if (pays.length === 0) return [];
  const t = all.statement;
  const euro = (amount: Cents | null) => (amount === null ? t.missing : formatEuro(amount, lang));
  const hasSubArea = pays.some((row) => row.subArea !== null);
  const line = (
    name: Cell,
    row: Pick<Statement["total"], "perHead" | "subArea" | "ambito" | "settled" | "overdue">,
    quota: Cents,
    make: (text: string) => Cell,
  ) => [
    name,
    ...[
      euro(quota),
      euro(row.perHead),
      ...(hasSubArea ? [euro(row.subArea)] : []),
      euro(row.ambito),
      euro(row.settled),
      euro(row.overdue),
    ].map(make),
  ];
  return [
    {
      kind: "table",
      title: t.paysCaption,
      columns: [
        { label: t.service, width: 34, align: "left" },
        ...[
          all.col.quota,
          t.perHead,
          ...(hasSubArea ? [t.subArea] : []),
          t.ambito,
          all.col.settled,
          all.col.overdue,
        ].map((label) => ({
          label,
          width: 16,
          align: "right" as const,
        })),
      ],
      rows: pays.map((row) => line(plain(row.name), row, row.amount, plain)),
      foot: pays.length > 1 ? [line(strong(all.col.total), total, total.quota, strong)] : [],
      source: t.source,
    },
    { kind: "paragraph", phrase: { text: t.averages }, look: "small" },
  ];
}

function callsTable({ calls }: Statement, lang: Lang, all: Words): Block {
  const euro = (amount: Cents) => formatEuro(amount, lang);
  return {
    kind: "table",
    title: all.account.calls,
    columns: [
      { label: all.col.instalment, width: 32, align: "left" },
      { label: all.col.due, width: 14, align: "left" },
      { label: all.col.amount, width: 16, align: "right" },
      { label: all.col.open, width: 16, align: "right" },
      { label: all.col.state, width: 15, align: "left" },
      { label: all.col.reference, width: 26, align: "left" },
    ],
    rows: calls.map((call) => [
      plain(`${call.setName}, ${call.label}`),
      ...[formatDate(call.due), euro(call.amount), euro(call.open), all.callStates[call.status], call.reference].map(
        plain,
      ),
    ]),
    foot: [],
    source: null,
  };
}

/** A figure, or the sign that says why there is none. */
function shownWords(shown: Shown, t: Words["statement"], write: (value: number) => string): string {
  return shown.kind === "value" ? write(shown.value) : shown.kind === "missing" ? t.missing : t.suppressed;
}

function receivesBlocks({ statement, fewerThan, sources }: StatementView, lang: Lang, all: Words): Block[] {
  const t = all.statement;
  if (statement.receives.length === 0) return [{ kind: "notice", text: `${t.noReceives}.` }];
  const whole = (value: number) => number(value, lang);
  const oneDecimal = (value: number) => number(value, lang, 1);
  const euro = (value: number) => formatEuro(cents(value), lang);
  const { receives, users, contribution } = statement;
  const heads = [
    all.received.users,
    all.received.hours,
    all.received.places,
    all.received.contribution,
    t.rate,
    t.subArea,
    t.ambito,
  ];
  const total = [
    all.col.total,
    users ? totalWords(users, t.atLeast, whole) : t.missing,
    ...["", ""],
    contribution ? totalWords(contribution, t.atLeast, euro) : t.missing,
    ...["", "", ""],
  ];
  return [
    {
      kind: "table",
      title: t.receivesCaption,
      columns: [
        { label: t.service, width: 28, align: "left" },
        ...heads.map((label, at) => ({ label, width: at === 3 ? 17 : 12, align: "right" as const })),
      ],
      rows: receives.map(({ service, shown, rate, subAreaRate, ambitoRate }) => [
        plain(service),
        plain(shownWords(shown.users, t, whole)),
        plain(shownWords(shown.hours, t, (value) => oneDecimal(value / 100))),
        plain(shownWords(shown.places, t, whole)),
        plain(shownWords(shown.contribution, t, euro)),
        ...[rate, subAreaRate, ambitoRate].map((one) => plain(shownWords(one, t, oneDecimal))),
      ]),
      foot: receives.length > 1 ? [total.map(strong)] : [],
      source: t.receivesSource(sources.join("; ")),
    },
    { kind: "paragraph", phrase: { text: t.few(fewerThan) }, look: "small" },
  ];
}

function yearsBlocks({ years }: Statement, { lang, pictures }: Told, all: Words): Block[] {
  const t = all.statement;
  const euro = (amount: Cents | null) => (amount === null ? t.missing : formatEuro(amount, lang));
  const table: Block = {
    kind: "table",
    title: t.years,
    columns: [
      { label: all.col.year, width: 12, align: "left" },
      ...[all.col.quotas, t.perHead, t.ambito, all.col.settled, all.received.contribution].map((label) => ({
        label,
        width: 18,
        align: "right" as const,
      })),
    ],
    rows: years.map((row) => [
      plain(String(row.year)),
      ...[euro(row.quota), euro(row.perHead), euro(row.ambito), euro(row.settled)].map(plain),
      plain(row.contribution ? totalWords(row.contribution, t.atLeast, (value) => euro(cents(value))) : t.missing),
    ]),
    foot: [],
    source: t.source,
  };
  return [table, ...figureOf("years", pictures.years, t)];
}

function figureOf(name: string, picture: Picture | null, t: Words["statement"]): Block[] {
  if (!picture) return [];
  const { title } = picture;
  const sized = name === "years" ? { heightCm: 5.2 } : {};
  return [{ kind: "figure", image: `${name}.svg`, title, alt: title, source: t.source, widthPercent: 100, ...sized }];
}
