// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { DeadlineForm, useValues } from "./deadline-form.tsx";
import { deadlines, formBack, goTo, mayOf, only, slugOf, typedIn, type FormBack } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  only(mayOf(context).write);
  const { deadline } = await deadlines(context).showDeadline({ deadlineId: params.deadlineId });
  return { deadline, ...(await deadlines(context).deadlineChoices()) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await deadlines(context).changeDeadline({ ...typedIn(form), id: params.deadlineId });
  return result.ok ? goTo(deadlinesPaths.deadline(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function Edit() {
  const { deadline, places } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const slug = useSlug();
  const values = useValues()(deadline);
  return (
    <DecisionPage
      part="deadlines"
      width="reading"
      title={t.editTitle(deadline.title)}
      lead={t.editLead}
      steps={[{ label: deadline.title, href: deadlinesPaths.deadline(slug, deadline.id) }, { label: t.save }]}
    >
      <DeadlineForm back={back} values={values} places={places} button={t.save} isOfRule={deadline.rule !== null} />
    </DecisionPage>
  );
}
