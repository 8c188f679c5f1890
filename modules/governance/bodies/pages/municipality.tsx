// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, Button, Callout, DataTable, Section, Select, Uncertain, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { dayAsked, governance, slugOf, withDay } from "./office.ts";
import { DayForm } from "./parts.tsx";

/** The address that the form of the choice opens; it goes on to the municipality chosen. */
const CHOSEN = "scelto";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { day, wrong } = dayAsked(request);
  const chosen = new URL(request.url).searchParams.get("istat") ?? "";
  if (params.istat === CHOSEN) {
    if (chosen === "") return redirect(`${bodiesPaths.home(slugOf(context))}#comuni`);
    return redirect(bodiesPaths.municipality(slugOf(context), encodeURIComponent(chosen), day));
  }
  const view = await governance(context).whoRepresents({ istat: params.istat, ...(day ? { day } : {}) });
  return withDay(view, wrong);
}

export default function Municipality() {
  const view = useLoaderData<typeof loader>();
  const { place, day, today } = view;
  const all = useTexts(texts);
  const t = all.place;
  const slug = useSlug();
  const years = [...new Set([...view.before, ...view.now].map(({ seat }) => seat.firstDay))].toSorted();
  const links = [
    { label: all.home.today, href: bodiesPaths.municipality(slug, place.istat) },
    ...years.slice(0, 1).map((first) => ({
      label: first.slice(0, 4),
      href: bodiesPaths.municipality(slug, place.istat, first),
    })),
  ];
  return (
    <DecisionPage
      part="bodies"
      title={t.title(place.name, new Set(view.now.map(({ body }) => body.id)).size)}
      windowTitle={t.windowTitle(place.name)}
      lead={`${t.lead(place.name, formatDate(day), view.subArea)}${view.isOwn ? ` ${t.own}` : ""}`}
      steps={[{ label: t.step, href: `${bodiesPaths.home(slug)}#comuni` }, { label: place.name }]}
    >
      <DayForm label={all.body.day} day={day} wrong={view.wrongDay} links={links} />
      {view.now.length > 0 ? <Seats title={t.now} rows={view.now} /> : null}
      {view.shared.length > 0 ? <Seats title={t.shared} lead={t.sharedLead} rows={view.shared} /> : null}
      {view.after.length > 0 ? <Seats title={t.after} rows={view.after} /> : null}
      {view.before.length > 0 ? <Seats title={t.before} rows={view.before} /> : null}
      {view.now.length === 0 && view.before.length === 0 && view.after.length === 0 ? (
        <Callout>
          <p>{all.body.emptyReader}</p>
        </Callout>
      ) : null}
      <form method="get" action={bodiesPaths.municipality(slug, CHOSEN)} className="day-form">
        {day === today ? null : <input type="hidden" name="giorno" value={day} />}
        <Select
          name="istat"
          label={t.choose}
          blank={false}
          defaultValue={place.istat}
          options={view.municipalities.map(({ istat, name }) => ({ value: istat, label: name }))}
        />
        <Button kind="secondary">{all.home.open}</Button>
      </form>
    </DecisionPage>
  );
}

type SeatRow = Exclude<ReturnType<typeof useLoaderData<typeof loader>>, Response>["now"][number];

function Seats({ title, lead, rows }: { title: string; lead?: string; rows: readonly SeatRow[] }) {
  const all = useTexts(texts);
  const t = all.body;
  const slug = useSlug();
  const hasPeople = rows.some(({ seat }) => seat.holder !== "" || seat.delegate !== "" || seat.substitute !== "");
  const people = (["holder", "delegate", "substitute"] as const).map((key) => ({
    ...{ key, head: t[key], cell: (row: SeatRow) => row.seat[key] || "–" },
  }));
  return (
    <Section title={title} lead={lead}>
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ seat }) => String(seat.id)}
        phone="cards"
        columns={[
          {
            key: "body",
            head: all.place.body,
            width: "16rem",
            cell: ({ body }) => <Anchor href={bodiesPaths.body(slug, body.id)}>{body.name}</Anchor>,
          },
          {
            key: "seat",
            head: t.place,
            width: "16rem",
            cell: ({ seat }) => (
              <>
                {seat.label} {seat.uncertain ? <Uncertain reason={seat.uncertain} compact /> : null}
              </>
            ),
          },
          ...(hasPeople ? people : []),
          { key: "votes", head: t.votes, cell: ({ seat }) => (seat.votes ? t.yes : t.no) },
          {
            key: "when",
            head: t.until,
            cell: ({ seat }) =>
              seat.lastDay ? formatDate(seat.lastDay) : `${t.since(formatDate(seat.firstDay))}, ${t.noEnd}`,
          },
        ]}
      />
    </Section>
  );
}
