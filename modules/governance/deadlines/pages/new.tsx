// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { DeadlineForm } from "./deadline-form.tsx";
import { deadlines, formBack, goTo, mayOf, only, slugOf, typedIn, type FormBack } from "./office.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  only(mayOf(context).write);
  return deadlines(context).deadlineChoices();
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await deadlines(context).addDeadline(typedIn(form));
  return result.ok ? goTo(deadlinesPaths.deadline(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function New() {
  const { places } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const values = { audience: "office", ownerRole: "clerk", reminders: "" };
  return (
    <DecisionPage part="deadlines" width="reading" steps={[{ label: t.newTitle }]} title={t.newTitle} lead={t.newLead}>
      <DeadlineForm back={back} values={values} places={places} button={t.create} />
    </DecisionPage>
  );
}
