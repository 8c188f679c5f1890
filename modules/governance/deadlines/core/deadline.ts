// SPDX-License-Identifier: AGPL-3.0-or-later
// One deadline as it is kept: what it is, whose, where it stands, what it took from its rule.
import { z } from "zod";
import type { PlainDate } from "@albero/kernel/pure";
import type { Span } from "./days.ts";
import type { State } from "./merge.ts";
import type { Assignee, Audience, Escalation } from "./rule.ts";

/** What is to be done, in order; with the day on which it was. */
export const step = z.object({ text: z.string().min(1).max(200), doneOn: z.string().nullable() });
export type Step = z.infer<typeof step>;

/** How one knows that it was done: an address, an act, a document, a sentence; or Albero saw it happen. */
export const EVIDENCE_KINDS = ["act", "document", "link", "note", "fact"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export const OWN_EVIDENCE = ["act", "document", "link", "note"] as const;

export type Deadline = {
  id: number;
  key: string | null;
  rule: { id: number; code: string; source: string; isVerified: boolean; note: string } | null;
  title: string;
  due: PlainDate;
  ruleDue: PlainDate | null;
  movedFrom: PlainDate | null;
  movedOn: PlainDate | null;
  ownDue: boolean;
  ownTitle: boolean;
  about: string | null;
  istat: string | null;
  place: string | null;
  audience: Audience;
  /** Its own, or that of its rule. */
  owner: Assignee;
  substitute: Assignee | null;
  reminders: readonly Span[];
  escalation: Escalation | null;
  /** What somebody wrote here instead of what the rule says. */
  own: { owner: boolean; substitute: boolean; reminders: boolean; escalation: boolean };
  steps: readonly Step[];
  note: string;
  source: string;
  state: State;
  doneOn: PlainDate | null;
  doneBy: string;
  evidenceKind: EvidenceKind | null;
  evidence: string;
  /** What was handed in with the evidence: a document of the repository. */
  evidenceFile: { documentId: number; fileName: string; mediaType: string; sizeBytes: number } | null;
  wasReopened: boolean;
  isUnasked: boolean;
  rowVersion: number;
  changedAt: Date;
};

export const EVENT_KINDS = ["made", "moved", "done", "reopened", "set_aside", "dropped", "changed", "taken"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
export type DeadlineEvent = { id: number; kind: EventKind; words: string; at: Date; byName: string };
