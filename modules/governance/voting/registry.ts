// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Registry } from "@albero/kernel";
import { explainPower, showEnough, weightsSnapshot } from "./queries/enough.ts";
import { listVotingRules, ruleInForce, showVotingRule, votingRuleForm } from "./queries/rules.ts";
import { loadVotingRules } from "./usecases/load.ts";
import { retireVotingRule, saveVotingRule } from "./usecases/rules.ts";

const changes = { saveVotingRule, retireVotingRule, loadVotingRules };
const questions = { listVotingRules, showVotingRule, votingRuleForm, ruleInForce };

export const useCases = { ...changes, ...questions, weightsSnapshot, showEnough, explainPower } satisfies Registry;
