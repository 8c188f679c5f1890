// SPDX-License-Identifier: AGPL-3.0-or-later
// Every figure of a period at once: a report asks some two hundred of them, each group reads its tables one time.
import { governanceFigures } from "./governance.ts";
import { moneyFigures } from "./money.ts";
import { networkFigures } from "./network.ts";
import { objectiveFigures } from "./objectives.ts";
import { planFigures, planOfPeriod } from "./plan.ts";
import { quotaFigures } from "./quotas.ts";
import { reportFigures } from "./report.ts";
import { readResults, resultFigures } from "./results.ts";
import { lepsFigures, netFigures, questionnaireFigures } from "./surveys.ts";
import { territoryFigures } from "./territory.ts";
import { yearFigures } from "./year.ts";
import type { Answers, Ask } from "./ask.ts";

export type { Answer, Answers, Ask, Round } from "./ask.ts";
export type Computed = { answers: Answers; objectives: string[] };

export async function computeFigures(ask: Ask): Promise<Computed> {
  const plan = await planOfPeriod(ask.work, ask.from, ask.to);
  const territory = await territoryFigures(ask);
  const people = territory["territorio.abitanti"]?.value;
  const inhabitants = people?.kind === "number" ? people.value : null;
  const results = await readResults(ask);
  const answers: Answers = {
    ...(await reportFigures(ask)),
    ...territory,
    ...planFigures(ask, plan),
    ...(await yearFigures(ask)),
    ...(await moneyFigures(ask, inhabitants)),
    ...(await quotaFigures(ask)),
    ...(await governanceFigures(ask)),
    ...(await networkFigures(ask)),
    ...(await netFigures(ask)),
    ...(await resultFigures(ask, results)),
    ...(await lepsFigures(ask)),
    ...(await questionnaireFigures(ask)),
    ...(await objectiveFigures(ask, plan, results)),
  };
  return { answers, objectives: (plan?.cards ?? []).map((card) => card.code) };
}
