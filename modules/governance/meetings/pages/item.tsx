// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { NotFound } from "@albero/kernel";
import { Button, Details, FormActions, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { ItemForm } from "./item-form.tsx";
import { doneAt, formBack, itemIn, meetings, slugOf, textIn, type FormBack } from "./office.ts";
import { Op, Refusal, Version } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { meeting, item } = await meetings(context).itemForm({ meetingId: params.meetingId, itemId: params.itemId });
  if (!item) throw new NotFound(`item ${params.itemId}`);
  return { meeting, item };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const use = meetings(context);
  const given = { meetingId: params.meetingId, itemId: params.itemId, rowVersion: textIn(form, "rowVersion") };
  const here = meetingsPaths.meeting(slugOf(context), Number(params.meetingId));
  if (textIn(form, "op") === "remove") {
    const done = await use.removeItem(given);
    return done.ok ? doneAt(here, "itemRemoved") : formBack(context, done, form);
  }
  const done = await use.changeItem({ ...given, ...itemIn(form) });
  return done.ok ? doneAt(here, "itemChanged", `punto-${done.value.itemId}`) : formBack(context, done, form);
}

export default function EditItem() {
  const { meeting, item } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts).item;
  const slug = useSlug();
  return (
    <DecisionPage
      part="meetings"
      title={t.editTitle(item.position)}
      steps={[{ label: meeting.body, href: meetingsPaths.meeting(slug, meeting.id) }, { label: item.title }]}
      width="reading"
    >
      <ItemForm item={item} answer={answer} />
      <Details summary={t.remove} open={answer?.form === "remove"}>
        <Refusal answer={answer} form="remove" />
        <form method="post">
          <Op name="remove" />
          <Version value={item.rowVersion} />
          <FormActions note={t.removeHelp}>
            <Button kind="danger">{t.remove}</Button>
          </FormActions>
        </form>
      </Details>
    </DecisionPage>
  );
}
