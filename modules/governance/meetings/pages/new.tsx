// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./meetings.css";
import { MeetingForm } from "./meeting-form.tsx";
import { doneAt, formBack, meetingIn, meetings, slugOf, textIn, type FormBack } from "./office.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const bodyId = new URL(request.url).searchParams.get("organo");
  return meetings(context).meetingForm(bodyId ? { bodyId } : {});
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const done = await meetings(context).planMeeting({ bodyId: textIn(form, "bodyId"), ...meetingIn(form) });
  if (!done.ok) return formBack(context, done, form);
  return doneAt(meetingsPaths.meeting(slugOf(context), done.value.meetingId), "planned");
}

export default function NewMeeting() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts).form;
  return (
    <DecisionPage part="meetings" title={t.newTitle} lead={t.newLead} steps={[{ label: t.newTitle }]} width="reading">
      <MeetingForm view={view} answer={answer} />
    </DecisionPage>
  );
}
