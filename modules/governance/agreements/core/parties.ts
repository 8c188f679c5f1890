// SPDX-License-Identifier: AGPL-3.0-or-later
// What each party says, approves and signs; who is missing, and where. Pure.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import { takesSignatures, type Agreement, type Party, type Signature } from "./agreement.ts";
import { ruleOf } from "./kinds.ts";

export type ConsentRefusal = "consent_not_now" | "day_in_future" | "reason_needed";
export type ConsentForm = { consent: "yes" | "no" | null; day: PlainDate; note: string };

/** Decides what a party says of the text in consultation. Refuses outside consultation, a day to come, a no without why. */
export function decideConsent(
  agreement: Pick<Agreement, "state">,
  form: ConsentForm,
  today: PlainDate,
): Result<Pick<Party, "consent" | "consentOn" | "consentNote">, ConsentRefusal> {
  if (agreement.state !== "consultation") return refuse("consent_not_now");
  if (form.consent === null) return ok({ consent: null, consentOn: null, consentNote: "" });
  if (form.day > today) return refuse("day_in_future");
  if (form.consent === "no" && form.note.trim() === "") return refuse("reason_needed");
  return ok({ consent: form.consent, consentOn: form.day, consentNote: form.note });
}

export type SignRefusal =
  | "not_signing_now"
  | "day_in_future"
  | "signed_before_approval"
  | "own_act_needed"
  | "act_day_needed"
  | "act_after_signature"
  | "signature_keeps_force";
export type SignForm = {
  signature: Signature;
  signedOn: PlainDate | null;
  signedAs: string;
  ownAct: string;
  ownActOn: PlainDate | null;
};
type Signed = Pick<Party, "signature" | "signedOn" | "signedAs" | "ownAct" | "ownActOn">;

/**
 * Decides what is written of the signature of a party and of its own act.
 * Refuses before signing is open, days to come, a signature older than the approval of the text, a municipality that
 * signs without the act that its kind of agreement asks, an act younger than the signature, and taking back a signature
 * of an agreement in force.
 */
export function decideSignature(
  agreement: Pick<Agreement, "state" | "kind" | "approvedOn">,
  party: Pick<Party, "kind" | "signature">,
  form: SignForm,
  today: PlainDate,
): Result<Signed, SignRefusal> {
  if (!takesSignatures(agreement)) return refuse("not_signing_now");
  const { ownAct, ownActOn, signedOn } = form;
  if ((signedOn ?? "") > today || (ownActOn ?? "") > today) return refuse("day_in_future");
  if (ownActOn !== null && ownAct === "") return refuse("own_act_needed");
  if (form.signature !== "signed") {
    if (agreement.state === "in_force" && party.signature !== form.signature) return refuse("signature_keeps_force");
    return ok({ signature: form.signature, signedOn: null, signedAs: "", ownAct, ownActOn });
  }
  if (signedOn === null && party.signature === "missing") return refuse("act_day_needed");
  if (signedOn !== null && agreement.approvedOn !== null && signedOn < agreement.approvedOn)
    return refuse("signed_before_approval");
  if (ruleOf(agreement.kind).ownActs && party.kind === "municipality" && party.signature === "missing" && ownAct === "")
    return refuse("own_act_needed");
  if (signedOn !== null && ownActOn !== null && signedOn < ownActOn) return refuse("act_after_signature");
  return ok({ signature: "signed", signedOn, signedAs: form.signedAs, ownAct, ownActOn });
}

export type AreaCount = {
  code: string;
  name: string;
  signed: number;
  unknown: number;
  missing: number;
  names: string[];
};
/** Which sub-area a municipality is in; the parties that are no municipality stand together. */
export type Places = ReadonlyMap<string, { code: string; name: string }>;

/** Who signed and who did not, sub-area by sub-area; then municipalities whose sub-area nobody knows, then the others. */
export function countByArea(
  parties: readonly Pick<Party, "istat" | "name" | "signature">[],
  places: Places,
  words: { others: string; unknown: string },
): AreaCount[] {
  const areas = new Map<string, AreaCount>();
  for (const party of parties) {
    const { code, name } =
      party.istat === null
        ? { code: "~~", name: words.others }
        : (places.get(party.istat) ?? { code: "~", name: words.unknown });
    const area = areas.get(code) ?? { code, name, signed: 0, unknown: 0, missing: 0, names: [] };
    area[party.signature] += 1;
    if (party.signature === "missing") area.names.push(party.name);
    areas.set(code, area);
  }
  return [...areas.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
