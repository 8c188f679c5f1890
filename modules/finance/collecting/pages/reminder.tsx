// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Button, errorFor, Field, FormActions, TextArea, useTexts } from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { collecting, doneAt, formBack, slugOf, textIn, type FormBack } from "./office.ts";
import { Op, Refusal, useEuro, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return collecting(context).reminderDraft({ istat: params.istat });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { recipient: textIn(form, "recipient"), subject: textIn(form, "subject"), body: textIn(form, "body") };
  const done = await collecting(context).sendReminder({ istat: params.istat, ...given });
  return done.ok ? doneAt(collectingPaths.arrears(slugOf(context)), "reminded") : formBack(context, done, form);
}

export default function Reminder() {
  const draft = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  const field = (name: "recipient" | "subject" | "body") => ({
    name,
    required: true,
    defaultValue: answer?.typed[name] ?? draft[name],
    error: errorFor(answer?.problems, name),
  });
  return (
    <MoneyPage
      part="quotas"
      title={t.reminder.title(draft.place.name)}
      lead={t.reminder.lead(euro(draft.open), draft.calls)}
      width="reading"
      steps={[
        { label: draft.place.name, href: collectingPaths.municipality(slug, draft.place.istat) },
        { label: t.account.remind },
      ]}
    >
      <Refusal answer={answer} form="remind" />
      <form method="post">
        <Op name="remind" />
        <Field {...field("recipient")} type="email" label={t.reminder.recipient} autoComplete="off" />
        <Field {...field("subject")} label={t.arrears.subject} maxLength={200} />
        <TextArea {...field("body")} label={t.arrears.text} rows={16} maxLength={10_000} />
        <FormActions note={t.reminder.kept}>
          <Button>{t.reminder.send}</Button>
        </FormActions>
      </form>
    </MoneyPage>
  );
}
