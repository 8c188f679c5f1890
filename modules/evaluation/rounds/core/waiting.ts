// SPDX-License-Identifier: AGPL-3.0-or-later
// Who still has to answer a round, and how complete it is.
import type { Role } from "@albero/kernel/pure";
import type { Level } from "../../core/indicator.ts";
import { groupOf, mayAnswerFor, type Territory } from "./territory.ts";

/** How many answers a territory owes, and how many it gave. */
export type Owed = { territory: Territory; asked: number; answered: number };

/** What each territory is asked, in the order given. `askedAt` counts the indicators that a person answers, by level. */
export function owedBy(
  territories: readonly Territory[],
  askedAt: Readonly<Record<Level, number>>,
  answered: ReadonlyMap<string, number>,
): Owed[] {
  return territories
    .map((territory) => ({
      ...{ territory, asked: askedAt[territory.level] },
      answered: Math.min(answered.get(territory.code) ?? 0, askedAt[territory.level]),
    }))
    .filter((one) => one.asked > 0);
}

export const isWaiting = ({ asked, answered }: Owed): boolean => answered < asked;

/** A stretch of a picture of completeness: how many places are at each point. */
export type Completeness = {
  asked: number;
  values: number;
  missing: number;
  notApplicable: number;
  /** Of the answered ones, those that were accepted or locked. */
  accepted: number;
};
export const NO_PLACES: Completeness = { asked: 0, values: 0, missing: 0, notApplicable: 0, accepted: 0 };

export const addUp = (a: Completeness, b: Completeness): Completeness => ({
  asked: a.asked + b.asked,
  values: a.values + b.values,
  missing: a.missing + b.missing,
  notApplicable: a.notApplicable + b.notApplicable,
  accepted: a.accepted + b.accepted,
});
export const takeAway = (a: Completeness, b: Completeness): Completeness => ({
  asked: a.asked - b.asked,
  values: a.values - b.values,
  missing: a.missing - b.missing,
  notApplicable: a.notApplicable - b.notApplicable,
  accepted: a.accepted - b.accepted,
});
/** "Missing" said in so many words is an answer. */
export const answeredOf = ({ values, missing, notApplicable }: Completeness): number =>
  values + missing + notApplicable;

export type Worker = {
  accountId: string;
  name: string;
  email: string;
  roles: readonly string[];
  territories: readonly string[];
};

/**
 * For whom a person is reminded: a mayor for the own municipality, whoever coordinates a sub-area for it and its
 * municipalities, the Plan Office for what is asked of the Ambito itself and of municipalities in no certain sub-area.
 */
export function remindedFor(worker: Worker, owed: readonly Owed[]): { territories: Territory[]; cells: number } {
  const roles = worker.roles as readonly Role[];
  const isOffice = roles.includes("coordinator") || roles.includes("clerk");
  const { accountId, name, territories } = worker;
  const person = { kind: "person", accountId, name, roles, territories } as const;
  const own = owed.filter(isWaiting).filter(({ territory }) => {
    if (isOffice && groupOf(territory) === "") return true;
    return mayAnswerFor(
      { ...person, roles: roles.filter((one) => one !== "coordinator" && one !== "clerk") },
      territory,
    );
  });
  return {
    territories: own.map((one) => one.territory),
    cells: own.reduce((sum, one) => sum + one.asked - one.answered, 0),
  };
}
