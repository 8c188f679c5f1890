// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { FORMAT } from "../core/document.ts";
import { editCard, misfitsOf, noteChanges, pickFields } from "../core/edit.ts";
import { mayWritePlan } from "../permissions.ts";
import { getCard, saveCard } from "../store/cards.ts";
import { deleteDrafts } from "../store/drafts.ts";
import { listMeasures } from "../store/measures.ts";
import { getVersion } from "../store/versions.ts";
import { saveSection } from "./inputs.ts";
import { accountOf, nameOf } from "./names.ts";
import type { SaveCardRefusal } from "./refusals.ts";

type Saved = { rowVersion: number; merged: boolean };

/** Saves some fields of a card of a draft, beside what others saved meanwhile, and drops the person's draft of the section. */
export const saveCardSection = useCase<z.infer<typeof saveSection>, Saved, SaveCardRefusal>({
  name: "planning.saveCardSection",
  may: mayWritePlan,
  input: saveSection,
  async run({ versionId, code, rowVersion, section, patch }, { tx, actor, ambitoId, now, lang, record }) {
    const scope = { ambitoId, versionId };
    const { head, cycle } = await getVersion(tx, ambitoId, versionId, "share");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    const stored = await getCard(tx, scope, code, true);
    const edited = editCard(stored, patch, rowVersion);
    if (!edited.ok) return edited;
    const { card, changed, merged } = edited.value;

    const accountId = accountOf(actor);
    const dropped = accountId && section ? await deleteDrafts(tx, scope, { cardCode: code, accountId }, section) : 0;
    const subject = `planning.card:${versionId}/${code}`;
    if (changed.length === 0) {
      if (dropped === 0) return refuse("nothing_changed");
      await record({ subject, before: {}, after: {} });
      return ok({ rowVersion: stored.rowVersion, merged });
    }

    const measures = await listMeasures(tx, scope);
    const around = { format: FORMAT, title: head.title, ambito: head.ambitoName, cycle, measures } as const;
    const misfits = misfitsOf(card, stored.card, around, lang);
    if (misfits.length > 0) return refuse("does_not_fit", { fields: misfits });

    const byName = nameOf(actor);
    const change = { rowVersion: stored.rowVersion + 1, by: byName, at: now.toISOString() };
    const saved = await saveCard(tx, scope, card, noteChanges(stored.changes, changed, change), { now, byName });
    await record({ subject, before: pickFields(stored.card, changed), after: pickFields(card, changed) });
    return ok({ rowVersion: saved, merged });
  },
});
