// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  CheckGroup,
  DataTable,
  Money,
  Page,
  Section,
  StatusBadge,
  useShell,
  useTexts,
} from "@albero/ui";
import type { Budget } from "../core/document.ts";
import type { YearCell } from "../core/years.ts";
import { yearPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { planning } from "./year-office.ts";
import { useSlug } from "./year-page.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.getAll("anni").flatMap((each) => each.split(","));
  const years = [...new Set(asked.filter((each) => /^\d{4}$/.test(each)).map(Number))].slice(0, 3);
  const use = planning(context);
  const all = (await use.operationalPlans()).map((each) => each.year);
  const view = await use.compareOperationalPlans(years.length > 0 ? { years } : {});
  const totals = view.years.map((_, at) => view.rows.reduce((sum, row) => sum + amountOf(row.cells[at]?.budget), 0));
  return { ...view, totals, all };
}

const amountOf = (budget: Budget | undefined): number =>
  !budget || budget.kind === "none" ? 0 : (budget.declaredCents ?? budget.computedCents ?? 0);

export default function CompareYears() {
  const { years, totals } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.compare;
  const { lang } = useShell();
  const [first, last] = [years[0]?.head.year, years.at(-1)?.head.year];
  const euro = (cents: number | undefined) => formatEuro((cents ?? 0) as Cents, lang);
  const lead =
    first === undefined || last === undefined
      ? t.leadNone
      : first === last
        ? t.leadOne(first)
        : t.lead(first, euro(totals[0]), last, euro(totals.at(-1)));
  return (
    <Page
      title={t.title(years.map((each) => each.head.year))}
      windowTitle={t.window}
      lead={lead}
      thread={[{ label: all.theYear, href: yearPaths.years(useSlug()) }, { label: t.window }]}
    >
      {years.length > 0 ? <SideBySide /> : null}
      <Choose />
    </Page>
  );
}

function SideBySide() {
  const { years, rows, totals } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.compare;
  const slug = useSlug();
  const titleOf = (row: (typeof rows)[number]) => row.cells.findLast((cell) => cell !== null)?.title ?? "";
  return (
    <DataTable
      caption={t.table}
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        {
          key: "code",
          head: t.objective,
          width: "16rem",
          cell: (row) => (
            <>
              <span className="year-code">{row.code}</span> {titleOf(row)}
            </>
          ),
        },
        ...years.map(({ head, deviations }, at) => ({
          key: String(head.year),
          head: String(head.year),
          unit: "€",
          number: true,
          width: "12rem" as const,
          cell: (row: (typeof rows)[number]) => {
            const cell = row.cells[at];
            const deviation = deviations.find((each) => each.code === row.code);
            const mark =
              deviation && deviation.kind !== "kept" ? (
                <div>
                  <StatusBadge tone={deviation.kind === "dropped" ? "stop" : "info"}>
                    {all.deviation.kinds[deviation.kind]}
                  </StatusBadge>
                  {deviation.reason ? <div className="year-text">{deviation.reason.reason}</div> : null}
                </div>
              ) : null;
            if (!cell) return mark ?? <span className="quiet-line">{t.absent}</span>;
            const href = yearPaths.objective(slug, head.year, row.code);
            return (
              <>
                {cell.budget.kind === "none" ? (
                  <span className="quiet-line">{t.noBudget}</span>
                ) : (
                  <Money cents={cell.budget.declaredCents ?? cell.budget.computedCents} unit={false} href={href} />
                )}
                <Results href={href} cell={cell} />
                {mark}
              </>
            );
          },
        })),
      ]}
      foot={[t.total, ...totals.map((total, at) => <Money key={at} cents={total} unit={false} />)]}
    />
  );
}

/** How many results, and on request which: each leads to its place. */
function Results({ href, cell }: { href: string; cell: YearCell }) {
  const t = useTexts(texts).compare;
  if (cell.results === 0) return <div className="year-text">{t.results(0)}</div>;
  return (
    <details className="year-text">
      <summary>{t.results(cell.results)}</summary>
      <ul className="year-compared">
        {cell.texts.map(({ key, text }) => (
          <li key={key}>
            <Anchor href={`${href}#${key}`}>{text}</Anchor>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Choose() {
  const { years, all } = useLoaderData<typeof loader>();
  const t = useTexts(texts).compare;
  if (all.length < 2) return null;
  return (
    <Section title={t.choose}>
      <form method="get">
        <CheckGroup
          name="anni"
          label={t.choose}
          labelHidden
          help={t.chooseHelp}
          inline
          options={all.map((year) => ({ value: String(year), label: String(year) }))}
          defaultValues={years.map((each) => String(each.head.year))}
        />
        <Button kind="secondary">{t.show}</Button>
      </form>
    </Section>
  );
}
