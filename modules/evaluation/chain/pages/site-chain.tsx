// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { cents, formatEuro } from "@albero/kernel/pure";
import { publicPaths } from "@albero/planning/paths";
import { AreaBadge, ButtonLink, Callout, Page, Section, useShell, useTexts } from "@albero/ui";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { chainPaths } from "../paths.ts";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { texts as frameTexts } from "../../pages/texts.ts";
import { texts } from "../texts.ts";
import { evaluation } from "./office.ts";
import { ChainState, Drawn, Gaps, moneyOf, RingsInWords } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return evaluation(context).publicChain({ objective: params.objective });
}

export default function SiteChain() {
  const { objective, rings, number, gaps, missing, picture, planTitle } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  const frame = useTexts(frameTexts);
  const slug = useSlug();
  const { lang } = useShell();
  const { code, title } = objective;
  const money = moneyOf(rings);
  return (
    <Page
      title={all.site.titleOne(title)}
      windowTitle={`${code} · ${title}`}
      kicker={<AreaBadge letter={objective.areas[0] ?? code} />}
      status={<ChainState number={number} />}
      lead={t.lead(
        rings.map(({ items }) => items.length),
        money === null ? null : formatEuro(cents(money), lang),
      )}
      thread={[
        { label: frame.results, href: dashboardPaths.site(slug) },
        { label: all.site.part, href: chainPaths.site(slug) },
        { label: `${code} · ${title}` },
      ]}
      actions={<ButtonLink href={publicPaths.card(slug, code)}>{t.openCard}</ButtonLink>}
    >
      {number === 0 ? <Callout tone="note" title={t.proposal} /> : null}
      <Section title={t.picture} lead={t.source(planTitle)}>
        <Drawn picture={picture} />
      </Section>
      <RingsInWords rings={rings} code={code} indicatorHref={(id) => indicatorsPaths.siteOne(slug, id)} />
      <Gaps gaps={gaps} missing={missing} />
    </Page>
  );
}
