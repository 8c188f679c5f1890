// SPDX-License-Identifier: AGPL-3.0-or-later
// The phone of one who votes: for whom, what is asked, choose, confirm on a page of its own, see what was taken.
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Anchor, Button, ButtonLink, Callout, Icon, useShell } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../paths.ts";
import type { MyVote } from "../queries/votes.ts";
import { refusals } from "../texts.refusals.ts";
import { Live } from "./live.tsx";
import { choicesIn, sessions, textIn, wordsOf } from "./office.ts";
import { useWords } from "./parts.tsx";
import "./session.css";

export const handle = { scripts: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  return sessions(context).showMyVote({ meetingId: params.meetingId });
}

type Answer =
  | { step: "confirm"; voteId: number; choice: string; apart: Record<string, string> }
  | { step: "taken"; voteId: number; isNew: boolean }
  | { step: "no"; refusal: string };

/** First the choice comes, then on a page of its own its confirmation: a touch by accident casts nothing. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [voteId, choice] = [textIn(form, "voteId"), textIn(form, "scelta")];
  const apart = choicesIn(form, "per-");
  if (textIn(form, "op") !== "confirm")
    return data<Answer>(
      { step: "confirm", voteId: Number(voteId), choice, apart },
      { status: choice === "" ? 422 : 200 },
    );
  const done = await sessions(context).castVote({ voteId, choice, apart });
  if (!done.ok) return data<Answer>({ step: "no", refusal: wordsOf(context, done) }, { status: 422 });
  return data<Answer>({ step: "taken", voteId: Number(voteId), isNew: done.value.isNew });
}

type Asked = NonNullable<MyVote["vote"]>;

export default function BallotPage() {
  const mine = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const t = useWords();
  const { meeting, vote } = mine;
  const isOpen = vote?.state === "open";
  const isConfirming =
    answer?.step === "confirm" && answer.choice !== "" && isOpen && answer.voteId === vote.id && !vote.hasTaken;
  const isWaiting = !isOpen || vote.hasTaken || vote.cannot !== null;
  return (
    <DecisionPage
      part="meetings"
      title={titleOf(mine, isConfirming, t)}
      windowTitle={t.ballot.title}
      kicker={meeting.title === "" ? meeting.body : meeting.title}
      steps={[{ label: t.ballot.title }]}
      width="reading"
    >
      <Live meetingId={meeting.id} follow="stage" {...(isWaiting && !answer ? { seconds: 4 } : {})} />
      <div className="ballot">
        {answer?.step === "no" ? <Callout tone="danger">{answer.refusal}</Callout> : null}
        {vote && isConfirming ? (
          <Confirm vote={vote} meetingId={meeting.id} choice={answer.choice} apart={answer.apart} />
        ) : vote && isOpen ? (
          <Asking
            mine={mine}
            vote={vote}
            hasNotChosen={answer?.step === "confirm"}
            isNew={answer?.step === "taken" && answer.isNew}
          />
        ) : (
          <Waiting mine={mine} />
        )}
      </div>
    </DecisionPage>
  );
}

function titleOf({ meeting, vote }: MyVote, isConfirming: boolean, t: ReturnType<typeof useWords>): string {
  if (isConfirming) return t.ballot.confirmTitle;
  if (vote?.state === "open") return vote.hasTaken ? t.ballot.taken : vote.question;
  if (vote && meeting.state === "open") return t.ballot.closed;
  if (meeting.state === "convened") return t.ballot.notOpen;
  return meeting.state === "open" ? t.ballot.wait : t.ballot.over;
}

function Asking({
  mine,
  vote,
  hasNotChosen,
  isNew,
}: {
  mine: MyVote;
  vote: Asked;
  hasNotChosen: boolean;
  isNew: boolean;
}) {
  const t = useWords();
  const { lang } = useShell();
  if (vote.hasTaken) return <Taken vote={vote} isNew={isNew} />;
  if (vote.cannot || !vote.own) return <Cannot vote={vote} />;
  if (!mine.hasSecondFactor)
    return (
      <Callout tone="warning" title={t.ballot.factor}>
        <p>{String(refusals[lang].second_factor_missing)}</p>
        <p>
          <Anchor href="/profilo">{t.ballot.factorLink}</Anchor>
        </p>
      </Callout>
    );
  return <Choose vote={vote} hasNotChosen={hasNotChosen} />;
}

function Cannot({ vote }: { vote: Asked }) {
  const { lang } = useShell();
  const words = vote.cannot ? refusals[lang][vote.cannot.refusal] : "";
  return <Callout tone="warning">{typeof words === "function" ? words(vote.cannot?.details ?? {}) : words}</Callout>;
}

/** For whom the person votes and what that weighs; whose delegation they carry. */
function ForWhom({ vote }: { vote: Asked }) {
  const t = useWords();
  const { lang } = useShell();
  if (!vote.own) return null;
  const unit = t.units[vote.unit ?? ""] ?? "";
  const carried = vote.carried.map((one) => (one.weight === null ? one.name : `${one.name} (${one.weight} ${unit})`));
  return (
    <div className="ballot-whom">
      <p>{t.ballot.forWhom(vote.own.name, vote.own.weight, unit)}</p>
      {carried.length > 0 ? <p>{t.ballot.carries(new Intl.ListFormat(lang).format(carried))}</p> : null}
      <p className="ballot-kind">{vote.isSecret ? t.ballot.secret : t.ballot.isPublic}</p>
    </div>
  );
}

function Choose({ vote, hasNotChosen }: { vote: Asked; hasNotChosen: boolean }) {
  const t = useWords();
  const label = (one: Asked["choices"][number]) => one.candidate ?? t.choices[one.id] ?? one.id;
  return (
    <form method="post">
      <input type="hidden" name="voteId" value={vote.id} />
      <p className="ballot-point">
        {vote.pointTitle === vote.question
          ? t.screen.point(vote.position)
          : t.ballot.point(vote.position, vote.pointTitle)}
      </p>
      <ForWhom vote={vote} />
      {hasNotChosen ? <Callout tone="danger">{t.ballot.chooseFirst}</Callout> : null}
      <fieldset className="ballot-choices">
        <legend className="field-label">{t.ballot.choose}</legend>
        {vote.choices.map((one) => (
          <label key={one.id} className={`ballot-choice choice-${one.id}`}>
            <input type="radio" name="scelta" value={one.id} required />
            <span>{label(one)}</span>
          </label>
        ))}
      </fieldset>
      {vote.carried.length > 0 ? (
        <details className="more">
          <summary>{t.ballot.apart}</summary>
          <div className="more-body">
            {vote.carried.map((one) => (
              <div className="field" key={one.seatId}>
                <label className="field-label" htmlFor={`per-${one.seatId}`}>
                  {one.name}
                </label>
                <select className="form-select" id={`per-${one.seatId}`} name={`per-${one.seatId}`}>
                  <option value="">{t.ballot.same}</option>
                  {vote.choices.map((choice) => (
                    <option key={choice.id} value={choice.id}>
                      {label(choice)}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </div>
        </details>
      ) : null}
      <Button>{t.ballot.next}</Button>
    </form>
  );
}

type ConfirmProps = { vote: Asked; meetingId: number; choice: string; apart: Record<string, string> };

function Confirm({ vote, meetingId, choice, apart }: ConfirmProps) {
  const t = useWords();
  const slug = useSlug();
  const find = (id: string) => vote.choices.find((one) => one.id === id);
  const words = (id: string) => find(id)?.candidate ?? t.choices[id] ?? id;
  const isSplit = vote.carried.some((one) => apart[String(one.seatId)] !== undefined);
  const says = t.ballot.says[choice] ?? `«${words(choice)}»`;
  return (
    <form method="post" className="ballot-confirm">
      <input type="hidden" name="voteId" value={vote.id} />
      <input type="hidden" name="scelta" value={choice} />
      {Object.entries(apart).map(([seatId, other]) => (
        <input key={seatId} type="hidden" name={`per-${seatId}`} value={other} />
      ))}
      <p className="ballot-question">{vote.question}</p>
      <ul className="ballot-sum">
        {[...(vote.own ? [vote.own] : []), ...vote.carried].map((one, at) => {
          const own = at === 0 ? choice : (apart[String(one.seatId)] ?? choice);
          return (
            <li key={one.seatId} className={`choice-${own}`}>
              <span>{one.name}</span>
              <strong>{words(own)}</strong>
            </li>
          );
        })}
      </ul>
      <p>{t.ballot.confirmLead}</p>
      <div className="ballot-far">
        <Button name="op" value="confirm">
          {isSplit ? t.ballot.confirmAll : t.ballot.confirm(says)}
        </Button>
        <Anchor className="btn btn-quiet" href={sessionPaths.ballot(slug, meetingId)}>
          {t.ballot.change}
        </Anchor>
      </div>
    </form>
  );
}

function Taken({ vote, isNew }: { vote: Asked; isNew: boolean }) {
  const t = useWords();
  const names = new Map([...(vote.own ? [vote.own] : []), ...vote.carried].map((one) => [one.seatId, one.name]));
  return (
    <div className="ballot-taken" aria-live="polite">
      {isNew ? null : (
        <p className="ballot-done">
          <Icon name="check-circle" /> {t.ballot.takenBefore}
        </p>
      )}
      <p className="ballot-question">{vote.question}</p>
      <ul className="ballot-sum">
        {vote.taken.map((one) => (
          <li key={one.seatId} className={`choice-${one.choice ?? "taken"}`}>
            <span>{names.get(one.seatId) ?? ""}</span>
            <strong>{one.candidate ?? t.choices[one.choice ?? ""] ?? t.ballot.takenSecret}</strong>
          </li>
        ))}
      </ul>
      <p>{t.ballot.takenHelp}</p>
    </div>
  );
}

function Waiting({ mine }: { mine: MyVote }) {
  const t = useWords().ballot;
  const slug = useSlug();
  const { meeting, vote, seat, point } = mine;
  return (
    <>
      {seat ? null : <Callout tone="warning">{t.noSeat}</Callout>}
      {vote?.headline ? (
        <>
          <p className="ballot-question">{vote.headline}</p>
          {vote.taken.length > 0 ? <Taken vote={vote} isNew={false} /> : null}
          <p>
            <ButtonLink href={sessionPaths.vote(slug, meeting.id, vote.id)}>{t.result}</ButtonLink>
          </p>
        </>
      ) : null}
      {meeting.state === "open" && point ? <p>{t.waitPoint(point)}</p> : null}
      {meeting.state === "open" || meeting.state === "convened" ? <p>{t.waitHelp}</p> : null}
      <p>
        <ButtonLink kind="primary" href={sessionPaths.ballot(slug, meeting.id)}>
          {t.refresh}
        </ButtonLink>
      </p>
    </>
  );
}
