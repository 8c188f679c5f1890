// SPDX-License-Identifier: AGPL-3.0-or-later
// The urn of a secret vote: sums under a key that is never in the database. Why so: docs/decisions/0012-secret-ballots.md.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { assert, type Tx } from "@albero/kernel";
import type { PaperSums } from "../core/papers.ts";

/** Every sealed urn of a vote is as long as this, whatever is in it: its length tells nothing. */
const LENGTH = 16_384;
const CIPHER = "aes-256-gcm";

let folder: string | null = null;
const inMemory = new Map<string, Buffer>();

/** Keys are kept in files of this folder, so that a restart in the middle of a vote loses nothing; without one, in memory. */
export function keepUrnKeysIn(place: string): void {
  folder = place;
}

const fileOf = (inFolder: string, keyId: string): string => path.join(inFolder, `${keyId}.key`);

function newKey(): { keyId: string; key: Buffer } {
  const [keyId, key] = [randomBytes(16).toString("hex"), randomBytes(32)];
  if (folder === null) inMemory.set(keyId, key);
  else {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(fileOf(folder, keyId), key, { mode: 0o600, flush: true });
  }
  return { keyId, key };
}

function findKey(keyId: string): Buffer | null {
  assert(/^[0-9a-f]{32}$/.test(keyId), "the name of a key is plain");
  if (folder === null) return inMemory.get(keyId) ?? null;
  try {
    return readFileSync(fileOf(folder, keyId));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Throws a key away: from now on nobody can open what it sealed, in whatever copy of the database. */
export function forgetUrnKey(keyId: string): void {
  assert(/^[0-9a-f]{32}$/.test(keyId), "the name of a key is plain");
  inMemory.delete(keyId);
  if (folder !== null) rmSync(fileOf(folder, keyId), { force: true });
}

function seal(key: Buffer, sums: PaperSums): Buffer {
  const plain = Buffer.alloc(LENGTH, " ");
  const text = JSON.stringify(sums);
  assert(Buffer.byteLength(text) <= LENGTH, "an urn is large enough for its candidates");
  plain.write(text, "utf8");
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, sealed: Buffer): PaperSums {
  const cipher = createDecipheriv(CIPHER, key, sealed.subarray(0, 12));
  cipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]);
  return JSON.parse(plain.toString("utf8")) as PaperSums;
}

export async function openUrn(tx: Tx, ambitoId: number, voteId: number): Promise<void> {
  const { keyId, key } = newKey();
  const row = { ambito_id: ambitoId, vote_id: voteId, key_id: keyId, sealed: seal(key, {}) };
  await tx.insertInto("governance.urn").values(row).execute();
}

/** Changes the sums in the urn; null when its key is gone, so that nobody can count it any more. */
export async function changeUrn(
  tx: Tx,
  ambitoId: number,
  voteId: number,
  change: (sums: PaperSums) => PaperSums,
): Promise<PaperSums | null> {
  const found = await lockUrn(tx, ambitoId, voteId);
  const key = found && findKey(found.key_id);
  if (!found || !key) return null;
  const sums = change(open(key, found.sealed));
  await sql`update governance.urn set sealed = ${seal(key, sums)} where ambito_id = ${ambitoId} and vote_id = ${voteId}`.execute(
    tx,
  );
  return sums;
}

async function lockUrn(tx: Tx, ambitoId: number, voteId: number) {
  return tx
    .selectFrom("governance.urn")
    .select(["key_id", "sealed"])
    .where("ambito_id", "=", ambitoId)
    .where("vote_id", "=", voteId)
    .forUpdate()
    .executeTakeFirst();
}

/** Takes the urn away: answers what was in it (null when its key is gone) and the key to forget after the commit. */
export async function emptyUrn(
  tx: Tx,
  ambitoId: number,
  voteId: number,
): Promise<{ sums: PaperSums | null; keyId: string | null }> {
  const found = await lockUrn(tx, ambitoId, voteId);
  if (!found) return { sums: null, keyId: null };
  const key = findKey(found.key_id);
  const sums = key && open(key, found.sealed);
  await tx.deleteFrom("governance.urn").where("ambito_id", "=", ambitoId).where("vote_id", "=", voteId).execute();
  return { sums, keyId: found.key_id };
}
