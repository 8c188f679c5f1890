// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { assert, ok, refuse, useCase } from "@albero/kernel";
import { mayKeepDrafts } from "../permissions.ts";
import { getCard } from "../store/cards.ts";
import * as store from "../store/drafts.ts";
import { getVersion } from "../store/versions.ts";
import { draft, oneDraft } from "./inputs.ts";
import { accountOf } from "./names.ts";
import type { DraftRefusal } from "./refusals.ts";

/** Of one section, in characters of JSON. */
const LARGEST_DRAFT = 400_000;
const unaudited = "What a person types belongs to the person until it is saved.";

/** Keeps what a person has typed in a section, correct or not; nobody else sees it. */
export const saveDraft = useCase<z.infer<typeof draft>, { savedAt: Date }, DraftRefusal>({
  name: "planning.saveDraft",
  may: mayKeepDrafts,
  unaudited,
  input: draft,
  async run({ versionId, code, section, fields, baseRowVersion }, { tx, actor, ambitoId, now }) {
    const scope = { ambitoId, versionId };
    const { head } = await getVersion(tx, ambitoId, versionId, "share");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    if (JSON.stringify(fields).length > LARGEST_DRAFT) return refuse("draft_too_large");
    await getCard(tx, scope, code);
    const accountId = accountOf(actor);
    assert(accountId, "only a person keeps drafts");
    await store.saveDraft(tx, scope, { cardCode: code, accountId }, { section, fields, baseRowVersion, savedAt: now });
    return ok({ savedAt: now });
  },
});

/** Throws away what the person has typed: in one section, or in the whole card. */
export const discardDraft = useCase<z.infer<typeof oneDraft>, void, DraftRefusal>({
  name: "planning.discardDraft",
  may: mayKeepDrafts,
  unaudited,
  input: oneDraft,
  async run({ versionId, code, section }, { tx, actor, ambitoId }) {
    const accountId = accountOf(actor);
    assert(accountId, "only a person keeps drafts");
    const gone = await store.deleteDrafts(tx, { ambitoId, versionId }, { cardCode: code, accountId }, section);
    return gone > 0 ? ok() : refuse("no_draft_here");
  },
});
