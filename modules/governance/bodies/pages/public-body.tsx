// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { DataTable, KeyValue, NoValue, Page, Section, Uncertain, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { CompositionTable } from "./composition.tsx";
import { dayAsked, governance, withDay } from "./office.ts";
import { PLAIN } from "./seat-table.tsx";
import { DayForm, Doubt, Lines, SeatsPicture } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { day, wrong } = dayAsked(request);
  return withDay(await governance(context).publicBody({ id: params.bodyId, ...(day ? { day } : {}) }), wrong);
}

export default function PublicBody() {
  const view = useLoaderData<typeof loader>();
  const { body, seats, day, today, picture } = view;
  const all = useTexts(texts);
  const t = all.body;
  const slug = useSlug();
  const level = view.subArea && body.level === "sub_area" ? view.subArea : all.levels[body.level];
  const voting = seats.filter((seat) => seat.votes).length;
  const list = (label: string, items: readonly string[]) =>
    items.length > 0 ? [{ label, value: <Lines items={items} /> }] : [];
  const first = body.firstDay;
  const links = [
    { label: all.home.today, href: bodiesPaths.publicBody(slug, body.id) },
    ...(first.slice(0, 4) < today.slice(0, 4)
      ? [{ label: first.slice(0, 4), href: bodiesPaths.publicBody(slug, body.id, first) }]
      : []),
  ];
  return (
    <Page
      title={body.name}
      thread={[{ label: all.public.step, href: bodiesPaths.publicBodies(slug) }, { label: body.name }]}
      kicker={body.tier ? all.tiers[body.tier] : all.levels[body.level]}
      lead={view.inForce ? t.lead(all.kinds[body.kind], level, seats.length, voting) : t.notThere(formatDate(day))}
    >
      <Doubt reason={body.uncertain} />
      <KeyValue
        items={[
          ...list(t.functions, body.functions),
          ...list(t.outputs, body.outputs),
          { label: t.frequency, value: body.frequency || t.noFrequency },
          ...list(t.laws, body.laws),
          ...(body.note ? [{ label: t.note, value: body.note }] : []),
          { label: t.source, value: body.source || <NoValue /> },
        ]}
      />
      <Section title={t.who(formatDate(day))} lead={all.public.persons}>
        <DayForm label={t.day} day={day} wrong={view.wrongDay} links={links} />
        {seats.length === 0 ? (
          <p>{all.public.missingSeats}</p>
        ) : (
          <DataTable
            caption={t.who(formatDate(day))}
            captionHidden
            rows={seats}
            rowKey={(seat) => String(seat.id)}
            phone="scroll"
            columns={[
              {
                key: "place",
                head: t.place,
                width: "16rem",
                cell: (seat) => (
                  <>
                    {seat.label}
                    {PLAIN.has(seat.duty) ? "" : `, ${all.duties[seat.duty]}`}{" "}
                    {seat.uncertain ? <Uncertain reason={seat.uncertain} compact /> : null}
                  </>
                ),
              },
              { key: "category", head: t.category, cell: (seat) => all.categories[seat.category] },
              { key: "votes", head: t.votes, cell: (seat) => (seat.votes ? t.yes : t.no) },
              { key: "until", head: t.until, cell: (seat) => (seat.lastDay ? formatDate(seat.lastDay) : t.noEnd) },
            ]}
          />
        )}
      </Section>
      <Section title={t.rule} lead={t.ruleLead}>
        <CompositionTable lines={body.composition} />
      </Section>
      {picture ? <SeatsPicture picture={picture} day={today} /> : null}
    </Page>
  );
}
