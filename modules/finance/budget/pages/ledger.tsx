// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Button, Callout, Empty, Pager, Select, useTexts } from "@albero/ui";
import { STAGES } from "../../funds/core/ledger.ts";
import { LedgerTable } from "../../pages/ledger-table.tsx";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";
import "./money.css";

/** The words of addresses, which people read, and the names of the question. */
const NAMES = {
  anno: "year",
  fase: "stage",
  voce: "lineId",
  canale: "channelId",
  annualita: "annualityId",
  servizio: "serviceId",
  obiettivo: "objectiveCode",
  comune: "municipality",
  atto: "actId",
} as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const filter = Object.fromEntries(Object.entries(NAMES).map(([word, name]) => [name, asked.get(word) ?? ""]));
  const ledger = await finance(context).listLedger({ ...filter, page: asked.get("pagina") ?? 1 });
  const { channels } = await finance(context).listMoneyChoices();
  const budgets = await finance(context).listBudgets();
  const query = Object.fromEntries(
    Object.keys(NAMES).flatMap((word) => (asked.get(word) ? [[word, asked.get(word) ?? ""]] : [])),
  );
  return {
    ledger,
    query,
    years: budgets.map((each) => each.year),
    channels: channels.map(({ id, name }) => ({ id, name })),
  };
}

export default function LedgerPage() {
  const { ledger, query, years, channels } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.ledger;
  const slug = useSlug();
  const hidden = Object.entries(query).filter(([name]) => !["anno", "fase", "canale"].includes(name));
  return (
    <MoneyPage part="budget" title={t.title(ledger.total)} lead={t.lead} steps={[{ label: t.register }]}>
      <form method="get" className="ledger-filter" aria-label={t.filter}>
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Select
          name="anno"
          label={t.year}
          blank={t.all}
          defaultValue={query.anno}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Select
          name="fase"
          label={t.stage}
          blank={t.all}
          defaultValue={query.fase}
          options={STAGES.map((stage) => ({ value: stage, label: all.movements.stage[stage] }))}
        />
        <Select
          name="canale"
          label={t.channel}
          blank={t.all}
          defaultValue={query.canale}
          options={channels.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Button kind="secondary">{t.apply}</Button>
      </form>
      {ledger.hidden > 0 ? (
        <Callout tone="info">
          <p>{t.hidden(ledger.hidden)}</p>
        </Callout>
      ) : null}
      {ledger.rows.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneHelp}</p>
        </Empty>
      ) : (
        <LedgerTable rows={ledger.rows} caption={t.title(ledger.total)} />
      )}
      <Pager
        page={ledger.page}
        pages={ledger.pages}
        href={(page) => budgetPaths.ledger(slug, { ...query, pagina: page })}
      />
    </MoneyPage>
  );
}
