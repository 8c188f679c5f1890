// SPDX-License-Identifier: AGPL-3.0-or-later
// A page without scripts follows from what its loaders said and from nothing else (no component asks a clock or chance):
// the same answers give the same page, so it is drawn once and kept.
import { hash, randomBytes } from "node:crypto";
import { serialize } from "node:v8";
import { Memory } from "@albero/kernel";

const MARK = `place-${randomBytes(9).toString("hex")}-`;

/** What differs from person to person stands as these words in what is drawn, and is filled in for each. */
export const PLACES = { name: `${MARK}name`, nonce: `${MARK}nonce` };
type Place = keyof typeof PLACES;
export type Filling = Readonly<Record<Place, string>>;

type Piece = Buffer<ArrayBuffer> | Place;

export const drawn = new Memory<readonly Piece[]>(12_000_000, (pieces) =>
  pieces.reduce((all, piece) => all + piece.length, 0),
);

/** Equal for equal answers, whatever they are made of; null when something in them cannot be compared. */
export function fingerprint(answers: unknown): string | null {
  try {
    return hash("sha1", serialize(answers));
  } catch {
    return null;
  }
}

/** Cuts what was drawn at the words that each person fills in. */
export function cut(html: string): Piece[] {
  const [first = "", ...others] = html.split(MARK);
  return [
    Buffer.from(first),
    ...others.flatMap((piece) => {
      const place = piece.startsWith("name") ? "name" : "nonce";
      return [place, Buffer.from(piece.slice(place.length))] as const;
    }),
  ];
}

export function fill(pieces: readonly Piece[], filling: Filling): Buffer<ArrayBuffer> {
  return Buffer.concat(
    pieces.map((piece) => (typeof piece === "string" ? Buffer.from(escaped(filling[piece])) : piece)),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
