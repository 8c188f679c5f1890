// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, Button, Field, Page, useTexts } from "@albero/ui";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { planning } from "./office.ts";
import { useSlug } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200);
  return planning(context).searchPlan({ q });
}

export default function Search() {
  const { version, words, hits } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.search;
  const slug = useSlug();
  const kinds: Record<string, string> = t.kind;
  return (
    <Page
      title={words ? t.found(hits.length, words) : t.title}
      windowTitle={t.title}
      lead={t.ask}
      width="reading"
      thread={[{ label: all.thePlan, href: officePaths.plans(slug) }, { label: t.title }]}
    >
      <search>
        <form action={officePaths.search(slug)} className="search-form">
          <Field name="q" type="search" label={t.label} defaultValue={words} />
          <Button icon="search">{t.button}</Button>
        </form>
      </search>
      {version && hits.length > 0 ? (
        <ol className="hit-list">
          {hits.map((hit, at) => (
            <li key={at}>
              <Anchor
                href={`${officePaths.card(slug, version.id, hit.cardCode)}${hit.key ? `#${hit.key.replace(/^box:/, "box-")}` : ""}`}
              >
                {hit.label}
              </Anchor>
              <small>
                {kinds[hit.kind] ?? hit.kind} · {hit.cardCode} {hit.cardTitle}
              </small>
            </li>
          ))}
        </ol>
      ) : null}
    </Page>
  );
}
