// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { OidcSettings } from "@albero/identity";
import { readMailSettings, type MailSettings } from "./mail.ts";

export type Config = {
  port: number;
  host: string;
  /** Where people reach Albero, for links, cookies and the check of foreign forms. */
  baseUrl: string;
  /** The private database, the secret and nothing else live here. */
  dataFolder: string;
  databaseUrl: string | undefined;
  /** Signs the session cookies; made once and kept beside the data unless ALBERO_SECRET gives it. */
  secret: string;
  oidc: OidcSettings | undefined;
  /** The mail server that sends our messages; without one they are kept to be copied. */
  mail: MailSettings | undefined;
  /** True behind a proxy that we own, which tells the visitor's address. */
  trustProxy: boolean;
  /** Where the source of this installation can be had, as the licence asks. */
  sourceUrl: string | undefined;
};

/** Reads the environment, once. Throws one sentence when a value makes no sense. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${env.PORT}".`);
  }
  const dataFolder = path.resolve(env.ALBERO_DATA ?? path.join(import.meta.dirname, "..", ".data"));
  return {
    port,
    host: env.HOST ?? "0.0.0.0",
    baseUrl: (env.ALBERO_URL ?? `http://localhost:${port}`).replace(/\/$/, ""),
    dataFolder,
    databaseUrl: env.DATABASE_URL || undefined,
    secret: env.ALBERO_SECRET ?? keptSecret(dataFolder),
    oidc: readOidc(env),
    mail: readMailSettings(env),
    trustProxy: env.ALBERO_TRUST_PROXY === "1",
    sourceUrl: env.ALBERO_SOURCE_URL || undefined,
  };
}

function readOidc(env: NodeJS.ProcessEnv): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer) return undefined;
  if (!clientId || !clientSecret) throw new Error("OIDC_ISSUER is set: set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too.");
  const label = env.OIDC_LABEL ?? "SPID o CIE";
  return { issuer, clientId, clientSecret, label, countsAsSecondFactor: env.OIDC_COUNTS_AS_SECOND_FACTOR === "1" };
}

function keptSecret(dataFolder: string): string {
  const file = path.join(dataFolder, "secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(dataFolder, { recursive: true });
  const secret = randomBytes(32).toString("hex");
  try {
    // "wx": when two first starts meet, the one that comes second reads what the first has written.
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
    chmodSync(file, 0o600);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return readFileSync(file, "utf8").trim();
  }
}
