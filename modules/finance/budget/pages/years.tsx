// SPDX-License-Identifier: AGPL-3.0-or-later
// Up to three years of the budget side by side, by service and by channel.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatEuro } from "@albero/kernel/pure";
import { DataTable, Money, Section, useShell, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/money-page.tsx";
import { channelsOverYears, linesOverYears, type YearAmount, type YearsRow, type YearsTable } from "../core/years.ts";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.years.ts";
import { finance } from "./office.ts";
import { YearPage } from "./parts/year-page.tsx";
import "./money.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { years, budgets } = await finance(context).showYears({ year: params.year });
  return {
    budgets,
    years: years.map(({ year }) => year),
    lines: linesOverYears(years),
    channels: channelsOverYears(years),
  };
}

type Kind = "lines" | "channels";

export default function YearsPage() {
  const { years, budgets, lines, channels } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const { lang } = useShell();
  const euro = (each: YearAmount | undefined) => (each ? formatEuro(each.amount, lang) : null);
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const [main, kind]: [YearsTable, Kind] = lines.change === null ? [channels, "channels"] : [lines, "lines"];
  const isOne = years.length < 2;
  return (
    <YearPage
      year={last}
      years={budgets}
      face="years"
      title={isOne ? t.titleOne(last) : t.title(first, last, euro(main.totals[0]), euro(main.totals.at(-1)))}
      lead={isOne ? t.leadOne : t.lead(mostChanged(main.rows, 1), mostChanged(main.rows, -1))}
    >
      {(kind === "lines" ? (["lines", "channels"] as const) : (["channels", "lines"] as const)).map((each) => (
        <Section key={each} title={t[each]}>
          <Years kind={each} years={years} table={each === "lines" ? lines : channels} />
        </Section>
      ))}
    </YearPage>
  );
}

/** The row that grew (1) or fell (-1) most, or null when none did. */
function mostChanged(rows: readonly YearsRow[], way: 1 | -1): string | null {
  const found = rows
    .filter((row) => (row.change ?? 0) * way > 0)
    .toSorted((a, b) => ((b.change ?? 0) - (a.change ?? 0)) * way)[0];
  return found?.label ?? null;
}

function Years({ kind, years, table }: { kind: Kind; years: readonly number[]; table: YearsTable }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const known = years.flatMap((year, at) => (table.totals[at] ? [{ year, at }] : []));
  if (known.length === 0) return <p>{kind === "lines" ? t.noLines : t.noChannels}</p>;
  const door = (year: number, ids: readonly number[]) => {
    const [id = 0, ...others] = ids;
    if (kind === "channels") return budgetPaths.ledger(slug, { anno: year, canale: id });
    return others.length === 0 ? budgetPaths.line(slug, year, id) : budgetPaths.matrix(slug, year);
  };
  const silent = years.filter((_year, at) => table.totals[at] === null);
  const hasChange = known.length > 1;
  const amount = (each: YearAmount | undefined, href?: string) =>
    each ? <Money cents={each.amount} unit={false} {...(href ? { href } : {})} /> : <span aria-hidden="true">–</span>;
  const change = (cents: number | null) =>
    cents === null ? <span aria-hidden="true">–</span> : <Money cents={cents} unit={false} />;
  return (
    <>
      {silent.length > 0 ? <p>{kind === "lines" ? t.silentLines(silent) : t.silentChannels(silent)}</p> : null}
      <DataTable
        caption={t[kind]}
        captionHidden
        rows={table.rows}
        rowKey={(row) => row.key}
        columns={[
          { key: "label", head: kind === "lines" ? t.line : t.channel, cell: (row) => row.label, width: "14rem" },
          ...known.map(({ year, at }) => ({
            ...{ key: String(year), head: String(year), unit: "€", number: true },
            cell: (row: YearsRow) => amount(row.amounts[at], door(year, row.amounts[at]?.ids ?? [])),
          })),
          ...(hasChange
            ? [{ key: "change", head: t.change, unit: "€", number: true, cell: (row: YearsRow) => change(row.change) }]
            : []),
        ]}
        foot={[
          t.total,
          ...known.map(({ year, at }) => <span key={year}>{amount(table.totals[at])}</span>),
          ...(hasChange ? [<span key="change">{change(table.change)}</span>] : []),
        ]}
        source={hasChange ? t.changeNote : undefined}
      />
    </>
  );
}
