// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { sendBytes, Visitor, wordsOf, type Sending } from "../visitor.ts";
import {
  administrator,
  citizen,
  coordinator,
  draft,
  hosted,
  MEGABYTE,
  NO_PAGE,
  OFFICE,
  PLAN,
  reader,
  refused,
} from "./guests.ts";

describe("addresses and methods", () => {
  const asked = (path: string, sending?: Sending) => () => citizen.send(path, sending);
  const asOffice = (path: string) => () => coordinator.get(`${OFFICE}${path}`);
  refused([
    ["a broken escape", asked("/crema/%zz"), 400, "La richiesta non è comprensibile"],
    ["a lonely percent sign", asked("/%"), 400, "La richiesta non è comprensibile"],
    ["an address without end", asked(`/${"a".repeat(20_000)}`), 431, "L'indirizzo è troppo lungo"],
    ["a long code", asked(`/crema/piano/obiettivi/${"A".repeat(4_000)}`), 404, NO_PAGE],
    ["a zero character in the path", asked("/crema/piano/obiettivi/%00"), 404, NO_PAGE],
    ["a way out of the static files", asked("/static/../../package.json"), 403, NO_PAGE],
    ["an escaped way out", asked("/static/%2e%2e/%2e%2e/package.json"), 403, NO_PAGE],
    ["a way out with escaped slashes", asked("/assets/..%2f..%2f..%2fpackage.json"), 404, NO_PAGE],
    ["a way out in the manner of Windows", asked("/assets/..%5c..%5cpackage.json"), 403, NO_PAGE],
    ["a way out in a parameter", asked("/crema/piano/misure/..%2f..%2fetc%2fpasswd"), 404, NO_PAGE],
    ["a file that is not there", asked("/static/nessuno.css"), 404, NO_PAGE],
    ["an Ambito that is not there", asked("/nessuno/piano"), 404, NO_PAGE],
    ["a version that is no number", asked("/crema/piano/versioni/NaN"), 404, NO_PAGE],
    ["a version below zero", asked("/crema/piano/versioni/-1"), 404, NO_PAGE],
    ["a version with an exponent", asked("/crema/conti?versione=1e3"), 404, NO_PAGE],
    ["a version that was never published", asked("/crema/piano/versioni/77"), 404, NO_PAGE],
    ["versions to compare beyond every number", asked("/crema/piano/confronta/1/99999999999"), 404, NO_PAGE],
    ["a figure beyond every number", asked("/crema/territorio/dati/99999999999"), 404, NO_PAGE],
    ["an index on the 31st of February", asked("/crema/territorio/calcolo/ageing/ambito/x/2024-02-31"), 404, NO_PAGE],
    ["PUT", asked("/crema/piano", { method: "PUT" }), 405, "non risponde a una richiesta così"],
    ["DELETE", asked("/crema/piano", { method: "DELETE" }), 405, "non risponde a una richiesta così"],
    ["OPTIONS", asked("/crema/piano", { method: "OPTIONS" }), 405, "non risponde a una richiesta così"],
    ["TRACE", asked("/crema/piano", { method: "TRACE" }), 405, "non risponde a una richiesta così"],
    ["a version of the office beyond every number", asOffice("/piano/99999999999"), 404, NO_PAGE],
    ["an unknown version of the office", asOffice("/piano/999999"), 404, NO_PAGE],
    ["an unknown card", asOffice("/piano/1/obiettivi/QQ"), 404, NO_PAGE],
    ["an unknown measure", asOffice("/piano/1/misure/nessuna"), 404, NO_PAGE],
    ["an unknown cycle", asOffice("/piano/cicli/1999-2001"), 404, NO_PAGE],
    ["an unknown format", asOffice("/piano/1/scarica/exe"), 404, NO_PAGE],
    ["an unknown step", asOffice("/piano/1/percorso/rivoluzione"), 404, NO_PAGE],
    ["an unknown trial", asOffice("/territorio/prove/99999999999"), 404, NO_PAGE],
    ["an invitation nobody wrote", asked(`/invito/${"x".repeat(300)}`), 404, NO_PAGE],
  ]);

  test("HEAD answers without a body", async () => {
    const answer = await citizen.send("/crema/piano", { method: "HEAD" });
    expect(answer).toMatchObject({ status: 200, text: "" });
  });

  test.each([
    ["no HTTP at all", "CIAO\r\n\r\n", "400"],
    ["two lengths that disagree", lines("POST /accedi", "Content-Length: 5", "Transfer-Encoding: chunked"), "400"],
    ["a body of no length", lines("POST /accedi", "Transfer-Encoding: chunked"), "411"],
    ["a host with a space", "GET / HTTP/1.1\r\nHost: un altro\r\nConnection: close\r\n\r\n", "400"],
  ])("%s", async (_name, bytes, status) => {
    const answer = await sendBytes(hosted.url, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(wordsOf(answer)).toMatch(/La richiesta non è comprensibile|non dice quanto è grande/);
  });

  test("an unknown language is Italian", async () => {
    const answer = await citizen.get("/crema?lang=klingon");
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<html lang="it">');
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });
});

function lines(first: string, ...headers: string[]): string {
  return [`${first} HTTP/1.1`, "Host: localhost", ...headers, "Connection: close", "", "0", "", ""].join("\r\n");
}

describe("searches", () => {
  test.each([
    ["SQL", "'; drop table planning.card; --"],
    ["the signs of the search language", `"&|!:*()<->\\`],
    ["a zero character", "casa\0"],
    ["wildcards", "%_%"],
    ["a script", "<script>alert(1)</script>"],
    ["half of a letter", "%ff%fe"],
    ["two thousand words", "casa ".repeat(400)],
  ])("%s finds nothing and breaks nothing", async (_name, words) => {
    const before = await hosted.snapshot();
    for (const [visitor, path] of [
      [citizen, "/crema/cerca"],
      [coordinator, `${PLAN}/cerca`],
    ] as const) {
      const text = words.startsWith("%f") ? words : encodeURIComponent(words);
      const answer = await visitor.get(`${path}?q=${text}`);
      expect(answer.status).toBeOneOf([200, 404]);
      expect(answer.text).not.toContain("<script>alert");
    }
    expect(await hosted.snapshot()).toEqual(before);
  });
});

describe("forms that no page of Albero sent", () => {
  const toLogin = (headers: Record<string, string>, body?: string | Uint8Array) => () =>
    citizen.send("/accedi", { method: "POST", headers: { origin: hosted.url, ...headers }, body });
  const multipart = { "content-type": "multipart/form-data; boundary=x" };
  refused([
    ["JSON", toLogin({ "content-type": "application/json" }, "{}"), 415, "non è un modulo"],
    ["plain text", toLogin({ "content-type": "text/plain" }, "a=b"), 415, "non è un modulo"],
    ["no type at all", toLogin({}, "a=b"), 415, "non è un modulo"],
    ["parts without a boundary", toLogin({ "content-type": "multipart/form-data" }, "a"), 415, "non è un modulo"],
    [
      "parts cut short",
      toLogin(multipart, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'),
      400,
      "arrivato a metà",
    ],
    ["parts that are none", toLogin(multipart, "ciao"), 400, "arrivato a metà"],
    ["60 MB", toLogin(multipart, new Uint8Array(60 * MEGABYTE)), 413, "Il file è troppo grande.*fino a 25 MB"],
    ["1 MB from nobody", toLogin(multipart, new Uint8Array(MEGABYTE)), 413, "bisogna accedere"],
    ["another site", toLogin({ ...multipart, origin: "https://altrove.example" }, "a"), 403, "da un altro sito"],
    ["an origin that is null", toLogin({ ...multipart, origin: "null" }, "a"), 403, "da un altro sito"],
  ]);

  test("the same connection goes on after 60 MB were refused", async () => {
    const body = new Uint8Array(60 * MEGABYTE);
    const visitor = new Visitor(hosted.url);
    const answer = await visitor.send("/accedi", {
      method: "POST",
      headers: { ...multipart, origin: hosted.url },
      body,
    });
    expect(answer.status).toBe(413);
    expect((await visitor.get("/status")).status).toBe(200);
  });
});

describe("who asks", () => {
  const form = () => ({ email: "nessuno@demo.example", password: "sbagliata" });
  const login = (more: Record<string, string>) => () => citizen.post("/accedi", { ...form(), ...more });
  const WRONG = "E-mail e password non corrispondono";
  refused([
    ["an unknown person", login({}), 422, WRONG],
    ["an address with a zero character", login({ email: "a\0b@demo.example" }), 422, WRONG],
    ["an address without end", login({ email: `${"a".repeat(100_000)}@demo.example` }), 422, WRONG],
    ["SQL for a password", login({ password: "' or '1'='1" }), 422, WRONG],
    ["an empty form", () => citizen.post("/accedi", {}), 422, WRONG],
    [
      "a second factor that nobody asked",
      () => citizen.post("/accedi/codice", { code: "123456" }),
      422,
      "troppo tempo",
    ],
    ["a reader who writes", () => reader.post(`${draft}/nuovo-obiettivo`, { code: "ZZ" }), 403, "Non hai il permesso"],
    ["an import without the right", () => reader.upload(`${PLAN}/importa`, "a.json", "{}"), 403, "Non hai il permesso"],
  ]);

  test.each([
    ["made up", "albero.session_token=abc.def"],
    ["with broken escapes", "albero.session_token=%00%zz"],
    ["enormous", `albero.session_token=${"x".repeat(6_000)}`],
  ])("a session cookie %s opens nothing", async (_name, cookie) => {
    const answer = await new Visitor(hosted.url, cookie).get(PLAN);
    expect(answer).toMatchObject({ status: 302, headers: { location: expect.stringMatching(/^\/accedi\?ritorno=/) } });
  });

  test("a session cookie with one letter changed opens nothing", async () => {
    const cookie = coordinator.cookie.replace(/=(.)/, (_whole, letter: string) => `=${letter === "a" ? "b" : "a"}`);
    expect((await new Visitor(hosted.url, cookie).get(PLAN)).status).toBe(302);
  });

  test.each([
    "https://altrove.example",
    "//altrove.example",
    "/\\altrove.example",
    "/\t/altrove.example",
    "javascript:alert(1)",
    "https:altrove.example",
    "/..//altrove.example",
  ])("the log-in never leads elsewhere: %j", async (target) => {
    const { email, password } = { email: "operatore@demo.example", password: "albero-dimostrazione" };
    const answer = await citizen.post(`/accedi?ritorno=${encodeURIComponent(target)}`, { email, password });
    const reached = new URL(String(answer.headers.location), hosted.url);
    expect({ status: answer.status, host: reached.host }).toEqual({ status: 302, host: new URL(hosted.url).host });
  });

  test("an expired invitation says so and makes no account", async () => {
    const invited = await administrator.post(`${OFFICE}/persone/invita`, {
      name: "Persona in ritardo",
      email: "ritardo@demo.example",
      role: "clerk",
      body: "Comune di prova",
    });
    const link = /\/invito\/[A-Za-z0-9_-]+/.exec(invited.text)?.[0] ?? "";
    await hosted.sql(
      "update identity.invitation set expires_at = now() - interval '1 day' where email like 'ritardo%'",
    );
    const before = await hosted.snapshot();
    expect(wordsOf((await citizen.get(link)).text)).toMatch(/non vale più|scadut/i);
    const secret = "una frase lunga abbastanza";
    expect((await citizen.post(link, { password: secret, again: secret })).status).toBe(422);
    expect(await hosted.snapshot()).toEqual(before);
  });
});
