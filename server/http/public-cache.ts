// SPDX-License-Identifier: AGPL-3.0-or-later
import { gzipSync } from "node:zlib";

export type StoredPage = { headers: [string, string][]; body: Buffer; zipped: Buffer };

const LARGEST_BYTES = 32 * 1024 * 1024;

/**
 * Pages for citizens, kept as they were rendered. The key holds the revision of the Ambito (the number of its last audit
 * event), so that any change, by any process, makes new keys; old pages leave when room is needed, oldest use first.
 */
export class PublicCache {
  readonly #pages = new Map<string, StoredPage>();
  #bytes = 0;

  find(key: string): StoredPage | undefined {
    const page = this.#pages.get(key);
    if (page) {
      this.#pages.delete(key);
      this.#pages.set(key, page);
    }
    return page;
  }

  store(key: string, headers: [string, string][], text: string): StoredPage {
    const body = Buffer.from(text);
    const page = { headers, body, zipped: gzipSync(body, { level: 6 }) };
    // Two citizens may ask at once for a page that is not kept yet: the second replaces the first.
    const replaced = this.#pages.get(key);
    if (replaced) this.#bytes -= sizeOf(key, replaced);
    this.#pages.set(key, page);
    this.#bytes += sizeOf(key, page);
    for (const [oldest, dropped] of this.#pages) {
      if (this.#bytes <= LARGEST_BYTES) break;
      this.#pages.delete(oldest);
      this.#bytes -= sizeOf(oldest, dropped);
    }
    return page;
  }
}

function sizeOf(key: string, page: StoredPage): number {
  return key.length * 2 + page.body.length + page.zipped.length;
}
