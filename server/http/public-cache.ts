// SPDX-License-Identifier: AGPL-3.0-or-later
import { gzipSync } from "node:zlib";
import { Memory } from "@albero/kernel";

export type StoredPage = { headers: [string, string][]; body: Buffer; zipped: Buffer };

const LARGEST_BYTES = 32 * 1024 * 1024;

/**
 * Pages for citizens, kept as they were rendered. The key holds the revision of the Ambito (the number of its last audit
 * event), so that any change, by any process, makes new keys.
 */
export class PublicCache {
  readonly #pages = new Memory<StoredPage>(LARGEST_BYTES, sizeOf);

  find(key: string): StoredPage | undefined {
    return this.#pages.find(key);
  }

  store(key: string, headers: [string, string][], text: string): StoredPage {
    const body = Buffer.from(text);
    return this.#pages.keep(key, { headers, body, zipped: gzipSync(body, { level: 6 }) });
  }
}

function sizeOf(page: StoredPage, key: string): number {
  return key.length * 2 + page.body.length + page.zipped.length;
}
