// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { ConfirmPage, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { doneAt, formBack, meetings, slugOf, textIn, type FormBack } from "./office.ts";
import { Refusal, Version } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return meetings(context).minutesView({ meetingId: params.meetingId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { meetingId: params.meetingId, rowVersion: textIn(form, "rowVersion") };
  const done = await meetings(context).approveMinutes(given);
  if (!done.ok) return formBack(context, done, form);
  return doneAt(meetingsPaths.minutes(slugOf(context), Number(params.meetingId)), "approved");
}

export default function Approve() {
  const { meeting, minutes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const back = meetingsPaths.minutes(slug, meeting.id);
  return (
    <DecisionPage
      part="meetings"
      title={t.minutes.approveTitle}
      lead={t.minutes.title(meeting.body, formatDate(meeting.first.day as PlainDate))}
      steps={[{ label: t.meeting.toMinutes, href: back }, { label: t.minutes.approveTitle }]}
      width="reading"
    >
      <Refusal answer={answer} form="" />
      <ConfirmPage happens={t.minutes.approveHappens} confirmLabel={t.minutes.approveButton} cancelHref={back}>
        <Version value={minutes.rowVersion} />
      </ConfirmPage>
    </DecisionPage>
  );
}
