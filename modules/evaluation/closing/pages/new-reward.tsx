// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { closingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { RewardForm } from "./reward-form.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).rewards);
  return { cards: await evaluation(context).cardsForRewards() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const cards = form.getAll("cards").map(String);
  const result = await evaluation(context).addRewardProject({ ...typedIn(form), cards });
  return result.ok ? redirect(`${closingPaths.triennia(slugOf(context))}#premiali`) : formBack(context, result, form);
}

export default function NewReward() {
  const { cards } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts);
  const slug = useSlug();
  const { form } = t.rewards;
  return (
    <ResultsPage
      part="closing"
      width="reading"
      title={form.newTitle}
      lead={form.lead}
      steps={[{ label: t.list.triennia, href: closingPaths.triennia(slug) }, { label: form.newTitle }]}
    >
      <RewardForm back={back} cards={cards} button={form.create} />
    </ResultsPage>
  );
}
