// SPDX-License-Identifier: AGPL-3.0-or-later
// What the citizen reads of the indicators: what is measured, for what, up to which value.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Empty, Page, useTexts } from "@albero/ui";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { indicatorsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, filterIn } from "./office.ts";
import { Filter, IndicatorTable, ListPager, useSlug } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { query, filter } = filterIn(request);
  return { list: await evaluation(context).publicIndicators(filter), query };
}

export default function SiteIndicators() {
  const { list, query } = useLoaderData<typeof loader>();
  const t = useTexts(texts).site;
  const slug = useSlug();
  const lacking = list.gaps.find(({ gap }) => gap === "target")?.count ?? 0;
  return (
    <Page
      title={t.title(list.inUse)}
      lead={list.inUse === 0 ? t.none : t.lead(lacking)}
      thread={[{ label: t.results, href: dashboardPaths.site(slug) }, { label: t.part }]}
    >
      {list.inUse === 0 ? (
        <Empty title={t.title(0)}>
          <p>{t.none}</p>
        </Empty>
      ) : (
        <>
          <Filter list={list} query={query} action={indicatorsPaths.site(slug)} isShort />
          <IndicatorTable list={list} href={(id) => indicatorsPaths.siteOne(slug, id)} showsGaps={false} />
          <ListPager list={list} href={(page) => indicatorsPaths.siteList(slug, { ...query, pagina: String(page) })} />
        </>
      )}
    </Page>
  );
}
