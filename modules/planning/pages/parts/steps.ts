// SPDX-License-Identifier: AGPL-3.0-or-later
import { officePaths } from "../../paths.ts";
import type { VersionHead } from "../../queries/answers.ts";

export const STEPS = ["consult", "back", "approve", "force", "amend", "close", "act", "remove"] as const;
export type Step = (typeof STEPS)[number];

const SLUGS: Record<Step, string> = {
  consult: "consultazione",
  back: "bozza",
  approve: "approvazione",
  force: "entrata-in-vigore",
  amend: "modifica",
  close: "chiusura",
  act: "atto",
  remove: "eliminazione",
};

export function stepHref(slug: string, versionId: number, step: Step): string {
  return `${officePaths.life(slug, versionId)}/${SLUGS[step]}`;
}

export function stepOf(slug: string | undefined): Step | undefined {
  return STEPS.find((step) => SLUGS[step] === slug);
}

/** What may come next, first the step that is usually meant. */
export function stepsFrom(version: VersionHead): Step[] {
  switch (version.status) {
    case "draft":
      return ["consult", "remove"];
    case "consultation":
      return ["approve", "back"];
    case "approved":
      return ["force", "amend"];
    case "in_force":
      return ["amend", ...(version.act?.uncertain ? (["act"] as const) : []), "close"];
    case "amended":
    case "closed":
      return [];
  }
}
