// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import { bytesOf, Memory } from "./memory.ts";

test("what nobody has asked for the longest makes room", () => {
  const memory = new Memory<number>(2);
  memory.keep("one", 1);
  memory.keep("two", 2);
  memory.find("one");
  memory.keep("three", 3);
  expect([memory.find("one"), memory.find("two"), memory.find("three")]).toEqual([1, undefined, 3]);
});

test("what replaces another weighs in its place, and what weighs too much is not kept", () => {
  const memory = new Memory<string>(10, (text) => text.length);
  memory.keep("a", "123456");
  memory.keep("a", "1234567");
  memory.keep("b", "123");
  expect([memory.find("a"), memory.find("b")]).toEqual(["1234567", "123"]);
  expect(memory.keep("c", "12345678901")).toBe("12345678901");
  expect([memory.find("a"), memory.find("b"), memory.find("c")]).toEqual([undefined, undefined, undefined]);
});

test("a value weighs what it says; one that cannot be written down weighs a lot", () => {
  expect(bytesOf("a".repeat(1_000)) - bytesOf("")).toBeGreaterThan(990);
  expect(bytesOf({ run: () => 1 })).toBeGreaterThan(bytesOf("a".repeat(100_000)));
});
