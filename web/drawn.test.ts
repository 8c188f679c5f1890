// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import { cut, drawn, fill, fingerprint, PLACES } from "./drawn.ts";

test("equal answers have one fingerprint, different ones never the same", () => {
  const answers = () => ({
    root: { lang: "it" },
    page: { when: new Date(0), of: new Map([["a", 1]]), more: undefined },
  });
  expect(fingerprint(answers())).toBe(fingerprint(answers()));
  const others = [
    { ...answers(), root: { lang: "en" } },
    { ...answers(), page: { ...answers().page, when: new Date(1) } },
    { ...answers(), page: { ...answers().page, of: new Map([["a", 2]]) } },
  ];
  expect(new Set([answers(), ...others].map(fingerprint)).size).toBe(4);
});

test("what cannot be compared has none", () => {
  expect(fingerprint({ run: () => 1 })).toBe(null);
});

test("each person finds the own name and one-time word in a page drawn once, whatever they hold", () => {
  const pieces = cut(`<p title="${PLACES.name}">Buongiorno ${PLACES.name}, è qui</p><link nonce="${PLACES.nonce}"/>`);
  drawn.keep("page", pieces);
  const found = drawn.find("page") ?? [];
  expect(String(fill(found, { name: `Ada & "<b>"`, nonce: "A=" }))).toBe(
    `<p title="Ada &#38; &#34;&#60;b&#62;&#34;">Buongiorno Ada &#38; &#34;&#60;b&#62;&#34;, è qui</p><link nonce="A="/>`,
  );
  expect(String(fill(found, { name: "Bruno", nonce: "B=" }))).toContain("Buongiorno Bruno, è qui");
});

test("memory stays within its bound: the pages not asked for the longest go first", () => {
  const large = [Buffer.alloc(5_000_000)];
  for (const key of ["one", "two"]) drawn.keep(key, large);
  drawn.find("one");
  drawn.keep("three", large);
  expect([drawn.find("one"), drawn.find("two"), drawn.find("three")].map(Boolean)).toEqual([true, false, true]);
});
