// SPDX-License-Identifier: AGPL-3.0-or-later
// The room as the secretary keeps it: who is there, the quorum as it stands, the point on the table, the vote.
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Anchor, Button, ButtonLink, Callout, Empty, FormErrors, Icon, Section } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../paths.ts";
import type { Room, Tile } from "../queries/room.ts";
import { Live } from "./live.tsx";
import { doneAt, formBack, opIn, seatsIn, sessions, slugOf, textIn, type Back } from "./office.ts";
import { JustDone, MeetingBadge, OutcomeBadge, QuorumBanner, useSteps, useWords } from "./parts.tsx";
import "./session.css";

export const handle = { scripts: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  return sessions(context).showRoom({ meetingId: params.meetingId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { meetingId } = params;
  const form = await request.formData();
  const use = sessions(context);
  const here = sessionPaths.room(slugOf(context), Number(meetingId));
  switch (opIn(form)) {
    case "open": {
      const done = await use.openMeeting({ meetingId });
      return done.ok ? doneAt(here, "opened") : formBack(context, done, form);
    }
    case "desert": {
      const done = await use.declareDeserted({ meetingId, call: textIn(form, "call") });
      return done.ok ? doneAt(here, "deserted") : formBack(context, done, form);
    }
    case "point": {
      const done = await use.goToPoint({ meetingId, position: textIn(form, "position") });
      return done.ok ? doneAt(here, "point") : formBack(context, done, form);
    }
    case "close": {
      const done = await use.closeMeeting({ meetingId });
      return done.ok ? doneAt(here, "closed") : formBack(context, done, form);
    }
    default: {
      const [was, present] = [seatsIn(form, "was"), seatsIn(form, "seat")];
      const all = opIn(form) === "all" ? seatsIn(form, "everyone") : present;
      const done = await use.markPresence({ meetingId, position: textIn(form, "position"), was, present: all });
      if (!done.ok) return formBack(context, done, form);
      return doneAt(here, done.value.came + done.value.went > 0 ? "presence" : "same");
    }
  }
}

export default function RoomPage() {
  const room = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back;
  const t = useWords();
  const slug = useSlug();
  const { meeting, quorum, openVote } = room;
  const { id, state, call } = meeting;
  const callName = t.calls[call] ?? "";
  const isOver = state === "closed" || state === "minuted" || state === "cancelled";
  const counts = quorum.isKnown ? ([quorum.present, quorum.delegated, quorum.members] as const) : ([0, 0, 0] as const);
  const lead = isOver
    ? t.room.leadClosed
    : state === "open"
      ? t.room.leadOpen(callName, ...counts)
      : t.room.leadRoll(callName, ...counts);
  const hasSeats = room.groups.some((group) => group.tiles.length > 0);
  return (
    <DecisionPage
      part="meetings"
      title={meeting.title === "" ? meeting.body : meeting.title}
      lead={lead}
      steps={useSteps(meeting)}
      status={<MeetingBadge state={state} />}
      actions={
        <>
          <ButtonLink href={sessionPaths.screen(slug, id)}>{t.room.screen}</ButtonLink>
          {isOver ? (
            <ButtonLink kind="primary" href={`${sessionPaths.home(slug)}/${id}/verbale`}>
              {t.room.minutes}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Live meetingId={id} follow="votes" />
      <FormErrors back={back} />
      <JustDone />
      {meeting.deserted.map((one) => (
        <Callout key={one} tone="note">
          {t.room.deserted(t.calls[one] ?? "")}
        </Callout>
      ))}
      {hasSeats ? (
        <>
          {isOver ? null : <QuorumBanner quorum={quorum} />}
          <NextStep room={room} />
          {isOver ? null : <PresenceGrid room={room} />}
        </>
      ) : (
        <Empty title={t.room.nobody} />
      )}
      <Points room={room} />
      <Others room={room} />
      {state === "open" && !openVote ? (
        <Section title={t.room.closeMeeting} lead={t.room.closeHelp}>
          <form method="post">
            <Button kind="secondary" name="op" value="close">
              {t.room.closeMeeting}
            </Button>
          </form>
        </Section>
      ) : null}
    </DecisionPage>
  );
}

/** What the secretary does now: open the meeting, declare it deserted, open a vote, follow one. */
function NextStep({ room }: { room: Room }) {
  const t = useWords();
  const slug = useSlug();
  const { meeting, quorum, openVote, points } = room;
  const callName = t.calls[meeting.call] ?? "";
  if (meeting.state === "convened") {
    if (meeting.deserted.includes(meeting.call)) return <Callout tone="warning">{t.room.desertedEnd}</Callout>;
    if (!quorum.isKnown) return null;
    const hasNext = meeting.call === 1 && meeting.secondCall !== null;
    return (
      <form method="post" className="next-step">
        <input type="hidden" name="call" value={meeting.call} />
        {quorum.holds ? (
          <Button name="op" value="open">
            {t.room.openMeeting(callName)}
          </Button>
        ) : (
          <Button kind="secondary" name="op" value="desert">
            {t.room.desert(callName)}
          </Button>
        )}
        <p>{quorum.holds ? t.room.openConfirm : hasNext ? t.room.desertNext : t.room.desertEnd}</p>
      </form>
    );
  }
  if (meeting.state !== "open") return null;
  const point = points.find((one) => one.position === meeting.position);
  return (
    <div className="next-step">
      {point ? <p className="on-table">{t.room.onTable(point.position, point.title)}</p> : null}
      {openVote ? (
        <>
          <p>
            <strong>{openVote.question}</strong> <OutcomeBadge vote={openVote} />
          </p>
          <ButtonLink kind="primary" href={sessionPaths.vote(slug, meeting.id, openVote.id)}>
            {t.room.seeVote}
          </ButtonLink>
        </>
      ) : point && point.kind !== "information" ? (
        <ButtonLink kind="primary" href={sessionPaths.openVote(slug, meeting.id)}>
          {t.room.openVote}
        </ButtonLink>
      ) : null}
    </div>
  );
}

function PresenceGrid({ room }: { room: Room }) {
  const t = useWords();
  const { groups, meeting, openVote } = room;
  const tiles = groups.flatMap((group) => group.tiles);
  const was = tiles.filter((tile) => tile.isInRoom).map((tile) => tile.seatId);
  if (openVote)
    return (
      <Section title={t.room.presence} lead={t.room.presenceFrozen} id="presenze">
        <Grids room={room} isFrozen />
      </Section>
    );
  return (
    <Section title={t.room.presence} lead={t.room.presenceHelp} id="presenze">
      <form method="post" key={`${meeting.call} ${meeting.position} ${was.join(",")}`} data-waits>
        <input type="hidden" name="position" value={meeting.position} />
        <input type="hidden" name="was" value={was.join(",")} />
        <input type="hidden" name="everyone" value={tiles.map((tile) => tile.seatId).join(",")} />
        <Grids room={room} />
        <div className="grid-save">
          <Button name="op" value="presence">
            {t.room.save}
          </Button>
          <Button kind="quiet" name="op" value="all">
            {t.room.allIn}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Grids({ room, isFrozen = false }: { room: Room; isFrozen?: boolean }) {
  const t = useWords();
  const isAlone = room.groups.length === 1;
  return room.groups.map((group) => (
    <fieldset className="seat-group" key={group.name}>
      <legend className={isAlone && group.name === "" ? "visually-hidden" : undefined}>
        {group.name === "" ? t.unnamed : group.name}
        <small className="tabular">
          {" "}
          {group.tiles.filter((tile) => tile.isInRoom).length}/{group.tiles.length}
        </small>
      </legend>
      <div className="seat-grid">
        {group.tiles.map((tile) => (
          <SeatTile key={tile.seatId} tile={tile} isFrozen={isFrozen} />
        ))}
      </div>
    </fieldset>
  ));
}

function SeatTile({ tile, isFrozen }: { tile: Tile; isFrozen: boolean }) {
  const t = useWords().room;
  const words = tile.state === "delegated" && tile.to ? t.by(tile.to) : (t.stateOfSeat[tile.state] ?? "");
  return (
    <label className={`seat-tile seat-${tile.state}`}>
      <input type="checkbox" name="seat" value={tile.seatId} defaultChecked={tile.isInRoom} disabled={isFrozen} />
      <span className="seat-name">{tile.name}</span>
      <span className="seat-note">
        <span>{words}</span>
        {tile.weight === null ? null : <span className="tabular">{tile.weight}</span>}
      </span>
    </label>
  );
}

function Points({ room }: { room: Room }) {
  const t = useWords();
  const slug = useSlug();
  const { meeting, points, openVote } = room;
  if (points.length === 0) return null;
  return (
    <Section title={t.room.points} id="punti">
      <ol className="point-list">
        {points.map((point) => {
          const isHere = meeting.state === "open" && point.position === meeting.position;
          return (
            <li key={point.itemId} className={isHere ? "point-here" : undefined}>
              <div className="point-head">
                <span className="point-title">
                  {point.position}. {point.title}
                </span>
                {isHere ? <strong className="point-mark">{t.room.current}</strong> : null}
                {meeting.state === "open" && !isHere && !openVote ? (
                  <form method="post">
                    <input type="hidden" name="position" value={point.position} />
                    <Button kind="quiet" name="op" value="point">
                      {t.room.goTo}
                      <span className="visually-hidden">: {point.title}</span>
                    </Button>
                  </form>
                ) : null}
              </div>
              {point.conflicts.length > 0 ? (
                <p className="point-note">
                  <Icon name="ban" size="xs" /> {t.conflict.list}: {point.conflicts.map((one) => one.name).join(", ")}
                </p>
              ) : null}
              <ul className="point-votes">
                {point.votes.map((vote) => (
                  <li key={vote.id}>
                    <Anchor href={sessionPaths.vote(slug, meeting.id, vote.id)}>{vote.question}</Anchor>{" "}
                    <OutcomeBadge vote={vote} />
                    {vote.isSecret ? ` ${t.room.secret}` : ""}
                    {vote.isCorrected ? ` (${t.room.corrected})` : vote.correctsId ? ` (${t.room.corrects})` : ""}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Others({ room }: { room: Room }) {
  const t = useWords();
  const slug = useSlug();
  const { meeting, delegations, points } = room;
  const isHeld = meeting.state === "convened" || meeting.state === "open";
  const standing = delegations.filter((one) => one.endsAt === null);
  const conflicts = points.flatMap((point) => point.conflicts.map((one) => ({ ...one, position: point.position })));
  return (
    <Section title={`${t.room.delegations} · ${t.room.conflicts}`} id="deleghe">
      <ul className="room-others">
        {standing.map((one) => (
          <li key={one.id}>
            <strong>{one.from}</strong> → {one.to} · {t.delegation.points(one.fromPosition, one.toPosition)}
          </li>
        ))}
        {standing.length === 0 ? <li>{t.room.noDelegations}</li> : null}
        {conflicts.map((one) => (
          <li key={`${one.position} ${one.seatId}`}>
            <Icon name="ban" size="xs" /> {one.position}. {one.name}: {one.reason}
          </li>
        ))}
      </ul>
      {isHeld ? (
        <p className="page-links">
          <ButtonLink href={sessionPaths.delegations(slug, meeting.id)}>{t.room.addDelegation}</ButtonLink>{" "}
          <ButtonLink href={sessionPaths.conflicts(slug, meeting.id)}>{t.room.addConflict}</ButtonLink>
        </p>
      ) : null}
    </Section>
  );
}
