// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { cents, formatDate, formatEuro } from "@albero/kernel/pure";
import {
  Anchor,
  ButtonLink,
  Callout,
  ChartFigure,
  DataTable,
  formatPercent,
  KeyValue,
  Money,
  Pager,
  Section,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { budgetPaths } from "../../budget/paths.ts";
import { LedgerTable } from "../../pages/ledger-table.tsx";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { AnnualityRules } from "../../rules/pages/parts/annuality-rules.tsx";
import { STAGES, type StageSums } from "../core/ledger.ts";
import { fundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, mayOf } from "./office.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const page = new URL(request.url).searchParams.get("pagina") ?? 1;
  const view = await finance(context).showAnnuality({ annualityId: params.annualityId, page });
  const rules = await finance(context).showAnnualityRules({ annualityId: params.annualityId });
  const t = texts[lang];
  const { sums } = view;
  const title = t.annuality.stepsTitle(
    formatPercent(sums.assigned === 0 ? 0 : (sums.committed / sums.assigned) * 100, lang, 1),
  );
  const bars = STAGES.map((stage) => ({ label: t.fund[stage], value: sums[stage] as number }));
  const drawing = barChart({ title, lang, format: "euro", bars, head: [t.annuality.step, t.annuality.amount] });
  return { view, rules, may: mayOf(context), picture: sums.assigned === 0 ? null : { title, drawing } };
}

export default function AnnualityPage() {
  const { view, rules, may, picture } = useLoaderData<typeof loader>();
  const t = useTexts(texts).annuality;
  const { lang } = useShell();
  const slug = useSlug();
  const { channel, annuality, sums, ledger } = view;
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const over = sums.programmed - sums.assigned;
  const { id } = annuality;
  return (
    <MoneyPage
      part="funds"
      steps={[{ label: channel.code, href: fundsPaths.fund(slug, channel.id) }, { label: String(annuality.year) }]}
      title={
        sums.assigned === 0
          ? t.titleNone(channel.code, annuality.year)
          : t.title(channel.code, annuality.year, euro(sums.assigned - sums.committed))
      }
      lead={t.lead(euro(sums.assigned), euro(sums.programmed), euro(sums.committed), euro(sums.paid))}
      status={annuality.uncertain ? <Uncertain reason={annuality.uncertain} /> : undefined}
      actions={
        may.write ? (
          <>
            <ButtonLink href={fundsPaths.assign(slug, id)} kind="primary">
              {t.assign}
            </ButtonLink>
            <ButtonLink href={fundsPaths.program(slug, id)}>{t.program}</ButtonLink>
            <ButtonLink href={fundsPaths.commit(slug, id)}>{t.commit}</ButtonLink>
            <ButtonLink href={fundsPaths.editAnnuality(slug, id)} kind="quiet">
              {t.edit}
            </ButtonLink>
          </>
        ) : null
      }
    >
      {over > 0 ? (
        <Callout tone="danger">
          <p>{t.over(euro(over))}</p>
        </Callout>
      ) : null}
      {picture ? (
        <ChartFigure level={2} title={picture.title} drawing={picture.drawing} unit="€" source={t.source} />
      ) : null}
      <Facts />
      <SumsTable
        title={t.byLine}
        head={t.line}
        rows={view.byLine.map(({ line, sums: own }) => ({
          key: String(line.id),
          name: `${line.year} · ${line.objectiveCode ?? ""} ${line.label}`,
          href: budgetPaths.line(slug, line.year, line.id),
          sums: own,
        }))}
      />
      <SumsTable
        title={t.byYear}
        head={t.year}
        rows={view.byYear.map(({ year, sums: own }) => ({
          key: String(year),
          name: String(year),
          href: budgetPaths.ledger(slug, { annualita: id, anno: year }),
          sums: own,
        }))}
        withAssigned
      />
      <AnnualityRules rules={rules} />
      <Section title={t.ledger} lead={t.ledgerLead}>
        {ledger.hidden > 0 ? <p>{t.hidden(ledger.hidden)}</p> : null}
        {ledger.rows.length === 0 ? <p>{t.none}</p> : <LedgerTable rows={ledger.rows} caption={t.ledger} />}
        <Pager
          page={ledger.page}
          pages={ledger.pages}
          href={(page) => `${fundsPaths.annuality(slug, id)}?pagina=${page}`}
        />
      </Section>
    </MoneyPage>
  );
}

function Facts() {
  const { view } = useLoaderData<typeof loader>();
  const t = useTexts(texts).annuality;
  const { annuality } = view;
  const period = [
    annuality.useFrom ? t.from(formatDate(annuality.useFrom)) : "",
    annuality.useTo ? t.to(formatDate(annuality.useTo)) : "",
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <Section title={t.facts}>
      <KeyValue
        items={[
          { label: t.period, value: period || t.notSaid },
          ...(annuality.label ? [{ label: t.printed, value: annuality.label }] : []),
          ...(annuality.cup ? [{ label: t.cup, value: annuality.cup }] : []),
          ...(annuality.note ? [{ label: t.note, value: annuality.note }] : []),
          ...(annuality.milestones.length > 0
            ? [
                {
                  label: t.milestones,
                  value: (
                    <ul>
                      {annuality.milestones.map((each, at) => (
                        <li key={at}>
                          {each.due ? `${formatDate(each.due)} ` : ""}
                          {each.label}{" "}
                          <StatusBadge tone={each.reached ? "done" : "waiting"}>
                            {each.reached ? t.reached : t.due}
                          </StatusBadge>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

type SumsRow = { key: string; name: string; href: string; sums: StageSums };

function SumsTable({
  title,
  head,
  rows,
  withAssigned = false,
}: {
  title: string;
  head: string;
  rows: readonly SumsRow[];
  withAssigned?: boolean;
}) {
  const t = useTexts(texts).fund;
  if (rows.length === 0) return null;
  const stages = STAGES.filter((stage) => withAssigned || stage !== "assigned");
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: "name", head, width: "16rem", cell: (row) => <Anchor href={row.href}>{row.name}</Anchor> },
          ...stages.map((stage) => ({
            key: stage,
            head: t[stage],
            unit: "€",
            number: true,
            cell: (row: SumsRow) => <Money cents={row.sums[stage]} unit={false} />,
          })),
        ]}
      />
    </Section>
  );
}
