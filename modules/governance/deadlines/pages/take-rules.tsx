// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Callout, ConfirmPage, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { deadlines, formBack, goTo, mayOf, only, slugOf, type FormBack } from "./office.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  only(mayOf(context).lead);
  const { toTake } = await deadlines(context).listDeadlineRules();
  return { toTake };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await deadlines(context).loadDeadlineRules();
  return result.ok ? goTo(deadlinesPaths.rules(slugOf(context))) : formBack(context, result, form);
}

export default function TakeRules() {
  const { toTake } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.take;
  const slug = useSlug();
  const steps = [{ label: all.parts.rules, href: deadlinesPaths.rules(slug) }, { label: t.button }];
  return (
    <DecisionPage part="deadlines" width="reading" steps={steps} title={toTake === 0 ? t.none : t.title(toTake)}>
      {back ? <Callout tone="warning">{back.refusal}</Callout> : null}
      {toTake === 0 ? null : (
        <ConfirmPage
          happens={[t.happens(toTake), t.off]}
          confirmLabel={t.button}
          cancelHref={deadlinesPaths.rules(slug)}
        />
      )}
    </DecisionPage>
  );
}
