// SPDX-License-Identifier: AGPL-3.0-or-later
// How a person comes in, proves who they are, and goes out.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, newVisitor, openBrowser } from "../support/browser.ts";
import { acceptInvitation, codeOf, confirmSecondFactor, invite, PASSWORD } from "./invitations.ts";
import { AMBITO, follow, newWorker, OFFICE, open, press, see, signInAs, WAYS, wordsOf } from "./steps.ts";

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
    const secret = await confirmSecondFactor(page);
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
    // Whoever worked under this name before may have left others open.
    const others = here
      .getByRole("row")
      .filter({ hasNotText: "questa", has: here.getByRole("button", { name: /Chiudi/ }) });
    for (let left = await others.count(); left > 0; left -= 1) {
      await press(others.last(), /Chiudi/);
      await see(here, { text: "La sessione è chiusa." });
      await expect.poll(() => others.count()).toBe(left - 1);
    }
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
