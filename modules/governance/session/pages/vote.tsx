// SPDX-License-Identifier: AGPL-3.0-or-later
// A vote: while it is open, who has voted; once it is closed, the result with its whole computation.
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, Callout, Section } from "@albero/ui";
import { actsPaths } from "../../acts/paths.ts";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { Shares } from "../../voting/pages/shares.tsx";
import { Told } from "../../voting/pages/told.tsx";
import { sessionPaths } from "../paths.ts";
import type { VoteShown } from "../queries/votes.ts";
import { Live } from "./live.tsx";
import { sessions } from "./office.ts";
import { OutcomeBadge, useMoment, useSteps, useWords } from "./parts.tsx";
import "./session.css";

export const handle = { scripts: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  return sessions(context).showVote({ meetingId: params.meetingId, voteId: params.voteId });
}

export default function VotePage() {
  const shown = useLoaderData<typeof loader>();
  const t = useWords();
  const slug = useSlug();
  const moment = useMoment();
  const { meeting, vote, point, told } = shown;
  const isOpen = vote.state === "open";
  const closed = vote.closedAt ? t.vote.closedAt(moment(vote.closedAt)) : "";
  const lead = isOpen ? t.vote.leadOpen(vote.voted, vote.entitled) : (told?.headline ?? t.vote.voidReason(vote.reason));
  const title = isOpen ? t.vote.titleOpen(vote.question) : told ? vote.question : `${t.vote.voided}: ${vote.question}`;
  return (
    <DecisionPage
      part="meetings"
      title={title}
      kicker={t.vote.point(point.position, point.title === vote.question ? "" : point.title)}
      lead={lead}
      status={
        <>
          <OutcomeBadge vote={vote} />
          {vote.isSecret ? ` ${t.room.secret}` : ""}
        </>
      }
      steps={useSteps(meeting, { label: vote.question })}
      actions={shown.mayRun ? <Steps shown={shown} /> : null}
    >
      <Live meetingId={meeting.id} follow="votes" />
      <Recorded />
      <Corrections shown={shown} />
      {isOpen ? <Open shown={shown} /> : null}
      {told ? (
        <>
          <Shares shares={shown.shares} />
          {told.sections.map((section) => (
            <Told key={section.title} section={section} />
          ))}
          <p className="page-links">
            {closed} <Anchor href={sessionPaths.voteFile(slug, meeting.id, vote.id)}>{t.vote.file}</Anchor>.{" "}
            {t.vote.fileHelp}
          </p>
        </>
      ) : null}
    </DecisionPage>
  );
}

function Steps({ shown }: { shown: VoteShown }) {
  const t = useWords().vote;
  const slug = useSlug();
  const { meeting, vote, point, correctedBy } = shown;
  const { id } = meeting;
  if (vote.state === "open")
    return (
      <>
        <ButtonLink kind="primary" href={sessionPaths.record(slug, id, vote.id)}>
          {vote.isSecret ? t.papers : t.record}
        </ButtonLink>
        <ButtonLink href={sessionPaths.close(slug, id, vote.id)}>{t.close}</ButtonLink>
        <ButtonLink kind="quiet" href={sessionPaths.withdraw(slug, id, vote.id)}>
          {t.withdraw}
        </ButtonLink>
      </>
    );
  const canCorrect = meeting.state === "open" && vote.outcome !== "void" && !correctedBy;
  return (
    <>
      <ButtonLink kind="primary" href={sessionPaths.room(slug, id)}>
        {t.room}
      </ButtonLink>
      {vote.outcome === "approved" ? (
        <ButtonLink href={actsPaths.newForItem(slug, point.itemId)}>{t.act}</ButtonLink>
      ) : null}
      {canCorrect ? (
        <ButtonLink kind="quiet" href={sessionPaths.openVote(slug, id, vote.id)}>
          {t.correct}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** What the form of the secretary did: how many were taken, who had voted already. */
function Recorded() {
  const [search] = useSearchParams();
  const t = useWords().vote;
  const [taken, kept] = [search.get("presi"), search.get("restano")];
  return (
    <>
      {taken !== null && /^\d{1,4}$/.test(taken) ? <Callout tone="success">{t.recorded(Number(taken))}</Callout> : null}
      {kept ? <Callout tone="warning">{t.kept(kept.slice(0, 400))}</Callout> : null}
    </>
  );
}

function Corrections({ shown }: { shown: VoteShown }) {
  const t = useWords().vote;
  const slug = useSlug();
  const { meeting, vote, corrects, correctedBy } = shown;
  const link = (one: { id: number; question: string }) => (
    <Anchor href={sessionPaths.vote(slug, meeting.id, one.id)}>{one.question}</Anchor>
  );
  return (
    <>
      {correctedBy ? (
        <Callout tone="warning">
          {t.correctedBy} {link(correctedBy)}
        </Callout>
      ) : null}
      {corrects ? (
        <Callout tone="note">
          {t.corrects} {link(corrects)}. {t.because(vote.reason)}
        </Callout>
      ) : null}
    </>
  );
}

function Open({ shown }: { shown: VoteShown }) {
  const t = useWords();
  const { lines, vote, enough } = shown;
  return (
    <>
      {vote.isSecret ? <Callout tone="note">{t.vote.secretNote}</Callout> : null}
      {enough.length > 0 ? (
        <Section title={t.vote.enough}>
          {enough.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Section>
      ) : null}
      <progress
        className="vote-progress"
        value={vote.voted}
        max={Math.max(vote.entitled, 1)}
        aria-label={t.room.votedOf(vote.voted, vote.entitled)}
      />
      <ul className="ballot-list">
        {lines.map((line) => {
          const choice = line.candidate ?? t.choices[line.choice ?? ""];
          return (
            <li key={line.seatId} className={line.hasVoted ? `ballot-${line.choice ?? "taken"}` : "ballot-none"}>
              <span>{line.name}</span>
              <small>
                {line.hasVoted ? (choice ?? t.vote.hasVoted) : t.vote.notYet}
                {line.carrier ? ` · ${t.vote.by(line.carrier)}` : ""}
              </small>
            </li>
          );
        })}
      </ul>
    </>
  );
}
