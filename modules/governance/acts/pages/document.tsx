// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, Callout, DataTable, Day, KeyValue, Section, StatusBadge, useTexts } from "@albero/ui";
import { agreementsPaths } from "../../agreements/paths.ts";
import { deadlinesPaths } from "../../deadlines/paths.ts";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { useFileSize } from "./document-list.tsx";
import { governance } from "./office.ts";
import { OpennessMark, TypedText } from "./parts.tsx";
import "./acts.css";

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  governance(context).showDocument({ documentId: params.documentId });

type View = Awaited<ReturnType<typeof loader>>;
const moment = new Intl.DateTimeFormat("it-IT", {
  timeZone: "Europe/Rome",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

export default function DocumentPage() {
  const view = useLoaderData<typeof loader>() as View;
  const { document, versions, publication, may, places } = view;
  const all = useTexts(texts);
  const t = all.document;
  const slug = useSlug();
  const size = useFileSize();
  const [present] = versions;
  const { publishedFrom: from, publishedTo: to } = document;
  const days = [from ? t.from(formatDate(from)) : "", to ? t.to(formatDate(to)) : ""].filter(Boolean).join(" ");
  const items = [
    { label: t.kind, value: all.documentKinds[document.kind] },
    { label: t.day, value: <Day day={document.day} /> },
    { label: t.openness, value: <OpennessMark openness={document.openness} /> },
    { label: t.publication, value: `${all.publication[publication]} ${days}`.trim() },
    ...(document.section ? [{ label: t.section, value: all.sections[document.section] }] : []),
    ...(document.actId
      ? [{ label: t.act, value: <Anchor href={actsPaths.act(slug, document.actId)}>{document.actLabel}</Anchor> }]
      : []),
    ...(places.proves
      ? [
          {
            label: t.proves,
            value: <Anchor href={deadlinesPaths.deadline(slug, places.proves.id)}>{places.proves.title}</Anchor>,
          },
        ]
      : []),
    ...places.agreements.map(({ id, title }) => ({
      label: t.partOf,
      value: <Anchor href={agreementsPaths.one(slug, id)}>{title}</Anchor>,
    })),
    { label: t.hash, value: <span className="hash">{document.sha256}</span> },
  ];
  return (
    <DecisionPage
      part="acts"
      title={document.title}
      kicker={all.documentKinds[document.kind]}
      status={<OpennessMark openness={document.openness} />}
      lead={t.lead(all.openness[document.openness], size(document))}
      steps={[{ label: all.documents.windowTitle, href: actsPaths.documents(slug) }, { label: document.title }]}
      actions={<Actions view={view} />}
    >
      {document.description ? <TypedText text={document.description} /> : null}
      {may.write && present?.isRedacted ? (
        <Callout tone="note">
          <p>{t.redacted}</p>
        </Callout>
      ) : null}
      <KeyValue items={items} />
      {may.write ? <Versions view={view} /> : null}
    </DecisionPage>
  );
}

function Actions({ view: { document, versions, publication, may, isApproved, places } }: { view: View }) {
  const t = useTexts(texts).document;
  const slug = useSlug();
  const [present] = versions;
  const { id, current } = document;
  return (
    <>
      <ButtonLink kind="primary" icon="download" href={actsPaths.file(slug, id, current)} download>
        {present?.isRedacted && may.write ? t.downloadCopy : t.download}
      </ButtonLink>
      {may.write && present?.original ? (
        <ButtonLink icon="download" href={actsPaths.file(slug, id, current, true)} download>
          {t.downloadFull}
        </ButtonLink>
      ) : null}
      {may.write ? (
        <ButtonLink icon="pencil" href={actsPaths.editDocument(slug, id)}>
          {t.edit}
        </ButtonLink>
      ) : null}
      {may.write && !isApproved && !places.proves ? (
        <ButtonLink icon="upload" href={actsPaths.newVersion(slug, id)}>
          {t.newVersion}
        </ButtonLink>
      ) : null}
      {publication === "published" ? (
        <ButtonLink kind="quiet" href={actsPaths.publicDocument(slug, id)}>
          {t.onSite}
        </ButtonLink>
      ) : null}
      {may.remove && !isApproved && !places.proves && places.agreements.length === 0 ? (
        <ButtonLink kind="quiet" icon="delete" href={actsPaths.removeDocument(slug, id)}>
          {t.remove}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Versions({ view: { document, versions } }: { view: View }) {
  const t = useTexts(texts).document;
  const slug = useSlug();
  const size = useFileSize();
  return (
    <Section title={t.versions}>
      <DataTable
        caption={t.versions}
        captionHidden
        rows={versions}
        rowKey={(one) => String(one.id)}
        phone="cards"
        columns={[
          {
            key: "number",
            head: t.version,
            cell: (one) => (
              <>
                {one.number}{" "}
                {one.number === document.current ? <StatusBadge tone="done">{t.current}</StatusBadge> : null}
              </>
            ),
          },
          { key: "when", head: t.when, cell: (one) => moment.format(one.uploadedAt) },
          { key: "who", head: t.who, cell: (one) => one.uploadedByName },
          {
            key: "file",
            head: t.file,
            width: "16rem",
            cell: (one) => (
              <Anchor href={actsPaths.file(slug, document.id, one.number)} download>
                {`${one.isRedacted ? `${t.copy}: ` : ""}${one.fileName} (${size(one)})`}
              </Anchor>
            ),
          },
          {
            key: "full",
            head: t.full,
            width: "14rem",
            cell: (one) =>
              one.original ? (
                <Anchor href={actsPaths.file(slug, document.id, one.number, true)} download>
                  {`${one.original.fileName} (${size(one.original)})`}
                </Anchor>
              ) : (
                "—"
              ),
          },
          { key: "note", head: t.note, cell: (one) => one.note || "—" },
        ]}
      />
    </Section>
  );
}
