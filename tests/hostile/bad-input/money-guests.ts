// SPDX-License-Identifier: AGPL-3.0-or-later
// A year, a fund and its movements, in which the wrong amounts are tried.
import { expect } from "vitest";
import { signedIn, wordsOf, type Visitor } from "../visitor.ts";
import { coordinator, hosted, OFFICE } from "./guests.ts";

export const MONEY = `${OFFICE}/soldi`;
export const FUNDS = `${OFFICE}/fondi`;
export const NOT_AN_AMOUNT = "Non è un importo: scrivi per esempio 1.234,56";

export let clerk: Visitor;
export let [channel, annuality, line, commitment, paid] = [0, 0, 0, 0, 0];

/** Sends a form of the office that must be taken, and gives the number at the end of where it leads. */
async function taken(path: string, form: Record<string, string>): Promise<number> {
  const answer = await coordinator.post(path, form);
  expect({ path, status: answer.status, words: wordsOf(answer.text) }).toMatchObject({ path, status: 302 });
  return Number(/(\d+)(?:\?.*)?$/.exec(String(answer.headers.location))?.[1]);
}

const newest = async (table: string): Promise<number> =>
  Number((await hosted.sql(`select max(id) as id from finance.${table}`))[0]?.id);

export const ACT = {
  "newAct.kind": "regional_decree",
  "newAct.body": "Regione di prova",
  "newAct.number": "77",
  "newAct.day": "10/01/2026",
};
export const NO_ACT = { "newAct.kind": "", "newAct.body": "", "newAct.number": "", "newAct.day": "" };
export const DAY = "01/02/2026";

/** A fund with 100 euro assigned, 80 programmed on a line, 50 committed, 20 paid. */
export async function openMoney(): Promise<void> {
  clerk = await signedIn(hosted.url, "operatore@demo.example");
  await taken(`${MONEY}/nuovo`, { year: "2026", title: "" });
  await taken(`${FUNDS}/nuovo`, { code: "PROVA", name: "Fondo di prova", kind: "regional", note: "" });
  channel = await newest("channel");
  await taken(`${FUNDS}/${channel}/nuova-annualita`, { year: "2026", label: "", useFrom: "", useTo: "", cup: "" });
  annuality = await newest("annuality");
  await taken(`${MONEY}/2026/voci/nuova`, { label: "Voce di prova", objectiveCode: "", serviceId: "", note: "" });
  line = await newest("line");
  const at = `${FUNDS}/annualita/${annuality}`;
  await taken(`${at}/assegna`, { direction: "raise", amount: "100", day: DAY, year: "2026", ...ACT });
  await taken(`${at}/programma`, { lineId: String(line), amount: "80", day: DAY });
  await taken(`${at}/impegna`, { lineId: String(line), amount: "50", day: DAY, municipality: "019035" });
  commitment = await newest("entry");
  await taken(`${FUNDS}/righe/${commitment}/paga`, { amount: "20", day: DAY });
  paid = await newest("entry");
}
