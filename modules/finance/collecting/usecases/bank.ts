// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";
import type { z } from "zod";
import { ok, refuse, sum, useCase, type Cents, type Result, type Work } from "@albero/kernel";
import { openOf } from "../core/allocate.ts";
import { readCamt } from "../core/bank/camt.ts";
import { guessMapping, headerOf, readCsv, type CsvMapping } from "../core/bank/csv.ts";
import type { BankFile, FileProblem, Movement } from "../core/bank/movement.ts";
import { proposeMatches, type Proposal } from "../core/match.ts";
import { mayKeepAccounts } from "../permissions.ts";
import * as store from "../store/bank.ts";
import { listCalls, type LedgerCall } from "../store/calls.ts";
import { listPlaces, type Place } from "../store/places.ts";
import { texts } from "../texts.ts";
import * as inputs from "./inputs.ts";
import { by } from "./quotas.ts";
import { putReceipt } from "./receipts.ts";
import type { BankRefusal, ReceiptRefusal } from "./refusals.ts";

type Given = z.infer<typeof inputs.bankFile>;
export type BankRow = { movement: Movement; proposal: Proposal; isKnown: boolean };
export type BankCall = Pick<LedgerCall, "id" | "istat" | "place" | "label" | "setName" | "year" | "due"> & {
  open: Cents;
};
export type BankReport = {
  format: "csv" | "camt";
  mapping: CsvMapping | null;
  /** The columns of a CSV, for the form that maps them. */
  header: string[];
  problems: { place: string; message: string }[];
  /** Money that came in; the rest is only counted. */
  rows: BankRow[];
  outgoing: number;
  pending: number;
  calls: BankCall[];
  places: Place[];
  /** After the real import: how many receipts, for how much, and how many movements wait for a municipality. */
  taken: { fileId: number; receipts: number; amount: Cents; waiting: number } | null;
};

/**
 * Reads a file of the bank. A dry run tells what it holds, what is wrong, which call each movement probably pays, and
 * stores nothing. The real import takes every new movement, registers a receipt for those that a clerk has assigned and
 * keeps the others until somebody does. A movement that is there already is never taken again.
 */
export const importBankFile = useCase<Given, BankReport, BankRefusal | ReceiptRefusal>({
  name: "finance.importBankFile",
  may: mayKeepAccounts,
  unaudited: "A dry run changes nothing; a real import leaves its event.",
  input: inputs.bankFile,
  async run(given, work) {
    const format = isXml(given.bytes) ? "camt" : "csv";
    const mapping = format === "csv" ? (given.mapping ?? guessMapping(given.bytes)) : null;
    const file = mapping ? readCsv(given.bytes, mapping) : readCamt(given.bytes);
    const report = await reportOf(given, { format, mapping, file }, work);
    if (given.dryRun) return ok(report);
    if (report.problems.length > 0) {
      const fields = report.problems.map(({ place, message }) => ({ path: "file", message: `${place}: ${message}` }));
      return refuse("file_has_problems", { details: { problems: fields.length }, fields });
    }
    if (report.rows.every((row) => row.isKnown)) return refuse("nothing_new");
    return takeMovements(given, report, work);
  },
});

const isXml = (bytes: Uint8Array): boolean => /^(\uFEFF)?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)));

type Read = { format: BankReport["format"]; mapping: CsvMapping | null; file: BankFile };

async function reportOf(given: Given, { format, mapping, file }: Read, work: Work): Promise<BankReport> {
  const { tx, ambitoId } = work;
  const incoming = file.movements.filter((movement) => movement.amount > 0);
  const known = await store.knownReferences(
    tx,
    ambitoId,
    incoming.map((movement) => movement.reference),
  );
  const open = (await listCalls(tx, ambitoId)).filter((call) => openOf(call) > 0);
  const calls = open.map((call) => ({ ...call, open: openOf(call) }));
  const places = await listPlaces(tx, ambitoId);
  const fresh = incoming.filter((movement) => !known.has(movement.reference));
  const proposals = new Map(
    proposeMatches(fresh, calls, places).map((proposal, at) => [fresh[at]?.reference, proposal]),
  );
  const none: Proposal = { callId: null, istat: null, reason: null };
  return {
    ...{ format, mapping, header: mapping ? headerOf(given.bytes, mapping) : [] },
    problems: file.problems.map((problem) => wordsOf(problem, format, work)),
    rows: incoming.map((movement) => ({
      movement,
      proposal: proposals.get(movement.reference) ?? none,
      isKnown: known.has(movement.reference),
    })),
    ...{ outgoing: file.movements.length - incoming.length, pending: file.pending, places, taken: null },
    calls: calls.map(({ id, istat, place, label, setName, year, due, open: left }) => ({
      id,
      istat,
      place,
      label,
      setName,
      year,
      due,
      open: left,
    })),
  };
}

function wordsOf({ place, problem, detail }: FileProblem, format: BankReport["format"], { lang }: Work) {
  const t = texts[lang].bank;
  return { place: place === 0 ? t.wholeFile : t.place[format](place), message: t.trouble[problem](detail) };
}

async function takeMovements(
  given: Given,
  report: BankReport,
  work: Work,
): Promise<Result<BankReport, BankRefusal | ReceiptRefusal>> {
  const { tx, ambitoId } = work;
  const fresh = report.rows.filter((row) => !row.isKnown).map((row) => row.movement);
  const known = report.rows.length - fresh.length;
  const sha256 = createHash("sha256").update(given.bytes).digest("hex");
  const head = { name: given.name, format: report.format, movements: fresh.length, known, sha256 };
  const fileId = await store.insertBankFile(tx, ambitoId, head, by(work));
  const numbers = await store.insertMovements(tx, ambitoId, fileId, fresh);
  await work.record({ subject: `finance.bankFile:${fileId}`, before: null, after: { ...head } });
  const amounts: Cents[] = [];
  for (const { reference, choice } of given.choices) {
    const movement = fresh.find((one) => one.reference === reference);
    const movementId = numbers.get(reference);
    if (choice === "" || !movement || movementId === undefined) continue;
    const callId = choice.startsWith("c") ? Number(choice.slice(1)) : null;
    const istat = callId === null ? choice.slice(1) : report.calls.find((call) => call.id === callId)?.istat;
    if (istat === undefined || !report.places.some((place) => place.istat === istat))
      return refuse("choice_not_possible", { details: { reference } });
    const { day, amount } = movement;
    const receipt = { istat, day, amount, movementId, callIds: callId === null ? [] : [callId], note: "" };
    const put = await putReceipt(work, receipt);
    if (!put.ok) return refuse(put.refusal, { details: { ...put.details, reference } });
    amounts.push(amount);
  }
  const taken = { fileId, receipts: amounts.length, amount: sum(amounts), waiting: fresh.length - amounts.length };
  return ok({ ...report, taken });
}
