// SPDX-License-Identifier: AGPL-3.0-or-later
import { ANONYMOUS, type Actor, type PlainDate, type Role } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import { circlesOf, mayOpen, OPENNESS, publicationOn } from "./documents.ts";
import { csvOf, openRows, type Listed } from "./open-data.ts";

const day = (text: string) => text as PlainDate;
const person = (...roles: Role[]): Actor => ({ kind: "person", accountId: "a", name: "A", roles, territories: [] });

describe("who opens a document", () => {
  const on = day("2026-03-02");
  const table: [string, Actor, readonly string[]][] = [
    ["a coordinator", person("coordinator"), OPENNESS],
    ["a clerk", person("clerk"), OPENNESS],
    ["a mayor", person("mayor"), ["public", "adhering", "members"]],
    ["an evaluator", person("evaluator"), ["public", "adhering", "members"]],
    ["a third-sector reader", person("third_sector_reader"), ["public", "adhering"]],
    ["a person without roles", person(), ["public"]],
    ["a citizen", ANONYMOUS, ["public"]],
  ];
  test.each(table)("%s", (_who, actor, circles) => {
    expect(circlesOf(actor)).toEqual(circles);
    const opened = OPENNESS.filter((openness) =>
      mayOpen(actor, { openness, publishedFrom: openness === "public" ? on : null, publishedTo: null }, on),
    );
    expect(opened).toEqual(OPENNESS.filter((one) => circles.includes(one)));
  });

  test("both days of the publication count; before and after it is the office's again", () => {
    const document = { openness: "public" as const, publishedFrom: day("2026-03-02"), publishedTo: day("2026-03-04") };
    const states = ["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"].map((one) =>
      publicationOn(document, day(one)),
    );
    expect(states).toEqual(["not_yet", "published", "published", "ended"]);
    expect(mayOpen(person("mayor"), document, day("2026-03-05"))).toBe(false);
    expect(mayOpen(person("clerk"), document, day("2026-03-05"))).toBe(true);
  });
});

test("open data: a row a document, ISO days, no formula", () => {
  const listed: Listed = {
    ...{
      id: 3,
      section: "bilanci",
      kind: "budget",
      title: '=HYPERLINK("x")',
      description: 'a, "b"',
      day: day("2026-01-02"),
    },
    ...{ actLabel: "", publishedFrom: day("2026-01-03"), publishedTo: null, fileName: "a.pdf" },
    ...{ mediaType: "application/pdf", sizeBytes: 10, sha256: "f".repeat(64) },
  };
  const rows = openRows([listed], { pageOf: (id) => `https://x/${id}`, fileOf: (id) => `https://x/${id}/scarica` });
  const [head, row] = csvOf(rows).split("\r\n");
  expect(head?.split(",")).toHaveLength(15);
  expect(row).toBe(
    `3,bilanci,budget,"'=HYPERLINK(""x"")","a, ""b""",2026-01-02,,2026-01-03,,a.pdf,application/pdf,10,${"f".repeat(64)},https://x/3,https://x/3/scarica`,
  );
});
