// SPDX-License-Identifier: AGPL-3.0-or-later
// The kinds of agreement as reference data: by which law, who must agree, whose signature is needed. Names are in the texts.

export const AGREEMENT_KINDS = [
  "programme_agreement",
  "convention",
  "service_contract",
  "health_protocol",
  "protocol",
  "adhesion",
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export type KindRule = {
  kind: AgreementKind;
  /** The laws as they are cited; empty where the instrument is a local one. */
  law: string;
  /** `unanimous`: it is approved only when every party has said yes. */
  consent: "unanimous" | "none";
  /** `all`: in force once everybody has signed. `any`: each party joins when it signs. */
  signatures: "all" | "any";
  /** Before its signature each public administration approves with an act of its own. */
  ownActs: boolean;
  /** It must be made public (and where) before it is in force. */
  published: boolean;
};

export const KIND_RULES: readonly KindRule[] = [
  {
    kind: "programme_agreement",
    law: "D.Lgs. 267/2000, art. 34; L. 328/2000, art. 19; L.R. 3/2008, art. 18",
    ...{ consent: "unanimous", signatures: "all", ownActs: true, published: true },
  },
  {
    kind: "convention",
    law: "D.Lgs. 267/2000, art. 30",
    ...{ consent: "none", signatures: "all", ownActs: true, published: false },
  },
  { kind: "service_contract", law: "", consent: "none", signatures: "all", ownActs: false, published: false },
  { kind: "health_protocol", law: "", consent: "none", signatures: "all", ownActs: false, published: false },
  { kind: "protocol", law: "", consent: "none", signatures: "all", ownActs: false, published: false },
  { kind: "adhesion", law: "", consent: "none", signatures: "any", ownActs: false, published: false },
];

export function ruleOf(kind: AgreementKind): KindRule {
  const rule = KIND_RULES.find((each) => each.kind === kind);
  if (!rule) throw new Error(`no rule for the kind ${kind}`);
  return rule;
}
