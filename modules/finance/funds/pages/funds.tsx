// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { cents, formatEuro } from "@albero/kernel/pure";
import {
  Anchor,
  ButtonLink,
  Callout,
  ChartFigure,
  DataTable,
  Money,
  NoValue,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { budgetPaths } from "../../budget/paths.ts";
import { FundParts } from "../../pages/fund-parts.tsx";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { fundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, mayOf } from "./office.ts";
import "../../budget/pages/money.css";

export async function loader({ context }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const view = await finance(context).listFunds();
  const [year] = view.years;
  const assigned = (channelId: number, of: number) =>
    view.byYear.find((each) => each.channelId === channelId && each.year === of)?.assignedCents ?? null;
  const used = view.funds.filter((fund) => view.byYear.some((each) => each.channelId === fund.id));
  const latest =
    year === undefined
      ? []
      : used
          .flatMap((fund) => {
            const amount = assigned(fund.id, year);
            return amount === null ? [] : [{ label: fund.name, value: amount as number }];
          })
          .toSorted((a, b) => b.value - a.value);
  const t = texts[lang].list;
  const title = latest[0] && year !== undefined ? t.picture(latest[0].label, year) : "";
  return {
    may: mayOf(context),
    years: view.years,
    rows: used
      .toSorted((a, b) => b.sums.assigned - a.sums.assigned)
      .map((fund) => ({
        id: fund.id,
        code: fund.code,
        name: fund.name,
        kind: fund.kind,
        uncertain: fund.uncertain,
        byYear: view.years.map((of) => assigned(fund.id, of)),
      })),
    totals: view.years.map((of) =>
      view.byYear.filter((each) => each.year === of).reduce((all, each) => all + each.assignedCents, 0),
    ),
    unused: view.funds.filter((fund) => !used.includes(fund)).map(({ id, name }) => ({ id, name })),
    printed: view.printed.filter((each) => each.declaredCents !== each.computedCents),
    latest: latest.length,
    picture:
      latest.length === 0
        ? null
        : { title, drawing: barChart({ title, lang, format: "euro", bars: latest, head: [t.fund, t.amount] }) },
  };
}

export default function Funds() {
  const view = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.list;
  const { lang } = useShell();
  const slug = useSlug();
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const { years, totals } = view;
  const [year] = years;
  return (
    <MoneyPage
      part="funds"
      title={year === undefined ? t.titleNone : t.title(view.latest, euro(totals[0] ?? 0), year)}
      lead={year === undefined ? t.leadNone : t.lead(years.toReversed().join(", "))}
      actions={
        view.may.write ? (
          <ButtonLink href={fundsPaths.newFund(slug)} icon="plus">
            {t.add}
          </ButtonLink>
        ) : null
      }
    >
      <FundParts current="funds" />
      {view.printed.map((each) => (
        <Callout key={`${each.year}${each.source}`} tone="warning">
          <p>
            {t.printedDiffers(each.source, each.year, euro(each.declaredCents), euro(each.computedCents))}{" "}
            {each.uncertain}
          </p>
        </Callout>
      ))}
      {view.picture ? (
        <ChartFigure
          level={2}
          title={view.picture.title}
          drawing={view.picture.drawing}
          unit="€"
          source={t.source.replace(/^[^:]+: /, "")}
        />
      ) : null}
      {view.rows.length === 0 ? null : (
        <Section title={t.table}>
          <DataTable
            caption={t.table}
            captionHidden
            rows={view.rows}
            rowKey={(row) => String(row.id)}
            source={t.source}
            columns={[
              {
                key: "fund",
                head: t.fund,
                width: "16rem",
                cell: (row) => <Anchor href={fundsPaths.fund(slug, row.id)}>{row.name}</Anchor>,
              },
              { key: "kind", head: t.kind, cell: (row) => all.kind[row.kind] },
              ...years.map((of, at) => ({
                key: String(of),
                head: String(of),
                unit: "€",
                number: true,
                cell: (row: (typeof view.rows)[number]) => {
                  const amount = row.byYear[at] ?? null;
                  return amount === null ? (
                    <NoValue kind="not_applicable" />
                  ) : (
                    <Money
                      cents={amount}
                      unit={false}
                      href={budgetPaths.ledger(slug, { anno: of, canale: row.id, fase: "assigned" })}
                    />
                  );
                },
              })),
            ]}
            foot={[t.total, "", ...totals.map((amount, at) => <Money key={at} cents={amount} unit={false} />)]}
          />
        </Section>
      )}
      {view.unused.length > 0 && view.may.write ? (
        <Section title={t.unused}>
          <ul className="plain-columns">
            {view.unused.map(({ id, name }) => (
              <li key={id}>
                <Anchor href={fundsPaths.fund(slug, id)}>{name}</Anchor>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </MoneyPage>
  );
}
