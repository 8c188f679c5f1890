// SPDX-License-Identifier: AGPL-3.0-or-later
// Two people on one card: what the second saves is laid over what the first saved, unless both touched the same field.
import { ok, refuse, type FieldProblem, type Lang, type Result } from "@albero/kernel/pure";
import { canonicalCard } from "./canonical.ts";
import { crossProblems } from "./cross-checks.ts";
import type { Answer, Card, PlanDocument } from "./document.ts";

/** Fields to write: an answer that is null is taken away, an optional field that is null is emptied, the rest stays. */
export type CardPatch = Partial<{
  [K in keyof Omit<Card, "code" | "answers">]: Card[K] | (undefined extends Card[K] ? null : never);
}> & { answers?: Record<string, Answer | null> };

/** Who last changed a field, at which row version of the card. */
export type FieldChange = { rowVersion: number; by: string; at: string };
export type Changes = Record<string, FieldChange>;

/** The value of a field by its name, "title" or "answers.newService", as text that compares. */
function valueAt(card: Card, field: string): string {
  const value = field.startsWith("answers.") ? card.answers[field.slice(8)] : card[field as keyof Card];
  return JSON.stringify(value) ?? "";
}

function fieldsOf(patch: CardPatch): string[] {
  const { answers = {}, ...rest } = patch;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return [...given.map(([field]) => field), ...Object.keys(answers).map((key) => `answers.${key}`)];
}

function applyPatch(card: Card, patch: CardPatch): Card {
  const { answers = {}, ...rest } = patch;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  const merged = Object.entries({ ...card.answers, ...answers }).filter(([, answer]) => answer !== null);
  return canonicalCard({ ...card, ...Object.fromEntries(given), answers: Object.fromEntries(merged) } as Card);
}

export type Edited = {
  card: Card;
  /** Names of the fields that really changed; empty when the patch says what the card says already. */
  changed: string[];
  /** True when somebody else had saved other fields in the meantime. */
  merged: boolean;
};

/**
 * Lays a patch made on `baseRowVersion` over the card as it is now.
 * Refuses `changed_meanwhile` when a field of the patch was changed by someone after that version, and differently:
 * the fields of the refusal are those, `details` says by whom and when the newest of them changed.
 */
export function editCard(
  stored: { card: Card; changes: Changes; rowVersion: number },
  patch: CardPatch,
  baseRowVersion: number,
): Result<Edited, "changed_meanwhile"> {
  const before = canonicalCard(stored.card);
  const card = applyPatch(before, patch);
  const changed = fieldsOf(patch).filter((field) => valueAt(before, field) !== valueAt(card, field));
  const clashes = changed.flatMap((field) => {
    const last = stored.changes[field];
    return last && last.rowVersion > baseRowVersion ? [{ field, last }] : [];
  });
  const newest = clashes.toSorted((a, b) => b.last.rowVersion - a.last.rowVersion)[0];
  if (newest) {
    return refuse("changed_meanwhile", {
      details: { by: newest.last.by, at: newest.last.at },
      fields: clashes.map(({ field, last }) => ({ path: field, message: last.by })),
    });
  }
  return ok({ card, changed, merged: stored.rowVersion > baseRowVersion });
}

/** Notes that these fields changed now, at the row version that the card is about to have. */
export function noteChanges(changes: Changes, fields: readonly string[], change: FieldChange): Changes {
  return { ...changes, ...Object.fromEntries(fields.map((field) => [field, change])) };
}

/** The parts of both cards that differ, by field: what the audit chain keeps of an edit. */
export function pickFields(card: Card, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      (field.startsWith("answers.") ? card.answers[field.slice(8)] : card[field as keyof Card]) ?? null,
    ]),
  );
}

/**
 * What no longer fits around a card after an edit: a key twice, an answer of the wrong kind, a measure or an area that the
 * plan does not have, an action that serves an objective that is gone. Places are paths inside the card.
 * What was wrong before the edit stays accepted: nobody is stopped by the mistake of a file.
 */
export function misfitsOf(card: Card, before: Card, plan: Omit<PlanDocument, "cards">, lang: Lang): FieldProblem[] {
  const problemsIn = (one: Card): FieldProblem[] =>
    crossProblems({ ...plan, cards: [one] })
      .filter((each) => each.path.startsWith("$.cards[0]."))
      .map((each) => ({
        path: each.path.slice("$.cards[0].".length).replaceAll(/\[(\d+)\]/g, ".$1"),
        message: each.message[lang],
      }));
  const old = new Set(problemsIn(before).map((each) => each.message));
  return problemsIn(card).filter((each) => !old.has(each.message));
}
