// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatEuro, type Cents } from "@albero/kernel/pure";
import { publicPaths } from "@albero/planning/paths";
import {
  ChartFigure,
  DataTable,
  Difference,
  formatPercent,
  Money,
  Page,
  Section,
  StatusBadge,
  useShell,
  useTexts,
} from "@albero/ui";
import { sankeyChart } from "@albero/ui/charts";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { day, NothingYet, OldVersion, PlanTabs, useSlug, VersionState } from "./frame.tsx";

export async function loader(asked: LoaderFunctionArgs) {
  const { site, slug, number, lang } = siteOf(asked);
  const plan = await site.planSite({ slug, number });
  if (!plan) return null;
  const t = texts[lang].money;
  const { model, cards } = plan;
  const byWeight = cards.toSorted((a, b) => b.guard.computed - a.guard.computed);
  const drawing = sankeyChart({
    title: t.sankey,
    lang,
    format: "euro",
    head: [t.from, t.to, t.amount],
    nodes: [
      ...model.sources.map((source) => ({
        key: `da ${source.key}`,
        label: source.name ?? t.notStated,
        colour: "#7b5a41",
      })),
      ...byWeight.map((card) => ({ key: `a ${card.code}`, label: card.title, area: card.areas[0] ?? card.code })),
    ],
    flows: model.flows.map((flow) => ({ from: `da ${flow.source}`, to: `a ${flow.objective}`, value: flow.cents })),
  });
  const { picture: _, ...rest } = plan;
  return { ...rest, drawing, within: number === undefined ? "" : `?versione=${number}` };
}

type Accounts = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;

export default function MoneyPage() {
  const found = useLoaderData<typeof loader>();
  return found ? <Accounts found={found} /> : <NothingYet />;
}

function Accounts({ found }: { found: Accounts }) {
  const { lang } = useShell();
  const t = useTexts(texts).money;
  const { version, model, guard, drawing } = found;
  const first = model.sources[0];
  const merged = guard.computed - guard.computedOnce;
  const share = (cents: number) => formatPercent((cents / Math.max(1, model.totalCents)) * 100, lang, 1);
  return (
    <Page
      title={first ? t.title(first.name ?? t.notStated, share(first.cents)) : t.empty}
      kicker={version.title}
      status={<VersionState version={version} />}
      lead={t.lead(formatEuro(model.totalCents, lang), merged > 0 ? formatEuro(merged as Cents, lang) : null)}
      tabs={<PlanTabs current="money" />}
    >
      <OldVersion version={version} />
      <ChartFigure
        title={t.sankey}
        level={2}
        drawing={drawing}
        unit={t.unit}
        source={t.sourceLine}
        date={version.act?.date ? day(version.act.date) : undefined}
      />
      <Section title={t.sourcesTitle} lead={t.sourcesLead}>
        <DataTable
          caption={t.sourcesTitle}
          captionHidden
          rows={model.sources}
          rowKey={(source) => source.key}
          columns={[
            {
              key: "source",
              head: t.from,
              cell: (source) => <span id={`fonte-${source.key}`}>{source.name ?? t.notStated}</span>,
            },
            { key: "amount", head: t.amount, money: (source) => source.cents },
            { key: "share", head: t.share, number: true, cell: (source) => share(source.cents) },
          ]}
          foot={[t.totals.computedOnce, <Money key="total" cents={model.totalCents} unit={false} />, null]}
        />
      </Section>
      <Totals found={found} />
      <Merges found={found} />
      <Differing found={found} />
    </Page>
  );
}

function Totals({ found: { guard } }: { found: Accounts }) {
  const t = useTexts(texts).money;
  const rows = (["declared", "computed", "declaredOnce", "computedOnce"] as const).map((key) => ({
    key,
    cents: guard[key],
  }));
  return (
    <Section title={t.totalsTitle} lead={t.totalsLead} id="totali">
      <DataTable
        caption={t.totalsTitle}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: "what", head: t.totalHead, cell: (row) => t.totals[row.key] },
          { key: "amount", head: t.amount, money: (row) => row.cents },
        ]}
      />
    </Section>
  );
}

function Merges({ found: { guard, within } }: { found: Accounts }) {
  const slug = useSlug();
  const t = useTexts(texts).money;
  if (guard.merges.length === 0) return null;
  return (
    <Section title={t.mergesTitle} lead={t.mergesLead} id="condivise">
      <DataTable
        caption={t.mergesTitle}
        captionHidden
        phone="cards"
        rows={guard.merges}
        rowKey={(merge) => merge.measure}
        columns={[
          {
            key: "measure",
            head: t.merges.measure,
            width: "16rem",
            cell: (merge) => (
              <a href={`${publicPaths.measure(slug, merge.measure)}${within}`}>
                {[merge.code, merge.title].filter(Boolean).join(" · ")}
              </a>
            ),
          },
          { key: "counted", head: t.merges.counted, money: (merge) => merge.counted },
          {
            key: "cards",
            head: t.merges.cards,
            width: "16rem",
            cell: (merge) => (
              <ul className="bare-list">
                {merge.cards.map((card) => {
                  const amount = card.lineAmount ?? card.boxAmount;
                  return (
                    <li key={card.cardCode}>
                      <a href={`${publicPaths.card(slug, card.cardCode)}${within}#misure`}>{card.cardCode}</a>:{" "}
                      {amount === null ? t.noAmount : <Money cents={amount} />}
                    </li>
                  );
                })}
              </ul>
            ),
          },
          {
            key: "state",
            head: t.merges.state,
            cell: (merge) => (
              <StatusBadge tone={merge.disagrees ? "warning" : merge.counted === null ? "neutral" : "done"}>
                {merge.disagrees ? t.disagree : merge.counted === null ? t.noAmounts : t.agree}
              </StatusBadge>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Differing({ found: { guard, cards, within } }: { found: Accounts }) {
  const slug = useSlug();
  const t = useTexts(texts);
  const rows = cards.filter((card) => card.guard.differs);
  return (
    <Section title={t.money.differTitle} id="differenze">
      {rows.length === 0 ? (
        <p>{t.money.allClose}</p>
      ) : (
        <DataTable
          caption={t.money.differTitle}
          captionHidden
          phone="cards"
          rows={rows}
          rowKey={(card) => card.code}
          columns={[
            {
              key: "objective",
              head: t.plan.columns.objective,
              cell: (card) => <a href={`${publicPaths.card(slug, card.code)}${within}#soldi`}>{card.title}</a>,
            },
            { key: "declared", head: t.plan.columns.declared, money: (card) => card.guard.declared },
            { key: "computed", head: t.plan.columns.computed, money: (card) => card.guard.computed },
            {
              key: "check",
              head: t.plan.columns.check,
              cell: (card) => (
                <Difference declaredCents={card.guard.declared ?? 0} computedCents={card.guard.computed} />
              ),
            },
          ]}
          foot={[
            t.plan.total,
            <Money key="d" cents={guard.declared} unit={false} />,
            <Money key="c" cents={guard.computed} unit={false} />,
            null,
          ]}
        />
      )}
    </Section>
  );
}
