// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatDate, formatEuro, type Cents, type PlainDate } from "@albero/kernel/pure";
import {
  Anchor,
  ButtonLink,
  Callout,
  ChartFigure,
  DataTable,
  formatPercent,
  Money,
  NoValue,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { deadlinesOf, printedChannels } from "../core/calendar.ts";
import { stillNaming } from "../core/years.ts";
import { yearPaths } from "../paths.ts";
import type { ObjectiveView } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { mayOf, planning } from "./year-office.ts";
import { useActWords, useSlug, YearPage } from "./year-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { head, objectives, totals, printed, previous } = await planning(context).operationalPlan({
    year: params.year,
  });
  const { lang } = requestInfo(context);
  return {
    head,
    totals,
    rows: objectives.map((each) => ({
      code: each.code,
      title: each.title,
      answers: each.answers,
      actions: each.actions.length,
      results: each.results.length,
      budget: each.budget,
    })),
    calendar: deadlinesOf(objectives, lang),
    channels: printedChannels(printed),
    picture: pictureOf(objectives, lang),
    summary: typeof printed["summary"] === "string" ? printed["summary"] : null,
    missing: previous?.deviations.filter((each) => each.kind !== "kept" && !each.reason).length ?? null,
    naming:
      head.status === "draft" && previous
        ? { year: previous.year, codes: stillNaming(objectives, previous.year) }
        : null,
    may: mayOf(context),
  };
}

/** Bars by weight; the finding is the share of the heaviest. */
function pictureOf(objectives: readonly ObjectiveView[], lang: "it" | "en") {
  const t = texts[lang].year;
  const bars = objectives
    .flatMap(({ code, title, budget }) =>
      budget.kind === "none"
        ? []
        : [{ label: `${code} ${title}`, title, value: budget.declaredCents ?? budget.computedCents ?? 0 }],
    )
    .toSorted((a, b) => b.value - a.value);
  const total = bars.reduce((all, bar) => all + bar.value, 0);
  const [first] = bars;
  if (!first || total === 0) return null;
  const title = t.picture(first.title, formatPercent((first.value / total) * 100, lang, 0));
  return { title, drawing: barChart({ title, lang, format: "euro", head: t.pictureHead, bars }) };
}

export default function Year() {
  const { head, rows, totals, calendar, picture, summary } = useLoaderData<typeof loader>();
  const t = useTexts(texts).year;
  const results = rows.reduce((all, row) => all + row.results, 0);
  return (
    <YearPage
      head={head}
      title={t.title(head.year, rows.length, results)}
      windowTitle={t.window(head.year)}
      lead={<Lead />}
      actions={<Actions />}
    >
      <State />
      {picture ? (
        <ChartFigure
          title={picture.title}
          level={2}
          drawing={picture.drawing}
          unit="€"
          source={t.pictureSource(head.title)}
          date={head.act?.date ? formatDate(head.act.date as PlainDate) : String(head.year)}
          note={totals.withoutBudget.length > 0 ? t.noBudgetNote(totals.withoutBudget) : undefined}
        />
      ) : null}
      <Objectives />
      {calendar.length > 0 ? (
        <Section title={t.calendar} lead={t.calendarLead(calendar.length)} id="calendario">
          <Calendar />
        </Section>
      ) : null}
      {summary ? (
        <Section title={t.parts}>
          <p>{summary}</p>
        </Section>
      ) : null}
    </YearPage>
  );
}

function Lead() {
  const { rows, totals, channels, missing, naming } = useLoaderData<typeof loader>();
  const { lang } = useShell();
  const t = useTexts(texts).year;
  const euro = (amount: number) => formatEuro(amount as Cents, lang);
  if (rows.length === 0) return <p>{t.leadNothing}</p>;
  const money = [
    t.lead(euro(totals.declaredCents), rows.length),
    channels
      ? channels.totalCents === totals.declaredCents
        ? t.channelsSame(channels.count)
        : t.channelsOther(channels.count, euro(channels.totalCents))
      : "",
  ];
  const doubts = [
    totals.withoutBudget.length > 0 ? t.withoutBudget(totals.withoutBudget) : "",
    totals.withoutLines.length > 0 ? t.withoutLines(totals.withoutLines) : "",
    totals.differing.length > 0 ? t.differing(totals.differing) : "",
    missing ? t.toExplain(missing) : "",
    naming && naming.codes.length > 0 ? t.stillNaming(naming.year, naming.codes) : "",
  ];
  return (
    <>
      <p>{money.join(" ")}</p>
      <p>{doubts.join(" ")}</p>
    </>
  );
}

function Actions() {
  const { head, may, rows, missing } = useLoaderData<typeof loader>();
  const t = useTexts(texts).year;
  const slug = useSlug();
  const isDraft = head.status === "draft";
  return (
    <>
      {isDraft && may.write ? (
        <ButtonLink kind="primary" icon="plus" href={yearPaths.addObjective(slug, head.year)}>
          {t.add}
        </ButtonLink>
      ) : null}
      {isDraft && may.lead && rows.length > 0 ? (
        <ButtonLink href={yearPaths.step(slug, head.year, "approva")}>{t.approve}</ButtonLink>
      ) : null}
      {missing === null ? null : <ButtonLink href={yearPaths.deviations(slug, head.year)}>{t.deviations}</ButtonLink>}
      {may.write && rows.length > 0 ? (
        <ButtonLink href={yearPaths.rollOver(slug, head.year)}>{t.rollOver(head.year + 1)}</ButtonLink>
      ) : null}
      {head.status === "approved" && may.lead ? (
        <ButtonLink kind="quiet" href={yearPaths.step(slug, head.year, "chiudi")}>
          {t.close}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="quiet" icon="download" href={yearPaths.download(slug, head.year)} download>
        {t.download}
      </ButtonLink>
      {isDraft && may.lead ? (
        <ButtonLink kind="quiet" href={yearPaths.step(slug, head.year, "elimina")}>
          {t.remove}
        </ButtonLink>
      ) : null}
    </>
  );
}

function State() {
  const { head, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts).year;
  const slug = useSlug();
  const actWords = useActWords();
  return (
    <>
      {head.status === "draft" ? null : <p className="quiet-line">{actWords(head.act)}</p>}
      {head.closedOn ? (
        <p className="quiet-line">{t.closedOn(formatDate(head.closedOn as PlainDate), head.closeNote)}</p>
      ) : null}
      {head.act?.uncertain ? (
        <Callout tone="note" title={t.actUnknown}>
          <p>{head.act.uncertain}</p>
          {may.lead ? <Anchor href={yearPaths.step(slug, head.year, "atto")}>{t.completeAct}</Anchor> : null}
        </Callout>
      ) : null}
    </>
  );
}

function Objectives() {
  const { head, rows, totals } = useLoaderData<typeof loader>();
  const t = useTexts(texts).year;
  const slug = useSlug();
  const href = (code: string) => yearPaths.objective(slug, head.year, code);
  return (
    <Section title={t.table}>
      <DataTable
        caption={t.table}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code}
        phone="cards"
        source={t.tableSource}
        columns={[
          {
            key: "objective",
            head: t.col.objective,
            width: "20rem",
            cell: (row) => (
              <>
                <span className="year-code">{row.code}</span> <Anchor href={href(row.code)}>{row.title}</Anchor>
              </>
            ),
          },
          {
            key: "owner",
            head: t.col.owner,
            width: "10rem",
            cell: (row) => row.answers ?? <span className="quiet-line">{t.nobody}</span>,
          },
          { key: "actions", head: t.col.actions, number: true, cell: (row) => row.actions },
          { key: "results", head: t.col.results, number: true, cell: (row) => row.results },
          {
            key: "declared",
            head: t.col.declared,
            unit: "€",
            number: true,
            cell: (row) =>
              row.budget.kind === "none" ? (
                <NoValue kind="missing" />
              ) : (
                <Money cents={row.budget.declaredCents} unit={false} href={`${href(row.code)}#budget`} />
              ),
          },
          {
            key: "computed",
            head: t.col.computed,
            unit: "€",
            number: true,
            cell: (row) =>
              row.budget.kind === "none" ? (
                <NoValue kind="missing" />
              ) : (
                <Money cents={row.budget.computedCents} unit={false} href={`${href(row.code)}#budget`} />
              ),
          },
        ]}
        foot={[
          t.total,
          null,
          rows.reduce((all, row) => all + row.actions, 0),
          rows.reduce((all, row) => all + row.results, 0),
          <Money key="d" cents={totals.declaredCents} unit={false} />,
          <Money key="l" cents={totals.linesCents} unit={false} />,
        ]}
      />
    </Section>
  );
}

/** Twelve months side by side; an empty month is shown empty, for that too says something. */
function Calendar() {
  const { head, calendar } = useLoaderData<typeof loader>();
  const t = useTexts(texts).year;
  const slug = useSlug();
  const months = t.months.map((name, at) => ({
    name,
    items: calendar.filter((each) => each.day.startsWith(`${head.year}-${String(at + 1).padStart(2, "0")}`)),
  }));
  const elsewhere = calendar.filter((each) => !each.day.startsWith(`${head.year}-`));
  const shown = elsewhere.length > 0 ? [...months, { name: t.atOther, items: elsewhere }] : months;
  return (
    <ol className="year-months">
      {shown.map(({ name, items }) => (
        <li key={name} className={items.length === 0 ? "year-month year-month-empty" : "year-month"}>
          <h3>{name}</h3>
          {items.length === 0 ? (
            <p className="quiet-line">{t.noDay}</p>
          ) : (
            <ul className="plain-list">
              {items.map((item) => (
                <li key={`${item.code}/${item.key}/${item.said}`}>
                  <span className="tabular year-day">{formatDate(item.day as PlainDate).slice(0, 5)}</span>{" "}
                  <Anchor href={`${yearPaths.objective(slug, head.year, item.code)}#${item.key}`}>
                    {item.code} <span className="year-text">{item.text}</span>
                  </Anchor>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
