// SPDX-License-Identifier: AGPL-3.0-or-later
// What proves a measure is added to it and never taken away.
import type { z } from "zod";
import { ok, question, refuse, useCase, type Result, type Work } from "@albero/kernel";
import { readUpload, type FileLimits } from "@albero/governance";
import { mayAnswerFor } from "../core/territory.ts";
import { mayEnterMeasures, mayReadRounds, mayWriteRounds } from "../permissions.ts";
import * as store from "../store/evidence.ts";
import { getMeasure } from "../store/measures.ts";
import { getRound } from "../store/rounds.ts";
import { nameOf } from "./actor-name.ts";
import * as inputs from "./inputs.ts";
import type { RoundsRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Proof = Pick<
  store.Evidence,
  "kind" | "label" | "link" | "actId" | "documentId" | "fileName" | "mediaType" | "sha256"
> & {
  bytes: Uint8Array | null;
};

const LIMITS: FileLimits = {
  takes: ["pdf", "docx", "xlsx", "odt", "ods", "png", "jpg", "p7m", "text"],
  mostBytes: 10_000_000,
};
const NO_FILE = { fileName: "", mediaType: "", sha256: "", bytes: null };

/** Adds a file, an address, an act or a document that proves a measure. Refuses a locked one and a file that lies. */
export const addEvidence = useCase<In<"evidence">, { measureId: number; evidenceId: number }, RoundsRefusal>({
  name: "evaluation.addEvidence",
  may: mayEnterMeasures,
  input: inputs.evidence,
  async run(form, work) {
    const { tx, ambitoId, actor, now, allow, record } = work;
    const measure = await getMeasure(tx, ambitoId, form.measureId);
    allow(mayAnswerFor(actor, { level: measure.level, code: measure.territory, subArea: measure.subArea }));
    const round = await getRound(tx, ambitoId, measure.roundId);
    if (round.state === "closed") return refuse("round_closed");
    if (measure.status === "locked") return refuse("measure_locked");
    const proof = await proofOf(form, work);
    if (!proof.ok) return proof;
    const stored = { ...proof.value, measureId: measure.id, byName: nameOf(actor), at: now };
    const evidenceId = await store.insertEvidence(tx, ambitoId, stored);
    const { bytes: _kept, ...after } = proof.value;
    await record({
      subject: `evaluation.evidence:${evidenceId}`,
      before: null,
      after: { ...after, ...form, file: null },
    });
    return ok({ measureId: measure.id, evidenceId });
  },
});

async function proofOf(form: In<"evidence">, { tx, ambitoId, actor }: Work): Promise<Result<Proof, RoundsRefusal>> {
  const { kind, label, link, actId, documentId } = form;
  const none = { ...NO_FILE, link: "", actId: null, documentId: null };
  if (kind === "file") {
    const read = readUpload(form.file ?? { name: "file", bytes: new Uint8Array() }, LIMITS);
    if (!read.ok) return read;
    const { fileName, mediaType, bytes, sha256 } = read.value;
    return ok({ ...none, kind, label: label || fileName, fileName, mediaType, bytes, sha256 });
  }
  if (kind === "link") {
    if (link === "") return refuse("link_needed");
    const address = URL.canParse(link) ? new URL(link) : null;
    if (!address || !/^https?:$/.test(address.protocol) || /\s/.test(link)) return refuse("link_not_of_the_web");
    return ok({ ...none, kind, label: label || address.hostname, link });
  }
  const proofs = await store.listProofs(tx, ambitoId, mayWriteRounds(actor));
  const found = proofs.find((one) => one.kind === kind && one.id === (kind === "act" ? actId : documentId));
  if (!found) return refuse(kind === "act" ? "act_needed" : "document_needed");
  return ok({
    ...{ ...none, kind, label: label || found.label.slice(0, 200) },
    ...(kind === "act" ? { actId: found.id } : { documentId: found.id }),
  });
}

export const evidenceFile = question<In<"byEvidence">, { fileName: string; mediaType: string; bytes: Uint8Array }>({
  name: "evaluation.evidenceFile",
  may: mayReadRounds,
  input: inputs.byEvidence,
  run: ({ evidenceId }, { tx, ambitoId }) => store.getEvidenceFile(tx, ambitoId, evidenceId),
});
