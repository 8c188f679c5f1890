// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { integrationPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { SharedGoals } from "./goals-parts.tsx";
import { evaluation } from "./office.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const view = await evaluation(context).listIntegrationCards();
  if (!view) throw data(null, { status: 404 });
  return { goals: view.goals, head: view.head };
}

export default function Goals() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const goals = view.goals.reduce((all, area) => all + area.goals.length, 0);
  return (
    <ResultsPage
      part="integration"
      title={t.goals.title(goals, view.goals.length)}
      lead={t.goals.lead(view.goals.map((area) => area.area).join(", "))}
      steps={[{ label: t.list.goals }]}
    >
      <SharedGoals view={view} href={(id) => integrationPaths.one(slug, id)} />
    </ResultsPage>
  );
}
