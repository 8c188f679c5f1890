// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicPaths } from "@albero/planning/paths";
import { publicPaths as territoryPaths } from "@albero/territory/paths";
import { Button, Page, Section, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { useSlug } from "./frame.tsx";

export async function loader(asked: LoaderFunctionArgs) {
  const q = (new URL(asked.request.url).searchParams.get("q") ?? "").slice(0, 200);
  return siteOf(asked).site.searchSite({ q });
}

export default function SearchPage() {
  const { words, plan, municipalities } = useLoaderData<typeof loader>();
  const slug = useSlug();
  const t = useTexts(texts).search;
  const many = plan.length + municipalities.length;
  const kinds = Map.groupBy(plan, (hit) => hit.kind);
  return (
    <Page
      title={words ? t.title(words, many) : t.emptyTitle}
      lead={words && many === 0 ? t.nothing : t.lead}
      width="reading"
    >
      <form method="get" action={publicPaths.search(slug)} className="site-search field">
        <label htmlFor="cerca-qui">{t.label}</label>
        <div>
          <input id="cerca-qui" type="search" name="q" className="form-control" defaultValue={words} />
          <Button>{t.submit}</Button>
        </div>
      </form>
      {[...kinds].map(([kind, hits]) => (
        <Section key={kind} title={`${t.kinds[kind] ?? kind} (${hits.length})`}>
          <ul className="hit-list">
            {hits.map((hit) => (
              <li key={`${hit.cardCode}${hit.key ?? ""}`}>
                <a href={`${publicPaths.card(slug, hit.cardCode)}${hit.key ? `#${hit.key.replace(":", "-")}` : ""}`}>
                  {kind === "card" ? hit.cardTitle : hit.label}
                </a>
                <p>{kind === "card" ? hit.label : hit.cardTitle}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {municipalities.length > 0 ? (
        <Section title={`${t.municipalities} (${municipalities.length})`}>
          <ul className="hit-list">
            {municipalities.map((one) => (
              <li key={one.istat}>
                <a href={territoryPaths.municipality(slug, one.istat)}>{one.name}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
