// SPDX-License-Identifier: AGPL-3.0-or-later
// What the pages of documents ask: each reader gets those of the own circles, the citizen those published today.
import { z } from "zod";
import { NotFound, question, type Work } from "@albero/kernel";
import { circlesOf, mayOpen, publicationOn } from "../core/documents.ts";
import { mayReadActs, mayReadDocuments, mayRemoveDocuments, mayWriteActs } from "../permissions.ts";
import { listAdopted } from "../store/acts.ts";
import * as store from "../store/documents.ts";
import { citedAct } from "../usecases/adopt.ts";
import * as inputs from "../usecases/inputs.ts";

function readerOf({ actor, today }: Work): store.Reader {
  return { circles: circlesOf(actor), today, isOffice: mayWriteActs(actor) };
}
/** The public site shows everybody the same: what is published today, also to those who could read more. */
const citizen = ({ today }: Work): store.Reader => ({ circles: ["public"], today, isOffice: false });

async function search(work: Work, asked: z.infer<typeof inputs.documentSearch>, reader: store.Reader) {
  const { total, hits } = await store.searchDocuments(work.tx, work.ambitoId, asked, reader);
  return { asked, total, hits, pages: Math.max(1, Math.ceil(total / store.PAGE_SIZE)) };
}

async function shelves(work: Work, reader: store.Reader) {
  const facets = await store.listFacets(work.tx, work.ambitoId, reader);
  return {
    kinds: [...new Set(facets.map((one) => one.kind))],
    years: [...new Set(facets.map((one) => one.year))].toSorted((a, b) => b - a),
    inAll: facets.reduce((all, one) => all + one.documents, 0),
  };
}

/** Which kinds and years the actor's documents have, and how many there are. */
export const documentShelves = question({
  name: "governance.documentShelves",
  may: mayReadActs,
  input: inputs.nothing,
  isRemembered: true,
  run: (_nothing, work) => shelves(work, readerOf(work)),
});

/** The same of the public site. */
export const publishedShelves = question({
  name: "governance.publishedShelves",
  may: mayReadDocuments,
  input: inputs.nothing,
  isRemembered: true,
  run: (_nothing, work) => shelves(work, citizen(work)),
});

/** The repository as the actor may see it, a page at a time. */
export const searchDocuments = question({
  name: "governance.searchDocuments",
  may: mayReadActs,
  input: inputs.documentSearch,
  run: async (asked, work) => ({
    ...(await search(work, asked, readerOf(work))),
    may: { write: mayWriteActs(work.actor) },
  }),
});

/** The documents of the public site. */
export const searchPublished = question({
  name: "governance.searchPublished",
  may: mayReadDocuments,
  input: inputs.documentSearch,
  run: (asked, work) => search(work, asked, citizen(work)),
});

async function opened(work: Work, documentId: number): Promise<store.Document> {
  const document = await store.getDocument(work.tx, work.ambitoId, documentId);
  // Whoever may not open it learns nothing, not even that it is there.
  if (!mayOpen(work.actor, document, work.today)) throw new NotFound(`document ${documentId}`);
  return document;
}

const NOWHERE: store.Places = { proves: null, agreements: [] };

/** One document, with the versions and full files for the office. */
export const showDocument = question({
  name: "governance.showDocument",
  may: mayReadActs,
  input: inputs.byDocument,
  async run({ documentId }, work) {
    const { tx, ambitoId, today, actor } = work;
    const document = await opened(work, documentId);
    const may = { write: mayWriteActs(actor), remove: mayRemoveDocuments(actor) };
    const versions = await store.listVersions(tx, ambitoId, documentId);
    const originals = may.write
      ? await store.listOriginals(tx, ambitoId, documentId)
      : new Map<number, store.Original>();
    return {
      ...{ document, may, publication: publicationOn(document, today) },
      versions: versions
        .filter((one) => may.write || one.number === document.current)
        .map((one) => ({ ...one, original: originals.get(one.id) ?? null })),
      isApproved: may.write && (await store.isApproved(tx, ambitoId, documentId)),
      places: may.write ? await store.placesOf(tx, ambitoId, documentId) : NOWHERE,
    };
  },
});

/** What a document's form needs besides the document: the acts that may be linked. */
export const documentForm = question({
  name: "governance.documentForm",
  may: mayWriteActs,
  input: z.object({ documentId: inputs.id.nullable().default(null) }),
  async run({ documentId }, { tx, ambitoId, today }) {
    const document = documentId === null ? null : await store.getDocument(tx, ambitoId, documentId);
    const adopted = await listAdopted(tx, ambitoId);
    const acts = adopted.map((one) => ({ id: one.id, cited: citedAct(one), subject: one.subject }));
    const linked = document?.actId ?? null;
    const isListed = linked === null || acts.some((one) => one.id === linked);
    return {
      ...{ document, today },
      acts: isListed ? acts : [{ id: linked, cited: document?.actLabel ?? "", subject: "" }, ...acts],
    };
  },
});

/**
 * The file of a version: the copy for readers, or the full file for the office alone. Whoever is not of the office gets the
 * present version and no other.
 */
export const documentFile = question({
  name: "governance.documentFile",
  may: mayReadActs,
  input: inputs.fileOf,
  async run({ documentId, version, copy }, work) {
    const { tx, ambitoId, actor } = work;
    const document = await opened(work, documentId);
    const isOffice = mayWriteActs(actor);
    if (!isOffice && (copy === "integrale" || version !== document.current)) throw new NotFound("full file");
    const read = copy === "integrale" ? store.findOriginal : store.findCopy;
    const file = await read(tx, ambitoId, documentId, version);
    if (!file) throw new NotFound(`file of document ${documentId}`);
    return file;
  },
});

async function published(work: Work, documentId: number): Promise<store.Document> {
  const document = await store.findDocument(work.tx, work.ambitoId, documentId);
  if (!document || publicationOn(document, work.today) !== "published") throw new NotFound(`document ${documentId}`);
  return document;
}

/** A document of the public site. */
export const publishedDocument = question({
  name: "governance.publishedDocument",
  may: mayReadDocuments,
  input: inputs.byDocument,
  async run({ documentId }, work) {
    const { id, title, kind, day, publishedFrom, publishedTo, section, actLabel, description, ...rest } =
      await published(work, documentId);
    const { fileName, mediaType, sizeBytes, sha256 } = rest;
    return {
      id,
      title,
      kind,
      day,
      publishedFrom,
      publishedTo,
      section,
      actLabel,
      description,
      fileName,
      mediaType,
      sizeBytes,
      sha256,
    };
  },
});

/** The copy for readers of a document of the public site. */
export const publishedDocumentFile = question({
  name: "governance.publishedDocumentFile",
  may: mayReadDocuments,
  input: inputs.byDocument,
  async run({ documentId }, work) {
    const document = await published(work, documentId);
    const file = await store.findCopy(work.tx, work.ambitoId, documentId, document.current);
    if (!file) throw new NotFound(`file of document ${documentId}`);
    return file;
  },
});

/** The list for "Amministrazione trasparente": what is published today in its sections. */
export const transparentDocuments = question({
  name: "governance.transparentDocuments",
  may: mayReadDocuments,
  input: inputs.nothing,
  run: (_nothing, work) => store.listTransparent(work.tx, work.ambitoId, citizen(work)),
});
