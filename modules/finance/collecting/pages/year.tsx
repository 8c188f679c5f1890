// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import {
  Anchor,
  Button,
  ButtonLink,
  Card,
  ChartFigure,
  DataTable,
  Empty,
  Grid,
  KeyFigures,
  Money,
  Section,
  StatusBadge,
  Tabs,
  useTexts,
} from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { collecting, doneAt, formBack, slugOf, textIn, type FormBack } from "./office.ts";
import { JustDone, Op, Refusal, useEuro, useEuroIfAny, useSlug } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const year = new URL(request.url).searchParams.get("anno");
  return collecting(context).collectingYear(year === null ? {} : { year });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const made = await collecting(context).makeQuotas({ splitId: textIn(form, "splitId") });
  if (!made.ok) return formBack(context, made, form);
  return doneAt(collectingPaths.set(slugOf(context), made.value.setId), "made");
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CollectingYear() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  const ifAny = useEuroIfAny();
  const { total, rows, year } = view;
  const isEmpty = rows.length === 0;
  const title = isEmpty ? t.year.titleEmpty : view.seesAll ? t.year.title(total.overdue, view.late) : t.year.titleOwn;
  const lead = isEmpty
    ? t.year.leadEmpty(year)
    : t.year.lead(year, euro(total.called), ifAny(total.settled), ifAny(total.overdue), ifAny(total.notYetDue));
  return (
    <MoneyPage part="quotas" title={title} lead={lead} actions={<Doors view={view} />}>
      <Years view={view} />
      <JustDone />
      <Refusal answer={answer} form="make" />
      {isEmpty ? null : (
        <KeyFigures
          items={[
            { label: t.col.called, value: <Money cents={total.called} /> },
            { label: t.col.settled, value: <Money cents={total.settled} /> },
            { label: t.col.overdue, value: <Money cents={total.overdue} href={collectingPaths.arrears(slug)} /> },
            { label: t.col.notYetDue, value: <Money cents={total.notYetDue} /> },
          ]}
        />
      )}
      {view.picture ? (
        <ChartFigure
          title={view.picture.title}
          drawing={view.picture}
          source={t.year.source}
          note={t.year.chartNote}
          level={2}
        />
      ) : null}
      <Sets view={view} />
      {isEmpty ? null : <Municipalities view={view} />}
      {view.may.keep ? <Splits view={view} /> : null}
    </MoneyPage>
  );
}

function Doors({ view }: { view: View }) {
  const t = useTexts(texts).year;
  const slug = useSlug();
  return (
    <>
      <ButtonLink href={collectingPaths.arrears(slug)}>{t.arrears}</ButtonLink>
      {view.may.keep ? (
        <>
          <ButtonLink href={collectingPaths.bank(slug)}>{t.bank}</ButtonLink>
          <ButtonLink href={collectingPaths.received(slug, view.year)}>{t.received}</ButtonLink>
        </>
      ) : null}
    </>
  );
}

function Years({ view: { years, year } }: { view: View }) {
  const t = useTexts(texts).year;
  const slug = useSlug();
  if (years.length < 2) return null;
  const tabs = years.map((one) => ({
    label: String(one),
    href: collectingPaths.year(slug, one),
    current: one === year,
  }));
  return <Tabs label={t.years} tabs={tabs} />;
}

const TONES = { made: "waiting", approved: "done", withdrawn: "neutral" } as const;

function Sets({ view }: { view: View }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  const ifAny = useEuroIfAny();
  if (view.sets.length === 0) return <p>{t.year.noSets}</p>;
  return (
    <Section title={t.year.sets}>
      <Grid min="18rem">
        {view.sets.map((set) => (
          <Card
            key={set.id}
            title={set.name}
            href={collectingPaths.set(slug, set.id)}
            kicker={t.kinds[set.kind]}
            status={<StatusBadge tone={TONES[set.state]}>{t.states[set.state]}</StatusBadge>}
          >
            <p>
              {set.state === "approved"
                ? t.set.leadApproved(euro(set.called), ifAny(set.settled), ifAny(set.overdue))
                : euro(set.total)}
            </p>
          </Card>
        ))}
      </Grid>
    </Section>
  );
}

function Municipalities({ view }: { view: View }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const { rows, total, year } = view;
  const money = (key: "quota" | "called" | "settled" | "overdue" | "notYetDue" | "credit", head: string) => ({
    ...{ key, head, unit: t.euro, number: true },
    cell: (row: (typeof rows)[number]) => <Money cents={row[key]} unit={false} />,
  });
  const sumOf = (key: "quota" | "credit") => rows.reduce((all, row) => all + row[key], 0);
  return (
    <Section title={t.year.table}>
      <DataTable
        caption={t.year.table}
        captionHidden
        tall
        rows={rows}
        rowKey={(row) => row.istat}
        source={t.year.sourceLine}
        columns={[
          {
            key: "place",
            head: t.col.municipality,
            width: "12rem",
            cell: (row) => <Anchor href={collectingPaths.municipality(slug, row.istat)}>{row.place}</Anchor>,
          },
          money("quota", t.col.quota),
          money("called", t.col.called),
          money("settled", t.col.settled),
          money("overdue", t.col.overdue),
          money("notYetDue", t.col.notYetDue),
          money("credit", t.col.credit),
          {
            key: "statement",
            head: t.account.statement,
            cell: (row) => (
              <Anchor href={collectingPaths.statement(slug, row.istat, year)}>
                {year}
                <span className="visually-hidden"> {row.place}</span>
              </Anchor>
            ),
          },
        ]}
        foot={[
          t.col.total,
          <Money key="q" cents={sumOf("quota")} unit={false} />,
          <Money key="c" cents={total.called} unit={false} />,
          <Money key="s" cents={total.settled} unit={false} />,
          <Money key="o" cents={total.overdue} unit={false} />,
          <Money key="n" cents={total.notYetDue} unit={false} />,
          <Money key="r" cents={sumOf("credit")} unit={false} />,
          "",
        ]}
      />
    </Section>
  );
}

function Splits({ view: { splits } }: { view: View }) {
  const t = useTexts(texts);
  const euro = useEuro();
  return (
    <Section title={t.year.free} lead={t.year.freeLead}>
      {splits.length === 0 ? <Empty title={t.year.noFree} /> : null}
      <Grid min="18rem">
        {splits.map((split) => (
          <Card key={split.id} title={t.withYear(split.name, split.year)} kicker={split.act || undefined}>
            <p>{euro(split.total)}</p>
            <form method="post">
              <Op name="make" />
              <input type="hidden" name="splitId" value={split.id} />
              <Button kind="secondary">
                {t.year.make}
                <span className="visually-hidden"> {split.name}</span>
              </Button>
            </form>
          </Card>
        ))}
      </Grid>
    </Section>
  );
}
