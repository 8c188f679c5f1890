// SPDX-License-Identifier: AGPL-3.0-or-later
// A spreadsheet is a zip file. Before a library unpacks one that a stranger sent, we unpack it ourselves with a limit.
import { Buffer } from "node:buffer";
import { inflateRawSync } from "node:zlib";
import { ok, refuse, type Result } from "@albero/kernel/pure";

export const MOST_BYTES = 20_000_000;
const MOST_BYTES_INSIDE = 100_000_000;
const MOST_ENTRIES = 1_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

export type ZipRefusal = "file_too_big" | "not_a_spreadsheet" | "too_much_inside" | "damaged";
type Entry = { name: string; method: number; offset: number; packedBytes: number };

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = file.length - END_LENGTH; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === END) return at;
  }
  return -1;
}

function readEntries(file: Buffer): Result<Entry[], ZipRefusal> {
  const end = findEnd(file);
  if (end < 0) return refuse("damaged");
  const count = file.readUInt16LE(end + 10);
  // 65,535 entries announce the 64-bit form, which no plan needs.
  if (count > MOST_ENTRIES) return refuse("too_much_inside");
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let each = 0; each < count; each += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return refuse("damaged");
    const nameLength = file.readUInt16LE(at + 28);
    const rest = file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packedBytes: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + rest;
  }
  return ok(entries);
}

function unpackedSize(file: Buffer, entry: Entry, most: number): Result<number, ZipRefusal> {
  const { offset } = entry;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL) return refuse("damaged");
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + entry.packedBytes > file.length) return refuse("damaged");
  if (entry.method === 0) return entry.packedBytes > most ? refuse("too_much_inside") : ok(entry.packedBytes);
  if (entry.method !== 8) return refuse("damaged");
  try {
    const packed = file.subarray(start, start + entry.packedBytes);
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length);
  } catch (error) {
    const isTooLong = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return refuse(isTooLong ? "too_much_inside" : "damaged");
  }
}

/**
 * Answers with the names inside a zip file whose real unpacked size is within our limit.
 * Refuses more than 20 MB, what is not a zip file, more than 100 MB or 1,000 files inside, and damaged files.
 */
export function inspectZip(bytes: Uint8Array): Result<string[], ZipRefusal> {
  if (bytes.length > MOST_BYTES) return refuse("file_too_big");
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < END_LENGTH || file.readUInt16LE(0) !== 0x4b50) return refuse("not_a_spreadsheet");
  const entries = readEntries(file);
  if (!entries.ok) return entries;
  let left = MOST_BYTES_INSIDE;
  for (const entry of entries.value) {
    const size = unpackedSize(file, entry, left);
    if (!size.ok) return size;
    left -= size.value;
  }
  return ok(entries.value.map((entry) => entry.name));
}
