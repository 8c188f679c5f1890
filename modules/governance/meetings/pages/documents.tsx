// SPDX-License-Identifier: AGPL-3.0-or-later
import { Anchor, Button, DataTable, Details, Field, FormActions, Section, Select, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import type { View } from "./meeting.tsx";
import type { FormBack } from "./office.ts";
import { Op, Refusal } from "./parts.tsx";

const ACCEPT = ".pdf,.docx,.xlsx,.odt,.ods,.png,.jpg,.jpeg";

/** Every file of the dossier with its hash, and the form that adds one. */
export function Documents({ view, answer }: { view: View; answer: FormBack | undefined }) {
  const t = useTexts(texts).meeting;
  const { meeting, documents, items, mayPrepare, isDossierOpen } = view;
  const isOpen = mayPrepare && isDossierOpen;
  const all = [
    ...documents.map((one) => ({ ...one, item: t.wholeMeeting })),
    ...items.flatMap((item) => item.documents.map((one) => ({ ...one, item: `${item.position}. ${item.title}` }))),
  ];
  if (all.length === 0 && !isOpen) return null;
  return (
    <Section title={t.documents} id="documenti">
      {all.length > 0 ? <Table rows={all} meetingId={meeting.id} isOpen={isOpen} /> : <p>{t.noDocuments}</p>}
      {isOpen ? (
        <Details summary={t.upload} open={answer?.form === "upload"}>
          <form method="post" encType="multipart/form-data">
            <Refusal answer={answer} form="upload" />
            <Op name="upload" />
            <Field name="file" type="file" label={t.file} help={t.uploadHelp} accept={ACCEPT} required />
            <Field
              name="documentTitle"
              label={t.documentTitle}
              help={t.documentTitleHelp}
              optional
              maxLength={200}
              defaultValue={answer?.typed.documentTitle}
            />
            <Select
              name="forItem"
              label={t.forItem}
              blank={t.wholeMeeting}
              defaultValue={answer?.typed.forItem}
              options={items.map((item) => ({ value: String(item.id), label: `${item.position}. ${item.title}` }))}
            />
            <FormActions>
              <Button>{t.add}</Button>
            </FormActions>
          </form>
        </Details>
      ) : null}
    </Section>
  );
}

type Row = View["documents"][number] & { item: string };

function Table({ rows, meetingId, isOpen }: { rows: readonly Row[]; meetingId: number; isOpen: boolean }) {
  const t = useTexts(texts).meeting;
  const slug = useSlug();
  const remove = (row: Row) => (
    <form method="post">
      <Op name="removeDocument" />
      <input type="hidden" name="documentId" value={row.id} />
      <button type="submit" className="btn btn-quiet btn-small">
        {t.remove}
        <span className="visually-hidden">{t.of(row.title)}</span>
      </button>
    </form>
  );
  return (
    <DataTable
      caption={t.documents}
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        {
          key: "title",
          head: t.documentTitle,
          width: "14rem",
          cell: (row) => <Anchor href={meetingsPaths.document(slug, meetingId, row.id)}>{row.title}</Anchor>,
        },
        { key: "item", head: t.forItem, width: "14rem", cell: (row) => row.item },
        { key: "size", head: "kB", number: true, cell: (row) => row.kilobytes },
        {
          key: "hash",
          head: t.hash,
          cell: (row) => (
            <code className="file-hash" title={row.sha256}>
              {row.sha256.slice(0, 12)}…
            </code>
          ),
        },
        ...(isOpen ? [{ key: "remove", head: t.remove, cell: remove }] : []),
      ]}
    />
  );
}
