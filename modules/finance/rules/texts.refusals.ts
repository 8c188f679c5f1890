// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { RulesRefusal } from "./usecases/refusals.ts";

type Words = Record<RulesRefusal | CommonRefusal, string>;

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  rule_code_taken: "C’è già una regola con questa sigla: scegline un’altra.",
  channel_unknown: "Questo fondo non c’è: sceglilo dall’elenco, o lascia «tutti i fondi».",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato la regola. Ricarica la pagina, guardala com’è adesso, poi riprova.",
  nothing_to_take: "Ci sono già tutte le regole che Albero conosce per i vostri fondi.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  rule_code_taken: "There is already a rule with this code: choose another.",
  channel_unknown: "This fund does not exist: choose it from the list, or leave “every fund”.",
  changed_meanwhile:
    "Somebody has changed the rule meanwhile. Reload the page, look at it as it is now, then try again.",
  nothing_to_take: "You already have every rule that Albero knows for your funds.",
};
export const ruleRefusals = { it, en };
