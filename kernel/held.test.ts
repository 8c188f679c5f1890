// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import { holdBack, release } from "./held.ts";

test("an answer that is held back shows nothing until it is released", () => {
  const answer = { card: { title: "Una comunità" } };
  const ticket = holdBack(answer);
  expect(Object.keys(ticket)).toEqual([]);
  expect(release(ticket)).toBe(answer);
});

test("what is no plain answer passes as it is", () => {
  const response = new Response(null, { status: 302 });
  expect(holdBack(response)).toBe(response);
  expect(holdBack(null)).toBe(null);
  expect(holdBack("no")).toBe("no");
  const other = { already: "here" };
  expect(release(other)).toBe(other);
});
