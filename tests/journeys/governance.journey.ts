// SPDX-License-Identifier: AGPL-3.0-or-later
// What the governance of an Ambito does between two assemblies: who sits where, an act and its papers, who has signed, a table
// and what became of its proposal, what is due. Half with scripts, half without: these pages need none.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, newVisitor, openBrowser, PHONE } from "../support/browser.ts";
import { AMBITO, follow, leave, newWorker, OFFICE, open, press, see, wordsOf } from "./steps.ts";

/** The same journey may be walked again on a server that is running already. */
const RUN = randomUUID().slice(0, 6);
const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

describe.skipIf(!BROWSER)("between two assemblies", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("a body is opened, a seat filled, looked for on another day, ended", async () => {
    const name = `Gruppo provato ${RUN}`;
    const seat = "Assistente sociale di Castelleone";
    const clerk = await newWorker(browser, "operatore", WITHOUT_SCRIPTS);
    await open(clerk, `${OFFICE}/organi/nuovo`);
    await clerk.getByRole("textbox", { name: "Nome" }).fill(name);
    await clerk.getByLabel("Che cosa è").first().selectOption({ label: "gruppo di lavoro" });
    await clerk.getByLabel("Nell’organigramma").selectOption({ label: "Opera e partecipa" });
    await clerk.getByLabel("Primo giorno").first().fill("01/03/2025");
    await press(clerk, "Aggiungi");
    await see(clerk, { text: "Nessun posto scritto per questo giorno. Aggiungine uno" });
    const body = new URL(clerk.url()).pathname;

    await follow(clerk, "Aggiungi un posto");
    await clerk.getByLabel("Nome del posto").fill(seat);
    await clerk.getByLabel("Categoria").selectOption({ label: "uffici dell’Ambito" });
    await clerk.getByLabel("Primo giorno").fill("01/04/2025");
    await press(clerk, "Aggiungi");
    await see(clerk, { heading: `${name}: 1 posto` });
    await follow(clerk.getByRole("row", { name: new RegExp(seat) }), /^Termina/);
    await clerk.getByLabel("Ultimo giorno").fill("30/06/2025");
    await clerk.getByLabel("Il posto va ricoperto").uncheck();
    await press(clerk, "Termina il posto");
    await see(clerk, { text: "Nessun posto scritto per questo giorno." });

    // On the chart of each day stands what was there on that day, and nothing else.
    const placesOn = async (day: string) => {
      await open(clerk, `${OFFICE}/organi?giorno=${day}`);
      const line = clerk.getByRole("listitem").filter({ has: clerk.getByRole("link", { name, exact: true }) });
      return (await line.count()) === 0 ? "none" : (await line.last().innerText()).replaceAll(/\s+/g, " ");
    };
    expect(await placesOn("2025-02-28")).toBe("none");
    expect(await placesOn("2025-05-01")).toMatch(/1 posto/);
    expect(await placesOn("2025-07-01")).toMatch(/nessun posto scritto/);
    await open(clerk, `${body.replace("/ufficio", "")}?giorno=2025-05-01`);
    await see(clerk, { text: seat });
    await leave(clerk);
  });

  test("an act and its papers reach the list of transparency", async () => {
    const report = `Relazione provata ${RUN}`;
    const office = await newWorker(browser, "coordinatrice");
    const paper = await draftAct(office, `Approva la relazione provata ${RUN}`);
    const { pathname: act } = new URL(office.url());

    await newDocument(office, report);
    await office.getByLabel("Tipo").selectOption({ label: "Relazione" });
    await office.getByLabel("Sezione di").selectOption({ label: "Servizi erogati" });
    await attach(office, "File", { name: "relazione.pdf", bytes: Buffer.from("Una relazione scritta in fretta.") });
    await press(office, "Aggiungi il documento");
    await see(office, { text: "Il nome dice «.pdf», ma il contenuto è un testo semplice" });
    expect(await office.getByLabel("Titolo").inputValue()).toBe(report);
    await expectAccessible(office);
    await attach(office, "File", { name: "relazione.pdf", bytes: paper });
    await press(office, "Aggiungi il documento");
    await see(office, { heading: report });
    const { pathname: document } = new URL(office.url());

    await open(office, `${act}/approva?cosa=report`);
    await chooseLike(office, "targetId", report);
    await press(office, "Aggiungi all’atto");
    await open(office, `${act}/adotta`);
    await see(office, { text: `Il documento «${report}» viene approvato: il suo file non cambia più.` });
    await press(office, "Adotta l’atto");
    await see(office, { text: /^Adottato da «/ });
    // Who adopts what was adopted meanwhile reads that it is.
    await open(office, `${act}/adotta`);
    await see(office, { text: /^Adottato da «/ });
    await open(office, `${document}/elimina`);
    await press(office, "Elimina per sempre");
    await see(office, { text: "Un atto adottato approva proprio questo documento" });

    await open(office, `${act}/pubblica`);
    await office.getByRole("radio", { name: "Tutti" }).check();
    await office.getByLabel("Pubblicato dal").fill("01/02/2026");
    await office.getByLabel("Sezione di").selectOption({ label: "Provvedimenti" });
    await press(office, "Mettilo fra i documenti");
    await office.waitForURL(/\/documenti\/\d+$/);
    await leave(office);

    const citizen = await newVisitor(browser, WITHOUT_SCRIPTS);
    await open(citizen, `${AMBITO}/documenti/trasparente`);
    await see(citizen, { heading: "Provvedimenti", link: new RegExp(`relazione provata ${RUN}`) });
    await follow(citizen, report);
    const [download] = await Promise.all([citizen.waitForEvent("download"), follow(citizen, /^Scarica/)]);
    expect(download.suggestedFilename()).toBe("relazione.pdf");
    await leave(citizen);
  });

  test("an agreement is agreed by everybody, signed by some, and says who is missing", async () => {
    const title = `Accordo provato ${RUN}`;
    const office = await newWorker(browser, "coordinatrice", { ...WITHOUT_SCRIPTS, viewport: PHONE });
    await open(office, `${OFFICE}/accordi/nuovo`);
    await office.getByLabel("Tipo di accordo").selectOption({ label: "Accordo di Programma" });
    await office.getByLabel("Titolo").fill(title);
    await office.getByLabel("Oggetto").fill("Attuano insieme il Piano di Zona.");
    await office.getByLabel("Primo giorno").fill("01/01/2026");
    await office.getByLabel("Ultimo giorno").fill("31/12/2030");
    await press(office, "Crea la bozza");
    await office.waitForURL(/\/accordi\/\d+$/);
    const agreement = new URL(office.url()).pathname;
    await addParty(office, agreement, { municipality: "Crema" });
    await addParty(office, agreement, { organisation: "ASST provata" });

    await newDocument(office, `Testo provato ${RUN}`);
    await attach(office, "File", { name: "testo.txt", bytes: Buffer.from(`Il testo dell’accordo ${RUN}.`) });
    await press(office, "Aggiungi il documento");
    await open(office, agreement);
    await follow(office, "Collega dall’archivio");
    await office.getByLabel("Cerca nell’archivio").fill(RUN);
    await press(office.getByRole("main"), "Cerca");
    await press(office, new RegExp(`^Collega Testo provato ${RUN}$`));
    await see(office, { link: `Testo provato ${RUN}` });

    await step(office, agreement, "Manda in consultazione");
    await openParty(office, agreement, "Crema");
    await office.getByRole("radio", { name: "Favorevole" }).check();
    await press(office, "Salva il parere");
    await open(office, `${agreement}/passo/approve`);
    await office.getByLabel("Giorno").fill("10/01/2026");
    await office.getByLabel("Atto").fill("Assemblea dei Sindaci n. 3 del 10/01/2026");
    await press(office, "Approva");
    await see(office, { text: /manca il parere di ASST provata/ });
    expect(await office.getByLabel("Atto").inputValue()).toBe("Assemblea dei Sindaci n. 3 del 10/01/2026");
    await openParty(office, agreement, "ASST provata");
    await office.getByRole("radio", { name: "Favorevole" }).check();
    await press(office, "Salva il parere");
    await open(office, `${agreement}/passo/approve`);
    await office.getByLabel("Giorno").fill("10/01/2026");
    await office.getByLabel("Atto").fill("Assemblea dei Sindaci n. 3 del 10/01/2026");
    await press(office, "Approva");
    await step(office, agreement, "Apri la firma");
    await see(office, { heading: `«${title}»: mancano 2 firme` });

    await openParty(office, agreement, "Crema");
    await office.getByLabel("Atto con cui ha approvato").fill("Consiglio comunale n. 9");
    await office.getByLabel("Data dell’atto").fill("20/01/2026");
    await office.getByRole("radio", { name: "Firmato" }).check();
    await office.getByLabel("Giorno della firma").fill("30/01/2026");
    await press(office, "Salva la firma");
    await see(office, { heading: `«${title}»: manca una firma` });
    expect(await wordsOf(office)).toContain("Manca: ASST provata.");
    await leave(office);

    const citizen = await newVisitor(browser, { viewport: PHONE });
    await open(citizen, agreement.replace("/ufficio", ""));
    await see(citizen, { heading: /manca una firma/ });
    await see(citizen, { link: `Testo provato ${RUN}` });
    await expectAccessible(citizen);
    await leave(citizen);
  });

  test("a table receives its mandate, meets, and its proposal enters the plan", async () => {
    const name = `Tavolo provato ${RUN}`;
    const proposal = `Uno sportello che gira ${RUN}`;
    const office = await newWorker(browser, "coordinatrice");
    await open(office, `${OFFICE}/tavoli/nuovo`);
    await office.getByLabel("Nome").fill(name);
    await office.getByLabel("Previsto dal").fill("01/01/2026");
    await office.getByLabel("posti dei Comuni").fill("0");
    await press(office, "Aggiungi");
    await office.waitForURL(/\/tavoli\/\d+$/);
    const table = new URL(office.url()).pathname;
    await open(office, `${table}/apri`);
    await press(office, "Apri il tavolo");
    await see(office, { text: "Manca chi coordina per il pubblico" });
    await addCoordinator(office, table, { label: "Assistente sociale di Crema", category: "Ufficio di Piano" });
    await addCoordinator(office, table, { label: "Rappresentante delle cooperative", category: "Terzo Settore" });
    await open(office, `${table}/apri`);
    await office.getByLabel("Da quando").fill("01/02/2026");
    await press(office, "Apri il tavolo");
    await see(office, { heading: `${name}: aperto` });

    await giveMandate(office, table);
    await open(office, `${table}/nuovo-incontro`);
    await office.getByLabel("Giorno").fill("10/03/2026");
    await office.getByLabel("Rappresentante delle cooperative").check();
    await office.getByLabel("Breve verbale").fill("Si è parlato di chi non arriva agli sportelli.");
    await press(office, "Registra l’incontro");
    await see(office, { text: "risultati da restituire" });

    const cooperative = await newWorker(browser, "terzosettore", WITHOUT_SCRIPTS);
    await open(cooperative, table);
    await follow(cooperative, "Porta una proposta");
    await cooperative.getByLabel("Che cosa si propone").fill(proposal);
    await press(cooperative, "Porta la proposta");
    await see(cooperative, { text: "Aspetta la risposta dell’Ufficio di Piano" });
    await leave(cooperative);

    await open(office, table);
    await follow(office, "Rispondi");
    await office.getByLabel("In quale obiettivo").selectOption({ index: 1 });
    await press(office, "Rispondi");
    await see(office, { text: /^Accolta nell’obiettivo / });
    await leave(office);

    const citizen = await newVisitor(browser, WITHOUT_SCRIPTS);
    await open(citizen, table.replace("/ufficio", ""));
    await see(citizen, { text: proposal });
    await see(citizen, { text: /Accolta nell’obiettivo / });
    expect(await wordsOf(citizen)).not.toContain("chi non arriva agli sportelli");
    await leave(citizen);
  });

  test("a deadline is closed with what proves it, and a calendar follows it", async () => {
    const title = `Rendiconto provato ${RUN}`;
    const clerk = await newWorker(browser, "operatore", WITHOUT_SCRIPTS);
    await open(clerk, `${OFFICE}/scadenze/nuova`);
    await clerk.getByLabel("Che cosa bisogna fare").fill(title);
    await clerk.getByLabel("Entro quale giorno").fill("31/12/2026");
    await press(clerk, "Scrivi la scadenza");
    await see(clerk, { heading: title, link: "È fatta" });
    const { pathname: deadline } = new URL(clerk.url());

    await open(clerk, `${OFFICE}/scadenze/calendario`);
    await press(clerk, /^(Apri il mio calendario|Rinnova l’indirizzo)$/);
    await see(clerk, { text: "Ecco l’indirizzo: copialo adesso" });
    const address = await clerk.locator("code").innerText();
    const phone = await newVisitor(browser);
    const feed = await phone.request.get(address);
    expect(feed.headers()["content-type"]).toContain("text/calendar");
    expect((await feed.text()).replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}`);

    await open(clerk, `${deadline}/fatta`);
    await press(clerk, "Segna come fatta");
    await see(clerk, { text: "Scrivi come si sa che è fatta, o carica il file che lo prova." });
    await attach(clerk, "Il file che lo prova", { name: "ricevuta.txt", bytes: Buffer.from(`Ricevuta ${RUN}`) });
    await press(clerk, "Segna come fatta");
    await see(clerk, { text: /^Fatta il .+, lo ha segnato / });
    const [proof] = await Promise.all([clerk.waitForEvent("download"), follow(clerk, /^ricevuta\.txt \(/)]);
    expect(proof.suggestedFilename()).toBe("ricevuta.txt");
    expect(await (await phone.request.get(address)).text()).toContain(`✓ ${title}`);

    await open(clerk, `${OFFICE}/scadenze/calendario`);
    await press(clerk, "Revoca");
    await see(clerk, { text: "Revocato: l’indirizzo non risponde più." });
    expect((await phone.request.get(address)).status()).toBe(404);
    await leave(phone);
    await leave(clerk);
  });
});

/** A draft of the first body that decides, and its paper. */
async function draftAct(page: Page, subject: string): Promise<Buffer> {
  await open(page, `${OFFICE}/atti/nuovo`);
  await page.getByLabel("Organo che decide").selectOption({ label: "Assemblea dei Sindaci di Ambito" });
  await page.getByLabel("Oggetto").fill(subject);
  await page.getByLabel("Testo", { exact: true }).fill("Letta la relazione, l’Assemblea la approva.");
  await press(page, "Salva la bozza");
  await page.waitForURL(/\/atti\/\d+$/);
  const paper = await page.request.get(`${new URL(page.url()).pathname}/atto.pdf`);
  return paper.body();
}

/** The form of a public document, but for its file. */
async function newDocument(page: Page, title: string): Promise<void> {
  await open(page, `${OFFICE}/atti/documenti/nuovo`);
  await page.getByLabel("Titolo").fill(title);
  await page.getByLabel("Tipo").selectOption({ label: "Accordo" });
  await page.getByRole("radio", { name: "Tutti" }).check();
  await page.getByLabel("Pubblicato dal").fill("01/02/2026");
}

async function attach(page: Page, label: string, { name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
  const mimeType = "application/octet-stream";
  await page.getByLabel(label, { exact: false }).first().setInputFiles({ name, mimeType, buffer: bytes });
}

/** The choice of a list whose words hold these. */
async function chooseLike(page: Page, name: string, words: string): Promise<void> {
  const list = page.locator(`select[name="${name}"]`);
  await list.selectOption(await list.locator("option", { hasText: words }).first().getAttribute("value"));
}

type NewParty = { municipality: string } | { organisation: string };

async function addParty(page: Page, agreement: string, party: NewParty): Promise<void> {
  await open(page, `${agreement}/nuova-parte`);
  if ("municipality" in party) {
    await page.getByRole("radio", { name: "Comune", exact: true }).check();
    await page.locator("select[name=istat]").selectOption({ label: party.municipality });
  } else {
    await page.getByRole("radio", { name: "Altro ente" }).check();
    await page.getByLabel("Nome dell’ente").fill(party.organisation);
  }
  await press(page, "Aggiungi");
  await page.waitForURL(/#parti$/);
}

/** Takes a step of an agreement that asks only its day. */
async function step(page: Page, agreement: string, name: string): Promise<void> {
  await open(page, agreement);
  await follow(page, name);
  await press(page, name);
  await page.waitForURL((url) => url.pathname === agreement);
}

async function openParty(page: Page, agreement: string, name: string): Promise<void> {
  await open(page, agreement);
  await follow(page, new RegExp(`${name}$`));
  await page.waitForURL(/\/parti\/\d+$/);
}

async function addCoordinator(page: Page, table: string, seat: { label: string; category: string }): Promise<void> {
  await open(page, `${table}/nuovo-posto`);
  await page.getByLabel("Che posto è").fill(seat.label);
  await page.getByLabel("Compito").selectOption({ label: "Coordina" });
  await page.getByLabel("Da dove viene").selectOption({ label: seat.category });
  await page.getByLabel("Dal").fill("01/01/2026");
  await press(page, "Aggiungi il posto");
  await page.waitForURL(/#posti$/);
}

async function giveMandate(page: Page, table: string): Promise<void> {
  await open(page, `${table}/nuovo-mandato`);
  await page.getByLabel("Finalità").fill("Portare i servizi dove la gente vive.");
  await page.getByLabel("Dal").fill("01/02/2026");
  await page.getByLabel("Al", { exact: true }).fill("31/12/2030");
  await page.getByLabel("Chi lo dà").fill("Ufficio di Piano Integrato");
  await press(page, "Crea la bozza");
  await page.waitForURL(/\/mandati\/\d+$/);
  await page.getByText("Aggiungi un passo").first().click();
  await page.getByLabel("Passo").fill("Quanti sono arrivati allo sportello");
  await page.getByLabel("Entro").fill("30/06/2027");
  await press(page, "Aggiungi un passo");
  await press(page, "Dai il mandato al tavolo");
  await see(page, { heading: /in vigore$/ });
}
