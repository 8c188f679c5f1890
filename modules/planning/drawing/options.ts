// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatEuro, type Lang } from "@albero/kernel/pure";
import type { Variant } from "./sizes.ts";
import type { TreeObjective } from "./model.ts";
import type { Box } from "./svg.ts";
import { texts } from "./texts.ts";

/** A place of the drawing that a person can open. */
export type TreeNode =
  | { kind: "plan" | "territory" }
  | { kind: "area"; letter: string }
  | { kind: "objective"; code: string }
  | { kind: "action" | "indicator" | "line" | "specific"; code: string; key: string }
  | { kind: "measure" | "source"; key: string };

export type TreeGround = { municipalities: number; inhabitants: number | null; subAreas: number | null };
export type DrawOptions = {
  lang: Lang;
  variant: Variant;
  hrefFor(node: TreeNode): string;
  ground?: TreeGround;
  id?: string;
  /** "boughs": the whole bough is one link, for pages where the tree is one picture among others. */
  detail?: "all" | "boughs";
};
export type Drawing = { svg: string; width: number; height: number; summary: string; labels: Box[] };

/** The total as the card prints it, or what can be said in its place. */
export function moneyOf(objective: TreeObjective, lang: Lang): string {
  return objective.printedCents === null ? texts[lang].noTotal : formatEuro(objective.printedCents, lang);
}
