// SPDX-License-Identifier: AGPL-3.0-or-later
// Who tries the bad inputs, on which Albero, and what each attempt must come to.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { hostAlbero, type Hosted } from "../running.ts";
import { formOf, signedIn, Visitor, wordsOf, type Answer } from "../visitor.ts";

export const OFFICE = "/crema/ufficio";
export const PLAN = `${OFFICE}/piano`;
export const LAND = `${OFFICE}/territorio`;
export const MEGABYTE = 1024 * 1024;

export let hosted: Hosted;
export let citizen: Visitor;
export let coordinator: Visitor;
export let administrator: Visitor;
export let reader: Visitor;
/** The address of a draft of the plan, and its number. */
export let [draft, draftId] = ["", 0];
export let plan: Record<string, unknown>;

/** Starts the Albero on which everything is tried, with a draft of the plan to write in. */
export async function welcome(): Promise<void> {
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
  plan = JSON.parse(await readFile(new URL("../../../data/crema/plan-2025-2027.json", import.meta.url), "utf8"));
}

export type Case = readonly [name: string, send: () => Promise<Answer>, status: number, says: string | RegExp];

/** One bad input: the status, the sentence, and nothing stored. */
export function refused(cases: readonly Case[]): void {
  test.each(cases)("%s", async (_name, send, status, says) => {
    const before = await hosted.snapshot();
    const answer = await send();
    const words = wordsOf(answer.text);
    expect({ status: answer.status, words }).toEqual({ status, words: expect.stringMatching(says) });
    expect(await hosted.snapshot()).toEqual(before);
  });
}

export const NO_PAGE = /Questa pagina non c'è/;
export const NO_DAY = /non esiste nel calendario|Non è un giorno del calendario|una data del calendario/;
export const STRANGE = /un carattere che non si può conservare/;
export const SIGNS = /Ci sono segni o spazi che qui non vanno bene/;
