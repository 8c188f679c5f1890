// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { ButtonLink, Day, KeyValue, Page, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { useFileSize } from "./document-list.tsx";
import { governance } from "./office.ts";
import { TypedText } from "./parts.tsx";
import "./acts.css";

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  governance(context).publishedDocument({ documentId: params.documentId });

export default function PublicDocument() {
  const document = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.document;
  const slug = useSlug();
  const size = useFileSize();
  const { publishedFrom: from, publishedTo: to } = document;
  const days = [from ? all.site.published(formatDate(from)) : "", to ? all.site.until(formatDate(to)) : ""];
  return (
    <Page
      title={document.title}
      kicker={all.documentKinds[document.kind]}
      lead={`${days.filter(Boolean).join(" ")}. ${size(document)}.`}
      width="reading"
      thread={[{ label: all.site.windowTitle, href: actsPaths.publicDocuments(slug) }, { label: document.title }]}
      actions={
        <ButtonLink kind="primary" icon="download" href={actsPaths.publicFile(slug, document.id)} download>
          {t.download}
        </ButtonLink>
      }
    >
      {document.description ? <TypedText text={document.description} /> : null}
      <KeyValue
        items={[
          { label: t.kind, value: all.documentKinds[document.kind] },
          { label: t.day, value: <Day day={document.day} /> },
          ...(document.actLabel ? [{ label: t.act, value: document.actLabel }] : []),
          ...(document.section ? [{ label: t.section, value: all.sections[document.section] }] : []),
          { label: t.file, value: document.fileName },
          { label: t.hash, value: <span className="hash">{document.sha256}</span> },
        ]}
      />
    </Page>
  );
}
