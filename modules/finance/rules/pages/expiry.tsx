// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { cents, formatDate, formatEuro } from "@albero/kernel/pure";
import {
  Anchor,
  ChartFigure,
  DataTable,
  Day,
  Money,
  NoValue,
  Section,
  StatusBadge,
  Tabs,
  useShell,
  useTexts,
  type Tone,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { fundsPaths } from "../../funds/paths.ts";
import { FundParts } from "../../pages/fund-parts.tsx";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import type { Expiry } from "../core/expiry.ts";
import { rulesPaths } from "../paths.ts";
import type { ForecastRow } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";

const WHEN: readonly Expiry[] = ["expired", 3, 6, 12, "later", "unknown"];
const TONES: Record<Expiry, Tone> = {
  ...{ expired: "stop", 3: "warning", 6: "waiting", 12: "info", later: "neutral", unknown: "neutral" },
} as Record<Expiry, Tone>;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const asked = new URL(request.url).searchParams.get("anno") ?? undefined;
  const { today, rows, year, years, forecasts } = await finance(context).showExpiry({ year: asked });
  const t = texts[lang].expiry;
  const sumOf = (when: readonly Expiry[]) =>
    rows.filter((row) => when.includes(row.expiry)).reduce((all, row) => all + row.unspent, 0);
  const countOf = (when: readonly Expiry[]) => rows.filter((row) => when.includes(row.expiry)).length;
  const bars = WHEN.flatMap((when) => {
    const value = sumOf([when]);
    return value === 0 ? [] : [{ label: t.when[when], value }];
  });
  const title = t.pictureTitle(formatEuro(cents(sumOf(WHEN)), lang));
  return {
    ...{ today, year, years, forecasts },
    soon: { amount: sumOf([3, 6, 12]), count: countOf([3, 6, 12]) },
    all: sumOf(WHEN),
    expired: sumOf(["expired"]),
    unknown: countOf(["unknown"]),
    rows: rows.map(({ annuality, channel, sums, expiry, unspent, free, toPay }) => ({
      ...{ id: annuality.id, name: `${channel.code} ${annuality.year}`, useTo: annuality.useTo, expiry },
      ...{ assigned: sums.assigned, unspent, free, toPay },
    })),
    picture:
      bars.length === 0
        ? null
        : { title, drawing: barChart({ title, lang, format: "euro", bars, head: [t.state, t.amount] }) },
  };
}

export default function ExpiryPage() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts).expiry;
  const { lang } = useShell();
  const slug = useSlug();
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const { soon, expired, unknown, rows, picture, today, all } = view;
  const knowsNothing = rows.length > 0 && unknown === rows.length;
  const title = knowsNothing ? t.titleUnknown(euro(all)) : t.title(euro(soon.amount), soon.count);
  const lead = knowsNothing ? t.leadUnknown(unknown) : t.lead(soon.count, expired > 0 ? euro(expired) : null, unknown);
  return (
    <MoneyPage
      part="funds"
      steps={[{ label: t.part }]}
      title={rows.length === 0 ? t.titleNone : title}
      lead={rows.length === 0 ? t.leadNone : lead}
    >
      <FundParts current="expiry" />
      {picture && !knowsNothing ? (
        <ChartFigure
          level={2}
          title={picture.title}
          drawing={picture.drawing}
          unit="€"
          source={t.source}
          date={formatDate(today)}
        />
      ) : null}
      {rows.length === 0 ? null : (
        <DataTable
          caption={t.table}
          rows={rows}
          rowKey={(row) => String(row.id)}
          phone="cards"
          source={t.source}
          columns={[
            {
              key: "annuality",
              head: t.annuality,
              cell: (row) => <Anchor href={fundsPaths.annuality(slug, row.id)}>{row.name}</Anchor>,
            },
            { key: "useTo", head: t.useTo, cell: (row) => <Day day={row.useTo} /> },
            {
              key: "state",
              head: t.state,
              cell: (row) => <StatusBadge tone={TONES[row.expiry]}>{t.when[row.expiry]}</StatusBadge>,
            },
            { key: "assigned", head: t.assigned, number: true, cell: (row) => <Money cents={row.assigned} /> },
            { key: "unspent", head: t.unspent, number: true, cell: (row) => <Money cents={row.unspent} /> },
            { key: "free", head: t.free, number: true, cell: (row) => <Money cents={row.free} /> },
            { key: "toPay", head: t.toPay, number: true, cell: (row) => <Money cents={row.toPay} /> },
          ]}
        />
      )}
      <Forecasts />
    </MoneyPage>
  );
}

function Forecasts() {
  const { forecasts, year, years } = useLoaderData<typeof loader>();
  const t = useTexts(texts).expiry;
  const { lang } = useShell();
  const slug = useSlug();
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const how = ({ forecast: one }: ForecastRow) => (
    <>
      <span>
        {one.straightLine === null
          ? one.daysGone === 0
            ? t.notYet
            : t.over
          : t.straightHow(euro(one.paid), one.days, one.daysGone, euro(one.straightLine))}
      </span>
      <br />
      <span>{t.planHow(euro(one.paid), euro(one.toPay), euro(one.toCommit), euro(one.byPlan))}</span>
    </>
  );
  return (
    <Section
      title={t.forecast(year)}
      lead={forecasts.length === 0 ? t.forecastNone(year) : t.forecastLead}
      id="previsione"
    >
      {years.length > 1 ? (
        <Tabs
          label={t.year}
          tabs={years.map((each) => ({
            label: String(each),
            href: `${rulesPaths.expiry(slug, each)}#previsione`,
            current: each === year,
          }))}
        />
      ) : null}
      {forecasts.length === 0 ? null : (
        <DataTable
          caption={t.forecast(year)}
          captionHidden
          rows={forecasts}
          rowKey={(row) => String(row.channel.id)}
          phone="cards"
          columns={[
            {
              key: "fund",
              head: t.fund,
              cell: (row) => <Anchor href={fundsPaths.fund(slug, row.channel.id)}>{row.channel.code}</Anchor>,
            },
            { key: "paid", head: t.paid, number: true, cell: (row) => <Money cents={row.forecast.paid} /> },
            {
              key: "straight",
              head: t.straight,
              number: true,
              cell: (row) =>
                row.forecast.straightLine === null ? (
                  <NoValue kind="not_applicable" />
                ) : (
                  <Money cents={row.forecast.straightLine} />
                ),
            },
            { key: "plan", head: t.byPlan, number: true, cell: (row) => <Money cents={row.forecast.byPlan} /> },
            { key: "how", head: t.how, width: "24rem", cell: how },
          ]}
        />
      )}
    </Section>
  );
}
