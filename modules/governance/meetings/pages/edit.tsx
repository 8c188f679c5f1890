// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Callout, useTexts } from "@albero/ui";
import { NotFound } from "@albero/kernel";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./meetings.css";
import { MeetingForm } from "./meeting-form.tsx";
import { doneAt, formBack, meetingIn, meetings, slugOf, textIn, type FormBack } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await meetings(context).meetingForm({ meetingId: params.meetingId });
  if (!view.meeting) throw new NotFound(`meeting ${params.meetingId}`);
  return { ...view, meeting: view.meeting };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { meetingId: params.meetingId, rowVersion: textIn(form, "rowVersion"), ...meetingIn(form) };
  const done = await meetings(context).changeMeeting(given);
  if (!done.ok) return formBack(context, done, form);
  return doneAt(meetingsPaths.meeting(slugOf(context), done.value.meetingId), "changed");
}

export default function EditMeeting() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts).form;
  const slug = useSlug();
  const { meeting } = view;
  const isConvened = meeting.state === "convened";
  return (
    <DecisionPage
      part="meetings"
      title={t.editTitle}
      lead={isConvened ? undefined : t.editLead}
      steps={[{ label: meeting.body, href: meetingsPaths.meeting(slug, meeting.id) }, { label: t.editTitle }]}
      width="reading"
    >
      {isConvened ? (
        <Callout tone="warning">
          <p>{t.editConvened}</p>
        </Callout>
      ) : null}
      <MeetingForm view={view} answer={answer} />
    </DecisionPage>
  );
}
