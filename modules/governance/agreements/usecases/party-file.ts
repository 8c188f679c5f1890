// SPDX-License-Identifier: AGPL-3.0-or-later
// The parties out to a spreadsheet and back in: tried first, then all or none.
import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import { ok, question, refuse, useCase, type FieldProblem, type Lang, type Result, type Tx } from "@albero/kernel";
import { toCsv } from "@albero/finance";
import { cellName, spreadsheets } from "@albero/planning";
import { listBodies } from "../../bodies/store/bodies.ts";
import { takesParties, type Agreement } from "../core/agreement.ts";
import {
  differences,
  fromRows,
  toRows,
  type Cell,
  type PartyDifference,
  type SheetProblem,
} from "../core/party-sheet.ts";
import { mayWriteAgreements } from "../permissions.ts";
import { getAgreement } from "../store/agreements.ts";
import * as store from "../store/parties.ts";
import { sheetWords } from "../texts.sheet.ts";
import * as inputs from "./inputs.ts";
import { UNSIGNED } from "./parties.ts";
import type { FileRefusal } from "./refusals.ts";

const MEDIA_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8",
} as const;
const LARGEST_BYTES = 5_000_000;

export type PartyFile = { bytes: Uint8Array; fileName: string; mediaType: string };

async function rowsThere(tx: Tx, ambitoId: number, agreementId: number) {
  const contacts = await store.listContacts(tx, ambitoId, agreementId);
  const parties = await store.listParties(tx, ambitoId, agreementId);
  return parties.map((party) => ({ ...party, email: contacts.get(party.id) ?? "" }));
}

/** The parties with their addresses, as a file that can be taken back in. */
export const exportParties = question<z.infer<typeof inputs.partyFormat>, PartyFile>({
  name: "governance.exportParties",
  may: mayWriteAgreements,
  input: inputs.partyFormat,
  async run({ agreementId, format }, { tx, ambitoId }) {
    await getAgreement(tx, ambitoId, agreementId);
    const rows = toRows(await rowsThere(tx, ambitoId, agreementId)) as (string | number | null)[][];
    const sheet = { name: "Parti", rows };
    const bytes = format === "csv" ? new TextEncoder().encode(toCsv(sheet)) : await spreadsheets.write([sheet], format);
    return { bytes, fileName: `parti-${agreementId}.${format}`, mediaType: MEDIA_TYPES[format] };
  },
});

export type PartyReport = {
  /** How many were written; null for a trial. */
  saved: number | null;
  rows: number;
  differences: PartyDifference[];
  problems: FieldProblem[];
  /** What a real run must carry, so that nobody writes over what changed meanwhile. */
  seen: string;
};

/** Reads a file of parties. A trial says what it would add and change and all that is wrong; a real run takes all or none. */
export const takePartyFile = useCase<z.infer<typeof inputs.partyFile>, PartyReport, FileRefusal>({
  name: "governance.takePartyFile",
  may: mayWriteAgreements,
  unaudited: "A trial changes nothing; a real run leaves its event.",
  input: inputs.partyFile,
  async run({ agreementId, bytes, dryRun, seen }, { tx, ambitoId, lang, record }) {
    const agreement = await getAgreement(tx, ambitoId, agreementId, "update");
    if (!takesParties(agreement)) return refuse("parties_are_closed");
    const read = await rowsIn(bytes);
    if (!read.ok) return read;
    const there = await rowsThere(tx, ambitoId, agreementId);
    const known = {
      municipalities: await store.listMunicipalities(tx, ambitoId),
      bodies: await listBodies(tx, ambitoId),
      duty: agreement.kind === "adhesion" ? ("adhering" as const) : ("party" as const),
    };
    const { parties, problems: found } = fromRows(read.value, known);
    const problems = found.map((each) => problemIn(each, lang));
    const changes = differences(parties, there);
    const version = there.map((one) => `${one.id}.${one.rowVersion}`).join(" ");
    const report = { rows: parties.length, differences: changes, problems, seen: stamp(version) };
    if (dryRun) return ok({ ...report, saved: null });
    if (problems.length > 0)
      return refuse("file_has_problems", { details: { count: problems.length }, fields: problems });
    if (seen !== "" && seen !== report.seen) return refuse("changed_meanwhile");
    if (changes.length === 0) return refuse("nothing_new");
    for (const { row, partyId } of changes) await write(tx, agreement, { row, partyId, there }, ambitoId);
    const after = { added: changes.filter((each) => each.kind === "added").length, changed: changes.length };
    await record({ subject: `governance.agreement:${agreementId}`, before: null, after: { fileOfParties: after } });
    return ok({ ...report, saved: changes.length });
  },
});

type Change = Pick<PartyDifference, "row" | "partyId"> & { there: Awaited<ReturnType<typeof rowsThere>> };

async function write(tx: Tx, agreement: Agreement, { row, partyId, there }: Change, ambitoId: number): Promise<void> {
  const { email, ...fields } = row;
  const before = there.find((one) => one.id === partyId);
  if (before) {
    await store.updateParty(tx, ambitoId, { ...before, ...fields });
    return store.saveContact(tx, ambitoId, before.id, email);
  }
  const { ownAct, ownActOn } = fields;
  const id = await store.insertParty(tx, ambitoId, {
    ...fields,
    ...UNSIGNED,
    ...{ ownAct, ownActOn, agreementId: agreement.id },
  });
  if (id !== null) await store.saveContact(tx, ambitoId, id, email);
}

const problemIn = (each: SheetProblem, lang: Lang): FieldProblem => ({
  path: cellName(each.row, each.column),
  message: sheetWords[lang](each.problem, each.value),
});

/** A short mark of a state of the rows. */
const stamp = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 20);

/** The rows of the first sheet, or of a text with semicolons, commas or tabs. */
async function rowsIn(bytes: Uint8Array): Promise<Result<Cell[][], FileRefusal>> {
  if (bytes.length > LARGEST_BYTES) return refuse("file_too_big");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const file = await spreadsheets.read(bytes);
    return file.ok ? ok(file.value.sheets[0]?.rows ?? []) : file;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0") || text.trim() === "") return refuse("not_text");
    const [head = ""] = text.split("\n");
    const delimiter = [";", "\t", ","].find((sign) => head.includes(sign)) ?? ";";
    return ok(parse(text, { delimiter, bom: true, relax_column_count: true, trim: true }) as string[][]);
  } catch {
    return refuse("not_text");
  }
}
