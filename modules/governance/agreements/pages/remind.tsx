// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { dayInItaly } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import { CheckGroup, Field, TextArea, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, textIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const draft = await governance(context).partyReminderDraft({ agreementId: params["agreementId"] });
  const missing = draft.missing.map(({ remindedAt, ...one }) => ({
    ...one,
    remindedOn: remindedAt === null ? null : formatDate(dayInItaly(remindedAt)),
  }));
  return { ...draft, missing };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const agreementId = params["agreementId"];
  const partyIds = form.getAll("partyIds").map(String);
  const given = { agreementId, subject: textIn(form, "subject"), body: textIn(form, "body"), partyIds };
  const result = await governance(context).remindMissing(given);
  return result.ok
    ? redirect(`${agreementsPaths.one(slugOf(context), Number(agreementId))}?fatto=${result.value.queued}`)
    : formBack(context, result, form);
}

export default function Remind() {
  const { agreement, missing, subject, body } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).remind;
  const slug = useSlug();
  const reached = missing.filter((one) => one.email !== null);
  const field = fieldOf(back, { subject, body });
  return (
    <DecisionPage
      part="agreements"
      width="reading"
      title={missing.length === 0 ? t.titleNone : t.title(missing.length)}
      lead={missing.length === 0 ? undefined : t.lead(reached.length, missing.length - reached.length)}
      steps={[{ label: agreement.title, href: agreementsPaths.one(slug, agreement.id) }, { label: t.send }]}
    >
      {missing.length === 0 ? null : (
        <PlainForm back={back} button={t.send}>
          <CheckGroup
            name="partyIds"
            label={t.who}
            defaultValues={reached.map((one) => String(one.id))}
            options={missing.map((one) => ({
              value: String(one.id),
              label: one.name,
              disabled: one.email === null,
              help: [one.email ?? t.noAddress, one.remindedOn ? t.last(one.remindedOn) : ""]
                .filter(Boolean)
                .join(" · "),
            }))}
          />
          <Field {...field("subject")} label={t.subject} maxLength={200} required />
          <TextArea {...field("body")} label={t.body} rows={12} maxLength={10_000} required />
          <p>{t.kept}</p>
        </PlainForm>
      )}
    </DecisionPage>
  );
}
