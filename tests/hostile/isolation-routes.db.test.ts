// SPDX-License-Identifier: AGPL-3.0-or-later
// Whoever works in Lodi, and whoever works nowhere, tries every address of Albero with numbers and codes of Crema.
import type { RouteConfigEntry } from "@react-router/dev/routes";
import { machineClock, openDatabase, type Caller, type Db } from "@albero/kernel";
import { addUser } from "@albero/identity";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import routes from "../../web/routes.ts";
import { PAYER } from "./collecting.ts";
import { SECRET_ROW } from "./money.ts";
import { hostAlbero, type Hosted } from "./running.ts";
import {
  COORDINATOR,
  fillCrema,
  fingerprint,
  openLodi,
  SECRET,
  valueOf,
  wordsOfCrema,
  type Ids,
} from "./two-ambiti.ts";
import { signedIn, Visitor } from "./visitor.ts";

// Whole programs start and end here: a busy machine needs its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const PASSWORD = "una frase lunga per Lodi";

let hosted: Hosted;
let db: Db;
let [crema, lodi] = [0, 0];
let ids: Ids;
let secrets: string[] = [];
let stranger: Visitor;
let citizen: Visitor;

beforeAll(async () => {
  hosted = await hostAlbero("isolation");
  db = openDatabase(hosted.databaseUrl, 2);
  const caller: Caller = {
    db,
    actor: COORDINATOR,
    ambitoId: 0,
    clock: machineClock,
    lang: "it",
    outbox: { enqueue: async () => {} },
  };
  ({ ambitoId: crema, ids } = await fillCrema(caller, hosted.sql));
  ({ ambitoId: lodi } = await openLodi(caller));
  secrets = await wordsOfCrema(hosted.sql, crema);
  citizen = new Visitor(hosted.url);
  const email = "coordinatrice@lodi.example";
  for (const role of ["coordinator", "administrator"] as const) {
    const person = { email, name: "Coordinatrice di Lodi", role, body: "Comune di Lodi" };
    const { link } = valueOf(
      await addUser({ ...caller, ambitoId: lodi, actor: { kind: "system", name: "test" } }, hosted.url, person),
    );
    const visitor = role === "coordinator" ? citizen : await signedIn(hosted.url, email, PASSWORD);
    const taken = await visitor.post(new URL(link).pathname, { password: PASSWORD, again: PASSWORD });
    expect(taken.status).toBe(302);
  }
  stranger = await signedIn(hosted.url, email, PASSWORD);
}, 180_000);
afterAll(async () => {
  await db.destroy();
  await hosted.stop();
});

/** Every address pattern of the application, read from its own list. */
function patterns(entries: readonly RouteConfigEntry[] = routes, above = ""): string[] {
  return entries.flatMap((entry) => {
    const here = entry.path ? `${above}/${entry.path}` : above;
    return entry.children ? patterns(entry.children, here) : [here || "/"];
  });
}

const below = patterns().filter((pattern) => pattern.startsWith("/:ambito"));

/** Four things are rules; the address says which. */
function ruleOf(pattern: string): number {
  if (pattern.includes("riparti")) return ids.money.splitRuleId;
  if (pattern.includes("regole-voto")) return ids.decisions.votingRuleId;
  return pattern.includes("scadenze") ? ids.decisions.deadlineRuleId : ids.money.fundRuleId;
}

/** The addresses of a pattern for Crema's things: of its plan in force and of its secret draft. */
function addresses(pattern: string, slug: string): string[] {
  const values = (versionId: number, code: string): Record<string, string | number> => ({
    ...ids.quotas,
    ...ids.money,
    ...ids.decisions,
    ...ids.results,
    ambito: slug,
    versionId,
    withId: ids.versionId,
    code: pattern.includes("piano-operativo") ? ids.yearCode : code,
    year: pattern.includes("piano-operativo") ? ids.year : ids.money.year,
    part: "risultati",
    service: ids.money.serviceId,
    splitId: versionId === ids.draftId ? ids.money.scenarioId : ids.money.frozenId,
    ruleId: ruleOf(pattern),
    memberId: ids.decisions.seatId,
    sessionId: ids.decisions.tableSessionId,
    version: 1,
    copy: "copia",
    movement: pattern.includes("righe") ? "paga" : "impegna",
    file: "matrice-2024.csv",
    key: pattern.includes("piano-operativo") ? ids.result : ids.measure,
    cycle: ids.cycle,
    number: ids.number,
    from: ids.versionId,
    to: ids.draftId,
    istat: ids.istat,
    id: pattern.includes("prove") ? ids.loadId : pattern.includes("composizione") ? ids.compositionId : ids.figureId,
    accountId: ids.accountId,
    format: "json",
    step: "consultazione",
    section: "",
    indicator: "ageing",
    chapter: 1,
    objective: "J",
    kind: "objective",
    territory: ids.istat,
    group: "ambito",
    name: "territorio.abitanti",
    n: 1,
    position: 1,
    token: "a".repeat(40),
    areaKind: "municipality",
    areaCode: ids.istat,
    day: "2023-01-01",
  });
  return [
    [ids.versionId, ids.code],
    [ids.draftId, "SEGRETA"],
  ].map(([versionId, code]) => {
    const named = values(Number(versionId), String(code));
    return pattern.replace(/:(\w+)\??/g, (_whole, name: string) => {
      if (!(name in named)) throw new Error(`Say what :${name} of ${pattern} is in Crema.`);
      return encodeURIComponent(named[name] ?? "");
    });
  });
}

/** A form that would hurt wherever its fields mean something. */
const FORM = {
  rowVersion: "1",
  op: "save",
  title: "Presa da Lodi",
  text: "Presa da Lodi",
  note: "Presa da Lodi",
  agreedAmount: "1,00",
  format: "pdf",
  azione: "togli",
  intent: "remove",
  kind: "population",
};

test("the list of addresses is the whole list", () => {
  expect(below.length).toBeGreaterThan(50);
});

describe("the person of Lodi", () => {
  const office = below.filter((pattern) => pattern.startsWith("/:ambito/ufficio"));
  test.each(office)("is a stranger at %s of Crema", async (pattern) => {
    for (const path of addresses(pattern, "crema")) {
      for (const answer of [await stranger.get(path), await stranger.post(path, FORM)]) {
        expect(answer.status, path).toBeOneOf([302, 403, 404, 405]);
        if (answer.status === 302) expect(answer.headers.location).not.toMatch(/^\/crema/);
        expect(secrets.filter((secret) => answer.text.includes(secret))).toEqual([]);
      }
    }
  });

  test.each(below)("finds nothing of Crema at %s of Lodi", async (pattern) => {
    for (const path of addresses(pattern, "lodi")) {
      for (const answer of [await stranger.get(path), await stranger.get(`${path}.data`)]) {
        expect(answer.status, path).toBeLessThan(500);
        expect(
          secrets.filter((secret) => answer.text.includes(secret)),
          path,
        ).toEqual([]);
      }
    }
  });

  test("changes nothing of Crema, whatever form is sent to Lodi with its numbers", async () => {
    const before = await fingerprint(hosted.sql, crema);
    for (const pattern of office) {
      for (const path of addresses(pattern, "lodi")) {
        const answer = await stranger.post(path, FORM);
        expect(answer.status, path).toBeLessThan(500);
        expect(
          secrets.filter((secret) => answer.text.includes(secret)),
          path,
        ).toEqual([]);
      }
    }
    expect(await fingerprint(hosted.sql, crema)).toEqual(before);
  });
});

describe("the citizen", () => {
  test.each(below)("never meets the draft of Crema at %s", async (pattern) => {
    const isOffice = pattern.startsWith("/:ambito/ufficio");
    for (const slug of ["crema", "lodi"]) {
      for (const path of addresses(pattern, slug)) {
        for (const answer of [await citizen.get(path), await citizen.get(`${path}.data`)]) {
          expect(answer.text).not.toContain(SECRET);
          expect(answer.status, path).toBeLessThan(500);
        }
        if (isOffice) {
          const page = await citizen.get(path);
          // A page asks who is there; a file has no page to ask it on.
          expect(page.status, path).toBeOneOf([302, 403]);
          if (page.status === 302) expect(page.headers.location).toMatch(/^\/accedi\?ritorno=/);
          expect((await citizen.post(path, FORM)).status, path).toBeOneOf([302, 403, 404, 405]);
        }
      }
    }
  });

  test("finds nothing of Crema in the search of Lodi, nor the draft in that of Crema", async () => {
    for (const words of ["Segreto", "Una comunità che", "PIPPI", "Sub-ambito"]) {
      const answer = await citizen.get(`/lodi/cerca?q=${encodeURIComponent(words)}`);
      expect(secrets.filter((secret) => answer.text.includes(secret))).toEqual([]);
      expect((await citizen.get(`/crema/cerca?q=${encodeURIComponent(words)}`)).text).not.toContain(SECRET);
    }
  });
});

describe("inside Crema, what concerns one municipality alone", () => {
  const money = below.filter((pattern) => /ufficio(\/(soldi|fondi|riparti|quote|estratti).*)?$/.test(pattern));
  const asked = (pattern: string) => addresses(pattern, "crema").flatMap((path) => [path, `${path}?comune=019035`]);

  test("is read by the office", async () => {
    const office = await signedIn(hosted.url, "operatore@demo.example");
    const pages = await Promise.all(money.flatMap(asked).map((path) => office.get(path)));
    for (const words of [PAYER, SECRET_ROW]) expect(pages.some(({ text }) => text.includes(words))).toBe(true);
  });

  test.each(["terzosettore", "valutatrice", "subambito"])("%s neither reads nor writes it", async (name) => {
    const visitor = await signedIn(hosted.url, `${name}@demo.example`);
    const before = await fingerprint(hosted.sql, crema);
    for (const pattern of money) {
      for (const path of asked(pattern)) {
        const page = await visitor.get(path);
        expect(page.status, path).toBeOneOf([200, 302, 403, 404]);
        for (const words of [PAYER, SECRET_ROW]) expect(page.text.includes(words), path).toBe(false);
      }
      for (const path of addresses(pattern, "crema"))
        expect((await visitor.post(path, FORM)).status, path).toBeOneOf([403, 404, 405]);
    }
    expect(await fingerprint(hosted.sql, crema)).toEqual(before);
  });
});
