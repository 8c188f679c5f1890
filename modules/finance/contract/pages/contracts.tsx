// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { cents, formatDate, formatEuro } from "@albero/kernel/pure";
import {
  Anchor,
  ButtonLink,
  ChartFigure,
  DataTable,
  Money,
  NoValue,
  Section,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { FundParts } from "../../pages/fund-parts.tsx";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { contractPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, mayOf } from "./office.ts";
import { DeadlinesTable, usePeriod } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const { contracts, next } = await finance(context).listContracts();
  const t = texts[lang];
  const annex = contracts.flatMap((each) => each.annexes).toSorted((a, b) => b.year - a.year)[0];
  const title = annex ? t.list.picture(annex.year) : "";
  const bars = annex?.items.map((item) => ({ label: item.label, value: item.amountCents as number })) ?? [];
  return {
    ...{ contracts, next, may: mayOf(context) },
    latest: annex ? { year: annex.year, worth: annex.computedTotal, source: annex.source } : null,
    picture:
      bars.length === 0
        ? null
        : { title, drawing: barChart({ title, lang, format: "euro", bars, head: [t.annex.item, t.annex.amount] }) },
  };
}

export default function Contracts() {
  const { contracts, next, latest, picture, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.list;
  const { lang } = useShell();
  const slug = useSlug();
  const period = usePeriod();
  const [first] = contracts;
  const soonest = next.find((each) => each.state === "next" || each.state === "later");
  const late = next.filter((each) => each.state === "late").length;
  const when = soonest ? `${soonest.what}, ${soonest.due ? formatDate(soonest.due) : soonest.dueWords}` : null;
  return (
    <MoneyPage
      part="funds"
      steps={[{ label: all.part }]}
      title={
        first
          ? t.title(first.contract.company, latest ? formatEuro(cents(latest.worth), lang) : null, latest?.year ?? null)
          : t.titleNone
      }
      lead={first ? t.lead(contracts.length, when, late) : t.leadNone}
      actions={
        may.write ? (
          <ButtonLink kind="primary" icon="plus" href={contractPaths.newContract(slug)}>
            {t.add}
          </ButtonLink>
        ) : null
      }
    >
      <FundParts current="contract" />
      {picture ? (
        <ChartFigure
          level={2}
          title={picture.title}
          drawing={picture.drawing}
          unit="€"
          source={latest?.source || all.part}
        />
      ) : null}
      {contracts.length === 0 ? null : (
        <DataTable
          caption={t.table}
          rows={contracts}
          rowKey={(row) => String(row.contract.id)}
          phone="cards"
          columns={[
            {
              key: "contract",
              head: t.contract,
              width: "20rem",
              cell: (row) => <Anchor href={contractPaths.contract(slug, row.contract.id)}>{row.contract.title}</Anchor>,
            },
            {
              key: "period",
              head: t.period,
              cell: (row) => (
                <>
                  {period(row.contract.firstDay, row.contract.lastDay)}{" "}
                  {row.contract.uncertain ? <Uncertain reason={row.contract.uncertain} compact /> : null}
                </>
              ),
            },
            { key: "annexes", head: t.annexes, number: true, cell: (row) => row.annexes.length },
            {
              key: "worth",
              head: t.worth,
              number: true,
              cell: (row) => (row.annexes[0] ? <Money cents={row.annexes[0].computedTotal} /> : <NoValue />),
            },
          ]}
        />
      )}
      {contracts.length === 0 ? null : (
        <Section title={t.next}>
          {next.length === 0 ? <p>{t.nextNone}</p> : <DeadlinesTable deadlines={next} />}
        </Section>
      )}
    </MoneyPage>
  );
}
