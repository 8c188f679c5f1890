// SPDX-License-Identifier: AGPL-3.0-or-later
// How a person comes in, proves who they are, and goes out.
import { createHmac } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, newVisitor, openBrowser } from "../support/browser.ts";
import { AMBITO, follow, newWorker, OFFICE, open, press, see, signInAs, WAYS, wordsOf } from "./steps.ts";

const PASSWORD = "una frase lunga da ricordare";

describe.skipIf(!BROWSER)("people", () => {
  let browser: Browser;
  let administrator: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    administrator = await newWorker(browser, "amministratore");
  });
  afterAll(() => browser?.close());

  for (const { way, javaScriptEnabled } of WAYS) {
    test(`an invited person chooses a password and works, ${way}`, async () => {
      const person = { name: "Persona Invitata", email: `invitata-${javaScriptEnabled}@demo.example` };
      const link = await invite(administrator, person);
      const page = await newVisitor(browser, { javaScriptEnabled });
      await open(page, link);
      await see(page, { heading: /^Sei invitato a lavorare/ });
      // Two passwords that differ: said at the field, and the invitation still holds.
      await page.getByLabel("Scegli una password").fill(PASSWORD);
      await page.getByLabel("Riscrivi la password").fill(`${PASSWORD}!`);
      await press(page, "Accetta l’invito ed entra");
      await see(page, { text: "Le due password sono diverse: riscrivile uguali." });
      await page.getByLabel("Scegli una password").fill(PASSWORD);
      await page.getByLabel("Riscrivi la password").fill(PASSWORD);
      await press(page, "Accetta l’invito ed entra");
      await see(page, { button: "Esci" });
      await open(page, OFFICE);
      await see(page, { text: "Buon lavoro, Persona Invitata." });
      await press(page, "Esci");
      await page.waitForURL((url) => !url.pathname.includes("/ufficio"));
      await signInAs(page, person.email, PASSWORD);
      await see(page, { button: "Esci" });

      // The link has opened once, and only once.
      const another = await newVisitor(browser, { javaScriptEnabled });
      await another.goto(link);
      await see(another, { heading: "Questo invito non vale più" });
      await another.context().close();
      await page.context().close();
    });
  }

  test("who asks everybody for a second factor begins with their own, and the code opens the door", async () => {
    const person = { name: "Persona Prudente", email: "prudente@demo.example", role: "Amministratore" };
    const page = await newVisitor(browser);
    await acceptInvitation(page, await invite(administrator, person));
    await open(page, `${OFFICE}/persone`);
    await press(page, "Chiedilo a tutti");

    await see(page, { heading: "Attiva il secondo fattore" });
    await page.getByLabel("La tua password").fill(PASSWORD);
    await press(page, "Mostra il codice da inquadrare");
    const secret = (
      await page
        .getByText(/Se non puoi inquadrarlo/)
        .locator("code")
        .innerText()
    ).replaceAll(" ", "");
    await page.getByLabel("Codice di sei cifre").fill(codeOf(secret));
    await press(page, "Attiva");
    await see(page, { text: /Il secondo fattore è attivo/ });
    await open(page, OFFICE);
    await see(page, { text: "Buon lavoro, Persona Prudente." });

    await press(page, "Esci");
    await page.waitForURL((url) => !url.pathname.includes("/ufficio"));
    await signInAs(page, person.email, PASSWORD);
    await see(page, { heading: "Scrivi il codice" });
    await page.getByLabel("Codice di sei cifre").fill("000000");
    await press(page, "Continua");
    await see(page, { text: /Il codice non è quello giusto/ });
    await page.getByLabel("Codice di sei cifre").fill(codeOf(secret, 1));
    await press(page, "Continua");
    await see(page, { button: "Esci" });

    await open(page, `${OFFICE}/persone`);
    await press(page, "Non chiederlo più");
    await see(page, { text: "In questo Ambito il secondo fattore è una scelta di ognuno." });
    await page.context().close();
  });

  test("a session on another machine is seen and closed", async () => {
    const here = await newWorker(browser, "valutatrice");
    const there = await newWorker(browser, "valutatrice");
    await open(here, "/profilo");
    await press(here.getByRole("row").filter({ hasNotText: "questa" }).last(), /Chiudi/);
    await see(here, { text: "La sessione è chiusa." });
    await expect
      .poll(async () => {
        await there.goto(OFFICE);
        return new URL(there.url()).pathname;
      })
      .toBe("/accedi");
    await open(here, OFFICE);
    await here.context().close();
    await there.context().close();
  });

  test("after many wrong passwords the door stays closed for a while, and an administrator opens it", async () => {
    const page = await newVisitor(browser);
    const statuses: number[] = [];
    page.on("response", (answer) => {
      if (answer.request().method() === "POST") statuses.push(answer.status());
    });
    for (let tries = 0; tries < 12 && !statuses.includes(429); tries += 1) {
      await signInAs(page, "terzosettore@demo.example", "non è questa");
      await page.getByRole("alert").waitFor();
    }
    expect(statuses).toContain(429);
    await see(page, { text: /Troppi tentativi sbagliati/ });

    await open(administrator, `${OFFICE}/persone`);
    await follow(administrator, "Ente del Terzo Settore demo");
    await press(administrator, "Sblocca adesso");
    await see(administrator, { text: "Può riprovare subito." });
    await signInAs(page, "terzosettore@demo.example", "albero-dimostrazione");
    await see(page, { button: "Esci" });
    await page.context().close();
  });

  test("the register tells what happened, with who and when, and proves that it is whole", async () => {
    const page = administrator;
    await open(page, `${OFFICE}/registro`);
    await page.getByText("Cerca nel registro").first().click();
    await page.getByLabel("Azione").selectOption({ label: "Invito a una persona" });
    await press(page.getByRole("main"), "Cerca");
    await see(page, { heading: /cambiament/ });
    expect(await wordsOf(page)).toContain("Amministratore demo");
    await page
      .getByText(/^nuovo, con \d+ campi$/)
      .first()
      .click();
    await see(page, { text: "prudente@demo.example" });
    await open(page, `${OFFICE}/registro`);
    await page.getByText("Controlla che il registro sia intero").click();
    await see(page, { text: /^Il registro è intero: / });
  });

  test("who has no part in it sees neither people nor register", async () => {
    const page = await newWorker(browser, "operatore");
    for (const place of ["persone", "persone/invita", "registro"]) {
      await open(page, `${OFFICE}/${place}`, 403);
      await see(page, { heading: "Non hai il permesso di vedere questa pagina" });
    }
    await page.context().close();
    const citizen = await newVisitor(browser);
    await open(citizen, `${OFFICE}/registro`);
    expect(new URL(citizen.url()).pathname).toBe("/accedi");
    await open(citizen, AMBITO);
    await citizen.context().close();
  });
});

type Invited = { name: string; email: string; role?: string };

/** The administrator writes who is invited and copies the link. */
async function invite(page: Page, { name, email, role = "Operatore dell’Ufficio di Piano" }: Invited): Promise<string> {
  await open(page, `${OFFICE}/persone`);
  await follow(page, "Invita una persona");
  await page.getByLabel("Nome e cognome").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Ruolo").selectOption({ label: role });
  await page.getByLabel("Ente per cui lavora").fill("Ufficio di Piano");
  await press(page, "Crea l’invito");
  const link = await page.getByLabel("Collegamento dell’invito").inputValue();
  await open(page, `${OFFICE}/persone`);
  await see(page, { text: email });
  return link;
}

async function acceptInvitation(page: Page, link: string): Promise<void> {
  await open(page, link);
  await page.getByLabel("Scegli una password").fill(PASSWORD);
  await page.getByLabel("Riscrivi la password").fill(PASSWORD);
  await press(page, "Accetta l’invito ed entra");
  await see(page, { button: "Esci" });
}

/** What the application of codes on a phone shows now or soon (RFC 6238): clocks may differ by half a minute. */
function codeOf(secret: string, halfMinutesLater = 0): string {
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
