// SPDX-License-Identifier: AGPL-3.0-or-later
// The parties of an agreement: who they are, what they say, when they sign.
import type { z } from "zod";
import { ok, refuse, useCase, type Lang } from "@albero/kernel";
import { listBodies } from "../../bodies/store/bodies.ts";
import { takesParties, type Party } from "../core/agreement.ts";
import { decideConsent, decideSignature, type ConsentRefusal, type SignRefusal } from "../core/parties.ts";
import { mayWriteAgreements } from "../permissions.ts";
import { getAgreement } from "../store/agreements.ts";
import * as store from "../store/parties.ts";
import { plainWords } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import type { AgreementRefusal, PartyRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { agreementId: number; partyId: number };

const subject = (id: number) => `governance.agreement_party:${id}`;
const refuseAt = <const R extends AgreementRefusal>(path: string, refusal: R, lang: Lang) => {
  return refuse(refusal, { fields: [{ path, message: plainWords(refusal, lang) }] });
};

export const areasIn = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((area) => area.trim())
    .filter(Boolean);

/** Nothing said and nothing signed yet. */
export const UNSIGNED: Pick<
  Party,
  "consent" | "consentOn" | "consentNote" | "ownAct" | "ownActOn" | "signature" | "signedOn" | "signedAs"
> = {
  ...{ consent: null, consentOn: null, consentNote: "", ownAct: "", ownActOn: null },
  ...{ signature: "missing" as const, signedOn: null, signedAs: "" },
};

export const addParty = useCase<In<"newParty">, Made, PartyRefusal>({
  name: "governance.addParty",
  may: mayWriteAgreements,
  input: inputs.newParty,
  async run({ agreementId, amount: amountCents, areas, email, ...given }, { tx, ambitoId, lang, record }) {
    const agreement = await getAgreement(tx, ambitoId, agreementId, "update");
    if (!takesParties(agreement)) return refuse("parties_are_closed");
    const who = { kind: given.kind, istat: null, bodyId: null } as Pick<Party, "kind" | "istat" | "bodyId">;
    let name = given.name;
    if (given.kind === "municipality") {
      if (given.istat === null) return refuseAt("istat", "municipality_needed", lang);
      const place = (await store.listMunicipalities(tx, ambitoId)).find((one) => one.istat === given.istat);
      if (!place) return refuseAt("istat", "municipality_unknown", lang);
      [who.istat, name] = [place.istat, place.name];
    } else if (given.kind === "body") {
      const body = (await listBodies(tx, ambitoId)).find((one) => one.id === given.bodyId);
      if (!body) return refuseAt("bodyId", "body_needed", lang);
      [who.bodyId, name] = [body.id, body.name];
    }
    if (name.length < 2) return refuseAt("name", "name_needed", lang);
    const party = { ...given, ...who, name, agreementId, amountCents, areas: areasIn(areas), ...UNSIGNED };
    const partyId = await store.insertParty(tx, ambitoId, party);
    if (partyId === null) return refuseAt("name", "already_a_party", lang);
    await store.saveContact(tx, ambitoId, partyId, email);
    await record({ subject: subject(partyId), before: null, after: party });
    return ok({ agreementId, partyId });
  },
});

/** Makes every municipality of the Ambito a party, those that are one already left as they are. */
export const addEveryMunicipality = useCase<In<"byAgreement">, { added: number }, PartyRefusal>({
  name: "governance.addEveryMunicipality",
  may: mayWriteAgreements,
  input: inputs.byAgreement,
  async run({ agreementId }, { tx, ambitoId, record }) {
    const agreement = await getAgreement(tx, ambitoId, agreementId, "update");
    if (!takesParties(agreement)) return refuse("parties_are_closed");
    const there = new Set((await store.listParties(tx, ambitoId, agreementId)).map((party) => party.istat));
    const fresh = (await store.listMunicipalities(tx, ambitoId)).filter(({ istat }) => !there.has(istat));
    await store.insertParties(
      tx,
      ambitoId,
      fresh.map((place) => ({
        ...{ agreementId, kind: "municipality", ...place, bodyId: null, type: "public", runts: "", duty: "party" },
        ...{ duties: "", areas: [], amountCents: null, ...UNSIGNED },
      })),
    );
    const added = fresh.length;
    await record({
      subject: `governance.agreement:${agreementId}`,
      before: null,
      after: { municipalitiesAdded: added },
    });
    return ok({ added });
  },
});

/** Changes what is known of a party. Its address may be changed at any time, the rest while the parties are open. */
export const changeParty = useCase<In<"partyChange">, Made, PartyRefusal>({
  name: "governance.changeParty",
  may: mayWriteAgreements,
  input: inputs.partyChange,
  async run({ id, rowVersion, amount: amountCents, areas, email, name, ...given }, { tx, ambitoId, lang, record }) {
    const before = await store.getParty(tx, ambitoId, id);
    const agreement = await getAgreement(tx, ambitoId, before.agreementId, "update");
    const kept = before.kind === "organisation" ? name : before.name;
    if (kept.length < 2) return refuseAt("name", "name_needed", lang);
    const after = { ...before, ...given, name: kept, amountCents, areas: areasIn(areas), rowVersion };
    const isSame = JSON.stringify({ ...after, rowVersion: 0 }) === JSON.stringify({ ...before, rowVersion: 0 });
    if (!isSame && !takesParties(agreement)) return refuse("parties_are_closed");
    const others = await store.listParties(tx, ambitoId, before.agreementId);
    if (others.some((one) => one.id !== id && one.name.toLowerCase() === kept.toLowerCase()))
      return refuseAt("name", "already_a_party", lang);
    if (!(await store.updateParty(tx, ambitoId, after))) return refuse("changed_meanwhile");
    await store.saveContact(tx, ambitoId, id, email);
    await record({ subject: subject(id), before, after });
    return ok({ agreementId: before.agreementId, partyId: id });
  },
});

/** Takes a party off while the parties are open. Refuses one that has signed. */
export const removeParty = useCase<In<"byParty">, Made, PartyRefusal>({
  name: "governance.removeParty",
  may: mayWriteAgreements,
  input: inputs.byParty,
  async run({ partyId }, { tx, ambitoId, record }) {
    const before = await store.getParty(tx, ambitoId, partyId);
    const agreement = await getAgreement(tx, ambitoId, before.agreementId, "update");
    if (!takesParties(agreement)) return refuse("parties_are_closed");
    if (before.signature === "signed") return refuse("party_has_signed");
    await store.deleteParty(tx, ambitoId, partyId);
    await record({ subject: subject(partyId), before, after: null });
    return ok({ agreementId: before.agreementId, partyId });
  },
});

/** Writes what a party says of the text in consultation. */
export const writeConsent = useCase<In<"consent">, Made, ConsentRefusal | "changed_meanwhile">({
  name: "governance.writeConsent",
  may: mayWriteAgreements,
  input: inputs.consent,
  async run({ partyId, rowVersion, ...form }, { tx, ambitoId, today, lang, record }) {
    const before = await store.getParty(tx, ambitoId, partyId);
    const agreement = await getAgreement(tx, ambitoId, before.agreementId, "update");
    const decided = decideConsent(agreement, form, today);
    if (!decided.ok) return atField(decided.refusal, { day_in_future: "day", reason_needed: "note" }, lang);
    const after = { ...before, ...decided.value, rowVersion };
    if (!(await store.updateParty(tx, ambitoId, after))) return refuse("changed_meanwhile");
    await record({ subject: subject(partyId), before, after });
    return ok({ agreementId: before.agreementId, partyId });
  },
});

/** Writes the signature of a party and the act by which it approved, or takes a wrong one back while it is signed. */
export const writeSignature = useCase<In<"signature">, Made, SignRefusal | "changed_meanwhile">({
  name: "governance.writeSignature",
  may: mayWriteAgreements,
  input: inputs.signature,
  async run({ partyId, rowVersion, ...form }, { tx, ambitoId, today, lang, record }) {
    const before = await store.getParty(tx, ambitoId, partyId);
    const agreement = await getAgreement(tx, ambitoId, before.agreementId, "update");
    const decided = decideSignature(agreement, before, form, today);
    if (!decided.ok) return atField(decided.refusal, SIGNATURE_FIELDS, lang);
    const after = { ...before, ...decided.value, rowVersion };
    if (!(await store.updateParty(tx, ambitoId, after))) return refuse("changed_meanwhile");
    await record({ subject: subject(partyId), before, after });
    return ok({ agreementId: before.agreementId, partyId });
  },
});

const SIGNATURE_FIELDS: Partial<Record<SignRefusal, string>> = {
  day_in_future: "signedOn",
  act_day_needed: "signedOn",
  signed_before_approval: "signedOn",
  act_after_signature: "ownActOn",
  own_act_needed: "ownAct",
};

/** A refusal that is of one field stands at that field. */
function atField<const R extends AgreementRefusal>(refusal: R, fields: Partial<Record<R, string>>, lang: Lang) {
  const path = fields[refusal];
  return path === undefined ? refuse(refusal) : refuseAt(path, refusal, lang);
}
