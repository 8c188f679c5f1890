// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Button, ButtonLink, ChartFigure, Empty, Outline, Section, Select, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { bandOf, BANDS } from "../core/chart.ts";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { dayAsked, governance, withDay } from "./office.ts";
import { DangerTable, DayForm, Flows } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { day, wrong } = dayAsked(request);
  return withDay(await governance(context).bodiesOn(day ? { day } : {}), wrong);
}

export default function Bodies() {
  const view = useLoaderData<typeof loader>();
  const { bodies, day, today, dangers, known } = view;
  const all = useTexts(texts);
  const t = all.home;
  const slug = useSlug();
  const isToday = day === today;
  const title =
    known === 0
      ? t.titleEmpty
      : bodies.length === 0
        ? t.titleNone(formatDate(day))
        : isToday
          ? t.titleToday(bodies.length)
          : t.title(bodies.length, formatDate(day));
  const places = bodies.reduce((total, body) => total + body.seats, 0);
  const assemblies = bodies.filter((body) => body.kind === "assembly").length;
  const words = [
    t.lead(assemblies, places),
    ...(isToday ? [t.leadDanger(dangers.length)] : []),
    ...(bodies.some((body) => body.level === "health_district") ? [t.district] : []),
  ];
  return (
    <DecisionPage
      part="bodies"
      title={title}
      windowTitle={t.windowTitle}
      lead={bodies.length > 0 ? words.join(" ") : known === 0 ? t.empty : undefined}
      actions={
        view.may.write ? (
          <>
            <ButtonLink kind="primary" icon="plus" href={bodiesPaths.newBody(slug)}>
              {t.add}
            </ButtonLink>
            <ButtonLink href={bodiesPaths.file(slug)}>{t.file}</ButtonLink>
          </>
        ) : null
      }
    >
      {known > 0 ? <Days /> : null}
      {bodies.length === 0 && known > 0 && view.firstDay ? (
        <Empty title={t.emptyDay(formatDate(view.firstDay))} />
      ) : null}
      {bodies.length > 0 ? (
        <ChartFigure
          title={all.chart.heading(formatDate(day))}
          level={2}
          drawing={view.chart}
          source={all.chart.source}
          date={formatDate(day)}
        />
      ) : null}
      {bodies.length > 0 && isToday && dangers.length > 0 ? (
        <DangerTable dangers={dangers} title={all.danger.title(dangers.length)} lead={all.danger.lead(view.months)} />
      ) : null}
      {bodies.length > 0 ? <List /> : null}
      {view.municipalities.length > 0 ? <Places /> : null}
      <Flows flows={view.flows} href={(id) => bodiesPaths.body(slug, id, isToday ? undefined : day)} />
    </DecisionPage>
  );
}

function Days() {
  const { day, firstDay, wrongDay } = useLoaderData<typeof loader>();
  const t = useTexts(texts).home;
  const slug = useSlug();
  const links = [
    { label: t.today, href: bodiesPaths.home(slug) },
    ...(firstDay ? [{ label: firstDay.slice(0, 4), href: bodiesPaths.homeOn(slug, firstDay) }] : []),
  ];
  return <DayForm label={t.day} day={day} wrong={wrongDay} links={links} />;
}

/** The same chart as nested lists. */
function List() {
  const { bodies, day, today } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const slug = useSlug();
  const nodes = BANDS.flatMap((band) => {
    const inside = bodies.filter((body) => bandOf(body) === band);
    if (inside.length === 0) return [];
    return [
      {
        ...{ key: band, label: all.chart.bands[band] },
        children: inside.map((body) => ({
          ...{ key: String(body.id), label: body.name, meta: all.seats(body.seats) },
          href: bodiesPaths.body(slug, body.id, day === today ? undefined : day),
        })),
      },
    ];
  });
  return (
    <Section title={all.home.outline}>
      <Outline nodes={nodes} label={all.home.outline} />
    </Section>
  );
}

/** From a municipality to where it is represented. */
function Places() {
  const { municipalities, day, today } = useLoaderData<typeof loader>();
  const t = useTexts(texts).home;
  const slug = useSlug();
  return (
    <Section title={t.places} lead={t.placesLead} id="comuni">
      <form method="get" action={bodiesPaths.municipality(slug, "scelto")} className="day-form">
        {day === today ? null : <input type="hidden" name="giorno" value={day} />}
        <Select
          name="istat"
          label={t.place}
          options={municipalities.map(({ istat, name }) => ({ value: istat, label: name }))}
        />
        <Button kind="secondary">{t.open}</Button>
      </form>
    </Section>
  );
}
