// SPDX-License-Identifier: AGPL-3.0-or-later
// The bank's statement in ISO 20022: camt.053, every version. Only what a clerk needs to recognise a payment is read.
import { cents, parsePlainDate, sum, type Cents, type PlainDate } from "@albero/kernel/pure";
import { LONGEST_TEXT, MOST_MOVEMENTS, named, type BankFile, type FileProblem, type FileTrouble } from "./movement.ts";
import { childrenOf, findIn, readXml, textIn, type Element } from "./xml.ts";

type Drafts = Parameters<typeof named>[0][number][];
type Wrong = { problem: FileTrouble; detail: string };

const nothing = (problem: FileTrouble, detail = ""): BankFile => ({
  movements: [],
  pending: 0,
  problems: [{ place: 0, problem, detail }],
});

/**
 * Reads a camt.053. Refuses (as problems): other documents, amounts that are not euro, entries whose parts do not add up
 * to them, a statement whose closing balance is not its opening balance plus its entries.
 */
export function readCamt(bytes: Uint8Array): BankFile {
  let source: string;
  try {
    source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return nothing("not_text", "utf-8");
  }
  const read = readXml(source);
  if (!read.ok) return nothing(read.refusal);
  const body = read.value.name === "Document" ? findIn(read.value, "BkToCstmrStmt") : null;
  if (!body) return nothing("not_camt", read.value.name.slice(0, 60));
  const statements = childrenOf(body, "Stmt");
  if (statements.length === 0) return nothing("no_statement");

  const drafts: Drafts = [];
  const problems: FileProblem[] = [];
  let [pending, place] = [0, 0];
  for (const statement of statements) {
    const booked: Cents[] = [];
    for (const entry of childrenOf(statement, "Ntry")) {
      place += 1;
      if (!isBooked(entry)) {
        pending += 1;
        continue;
      }
      const found = readEntry(entry);
      if ("problem" in found) problems.push({ place, ...found });
      else {
        booked.push(found.amount);
        drafts.push(...found.movements.map((draft) => ({ ...draft, place })));
      }
    }
    const gap = problems.length === 0 ? balanceGap(statement, booked) : null;
    if (gap !== null) problems.push({ place: 0, problem: "balance_differs", detail: gap });
  }
  if (place === 0) return nothing("no_rows");
  if (drafts.length > MOST_MOVEMENTS) return nothing("too_many_rows", String(drafts.length));
  const done = named(drafts);
  return { movements: done.movements, pending, problems: [...problems, ...done.problems] };
}

/** Older versions write the status as text, newer ones as a code inside. */
function isBooked(entry: Element): boolean {
  const status = textIn(entry, "Sts", "Cd") || textIn(entry, "Sts");
  return status === "" || status === "BOOK";
}

/** A decimal number with a dot, as the standard writes it, and the euro. */
function amountIn(element: Element | null): Cents | Wrong {
  const written = element?.text.trim() ?? "";
  if (element && element.attributes.Ccy !== "EUR") return { problem: "not_euro", detail: element.attributes.Ccy ?? "" };
  const found = /^(\d{1,18})(?:\.(\d{1,5}))?$/.exec(written);
  if (!found) return { problem: "not_an_amount", detail: written.slice(0, 40) };
  const decimals = (found[2] ?? "").replace(/0+$/, "");
  if (decimals.length > 2) return { problem: "too_many_decimals", detail: written };
  const value = Number(found[1]) * 100 + Number(decimals.padEnd(2, "0"));
  return value > 900_000_000_000 ? { problem: "amount_too_large", detail: written } : cents(value);
}

function signIn(element: Element): 1 | -1 | null {
  const said = textIn(element, "CdtDbtInd");
  return said === "CRDT" ? 1 : said === "DBIT" ? -1 : null;
}

type Entry = { amount: Cents; movements: Omit<Drafts[number], "place">[] };

function readEntry(entry: Element): Entry | Wrong {
  const size = amountIn(findIn(entry, "Amt"));
  if (typeof size !== "number") return size;
  const sign = signIn(entry);
  if (sign === null) return { problem: "no_direction", detail: textIn(entry, "CdtDbtInd").slice(0, 20) };
  const written = textIn(entry, "BookgDt", "Dt") || textIn(entry, "BookgDt", "DtTm").slice(0, 10);
  const day = parsePlainDate(written);
  if (!day.ok) return { problem: "not_a_date", detail: written.slice(0, 40) };
  const amount = cents(sign * size);
  const details = childrenOf(entry, "NtryDtls").flatMap((group) => childrenOf(group, "TxDtls"));
  if (details.length <= 1)
    return { amount, movements: [draftOf(entry, details[0] ?? null, { day: day.value, amount }, "")] };
  return readParts(entry, details, day.value, amount);
}

/** One entry for several payments: each becomes a movement, and together they must be the entry. */
function readParts(entry: Element, details: Element[], day: PlainDate, amount: Cents): Entry | Wrong {
  const movements: Entry["movements"] = [];
  for (const [at, detail] of details.entries()) {
    const part = amountIn(findIn(detail, "Amt") ?? findIn(detail, "AmtDtls", "TxAmt", "Amt"));
    if (typeof part !== "number") return part;
    const sign = signIn(detail) ?? Math.sign(amount);
    movements.push(draftOf(entry, detail, { day, amount: cents(sign * part) }, `/${at + 1}`));
  }
  const together = sum(movements.map((one) => one.movement.amount));
  if (together !== amount) return { problem: "parts_differ", detail: `${together / 100} / ${amount / 100}` };
  return { amount, movements };
}

function draftOf(
  entry: Element,
  detail: Element | null,
  known: { day: PlainDate; amount: Cents },
  suffix: string,
): Omit<Drafts[number], "place"> {
  const own = detail && textIn(detail, "Refs", "AcctSvcrRef");
  const ofEntry = textIn(entry, "AcctSvcrRef") || textIn(entry, "NtryRef");
  const remittance = detail ? childrenOf(detail, "RmtInf") : [];
  const words = [
    ...remittance.flatMap((one) => childrenOf(one, "Ustrd").map((line) => line.text)),
    ...remittance.flatMap((one) => childrenOf(one, "Strd").map((line) => textIn(line, "CdtrRefInf", "Ref"))),
    detail ? textIn(detail, "Refs", "EndToEndId") : "",
    detail ? textIn(detail, "AddtlTxInf") : "",
    textIn(entry, "AddtlNtryInf"),
  ];
  const text = words.map((line) => line.trim()).filter((line) => line !== "" && line !== "NOTPROVIDED");
  const party = detail && findIn(detail, "RltdPties", known.amount < 0 ? "Cdtr" : "Dbtr");
  const payer = party ? textIn(party, "Nm") || textIn(party, "Pty", "Nm") : "";
  return {
    movement: { ...known, payer: payer.slice(0, 300), text: text.join(" ").slice(0, LONGEST_TEXT) },
    reference: (own || (ofEntry === "" ? "" : `${ofEntry}${suffix}`)).slice(0, 120),
  };
}

/** Opening balance + booked entries = closing balance; null when it holds or the statement does not say both. */
function balanceGap(statement: Element, booked: readonly Cents[]): string | null {
  const ofKind = (kind: string): number | null => {
    const found = childrenOf(statement, "Bal").find((one) => textIn(one, "Tp", "CdOrPrtry", "Cd") === kind);
    const size = found ? amountIn(findIn(found, "Amt")) : null;
    return found && typeof size === "number" ? size * (signIn(found) ?? 1) : null;
  };
  const [opening, closing] = [ofKind("OPBD"), ofKind("CLBD")];
  if (opening === null || closing === null) return null;
  const expected = opening + sum(booked);
  return expected === closing ? null : `${expected / 100} / ${closing / 100}`;
}
