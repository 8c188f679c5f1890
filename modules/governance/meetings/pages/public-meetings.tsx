// SPDX-License-Identifier: AGPL-3.0-or-later
// The meetings of the assemblies for everybody: the next one first, then those of a year.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { Anchor, Card, DataTable, Empty, Grid, Page, Section, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { SiteDoors } from "../../pages/site-doors.tsx";
import { meetingsPaths } from "../paths.ts";
import type { PublicMeetingLine } from "../queries/public.ts";
import { texts } from "../texts.ts";
import "../../acts/pages/acts.css";
import "./meetings.css";
import { meetings } from "./office.ts";
import { PublicState, useLongWhen } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const year = new URL(request.url).searchParams.get("anno");
  return meetings(context).publicMeetings(year === null ? {} : { year });
}

export default function PublicMeetings() {
  const { coming, past, held } = useLoaderData<typeof loader>();
  const t = useTexts(texts).site;
  const when = useLongWhen();
  const [next] = coming;
  const isEmpty = coming.length === 0 && past.length === 0;
  return (
    <Page
      title={t.title(coming.length, held)}
      windowTitle={t.part}
      lead={next ? t.lead(next.body, when(next.at), next.place) : t.leadNone}
      thread={[{ label: t.part }]}
      actions={<SiteDoors without="meetings" />}
    >
      {isEmpty ? <Empty title={t.none}>{t.noneHelp}</Empty> : null}
      {coming.length > 0 ? (
        <Section title={t.coming}>
          <Grid min="24rem">
            {coming.map((one) => (
              <Coming key={one.id} meeting={one} />
            ))}
          </Grid>
        </Section>
      ) : null}
      <Past />
    </Page>
  );
}

function Coming({ meeting }: { meeting: PublicMeetingLine }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const when = useLongWhen();
  const { title, body, agenda, place } = meeting;
  return (
    <Card
      title={title === "" ? body : title}
      kicker={title === "" ? undefined : body}
      href={meetingsPaths.siteMeeting(slug, meeting.id)}
      status={<PublicState meeting={meeting} isToCome />}
    >
      <p className="meeting-when">{when(meeting.at)}</p>
      {place === "" ? null : <p>{place}</p>}
      {agenda.length > 0 ? (
        <ol className="meeting-agenda" aria-label={t.site.agenda}>
          {agenda.map((item) => (
            <li key={item.id}>{item.title}</li>
          ))}
        </ol>
      ) : null}
    </Card>
  );
}

function Past() {
  const { past, year, years } = useLoaderData<typeof loader>();
  const t = useTexts(texts).site;
  const slug = useSlug();
  if (years.length === 0) return null;
  return (
    <Section title={t.past(past.length, year)}>
      {years.length > 1 || past.length === 0 ? (
        <nav aria-label={t.years} className="year-links">
          {years.map((one) => (
            <Anchor key={one} href={meetingsPaths.siteYear(slug, one)} aria-current={one === year ? "page" : undefined}>
              {one}
            </Anchor>
          ))}
        </nav>
      ) : null}
      {past.length === 0 ? null : (
        <DataTable
          caption={t.past(past.length, year)}
          captionHidden
          rows={past}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            {
              key: "body",
              head: t.body,
              width: "16rem",
              cell: (row) => (
                <Anchor href={meetingsPaths.siteMeeting(slug, row.id)}>
                  {row.title === "" ? row.body : `${row.body}: ${row.title}`}
                </Anchor>
              ),
            },
            { key: "day", head: t.day, cell: (row) => formatDate(row.at.day as PlainDate) },
            {
              key: "agenda",
              head: t.agenda,
              width: "20rem",
              cell: (row) => <span>{row.agenda.map((item) => item.title).join("; ")}</span>,
            },
            { key: "acts", head: t.acts, number: true, cell: (row) => row.acts },
            { key: "state", head: t.state, cell: (row) => <PublicState meeting={row} isToCome={false} /> },
          ]}
        />
      )}
    </Section>
  );
}
