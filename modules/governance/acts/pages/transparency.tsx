// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, Day, Empty, Page, Section, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { SECTIONS } from "../core/documents.ts";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { useFileSize } from "./document-list.tsx";
import { governance } from "./office.ts";
import "./acts.css";

export const loader = ({ context }: LoaderFunctionArgs) => governance(context).transparentDocuments({});

export default function Transparency() {
  const documents = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.transparency;
  const slug = useSlug();
  const size = useFileSize();
  const bySection = Map.groupBy(documents, (one) => one.section);
  const sections = SECTIONS.filter((one) => bySection.has(one));
  return (
    <Page
      title={t.title(documents.length)}
      windowTitle={t.windowTitle}
      lead={t.lead(sections.length)}
      thread={[{ label: all.site.windowTitle, href: actsPaths.publicDocuments(slug) }, { label: t.windowTitle }]}
      actions={
        documents.length > 0 ? (
          <>
            <ButtonLink icon="file-csv" href={actsPaths.transparencyCsv(slug)}>
              {t.csv}
            </ButtonLink>
            <ButtonLink icon="file-json" href={actsPaths.transparencyJson(slug)}>
              {t.json}
            </ButtonLink>
          </>
        ) : null
      }
    >
      {documents.length === 0 ? (
        <Empty
          title={all.site.none}
          action={<ButtonLink href={actsPaths.publicDocuments(slug)}>{all.site.all}</ButtonLink>}
        >
          {all.site.noneHelp}
        </Empty>
      ) : null}
      {sections.map((section) => (
        <Section key={section} id={section} title={all.sections[section]}>
          <DataTable
            caption={t.table(all.sections[section])}
            captionHidden
            rows={bySection.get(section) ?? []}
            rowKey={(one) => String(one.id)}
            phone="cards"
            columns={[
              {
                key: "title",
                head: all.documents.name,
                width: "20rem",
                cell: (one) => <Anchor href={actsPaths.publicDocument(slug, one.id)}>{one.title}</Anchor>,
              },
              { key: "kind", head: all.documents.kind, cell: (one) => all.documentKinds[one.kind] },
              { key: "day", head: all.documents.day, cell: (one) => <Day day={one.day} /> },
              { key: "from", head: t.from, cell: (one) => <Day day={one.publishedFrom} /> },
              { key: "to", head: t.to, cell: (one) => (one.publishedTo ? <Day day={one.publishedTo} /> : t.noEnd) },
              { key: "file", head: all.documents.size, cell: (one) => size(one) },
            ]}
          />
        </Section>
      ))}
    </Page>
  );
}
