// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is wrong with one field of a form: the path of the field ("lines.2.amount") and a sentence for the person. */
export type FieldProblem = { path: string; message: string };

export type Ok<V> = { readonly ok: true; readonly value: V };

/**
 * A "no" that the caller must handle: `refusal` is the reason, turned into words by the module's texts;
 * `details` fills the blanks of those words; `fields` point at the places that are wrong.
 */
export type Refused<R extends string> = {
  readonly ok: false;
  readonly refusal: R;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly FieldProblem[];
};

export type Result<V, R extends string> = Ok<V> | Refused<R>;

export function ok(): Ok<void>;
export function ok<V>(value: V): Ok<V>;
export function ok<V>(value?: V): Ok<V | undefined> {
  return { ok: true, value };
}

export function refuse<const R extends string>(
  refusal: R,
  more: { details?: Record<string, string | number>; fields?: readonly FieldProblem[] } = {},
): Refused<R> {
  return { ok: false, refusal, ...more };
}

/** A broken assert is a bug of ours, never a mistake of the user: nobody catches it. */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${sentence}`);
}

/** The thing asked for does not exist, or the actor may not know that it does. */
export class NotFound extends Error {
  override readonly name = "NotFound";
}

/** The actor is known and may not do this. */
export class Forbidden extends Error {
  override readonly name = "Forbidden";
}
