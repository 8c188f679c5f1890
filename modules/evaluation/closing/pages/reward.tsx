// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { closingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { OutcomeBadge } from "./parts.tsx";
import { RewardForm } from "./reward-form.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).rewards);
  return evaluation(context).showRewardProject({ rewardProjectId: params["rewardProjectId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { rewardProjectId } = params;
  const cards = form.getAll("cards").map(String);
  const result = await evaluation(context).changeRewardProject({ ...typedIn(form), cards, rewardProjectId });
  return result.ok ? redirect(`${closingPaths.triennia(slugOf(context))}#premiali`) : formBack(context, result, form);
}

export default function EditReward() {
  const { project, cards } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts);
  const slug = useSlug();
  const { form } = t.rewards;
  return (
    <ResultsPage
      part="closing"
      width="reading"
      title={form.editTitle(project.title)}
      windowTitle={project.title}
      kicker={project.cycle}
      status={<OutcomeBadge outcome={project.outcome} />}
      lead={form.lead}
      steps={[{ label: t.list.triennia, href: closingPaths.triennia(slug) }, { label: project.title }]}
    >
      <RewardForm back={back} project={project} cards={cards} button={form.save} />
    </ResultsPage>
  );
}
