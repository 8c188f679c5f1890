// SPDX-License-Identifier: AGPL-3.0-or-later
// The text of an agreement and its steps.
import type { z } from "zod";
import { ok, refuse, useCase, type Work } from "@albero/kernel";
import { findDocument } from "../../acts/store/documents.ts";
import type { PlainDate } from "@albero/kernel/pure";
import { decideStep, isOpenText, type StepRefusal } from "../core/agreement.ts";
import { mayDecideAgreements, mayWriteAgreements } from "../permissions.ts";
import * as store from "../store/agreements.ts";
import { insertParties, listContacts, listParties, saveContact } from "../store/parties.ts";
import { plainWords } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import { UNSIGNED } from "./parties.ts";
import type { AmendRefusal, DocumentRefusal, TextRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { agreementId: number };

const subject = (id: number) => `governance.agreement:${id}`;
const upsideDown = ({ firstDay, lastDay }: { firstDay: PlainDate | null; lastDay: PlainDate | null }): boolean =>
  firstDay !== null && lastDay !== null && lastDay < firstDay;
const refuseUpsideDown = ({ lang }: Work) =>
  refuse("period_upside_down", {
    fields: [{ path: "lastDay", message: plainWords("period_upside_down", lang) }],
  });

export const addAgreement = useCase<In<"newAgreement">, Made, TextRefusal>({
  name: "governance.addAgreement",
  may: mayWriteAgreements,
  input: inputs.newAgreement,
  async run({ amount: amountCents, ...text }, work) {
    const { tx, ambitoId, now, today } = work;
    if (upsideDown(text)) return refuseUpsideDown(work);
    const first = { number: 1, amendsId: null, state: "draft", act: "", approvedOn: null, published: "" } as const;
    const agreement = { ...first, ...text, amountCents, uncertain: null };
    const agreementId = await store.insertAgreement(tx, ambitoId, agreement);
    const step = { agreementId, from: null, to: "draft", day: today, act: "", reason: "", at: now } as const;
    await store.insertStep(tx, ambitoId, step);
    await work.record({ subject: subject(agreementId), before: null, after: agreement });
    return ok({ agreementId });
  },
});

/** Changes the text while it is open: in draft and in consultation. */
export const changeAgreement = useCase<In<"agreementChange">, Made, TextRefusal>({
  name: "governance.changeAgreement",
  may: mayWriteAgreements,
  input: inputs.agreementChange,
  async run({ amount: amountCents, ...change }, work) {
    const { tx, ambitoId } = work;
    const before = await store.getAgreement(tx, ambitoId, change.id, "update");
    if (!isOpenText(before)) return refuse("text_is_closed");
    if (upsideDown(change)) return refuseUpsideDown(work);
    const after = { ...before, ...change, amountCents };
    if (!(await store.updateAgreement(tx, ambitoId, after))) return refuse("changed_meanwhile");
    await work.record({ subject: subject(change.id), before, after });
    return ok({ agreementId: change.id });
  },
});

/** Writes where an agreement was published, also after its approval. */
export const writePublication = useCase<In<"publication">, Made, TextRefusal>({
  name: "governance.writePublication",
  may: mayWriteAgreements,
  input: inputs.publication,
  async run({ id, rowVersion, published }, { tx, ambitoId, record }) {
    const before = await store.getAgreement(tx, ambitoId, id, "update");
    if (!(await store.updateAgreement(tx, ambitoId, { ...before, rowVersion, published })))
      return refuse("changed_meanwhile");
    await record({ subject: subject(id), before: { published: before.published }, after: { published } });
    return ok({ agreementId: id });
  },
});

/** Takes a draft away, with its parties. Refuses everything that has left the drafts. */
export const removeAgreement = useCase<In<"agreementVersion">, { removed: true }, TextRefusal>({
  name: "governance.removeAgreement",
  may: mayWriteAgreements,
  input: inputs.agreementVersion,
  async run({ agreementId, rowVersion }, { tx, ambitoId, record }) {
    const before = await store.getAgreement(tx, ambitoId, agreementId, "update");
    if (before.state !== "draft") return refuse("only_drafts_go");
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    await store.deleteAgreement(tx, ambitoId, agreementId);
    await record({ subject: subject(agreementId), before, after: null });
    return ok({ removed: true });
  },
});

/**
 * Takes an agreement to its next state. Sending to consultation and taking back is of who writes; the rest binds the
 * parties and is the coordinator's. An amendment that comes into force makes the version before it `amended`.
 */
export const takeAgreementStep = useCase<In<"step">, Made, StepRefusal | "changed_meanwhile">({
  name: "governance.takeAgreementStep",
  may: mayWriteAgreements,
  input: inputs.step,
  async run({ agreementId, rowVersion, ...form }, work) {
    const { tx, ambitoId, actor, today, now, lang } = work;
    if (form.step !== "consult" && form.step !== "take_back") work.allow(mayDecideAgreements(actor));
    const before = await store.getAgreement(tx, ambitoId, agreementId, "update");
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const parties = await listParties(tx, ambitoId, agreementId);
    const decided = decideStep(before, parties, form, today);
    if (!decided.ok) return decided.refusal === "day_in_future" ? refuse("day_in_future", atDay(lang)) : decided;
    const { from, to } = decided.value;
    const approved = form.step === "approve" ? { act: form.act, approvedOn: form.day } : {};
    const ended =
      form.step === "end" && before.lastDay !== null && form.day < before.lastDay ? { lastDay: form.day } : {};
    const after = { ...before, ...approved, ...ended, state: to };
    if (!(await store.updateAgreement(tx, ambitoId, after))) return refuse("changed_meanwhile");
    await store.insertStep(tx, ambitoId, { ...form, agreementId, from, to, at: now });
    await work.record({ subject: subject(agreementId), before, after: { ...after, reason: form.reason } });
    if (to === "in_force" && before.amendsId !== null) await supersede(work, before.amendsId, form);
    return ok({ agreementId });
  },
});

const atDay = (lang: Work["lang"]) => ({
  fields: [{ path: "day", message: plainWords("day_in_future", lang) }],
});

/** The version that an amendment replaces is read as it was, and is no longer the one in force. */
async function supersede(
  { tx, ambitoId, now, record }: Work,
  id: number,
  { day, act }: { day: PlainDate; act: string },
) {
  const before = await store.getAgreement(tx, ambitoId, id, "update");
  if (before.state !== "in_force") return;
  const after = { ...before, state: "amended" as const };
  await store.updateAgreement(tx, ambitoId, after);
  const step = { agreementId: id, from: before.state, to: after.state, day, act, reason: "", at: now };
  await store.insertStep(tx, ambitoId, step);
  await record({ subject: subject(id), before: { state: before.state }, after: { state: after.state } });
}

/** Opens the amendment of an agreement in force: a new draft beside it, with the same parties and no signature. */
export const amendAgreement = useCase<In<"agreementVersion">, Made, AmendRefusal>({
  name: "governance.amendAgreement",
  may: mayDecideAgreements,
  input: inputs.agreementVersion,
  async run({ agreementId }, { tx, ambitoId, now, today, record }) {
    const before = await store.getAgreement(tx, ambitoId, agreementId, "update");
    if (before.state !== "in_force") return refuse("only_in_force_is_amended");
    const all = await store.listAgreements(tx, ambitoId);
    if (all.some((one) => one.amendsId === agreementId)) return refuse("amendment_there");
    const clean = { state: "draft", act: "", approvedOn: null, published: "", uncertain: null } as const;
    const draft = { ...before, ...clean, number: before.number + 1, amendsId: agreementId };
    const id = await store.insertAgreement(tx, ambitoId, draft);
    const parties = await listParties(tx, ambitoId, agreementId);
    await insertParties(
      tx,
      ambitoId,
      parties.map((party) => ({ ...party, ...UNSIGNED, agreementId: id })),
    );
    const addresses = await listContacts(tx, ambitoId, agreementId);
    const reached = new Map(parties.map((party) => [party.name, addresses.get(party.id) ?? ""]));
    for (const { id: partyId, name } of await listParties(tx, ambitoId, id))
      await saveContact(tx, ambitoId, partyId, reached.get(name) ?? "");
    await store.insertStep(tx, ambitoId, {
      agreementId: id,
      from: null,
      to: "draft",
      day: today,
      act: "",
      reason: "",
      at: now,
    });
    await record({ subject: subject(id), before: null, after: { amends: agreementId, number: draft.number } });
    return ok({ agreementId: id });
  },
});

/** Names a document of an agreement: where it is, and the hash that proves it is that one. */
export const addAgreementDocument = useCase<In<"newDocument">, Made, DocumentRefusal>({
  name: "governance.addAgreementDocument",
  may: mayWriteAgreements,
  input: inputs.newDocument,
  async run(document, { tx, ambitoId, lang, record }) {
    const { id: agreementId } = await store.getAgreement(tx, ambitoId, document.agreementId);
    if (document.link === "" && document.sha256 === "") {
      const message = plainWords("link_or_hash_needed", lang);
      return refuse("link_or_hash_needed", { fields: [{ path: "link", message }] });
    }
    const id = await store.insertDocument(tx, ambitoId, { ...document, documentId: null });
    await record({ subject: `governance.agreement_document:${id}`, before: null, after: document });
    return ok({ agreementId });
  },
});

/** Names a document of the repository as part of an agreement, with the hash that its file has today. */
export const linkKeptDocument = useCase<In<"keptDocument">, Made, DocumentRefusal>({
  name: "governance.linkKeptDocument",
  may: mayWriteAgreements,
  input: inputs.keptDocument,
  async run({ agreementId, keptId }, { tx, ambitoId, record }) {
    await store.getAgreement(tx, ambitoId, agreementId);
    const kept = await findDocument(tx, ambitoId, keptId);
    if (!kept) return refuse("document_unknown");
    const named = { agreementId, label: kept.title.slice(0, 200), link: "", sha256: kept.sha256, documentId: keptId };
    const id = await store.insertDocument(tx, ambitoId, named);
    if (id === null) return refuse("already_linked");
    await record({ subject: `governance.agreement_document:${id}`, before: null, after: named });
    return ok({ agreementId });
  },
});

/** Takes a document off while the text is open; afterwards it is part of what was approved. */
export const removeAgreementDocument = useCase<In<"byDocument">, Made, DocumentRefusal>({
  name: "governance.removeAgreementDocument",
  may: mayWriteAgreements,
  input: inputs.byDocument,
  async run({ agreementId, documentId }, { tx, ambitoId, record }) {
    const agreement = await store.getAgreement(tx, ambitoId, agreementId);
    if (!isOpenText(agreement)) return refuse("only_in_drafts");
    const before = (await store.listDocuments(tx, ambitoId, agreementId)).find((one) => one.id === documentId);
    if (before) await store.deleteDocument(tx, ambitoId, documentId);
    await record({ subject: `governance.agreement_document:${documentId}`, before: before ?? null, after: null });
    return ok({ agreementId });
  },
});
