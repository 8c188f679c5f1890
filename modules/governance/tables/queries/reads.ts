// SPDX-License-Identifier: AGPL-3.0-or-later
// What use cases and questions of the tables both read.
import type { Work } from "@albero/kernel";
import { useCases as planning } from "@albero/planning";
import type { Body } from "../../bodies/core/body.ts";
import type { Objective } from "../core/proposal.ts";
import type { Minimum } from "../core/table.ts";

/** The least seats of each category, as the composition of the body asks. */
export const minimumsOf = (body: Pick<Body, "composition">): Minimum[] =>
  body.composition.flatMap(({ category, least }) =>
    category === null || least === null ? [] : [{ category, seats: least }],
  );

/** The objectives of the plan in force; null while none is published. */
export async function objectivesInForce(work: Work): Promise<{ version: number; objectives: Objective[] } | null> {
  const versions = await planning.publishedVersions.run({}, work);
  if (versions.length === 0) return null;
  const { version, cards } = await planning.publishedVersion.run({ number: undefined }, work);
  return { version: version.number, objectives: cards.map(({ code, title }) => ({ code, title })) };
}
