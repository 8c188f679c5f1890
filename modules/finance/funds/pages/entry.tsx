// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatEuro } from "@albero/kernel/pure";
import { Anchor, ButtonLink, Day, KeyValue, Money, Section, Uncertain, useShell, useTexts } from "@albero/ui";
import { budgetPaths } from "../../budget/paths.ts";
import { actWords, LedgerTable, StageMark } from "../../pages/ledger-table.tsx";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { fundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, mayOf } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { ...(await finance(context).showEntry({ entryId: params.entryId })), may: mayOf(context) };
}

const clocks = {
  it: new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" }),
};

export default function EntryPage() {
  const { entry, follows, after, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.entry;
  const { lang } = useShell();
  const slug = useSlug();
  const { annuality, line } = entry;
  const canReverse = entry.reversesId === null && entry.netCents > 0;
  const left = entry.netCents - entry.takenCents;
  return (
    <MoneyPage
      part="funds"
      title={t.title(all.fund[entry.stage], formatEuro(entry.amountCents, lang))}
      lead={t.lead(entry.byName, clocks[lang].format(new Date(entry.at)))}
      status={entry.uncertain ? <Uncertain reason={entry.uncertain} /> : undefined}
      steps={[
        { label: `${annuality.channelCode} ${annuality.year}`, href: fundsPaths.annuality(slug, annuality.id) },
        { label: `n. ${entry.id}` },
      ]}
      actions={
        may.write && canReverse ? (
          <>
            {entry.stage === "committed" && left > 0 ? (
              <ButtonLink href={fundsPaths.pay(slug, entry.id)} kind="primary">
                {t.pay}
              </ButtonLink>
            ) : null}
            {entry.stage === "paid" && left > 0 ? (
              <ButtonLink href={fundsPaths.report(slug, entry.id)} kind="primary">
                {t.report}
              </ButtonLink>
            ) : null}
            <ButtonLink href={fundsPaths.reverse(slug, entry.id)}>{t.reverse}</ButtonLink>
          </>
        ) : null
      }
    >
      <Section title={t.facts}>
        <KeyValue
          items={[
            { label: t.stage, value: <StageMark stage={entry.stage} /> },
            { label: t.day, value: <Day day={entry.day} /> },
            {
              label: t.fund,
              value: (
                <Anchor
                  href={fundsPaths.annuality(slug, annuality.id)}
                >{`${annuality.channelCode} ${annuality.year}`}</Anchor>
              ),
            },
            ...(line
              ? [
                  {
                    label: t.line,
                    value: <Anchor href={budgetPaths.line(slug, entry.year, line.id)}>{line.label}</Anchor>,
                  },
                ]
              : []),
            ...(entry.municipality ? [{ label: t.municipality, value: entry.municipality.name }] : []),
            {
              label: t.act,
              value: entry.act ? (
                <Anchor href={budgetPaths.ledger(slug, { atto: entry.act.id })}>{actWords(entry.act)}</Anchor>
              ) : (
                "—"
              ),
            },
            ...(entry.document ? [{ label: t.document, value: entry.document }] : []),
            ...(entry.note ? [{ label: t.note, value: entry.note }] : []),
            ...(entry.source ? [{ label: t.source, value: entry.source }] : []),
            { label: t.left, value: <Money cents={entry.netCents} /> },
            ...(entry.takenCents === 0 ? [] : [{ label: t.taken, value: <Money cents={entry.takenCents} /> }]),
          ]}
        />
      </Section>
      {follows ? (
        <Section title={t.before}>
          <LedgerTable rows={[follows]} caption={t.before} />
        </Section>
      ) : null}
      <Section title={t.after}>
        {after.length === 0 ? <p>{t.nothingAfter}</p> : <LedgerTable rows={after} caption={t.after} />}
      </Section>
    </MoneyPage>
  );
}
