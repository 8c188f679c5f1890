// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { machineClock } from "@albero/kernel";

export type Claims = { sub: string; email: string; email_verified: boolean; name: string };

type Pending = { claims: Claims; challenge: string; nonce: string | null; redirect: string };

/** A login of another body, small and strict: code flow with PKCE and signed identity tokens (OpenID Connect Core). */
export async function startIssuer(client: { id: string; secret: string }) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pending = new Map<string, Pending>();
  const state = { present: null as Claims | null, issuer: "", forge: false };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  state.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", state.issuer);
    if (url.pathname === "/.well-known/openid-configuration") return json(response, 200, discovery(state.issuer));
    if (url.pathname === "/jwks") {
      const key = { ...publicKey.export({ format: "jwk" }), kid: "k1", alg: "RS256", use: "sig" };
      return json(response, 200, { keys: [key] });
    }
    if (url.pathname === "/authorize") return authorize(url, response);
    if (url.pathname === "/token") return token(request, response);
    json(response, 404, {});
  }

  /** Whoever is `present` is already logged in there: straight back with a code. */
  function authorize(url: URL, response: ServerResponse): void {
    const asked = url.searchParams;
    const redirect = asked.get("redirect_uri") ?? "";
    const challenge = asked.get("code_challenge");
    if (
      !state.present ||
      asked.get("client_id") !== client.id ||
      !challenge ||
      asked.get("code_challenge_method") !== "S256"
    ) {
      return json(response, 400, { error: "invalid_request" });
    }
    const code = randomUUID();
    pending.set(code, { claims: state.present, challenge, nonce: asked.get("nonce"), redirect });
    const target = new URL(redirect);
    target.searchParams.set("code", code);
    target.searchParams.set("state", asked.get("state") ?? "");
    response.writeHead(302, { location: target.href }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const basic = Buffer.from((request.headers.authorization ?? "").replace("Basic ", ""), "base64").toString();
    const isClient = basic === `${client.id}:${client.secret}` || form.get("client_secret") === client.secret;
    const found = pending.get(form.get("code") ?? "");
    pending.delete(form.get("code") ?? "");
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!isClient || !found || proof !== found.challenge || form.get("redirect_uri") !== found.redirect) {
      return json(response, 400, { error: "invalid_grant" });
    }
    json(response, 200, {
      access_token: randomUUID(),
      token_type: "Bearer",
      expires_in: 300,
      id_token: idToken(found),
    });
  }

  function idToken({ claims, nonce }: Pending): string {
    const now = Math.floor(machineClock.now().getTime() / 1000);
    const body = {
      ...claims,
      iss: state.issuer,
      aud: client.id,
      iat: now,
      exp: now + 300,
      ...(nonce ? { nonce } : {}),
    };
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const text = `${part({ alg: "RS256", kid: "k1", typ: "JWT" })}.${part(body)}`;
    const key = state.forge ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey : privateKey;
    return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
  }

  return { state, stop: () => new Promise((done) => server.close(done)) };
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
