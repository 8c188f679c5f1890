// SPDX-License-Identifier: AGPL-3.0-or-later
// What the citizen reads: who works with whom for each objective.
import { data, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Page, useTexts } from "@albero/ui";
import { networkPaths } from "../paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { texts as frameTexts } from "../../pages/texts.ts";
import { texts } from "../texts.ts";
import { NetworkTable } from "./network-table.tsx";
import { daysOf, evaluation } from "./office.ts";
import { DaysForm } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { asked, status, ...form } = daysOf(context, request);
  return data({ ...(await evaluation(context).publicNetworks(asked)), form }, { status });
}

export default function SiteNetworks() {
  const { lines, before, after, form } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const frame = useTexts(frameTexts);
  const slug = useSlug();
  return (
    <Page
      title={t.site.title(lines.length)}
      windowTitle={t.site.part}
      lead={lines.length === 0 ? t.list.noneLead : t.list.lead(lines.length, formatDate(after))}
      thread={[{ label: frame.results, href: dashboardPaths.site(slug) }, { label: t.site.part }]}
    >
      {lines.length > 0 ? (
        <>
          <NetworkTable lines={lines} href={(slug, code) => networkPaths.siteOne(slug, code, { before, after })} />
          <DaysForm before={before} after={after} {...form} />
        </>
      ) : null}
    </Page>
  );
}
