// SPDX-License-Identifier: AGPL-3.0-or-later

/** Every reason for which the use cases of rules say no. texts.*.ts has the words: one missing does not compile. */
export type RulesRefusal = "rule_code_taken" | "channel_unknown" | "changed_meanwhile" | "nothing_to_take";
