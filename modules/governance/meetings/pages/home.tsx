// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, Button, ButtonLink, Card, DataTable, Empty, Grid, Section, Select, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./meetings.css";
import type { MeetingLine } from "../queries/meetings.ts";
import { meetings } from "./office.ts";
import { JustDone, StateBadge, useLongWhen, useWhen } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const bodyId = new URL(request.url).searchParams.get("organo");
  return meetings(context).meetingsHome(bodyId ? { bodyId } : {});
}

export default function Meetings() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts).home;
  const slug = useSlug();
  const when = useLongWhen();
  const planned = view.coming.filter((one) => one.state !== "draft").length;
  const lead = [
    view.next ? t.lead(view.next.body, when(view.next.first), view.next.left) : t.leadNone,
    ...(view.mayPrepare && view.drafts > 0 ? [t.leadDrafts(view.drafts)] : []),
    ...(view.mayPrepare && view.minutes > 0 ? [t.leadMinutes(view.minutes)] : []),
  ].join(" ");
  const isEmpty = view.coming.length + view.past.length === 0;
  const newMeeting = view.mayPrepare ? (
    <ButtonLink kind="primary" icon="plus" href={meetingsPaths.new(slug, view.bodyId ?? undefined)}>
      {t.new}
    </ButtonLink>
  ) : undefined;
  return (
    <DecisionPage part="meetings" title={t.title(planned)} lead={lead} actions={isEmpty ? undefined : newMeeting}>
      <JustDone />
      <Filter />
      {isEmpty ? (
        <Empty title={t.none} action={newMeeting}>
          <p>{view.mayPrepare ? t.noneHelp : t.noneMember}</p>
        </Empty>
      ) : null}
      {view.coming.length > 0 ? (
        <Section title={t.coming}>
          <Grid min="24rem">
            {view.coming.map((one) => (
              <Coming key={one.id} meeting={one} />
            ))}
          </Grid>
        </Section>
      ) : null}
      {view.past.length > 0 ? <Past /> : null}
    </DecisionPage>
  );
}

function Coming({ meeting }: { meeting: MeetingLine }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const when = useLongWhen();
  return (
    <Card
      title={meeting.title === "" ? meeting.body : meeting.title}
      kicker={meeting.title === "" ? undefined : meeting.body}
      href={meetingsPaths.meeting(slug, meeting.id)}
      status={<StateBadge state={meeting.state} />}
    >
      <p className="meeting-when">{when(meeting.first)}</p>
      <p>
        {meeting.place === "" ? null : `${meeting.place} · `}
        {t.home.items}: {meeting.items}
      </p>
    </Card>
  );
}

function Filter() {
  const { bodies, bodyId } = useLoaderData<typeof loader>();
  const t = useTexts(texts).home;
  if (bodies.length < 2) return null;
  return (
    <form method="get" className="meeting-filter">
      <Select
        name="organo"
        label={t.filter}
        blank={t.all}
        defaultValue={bodyId === null ? "" : String(bodyId)}
        options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Button kind="secondary">{t.show}</Button>
    </form>
  );
}

function Past() {
  const { past } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const when = useWhen();
  return (
    <Section title={t.home.past}>
      <DataTable
        caption={t.home.past}
        captionHidden
        rows={past}
        rowKey={(row) => String(row.id)}
        phone="cards"
        columns={[
          {
            key: "body",
            head: t.home.body,
            width: "16rem",
            cell: (row) => (
              <Anchor href={meetingsPaths.meeting(slug, row.id)}>
                {row.title === "" ? row.body : `${row.body}: ${row.title}`}
              </Anchor>
            ),
          },
          { key: "when", head: t.home.when, width: "12rem", cell: (row) => when(row.first) },
          { key: "state", head: t.home.state, cell: (row) => <StateBadge state={row.state} /> },
          { key: "items", head: t.home.items, number: true, cell: (row) => row.items },
        ]}
      />
    </Section>
  );
}
