// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import { PublicCache } from "./public-cache.ts";

test("a page that is stored again takes the room of the first, not more", () => {
  const cache = new PublicCache();
  const page = "a".repeat(10 * 1024 * 1024);
  cache.store("first", [], "short");
  for (let time = 0; time < 5; time++) cache.store("large", [], page);
  expect(cache.find("large")?.body.length).toBe(page.length);
  expect(cache.find("first")?.body.toString()).toBe("short");
});
