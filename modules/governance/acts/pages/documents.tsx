// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { ButtonLink, useShell, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { DocumentList, SearchForm, titleOf } from "./document-list.tsx";
import { governance } from "./office.ts";
import "./acts.css";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { documentShelves, searchDocuments } = governance(context);
  const found = await searchDocuments(Object.fromEntries(new URL(request.url).searchParams));
  return { ...found, ...(await documentShelves()) };
}

export default function Documents() {
  const { may, ...found } = useLoaderData<typeof loader>();
  const t = useTexts(texts).documents;
  const { lang } = useShell();
  const slug = useSlug();
  const home = actsPaths.documents(slug);
  return (
    <DecisionPage
      part="acts"
      title={titleOf(found, t.title, lang)}
      windowTitle={t.windowTitle}
      lead={may.write ? t.lead : t.leadReader}
      steps={[{ label: t.windowTitle }]}
      actions={
        <>
          {may.write ? (
            <ButtonLink kind="primary" icon="plus" href={actsPaths.newDocument(slug)}>
              {t.create}
            </ButtonLink>
          ) : null}
          <ButtonLink kind="quiet" href={actsPaths.publicDocuments(slug)}>
            {t.toSite}
          </ButtonLink>
        </>
      }
    >
      {found.inAll > 0 ? <SearchForm home={home} found={found} withOpenness={may.write} /> : null}
      <DocumentList
        home={home}
        found={found}
        hrefOf={(id) => actsPaths.document(slug, id)}
        withOpenness
        empty={{ title: t.none, help: may.write ? t.noneHelp : "" }}
      />
    </DecisionPage>
  );
}
