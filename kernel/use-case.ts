// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { municipalitiesSeen, type Actor } from "./actor.ts";
import { appendAudit, type Change } from "./audit.ts";
import { dayInItaly, type Clock } from "./clock.ts";
import { inAmbito, type Db, type Tx } from "./database.ts";
import type { PlainDate } from "./dates.ts";
import type { Lang } from "./lang.ts";
import { answers, memoryKey } from "./remembered.ts";
import { problemWords } from "./problem-words.ts";
import { assert, Forbidden, NotFound, ok, refuse, type FieldProblem, type Result } from "./result.ts";
import { isUnkeepable, strangeProblems, strangeTexts } from "./storable.ts";

/** The refusals that every use case can give besides its own. */
export type CommonRefusal = "invalid_input";

/** A rule of permission: pure, over the actor alone. It makes one row of the permission matrix. */
export type May = (actor: Actor) => boolean;

/** Work for later: `kind` names the handler, `payload` is what it needs; not before a moment ("2026-03-02T04:30:00Z"), if it says one. */
export type Job = { kind: string; payload: Record<string, unknown>; notBefore?: string };

/** The outbox: writes the job in the caller's own transaction, so that no commit means no job. */
export type Outbox = { enqueue(tx: Tx, ambitoId: number, job: Job): Promise<void> };

/**
 * Where the audit chain of an Ambito ended when a request began that only reads: what it asks, it asks of that moment.
 * The first change that it makes all the same ends it.
 */
export type Moment = { readonly ambitoId: number; readonly chainEnd: string | null; isPast: boolean };

/** Who calls, from where: made once per request, per command and per job. */
export type Caller = {
  db: Db;
  actor: Actor;
  ambitoId: number;
  clock: Clock;
  lang: Lang;
  outbox: Outbox;
  moment?: Moment;
};

/** What a use case may touch while it runs. */
export type Work = {
  tx: Tx;
  actor: Actor;
  ambitoId: number;
  now: Date;
  today: PlainDate;
  lang: Lang;
  /** For rules that depend on the thing loaded: throws Forbidden unless they hold. */
  allow(mayDoIt: boolean): void;
  /** Writes one event of the audit chain; a use case that changes something calls it at least once. */
  record(change: Change): Promise<void>;
  /** Queues work to be done after the commit, and only if it happens. */
  later(job: Job): Promise<void>;
  /**
   * Runs another action as part of this one: its permission, its input, its events, in this transaction. Whoever receives
   * a refusal returns a refusal, so that everything is undone.
   */
  also<I, V, R extends string>(definition: UseCase<I, V, R>, raw: unknown): Promise<Result<V, R | CommonRefusal>>;
};

/**
 * What checks the input of a use case: any schema of zod, said by the one method that we call. (To compare whole schemas,
 * at each use case anew, took the compiler longer than everything else together.)
 */
export type InputOf<I> = {
  safeParse(raw: unknown): { success: true; data: I } | { success: false; error: z.ZodError };
};

/** One action of one user. */
export type UseCase<I, V, R extends string> = {
  readonly name: string;
  readonly reads: false;
  readonly input: InputOf<I>;
  readonly may: May;
  /** Why it leaves no event: only for what is nobody's act yet, such as the draft of a person. */
  readonly unaudited?: string;
  run(input: I, work: Work): Promise<Result<V, R>>;
};

/** One read-only question of a screen. */
export type Question<I, V> = {
  readonly name: string;
  readonly reads: true;
  readonly input: InputOf<I>;
  readonly may: May;
  /**
   * The answer holds until something changes in the Ambito: it follows from the input, the rights, the language, the day
   * and rows that no change leaves without an event. Who receives it does not write in it. A function says it answer by
   * answer; "for each person": who asks matters, not the rights alone.
   */
  readonly isRemembered?: true | "for each person" | ((answer: V) => boolean);
  run(input: I, work: Work): Promise<V>;
};

/** Defines an action. The permission is part of the definition: an action without one does not compile. */
export function useCase<I, V, R extends string>(definition: Omit<UseCase<I, V, R>, "reads">): UseCase<I, V, R> {
  return { ...definition, reads: false };
}

/** Defines a question: it changes nothing and leaves no event. Throws NotFound where the thing is missing. */
export function question<I, V>(definition: Omit<Question<I, V>, "reads">): Question<I, V> {
  return { ...definition, reads: true };
}

/** Carries a refusal out of the transaction so that everything written in it is undone. */
class Undo extends Error {
  readonly result: Result<never, string>;
  constructor(result: Result<never, string>) {
    super("refused");
    this.result = result;
  }
}

/** Asks the permission, parses, runs in one transaction; a refusal undoes it, a change leaves its audit event. */
export async function call<I, V, R extends string>(
  caller: Caller,
  definition: UseCase<I, V, R>,
  raw: unknown,
): Promise<Result<V, R | CommonRefusal>> {
  const given = admitted(definition, raw, caller);
  if (!given.ok) return given;
  if (caller.moment) caller.moment.isPast = true;
  try {
    return await inTransaction(caller, definition.name, async (work, marks) => {
      const result = await definition.run(given.value, work);
      if (!result.ok) throw new Undo(result);
      assert(marks.events > 0 || definition.unaudited, `${definition.name} changed something without an audit event`);
      assert(!marks.partRefused, `${definition.name} goes on although a part of it was refused`);
      return result;
    });
  } catch (error) {
    if (error instanceof Undo) return error.result as Result<V, R>;
    if (isUnkeepable(error)) return refuse("invalid_input", { fields: [] });
    throw error;
  }
}

/** Asks the permission and parses what was given. */
function admitted<I, V, R extends string>(
  definition: UseCase<I, V, R>,
  raw: unknown,
  { actor, lang }: Pick<Caller, "actor" | "lang">,
): Result<I, CommonRefusal> {
  if (!definition.may(actor)) throw new Forbidden(definition.name);
  const parsed = definition.input.safeParse(raw);
  if (!parsed.success) return refuse("invalid_input", { fields: problemsOf(parsed.error, lang) });
  const strange = strangeProblems(parsed.data, lang);
  return strange.length > 0 ? refuse("invalid_input", { fields: strange }) : ok(parsed.data);
}

/** Asks the permission and answers; what cannot be parsed is an address that does not exist. */
export async function ask<I, V>(caller: Caller, definition: Question<I, V>, raw: unknown): Promise<V> {
  if (!definition.may(caller.actor)) throw new Forbidden(definition.name);
  const parsed = definition.input.safeParse(raw);
  if (!parsed.success || strangeTexts(parsed.data).length > 0) throw new NotFound(definition.name);
  const { isRemembered } = definition;
  const key = isRemembered
    ? await memoryKey(caller, definition.name, parsed.data, isRemembered === "for each person")
    : null;
  const known = key === null ? undefined : answers.find(key);
  if (known) return known.answer as V;
  try {
    const answer = await inTransaction(caller, definition.name, async (work, marks) => {
      const found = await definition.run(parsed.data, work);
      assert(marks.events === 0, `${definition.name} is a question and may not change anything`);
      return found;
    });
    if (key !== null && (typeof isRemembered !== "function" || isRemembered(answer))) answers.keep(key, { answer });
    return answer;
  } catch (error) {
    // A number that no row can have is the number of nothing.
    throw isUnkeepable(error) ? new NotFound(definition.name) : error;
  }
}

/** What happened while an action ran. */
type Marks = { events: number; partRefused: boolean };

async function inTransaction<V>(
  caller: Caller,
  name: string,
  run: (work: Work, marks: Marks) => Promise<V>,
): Promise<V> {
  const isPublic = caller.actor.kind === "anonymous";
  const municipalities = municipalitiesSeen(caller.actor);
  return inAmbito(caller.db, { ambitoId: caller.ambitoId, isPublic, municipalities }, (tx) => {
    const marks: Marks = { events: 0, partRefused: false };
    return run(workOf(caller, tx, name, marks), marks);
  });
}

function workOf(caller: Caller, tx: Tx, name: string, marks: Marks): Work {
  const now = caller.clock.now();
  return {
    tx,
    actor: caller.actor,
    ambitoId: caller.ambitoId,
    now,
    today: dayInItaly(now),
    lang: caller.lang,
    allow: (mayDoIt) => {
      if (!mayDoIt) throw new Forbidden(name);
    },
    record: async (change) => {
      marks.events += 1;
      await appendAudit(tx, name, caller.actor, change);
    },
    later: (job) => caller.outbox.enqueue(tx, caller.ambitoId, job),
    also: async (part, raw) => {
      const given = admitted(part, raw, caller);
      const result = given.ok ? await part.run(given.value, workOf(caller, tx, part.name, marks)) : given;
      if (!result.ok) marks.partRefused = true;
      return result;
    },
  };
}

/** Turns what a schema found into one problem a field, in the language of the person. */
export function problemsOf(error: z.ZodError, lang: Lang): FieldProblem[] {
  return error.issues.map((issue) => ({ path: issue.path.join("."), message: problemWords(issue, lang) }));
}

// The registry of a module mixes inputs and answers of every type; each entry keeps its own in `Bound`.
// oxlint-disable-next-line typescript/no-explicit-any
export type Registry = Record<string, UseCase<any, any, any> | Question<any, any>>;

/** The use cases of a module with the caller already told: what a route receives. */
export type Bound<T extends Registry> = {
  readonly [K in keyof T]: T[K] extends Question<infer _I, infer V>
    ? (raw?: unknown) => Promise<V>
    : T[K] extends UseCase<infer _I, infer V, infer R>
      ? (raw?: unknown) => Promise<Result<V, R | CommonRefusal>>
      : never;
};

export function bind<T extends Registry>(registry: T, caller: Caller): Bound<T> {
  const bound: Record<string, (raw?: unknown) => Promise<unknown>> = {};
  for (const [key, definition] of Object.entries(registry)) {
    bound[key] = definition.reads
      ? (raw = {}) => ask(caller, definition, raw)
      : (raw = {}) => call(caller, definition, raw);
  }
  return bound as Bound<T>;
}
