// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";

export type AmbitoLine = { id: number; slug: string; name: string };

/** Which Ambiti exist is public, whichever asks. */
export async function listAmbiti(tx: Tx): Promise<AmbitoLine[]> {
  return tx.selectFrom("kernel.ambito").select(["id", "slug", "name"]).orderBy("name").execute();
}

export async function isSlugTaken(tx: Tx, slug: string): Promise<boolean> {
  const row = await tx.selectFrom("kernel.ambito").select("id").where("slug", "=", slug).executeTakeFirst();
  return row !== undefined;
}

export async function addAmbito(tx: Tx, { slug, name }: { slug: string; name: string }): Promise<number> {
  const { id } = await tx.insertInto("kernel.ambito").values({ slug, name }).returning("id").executeTakeFirstOrThrow();
  return id;
}
