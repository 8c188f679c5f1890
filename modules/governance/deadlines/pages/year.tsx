// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, Button, ButtonLink, Details, Empty, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { MARKS, yearOf, type CalendarDay, type CalendarMonth, type Mark } from "../core/calendar.ts";
import type { PlainDate } from "@albero/kernel/pure";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./deadlines.css";
import { deadlines, goTo, mayOf, refusedHere, slugOf } from "./office.ts";
import { Faces, MarkBadge, MarkIcon, Said } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("anno") ?? undefined;
  const { year, today, late, soon, done, deadlines: all } = await deadlines(context).deadlineYear({ year: asked });
  const { rules, toTake } = await deadlines(context).listDeadlineRules();
  const months = yearOf(
    year,
    all.map(({ id, title, due, mark, isMine }) => ({ id, title, due, mark, isMine })),
  );
  const next = all.find(({ state, due }) => state === "open" && due >= today);
  return {
    ...{ year, today, late, soon, done, count: all.length, months, rules: rules.length, toTake, may: mayOf(context) },
    next: next && { id: next.id, title: next.title, due: next.due },
    marks: MARKS.filter((mark) => all.some((one) => one.mark === mark)),
  };
}

export async function action({ context }: ActionFunctionArgs) {
  const result = await deadlines(context).refreshDeadlines();
  const home = deadlinesPaths.home(slugOf(context));
  return result.ok
    ? goTo(home, result.value.added + result.value.moved === 0 ? "uguale" : "ricalcolato")
    : refusedHere(context, result);
}

type Item = { id: number; title: string; due: PlainDate; mark: Mark; isMine: boolean };

export default function Year() {
  const { year, today, late, soon, done, count, months, rules, toTake, may, next, marks } =
    useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.year;
  const slug = useSlug();
  const soonest = next ? `${next.title}, ${formatDate(next.due)}` : null;
  const actions = may.write ? (
    <>
      <ButtonLink kind="primary" icon="plus" href={deadlinesPaths.new(slug)}>
        {t.add}
      </ButtonLink>
      <form method="post">
        <Button kind="secondary" icon="refresh">
          {t.refresh}
        </Button>
      </form>
    </>
  ) : null;
  return (
    <DecisionPage
      part="deadlines"
      title={t.title(year, count, late)}
      lead={count === 0 ? t.leadNone : t.lead(done, soon, soonest)}
      actions={actions}
    >
      <Faces current="year" office={may.write} />
      <Said words={{ uguale: t.refreshed(0, 0), ricalcolato: all.list.title("all", count) }} />
      {rules === 0 && may.lead && toTake > 0 ? (
        <Empty
          title={t.leadNone}
          action={
            <ButtonLink kind="primary" href={deadlinesPaths.takeRules(slug)}>
              {t.takeRules}
            </ButtonLink>
          }
        />
      ) : null}
      <nav className="dl-years" aria-label={t.years}>
        <Anchor href={deadlinesPaths.year(slug, year - 1)} rel="prev">
          ‹ {t.before(year - 1)}
        </Anchor>
        <Anchor href={deadlinesPaths.year(slug, year + 1)} rel="next">
          {t.after(year + 1)} ›
        </Anchor>
      </nav>
      <div className="dl-year">
        {months.map((month) => (
          <Month key={month.month} month={month} year={year} today={today} />
        ))}
      </div>
      {marks.length > 0 ? (
        <Details summary={t.legend} open>
          <ul className="dl-legend">
            {marks.map((mark) => (
              <li key={mark}>
                <MarkBadge mark={mark} />
              </li>
            ))}
          </ul>
          {marks.includes("past") ? <p>{t.pastHelp}</p> : null}
        </Details>
      ) : null}
    </DecisionPage>
  );
}

function Month({ month, year, today }: { month: CalendarMonth<Item>; year: number; today: string }) {
  const all = useTexts(texts);
  const name = all.months[month.month - 1] ?? "";
  const slug = useSlug();
  const isNow = today.startsWith(`${year}-${String(month.month).padStart(2, "0")}`);
  const classes = `dl-month ${isNow ? "dl-month-now" : ""} ${month.items.length === 0 ? "dl-month-empty" : ""}`;
  return (
    <section className={classes} aria-labelledby={`mese-${month.month}`}>
      <h2 id={`mese-${month.month}`}>{name}</h2>
      <table className="dl-grid">
        <caption className="visually-hidden">{all.year.calendar(name, year)}</caption>
        <thead>
          <tr>
            {all.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week, at) => (
            <tr key={at}>
              {week.map((day, column) => (
                <td key={column} className={day?.date === today ? "dl-today" : undefined}>
                  {day ? <DayCell day={day} month={name} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {month.items.length === 0 ? (
        <p className="dl-empty">{all.year.none}</p>
      ) : (
        <ul className="dl-items">
          {month.items.map((item) => (
            <li key={item.id}>
              <time dateTime={item.due}>{Number(item.due.slice(8))}</time>
              <span title={all.marks[item.mark]}>
                <MarkIcon mark={item.mark} />
                <span className="visually-hidden">{all.marks[item.mark]}: </span>
              </span>
              <Anchor href={deadlinesPaths.deadline(slug, item.id)}>{item.title}</Anchor>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The worst mark of a day is the one that is seen. */
function DayCell({ day, month }: { day: CalendarDay<Item>; month: string }) {
  const t = useTexts(texts).year;
  const slug = useSlug();
  const [first] = day.items;
  if (!first) return <span>{day.day}</span>;
  const mark = MARKS.find((one) => day.items.some((item) => item.mark === one)) ?? "open";
  const titles = day.items.map((item) => item.title).join("; ");
  return (
    <Anchor
      className={`dl-day dl-day-${mark}`}
      href={deadlinesPaths.deadline(slug, first.id)}
      aria-label={t.dayLabel(day.day, month, titles)}
    >
      {day.day}
    </Anchor>
  );
}
