// SPDX-License-Identifier: AGPL-3.0-or-later
// Amounts, acts and movements of money that are wrong: in the budget, in the funds, in the ledger.
import { describe, expect, test } from "vitest";
import { formOf, wordsOf } from "../visitor.ts";
import { coordinator, hosted, NO_DAY, NO_PAGE, reader, refused, SIGNS, STRANGE } from "./guests.ts";
import {
  ACT,
  annuality,
  channel,
  clerk,
  commitment,
  DAY,
  FUNDS,
  line,
  MONEY,
  NO_ACT,
  NOT_AN_AMOUNT,
  paid,
} from "./money-guests.ts";

const NUMBER = /Qui ci vuole un numero|Il numero è troppo|troppo grande|troppo piccolo/;

describe("amounts of the budget", () => {
  const cell = (form: Record<string, string>) => () =>
    coordinator.post(`${MONEY}/2026/celle/${line}/${channel}`, {
      ...{ version: "0", indicative: "1", approved: "", note: "", ...form },
    });
  refused([
    ["two commas", cell({ indicative: "1.234,5,6" }), 422, NOT_AN_AMOUNT],
    ["below zero", cell({ indicative: "-5" }), 422, "Qui l’importo non può essere negativo"],
    ["a tenth of a cent", cell({ indicative: "0,001" }), 422, "al massimo due decimali"],
    ["beyond every budget", cell({ indicative: "99999999999999999" }), 422, "L’importo è troppo grande"],
    ["one cent beyond the largest", cell({ indicative: "9.000.000.000,01" }), 422, "L’importo è troppo grande"],
    ["an exponent", cell({ indicative: "1e9" }), 422, NOT_AN_AMOUNT],
    ["a formula", cell({ indicative: "=SUM(A1)" }), 422, NOT_AN_AMOUNT],
    ["not a number", cell({ indicative: "NaN" }), 422, NOT_AN_AMOUNT],
    ["infinity", cell({ indicative: "Infinity" }), 422, NOT_AN_AMOUNT],
    ["a number of another script", cell({ indicative: "١٢٣" }), 422, NOT_AN_AMOUNT],
    ["thousands in the wrong place", cell({ indicative: "12.34.567" }), 422, NOT_AN_AMOUNT],
    ["a hexadecimal number", cell({ indicative: "0x10" }), 422, NOT_AN_AMOUNT],
    ["an approved amount below zero", cell({ approved: "-0,01" }), 422, "Qui l’importo non può essere negativo"],
    ["a note with a zero character", cell({ note: "a\0b" }), 422, STRANGE],
    ["a note without end", cell({ note: "x".repeat(2_001) }), 422, "troppo lungo"],
    ["a version that is no number", cell({ version: "ieri" }), 422, "Qui ci vuole un numero"],
    ["a cell that somebody changed meanwhile", cell({ version: "7" }), 422, "qualcuno ha cambiato|ha scritto"],
    ["a cell of no line", () => coordinator.post(`${MONEY}/2026/celle/999999/${channel}`, {}), 404, NO_PAGE],
    ["a cell of no channel", () => coordinator.post(`${MONEY}/2026/celle/${line}/999999`, {}), 404, NO_PAGE],
    ["a cell of another year", () => coordinator.post(`${MONEY}/2019/celle/${line}/${channel}`, {}), 404, NO_PAGE],
    ["a budget that nobody opened", () => coordinator.get(`${MONEY}/1999/matrice`), 404, NO_PAGE],
    ["a budget in a year of the stars", () => coordinator.get(`${MONEY}/99999999999/matrice`), 404, NO_PAGE],
  ]);

  test("what was typed comes back beside the reason", async () => {
    const answer = await cell({ indicative: "1.234,5,6", note: "da non perdere" })();
    expect(answer.text).toContain('value="1.234,5,6"');
    expect(answer.text).toContain("da non perdere");
  });

  test("a clerk writes no approved amount", async () => {
    const before = await hosted.snapshot();
    const form = { version: "0", indicative: "1", approved: "1", note: "" };
    const answer = await clerk.post(`${MONEY}/2026/celle/${line}/${channel}`, form);
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toMatch(/approva/);
    expect(await hosted.snapshot()).toEqual(before);
  });

  test("of two clerks on one cell the second keeps what was typed and reads what the first wrote", async () => {
    const path = `${MONEY}/2026/celle/${line}/${channel}`;
    const stale = formOf((await coordinator.get(path)).text);
    expect((await clerk.post(path, { ...formOf((await clerk.get(path)).text), indicative: "11,11" })).status).toBe(302);
    const before = await hosted.snapshot();
    const answer = await coordinator.post(path, { ...stale, indicative: "22,22" });
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toMatch(/Operatore demo.*11,11/);
    expect(answer.text).toContain("22,22");
    expect(await hosted.snapshot()).toEqual(before);
  });
});

describe("lines and years of the budget", () => {
  const added = (form: Record<string, string>) => () =>
    coordinator.post(`${MONEY}/2026/voci/nuova`, {
      ...{ label: "Altra", objectiveCode: "", serviceId: "", note: "", ...form },
    });
  const opened = (year: string) => () => coordinator.post(`${MONEY}/nuovo`, { year, title: "" });
  const changed = (form: Record<string, string>) => () =>
    coordinator.post(`${MONEY}/2026/voci/${line}`, {
      ...{ op: "line", rowVersion: "1", label: "Altra", objectiveCode: "", serviceId: "", note: "", ...form },
    });
  const approved = (form: Record<string, string>) => () =>
    coordinator.post(`${MONEY}/2026/approva`, { rowVersion: "1", actId: "", ...NO_ACT, ...form });
  refused([
    ["a year that is there already", opened("2026"), 422, "Il bilancio del 2026 c’è già: aprilo"],
    ["a year that is no number", opened("duemila"), 422, NUMBER],
    ["a year before money", opened("12"), 422, NUMBER],
    ["a line without words", added({ label: " " }), 422, "Il campo è vuoto"],
    ["a line with a path for an objective", added({ objectiveCode: "../../x" }), 422, SIGNS],
    [
      "a line of a service that is not there",
      added({ serviceId: "999999" }),
      422,
      "Questo servizio non è nel catalogo",
    ],
    ["a line of another budget", () => coordinator.post(`${MONEY}/1999/voci/nuova`, { label: "x" }), 404, NO_PAGE],
    [
      "a line that somebody changed meanwhile",
      changed({ rowVersion: "9" }),
      422,
      "Nel frattempo qualcuno ha cambiato questa voce",
    ],
    [
      "an approval of an old page",
      approved({ rowVersion: "9", ...ACT, "newAct.number": "78" }),
      422,
      "Nel frattempo qualcuno ha cambiato il bilancio",
    ],
    ["an approval without an act", approved({}), 422, "Scegli l’atto che approva il bilancio"],
    [
      "an approval of the 31st of February",
      approved({ ...ACT, "newAct.number": "79", "newAct.day": "31/02/2026" }),
      422,
      NO_DAY,
    ],
    [
      "an approval of the future",
      approved({ ...ACT, "newAct.number": "79", "newAct.day": "31/12/2099" }),
      422,
      "Questo giorno non è ancora arrivato",
    ],
    ["an approval by an act that is not there", approved({ actId: "999999" }), 404, NO_PAGE],
  ]);
});

describe("funds and annualities", () => {
  const fund = (form: Record<string, string>) => () =>
    coordinator.post(`${FUNDS}/nuovo`, { code: "ALTRO", name: "Altro", kind: "regional", note: "", ...form });
  const opened = (form: Record<string, string>) => () =>
    coordinator.post(`${FUNDS}/${channel}/nuova-annualita`, {
      ...{ year: "2027", label: "", useFrom: "", useTo: "", cup: "", note: "", ...form },
    });
  refused([
    ["a code that is taken", fund({ code: "PROVA" }), 422, "C’è già un fondo con la sigla PROVA"],
    ["a code with strange signs", fund({ code: "<b>" }), 422, SIGNS],
    ["a kind that nobody offered", fund({ kind: "tesoro" }), 422, "Scegli una delle voci proposte"],
    ["a fund without a name", fund({ name: "" }), 422, "Il campo è vuoto"],
    ["an annuality that is there", opened({ year: "2026" }), 422, "PROVA ha già l’annualità 2026"],
    [
      "a use that ends before it begins",
      opened({ useFrom: "01/02/2027", useTo: "01/01/2027" }),
      422,
      "L’ultimo giorno utile viene prima",
    ],
    ["a use until no day", opened({ useTo: "30/02/2027" }), 422, NO_DAY],
    ["a CUP of three letters", opened({ cup: "ABC" }), 422, SIGNS],
    ["a fund that is not there", () => coordinator.get(`${FUNDS}/999999`), 404, NO_PAGE],
    ["a fund beyond every number", () => coordinator.get(`${FUNDS}/99999999999`), 404, NO_PAGE],
    [
      "an annuality that is not there",
      () => coordinator.post(`${FUNDS}/annualita/999999/assegna`, { amount: "1" }),
      404,
      NO_PAGE,
    ],
    [
      "a movement that has no name",
      () => coordinator.post(`${FUNDS}/annualita/${annuality}/regala`, { amount: "1" }),
      404,
      NO_PAGE,
    ],
    [
      "a fund changed from an old page",
      () => changed({ rowVersion: "9" }),
      422,
      "Nel frattempo qualcuno ha cambiato questi dati",
    ],
  ]);
  const changed = (form: Record<string, string>) =>
    coordinator.post(`${FUNDS}/${channel}/cambia`, { name: "Altro", kind: "regional", note: "", ...form });
});

describe("movements of money", () => {
  const move = (step: string, form: Record<string, string>) => () =>
    coordinator.post(`${FUNDS}/annualita/${annuality}/${step}`, {
      ...{ lineId: String(line), amount: "1", day: DAY, actId: "", direction: "raise", year: "2026", ...form },
    });
  const follow = (id: () => number, step: string, form: Record<string, string>) => () =>
    coordinator.post(`${FUNDS}/righe/${id()}/${step}`, { amount: "1", day: DAY, actId: "", note: "Prova", ...form });
  const [committed, payment] = [() => commitment, () => paid];
  refused([
    ["money without an act", move("assegna", {}), 422, "Scegli l’atto, o scrivine uno nuovo"],
    ["an act of a number that is taken", move("assegna", ACT), 422, "C’è già l’atto n. 77 del 2026"],
    [
      "an act without its body",
      move("assegna", { ...ACT, "newAct.number": "80", "newAct.body": "" }),
      422,
      "Il campo è vuoto",
    ],
    [
      "an assignment of nothing",
      move("assegna", { ...ACT, "newAct.number": "80", amount: "0" }),
      422,
      "maggiore di zero",
    ],
    ["an assignment on the 30th of February", move("assegna", { ...ACT, day: "30/02/2026" }), 422, NO_DAY],
    [
      "an assignment of tomorrow",
      move("assegna", { ...ACT, "newAct.number": "80", day: "31/12/2099" }),
      422,
      "Questo giorno non è ancora arrivato",
    ],
    ["more than is assigned", move("programma", { amount: "20,01" }), 422, "da programmare ne restano 20,00"],
    ["a line that is not there", move("programma", { lineId: "999999" }), 422, "Questa voce di bilancio non c’è"],
    ["a commitment above its line", move("impegna", { amount: "30,01" }), 422, "da impegnare ne restano 30,00"],
    [
      "a commitment for no municipality",
      move("impegna", { municipality: "058091" }),
      422,
      "non è di un Comune dell’Ambito",
    ],
    ["a municipality that is a word", move("impegna", { municipality: "Crema" }), 422, SIGNS],
    [
      "a payment above its commitment",
      follow(committed, "paga", { amount: "30,01" }),
      422,
      "da pagare ne restano 30,00",
    ],
    [
      "a payment before its commitment",
      follow(committed, "paga", { day: "31/01/2026" }),
      422,
      "questo giorno viene prima",
    ],
    ["a payment of a payment", follow(payment, "paga", {}), 422, "si paga un impegno"],
    [
      "a return above its payment",
      follow(payment, "rendiconta", { amount: "20,01" }),
      422,
      "da rendicontare ne restano 20,00",
    ],
    ["a reversal without a reason", follow(payment, "storna", { note: "" }), 422, "Scrivi perché"],
    ["a reversal beyond its row", follow(payment, "storna", { amount: "20,01" }), 422, "da stornare, ne restano 20,00"],
    ["a reversal of what payments rest on", follow(committed, "storna", { amount: "50" }), 422, "Storna prima quelle"],
    ["a row that is not there", follow(() => 999_999, "paga", {}), 404, NO_PAGE],
    ["a row beyond every number", () => coordinator.get(`${FUNDS}/righe/99999999999999999999`), 404, NO_PAGE],
    ["a ledger that asks for a word", () => coordinator.get(`${MONEY}/registro?voce=tutte`), 404, NO_PAGE],
    [
      "a reader who assigns",
      () => reader.post(`${FUNDS}/annualita/${annuality}/assegna`, { amount: "1" }),
      403,
      "Non hai il permesso",
    ],
    [
      "a reader who writes in the matrix",
      () => reader.post(`${MONEY}/2026/celle/${line}/${channel}`, {}),
      403,
      "Non hai il permesso",
    ],
  ]);
});
