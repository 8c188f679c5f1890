// SPDX-License-Identifier: AGPL-3.0-or-later
// What people and programs send by mistake or on purpose. Each gets a sentence in plain Italian where the mistake is,
// an answer that blames the request and not the server, and leaves everything as it was.
import { readFile } from "node:fs/promises";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostAlbero, type Hosted } from "./running.ts";
import { formOf, sendBytes, signedIn, Visitor, wordsOf, type Answer, type Sending } from "./visitor.ts";

const OFFICE = "/crema/ufficio";
const PLAN = `${OFFICE}/piano`;
const LAND = `${OFFICE}/territorio`;
const MEGABYTE = 1024 * 1024;

let hosted: Hosted;
let citizen: Visitor;
let coordinator: Visitor;
let administrator: Visitor;
let reader: Visitor;
/** The address of a draft of the plan, and its number. */
let [draft, draftId] = ["", 0];
let plan: Record<string, unknown>;

beforeAll(async () => {
  hosted = await hostAlbero("hostile");
  citizen = new Visitor(hosted.url);
  coordinator = await signedIn(hosted.url, "coordinatrice@demo.example");
  administrator = await signedIn(hosted.url, "amministratore@demo.example");
  reader = await signedIn(hosted.url, "terzosettore@demo.example");
  const amend = formOf((await coordinator.get(`${PLAN}/1/percorso/modifica`)).text);
  const opened = await coordinator.post(`${PLAN}/1/percorso/modifica`, amend);
  draft = String(opened.headers.location);
  draftId = Number(draft.split("/").at(-1));
  await coordinator.post(`${draft}/misure`, { key: "prova", kind: "pnrr", title: "Misura di prova" });
  plan = JSON.parse(await readFile(new URL("../../data/crema/plan-2025-2027.json", import.meta.url), "utf8"));
}, 180_000);
afterAll(() => hosted.stop());

type Case = readonly [name: string, send: () => Promise<Answer>, status: number, says: string | RegExp];

/** One bad input: the status, the sentence, and nothing stored. */
function refused(cases: readonly Case[]): void {
  test.each(cases)("%s", async (_name, send, status, says) => {
    const before = await hosted.snapshot();
    const answer = await send();
    const words = wordsOf(answer.text);
    expect({ status: answer.status, words }).toEqual({ status, words: expect.stringMatching(says) });
    expect(await hosted.snapshot()).toEqual(before);
  });
}

const NO_PAGE = /Questa pagina non c'è/;
const NO_DAY = /non esiste nel calendario|Non è un giorno del calendario|una data del calendario/;
const STRANGE = /un carattere che non si può conservare/;
const SIGNS = /Ci sono segni o spazi che qui non vanno bene/;

const geojson = (name: string, code: string, ring: unknown): string =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { COMUNE: name, PRO_COM_T: code },
        geometry: { type: "Polygon", coordinates: [ring] },
      },
    ],
  });
const RING = [
  [9.6, 45.3],
  [9.7, 45.3],
  [9.7, 45.4],
  [9.6, 45.3],
];

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

describe("cards and measures", () => {
  const card = (form: Record<string, string>) => () =>
    coordinator.post(`${draft}/nuovo-obiettivo`, { code: "ZZ", title: "Prova", areas: "A", ...form });
  const measure = (form: Record<string, string>) => () =>
    coordinator.post(`${draft}/misure`, { key: "altra", kind: "pnrr", title: "Altra", ...form });
  const amount = (agreedAmount: string) => () => coordinator.post(`${draft}/misure/prova`, { agreedAmount });
  refused([
    ["a code that is taken", card({ code: "A" }), 422, "già una scheda con questo codice"],
    ["a code that is a path", card({ code: "../../etc" }), 422, SIGNS],
    ["no title", card({ title: "" }), 422, "Il campo è vuoto"],
    ["a title without end", card({ title: "x".repeat(200_000) }), 422, "troppo lungo: al massimo 500"],
    ["a title with a zero character", card({ title: "a\0b" }), 422, STRANGE],
    ["an unknown area", card({ areas: "QQ" }), 422, "Quest’area non esiste nel piano: QQ"],
    ["nothing at all", () => coordinator.post(`${draft}/nuovo-obiettivo`, {}), 422, SIGNS],
    ["a key that is taken", measure({ key: "prova" }), 422, "già una misura|chiave"],
    ["a key with spaces", measure({ key: "una chiave" }), 422, SIGNS],
    ["a kind nobody offered", measure({ kind: "boh" }), 422, "Scegli una delle voci proposte"],
    ["an amount with three decimals", amount("10,005"), 422, "più di due decimali"],
    ["an amount that is no number", amount("NaN"), 422, "Non è un importo"],
    ["an amount with an exponent", amount("1e9"), 422, "Non è un importo"],
    ["an amount beyond every budget", amount("99999999999999999999"), 422, "supera i nove miliardi"],
    ["an explanation of another difference", () => explain({ differenceCents: "1" }), 422, "La differenza è cambiata"],
    [
      "an explanation of no number",
      () => explain({ differenceCents: "abc" }),
      422,
      "Qui ci vuole un numero|Qualcosa non torna",
    ],
    ["an explanation without end", () => explain({ text: "x".repeat(9_000) }), 422, "troppo lungo|Qualcosa non torna"],
  ]);
  const explain = (form: Record<string, string>) =>
    coordinator.post(`${draft}/obiettivi/J`, { differenceCents: "1", text: "Perché sì", ...form });
});

describe("the editor", () => {
  const save = (section: string, change: Record<string, string | string[]>) => async () => {
    const path = `${draft}/obiettivi/A/scrivi/${section}`;
    return coordinator.post(path, { ...formOf((await coordinator.get(path)).text), op: "save", ...change });
  };
  const line = (amount: string) => save("risorse", { "resources.lines.0.amount": amount });
  refused([
    ["an amount with three decimals", line("10,005"), 422, "Importo in euro: L'importo ha più di due decimali"],
    ["an amount with too many dots", line("1.2.3"), 422, "Non è un importo"],
    ["an amount beyond every budget", line("99999999999999"), 422, "supera i nove miliardi"],
    [
      "a measure nobody offered",
      save("risorse", { "resources.lines.0.measure": "inesistente" }),
      422,
      "La misura «inesistente» non",
    ],
    ["a line without words", save("risorse", { "resources.lines.0.label": "" }), 422, "Manca"],
    ["a zero character", save("risorse", { "resources.lines.0.label": "a\0b" }), 422, STRANGE],
    [
      "an action that serves an unknown objective",
      save("obiettivi-e-azioni", { "actions.0.servesObjectives": ["o99"] }),
      422,
      "Scegli|non esiste|non c'è",
    ],
    ["an unknown card", () => coordinator.post(`${draft}/obiettivi/QQ/scrivi`, { op: "save" }), 404, NO_PAGE],
    ["a version that is no draft", () => coordinator.post(`${PLAN}/1/obiettivi/A/scrivi`, { op: "save" }), 302, ""],
  ]);

  test("a stale form keeps both texts and stores neither", async () => {
    const path = `${draft}/obiettivi/B/scrivi/di-che-cosa-parla`;
    const stale = formOf((await coordinator.get(path)).text);
    await coordinator.post(path, { ...stale, op: "save", title: "Titolo di chi salva prima" });
    const before = await hosted.snapshot();
    const answer = await coordinator.post(path, { ...stale, op: "save", title: "Titolo di chi salva dopo" });
    expect(answer.status).toBe(409);
    expect(wordsOf(answer.text)).toContain("ha salvato mentre scrivevi");
    expect(answer.text).toContain("Titolo di chi salva prima");
    expect(answer.text).toContain("Titolo di chi salva dopo");
    expect(await hosted.snapshot()).toEqual(before);
  });
});

describe("the life of a plan", () => {
  const step =
    (name: string, form: Record<string, string>, version = 1) =>
    async () => {
      const path = `${PLAN}/${version || draftId}/percorso/${name}`;
      return coordinator.post(path, { ...formOf((await coordinator.get(path)).text), ...form });
    };
  const act = { number: "12", date: "31/03/2026", body: "Assemblea dei Sindaci" };
  const plans = (form: Record<string, string>) => () =>
    coordinator.post(`${PLAN}/nuovo`, {
      title: "Piano 2028",
      ambitoName: "Prova",
      code: "2028-2030",
      firstDay: "01/01/2028",
      lastDay: "31/12/2030",
      ...form,
    });
  refused([
    ["an act of the 31st of February", step("atto", { ...act, date: "31/02/2026" }), 422, NO_DAY],
    ["an end on the 31st of February", step("chiusura", { on: "31/02/2027", reason: "Fine" }), 422, NO_DAY],
    [
      "a step of a version that changed",
      step("consultazione", { rowVersion: "999" }, 0),
      422,
      "qualcuno ha cambiato questa versione",
    ],
    ["a step of no version", step("consultazione", { rowVersion: "NaN" }, 0), 422, "Qui ci vuole un numero"],
    [
      "approval of a plan never consulted",
      () => coordinator.post(`${draft}/percorso/approvazione`, { rowVersion: "1", ...act }),
      422,
      "",
    ],
    ["a plan that begins on no day", plans({ firstDay: "31/02/2028" }), 422, NO_DAY],
    ["a plan that ends before it begins", plans({ firstDay: "01/01/2031" }), 422, "deve venire dopo"],
    [
      "a plan that is there already",
      plans({ code: "2025-2027", firstDay: "01/01/2025", lastDay: "31/12/2027" }),
      422,
      "esiste già",
    ],
    [
      "a question without words",
      () => coordinator.post(`${PLAN}/cicli/2025-2027`, { op: "add" }),
      422,
      "Il campo è vuoto",
    ],
    [
      "a question that is not there",
      () => coordinator.post(`${PLAN}/cicli/2025-2027`, { op: "remove", key: "boh" }),
      422,
      "non c’è più",
    ],
    ["an ancestor that is not there", () => link({ period: "1999-2001", pastCode: "1" }), 404, NO_PAGE],
    ["a print in no format", () => coordinator.post(`${draft}/stampa`, { format: "exe" }), 422, ""],
  ]);
  const link = (form: Record<string, string>) =>
    coordinator.post(`${draft}/triennio-precedente`, { code: "A", ...form });
});

describe("files of a plan", () => {
  const file = (name: string, bytes: string | Uint8Array) => () => coordinator.upload(`${PLAN}/importa`, name, bytes);
  const broken = (change: (copy: BrokenPlan) => void) => () => {
    const copy = structuredClone(plan) as BrokenPlan;
    change(copy);
    return coordinator.upload(`${PLAN}/importa`, "piano.json", JSON.stringify(copy));
  };
  const first = (copy: BrokenPlan) => copy.cards[0]!;
  const bomb = (inside: string) => zipSync({ [inside]: new Uint8Array(150 * MEGABYTE) }, { level: 9 });
  refused([
    ["no file", () => coordinator.post(`${PLAN}/importa`, { op: "confirm" }), 422, "Scegli un file"],
    ["an empty file", file("piano.json", ""), 422, "Scegli un file"],
    ["a file of another kind", file("piano.docx", "ciao"), 422, "Albero legge file .json, .xlsx e .ods"],
    ["JSON that stops", file("piano.json", '{"title": '), 422, "non è JSON valido"],
    ["JSON a thousand levels deep", file("piano.json", "[".repeat(100_000)), 422, "non è JSON valido"],
    ["JSON of something else", file("piano.json", "[]"), 422, "un gruppo di campi"],
    ["bytes that are no text", file("piano.json", new Uint8Array([0xff, 0xfe, 0x7b])), 422, "non è un testo UTF-8"],
    ["text named xlsx", file("piano.xlsx", "ciao"), 422, "non è un foglio di calcolo"],
    ["half an archive", file("piano.ods", "PK\u0003\u0004"), 422, "non è un foglio di calcolo|danneggiato"],
    [
      "an archive that grows without end",
      async () => file("piano.xlsx", bomb("xl/workbook.xml"))(),
      422,
      "enorme|non è un foglio",
    ],
    ["the same as ods", async () => file("piano.ods", bomb("content.xml"))(), 422, "enorme|non è un foglio"],
    ["two cards of one code", broken((copy) => void copy.cards.push(first(copy))), 422, "cards.*codice|due volte|già"],
    [
      "two actions of one key",
      broken((copy) => void first(copy).actions.push(first(copy).actions[0]!)),
      422,
      "cards.*actions",
    ],
    [
      "three decimals",
      broken((copy) => void (first(copy).resources.lines[0]!.amount = 10.005)),
      422,
      "decimali|centesimi",
    ],
    [
      "an amount in words",
      broken((copy) => void (first(copy).resources.lines[0]!.amount = "dieci")),
      422,
      "cards.*amount",
    ],
    ["an unknown area", broken((copy) => void (first(copy).areas = ["QQ"])), 422, "area.*QQ|QQ.*area"],
    ["an unknown objective", broken((copy) => void (first(copy).actions[0]!.servesObjectives = ["o99"])), 422, "o99"],
    ["a card without a title", broken((copy) => void delete first(copy).title), 422, "title"],
    ["a field of another world", broken((copy) => void (first(copy).colour = "verde")), 422, "colour"],
    ["a zero character", broken((copy) => void (first(copy).title = "a\0b")), 422, "non si può conservare"],
    ["half of a letter", broken((copy) => void (first(copy).title = "a\ud800")), 422, "non si può conservare"],
    ["a cycle from the 31st of February", broken((copy) => void (copy.cycle.firstDay = "2025-02-31")), 422, NO_DAY],
    [
      "an evaluation that is no JSON",
      () => coordinator.upload(`${draft}/triennio-precedente`, "a.json", "{"),
      422,
      "non è un testo JSON",
    ],
    [
      "an evaluation of something else",
      () => coordinator.upload(`${draft}/triennio-precedente`, "a.json", "{}"),
      422,
      "Questo campo manca",
    ],
  ]);
});

type BrokenPlan = {
  cycle: Record<string, unknown>;
  cards: {
    [field: string]: unknown;
    actions: Record<string, unknown>[];
    resources: { lines: Record<string, unknown>[] };
  }[];
};

describe("files of the territory", () => {
  const residents =
    (bytes: string | Uint8Array, day = "01/01/2025") =>
    () =>
      coordinator.upload(`${LAND}/carica-popolazione`, "residenti.csv", bytes, { source: "ISTAT", day });
  const borders =
    (name: string, bytes: string | Uint8Array, source = "ISTAT") =>
    () =>
      coordinator.upload(`${LAND}/carica-confini`, name, bytes, { source });
  refused([
    ["residents without a file", residents(""), 422, "Il file è vuoto"],
    ["residents with other columns", residents("a;b\n1;2"), 422, "Non riconosco le colonne"],
    ["residents on the 31st of February", residents("a;b\n1;2", "31/02/2025"), 422, NO_DAY],
    ["borders that are prose", borders("confini.geojson", "ciao"), 422, "Non riesco a leggere il file"],
    [
      "borders of other towns",
      borders("confini.geojson", geojson("Roma", "058091", RING)),
      422,
      "nessun Comune di questo Ambito",
    ],
    [
      "borders of a name and no code",
      borders("confini.geojson", geojson("Paperopoli", "", RING)),
      422,
      "nessun Comune di questo Ambito",
    ],
    [
      "borders without a source",
      borders("confini.geojson", geojson("Crema", "019035", RING), ""),
      422,
      "Scrivi almeno 2 caratteri",
    ],
    ["half an archive of borders", borders("confini.zip", "PK\u0003\u0004"), 422, "Non riesco a leggere il file"],
    ["an archive of borders without end", () => borders("confini.zip", endless())(), 422, "troppi dati"],
    ["a trial that is not there", () => coordinator.post(`${LAND}/prove/9999`, { kind: "population" }), 422, NO_PAGE],
  ]);
  const endless = () => zipSync({ "confini.shp": new Uint8Array(150 * MEGABYTE) }, { level: 9 });

  const rows = ["Codice comune;Comune;Età;Totale maschi;Totale femmine", "019035;Crema;0;100;98"];
  test.each([
    ["a negative count", residents([...rows, "019035;Crema;1;-5;9"].join("\n"))],
    ["an age in words", residents([...rows, "019035;Crema;dodici;5;9"].join("\n"))],
    ["the same age twice", residents([...rows, "019035;Crema;0;100;98"].join("\n"))],
    ["half a person", residents([...rows, "019035;Crema;1;1,5;9"].join("\n"))],
    ["a zero character", residents([...rows, "019035;Crema;do\0dici;5;9"].join("\n"))],
    ["a border made of letters", borders("confini.geojson", geojson("Crema", "019035", [["a", 1]]))],
    ["a border beyond the earth", borders("confini.geojson", geojson("Crema", "019035", RING).replace("9.6", "1e999"))],
  ])("%s is shown at its line and cannot be loaded", async (_name, send) => {
    const before = await hosted.snapshot();
    const tried = await send();
    const trial = String(tried.headers.location);
    if (tried.status === 302) {
      const shown = await coordinator.get(trial);
      expect(wordsOf(shown.text)).toMatch(/riga|righe|problem/i);
      const kind = trial && /confini|boundaries/i.test(shown.text) ? "boundaries" : "population";
      const answer = await coordinator.post(trial, { ...formOf(shown.text), kind });
      expect({ status: answer.status, words: wordsOf(answer.text) }).toEqual({
        status: 422,
        words: expect.stringMatching(/il file non si può caricare|non c'è più/),
      });
    } else {
      expect(tried.status).toBe(422);
    }
    expect(await hosted.snapshot()).toEqual(before);
  });
});

describe("municipalities, sub-areas, people", () => {
  const town = (form: Record<string, string>) => () =>
    coordinator.post(`${LAND}/comuni?comune=019035`, { istat: "019035", lat: "45,36", lon: "9,68", ...form });
  const composition = (form: Record<string, string>) => () =>
    coordinator.post(`${LAND}/sub-ambiti/composizione/nuova`, { firstDay: "31/03/2026", label: "Prova", ...form });
  const invite = (form: Record<string, string>) => () =>
    administrator.post(`${OFFICE}/persone/invita`, {
      name: "Persona di prova",
      email: "prova@demo.example",
      role: "clerk",
      body: "Comune di prova",
      ...form,
    });
  refused([
    ["a latitude in words", town({ lat: "nord" }), 422, "Qui ci vuole un numero"],
    ["a longitude off the map", town({ lon: "900" }), 422, "troppo grande"],
    ["half a place", town({ lat: "" }), 422, "Scrivi sia la latitudine sia la longitudine"],
    ["a town of nowhere", town({ istat: "999999" }), 422, "non fa parte dell'elenco"],
    ["a composition from the 31st of February", composition({ firstDay: "31/02/2026" }), 422, NO_DAY],
    ["a composition with an unknown sub-area", composition({ "member-019035": "NESSUNO" }), 422, "non esiste più"],
    [
      "a sub-area without a name",
      () => coordinator.post(`${LAND}/sub-ambiti`, { name: "" }),
      422,
      "Scrivi almeno 2 caratteri",
    ],
    [
      "a sub-area that is not there",
      () => coordinator.post(`${LAND}/sub-ambiti`, { intent: "remove", code: "BOH" }),
      404,
      NO_PAGE,
    ],
    ["a lead town that is no code", () => coordinator.post(LAND, { leadIstat: "Crema" }), 422, SIGNS],
    ["an e-mail that is none", invite({ email: "nessuno" }), 422, "Non è un indirizzo e-mail"],
    ["a role nobody has", invite({ role: "re" }), 422, "Scegli una delle voci proposte"],
    ["an assignment from no day", invite({ firstDay: "31/02/2026" }), 422, NO_DAY],
    [
      "an assignment that ends before it begins",
      invite({ firstDay: "01/02/2026", lastDay: "01/01/2026" }),
      422,
      "prima|dopo",
    ],
    ["a territory that is a path", invite({ territory: "../x" }), 422, SIGNS],
    [
      "a person who is not there",
      () => administrator.post(`${OFFICE}/persone/nessuno`, { azione: "togli" }),
      404,
      NO_PAGE,
    ],
    [
      "an invitation beyond every number",
      () => administrator.post(`${OFFICE}/persone`, { azione: "ritira", invito: "99999999999" }),
      422,
      "Qualcosa nel modulo non va",
    ],
  ]);
});

test("HTML in a text is stored as text, and shown as text to everybody", async () => {
  const title = '<script>alert("albero")</script><img src=x onerror=alert(1)>';
  const made = await coordinator.post(`${draft}/nuovo-obiettivo`, { code: "HTML", title, areas: "A" });
  expect(made.status).toBe(302);
  const [stored] = await hosted.sql("select content ->> 'title' as title from planning.card where code = 'HTML'");
  expect(stored?.title).toBe(title);
  for (const name of ["consultazione", "approvazione", "entrata-in-vigore"]) {
    const path = `${draft}/percorso/${name}`;
    const form = formOf((await coordinator.get(path)).text);
    const filled = { number: "12", date: "31/03/2026", body: "Assemblea", from: "2026-04-01" };
    const answer = await coordinator.post(path, { ...filled, ...form, ...filled });
    expect({ name, status: answer.status }).toEqual({ name, status: 302 });
  }
  const pages = [
    "/crema",
    "/crema/piano",
    "/crema/piano/albero",
    "/crema/conti",
    "/crema/piano/obiettivi/HTML",
    "/crema/cerca?q=alert",
  ];
  for (const path of [...pages, "/crema/piano/confronta/1/2"]) {
    const answer = await citizen.get(path);
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    expect(answer.text).not.toMatch(/<script>alert|<img src=x/);
  }
  expect((await citizen.get("/crema/piano/obiettivi/HTML")).text).toContain("&lt;script&gt;alert");
});
