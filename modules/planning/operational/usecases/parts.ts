// SPDX-License-Identifier: AGPL-3.0-or-later
// What hangs on an objective: actions, steps, results, budget lines. One rule for all: only a draft changes,
// a new one gets a key that never comes back, a stale save is told what the other wrote.
import type { z } from "zod";
import { NotFound, ok, refuse, useCase, type InputOf, type Result, type Work } from "@albero/kernel";
import { nameOf } from "../../usecases/names.ts";
import type { Stamp } from "../core/document.ts";
import { mayWriteYear } from "../permissions.ts";
import type { StoredObjective } from "../queries/answers.ts";
import { deletePart, getObjective, saveLine, savePart, type By, type Place } from "../store/objectives.ts";
import { getYear, nextKey, touchYear } from "../store/plans.ts";
import { subjectOf } from "./build-year.ts";
import * as inputs from "./inputs.ts";
import type { PartKind } from "./inputs.ts";
import type { PartRefusal } from "./refusals.ts";
import { sameValue } from "./same-value.ts";

const LETTER: Record<PartKind, string> = { action: "a", step: "s", result: "r", line: "v" };

type Part = { key: string } & Stamp;
type PartInput = { year: number; code: string; key?: string | null; rowVersion?: number | null; content: object };
type Saved = { key: string; rowVersion: number };

const partsOf = (objective: StoredObjective, kind: PartKind): readonly Part[] => objective[`${kind}s`];

function getPart(objective: StoredObjective, kind: PartKind, key: string): Part {
  const found = partsOf(objective, kind).find((each) => each.key === key);
  if (!found) throw new NotFound(`${kind} ${key} of objective ${objective.code}`);
  return found;
}

function wordsOf({ key: _key, rowVersion: _v, updatedAt: _at, updatedByName: _by, ...content }: Part): object {
  return content;
}

/** The objective of a draft, held until the commit so that the life of the plan waits for the change. */
async function openObjective(
  work: Work,
  year: number,
  code: string,
): Promise<Result<OpenObjective, "only_a_draft_changes">> {
  const { head } = await getYear(work.tx, work.ambitoId, year, "update");
  if (head.status !== "draft") return refuse("only_a_draft_changes");
  const scope = { ambitoId: work.ambitoId, planId: head.id };
  await touchYear(work.tx, scope.ambitoId, scope.planId);
  return ok({ scope, objective: await getObjective(work.tx, scope, code) });
}
type OpenObjective = { scope: { ambitoId: number; planId: number }; objective: StoredObjective };

const staleness = (part: Part) =>
  refuse("changed_meanwhile", { details: { by: part.updatedByName, at: part.updatedAt.toISOString() } });

/** The use case that adds or changes one kind of part. */
function saver<I extends PartInput>(
  name: string,
  kind: PartKind,
  input: InputOf<I>,
  write: (work: Work, place: Place, content: I["content"], by: By) => Promise<number>,
) {
  return useCase<I, Saved, PartRefusal>({
    name,
    may: mayWriteYear,
    input,
    async run({ year, code, key = null, rowVersion, content }, work) {
      const open = await openObjective(work, year, code);
      if (!open.ok) return open;
      const { scope, objective } = open.value;
      const action = "action" in content ? content.action : null;
      if (action !== null && !objective.actions.some((each) => each.key === action)) return refuse("unknown_action");
      const stored = key === null ? null : getPart(objective, kind, key);
      const before = stored ? wordsOf(stored) : null;
      if (sameValue(before, content)) return refuse("nothing_changed");
      if (stored && stored.rowVersion !== rowVersion) return staleness(stored);
      const place = {
        ...scope,
        code,
        key: key ?? `${LETTER[kind]}${await nextKey(work.tx, scope.ambitoId, scope.planId)}`,
      };
      const saved = await write(work, place, content, { now: work.now, byName: nameOf(work.actor) });
      await work.record({ subject: subjectOf(year, `${code}/${place.key}`), before, after: content });
      return ok({ key: place.key, rowVersion: saved });
    },
  });
}

const asPart =
  (kind: PartKind) =>
  ({ tx }: Work, place: Place, content: object, by: By): Promise<number> =>
    savePart(tx, place, kind, content, by);

export const saveOperationalAction = saver("planning.saveOperationalAction", "action", inputs.action, asPart("action"));
export const saveOperationalStep = saver("planning.saveOperationalStep", "step", inputs.step, asPart("step"));
export const saveOperationalResult = saver("planning.saveOperationalResult", "result", inputs.result, asPart("result"));
export const saveOperationalLine = saver(
  "planning.saveOperationalLine",
  "line",
  inputs.line,
  ({ tx }, place, content, by) => saveLine(tx, place, content, by),
);

/** Takes away an action, a step, a result or a line of a draft. An action that others answer to stays. */
export const removeOperationalPart = useCase<z.infer<typeof inputs.partGone>, void, PartRefusal>({
  name: "planning.removeOperationalPart",
  may: mayWriteYear,
  input: inputs.partGone,
  async run({ year, code, kind, key, rowVersion }, work) {
    const open = await openObjective(work, year, code);
    if (!open.ok) return open;
    const { scope, objective } = open.value;
    const stored = getPart(objective, kind, key);
    if (stored.rowVersion !== rowVersion) return staleness(stored);
    const answering = [...objective.results, ...objective.steps].some((each) => each.action === key);
    if (kind === "action" && answering) return refuse("action_in_use");
    await deletePart(work.tx, { ...scope, code, key }, kind === "line" ? "operational_line" : "operational_part");
    await work.record({ subject: subjectOf(year, `${code}/${key}`), before: wordsOf(stored), after: null });
    return ok();
  },
});
