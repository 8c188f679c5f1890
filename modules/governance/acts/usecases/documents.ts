// SPDX-License-Identifier: AGPL-3.0-or-later
// The repository: what is put in, who may read it, and when it is published.
import type { z } from "zod";
import { NotFound, ok, refuse, useCase, type Result, type Work } from "@albero/kernel";
import { mayRemoveDocuments, mayWriteActs } from "../permissions.ts";
import { findDocument, getDocument, listOriginals } from "../store/documents.ts";
import * as store from "../store/documents.ts";
import { getAct } from "../store/acts.ts";
import { citedAct } from "./adopt.ts";
import * as inputs from "./inputs.ts";
import { documentSubject, nameOf } from "./names.ts";
import { readUpload, type ReadFile, type Upload } from "../../usecases/read-upload.ts";
import type { DocumentRefusal } from "./refusals.ts";

type Publication = Pick<
  z.infer<typeof inputs.actPublication>,
  "openness" | "publishedFrom" | "publishedTo" | "section"
>;

/** Days and section belong to public documents; a public one says from when. */
export function checkPublication({
  openness,
  publishedFrom,
  publishedTo,
  section,
}: Publication): Result<void, DocumentRefusal> {
  if (openness !== "public") {
    if (publishedFrom !== null || publishedTo !== null) return refuse("publication_needs_public");
    return section === null ? ok() : refuse("section_needs_public");
  }
  if (publishedFrom === null) return refuse("public_needs_a_day");
  return publishedTo !== null && publishedTo < publishedFrom ? refuse("publication_upside_down") : ok();
}

async function labelOfAct(work: Work, actId: number | null): Promise<Result<string, DocumentRefusal>> {
  if (actId === null) return ok("");
  try {
    const label = citedAct(await getAct(work.tx, work.ambitoId, actId));
    return label === "" ? refuse("act_not_adopted") : ok(label);
  } catch (error) {
    if (error instanceof NotFound) return refuse("unknown_act");
    throw error;
  }
}

type Files = { file: Upload; redacted: Upload | null };
type Version = { copy: ReadFile; original: ReadFile | null };

/** The copy for readers and, where it is redacted, the full file apart from it. */
function readFiles({ file, redacted }: Files): Result<Version, DocumentRefusal> {
  const full = readUpload(file);
  if (!full.ok)
    return refuse(full.refusal, { details: { ...full.details }, fields: [{ path: "file", message: full.refusal }] });
  if (redacted === null) return ok({ copy: full.value, original: null });
  const copy = readUpload(redacted);
  if (!copy.ok)
    return refuse(copy.refusal, {
      details: { ...copy.details },
      fields: [{ path: "redacted", message: copy.refusal }],
    });
  if (copy.value.sha256 === full.value.sha256)
    return refuse("redacted_is_the_same", { fields: [{ path: "redacted", message: "redacted_is_the_same" }] });
  return ok({ copy: copy.value, original: full.value });
}

const briefOf = ({ copy, original }: Version) => ({
  ...{ fileName: copy.fileName, sizeBytes: copy.bytes.length, sha256: copy.sha256 },
  original: original && { fileName: original.fileName, sha256: original.sha256 },
});

/** Puts a document into the repository, with its first version. */
export const addDocument = useCase<z.infer<typeof inputs.documentForm>, { documentId: number }, DocumentRefusal>({
  name: "governance.addDocument",
  may: mayWriteActs,
  input: inputs.documentForm,
  async run({ file, redacted, ...head }, work) {
    const fits = checkPublication(head);
    if (!fits.ok) return fits;
    const label = await labelOfAct(work, head.actId);
    if (!label.ok) return label;
    const version = readFiles({ file, redacted });
    return version.ok
      ? ok({ documentId: await insert(work, { ...head, actLabel: label.value }, version.value) })
      : version;
  },
});

type About = Pick<store.DocumentValues, "title" | "day" | "description">;
const OF_THE_OFFICE: Omit<store.DocumentValues, keyof About> = {
  ...{ kind: "other" as const, openness: "staff" as const, publishedFrom: null, publishedTo: null, section: null },
  ...{ actId: null, actLabel: "" },
};

/** Keeps a file that came with something else: only the office finds it. Who may hand it in, the caller has asked. */
export const keepStaffDocument = (work: Work, about: About, file: ReadFile): Promise<number> =>
  insert(work, { ...OF_THE_OFFICE, ...about }, { copy: file, original: null });

/** For use cases of this module that have the file already. */
export async function insert(work: Work, values: store.DocumentValues, version: Version): Promise<number> {
  const { tx, ambitoId, now, actor, record } = work;
  const byName = nameOf(actor);
  const documentId = await store.insertDocument(tx, ambitoId, values, { at: now, name: byName });
  await store.insertVersion(tx, ambitoId, documentId, { number: 1, ...version, note: "", at: now, byName });
  await record({ subject: documentSubject(documentId), before: null, after: { ...values, ...briefOf(version) } });
  return documentId;
}

/** Changes title, openness, publication: the file stays as it is. */
export const changeDocument = useCase<z.infer<typeof inputs.documentChange>, { documentId: number }, DocumentRefusal>({
  name: "governance.changeDocument",
  may: mayWriteActs,
  input: inputs.documentChange,
  async run({ documentId, rowVersion, ...head }, work) {
    const { tx, ambitoId, record } = work;
    const before = await getDocument(tx, ambitoId, documentId, true);
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const fits = checkPublication(head);
    if (!fits.ok) return fits;
    if (head.actId !== before.actId && (await store.isApproved(tx, ambitoId, documentId)))
      return refuse("document_is_approved");
    const label = head.actId === before.actId ? ok(before.actLabel) : await labelOfAct(work, head.actId);
    if (!label.ok) return label;
    await store.updateDocument(tx, ambitoId, documentId, { ...head, actLabel: label.value });
    await record({ subject: documentSubject(documentId), before, after: head });
    return ok({ documentId });
  },
});

/** Puts a new file in the place of the present one, which stays in the list of the office. */
export const addDocumentVersion = useCase<z.infer<typeof inputs.versionForm>, { number: number }, DocumentRefusal>({
  name: "governance.addDocumentVersion",
  may: mayWriteActs,
  input: inputs.versionForm,
  async run({ documentId, rowVersion, note, ...files }, work) {
    const { tx, ambitoId, now, actor, record } = work;
    const before = await getDocument(tx, ambitoId, documentId, true);
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    if (await store.isApproved(tx, ambitoId, documentId)) return refuse("document_is_approved");
    const { proves } = await store.placesOf(tx, ambitoId, documentId);
    if (proves) return refuse("document_proves", { details: { deadline: proves.title } });
    const version = readFiles(files);
    if (!version.ok) return version;
    const [present] = await store.listVersions(tx, ambitoId, documentId);
    const original = present && (await listOriginals(tx, ambitoId, documentId)).get(present.id);
    const isSame =
      before.sha256 === version.value.copy.sha256 &&
      (original?.sha256 ?? null) === (version.value.original?.sha256 ?? null);
    if (isSame) return refuse("same_file");
    const number = before.current + 1;
    await store.insertVersion(tx, ambitoId, documentId, {
      number,
      ...version.value,
      note,
      at: now,
      byName: nameOf(actor),
    });
    const after = { number, note, ...briefOf(version.value) };
    await record({ subject: documentSubject(documentId), before: { number: before.current }, after });
    return ok({ number });
  },
});

/** Takes a document away with all its versions, for what should never have been here. The register keeps its hash. */
export const removeDocument = useCase<z.infer<typeof inputs.documentAndVersion>, void, DocumentRefusal>({
  name: "governance.removeDocument",
  may: mayRemoveDocuments,
  input: inputs.documentAndVersion,
  async run({ documentId, rowVersion }, work) {
    const { tx, ambitoId, record } = work;
    const before = await findDocument(tx, ambitoId, documentId, true);
    if (!before) throw new NotFound(`document ${documentId}`);
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    if (await store.isApproved(tx, ambitoId, documentId)) return refuse("document_is_approved");
    const { proves, agreements } = await store.placesOf(tx, ambitoId, documentId);
    if (proves) return refuse("document_proves", { details: { deadline: proves.title } });
    if (agreements[0]) return refuse("document_of_agreement", { details: { agreement: agreements[0].title } });
    await store.deleteDocument(tx, ambitoId, documentId);
    await record({ subject: documentSubject(documentId), before, after: null });
    return ok();
  },
});
