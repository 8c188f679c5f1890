// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import {
  Anchor,
  Button,
  Callout,
  DataTable,
  DateField,
  Day,
  Details,
  Empty,
  KeyValue,
  Money,
  Num,
  Section,
  StatusBadge,
  useTexts,
} from "@albero/ui";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./collecting.css";
import { collecting } from "./office.ts";
import { JustDone, useEuro, useSlug } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  return collecting(context).arrearsOn({ on: new URL(request.url).searchParams.get("al") ?? "" });
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Arrears() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const euro = useEuro();
  const { late, on, may } = view;
  const day = formatDate(on as PlainDate);
  return (
    <MoneyPage
      part="quotas"
      title={t.arrears.title(view.municipalities)}
      lead={late.length === 0 ? t.arrears.leadNone(day) : t.arrears.lead(euro(view.open), late.length, day)}
      steps={[{ label: t.year.arrears }]}
    >
      <JustDone />
      <form method="get" className="filter-line">
        <DateField name="al" label={t.arrears.on} defaultValue={on} />
        <Button kind="secondary">{t.arrears.show}</Button>
      </form>
      {late.length > 0 ? <Late view={view} /> : null}
      {may.keep ? <Messages view={view} /> : null}
    </MoneyPage>
  );
}

function Late({ view: { late, open, may } }: { view: View }) {
  const t = useTexts(texts);
  const slug = useSlug();
  return (
    <Section title={t.arrears.table}>
      <DataTable
        caption={t.arrears.table}
        captionHidden
        phone="cards"
        rows={late}
        rowKey={(row) => String(row.id)}
        source={t.year.sourceLine}
        columns={[
          {
            key: "place",
            head: t.col.municipality,
            width: "10rem",
            cell: (row) => <Anchor href={collectingPaths.municipality(slug, row.istat)}>{row.place}</Anchor>,
          },
          {
            key: "what",
            head: t.col.instalment,
            width: "14rem",
            cell: (row) => (
              <Anchor
                href={collectingPaths.call(slug, row.id)}
              >{`${t.withYear(row.setName, row.year)}, ${row.label}`}</Anchor>
            ),
          },
          { key: "due", head: t.col.due, cell: (row) => <Day day={row.due} /> },
          { key: "days", head: t.col.days, number: true, cell: (row) => <Num value={row.days} /> },
          { key: "open", head: t.col.open, money: (row) => row.open },
          ...(may.keep
            ? [
                {
                  key: "remind",
                  head: t.account.reminders,
                  cell: (row: (typeof late)[number]) => (
                    <Anchor href={collectingPaths.reminder(slug, row.istat)}>
                      {t.account.remind}
                      <span className="visually-hidden"> {row.place}</span>
                    </Anchor>
                  ),
                },
              ]
            : []),
        ]}
        foot={[t.col.total, "", "", "", <Money key="o" cents={open} unit={false} />, ...(may.keep ? [""] : [])]}
      />
    </Section>
  );
}

const TONES = { waiting: "waiting", sent: "done", failed: "stop", no_mail: "warning" } as const;

function Messages({ view: { reminders, late } }: { view: View }) {
  const t = useTexts(texts);
  return (
    <Section title={t.arrears.messages}>
      {reminders.length === 0 ? (
        <Empty title={t.arrears.noMessages}>{late.length > 0 ? <p>{t.arrears.noMessagesHelp}</p> : null}</Empty>
      ) : null}
      {reminders.map((one) => (
        <Details
          key={one.id}
          summary={
            <>
              {one.place}, {formatDate(new Date(one.at).toISOString().slice(0, 10) as PlainDate)}{" "}
              <StatusBadge tone={TONES[one.outcome]}>{t.arrears.outcome[one.outcome]}</StatusBadge>
            </>
          }
        >
          <Callout tone={one.outcome === "failed" ? "danger" : "info"}>
            <p>
              {t.arrears.outcomeHelp[one.outcome]} {one.detail}
            </p>
          </Callout>
          <KeyValue
            items={[
              { label: t.arrears.to, value: one.recipient },
              { label: t.arrears.subject, value: one.subject },
              { label: t.arrears.text, value: <div className="message-text">{one.body}</div> },
            ]}
          />
        </Details>
      ))}
    </Section>
  );
}
