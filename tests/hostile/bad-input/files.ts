// SPDX-License-Identifier: AGPL-3.0-or-later
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { formOf, wordsOf } from "../visitor.ts";
import {
  OFFICE,
  PLAN,
  LAND,
  MEGABYTE,
  hosted,
  coordinator,
  administrator,
  draft,
  plan,
  refused,
  NO_PAGE,
  NO_DAY,
  SIGNS,
} from "./guests.ts";

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
    ["a trial that is not there", () => coordinator.post(`${LAND}/prove/9999`, { kind: "population" }), 404, NO_PAGE],
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
