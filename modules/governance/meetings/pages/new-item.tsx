// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { ItemForm } from "./item-form.tsx";
import { doneAt, formBack, itemIn, meetings, slugOf, type FormBack } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return meetings(context).itemForm({ meetingId: params.meetingId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const done = await meetings(context).addItem({ meetingId: params.meetingId, ...itemIn(form) });
  if (!done.ok) return formBack(context, done, form);
  const { meetingId, itemId } = done.value;
  return doneAt(meetingsPaths.meeting(slugOf(context), meetingId), "itemAdded", `punto-${itemId}`);
}

export default function NewItem() {
  const { meeting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts).item;
  const slug = useSlug();
  return (
    <DecisionPage
      part="meetings"
      title={t.newTitle}
      lead={t.newLead}
      steps={[{ label: meeting.body, href: meetingsPaths.meeting(slug, meeting.id) }, { label: t.newTitle }]}
      width="reading"
    >
      <ItemForm item={null} answer={answer} />
    </DecisionPage>
  );
}
