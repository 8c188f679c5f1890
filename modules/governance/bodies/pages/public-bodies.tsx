// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Card, ChartFigure, Empty, Grid, Page, Section, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { SiteDoors } from "../../pages/site-doors.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { dayAsked, governance, withDay } from "./office.ts";
import { DayForm, Flows } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { day, wrong } = dayAsked(request);
  return withDay(await governance(context).publicBodies(day ? { day } : {}), wrong);
}

export default function PublicBodies() {
  const { bodies, chart, day, today, firstDay, flows, known, wrongDay } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.public;
  const slug = useSlug();
  const isToday = day === today;
  const assembly = bodies.find((body) => body.tier === "deciding");
  const lead =
    known === 0
      ? t.none
      : bodies.length === 0
        ? t.noneDay
        : !isToday
          ? t.leadDay(bodies.length, formatDate(day))
          : assembly
            ? t.lead(bodies.length, assembly.name, assembly.seats)
            : t.leadPlain(bodies.length);
  const links = [
    { label: all.home.today, href: bodiesPaths.publicBodies(slug) },
    ...(firstDay ? [{ label: firstDay.slice(0, 4), href: bodiesPaths.publicBodies(slug, firstDay) }] : []),
  ];
  return (
    <Page
      title={isToday ? t.title : t.titleDay(formatDate(day))}
      lead={`${lead} ${known > 0 ? t.persons : ""}`.trim()}
      actions={<SiteDoors />}
    >
      {known > 0 ? <DayForm label={all.home.day} day={day} wrong={wrongDay} links={links} /> : null}
      {bodies.length === 0 && firstDay ? <Empty title={all.home.emptyDay(formatDate(firstDay))} /> : null}
      {bodies.length > 0 ? (
        <ChartFigure
          title={all.chart.heading(formatDate(day))}
          level={2}
          drawing={chart}
          source={all.chart.source}
          date={formatDate(day)}
        />
      ) : null}
      <Flows flows={flows} href={(id) => bodiesPaths.publicBody(slug, id)} />
      {bodies.length > 0 ? (
        <Section title={t.list}>
          <Grid>
            {bodies.map((body) => (
              <Card
                key={body.id}
                title={body.name}
                href={bodiesPaths.publicBody(slug, body.id, isToday ? undefined : day)}
                kicker={body.tier ? all.tiers[body.tier] : all.levels[body.level]}
                foot={all.seats(body.seats)}
              >
                {body.purpose ? <p>{body.purpose}</p> : null}
              </Card>
            ))}
          </Grid>
        </Section>
      ) : null}
    </Page>
  );
}
