// SPDX-License-Identifier: AGPL-3.0-or-later
import * as accounts from "./queries/accounts.ts";
import * as statement from "./queries/statement.ts";
import { callView, collectingYear, quotaSetView } from "./queries/year.ts";
import { closeBalance, registerActualCosts } from "./usecases/balance.ts";
import { importBankFile } from "./usecases/bank.ts";
import { approveQuotas, makeQuotas, withdrawQuotas } from "./usecases/quotas.ts";
import { addCreditNote, registerReceipt, registerRefund, reverseReceipt, useCredit } from "./usecases/receipts.ts";
import { registerReceived } from "./usecases/received.ts";
import { noteReminderOutcome, sendReminder } from "./usecases/reminders.ts";

const { municipalityAccount, arrearsOn, reminderDraft, bankPage, movementView, balanceView } = accounts;
const { municipalityStatement, statementPdf, receivedYear } = statement;

const reads = {
  collectingYear,
  quotaSetView,
  callView,
  municipalityAccount,
  arrearsOn,
  reminderDraft,
  bankPage,
  movementView,
};
const statements = { balanceView, municipalityStatement, statementPdf, receivedYear };
const quotas = { makeQuotas, approveQuotas, withdrawQuotas, registerActualCosts, closeBalance };
const money = { registerReceipt, reverseReceipt, addCreditNote, useCredit, registerRefund, importBankFile };
const words = { registerReceived, sendReminder, noteReminderOutcome };

export const useCases = { ...reads, ...statements, ...quotas, ...money, ...words };
