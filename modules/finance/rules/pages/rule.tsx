// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import {
  Anchor,
  ButtonLink,
  Callout,
  DataTable,
  KeyValue,
  Money,
  NoValue,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { budgetPaths } from "../../budget/paths.ts";
import { fundsPaths } from "../../funds/paths.ts";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { areaOf, shareOf } from "../core/breaches.ts";
import { percentWords } from "../core/percent.ts";
import { rulesPaths } from "../paths.ts";
import { breachTexts } from "../texts.breaches.ts";
import { texts } from "../texts.ts";
import { finance, mayOf } from "./office.ts";
import { Checked, RuleState, useAsks } from "./parts/rule-words.tsx";

/** As many rows as a page can be read: the first ones say enough. */
const MOST_SHOWN = 200;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const year = new URL(request.url).searchParams.get("anno") ?? undefined;
  const { rule, years, trial, mayTry } = await finance(context).showFundRule({ ruleId: params.ruleId, year });
  const { settings } = rule;
  const area = settings.kind === "area_share" ? settings.userArea : null;
  return {
    ...{ rule, years, mayTry, may: mayOf(context), area },
    trial: trial && {
      year: trial.year,
      found: trial.annualities.reduce((all, each) => all + each.found.length, 0),
      tried: trial.annualities.reduce((all, each) => all + each.tried, 0),
      annualities: trial.annualities.map((each) => {
        const parts = area === null ? null : areaOf(each.facts, area);
        const programmed = each.facts.lines.reduce((all, line) => all + line.programmed, 0);
        return {
          id: each.annuality.id,
          name: `${each.annuality.channelCode} ${each.facts.year}`,
          ...{ assigned: each.facts.assigned, programmed, inside: parts?.inside ?? null },
          share: parts && programmed > 0 ? percentWords(shareOf(parts.inside, programmed as never), lang) : null,
          ...{ tried: each.tried, found: each.found.length, isFromMatrix: each.annuality.isFromMatrix },
        };
      }),
      rows: trial.annualities
        .flatMap((each) =>
          each.found.map(({ row, breach }) => ({
            id: row.id,
            annuality: `${each.annuality.channelCode} ${each.facts.year}`,
            line: trial.labels[row.lineId ?? 0] ?? "",
            amount: row.amount,
            words: breachTexts[lang].numbers(breach),
          })),
        )
        .slice(0, MOST_SHOWN),
    },
  };
}

export default function RulePage() {
  const { rule, years, mayTry, may, trial } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.rule;
  const slug = useSlug();
  const asks = useAsks();
  const reacts = rule.onBreach === "refuse" ? t.refuses : t.warns;
  const fund = rule.channel ? `${rule.channel.code} (${rule.channel.name})` : t.forAll;
  const canEdit = may.write && (!rule.isOn || may.lead);
  return (
    <MoneyPage
      part="funds"
      title={rule.title}
      status={<RuleState rule={rule} />}
      lead={t.lead(fund, asks(rule), all.years(rule.firstYear, rule.lastYear), reacts)}
      steps={[{ label: all.part, href: rulesPaths.home(slug) }, { label: rule.code }]}
      actions={
        <>
          {may.lead ? (
            <ButtonLink kind="primary" href={rulesPaths.switchRule(slug, rule.id)}>
              {rule.isOn ? t.turnOff : t.turnOn}
            </ButtonLink>
          ) : null}
          {canEdit ? <ButtonLink href={rulesPaths.editRule(slug, rule.id)}>{t.edit}</ButtonLink> : null}
        </>
      }
    >
      {rule.isOn && rule.onBreach === "refuse" && !rule.isVerified ? (
        <Callout tone="warning">
          <p>{t.unverifiedRefuses}</p>
        </Callout>
      ) : null}
      <KeyValue
        items={[
          { label: t.kind, value: all.kinds[rule.settings.kind] },
          { label: t.source, value: rule.source },
          { label: t.check, value: <Checked rule={rule} /> },
          ...(rule.note ? [{ label: t.note, value: rule.note }] : []),
        ]}
      />
      <Section title={t.tryTitle} lead={mayTry ? t.tryLead : t.noTry} id="prova">
        {mayTry && years.length === 0 ? <p>{t.noYears}</p> : null}
        {mayTry ? (
          <p className="button-row">
            {years.map((year) => (
              <ButtonLink
                key={year}
                kind={trial?.year === year ? "primary" : "secondary"}
                href={`${rulesPaths.rule(slug, rule.id, year)}#prova`}
              >
                {t.tryOn(year)}
              </ButtonLink>
            ))}
          </p>
        ) : null}
        {trial ? <TrialTables /> : null}
      </Section>
    </MoneyPage>
  );
}

function TrialTables() {
  const { trial, rule, area } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.rule;
  const { lang } = useShell();
  const slug = useSlug();
  if (!trial) return null;
  const { year, tried, found, annualities, rows } = trial;
  const none = annualities.length === 0;
  const verdict = none
    ? t.nothing(year)
    : tried === 0
      ? t.untried(year, annualities.length)
      : t.found(year, found, tried, rule.onBreach);
  return (
    <>
      <Callout tone={none || tried === 0 ? "note" : found === 0 ? "success" : "warning"}>
        <p>{verdict}</p>
      </Callout>
      {none ? null : (
        <DataTable
          caption={t.trialTable(year)}
          rows={annualities}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            {
              key: "annuality",
              head: t.annuality,
              cell: (row) => <Anchor href={fundsPaths.annuality(slug, row.id)}>{row.name}</Anchor>,
            },
            ...(rule.settings.kind === "area_share"
              ? [
                  {
                    key: "assigned",
                    head: t.assigned,
                    number: true,
                    cell: (row: Tried) => <Money cents={row.assigned} />,
                  },
                  {
                    key: "programmed",
                    head: t.programmed,
                    number: true,
                    cell: (row: Tried) => <Money cents={row.programmed} />,
                  },
                  {
                    key: "inside",
                    head: t.inside(area ? all.areas[area] : ""),
                    number: true,
                    cell: (row: Tried) => <Money cents={row.inside} />,
                  },
                  {
                    key: "share",
                    head: t.share,
                    number: true,
                    cell: (row: Tried) => row.share ?? <NoValue kind="not_applicable" />,
                  },
                ]
              : []),
            { key: "tried", head: t.tried, number: true, cell: (row) => row.tried.toLocaleString(lang) },
            {
              key: "found",
              head: t.wouldSay,
              cell: (row) => (row.tried === 0 ? t.cannot : row.found === 0 ? t.nothingSaid : `${row.found} ×`),
            },
          ]}
          source={annualities.some((row) => row.isFromMatrix) ? t.fromMatrix : undefined}
        />
      )}
      {rows.length === 0 ? null : (
        <DataTable
          caption={t.rowsTable}
          rows={rows}
          rowKey={(row, at) => `${row.id}-${at}`}
          phone="cards"
          columns={[
            {
              key: "row",
              head: t.row,
              cell: (row) =>
                row.id === 0 ? (
                  <Anchor href={budgetPaths.home(slug)}>{t.matrix}</Anchor>
                ) : (
                  <Anchor href={fundsPaths.entry(slug, row.id)}>{`n. ${row.id}`}</Anchor>
                ),
            },
            { key: "annuality", head: t.annuality, cell: (row) => row.annuality },
            { key: "line", head: t.line, width: "14rem", cell: (row) => row.line },
            { key: "amount", head: t.amount, number: true, cell: (row) => <Money cents={row.amount} /> },
            { key: "words", head: t.words, width: "24rem", cell: (row) => row.words },
          ]}
        />
      )}
    </>
  );
}

type Tried = { assigned: number; programmed: number; inside: number | null; share: string | null };
