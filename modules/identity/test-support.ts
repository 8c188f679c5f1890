// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from "node:crypto";
import type { RequestFacts } from "./port.ts";

/** A browser as far as a login needs one: it keeps the cookies it is given and sends them back. */
export function cookieJar(address = "192.0.2.10") {
  const cookies = new Map<string, string>();
  return {
    keep(headers: Headers): void {
      for (const line of headers.getSetCookie()) {
        const [pair = "", ...attributes] = line.split(";");
        const equals = pair.indexOf("=");
        const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
        if (!value || attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
    facts(): RequestFacts {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      return { headers: new Headers({ cookie, "user-agent": "Prova/1.0" }), address };
    },
  };
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The six figures that an authenticator application would show at that moment (RFC 6238). */
export function totpOf(secret: string, at: Date): string {
  const bits = [...secret.replace(/=+$/, "")]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash[19] ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
