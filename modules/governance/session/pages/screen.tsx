// SPDX-License-Identifier: AGPL-3.0-or-later
// The projector: what everybody in the room reads from the last row.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, Icon, useShell } from "@albero/ui";
import { sessionPaths } from "../paths.ts";
import type { Screen } from "../queries/room.ts";
import { Live } from "./live.tsx";
import { sessions } from "./office.ts";
import { useWords } from "./parts.tsx";
import "./session.css";

export const handle = { scripts: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  return sessions(context).showScreen({ meetingId: params.meetingId });
}

export default function ScreenPage() {
  const screen = useLoaderData<typeof loader>();
  const t = useWords();
  const { ambito } = useShell();
  const { meeting, quorum, point, vote } = screen;
  const slug = ambito?.slug ?? "";
  const isOver = meeting.state === "closed" || meeting.state === "minuted" || meeting.state === "cancelled";
  const now =
    meeting.state === "convened"
      ? t.screen.roll(t.calls[meeting.call] ?? "")
      : meeting.state === "cancelled"
        ? t.screen.cancelled
        : isOver
          ? t.screen.closed
          : point
            ? t.screen.point(point.position)
            : "";
  return (
    <div className="room-screen">
      <title>{`${t.screen.title} · ${ambito?.name ?? ""} · Albero`}</title>
      <Live meetingId={meeting.id} follow="votes" seconds={2} />
      <header className="screen-head">
        <p>
          {meeting.body}
          {meeting.title ? ` · ${meeting.title}` : ""}
        </p>
        <Anchor href={`${sessionPaths.home(slug)}/${meeting.id}`}>{t.screen.leave}</Anchor>
      </header>
      <div className="screen-main" aria-live="polite">
        <p className="screen-now">{now}</p>
        <h1 className={screen.result ? "screen-small" : undefined}>
          {meeting.state === "open" && point ? point.title : meeting.title || meeting.body}
        </h1>
        {meeting.state === "open" && vote ? (
          <VotePart screen={screen} vote={vote} isTitled={vote.question === point?.title} />
        ) : null}
      </div>
      {quorum.isKnown && !isOver ? (
        <footer className={`screen-quorum ${quorum.holds ? "quorum-yes" : "quorum-no"}`}>
          <p className="screen-quorum-word">
            <Icon name={quorum.holds ? "check-circle" : "warning-circle"} />{" "}
            {quorum.holds ? t.room.quorumYes : t.room.quorumNo}
          </p>
          <p className="tabular">
            <strong>{quorum.present + quorum.delegated}</strong> {t.screen.of(quorum.members)}
            {quorum.delegated > 0 ? ` (${quorum.delegated} ${t.screen.delegated})` : ""}
          </p>
          {quorum.weight === null ? null : (
            <p className="tabular">
              {t.room.quorumWeight(quorum.weight, quorum.allWeight ?? "", t.units[quorum.unit] ?? quorum.unit)}
            </p>
          )}
        </footer>
      ) : null}
    </div>
  );
}

type VotePartProps = { screen: Screen; vote: NonNullable<Screen["vote"]>; isTitled: boolean };

/** The question is not said twice where it is that of the point. */
function VotePart({ screen: { result }, vote, isTitled }: VotePartProps) {
  const t = useWords();
  if (!result)
    return (
      <div className="screen-vote">
        <p className="screen-question">
          {t.screen.voting}
          {isTitled ? "" : `: ${vote.question}`} {vote.isSecret ? `(${t.screen.secret})` : ""}
        </p>
        <p className="screen-count tabular">
          <strong>{vote.voted}</strong> / {vote.entitled} <small>{t.screen.haveVoted}</small>
        </p>
        <progress
          value={vote.voted}
          max={Math.max(vote.entitled, 1)}
          aria-label={t.screen.voted(vote.voted, vote.entitled)}
        />
      </div>
    );
  const unit = t.units[result.unit] ?? result.unit;
  return (
    <div className={`screen-vote screen-${result.outcome}`}>
      {isTitled ? null : <p className="screen-question">{vote.question}</p>}
      <p className="screen-outcome">
        <Icon name={result.outcome === "approved" ? "check-circle" : "ban"} /> {t.outcomes[result.outcome]}
      </p>
      <ul className="screen-rows">
        {result.rows.map((row) => (
          <li key={row.id} className={`screen-row choice-${row.id}`}>
            <span>
              {row.name ?? t.choices[row.id] ?? row.id}
              {row.isElected ? ` (${t.screen.elected})` : ""}
            </span>
            <strong className="tabular">{row.heads}</strong>
            <span className="tabular">{row.weight === null ? "" : `${row.weight} ${unit}`}</span>
          </li>
        ))}
      </ul>
      {result.checks.map((check) => (
        <p key={check.basis} className="screen-check">
          {t.screen.needed(check.needed, check.reached, check.basis === "heads" ? t.screen.heads : unit, check.holds)}
        </p>
      ))}
    </div>
  );
}
