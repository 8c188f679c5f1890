// SPDX-License-Identifier: AGPL-3.0-or-later
// The money of the municipalities in Crema, and how somebody of Lodi could ask for it.
import type { Caller, Result } from "@albero/kernel";
import { modulesFor } from "../../server/registries.ts";

type Sql = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;
export type QuotaIds = {
  splitId: number;
  setId: number;
  callId: number;
  movementId: number;
  receiptId: number;
  year: number;
};

const OWN = "019035";
export const PAYER = "Tesoriere segreto di Crema";
export const SECRETS_OF_QUOTAS = [PAYER, "Servizio segreto di Crema"];

function valueOf<V>(result: Result<V, string>): V {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

const bankFile = () =>
  new TextEncoder().encode(`Data;Importo;Descrizione;Ordinante\n01/02/2024;10,00;quota;${PAYER}\n`);

/** One municipality with quotas, a receipt, a movement of the bank that waits, and a service that it received. */
export async function fillQuotas(caller: Caller, sql: Sql): Promise<QuotaIds> {
  const { ambitoId } = caller;
  const { finance } = modulesFor(caller);
  const [split] = await sql(
    `insert into finance.split (ambito_id, name, purpose, year, total_cents, rule, bases, created_at, created_by, changed_at)
      values ($1, 'Servizio segreto di Crema', 'associated-services', 2024, 100000, '{}', '{}', now(), 'x', now()) returning id`,
    [ambitoId],
  );
  const splitId = split?.id as number;
  await sql(
    `insert into finance.split_share (ambito_id, split_id, istat, name, share_cents, exact_numerator, exact_denominator, bound, steps)
      values ($1, $2, $3, 'Crema', 100000, '1', '1', 'none', '[]')`,
    [ambitoId, splitId, OWN],
  );
  await sql("update finance.split set state = 'frozen', frozen_at = now(), frozen_by = 'x', act = 'x' where id = $1", [
    splitId,
  ]);
  const { setId } = valueOf(await finance.makeQuotas({ splitId }));
  valueOf(await finance.approveQuotas({ setId }));
  const { receiptId } = valueOf(await finance.registerReceipt({ istat: OWN, day: "2024-02-01", amount: "10" }));
  valueOf(await finance.importBankFile({ name: "banca.csv", bytes: bankFile(), dryRun: false }));
  const rows = [{ istat: OWN, users: "12", hours: "", places: "", contribution: "" }];
  valueOf(await finance.registerReceived({ year: 2024, service: SECRETS_OF_QUOTAS[1], source: "x", rows }));
  const { calls } = await finance.municipalityAccount({ istat: OWN });
  const { waiting } = await finance.bankPage();
  return { splitId, setId, callId: calls[1]?.id ?? 0, movementId: waiting[0]?.id ?? 0, receiptId, year: 2024 };
}

/** What each use case and question of the quotas asks of Crema. */
export function quotaInputs({
  splitId,
  setId,
  callId,
  movementId,
  receiptId,
  year,
}: QuotaIds): Record<string, unknown> {
  const statement = { istat: OWN, year };
  const receipt = { istat: OWN, day: "2024-02-02", amount: "1,00" };
  const costs = [{ istat: OWN, amount: "1,00" }];
  const received = [{ istat: OWN, users: "1", hours: "", places: "", contribution: "" }];
  return {
    "finance.collectingYear": { year },
    "finance.quotaSetView": { setId },
    "finance.callView": { callId },
    "finance.municipalityAccount": { istat: OWN },
    "finance.arrearsOn": { on: "2026-01-01" },
    "finance.reminderDraft": { istat: OWN },
    "finance.bankPage": {},
    "finance.movementView": { movementId },
    "finance.balanceView": { setId },
    "finance.municipalityStatement": statement,
    "finance.statementPdf": statement,
    "finance.receivedYear": { year },
    "finance.makeQuotas": { splitId },
    "finance.approveQuotas": { setId },
    "finance.withdrawQuotas": { setId, reason: "Preso" },
    "finance.registerActualCosts": { setId, source: "Preso", costs },
    "finance.closeBalance": { setId, due: "2025-12-31" },
    "finance.registerReceipt": { ...receipt, callIds: [callId], movementId },
    "finance.reverseReceipt": { receiptId, reason: "Preso" },
    "finance.addCreditNote": { callId, amount: "1,00", reason: "Preso", day: "2024-02-02" },
    "finance.useCredit": { istat: OWN },
    "finance.registerRefund": { ...receipt, note: "Preso" },
    "finance.importBankFile": { name: "a.csv", bytes: new TextEncoder().encode("x"), dryRun: false },
    "finance.registerReceived": { year, service: "Preso", source: "x", rows: received },
    "finance.sendReminder": { istat: OWN, recipient: "a@b.it", subject: "Preso", body: "Preso" },
    "finance.noteReminderOutcome": { reminderId: 1, outcome: "sent", detail: "" },
  };
}
