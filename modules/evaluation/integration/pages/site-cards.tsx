// SPDX-License-Identifier: AGPL-3.0-or-later
// What the citizen reads of the work done together with the health authority.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Page, Section, useTexts } from "@albero/ui";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { integrationPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { SharedGoals } from "./goals-parts.tsx";
import { evaluation, pictureOf } from "./office.ts";
import { CardsTable, Pictures } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const view = await evaluation(context).publicIntegrationCards();
  return { view, drawing: view ? pictureOf(context, view) : null };
}

export default function SiteIntegration() {
  const { view, drawing } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const thread = [{ label: t.site.results, href: dashboardPaths.site(slug) }, { label: t.site.part }];
  if (!view || !drawing) return <Page title={t.site.part} lead={t.site.none} thread={thread} />;
  const { done, begun, steps } = view.progress;
  const sum = (of: "indicators" | "odd") => view.cards.reduce((all, card) => all + card[of], 0);
  const href = (id: number) => integrationPaths.siteOne(slug, id);
  return (
    <Page
      title={t.list.title(view.cards.length)}
      lead={t.list.lead(done, begun, steps, sum("indicators"), sum("odd"))}
      thread={thread}
    >
      <Pictures view={view} drawing={drawing} />
      <CardsTable cards={view.cards} href={href} isPublic />
      <Section title={t.list.goals} id="obiettivi-comuni">
        <SharedGoals view={view} href={href} level={3} />
      </Section>
    </Page>
  );
}
