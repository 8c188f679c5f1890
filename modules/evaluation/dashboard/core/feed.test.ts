// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import type { PlainDate } from "@albero/kernel/pure";
import { atomOf, type FeedEntry } from "./feed.ts";

const feed = { id: "x", title: "Novità", author: "Ambito", link: "https://a.example", self: "https://a.example/f" };
const entry = (id: string, day: string): FeedEntry => ({
  id,
  title: id,
  day: day as PlainDate,
  text: "",
  link: "https://a.example",
});

test("the newest comes first and gives its day to the feed", () => {
  const xml = atomOf({ ...feed, entries: [entry("old", "2025-01-01"), entry("new", "2025-06-30")] });
  expect(xml.indexOf("<id>new</id>")).toBeLessThan(xml.indexOf("<id>old</id>"));
  expect(xml).toContain("<updated>2025-06-30T12:00:00Z</updated><author>");
});
test("words from outside stay words", () => {
  expect(atomOf({ ...feed, title: 'A <b>&"', entries: [] })).toContain("<title>A &lt;b&gt;&amp;&quot;</title>");
});
