// SPDX-License-Identifier: AGPL-3.0-or-later
// How a person is invited, comes in, and proves with codes who they are.
import { createHmac } from "node:crypto";
import type { Page } from "playwright-core";
import { follow, OFFICE, open, press, see } from "./steps.ts";

export const PASSWORD = "una frase lunga da ricordare";

type Invited = { name: string; email: string; role?: string; territory?: string };

/** The administrator writes who is invited and copies the link. */
export async function invite(
  page: Page,
  { name, email, role = "Operatore dell’Ufficio di Piano", territory }: Invited,
): Promise<string> {
  await open(page, `${OFFICE}/persone`);
  await follow(page, "Invita una persona");
  await page.getByLabel("Nome e cognome").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Ruolo").selectOption({ label: role });
  await page.getByLabel("Ente per cui lavora").fill("Ufficio di Piano");
  if (territory) await page.getByLabel("Territorio").selectOption({ label: territory });
  await press(page, "Crea l’invito");
  const link = await page.getByLabel("Collegamento dell’invito").inputValue();
  await open(page, `${OFFICE}/persone`);
  await see(page, { text: email });
  return link;
}

export async function acceptInvitation(page: Page, link: string): Promise<void> {
  await open(page, link);
  await page.getByLabel("Scegli una password").fill(PASSWORD);
  await page.getByLabel("Riscrivi la password").fill(PASSWORD);
  await press(page, "Accetta l’invito ed entra");
  await see(page, { button: "Esci" });
}

/** Turns the second factor on from the profile and answers its secret; the session counts as proved. */
export async function enrolSecondFactor(page: Page): Promise<string> {
  await open(page, "/profilo/secondo-fattore");
  return confirmSecondFactor(page);
}

/** On the page that asks for it. */
export async function confirmSecondFactor(page: Page): Promise<string> {
  await page.getByLabel("La tua password").fill(PASSWORD);
  await press(page, "Mostra il codice da inquadrare");
  const words = page.getByText(/Se non puoi inquadrarlo/).locator("code");
  const secret = (await words.innerText()).replaceAll(" ", "");
  await page.getByLabel("Codice di sei cifre").fill(codeOf(secret));
  await press(page, "Attiva");
  await see(page, { text: /Il secondo fattore è attivo/ });
  return secret;
}

/** What the application of codes on a phone shows now or soon (RFC 6238): clocks may differ by half a minute. */
export function codeOf(secret: string, halfMinutesLater = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + halfMinutesLater));
  const digest = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

function fromBase32(text: string): Buffer {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...text.toUpperCase()].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/[01]{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
