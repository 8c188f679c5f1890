// SPDX-License-Identifier: AGPL-3.0-or-later
// One meeting of an assembly for everybody: point by point what was decided and how it was voted.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, Callout, Details, Page, Section, StatusBadge, useTexts } from "@albero/ui";
import { actsPaths } from "../../acts/paths.ts";
import { useSlug } from "../../pages/decision-page.tsx";
import { Shares } from "../../voting/pages/shares.tsx";
import { Told } from "../../voting/pages/told.tsx";
import { meetingsPaths } from "../paths.ts";
import type { PublicPoint, ToldVote } from "../queries/public.ts";
import { texts } from "../texts.ts";
import "./meetings.css";
import { meetings } from "./office.ts";
import { PublicState, useLongWhen } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return meetings(context).publicMeeting({ meetingId: params.meetingId });
}

export default function PublicMeeting() {
  const { meeting, points } = useLoaderData<typeof loader>();
  const t = useTexts(texts).site;
  const slug = useSlug();
  const when = useLongWhen();
  const day = formatDate(meeting.at.day as PlainDate);
  const acts = points.reduce((all, one) => all + one.acts.length, 0);
  const isHeld = meeting.closed !== null;
  const lead = isHeld
    ? t.leadHeld(when(meeting.at), meeting.place, points.length, acts)
    : meeting.isToCome
      ? t.leadComing(when(meeting.at), meeting.place, points.length)
      : t.leadNotHeld(when(meeting.at));
  return (
    <Page
      title={meeting.title === "" ? `${meeting.body}, ${day}` : `${meeting.body}: ${meeting.title}`}
      windowTitle={`${meeting.body}, ${day}`}
      lead={lead}
      status={<PublicState meeting={meeting} isToCome={meeting.isToCome} />}
      thread={[{ label: t.part, href: meetingsPaths.site(slug) }, { label: day }]}
      actions={
        meeting.approved ? (
          <ButtonLink icon="file-pdf" href={meetingsPaths.siteMinutes(slug, meeting.id)} download>
            {t.minutes}
          </ButtonLink>
        ) : null
      }
    >
      {meeting.second && meeting.isToCome ? <p>{t.second(when(meeting.second))}</p> : null}
      {isHeld && !meeting.approved ? <Callout tone="note">{t.notYet}</Callout> : null}
      {points.length === 0 ? <p>{t.noAgenda}</p> : null}
      {points.map((point) => (
        <Point key={point.id} point={point} isTold={meeting.approved !== null} />
      ))}
    </Page>
  );
}

function Point({ point, isTold }: { point: PublicPoint; isTold: boolean }) {
  const all = useTexts(texts);
  const t = all.site;
  const slug = useSlug();
  const { kind, acts, votes } = point;
  return (
    <Section title={`${point.position}. ${point.title}`} id={`punto-${point.position}`}>
      {acts.length === 0 ? <p className="meeting-kind">{all.kinds[kind]}</p> : null}
      {acts.map((act) => {
        const name = t.act(all.paper.acts[act.kind as keyof typeof all.paper.acts], act.number, formatDate(act.day));
        return (
          <p key={act.id}>
            {act.documentId === null ? (
              <strong>{name}</strong>
            ) : (
              <Anchor href={actsPaths.publicDocument(slug, act.documentId)}>{name}</Anchor>
            )}
            {act.subject === point.title ? "" : `: ${act.subject}`}
            {act.state === "revoked" ? ` (${t.revoked})` : ""}
          </p>
        );
      })}
      {votes.map((vote) => (
        <Vote key={vote.id} vote={vote} isTitled={vote.question === point.title} />
      ))}
      {isTold && votes.length === 0 && kind !== "information" ? <p>{all.paper.noVote}</p> : null}
    </Section>
  );
}

const TONES = {
  approved: "done",
  rejected: "stop",
  no_quorum: "warning",
  tied: "warning",
  void: "neutral",
} as const;

function Vote({ vote, isTitled }: { vote: ToldVote; isTitled: boolean }) {
  const all = useTexts(texts);
  const t = all.site;
  const { outcome, told, shares } = vote;
  return (
    <article className="public-vote">
      <p>
        <StatusBadge tone={TONES[outcome]}>{all.minutes.outcomes[outcome]}</StatusBadge>{" "}
        {isTitled ? null : <strong>{vote.question}</strong>} {vote.isSecret ? t.secret : t.byName}
      </p>
      <p>{told ? told.headline : all.paper.withdrawn(vote.reason)}</p>
      <Shares shares={shares} />
      {told ? (
        <Details summary={vote.isSecret ? t.howSecret : t.how}>
          {told.sections.map((section) => (
            <Told key={section.title} section={section} isFolded />
          ))}
        </Details>
      ) : null}
    </article>
  );
}
