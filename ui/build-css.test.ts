// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCss, type StyleManifest } from "./build-css.ts";

const folder = mkdtempSync(join(tmpdir(), "albero-css-"));
let manifest: StyleManifest;
let css: string;

beforeAll(async () => {
  manifest = await buildCss(folder);
  css = readFileSync(join(folder, manifest.css.replace("/static", "assets")), "utf8");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the stylesheet of a page weighs at most 25 kB compressed", () => {
  expect(manifest.gzipBytes).toBeLessThanOrEqual(25_000);
});

test("keeps what pages use and our own parts, drops what they do not", () => {
  expect(css).toContain(".it-header-slim-wrapper");
  expect(css).toContain(".btn-primary");
  expect(css).toContain(".data-frame");
  expect(css).toContain(".area-d");
  expect(css).not.toContain(".carousel");
});

test("loads the letters of the rest of Europe only where they are written", () => {
  expect(css.match(/unicode-range:U\+/g)).toHaveLength(manifest.fonts.length);
});

test("asks nothing of other sites and finds its fonts at home", () => {
  expect(css).not.toMatch(/@import|https?:\/\/(?!www\.w3\.org)/);
  for (const font of manifest.fonts) {
    expect(css).toContain(font.replace("/static/", ""));
    expect(existsSync(join(folder, font.replace("/static", "assets")))).toBe(true);
  }
});
