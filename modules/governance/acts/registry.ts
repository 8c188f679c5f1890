// SPDX-License-Identifier: AGPL-3.0-or-later
import { printAct } from "./queries/act-paper.ts";
import * as acts from "./queries/acts.ts";
import * as documents from "./queries/documents.ts";
import { adoptAct } from "./usecases/adopt.ts";
import { addDocument, addDocumentVersion, changeDocument, removeDocument } from "./usecases/documents.ts";
import { addActEffect, dropActEffect, proposeAgain, removeAct, saveAct } from "./usecases/drafts.ts";
import { publishAct } from "./usecases/publish-act.ts";

const { listActs, showAct, actForm, effectForm, adoptionPreview } = acts;
const drafts = { saveAct, removeAct, addActEffect, dropActEffect, proposeAgain };
const repository = { addDocument, changeDocument, addDocumentVersion, removeDocument, publishAct };
const { documentShelves, publishedShelves, searchDocuments, showDocument, documentForm, documentFile } = documents;
const { searchPublished, publishedDocument, publishedDocumentFile, transparentDocuments } = documents;

export const useCases = {
  ...{ listActs, showAct, actForm, effectForm, adoptionPreview, printAct },
  ...drafts,
  adoptAct,
  ...repository,
  ...{ documentShelves, publishedShelves, searchDocuments, showDocument, documentForm, documentFile },
  ...{ searchPublished, publishedDocument, publishedDocumentFile, transparentDocuments },
};
