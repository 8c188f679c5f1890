// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import {
  Anchor,
  ButtonLink,
  ChartFigure,
  DataTable,
  Day,
  Empty,
  formatNumber,
  KeyFigures,
  Money,
  NoValue,
  Section,
  Tabs,
  useShell,
  useTexts,
} from "@albero/ui";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import type { Shown } from "../core/small-numbers.ts";
import { sentencesOf, totalWords } from "../core/statement-words.ts";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { collecting } from "./office.ts";
import { CallState, useEuro, useSlug } from "./parts.tsx";
import "./collecting.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return collecting(context).municipalityStatement({ istat: params.istat, year: params.year });
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;
type Part = { view: View };

export default function StatementPage() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const { lang } = useShell();
  const slug = useSlug();
  const { place, year, years, statement } = view;
  const told = [...new Set([year, ...years])].toSorted((a, b) => b - a);
  return (
    <MoneyPage
      part="quotas"
      title={t.statement.title(place.name, year)}
      kicker={t.statement.kicker}
      lead={sentencesOf(view, lang).join(" ")}
      steps={[
        { label: place.name, href: collectingPaths.municipality(slug, place.istat) },
        { label: `${t.statement.kicker} ${year}` },
      ]}
      actions={
        <ButtonLink kind="primary" download href={collectingPaths.statementPdf(slug, place.istat, year)}>
          {t.statement.pdf}
        </ButtonLink>
      }
      tabs={
        told.length > 1 ? (
          <Tabs
            label={t.statement.other}
            tabs={told.map((one) => ({
              label: String(one),
              href: collectingPaths.statement(slug, place.istat, one),
              current: one === year,
            }))}
          />
        ) : null
      }
    >
      <Head view={view} />
      {view.comparison ? (
        <ChartFigure
          title={view.comparison.title}
          drawing={view.comparison.drawing}
          unit={t.statement.compareUnit}
          source={t.statement.source}
          note={t.statement.averages}
          level={2}
        />
      ) : null}
      {statement.pays.length > 0 ? <Pays view={view} /> : null}
      {statement.calls.length > 0 ? <Calls view={view} /> : null}
      <Receives view={view} />
      {statement.years.length > 1 ? <Years view={view} /> : null}
    </MoneyPage>
  );
}

function Head({ view: { known, subArea, statement } }: Part) {
  const t = useTexts(texts);
  const { lang } = useShell();
  const { total } = statement;
  return (
    <KeyFigures
      items={[
        { label: t.col.quotas, value: <Money cents={total.quota} /> },
        {
          label: t.statement.perHead,
          value: <Money cents={total.perHead} />,
          note:
            total.ambito === null ? undefined : (
              <>
                {t.statement.average}: <Money cents={total.ambito} />
              </>
            ),
        },
        {
          label: t.statement.inhabitants,
          value: known ? formatNumber(known.value, lang) : <NoValue />,
          note: known
            ? `${t.statement.inhabitantsSource[known.source]}, ${formatDate(known.on as PlainDate)}`
            : t.statement.unknownInhabitants,
        },
        {
          label: t.statement.subAreaLine,
          value: subArea?.name.replace(/^Sub-ambito di /, "") ?? t.statement.unknownSubArea,
        },
      ]}
    />
  );
}

function Pays({ view: { statement, place } }: Part) {
  const t = useTexts(texts);
  const slug = useSlug();
  const { pays, total } = statement;
  type Row = Pick<(typeof pays)[number], "perHead" | "subArea" | "ambito" | "settled" | "overdue">;
  const money = (key: keyof Row, head: string) => ({
    ...{ key, head, unit: t.euro, number: true },
    cell: (row: Row) => <Money cents={row[key]} unit={false} />,
  });
  const columns = [
    money("perHead", t.statement.perHead),
    money("subArea", t.statement.subArea),
    money("ambito", t.statement.ambito),
    money("settled", t.col.settled),
    money("overdue", t.col.overdue),
  ];
  return (
    <Section title={t.statement.pays}>
      <DataTable
        caption={t.statement.pays}
        captionHidden
        rows={pays}
        rowKey={(row) => String(row.setId)}
        source={`${t.statement.sourceLine(t.statement.source)} ${t.statement.averages}`}
        columns={[
          {
            key: "name",
            head: t.statement.service,
            width: "14rem",
            cell: (row) => <Anchor href={collectingPaths.set(slug, row.setId)}>{row.name}</Anchor>,
          },
          {
            key: "amount",
            head: t.col.quota,
            unit: t.euro,
            number: true,
            cell: (row) => (
              <Money cents={row.amount} unit={false} href={collectingPaths.municipality(slug, place.istat)} />
            ),
          },
          ...columns,
        ]}
        foot={[
          t.col.total,
          <Money key="q" cents={total.quota} unit={false} />,
          ...columns.map((column) => column.cell(total)),
        ]}
      />
    </Section>
  );
}

function Calls({ view: { statement } }: Part) {
  const t = useTexts(texts);
  const slug = useSlug();
  return (
    <Section title={t.statement.calls}>
      <DataTable
        caption={t.statement.calls}
        captionHidden
        rows={statement.calls}
        rowKey={(row) => String(row.id)}
        columns={[
          {
            key: "what",
            head: t.col.instalment,
            width: "14rem",
            cell: (row) => <Anchor href={collectingPaths.call(slug, row.id)}>{`${row.setName}, ${row.label}`}</Anchor>,
          },
          { key: "due", head: t.col.due, cell: (row) => <Day day={row.due} /> },
          { key: "amount", head: t.col.amount, money: (row) => row.amount },
          { key: "open", head: t.col.open, money: (row) => row.open },
          { key: "state", head: t.col.state, cell: (row) => <CallState status={row.status} /> },
          { key: "code", head: t.col.reference, cell: (row) => <span className="call-code">{row.reference}</span> },
        ]}
      />
    </Section>
  );
}

/** Zero, missing and suppressed look different. */
function Figure({ shown, write }: { shown: Shown; write: (value: number) => string }) {
  if (shown.kind === "value") return <span className="tabular">{write(shown.value)}</span>;
  return <NoValue kind={shown.kind} />;
}

function Receives({ view: { statement, fewerThan, sources } }: Part) {
  const t = useTexts(texts);
  const { lang } = useShell();
  const euro = useEuro();
  const whole = (value: number) => formatNumber(value, lang);
  const one = (value: number) => formatNumber(value, lang, 1);
  const { receives, users, contribution } = statement;
  if (receives.length === 0)
    return (
      <Section title={t.statement.receives}>
        <Empty title={t.statement.noReceives}>
          <p>{t.statement.noReceivesHelp}</p>
        </Empty>
      </Section>
    );
  type Row = (typeof receives)[number];
  const column = (
    key: string,
    head: string,
    shown: (row: Row) => Shown,
    write: (value: number) => string,
    unit?: string,
  ) => ({
    ...{ key, head, unit, number: true },
    cell: (row: Row) => <Figure shown={shown(row)} write={write} />,
  });
  return (
    <Section title={t.statement.receives} lead={t.statement.few(fewerThan)}>
      <DataTable
        caption={t.statement.receives}
        captionHidden
        rows={receives}
        rowKey={(row) => row.service}
        source={t.statement.sourceLine(sources.join("; "))}
        columns={[
          { key: "service", head: t.statement.service, width: "14rem", cell: (row) => row.service },
          column("users", t.received.users, (row) => row.shown.users, whole),
          column(
            "hours",
            t.received.hours,
            (row) => row.shown.hours,
            (value) => one(value / 100),
          ),
          column("places", t.received.places, (row) => row.shown.places, whole),
          column(
            "contribution",
            t.received.contribution,
            (row) => row.shown.contribution,
            (value) => formatNumber(value / 100, lang, 2),
            t.euro,
          ),
          column("rate", t.statement.rate, (row) => row.rate, one),
          column("subArea", t.statement.subArea, (row) => row.subAreaRate, one),
          column("ambito", t.statement.ambito, (row) => row.ambitoRate, one),
        ]}
        foot={[
          t.col.total,
          users ? totalWords(users, t.statement.atLeast, whole) : "",
          "",
          "",
          contribution ? totalWords(contribution, t.statement.atLeast, euro) : "",
          ...["", "", ""],
        ]}
      />
    </Section>
  );
}

function Years({ view: { statement, place, picture } }: Part) {
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  return (
    <Section title={t.statement.years}>
      {picture ? (
        <ChartFigure title={picture.title} drawing={picture.drawing} unit={t.euro} source={t.statement.source} />
      ) : null}
      <DataTable
        caption={t.statement.years}
        captionHidden
        rows={statement.years}
        rowKey={(row) => String(row.year)}
        source={t.statement.sourceLine(t.statement.source)}
        columns={[
          {
            key: "year",
            head: t.col.year,
            cell: (row) => <Anchor href={collectingPaths.statement(slug, place.istat, row.year)}>{row.year}</Anchor>,
          },
          { key: "quota", head: t.col.quotas, money: (row) => row.quota },
          { key: "perHead", head: t.statement.perHead, money: (row) => row.perHead },
          { key: "ambito", head: t.statement.ambito, money: (row) => row.ambito },
          { key: "settled", head: t.col.settled, money: (row) => row.settled },
          {
            key: "contribution",
            head: t.received.contribution,
            number: true,
            cell: (row) => (row.contribution ? totalWords(row.contribution, t.statement.atLeast, euro) : <NoValue />),
          },
        ]}
      />
    </Section>
  );
}
