// SPDX-License-Identifier: AGPL-3.0-or-later
// Agreements on a real database: from the draft to the amendment, the pilot's figures, and who sees what.
import { readFile } from "node:fs/promises";
import {
  Forbidden,
  inAmbito,
  NotFound,
  plainDate,
  stoppedClock,
  system,
  type Actor,
  type Caller,
  type Result,
} from "@albero/kernel";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modulesFor } from "../../../server/registries.ts";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { agreementsExpiring } from "./store/agreements.ts";
import { runPartyReminder } from "./usecases/reminders.ts";

const COORDINATOR = personWith("coordinator");
const CLERK = personWith("clerk");
const CLOCK = stoppedClock("2026-07-10T09:00:00Z");
const ANYBODY: Actor = { kind: "anonymous" };

let database: TestDatabase;
let ambitoId = 0;
let otherAmbito = 0;

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const as = (actor: Actor, clock = CLOCK, of = ambitoId): Caller => ({
  ...database.caller(of, actor, clock),
  ambitoId: of,
});
const governance = (actor: Actor = COORDINATOR, clock = CLOCK) => modulesFor(as(actor, clock)).governance;

const TEXT = {
  ...{
    kind: "programme_agreement",
    title: "Accordo di prova",
    object: "Piano di Zona",
    duties: "",
    amount: "1.000,00",
  },
  ...{ firstDay: "01/08/2026", lastDay: "31/07/2029", noticeDays: "180", source: "" },
};
const PARTY = {
  ...{ kind: "municipality", istat: "019035", bodyId: "", name: "", type: "", runts: "", duty: "party", duties: "" },
  ...{ areas: "", amount: "", email: "" },
};
const ASST = {
  ...PARTY,
  kind: "organisation",
  istat: "",
  name: "ASST di prova",
  type: "health",
  email: "asst@example.org",
};

async function draft(text: Partial<typeof TEXT> = {}): Promise<number> {
  const { agreementId } = valueOf(await governance(CLERK).addAgreement({ ...TEXT, ...text }));
  valueOf(await governance(CLERK).addParty({ ...PARTY, agreementId, amount: "600,00", email: "crema@example.org" }));
  valueOf(await governance(CLERK).addParty({ ...ASST, agreementId, amount: "400,00" }));
  return agreementId;
}
const versionOf = async (agreementId: number) =>
  (await governance().showAgreement({ agreementId })).agreement.rowVersion;
async function step(agreementId: number, name: string, more: Record<string, string> = {}, actor = COORDINATOR) {
  const given = {
    agreementId,
    rowVersion: await versionOf(agreementId),
    step: name,
    day: "10/07/2026",
    act: "",
    reason: "",
  };
  return governance(actor).takeAgreementStep({ ...given, ...more });
}
const partiesOf = async (agreementId: number) => (await governance().showAgreement({ agreementId })).parties;
async function sign(agreementId: number, name: string, more: Record<string, string> = {}) {
  const party = (await partiesOf(agreementId)).find((one) => one.name === name);
  return governance(CLERK).writeSignature({
    ...{ partyId: party?.id, rowVersion: party?.rowVersion, signature: "signed", signedOn: "10/07/2026" },
    ...{ signedAs: "Sindaco", ownAct: "Delibera 12/2026", ownActOn: "09/07/2026", ...more },
  });
}
async function consents(agreementId: number, answer = "yes"): Promise<void> {
  for (const party of await partiesOf(agreementId))
    valueOf(
      await governance(CLERK).writeConsent({
        ...{ partyId: party.id, rowVersion: party.rowVersion, consent: answer, day: "10/07/2026", note: "detto" },
      }),
    );
}
async function signing(): Promise<number> {
  const id = await draft();
  valueOf(await step(id, "consult", {}, CLERK));
  await consents(id);
  valueOf(await step(id, "approve", { act: "Assemblea 3/2026" }));
  valueOf(await step(id, "open_signing"));
  return id;
}

beforeAll(async () => {
  database = await testDatabase();
  ({ ambitoId } = valueOf(await loadCremaTerritory(database.caller(0))));
  otherAmbito = await database.newAmbito("altrove");
});
afterAll(() => database.end());

const file = (name: string) => readFile(new URL(`../../../data/crema/${name}`, import.meta.url));

describe("the pilot", () => {
  test("loads what the plan prints, once; what it does not print stays empty with its reason", async () => {
    const files = { governance: await file("governance-2025.json"), thirdSector: await file("third-sector.json") };
    const load = () => governance(system("test")).loadAgreements(files);
    expect(valueOf(await load())).toMatchObject({ changed: true, agreements: 4 });
    expect(valueOf(await load())).toMatchObject({ changed: false, agreements: 4 });
    const { agreements, figures } = await governance(ANYBODY).publicAgreements();
    const programme = agreements.find((one) => one.kind === "programme_agreement");
    expect(programme).toMatchObject({ parties: 49, signed: 1, missing: 0, state: "in_force", lastDay: "2027-12-31" });
    expect(figures.find((one) => one.family === "total")).toMatchObject({ value: 85, period: "2021-2023" });
    const types = figures.filter((one) => one.family === "type");
    expect(types.map((one) => one.value)).toEqual([null, null, null, null, null, null]);
    expect(types.every((one) => one.uncertain?.includes("valori leggibili"))).toBe(true);
    const expiring = (until: string) =>
      inAmbito(database.db, { ambitoId, isPublic: false }, (tx) => agreementsExpiring(tx, ambitoId, plainDate(until)));
    expect((await expiring("2027-12-31")).map((one) => one.title)).toEqual([programme?.title]);
    expect(await expiring("2027-12-30")).toEqual([]);
    await expect(governance(COORDINATOR).loadAgreements(files)).rejects.toThrow(Forbidden);
    const broken = await governance(system("test")).loadAgreements({ ...files, thirdSector: new Uint8Array([123]) });
    expect(broken).toMatchObject({ refusal: "unreadable_file" });
  });
});

describe("the life of an agreement", () => {
  test("a programme agreement wants the consent of all, then all signatures, then its publication", async () => {
    const id = await draft();
    await expect(governance(personWith("third_sector_reader")).showAgreement({ agreementId: id })).rejects.toThrow(
      NotFound,
    );
    expect(await step(id, "approve", { act: "x" })).toMatchObject({ refusal: "step_not_from_here" });
    valueOf(await step(id, "consult", {}, CLERK));
    await expect(governance(ANYBODY).publicAgreement({ agreementId: id })).rejects.toThrow(NotFound);
    await expect(step(id, "approve", { act: "x" }, CLERK)).rejects.toThrow(Forbidden);
    expect(await step(id, "approve", { act: "x" })).toMatchObject({ refusal: "consent_missing", details: { n: 2 } });
    await consents(id, "no");
    expect(await step(id, "approve", { act: "x" })).toMatchObject({ refusal: "consent_refused" });
    await consents(id);
    expect(await step(id, "approve")).toMatchObject({ refusal: "act_needed" });
    expect(await step(id, "approve", { act: "x", day: "11/07/2026" })).toMatchObject({ refusal: "day_in_future" });
    valueOf(await step(id, "approve", { act: "Assemblea 3/2026", day: "09/07/2026" }));
    expect(await sign(id, "Crema")).toMatchObject({ refusal: "not_signing_now" });
    valueOf(await step(id, "open_signing"));
    expect(await sign(id, "Crema", { ownAct: "", ownActOn: "" })).toMatchObject({ refusal: "own_act_needed" });
    expect(await sign(id, "Crema", { signedOn: "01/07/2026", ownActOn: "" })).toMatchObject({
      refusal: "signed_before_approval",
    });
    valueOf(await sign(id, "Crema"));
    expect(await step(id, "enter_force")).toMatchObject({
      refusal: "signatures_missing",
      details: { signed: 1, of: 2, names: "ASST di prova" },
    });
    valueOf(await sign(id, "ASST di prova", { ownAct: "", ownActOn: "" }));
    expect(await step(id, "enter_force")).toMatchObject({ refusal: "publication_needed" });
    valueOf(
      await governance(CLERK).writePublication({ id, rowVersion: await versionOf(id), published: "BURL 28/2026" }),
    );
    valueOf(await step(id, "enter_force"));
    const seen = await governance(ANYBODY).publicAgreement({ agreementId: id });
    expect(seen.agreement.state).toBe("in_force");
    expect(seen.steps.map((one) => one.to)).toEqual(["in_force", "signing", "approved", "consultation", "draft"]);
  });

  test("an amendment stands beside the old and takes its place when it comes into force", async () => {
    const id = await signing();
    valueOf(await sign(id, "Crema"));
    valueOf(await sign(id, "ASST di prova"));
    valueOf(await governance().writePublication({ id, rowVersion: await versionOf(id), published: "BURL" }));
    valueOf(await step(id, "enter_force"));
    const amend = async () => governance().amendAgreement({ agreementId: id, rowVersion: await versionOf(id) });
    const next = valueOf(await amend()).agreementId;
    expect(await amend()).toMatchObject({ refusal: "amendment_there" });
    const fresh = await governance().showAgreement({ agreementId: next });
    expect(fresh.parties.map((party) => party.signature)).toEqual(["missing", "missing"]);
    expect(fresh.agreement).toMatchObject({ number: 2, amendsId: id, state: "draft" });
    expect((await governance().showAgreement({ agreementId: id })).agreement.state).toBe("in_force");
    valueOf(await step(next, "consult"));
    await consents(next);
    valueOf(await step(next, "approve", { act: "Assemblea 9/2026" }));
    valueOf(await step(next, "open_signing"));
    valueOf(await sign(next, "Crema"));
    valueOf(await sign(next, "ASST di prova"));
    valueOf(await governance().writePublication({ id: next, rowVersion: await versionOf(next), published: "BURL" }));
    valueOf(await step(next, "enter_force"));
    expect((await governance().showAgreement({ agreementId: id })).agreement.state).toBe("amended");
    const { withAddress } = await governance().showAgreement({ agreementId: next });
    expect(withAddress).toBe(2);
  });

  test("a stale form is refused, a closed text too, and only drafts are deleted", async () => {
    const id = await draft();
    const stale = await versionOf(id);
    valueOf(await governance(CLERK).changeAgreement({ ...TEXT, id, rowVersion: stale, title: "Un altro titolo" }));
    expect(await governance(CLERK).changeAgreement({ ...TEXT, id, rowVersion: stale })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    expect(
      await governance(CLERK).takeAgreementStep({
        agreementId: id,
        rowVersion: stale,
        step: "consult",
        day: "10/07/2026",
      }),
    ).toMatchObject({ refusal: "changed_meanwhile" });
    const open = await signing();
    const rowVersion = await versionOf(open);
    expect(await governance().changeAgreement({ ...TEXT, id: open, rowVersion })).toMatchObject({
      refusal: "text_is_closed",
    });
    expect(await governance().removeAgreement({ agreementId: open, rowVersion })).toMatchObject({
      refusal: "only_drafts_go",
    });
    expect(await governance().addParty({ ...PARTY, istat: "019062", agreementId: open })).toMatchObject({
      refusal: "parties_are_closed",
    });
    valueOf(await governance().removeAgreement({ agreementId: id, rowVersion: await versionOf(id) }));
    await expect(governance().showAgreement({ agreementId: id })).rejects.toThrow(NotFound);
  });
});

describe("documents of the repository", () => {
  const bytes = (words: string) => new TextEncoder().encode(words);
  const head = { kind: "agreement", day: "01/07/2026", title: "Testo dell’accordo", description: "" };
  const keep = async (openness: Record<string, string>, words: string) => {
    const file = { name: "testo.txt", bytes: bytes(words) };
    return valueOf(await governance(CLERK).addDocument({ ...head, ...openness, file })).documentId;
  };

  test("are part of an agreement once; each reader opens those of the own circle; what is named stays", async () => {
    const agreementId = await draft();
    const inOpen = await keep({ openness: "public", publishedFrom: "01/07/2026" }, "aperto");
    const ofStaff = await keep({ openness: "staff" }, "riservato");
    const link = (keptId: number) => governance(CLERK).linkKeptDocument({ agreementId, keptId });
    for (const id of [inOpen, ofStaff]) valueOf(await link(id));
    expect(await link(inOpen)).toMatchObject({ refusal: "already_linked" });
    const opened = async (actor: Actor, of: "showAgreement" | "publicAgreement") =>
      (await governance(actor)[of]({ agreementId })).documents.map((one) => one.opens);
    expect(await opened(CLERK, "showAgreement")).toEqual([inOpen, ofStaff]);

    valueOf(await step(agreementId, "consult", {}, CLERK));
    expect(await opened(mayorOf("019035"), "showAgreement")).toEqual([inOpen, null]);
    await consents(agreementId);
    valueOf(await step(agreementId, "approve", { act: "Assemblea 3/2026" }));
    expect(await opened(ANYBODY, "publicAgreement")).toEqual([inOpen, null]);
    const removed = { documentId: ofStaff, rowVersion: 2 };
    expect(await governance().removeDocument(removed)).toMatchObject({ refusal: "document_of_agreement" });

    const newer = { documentId: inOpen, rowVersion: 2, file: { name: "testo.txt", bytes: bytes("cambiato") } };
    valueOf(await governance(CLERK).addDocumentVersion(newer));
    const { documents } = await governance(ANYBODY).publicAgreement({ agreementId });
    expect(documents.map((one) => one.isReplaced)).toEqual([true, false]);
  });
});

describe("bad input", () => {
  const bad: [string, Record<string, unknown>][] = [
    ["no title", { title: "" }],
    ["a title of 300 letters", { title: "x".repeat(300) }],
    ["an unknown kind", { kind: "treaty" }],
    ["an amount that is none", { amount: "molto" }],
    ["a negative amount", { amount: "-1,00" }],
    ["three decimals", { amount: "1,234" }],
    ["the 31st of February", { lastDay: "31/02/2027" }],
    ["days upside down", { firstDay: "01/08/2029", lastDay: "31/07/2026" }],
    ["a notice of ten years", { noticeDays: "3650" }],
    ["a notice that is no number", { noticeDays: "presto" }],
    ["a zero byte", { object: "a\u0000b" }],
  ];
  test.each(bad)("of an agreement: %s", async (_what, wrong) => {
    const result = await governance(CLERK).addAgreement({ ...TEXT, ...wrong });
    expect(result.ok).toBe(false);
    expect(result.ok || (result.fields ?? []).length > 0 || result.refusal === "period_upside_down").toBe(true);
  });

  test("of a party, a signature, a document, a reminder", async () => {
    const agreementId = await draft();
    const refused = async (given: Record<string, unknown>) => {
      const result = await governance(CLERK).addParty({ ...PARTY, agreementId, ...given });
      return result.ok ? "taken" : result.refusal;
    };
    expect(await refused({})).toBe("already_a_party");
    expect(await refused({ istat: "" })).toBe("municipality_needed");
    expect(await refused({ istat: "015146" })).toBe("municipality_unknown");
    expect(await refused({ kind: "body", istat: "", bodyId: "999999" })).toBe("body_needed");
    expect(await refused({ kind: "organisation", istat: "", name: " " })).toBe("name_needed");
    expect(await refused({ kind: "organisation", istat: "", name: "asst DI PROVA" })).toBe("already_a_party");
    for (const wrong of [{ email: "nessuno" }, { runts: "12A" }, { type: "spa" }, { duty: "capo" }, { amount: "x" }])
      expect(await refused({ istat: "019062", ...wrong })).toBe("invalid_input");
    const documented = (more: Record<string, string>) =>
      governance(CLERK).addAgreementDocument({ agreementId, label: "Testo", link: "", sha256: "", ...more });
    expect(await documented({})).toMatchObject({ refusal: "link_or_hash_needed" });
    expect(await documented({ link: "javascript:alert(1)" })).toMatchObject({ refusal: "invalid_input" });
    expect(await documented({ sha256: "abc" })).toMatchObject({ refusal: "invalid_input" });
    expect(await governance(CLERK).linkKeptDocument({ agreementId, keptId: 999_999 })).toMatchObject({
      refusal: "document_unknown",
    });
    expect(await governance(CLERK).remindMissing({ agreementId, subject: "x", body: "y" })).toMatchObject({
      refusal: "not_signing_now",
    });
    valueOf(
      await governance(CLERK).changeAgreement({
        ...TEXT,
        amount: "999,99",
        id: agreementId,
        rowVersion: await versionOf(agreementId),
      }),
    );
    valueOf(await step(agreementId, "consult"));
    await consents(agreementId);
    expect(await step(agreementId, "approve", { act: "x" })).toMatchObject({
      refusal: "shares_do_not_add",
      details: { difference: 1 },
    });
    expect(await step(agreementId, "take_back")).toMatchObject({ refusal: "reason_needed" });
  });
});

describe("reminders", () => {
  test("reach each missing party once a day; what became of each is seen; nobody else reads the addresses", async () => {
    const agreementId = await signing();
    valueOf(await sign(agreementId, "Crema"));
    const words = { agreementId, subject: "Manca la firma", body: "Buongiorno" };
    expect(valueOf(await governance(CLERK).remindMissing(words))).toEqual({ queued: 1 });
    expect(await governance(CLERK).remindMissing(words)).toMatchObject({ refusal: "reminded_today" });
    const job = database.jobs.findLast((one) => one.kind === "governance.remindParty");
    const down = { send: () => Promise.reject(new Error("421 try later")) };
    const server = as(system("job"));
    await expect(runPartyReminder(server, job?.payload ?? {}, down)).rejects.toThrow("421");
    const shown = async (actor: Actor) => (await governance(actor).showAgreement({ agreementId })).reminders;
    expect(await shown(CLERK)).toMatchObject([{ party: "ASST di prova", outcome: "failed", detail: "421 try later" }]);
    const sent: string[] = [];
    const up = { send: async ({ to }: { to: string }) => void sent.push(to) };
    await runPartyReminder(server, job?.payload ?? {}, up);
    await runPartyReminder(server, job?.payload ?? {}, up);
    expect(sent).toEqual(["asst@example.org"]);
    expect(await shown(CLERK)).toMatchObject([{ outcome: "sent" }]);
    expect(await shown(mayorOf("019035"))).toEqual([]);
    const asMayor = await governance(mayorOf("019035")).showAgreement({ agreementId });
    expect(asMayor.withAddress).toBe(0);
    expect(await database.asApp(otherAmbito, "select * from governance.agreement")).toEqual([]);
    const tomorrow = stoppedClock("2026-07-11T09:00:00Z");
    expect(valueOf(await governance(CLERK, tomorrow).remindMissing(words))).toEqual({ queued: 1 });
  });
});

describe("the file of the parties", () => {
  test("goes out and comes back without a difference; a trial stores nothing; all or none is taken", async () => {
    const agreementId = await draft();
    valueOf(await governance(CLERK).addEveryMunicipality({ agreementId }));
    for (const format of ["csv", "xlsx", "ods"]) {
      const { bytes } = await governance(CLERK).exportParties({ agreementId, format });
      const back = valueOf(await governance(CLERK).takePartyFile({ agreementId, bytes, dryRun: true }));
      expect(back, format).toMatchObject({ rows: 49, differences: [], problems: [] });
    }
    const text = (rows: string) => new TextEncoder().encode(`Soggetto;Nome;Tipo di ente;Numero RUNTS\n${rows}`);
    const take = (bytes: Uint8Array, dryRun: boolean, seen = "") =>
      governance(CLERK).takePartyFile({ agreementId, bytes, dryRun, seen });
    const good = text("Ente;Cooperativa Esempio;cooperativa;123\nEnte;ASST di prova;sanità;\n");
    const trial = valueOf(await take(good, true));
    expect(trial.differences.map((one) => [one.kind, one.row.name])).toEqual([
      ["added", "Cooperativa Esempio"],
      ["changed", "ASST di prova"],
    ]);
    expect(await partiesOf(agreementId)).toHaveLength(49);
    const bad = text("Ente;Buona;cooperativa;1\nEnte;Cattiva;spa;\n");
    expect(await take(bad, false)).toMatchObject({ refusal: "file_has_problems" });
    expect(await partiesOf(agreementId)).toHaveLength(49);
    expect(await take(good, false, "somebody else")).toMatchObject({ refusal: "changed_meanwhile" });
    expect(valueOf(await take(good, false, trial.seen)).saved).toBe(2);
    expect(await partiesOf(agreementId)).toHaveLength(50);
    expect(await take(new Uint8Array([0x50, 0x4b, 3, 4, 9]), true)).toMatchObject({ ok: false });
    expect(await take(new Uint8Array([0xff, 0xfe, 0]), true)).toMatchObject({ refusal: "not_text" });
    expect(await take(new Uint8Array(5_000_001), true)).toMatchObject({ refusal: "file_too_big" });
  });
});
