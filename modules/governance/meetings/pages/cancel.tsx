// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, errorFor, TextArea, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { doneAt, formBack, meetings, slugOf, textIn, type FormBack } from "./office.ts";
import { Refusal, Version } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return meetings(context).conveneView({ meetingId: params.meetingId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { meetingId: params.meetingId, rowVersion: textIn(form, "rowVersion"), reason: textIn(form, "reason") };
  const done = await meetings(context).cancelMeeting(given);
  if (!done.ok) return formBack(context, done, form);
  return doneAt(meetingsPaths.meeting(slugOf(context), done.value.meetingId), "cancelled");
}

export default function Cancel() {
  const { meeting, withAddress } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts).cancel;
  const slug = useSlug();
  return (
    <DecisionPage
      part="meetings"
      title={t.title}
      steps={[{ label: meeting.body, href: meetingsPaths.meeting(slug, meeting.id) }, { label: t.title }]}
      width="reading"
    >
      <Refusal answer={answer} form="" />
      <ConfirmPage
        happens={[meeting.state === "convened" ? t.happens(withAddress) : t.happensDraft, t.happensKept]}
        confirmLabel={t.button}
        cancelHref={meetingsPaths.meeting(slug, meeting.id)}
        danger
      >
        <Version value={meeting.rowVersion} />
        <TextArea
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          required
          rows={3}
          maxLength={1000}
          defaultValue={answer?.typed.reason}
          error={errorFor(answer?.problems, "reason")}
        />
      </ConfirmPage>
    </DecisionPage>
  );
}
