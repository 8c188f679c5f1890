// SPDX-License-Identifier: AGPL-3.0-or-later
// What the citizen reads: how each objective of the plan should change things.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { AreaBadge, Card, Grid, Page, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { RINGS } from "../core/chain.ts";
import { chainPaths } from "../paths.ts";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { texts as frameTexts } from "../../pages/texts.ts";
import { texts } from "../texts.ts";
import { evaluation } from "./office.ts";
import { ChainState } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return evaluation(context).publicChains();
}

export default function SiteChains() {
  const { lines } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.site;
  const frame = useTexts(frameTexts);
  const slug = useSlug();
  return (
    <Page
      title={t.title(lines.length)}
      windowTitle={t.part}
      lead={t.lead}
      thread={[{ label: frame.results, href: dashboardPaths.site(slug) }, { label: t.part }]}
    >
      {lines.length === 0 ? <p>{t.none}</p> : null}
      <Grid min="18rem">
        {lines.map(({ code, title, areas, number, counts }) => (
          <Card
            key={code}
            level={2}
            title={title}
            href={chainPaths.siteOne(slug, code)}
            kicker={<AreaBadge letter={areas[0] ?? code} />}
            status={<ChainState number={number} />}
          >
            <p>{RINGS.map((ring) => `${all.rings[ring]}: ${counts[ring]}`).join(" › ")}</p>
          </Card>
        ))}
      </Grid>
    </Page>
  );
}
