// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BLOCKS, checkNote, piecesOf } from "./minutes-text.ts";

describe("the words of the secretary", () => {
  test("data stand where they are placed, and otherwise before and after", () => {
    expect(piecesOf("Il Presidente introduce.\n\n{voti}\n\nSi approva.")).toEqual([
      { kind: "block", name: "presenze" },
      { kind: "text", text: "Il Presidente introduce." },
      { kind: "block", name: "voti" },
      { kind: "text", text: "Si approva." },
      { kind: "block", name: "atto" },
    ]);
  });
  test("without words there are the data alone", () => {
    expect(piecesOf("")).toEqual(BLOCKS.map((name) => ({ kind: "block", name })));
  });
  test("every block stands exactly once, whatever is written", () => {
    const text = fc.array(fc.oneof(fc.string(), fc.constantFrom("{voti}", "{ Presenze }", "{atto}", "{x}", "{", "}")));
    fc.assert(
      fc.property(text, (parts) => {
        const names = piecesOf(parts.join(" ")).flatMap((piece) => (piece.kind === "block" ? [piece.name] : []));
        expect(names.toSorted()).toEqual([...BLOCKS].toSorted());
      }),
    );
  });
  test.each([
    ["Hanno votato {voto}.", "unknown_block"],
    ["{}", "unknown_block"],
    ["{voti} e poi {voti}", "block_twice"],
    ["{VOTI} {voti}", "block_twice"],
  ])("%s is refused", (text, refusal) => expect(checkNote(text)).toMatchObject({ refusal }));
  test.each(["", "Nulla da dire.", "{voti}", "{presenze} poi {voti} e {atto}", "una { sola"])("%s is taken", (text) =>
    expect(checkNote(text).ok).toBe(true),
  );
});
