// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Callout, Page, Section, useTexts } from "@albero/ui";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { indicatorsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { DefinitionFacts, Definitions, Places, READER, Targets } from "./one-parts.tsx";
import { evaluation } from "./office.ts";
import { Marks, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return evaluation(context).publicIndicator({ indicatorId: params["indicatorId"] });
}

export default function SiteIndicator() {
  const view = useLoaderData<typeof loader>();
  const { indicator, line, now, places } = view;
  const t = useTexts(texts);
  const slug = useSlug();
  const objectives = new Set(places.map((place) => `${place.plan} ${place.period} ${place.objective}`)).size;
  return (
    <Page
      title={now.text}
      kicker={indicator.code}
      status={<Marks line={line} />}
      lead={t.one.lead({
        kind: t.kinds[now.kind],
        unit: now.kind === "presence" || now.unit === "%" ? null : now.unit,
        objectives,
        gaps: line.gaps.length,
      })}
      thread={[
        { label: t.site.results, href: dashboardPaths.site(slug) },
        { label: t.site.part, href: indicatorsPaths.site(slug) },
        { label: indicator.code },
      ]}
    >
      {indicator.retiredOn ? (
        <Callout tone="note" title={t.one.retired(formatDate(indicator.retiredOn), indicator.retiredReason)} />
      ) : null}
      <Targets view={view} may={READER} />
      <Section title={t.one.definition} lead={t.one.since(formatDate(now.firstDay))}>
        <DefinitionFacts definition={now} />
      </Section>
      <Places view={view} may={READER} />
      <Definitions view={view} />
    </Page>
  );
}
