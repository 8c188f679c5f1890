// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Page, useTexts } from "@albero/ui";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { integrationPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { WholeCard } from "./card-parts.tsx";
import { evaluation } from "./office.ts";
import { PeriodBadge } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { integrationCardId } = params;
  return evaluation(context).publicIntegrationCard({ integrationCardId });
}

export default function SiteIntegrationCard() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const { card, progress } = view;
  return (
    <Page
      title={card.title}
      kicker={`${t.card.number(card.n)} · ${t.kinds[card.kind]}`}
      status={<PeriodBadge state={view.state} />}
      lead={`${t.kinds[card.kind]} ${view.period}: ${t.card.title(progress?.done ?? 0, progress?.steps ?? 0)}.`}
      thread={[
        { label: t.site.results, href: dashboardPaths.site(slug) },
        { label: t.site.part, href: integrationPaths.site(slug) },
        { label: t.card.number(card.n) },
      ]}
    >
      <WholeCard view={view} indicatorHref={(indicatorId) => indicatorsPaths.siteOne(slug, indicatorId)} />
    </Page>
  );
}
