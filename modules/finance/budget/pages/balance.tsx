// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { cents, formatEuro } from "@albero/kernel/pure";
import { Anchor, Callout, DataTable, Difference, Money, NoValue, Section, useShell, useTexts } from "@albero/ui";
import { fundsPaths } from "../../funds/paths.ts";
import { useSlug } from "../../pages/money-page.tsx";
import { balanceOf } from "../core/balance.ts";
import { byCode, totalsOf } from "../core/matrix.ts";
import { matrixOf } from "../core/to-matrix.ts";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";
import { YearPage } from "./parts/year-page.tsx";
import "./money.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await finance(context).showBalance({ year: params.year });
  const matrix = matrixOf(view, "indicative");
  const totals = totalsOf(matrix);
  const balance = balanceOf(
    view.lines,
    view.channels,
    view.objectives,
    (_line, at) => totals.lineAmounts[at] ?? cents(0),
  );
  const lines = new Map(
    view.lines.map((line, at) => [line.id, { ...line, amount: totals.lineAmounts[at] ?? cents(0) }]),
  );
  const channels = new Map(view.channels.map((channel) => [channel.id, channel]));
  return {
    year: view.budget.year,
    years: view.years,
    source: view.budget.title || view.budget.source,
    linesCents: balance.linesCents,
    channelsCents: balance.channelsCents,
    difference: balance.differenceCents,
    objectives: balance.objectives.toSorted((a, b) => byCode(a.code, b.code)),
    wholeObjectives: view.lines.filter((line) => line.isWholeObjective).map((line) => line.objectiveCode),
    namesakes: view.namesakes.flatMap(({ lineId, channelId, note }) => {
      const [line, channel] = [lines.get(lineId), channels.get(channelId)];
      if (!line || !channel) return [];
      const { label, objectiveCode, amount } = line;
      return [
        {
          lineId,
          channelId,
          note,
          label,
          objectiveCode,
          amount,
          channel: channel.printedLabel || channel.name,
          assigned: channel.assignedCents,
          gap: amount - channel.assignedCents,
        },
      ];
    }),
    channels: matrix.channels.map((each, at) => ({
      ...each,
      matched: totals.channels[at] ?? 0,
      rest: totals.channelRest[at] ?? 0,
    })),
    printed: view.printed,
  };
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function BalancePage() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts).balance;
  const { lang } = useShell();
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const { year, difference, namesakes } = view;
  const isEven = difference === 0;
  return (
    <YearPage
      year={year}
      years={view.years}
      face="balance"
      title={t.title(year, isEven)}
      lead={`${t.lead(euro(view.linesCents), euro(view.channelsCents))} ${isEven ? t.even : t.difference(euro(Math.abs(difference)))}`}
    >
      <section className="scale" aria-label={t.scale}>
        <p>
          <span>{t.objectivesSide}</span> <strong>{euro(view.linesCents)}</strong>
        </p>
        <div className={`scale-sign ${isEven ? "" : "scale-off"}`} aria-hidden="true">
          {isEven ? "=" : "≠"}
        </div>
        <p>
          <span>{t.channelsSide}</span> <strong>{euro(view.channelsCents)}</strong>
        </p>
      </section>
      {namesakes.length === 0 ? <p>{t.namesakes(0)}</p> : <Namesakes view={view} />}
      <Objectives view={view} />
      <Channels view={view} />
      <Printed view={view} />
    </YearPage>
  );
}

function Namesakes({ view }: { view: View }) {
  const all = useTexts(texts);
  const t = all.balance;
  const slug = useSlug();
  const [first] = view.namesakes;
  return (
    <Section title={t.namesakes(view.namesakes.length)} id="omonimi" lead={t.namesakesLead}>
      <DataTable
        caption={t.namesakes(view.namesakes.length)}
        captionHidden
        rows={view.namesakes}
        rowKey={(row) => `${row.lineId}-${row.channelId}`}
        rowClass={() => "row-wrong"}
        phone="cards"
        source={first && `${first.note.charAt(0).toUpperCase()}${first.note.slice(1)}.`}
        columns={[
          {
            key: "line",
            head: all.movements.line,
            width: "14rem",
            cell: (row) => (
              <Anchor
                href={budgetPaths.line(slug, view.year, row.lineId)}
              >{`${row.objectiveCode ?? ""} ${row.label}`}</Anchor>
            ),
          },
          {
            key: "amount",
            head: t.lineAmount,
            unit: "€",
            number: true,
            cell: (row) => (
              <Money cents={row.amount} unit={false} href={budgetPaths.line(slug, view.year, row.lineId)} />
            ),
          },
          {
            key: "channel",
            head: t.channelsSide,
            cell: (row) => <Anchor href={fundsPaths.fund(slug, row.channelId)}>{row.channel}</Anchor>,
          },
          {
            key: "assigned",
            head: t.channelAmount,
            unit: "€",
            number: true,
            cell: (row) => (
              <Money
                cents={row.assigned}
                unit={false}
                href={budgetPaths.ledger(slug, { anno: view.year, canale: row.channelId })}
              />
            ),
          },
          {
            key: "gap",
            head: t.differenceHead,
            unit: "€",
            number: true,
            cell: (row) => (
              <strong>
                <Money cents={row.gap} unit={false} />
              </strong>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Objectives({ view }: { view: View }) {
  const t = useTexts(texts).balance;
  const all = useTexts(texts);
  const slug = useSlug();
  const name = (row: View["objectives"][number]) =>
    row.code === null ? all.year.noObjective : `${row.code} ${row.title ?? ""}`;
  return (
    <Section title={t.objectives} lead={t.objectivesLead} id="obiettivi">
      <DataTable
        caption={t.objectives}
        captionHidden
        rows={view.objectives}
        rowKey={(row) => row.code ?? "-"}
        source={view.source}
        columns={[
          { key: "objective", head: all.year.objective, width: "16rem", cell: name },
          {
            key: "lines",
            head: t.lines,
            number: true,
            cell: (row) =>
              view.wholeObjectives.includes(row.code) ? t.noLines : row.lines === 0 ? t.noBudget : row.lines,
          },
          {
            key: "declared",
            head: t.declared,
            unit: "€",
            number: true,
            cell: (row) =>
              row.declaredCents === null ? (
                <NoValue kind={row.lines === 0 ? "not_applicable" : "missing"} />
              ) : (
                <Money cents={row.declaredCents} unit={false} />
              ),
          },
          {
            key: "sum",
            head: t.sumOfLines,
            unit: "€",
            number: true,
            cell: (row) =>
              row.lines === 0 ? (
                <NoValue kind="not_applicable" />
              ) : (
                <Money
                  cents={row.linesCents}
                  unit={false}
                  href={budgetPaths.ledger(slug, {
                    anno: view.year,
                    ...(row.code === null ? {} : { obiettivo: row.code }),
                  })}
                />
              ),
          },
          {
            key: "gap",
            head: t.gap,
            cell: (row) =>
              row.declaredCents === null || row.differenceCents === null ? (
                ""
              ) : (
                <Difference declaredCents={row.declaredCents} computedCents={row.linesCents} />
              ),
          },
        ]}
        foot={[t.total, "", "", <Money key="t" cents={view.linesCents} unit={false} />, ""]}
      />
    </Section>
  );
}

function Channels({ view }: { view: View }) {
  const t = useTexts(texts).balance;
  const slug = useSlug();
  const { year } = view;
  const sum = (read: (row: View["channels"][number]) => number) =>
    view.channels.reduce((all, row) => all + read(row), 0);
  return (
    <Section title={t.channels} lead={t.channelsLead} id="canali">
      <DataTable
        caption={t.channels}
        captionHidden
        rows={view.channels}
        rowKey={(row) => String(row.id)}
        source={view.source}
        columns={[
          {
            key: "channel",
            head: t.channelsSide,
            width: "14rem",
            cell: (row) => <Anchor href={fundsPaths.fund(slug, row.id)}>{row.name}</Anchor>,
          },
          {
            key: "given",
            head: t.given,
            unit: "€",
            number: true,
            cell: (row) => (
              <Money
                cents={row.assigned}
                unit={false}
                uncertain={row.doubt}
                href={budgetPaths.ledger(slug, { anno: year, canale: row.id })}
              />
            ),
          },
          {
            key: "matched",
            head: t.matched,
            unit: "€",
            number: true,
            cell: (row) => <Money cents={row.matched} unit={false} href={budgetPaths.matrix(slug, year)} />,
          },
          { key: "rest", head: t.rest, money: (row) => row.rest },
        ]}
        foot={[
          t.total,
          ...[sum((row) => row.assigned), sum((row) => row.matched), sum((row) => row.rest)].map((amount, at) => (
            <Money key={at} cents={amount} unit={false} />
          )),
        ]}
      />
    </Section>
  );
}

function Printed({ view }: { view: View }) {
  const t = useTexts(texts).balance;
  const slug = useSlug();
  if (view.printed.length === 0) return null;
  const isWrong = view.printed.some((row) => row.declaredCents !== row.computedCents);
  return (
    <Section title={t.printed} id="stampati">
      {isWrong ? (
        <Callout tone="warning">
          <p>{t.flag}.</p>
        </Callout>
      ) : null}
      <DataTable
        caption={t.printed}
        captionHidden
        rows={view.printed}
        rowKey={(row) => row.source}
        rowClass={(row) => (row.declaredCents === row.computedCents ? undefined : "row-wrong")}
        phone="cards"
        columns={[
          { key: "source", head: t.source, width: "14rem", cell: (row) => row.source },
          {
            key: "declared",
            head: t.printedDeclared,
            unit: "€",
            number: true,
            cell: (row) => <Money cents={row.declaredCents} unit={false} uncertain={row.uncertain} />,
          },
          {
            key: "computed",
            head: t.printedComputed,
            unit: "€",
            number: true,
            cell: (row) => (
              <Money
                cents={row.computedCents}
                unit={false}
                href={budgetPaths.ledger(slug, { anno: row.year, fase: "assigned" })}
              />
            ),
          },
          {
            key: "gap",
            head: t.gap,
            cell: (row) => <Difference declaredCents={row.declaredCents} computedCents={row.computedCents} />,
          },
        ]}
      />
    </Section>
  );
}
