// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Button, errorFor, Field, FormErrors, Section, Select } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../paths.ts";
import { doneAt, formBack, opIn, sessions, slugOf, textIn, type Back } from "./office.ts";
import { Actions, JustDone, useSteps, useWords } from "./parts.tsx";
import "./session.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return sessions(context).showDelegations({ meetingId: params.meetingId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { meetingId } = params;
  const form = await request.formData();
  const use = sessions(context);
  const here = sessionPaths.conflicts(slugOf(context), Number(meetingId));
  const asked = {
    ...{ meetingId, itemId: textIn(form, "itemId"), seatId: textIn(form, "seatId") },
    reason: textIn(form, "reason"),
  };
  if (opIn(form) === "withdraw") {
    const done = await use.withdrawConflict(asked);
    return done.ok ? doneAt(here, "conflictEnd") : formBack(context, done, form);
  }
  const done = await use.declareConflict(asked);
  return done.ok ? doneAt(here, "conflict") : formBack(context, done, form);
}

export default function Conflicts() {
  const { meeting, voters, points, conflicts } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back;
  const t = useWords().conflict;
  const slug = useSlug();
  const typed = back?.typed.op === "withdraw" ? {} : (back?.typed ?? {});
  const isHeld = meeting.state === "convened" || meeting.state === "open";
  const current = points.find((one) => one.position === meeting.position)?.itemId;
  const options = points.map((one) => ({ value: String(one.itemId), label: `${one.position}. ${one.title}` }));
  return (
    <DecisionPage
      part="meetings"
      title={t.title}
      lead={t.lead}
      steps={useSteps(meeting, { label: t.title })}
      width="reading"
    >
      <JustDone />
      <FormErrors back={back} />
      {isHeld ? (
        <form method="post">
          <Select
            name="itemId"
            label={t.point}
            options={options}
            defaultValue={typed.itemId ?? String(current ?? "")}
            error={errorFor(back?.problems, "itemId")}
            required
          />
          <Select
            name="seatId"
            label={t.seat}
            options={voters}
            defaultValue={typed.seatId ?? ""}
            error={errorFor(back?.problems, "seatId")}
            required
          />
          <Field
            name="reason"
            label={t.reason}
            help={t.reasonHelp}
            defaultValue={typed.reason ?? ""}
            error={errorFor(back?.problems, "reason")}
            maxLength={500}
            required
          />
          <Actions label={t.save} back={sessionPaths.room(slug, meeting.id)} />
        </form>
      ) : null}
      <Section title={t.list}>
        {conflicts.length === 0 ? <p>{t.none}</p> : null}
        <ul className="room-others">
          {conflicts.map((one) => (
            <li key={`${one.itemId} ${one.seatId}`}>
              <strong>
                {one.position}. {one.name}
              </strong>
              : {one.reason}
              {isHeld ? (
                <details className="more">
                  <summary>{t.backOf(one.name)}</summary>
                  <form method="post" className="more-body">
                    <input type="hidden" name="itemId" value={one.itemId} />
                    <input type="hidden" name="seatId" value={one.seatId} />
                    <div className="field">
                      <label className="field-label" htmlFor={`perche-${one.itemId}-${one.seatId}`}>
                        {t.backReason}
                      </label>
                      <input
                        className="form-control"
                        id={`perche-${one.itemId}-${one.seatId}`}
                        name="reason"
                        minLength={3}
                        maxLength={500}
                        required
                      />
                    </div>
                    <Button kind="secondary" name="op" value="withdraw">
                      {t.back}
                    </Button>
                  </form>
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
    </DecisionPage>
  );
}
