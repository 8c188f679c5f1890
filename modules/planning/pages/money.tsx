// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, AreaBadge, DataTable, Money, Section, useShell, useTexts } from "@albero/ui";
import { formatEuro, sum, ZERO, type Cents } from "@albero/kernel/pure";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { planning } from "./office.ts";
import { ReasonInShort } from "./parts/guard-box.tsx";
import { PlanTotals } from "./parts/plan-totals.tsx";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { version, cards, guard } = await planning(context).getVersion({ versionId: params.versionId });
  const { cards: _each, ...totals } = guard;
  const rows = cards.map(({ code, title, areaName, guard: each, explanation }) => ({
    code,
    title,
    areaName,
    guard: each,
    explanation,
  }));
  return { version, rows, totals };
}

export default function PlanMoney() {
  const { version, rows, totals } = useLoaderData<typeof loader>();
  const t = useTexts(texts).money;
  const { lang } = useShell();
  const slug = useSlug();
  const href = (code: string) => `${officePaths.card(slug, version.id, code)}#conti`;
  const euro = (amount: number) => formatEuro(amount as Cents, lang);
  const lead = `${t.lead(euro(totals.declared), euro(totals.computed))} ${totals.merges.length > 0 ? t.leadOnce(euro(totals.computedOnce)) : ""}`;
  return (
    <VersionPage version={version} current="money" title={t.title(totals.differing.length)} lead={lead}>
      <PlanTotals version={version} totals={totals} />
      <Section title={t.cards}>
        <DataTable
          caption={t.cards}
          captionHidden
          rows={rows}
          rowKey={(row) => row.code}
          rowClass={(row) => (row.guard.differs ? "row-open" : undefined)}
          source={t.source}
          columns={[
            {
              key: "card",
              head: texts[lang].overview.col.title,
              width: "16rem",
              cell: (row) => (
                <span className="card-cell">
                  <AreaBadge letter={row.code} name={row.areaName} short />
                  <Anchor href={href(row.code)}>{row.title}</Anchor>
                </span>
              ),
            },
            {
              key: "declared",
              head: t.declared,
              unit: "€",
              number: true,
              cell: (row) => <Money cents={row.guard.declared} unit={false} href={href(row.code)} />,
            },
            {
              key: "computed",
              head: t.computed,
              unit: "€",
              number: true,
              cell: (row) => <Money cents={row.guard.computed} unit={false} href={href(row.code)} />,
            },
            {
              key: "difference",
              head: t.difference,
              unit: "€",
              number: true,
              cell: (row) => <Money cents={row.guard.difference} unit={false} href={href(row.code)} />,
            },
            {
              key: "why",
              head: texts[lang].overview.col.why,
              cell: (row) => <ReasonInShort guard={row.guard} explanation={row.explanation} />,
            },
          ]}
          foot={[
            texts[lang].overview.total,
            <Money key="d" cents={totals.declared} unit={false} />,
            <Money key="c" cents={totals.computed} unit={false} />,
            <Money key="x" cents={sum(rows.map((row) => row.guard.difference ?? ZERO))} unit={false} />,
            "",
          ]}
        />
      </Section>
    </VersionPage>
  );
}
