// SPDX-License-Identifier: AGPL-3.0-or-later
// The objectives of a draft: added, written, taken away.
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { findCard } from "../../store/cards.ts";
import { nameOf } from "../../usecases/names.ts";
import type { Objective } from "../core/document.ts";
import { mayWriteYear } from "../permissions.ts";
import {
  contentOf,
  deleteObjective,
  findObjective,
  getObjective,
  insertObjectives,
  lastPosition,
  saveObjective,
} from "../store/objectives.ts";
import { getYear, touchYear } from "../store/plans.ts";
import { versionForYears } from "../store/zone.ts";
import { objectiveFrom, subjectOf } from "./build-year.ts";
import { byObjective, newObjective, objectiveHead } from "./inputs.ts";
import { refuseAt } from "./refuse-at.ts";
import type { ObjectiveRefusal, OnlyDraft } from "./refusals.ts";
import { sameValue } from "./same-value.ts";

/** Adds an objective at the end: of its own, or from a card of the zone plan in force. */
export const addOperationalObjective = useCase<z.infer<typeof newObjective>, { code: string }, ObjectiveRefusal>({
  name: "planning.addOperationalObjective",
  may: mayWriteYear,
  input: newObjective,
  async run({ year, code, title, card }, { tx, actor, ambitoId, now, lang, record }) {
    // Two added at once would take the same place: the second waits.
    const { head } = await getYear(tx, ambitoId, year, "update");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    const scope = { ambitoId, planId: head.id };
    await touchYear(tx, ambitoId, head.id);
    if (await findObjective(tx, scope, code)) return refuseAt("code", "code_taken", lang);
    const bare = { code, title, subtitle: null, fromZonePlan: [], owner: null, zoneCard: null, declaredCents: null };
    let objective: Objective = { ...bare, actions: [], steps: [], results: [], lines: [] };
    if (card) {
      const version = await versionForYears(tx, ambitoId);
      const found = version ? await findCard(tx, { ambitoId, versionId: version.head.id }, card) : null;
      if (!version || !found) return refuseAt("card", "unknown_card", lang);
      objective = { ...objectiveFrom(found.card, version.head.id, []), code, title };
    }
    await insertObjectives(tx, scope, [objective], { now, byName: nameOf(actor) }, await lastPosition(tx, scope));
    await record({ subject: subjectOf(year, code), before: null, after: { code, title, card: card ?? null } });
    return ok({ code });
  },
});

type Saved = { rowVersion: number };

/** Saves what an objective says of itself, with the total that the plan declares. */
export const saveOperationalObjective = useCase<z.infer<typeof objectiveHead>, Saved, ObjectiveRefusal>({
  name: "planning.saveOperationalObjective",
  may: mayWriteYear,
  input: objectiveHead,
  async run({ year, code, rowVersion, content, declared }, { tx, actor, ambitoId, now, record }) {
    const { head } = await getYear(tx, ambitoId, year, "update");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    const scope = { ambitoId, planId: head.id };
    await touchYear(tx, ambitoId, head.id);
    const stored = await getObjective(tx, scope, code);
    const before = { content: contentOf(stored), declaredCents: stored.declaredCents };
    const after = { content: contentOf(content), declaredCents: declared };
    if (sameValue(before, after)) return refuse("nothing_changed");
    if (stored.rowVersion !== rowVersion) {
      return refuse("changed_meanwhile", { details: { by: stored.updatedByName, at: stored.updatedAt.toISOString() } });
    }
    const saved = await saveObjective(tx, scope, code, after, { now, byName: nameOf(actor) });
    await record({ subject: subjectOf(year, code), before, after });
    return ok({ rowVersion: saved });
  },
});

/** Takes an objective out of a draft with everything that hangs on it; the audit chain keeps what it said. */
export const removeOperationalObjective = useCase<z.infer<typeof byObjective>, void, OnlyDraft>({
  name: "planning.removeOperationalObjective",
  may: mayWriteYear,
  input: byObjective,
  async run({ year, code }, { tx, ambitoId, record }) {
    const { head } = await getYear(tx, ambitoId, year, "update");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    const scope = { ambitoId, planId: head.id };
    await touchYear(tx, ambitoId, head.id);
    const before = await getObjective(tx, scope, code);
    await deleteObjective(tx, scope, code);
    await record({ subject: subjectOf(year, code), before, after: null });
    return ok();
  },
});
