// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Answer, Card } from "../../core/document.ts";
import type { CardPatch } from "../../core/edit.ts";

/** What changed between two states of a card, as the fields that a save names: the others stay free for other people. */
export function patchOf(before: Card, after: Card): CardPatch {
  const patch: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Card>) {
    if (field === "code" || field === "answers" || same(before[field], after[field])) continue;
    patch[field] = after[field] ?? null;
  }
  const answers: Record<string, Answer | null> = {};
  for (const key of new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])) {
    if (!same(before.answers[key], after.answers[key])) answers[key] = after.answers[key] ?? null;
  }
  if (Object.keys(answers).length > 0) patch.answers = answers;
  return patch;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
