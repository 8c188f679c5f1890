// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes the only stylesheet of Albero: what our pages use of Bootstrap Italia, Titillium, our own styles.
// Run: node ui/build-css.ts. Prints what it weighs.
import { createHash } from "node:crypto";
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { paletteCss } from "./palette.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PACKAGES = join(ROOT, "node_modules");

/** Where a page is written: nothing else may ask for a class. */
const PAGES = ["ui/parts/**/*.tsx", "web/**/*.tsx", "modules/**/pages/**/*.tsx"];

/** Widgets that need a script, or that our own parts replace: their names are also words of English, so they would stay. */
const UNUSED = new RegExp(
  "^(modal|carousel|offcanvas|popover|tooltip|bs-|toast|dropdown|dropup|megamenu|sidebar|navscroll|cookiebar|autocomplete|" +
    "accordion|collaps|video|map-|timeline|rating|stepper|upload|avatar|notification|dimmer|sticky|point-list|chip|" +
    "it-(list|map|right|carousel|hero|socials|header-sticky|back|access|date)|link-list|card|masonry|spinner|toggle|bottom-nav|" +
    "skeleton|transfer|theme-|navbar|callout|input-|floating|btn-(close|group|check|link|lg|xs|progress|icon|me|secondary|success|info|warning|light|dark)|" +
    "btn-outline-(secondary|success|info|warning|danger|light|dark)|dark|thumb|hero|was-validated|just-validate|is-valid|" +
    "valid-feedback|icon-(xl|light|white|black|padded|secondary|success|warning|danger|info|disabled)|progress|pager|" +
    "form-(floating|range|switch|file|group|feedback)|nav-(pills|fill|dark)|steppers|back-to-top|section$|figure$|placeholder)",
);

/** The words a page could use as selectors: its elements and what stands between quotes. */
function wordsOf(source: string): string[] {
  const elements = [...source.matchAll(/<([a-z][a-z0-9]*)\b/g)].map((found) => found[1] ?? "");
  const quoted = [...source.matchAll(/"([^"\n]*)"|`([^`]*)`/g)].map((found) => found[1] ?? found[2] ?? "");
  return [...elements, ...quoted.flatMap((text) => text.match(/[A-Za-z0-9_-]+/g) ?? [])];
}

async function bootstrapItalia(): Promise<string> {
  const raw = readFileSync(join(PACKAGES, "bootstrap-italia/dist/css/bootstrap-italia.min.css"), "utf8");
  const pages = PAGES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).map((file) => ({
    raw: readFileSync(join(ROOT, file), "utf8"),
    extension: "tsx",
  }));
  const [purged] = await new PurgeCSS().purge({
    css: [{ raw }],
    content: pages,
    extractors: [{ extensions: ["tsx"], extractor: wordsOf }],
    safelist: ["html", "body", "active", "show", "is-invalid"],
    blocklist: [UNUSED],
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  if (!purged) throw new Error("purgecss gave nothing back");
  return purged.css;
}

function short(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}

/** Copies the cuts of Titillium that pages use and writes their @font-face. */
function titillium(assets: string): { css: string; fonts: string[] } {
  const from = join(PACKAGES, "@fontsource/titillium-web");
  mkdirSync(join(assets, "fonts"), { recursive: true });
  const ranges = JSON.parse(readFileSync(join(from, "unicode.json"), "utf8")) as Record<string, string>;
  const fonts: string[] = [];
  let css = "";
  for (const weight of ["400", "600", "700"]) {
    for (const subset of ["latin", "latin-ext"]) {
      const file = readFileSync(join(from, `files/titillium-web-${subset}-${weight}-normal.woff2`));
      const name = `titillium-${subset}-${weight}-${short(file)}.woff2`;
      writeFileSync(join(assets, "fonts", name), file);
      fonts.push(`/static/fonts/${name}`);
      css += `@font-face{font-family:"Titillium Web";font-weight:${weight};font-style:normal;font-display:swap;`;
      css += `src:url(fonts/${name}) format("woff2");unicode-range:${ranges[subset] ?? "U+0-10FFFF"}}\n`;
    }
  }
  return { css, fonts };
}

export type StyleManifest = {
  /** Address of the stylesheet: the server gives assets/ under /static/. */
  css: string;
  /** Addresses of the fonts; the first of each weight (latin) is worth a preload. */
  fonts: string[];
  favicon: string;
  gzipBytes: number;
};

/** Writes assets/ and manifest.json into `folder` and returns the manifest. */
export async function buildCss(folder: string): Promise<StyleManifest> {
  const assets = join(folder, "assets");
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const { css: faces, fonts } = titillium(assets);
  const own = readdirSync(join(ROOT, "ui/styles"))
    .filter((name) => name.endsWith(".css"))
    .toSorted()
    .map((name) => readFileSync(join(ROOT, "ui/styles", name), "utf8"));
  const whole = [faces, await bootstrapItalia(), paletteCss(), ...own].join("\n");
  const { code } = transform({ filename: "albero.css", code: Buffer.from(whole), minify: true, errorRecovery: true });
  const name = `albero-${short(code)}.css`;
  writeFileSync(join(assets, name), code);

  for (const drawing of ["favicon.svg", "logo.svg"]) cpSync(join(ROOT, "ui/assets", drawing), join(assets, drawing));

  const gzipBytes = gzipSync(code, { level: 9 }).length;
  const manifest = { css: `/static/${name}`, fonts, favicon: "/static/favicon.svg", gzipBytes };
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

if (import.meta.main) {
  const start = performance.now();
  const manifest = await buildCss(process.argv[2] ?? join(ROOT, "build/public"));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${manifest.css}: ${(manifest.gzipBytes / 1000).toFixed(1)} kB gzip, written in ${seconds} s`);
}
