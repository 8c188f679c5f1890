// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TreeNode } from "@albero/planning";
import { publicPaths } from "@albero/planning/paths";
import { publicPaths as territoryPaths } from "@albero/territory/paths";
import { sitePaths } from "../paths.ts";

/** Where each thing of the drawing opens on the public site; `within` is "?versione=2" for a version that is not the current one. */
export function doorsOf(slug: string, within = ""): (node: TreeNode) => string {
  const card = (code: string, key = "") => `${publicPaths.card(slug, code)}${within}${key ? `#${key}` : ""}`;
  return (node) => {
    switch (node.kind) {
      case "plan":
        return `${sitePaths.money(slug)}${within}`;
      case "territory":
        return territoryPaths.territory(slug);
      case "area":
        return `${publicPaths.plan(slug)}${within}#area-${node.letter}`;
      case "objective":
        return card(node.code);
      case "measure":
        return `${publicPaths.measure(slug, node.key)}${within}`;
      case "source":
        return `${sitePaths.money(slug)}${within}#fonte-${node.key}`;
      default:
        return card(node.code, node.key);
    }
  };
}
