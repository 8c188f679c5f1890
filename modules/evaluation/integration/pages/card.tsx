// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, useTexts } from "@albero/ui";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { integrationPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { WholeCard } from "./card-parts.tsx";
import { evaluation, mayOf } from "./office.ts";
import { PeriodBadge } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { integrationCardId } = params;
  return { ...(await evaluation(context).showIntegrationCard({ integrationCardId })), may: mayOf(context) };
}

export default function IntegrationCardPage() {
  const { may, ...view } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const { card, progress, id } = view;
  return (
    <ResultsPage
      part="integration"
      title={card.title}
      kicker={`${t.card.number(card.n)} · ${t.kinds[card.kind]}`}
      status={<PeriodBadge state={view.state} />}
      lead={`${t.kinds[card.kind]} ${view.period}: ${t.card.title(progress?.done ?? 0, progress?.steps ?? 0)}.`}
      steps={[{ label: t.card.number(card.n) }]}
    >
      <WholeCard
        view={view}
        indicatorHref={(indicatorId) => indicatorsPaths.one(slug, indicatorId)}
        {...(may.write
          ? {
              mark: ({ position }) => (
                <Anchor href={integrationPaths.step(slug, id, position)}>
                  {t.card.mark} <span className="visually-hidden">{t.step.title(position)}</span>
                </Anchor>
              ),
            }
          : {})}
      />
    </ResultsPage>
  );
}
