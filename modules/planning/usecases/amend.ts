// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, useCase } from "@albero/kernel";
import { decideAmendment } from "../core/lifecycle.ts";
import { mayLeadPlan } from "../permissions.ts";
import { insertDocument, loadPlan } from "../store/documents.ts";
import { copyExplanations } from "../store/explanations.ts";
import { getVersion, listVersions } from "../store/versions.ts";
import { byVersion } from "./inputs.ts";
import { nameOf } from "./names.ts";
import type { AmendRefusal } from "./refusals.ts";
import { stateOf } from "./state.ts";

/** Opens a new draft with everything that an approved version says; that one stays as it is, in force until replaced. */
export const amend = useCase<z.infer<typeof byVersion>, { versionId: number }, AmendRefusal>({
  name: "planning.amend",
  may: mayLeadPlan,
  input: byVersion,
  async run({ versionId }, { tx, actor, ambitoId, now, record }) {
    const version = await getVersion(tx, ambitoId, versionId, "update");
    const { planId, number } = version.head;
    const others = (await listVersions(tx, ambitoId)).filter((each) => each.planId === planId);
    const hasOpenAmendment = others.some((each) => each.status === "draft" || each.status === "consultation");
    const decision = decideAmendment(stateOf(version.head), { hasOpenAmendment });
    if (!decision.ok) return decision;

    const { document } = await loadPlan(tx, ambitoId, version);
    const origin = { planId, basedOn: versionId, now, byName: nameOf(actor) };
    const newId = await insertDocument(tx, ambitoId, document, origin);
    await copyExplanations(tx, { ambitoId, versionId }, newId);
    await record({ subject: `planning.version:${newId}`, before: null, after: { basedOn: versionId, number } });
    return ok({ versionId: newId });
  },
});
