// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { ButtonLink, Page, useShell, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { SiteDoors } from "../../pages/site-doors.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { DocumentList, SearchForm, titleOf } from "./document-list.tsx";
import { governance } from "./office.ts";
import "./acts.css";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { publishedShelves, searchPublished } = governance(context);
  const found = await searchPublished(Object.fromEntries(new URL(request.url).searchParams));
  return { ...found, ...(await publishedShelves()) };
}

export default function PublicDocuments() {
  const found = useLoaderData<typeof loader>();
  const t = useTexts(texts).site;
  const { lang } = useShell();
  const slug = useSlug();
  const home = actsPaths.publicDocuments(slug);
  return (
    <Page
      title={titleOf(found, t.title, lang)}
      windowTitle={t.windowTitle}
      lead={t.lead}
      actions={
        <>
          <ButtonLink href={actsPaths.transparency(slug)}>{t.transparency}</ButtonLink>
          <SiteDoors />
        </>
      }
    >
      {found.inAll > 0 ? <SearchForm home={home} found={found} withOpenness={false} /> : null}
      <DocumentList
        home={home}
        found={found}
        hrefOf={(id) => actsPaths.publicDocument(slug, id)}
        withOpenness={false}
        empty={{ title: t.none, help: t.noneHelp }}
      />
    </Page>
  );
}
