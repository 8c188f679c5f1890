// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { loadDemoAccounts, type IdentityPort } from "@albero/identity";
import {
  loadIntegrationCards,
  loadInventedAnswers,
  loadInventedRounds,
  loadRewardProjects,
  takeIndicators,
  takeReportTemplates,
} from "@albero/evaluation";
import { loadExampleSplits, loadMoney, loadServiceContract, takeKnownRules } from "@albero/finance";
import { loadAgreements, loadBodies, loadDeadlineRules, loadTables, loadVotingRules } from "@albero/governance";
import { call } from "@albero/kernel";
import { loadOperationalPlan, loadPlanInForce } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { valueOf } from "./cli/command.ts";
import type { System } from "./system.ts";

const DATA = new URL("../data/crema/", import.meta.url);

export type PilotReport = { wasThere: boolean; ambito: string; figures: number; cards: number; pastObjectives: number };

/**
 * Loads the real plans of the pilot, the Ambito of Crema, and the invented persons who show it around.
 * Done twice it changes nothing.
 */
export async function loadPilot(
  system: System,
  identity: IdentityPort,
  log: (line: string) => void,
): Promise<PilotReport> {
  log("Loading the pilot, the Ambito of Crema…");
  const territory = valueOf(await loadCremaTerritory(system.callerIn(0)));
  const caller = system.callerIn(territory.ambitoId);
  const plan = valueOf(
    await call(caller, loadPlanInForce, {
      plan: await readFile(new URL("plan-2025-2027.json", DATA)),
      past: await readFile(new URL("evaluation-2021-2023.json", DATA)),
      evaluation: await readFile(new URL("evaluation-2025-2027.json", DATA)),
      inForceFrom: "2025-01-01",
      actBody: "Assemblea dei Sindaci",
      actUncertain:
        "I documenti disponibili non riportano il numero e la data della delibera che ha approvato il Piano.",
    }),
  );
  valueOf(
    await call(caller, loadOperationalPlan, {
      bytes: await readFile(new URL("operational-plan-2019.json", DATA)),
      actBody: "Assemblea dei Sindaci",
      actUncertain:
        "I documenti disponibili non riportano il numero e la data della delibera che ha approvato il Piano Operativo.",
    }),
  );
  valueOf(await call(caller, takeIndicators, {}));
  valueOf(
    await call(caller, loadMoney, {
      operationalPlan: await readFile(new URL("operational-plan-2019.json", DATA)),
      spending: await readFile(new URL("spending.json", DATA)),
    }),
  );
  // The solidarity fund of 2019: 814,105.00 euro, as the operational plan prints it.
  valueOf(await call(caller, loadExampleSplits, { totalCents: 814_105_00 }));
  valueOf(await call(caller, takeKnownRules, {}));
  valueOf(
    await call(caller, loadServiceContract, {
      governance: await readFile(new URL("governance-2025.json", DATA)),
      operationalPlan: await readFile(new URL("operational-plan-2019.json", DATA)),
    }),
  );
  valueOf(
    await call(caller, loadBodies, {
      printed: await readFile(new URL("governance-2025.json", DATA)),
      seats: await readFile(new URL("governance-seats.json", DATA)),
    }),
  );
  const votingRules = new URL("../data/reference/voting-rules.json", import.meta.url);
  valueOf(await call(caller, loadVotingRules, { rules: await readFile(votingRules) }));
  const decisions = {
    governance: await readFile(new URL("governance-2025.json", DATA)),
    thirdSector: await readFile(new URL("third-sector.json", DATA)),
  };
  valueOf(await call(caller, loadAgreements, decisions));
  valueOf(await call(caller, loadTables, decisions));
  const integration = await readFile(new URL("integration-cards.json", DATA));
  valueOf(await call(caller, loadIntegrationCards, { bytes: integration, dryRun: false }));
  const rewards = await readFile(new URL("reward-projects.json", DATA));
  valueOf(await call(caller, loadRewardProjects, { bytes: rewards }));
  // Invented numbers over the real indicators, and said to be invented on every screen.
  const invented = await readFile(new URL("invented-rounds.json", DATA));
  valueOf(await call(caller, loadInventedRounds, { rounds: invented }));
  valueOf(await call(caller, loadInventedAnswers, { answers: await readFile(new URL("invented-answers.json", DATA)) }));
  valueOf(await call(caller, takeReportTemplates, {}));
  // Last: the rules look at everything that was loaded before them.
  valueOf(await call(caller, loadDeadlineRules, {}));
  await loadDemoAccounts(caller, identity);
  const { figures, slug } = territory;
  return { wasThere: !plan.changed, ambito: slug, figures, cards: plan.cards, pastObjectives: plan.pastObjectives };
}
