// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { cents, formatDate, formatEuro, sum } from "@albero/kernel/pure";
import { Anchor, ButtonLink, DataTable, Money, Section, Uncertain, useShell, useTexts } from "@albero/ui";
import { budgetPaths } from "../../budget/paths.ts";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { fundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, mayOf } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { ...(await finance(context).showFund({ channelId: params.channelId })), may: mayOf(context) };
}

export default function Fund() {
  const { channel, annualities, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.fund;
  const { lang } = useShell();
  const slug = useSlug();
  const assigned = sum(annualities.map((each) => each.sums.assigned));
  const stage = (name: "assigned" | "programmed" | "committed" | "paid" | "reported") => ({
    key: name,
    head: t[name],
    unit: "€",
    number: true,
    cell: (row: (typeof annualities)[number]) => (
      <Money cents={row.sums[name]} unit={false} href={budgetPaths.ledger(slug, { annualita: row.id, fase: name })} />
    ),
  });
  return (
    <MoneyPage
      part="funds"
      steps={[{ label: channel.code }]}
      title={
        annualities.length === 0
          ? t.titleNone(channel.name)
          : t.title(channel.name, formatEuro(assigned, lang), annualities.length)
      }
      lead={`${t.lead(channel.code, all.kind[channel.kind])} ${channel.note}`}
      status={channel.uncertain ? <Uncertain reason={channel.uncertain} /> : undefined}
      actions={
        may.write ? (
          <>
            <ButtonLink href={fundsPaths.newAnnuality(slug, channel.id)} icon="plus" kind="primary">
              {t.new}
            </ButtonLink>
            <ButtonLink href={fundsPaths.editFund(slug, channel.id)}>{t.edit}</ButtonLink>
          </>
        ) : null
      }
    >
      {annualities.length === 0 ? null : (
        <Section title={t.annualities}>
          <DataTable
            caption={t.annualities}
            captionHidden
            rows={annualities}
            rowKey={(row) => String(row.id)}
            columns={[
              {
                key: "year",
                head: t.annuality,
                cell: (row) => <Anchor href={fundsPaths.annuality(slug, row.id)}>{row.year}</Anchor>,
              },
              {
                key: "period",
                head: t.period,
                cell: (row) => (row.useTo ? t.until(formatDate(row.useTo)) : t.noPeriod),
              },
              ...(["assigned", "programmed", "committed", "paid", "reported"] as const).map(stage),
              { key: "left", head: t.left, money: (row) => cents(row.sums.assigned - row.sums.committed) },
            ]}
          />
          <p>
            <Anchor href={budgetPaths.ledger(slug, { canale: channel.id })}>{t.rows}</Anchor>
          </p>
        </Section>
      )}
    </MoneyPage>
  );
}
