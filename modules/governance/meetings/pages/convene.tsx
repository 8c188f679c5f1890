// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Callout, ConfirmPage, Details, errorFor, TextArea, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./meetings.css";
import { doneAt, formBack, meetings, slugOf, textIn, type FormBack } from "./office.ts";
import { Refusal, Version } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return meetings(context).conveneView({ meetingId: params.meetingId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const done = await meetings(context).convene({
    ...{ meetingId: params.meetingId, rowVersion: textIn(form, "rowVersion") },
    lateReason: textIn(form, "lateReason"),
  });
  if (!done.ok) return formBack(context, done, form);
  return doneAt(meetingsPaths.meeting(slugOf(context), done.value.meetingId), "convened", "avvisi");
}

export default function Convene() {
  const { meeting, isChange, seats, withAddress, notice, message } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts).convene;
  const slug = useSlug();
  const title = isChange ? t.titleChange : t.title;
  return (
    <DecisionPage
      part="meetings"
      title={title}
      steps={[
        { label: meeting.body, href: meetingsPaths.meeting(slug, meeting.id) },
        { label: isChange ? t.buttonChange : t.button },
      ]}
      width="reading"
    >
      <Refusal answer={answer} form="" />
      {notice.asked !== null && !notice.isLate ? (
        <Callout tone="success">
          <p>{t.inTime(notice.asked, notice.left)}</p>
        </Callout>
      ) : null}
      <ConfirmPage
        happens={[...t.happens(seats.length, withAddress), ...(isChange ? [t.happensChange] : [])]}
        confirmLabel={isChange ? t.buttonChange : t.button}
        cancelHref={meetingsPaths.meeting(slug, meeting.id)}
      >
        <Version value={meeting.rowVersion} />
        {notice.isLate ? (
          <TextArea
            name="lateReason"
            label={t.late}
            help={t.lateHelp}
            rows={3}
            maxLength={1000}
            defaultValue={answer?.typed.lateReason ?? meeting.lateReason}
            error={errorFor(answer?.problems, "lateReason")}
          />
        ) : null}
      </ConfirmPage>
      <Details summary={t.preview} open>
        <p>
          <strong>{message.subject}</strong>
        </p>
        <p className="meeting-text">{message.body}</p>
      </Details>
      <Details summary={t.recipients(seats.length)}>
        <ul className="invited">
          {seats.map((seat) => (
            <li key={seat.id}>
              {seat.label} <span className="document-size">{seat.email === "" ? t.noAddress : seat.email}</span>
            </li>
          ))}
        </ul>
      </Details>
    </DecisionPage>
  );
}
