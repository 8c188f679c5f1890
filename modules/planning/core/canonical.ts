// SPDX-License-Identifier: AGPL-3.0-or-later
// One plan, one text: the same document always becomes the same bytes, so that files can be compared and signed.
import { z } from "zod";
import { card as cardSchema, planDocument, type Card, type PlanDocument } from "./document.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** By code point, the same on every machine and in every language. */
const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A value of which the schema says nothing: keys in alphabetical order. */
function sorted(value: unknown): Json | undefined {
  if (value === undefined || typeof value === "function" || typeof value === "symbol") return undefined;
  if (Array.isArray(value)) return value.map((each) => sorted(each) ?? null);
  if (value === null || typeof value !== "object") return value as Json;
  return collect(Object.keys(value).toSorted(byCodePoint), (key) => sorted((value as Record<string, unknown>)[key]));
}

function collect(keys: Iterable<string>, get: (key: string) => Json | undefined): { [key: string]: Json } {
  const entries: [string, Json][] = [];
  for (const key of keys) {
    const value = get(key);
    if (value !== undefined) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

/** An optional field that holds nothing (null, an empty list or group) says the same as its absence: it is left out. */
const holdsNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "object" && Object.keys(value).length === 0);

type Order = (keys: string[]) => string[];

function inOrder(schema: unknown, value: unknown, order: Order): Json | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    if (schema instanceof z.ZodOptional && holdsNothing(value)) return undefined;
    return value === null ? null : inOrder(schema.unwrap(), value, order);
  }
  if (schema instanceof z.ZodObject && value !== null && typeof value === "object") {
    const shape: Record<string, unknown> = schema.shape;
    return collect(Object.keys(shape), (key) => inOrder(shape[key], (value as Record<string, unknown>)[key], order));
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((each) => inOrder(schema.element, each, order) ?? null);
  }
  if (schema instanceof z.ZodRecord && value !== null && typeof value === "object") {
    const keys = order(Object.keys(value));
    return collect(keys, (key) => inOrder(schema.valueType, (value as Record<string, unknown>)[key], order));
  }
  return sorted(value);
}

/** The answers stand in the order of the template; what the template does not ask comes after, by name. */
function orderOfAnswers(plan: PlanDocument): Order {
  const place = new Map(plan.cycle.template.questions.map((question, position) => [question.key, position]));
  const after = place.size;
  return (keys) => keys.toSorted((a, b) => (place.get(a) ?? after) - (place.get(b) ?? after) || byCodePoint(a, b));
}

/** The same plan with its keys in the order of the format and without optional fields that hold nothing. */
export function canonicalPlan(plan: PlanDocument): PlanDocument {
  return inOrder(planDocument, plan, orderOfAnswers(plan)) as PlanDocument;
}

/** One card in the same order as inside a canonical plan: two cards are equal when these are equal as text. */
export function canonicalCard(card: Card): Card {
  return inOrder(cardSchema, card, (keys) => keys.toSorted(byCodePoint)) as Card;
}

/** The text of a plan: fixed order, two spaces, a final line break. Reading it and writing it again gives the same bytes. */
export function canonicalText(plan: PlanDocument): string {
  return `${JSON.stringify(canonicalPlan(plan), null, 2)}\n`;
}
