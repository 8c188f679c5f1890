// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes icon-shapes.ts from the sprite of Bootstrap Italia: only the icons named here travel with a page,
// inside its HTML, so that they need neither a script nor a second request. Run: node ui/build-icons.ts
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NAMES = [
  "arrow-down",
  "arrow-left",
  "arrow-right",
  "arrow-up",
  "ban",
  "calendar",
  "card",
  "chart-line",
  "check",
  "check-circle",
  "chevron-left",
  "chevron-right",
  "clock",
  "close",
  "close-circle",
  "comment",
  "copy",
  "delete",
  "download",
  "error",
  "expand",
  "external-link",
  "file",
  "file-csv",
  "file-docx",
  "file-json",
  "file-pdf",
  "file-xlsx",
  "files",
  "flag",
  "folder",
  "funnel",
  "help-circle",
  "horn",
  "info-circle",
  "key",
  "link",
  "list",
  "locked",
  "logout",
  "mail",
  "map-marker",
  "minus-circle",
  "more-items",
  "note",
  "pencil",
  "piattaforme",
  "plus",
  "plus-circle",
  "print",
  "refresh",
  "restore",
  "search",
  "settings",
  "software",
  "unlocked",
  "upload",
  "user",
  "warning",
  "warning-circle",
];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sprite = readFileSync(here("../node_modules/bootstrap-italia/dist/svg/sprites.svg"), "utf8");

const entries = NAMES.map((name) => {
  const found = new RegExp(
    `<symbol id="it-${name}" viewBox="0 0 24 24">(.*?)</symbol>|<symbol[^>]*id="it-${name}"[^>]*>(.*?)</symbol>`,
    "s",
  ).exec(sprite);
  const shape = found?.[1] ?? found?.[2];
  if (!shape) throw new Error(`the sprite has no icon it-${name}`);
  return `  ${JSON.stringify(name)}: ${JSON.stringify(shape.trim())},`;
});

writeFileSync(
  here("./icon-shapes.ts"),
  `// SPDX-License-Identifier: AGPL-3.0-or-later AND BSD-3-Clause
// Shapes of Bootstrap Italia's icons (Presidenza del Consiglio dei Ministri), written by build-icons.ts.
export const ICON_SHAPES = {
${entries.join("\n")}
} as const;
`,
);
