// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { NotFound, question, type PlainDate, type Tx, type Work } from "@albero/kernel";
import { mayOpen } from "../../acts/core/documents.ts";
import { listBodies } from "../../bodies/store/bodies.ts";
import * as core from "../core/agreement.ts";
import type { AdhesionFigure } from "../core/figures.ts";
import { ruleOf, type KindRule } from "../core/kinds.ts";
import { countByArea, type AreaCount } from "../core/parties.ts";
import { drawSignatures, type Picture } from "../core/picture.ts";
import { mayReadAgreements, mayReadSigned, mayWriteAgreements, seesDrafts } from "../permissions.ts";
import * as store from "../store/agreements.ts";
import { listFigures } from "../store/figures.ts";
import * as parties from "../store/parties.ts";
import { listReminders, type Reminder } from "../store/reminders.ts";
import { texts } from "../texts.ts";
import * as inputs from "../usecases/inputs.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type AgreementLine = core.Agreement & {
  parties: number;
  signed: number;
  missing: number;
  standing: core.Standing;
};
export type AgreementsView = { agreements: AgreementLine[]; figures: AdhesionFigure[] };

async function linesOf({ tx, ambitoId, today }: Work): Promise<AgreementLine[]> {
  const all = await parties.listParties(tx, ambitoId);
  return (await store.listAgreements(tx, ambitoId)).map((agreement) => {
    const own = all.filter((party) => party.agreementId === agreement.id);
    const count = { parties: own.length, signed: core.signed(own), missing: core.missing(own).length };
    return { ...agreement, ...count, standing: core.standing(agreement, today) };
  });
}

/** Every version of every agreement, the youngest first; drafts for those who write them. */
export const listAgreements = question<In<"nothing">, AgreementsView>({
  name: "governance.listAgreements",
  may: mayReadAgreements,
  input: inputs.nothing,
  async run(_input, work) {
    const agreements = (await linesOf(work)).filter((one) => one.state !== "draft" || seesDrafts(work.actor));
    return { agreements, figures: await listFigures(work.tx, work.ambitoId) };
  },
});

/** What the citizen reads: from the approval on. */
export const publicAgreements = question<In<"nothing">, AgreementsView>({
  name: "governance.publicAgreements",
  may: mayReadSigned,
  input: inputs.nothing,
  async run(_input, work) {
    const agreements = (await linesOf(work)).filter((one) => !core.isOpenText(one));
    return { agreements, figures: await listFigures(work.tx, work.ambitoId) };
  },
});

/** A document of an agreement as the reader finds it. */
export type DocumentView = Pick<store.Document, "id" | "label" | "link" | "sha256"> & {
  /** Its number in the repository, where the reader may open it there. */
  opens: number | null;
  /** Its file in the repository is no longer the one that was named. */
  isReplaced: boolean;
};

function documentView({ kept, documentId, ...document }: store.Document, { actor, today }: Work): DocumentView {
  const opens = kept && mayOpen(actor, kept, today) ? documentId : null;
  return { ...document, opens, isReplaced: kept !== null && kept.sha256 !== document.sha256 };
}

export type PartyView = core.Party & { area: string | null };
export type SignedView = {
  agreement: core.Agreement;
  rule: KindRule;
  standing: core.Standing;
  parties: PartyView[];
  areas: AreaCount[];
  /** null where nobody signs yet. */
  picture: Picture | null;
  steps: store.StepRow[];
  documents: DocumentView[];
  /** The other versions of the same agreement, the youngest first. */
  versions: core.Agreement[];
  today: PlainDate;
};
export type AgreementView = SignedView & { reminders: Reminder[]; withAddress: number };

async function viewOf(work: Work, agreement: core.Agreement): Promise<SignedView> {
  const { tx, ambitoId, today, lang } = work;
  const own = await parties.listParties(tx, ambitoId, agreement.id);
  const places = await parties.placesOn(tx, ambitoId, agreement.firstDay ?? today);
  const t = texts[lang].picture;
  const areas = countByArea(own, places, { others: t.others, unknown: t.unknownArea });
  const words = { ...t, title: t.title(core.signed(own), own.length, core.missing(own).length) };
  const isSigned = !core.isOpenText(agreement) && agreement.state !== "approved" && own.length > 0;
  return {
    ...{ agreement, rule: ruleOf(agreement.kind), standing: core.standing(agreement, today), areas, today },
    parties: own.map((party) => ({ ...party, area: places.get(party.istat ?? "")?.name ?? null })),
    picture: isSigned ? drawSignatures(areas, words) : null,
    steps: await store.listSteps(tx, ambitoId, agreement.id),
    documents: (await store.listDocuments(tx, ambitoId, agreement.id)).map((one) => documentView(one, work)),
    versions: familyOf(await store.listAgreements(tx, ambitoId), agreement),
  };
}

/** The versions before and after this one. */
function familyOf(all: readonly core.Agreement[], agreement: core.Agreement): core.Agreement[] {
  const family = new Set([agreement.id]);
  for (let grown = true; grown;) {
    const size = family.size;
    for (const one of all)
      if (one.amendsId !== null && (family.has(one.id) || family.has(one.amendsId))) {
        family.add(one.id);
        family.add(one.amendsId);
      }
    grown = family.size > size;
  }
  return all.filter((one) => one.id !== agreement.id && family.has(one.id));
}

export const showAgreement = question<In<"byAgreement">, AgreementView>({
  name: "governance.showAgreement",
  may: mayReadAgreements,
  input: inputs.byAgreement,
  async run({ agreementId }, work) {
    const { tx, ambitoId, actor } = work;
    const agreement = await store.getAgreement(tx, ambitoId, agreementId);
    if (agreement.state === "draft" && !seesDrafts(actor)) throw new NotFound(`agreement ${agreementId}`);
    const reminders = seesDrafts(actor) ? await listReminders(tx, ambitoId, { agreementId }) : [];
    const contacts = await parties.listContacts(tx, ambitoId, agreementId);
    return { ...(await viewOf(work, agreement)), reminders, withAddress: contacts.size };
  },
});

export const publicAgreement = question<In<"byAgreement">, SignedView>({
  name: "governance.publicAgreement",
  may: mayReadSigned,
  input: inputs.byAgreement,
  async run({ agreementId }, work) {
    const agreement = await store.getAgreement(work.tx, work.ambitoId, agreementId);
    if (core.isOpenText(agreement)) throw new NotFound(`agreement ${agreementId}`);
    const view = await viewOf(work, agreement);
    return { ...view, versions: view.versions.filter((one) => !core.isOpenText(one)) };
  },
});

export type PartyForm = { agreement: core.Agreement; party: core.Party; email: string; rule: KindRule };

/** One party with its address, for the forms of the Plan Office. */
export const showParty = question<In<"byParty">, PartyForm>({
  name: "governance.showParty",
  may: mayWriteAgreements,
  input: inputs.byParty,
  async run({ partyId }, { tx, ambitoId }) {
    const party = await parties.getParty(tx, ambitoId, partyId);
    const agreement = await store.getAgreement(tx, ambitoId, party.agreementId);
    const contacts = await parties.listContacts(tx, ambitoId, agreement.id);
    return { agreement, party, email: contacts.get(partyId) ?? "", rule: ruleOf(agreement.kind) };
  },
});

export type PartyChoices = { municipalities: parties.Municipality[]; bodies: { id: number; name: string }[] };

/** Who can become a party. */
export const partyChoices = question<In<"byAgreement">, PartyChoices & { agreement: core.Agreement }>({
  name: "governance.partyChoices",
  may: mayWriteAgreements,
  input: inputs.byAgreement,
  async run({ agreementId }, { tx, ambitoId }) {
    const agreement = await store.getAgreement(tx, ambitoId, agreementId);
    const own = await parties.listParties(tx, ambitoId, agreementId);
    return { agreement, ...(await choicesBeside(tx, ambitoId, own)) };
  },
});

async function choicesBeside(tx: Tx, ambitoId: number, own: readonly core.Party[]): Promise<PartyChoices> {
  const [istats, bodies] = [new Set(own.map((party) => party.istat)), new Set(own.map((party) => party.bodyId))];
  const municipalities = await parties.listMunicipalities(tx, ambitoId);
  return {
    municipalities: municipalities.filter(({ istat }) => !istats.has(istat)),
    bodies: (await listBodies(tx, ambitoId)).filter(({ id }) => !bodies.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

export type ReminderDraft = {
  agreement: core.Agreement;
  missing: { id: number; name: string; email: string | null; remindedAt: Date | null }[];
  subject: string;
  body: string;
};

/** Who is missing, where each is reached, and the words to begin with. */
export const partyReminderDraft = question<In<"byAgreement">, ReminderDraft>({
  name: "governance.partyReminderDraft",
  may: mayWriteAgreements,
  input: inputs.byAgreement,
  async run({ agreementId }, { tx, ambitoId, lang }) {
    const agreement = await store.getAgreement(tx, ambitoId, agreementId);
    const own = await parties.listParties(tx, ambitoId, agreementId);
    const contacts = await parties.listContacts(tx, ambitoId, agreementId);
    const past = await listReminders(tx, ambitoId, { agreementId });
    const t = texts[lang].remind;
    return {
      ...{
        agreement,
        subject: t.defaultSubject(agreement.title),
        body: t.defaultBody(agreement.title, core.signed(own), own.length),
      },
      missing: core.missing(own).map(({ id, name }) => ({
        ...{ id, name, email: contacts.get(id) ?? null },
        remindedAt: past.find((one) => one.partyId === id)?.at ?? null,
      })),
    };
  },
});
