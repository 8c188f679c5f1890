// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { NotFound } from "@albero/kernel";
import { ConfirmPage, DateField, FormErrors, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, onlyClosers, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyClosers(context);
  const { body, open, meetings, today } = await governance(context).bodyForm({ id: params.bodyId });
  if (!body || body.lastDay !== null) throw new NotFound(`open body ${params.bodyId}`);
  return { body, open, meetings, today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).closeBody({ ...typedIn(form), id: params.bodyId });
  return result.ok ? redirect(bodiesPaths.body(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function CloseBody() {
  const { body, open, meetings, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.close;
  const slug = useSlug();
  const href = bodiesPaths.body(slug, body.id);
  return (
    <DecisionPage
      part="bodies"
      width="reading"
      title={t.title(body.name)}
      steps={[{ label: body.name, href }, { label: t.button }]}
    >
      <FormErrors back={back} />
      <ConfirmPage
        happens={[t.seats(open), ...(meetings > 0 ? [t.meetings(meetings)] : []), t.stays]}
        confirmLabel={t.button}
        cancelHref={href}
        danger
      >
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? body.rowVersion} />
        <DateField {...fieldOf(back, { lastDay: today })("lastDay")} label={all.form.lastDay} required />
      </ConfirmPage>
    </DecisionPage>
  );
}
