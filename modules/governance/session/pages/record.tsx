// SPDX-License-Identifier: AGPL-3.0-or-later
// The secretary records votes that are said aloud, or the papers of a box.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { FormErrors } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { PAPER_CHOICES } from "../core/ground.ts";
import { sessionPaths } from "../paths.ts";
import type { VoteShown } from "../queries/votes.ts";
import { choicesIn, formBack, seatsIn, sessions, slugOf, textIn, type Back } from "./office.ts";
import { Actions, useSteps, useWords } from "./parts.tsx";
import "./session.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const shown = await sessions(context).showVote({ meetingId: params.meetingId, voteId: params.voteId });
  if (!shown.mayRun) throw data(null, { status: 403 });
  if (shown.vote.state !== "open")
    throw redirect(sessionPaths.vote(params.ambito ?? "", Number(params.meetingId), Number(params.voteId)));
  return shown;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { meetingId, voteId } = params;
  const form = await request.formData();
  const use = sessions(context);
  const there = sessionPaths.vote(slugOf(context), Number(meetingId), Number(voteId));
  if (textIn(form, "op") === "papers") {
    const weights = choicesIn(form, "peso-");
    const heads = choicesIn(form, "schede-");
    const papers = Object.fromEntries(
      Object.entries(heads).map(([choice, count]) => [choice, { heads: count, weight: weights[choice] ?? "0" }]),
    );
    const voted = form.has("tutti") ? seatsIn(form, "attesi") : seatsIn(form, "votante");
    const done = await use.recordPapers({ voteId, voted, papers });
    return done.ok ? redirect(`${there}?presi=${done.value.taken}`) : formBack(context, done, form);
  }
  const rest = textIn(form, "resto");
  const waiting = seatsIn(form, "attesi");
  const choices = choicesIn(form, "voto-");
  for (const seatId of waiting) if (rest !== "" && choices[seatId] === undefined) choices[seatId] = rest;
  const done = await use.recordVotes({ voteId, choices });
  if (!done.ok) return formBack(context, done, form);
  const kept = done.value.kept.length > 0 ? `&restano=${encodeURIComponent(done.value.kept.join(", "))}` : "";
  return redirect(`${there}?presi=${done.value.taken}${kept}`);
}

export default function Record() {
  const shown = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back;
  const t = useWords().vote;
  const { meeting, vote } = shown;
  const title = vote.isSecret ? t.papers : t.record;
  return (
    <DecisionPage
      part="meetings"
      title={title}
      kicker={vote.question}
      lead={vote.isSecret ? t.papersHelp : t.recordHelp}
      steps={useSteps(meeting, { label: title })}
    >
      <FormErrors back={back} />
      {vote.isSecret ? <Papers shown={shown} back={back} /> : <Votes shown={shown} back={back} />}
    </DecisionPage>
  );
}

function Votes({ shown, back }: { shown: VoteShown; back: Back }) {
  const t = useWords();
  const slug = useSlug();
  const { lines, choices, meeting, vote } = shown;
  const wordsOf = (choice: (typeof choices)[number]) => choice.candidate ?? t.choices[choice.id] ?? choice.id;
  const waiting = lines.filter((line) => !line.hasVoted).map((line) => line.seatId);
  const typed = back?.typed ?? {};
  return (
    <form method="post">
      <input type="hidden" name="attesi" value={waiting.join(",")} />
      <ul className="record-list">
        {lines.map((line) => (
          <li key={line.seatId}>
            <div className="record-who">
              <strong>{line.name}</strong>
              <small className="tabular">
                {line.weight ?? ""} {line.carrier ? t.vote.by(line.carrier) : ""}
              </small>
            </div>
            {line.hasVoted ? (
              <span className="record-taken">
                {t.vote.already(
                  line.candidate ?? t.choices[line.choice ?? ""] ?? "",
                  t.vote.means[line.means ?? ""] ?? "",
                )}
              </span>
            ) : (
              <div className="record-choices" role="radiogroup" aria-label={line.name}>
                {choices.map((choice) => (
                  <label key={choice.id} className={`choice-pill choice-${choice.id}`}>
                    <input
                      type="radio"
                      name={`voto-${line.seatId}`}
                      value={choice.id}
                      defaultChecked={typed[`voto-${line.seatId}`] === choice.id}
                    />
                    <span>{wordsOf(choice)}</span>
                  </label>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <fieldset className="record-rest">
        <legend className="field-label">{t.vote.rest}</legend>
        <label className="choice-pill">
          <input type="radio" name="resto" value="" defaultChecked={!typed.resto} />
          <span>{t.vote.restNone}</span>
        </label>
        {choices.map((choice) => (
          <label key={choice.id} className={`choice-pill choice-${choice.id}`}>
            <input type="radio" name="resto" value={choice.id} defaultChecked={typed.resto === choice.id} />
            <span>{t.vote.all(wordsOf(choice))}</span>
          </label>
        ))}
      </fieldset>
      <Actions label={t.vote.save} back={sessionPaths.vote(slug, meeting.id, vote.id)} />
    </form>
  );
}

function Papers({ shown, back }: { shown: VoteShown; back: Back }) {
  const t = useWords();
  const slug = useSlug();
  const { lines, choices, isWeighed, meeting, vote } = shown;
  const typed = back?.typed ?? {};
  const waiting = lines.filter((line) => !line.hasVoted);
  const rows = [
    ...choices.map((one) => ({ id: one.id, label: one.candidate ?? t.choices[one.id] ?? one.id })),
    ...PAPER_CHOICES.map((id) => ({ id, label: t.choices[id] ?? id })),
  ];
  return (
    <form method="post">
      <fieldset className="seat-group">
        <legend>{t.vote.voters}</legend>
        {waiting.length > 1 ? (
          <label className="choice-pill">
            <input type="checkbox" name="tutti" defaultChecked={typed.tutti !== undefined} />
            <span>{t.vote.everyVoter(waiting.length)}</span>
          </label>
        ) : null}
        <div className="seat-grid">
          {lines.map((line) => (
            <label key={line.seatId} className={`seat-tile seat-${line.hasVoted ? "delegated" : "absent"}`}>
              <input
                type="checkbox"
                name="votante"
                value={line.seatId}
                defaultChecked={false}
                disabled={line.hasVoted}
              />
              <span className="seat-name">{line.name}</span>
              <span className="seat-note">
                <span>{line.hasVoted ? t.vote.hasVoted : ""}</span>
                <span className="tabular">{line.weight ?? ""}</span>
              </span>
            </label>
          ))}
        </div>
        <input type="hidden" name="attesi" value={waiting.map((line) => line.seatId).join(",")} />
      </fieldset>
      {isWeighed ? <p>{t.vote.weightHelp}</p> : null}
      <table className="table paper-table">
        <caption className="visually-hidden">{t.vote.papersTable}</caption>
        <thead>
          <tr>
            <th scope="col">{t.vote.columns.vote}</th>
            <th scope="col">{t.vote.count}</th>
            {isWeighed ? <th scope="col">{t.vote.weightOf}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              <td className="field">
                <input
                  className="form-control tabular"
                  name={`schede-${row.id}`}
                  aria-label={`${t.vote.count}: ${row.label}`}
                  inputMode="numeric"
                  defaultValue={typed[`schede-${row.id}`] ?? ""}
                />
              </td>
              {isWeighed ? (
                <td className="field">
                  <input
                    className="form-control tabular"
                    name={`peso-${row.id}`}
                    aria-label={`${t.vote.weightOf}: ${row.label}`}
                    inputMode="decimal"
                    defaultValue={typed[`peso-${row.id}`] ?? ""}
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <input type="hidden" name="op" value="papers" />
      <Actions label={t.vote.save} back={sessionPaths.vote(slug, meeting.id, vote.id)} />
    </form>
  );
}
