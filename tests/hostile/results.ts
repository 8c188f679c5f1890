// SPDX-License-Identifier: AGPL-3.0-or-later
// The results of Crema: an indicator with its target, a round with a measure and its proof, a questionnaire, an evaluation,
// a card with the health authority, a report.
import { readFile } from "node:fs/promises";
import { system, type Caller, type Registry, type Result } from "@albero/kernel";
import { modulesFor, registries } from "../../server/registries.ts";
import { shapedInput } from "./shaped.ts";

type Sql = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

const WORDS = {
  indicator: "Indicatore segreto di Crema",
  place: "Obiettivo segreto di Crema",
  note: "Nota segreta di Crema",
  round: "Rilevazione segreta di Crema",
  evidence: "Prova segreta di Crema",
  deviation: "Scostamento segreto di Crema",
  questionnaire: "Questionario segreto di Crema",
  wave: "Ondata segreta di Crema",
  answer: "Risposta segreta di Crema",
  closing: "Valutazione segreta di Crema",
  contribution: "Contributo segreto di Crema",
  reward: "Progetto premiale segreto di Crema",
  leps: "Fonte segreta di Crema",
  report: "Relazione segreta di Crema",
} as const;
export const SECRETS_OF_RESULTS: readonly string[] = Object.values(WORDS);

function valueOf<V>(result: Result<V, string>): V {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

const MOMENT = "2026-03-01T18:00:00Z";

/** What is in Crema, by the name that addresses and inputs give it. */
export type ResultIds = Awaited<ReturnType<typeof fillResults>>;

export async function fillResults(caller: Caller, sql: Sql) {
  const { ambitoId } = caller;
  const add = async (into: string, row: Record<string, unknown>, id = "id"): Promise<number> => {
    const columns = Object.keys(row);
    const places = columns.map((_column, at) => `$${at + 2}`).join(", ");
    const text = `insert into evaluation.${into} (ambito_id, ${columns.join(", ")}) values ($1, ${places}) returning ${id} as id`;
    const values = Object.values(row).map((value) =>
      typeof value === "object" && value !== null && !(value instanceof Buffer) ? JSON.stringify(value) : value,
    );
    return (await sql(text, [ambitoId, ...values]))[0]?.id as number;
  };
  const by = { by_name: "x", at: MOMENT };
  const indicatorId = await add("indicator", { code: "segreto.1", origin: "own" });
  const definitionId = await add("definition", {
    ...{ indicator_id: indicatorId, number: 1, first_day: "2025-01-01", text: WORDS.indicator, kind: "count" },
    ...{ unit: "cose", level: "municipality", roll_up: "sum", ...by },
  });
  const placeId = await add("place", {
    ...{ indicator_id: indicatorId, plan: "zone", period: "2025-2027", objective: "J", objective_title: WORDS.place },
    ...{ chain: "output", document: "own", position: 1 },
  });
  const target = { indicator_id: indicatorId, kind: "target", day: "2027-12-31", value: 10, note: WORDS.note };
  const targetId = await add("target", target);
  const roundId = await add("round", {
    ...{ name: WORDS.round, first_day: "2026-01-01", last_day: "2026-06-30", due_on: "2026-07-31", state: "open" },
  });
  const asked = { round_id: roundId, indicator_id: indicatorId };
  await add("request", { ...asked, definition_id: definitionId, level: "municipality" }, "round_id");
  const measureId = await add("measure", {
    ...{ ...asked, definition_id: definitionId, day: "2026-06-30", level: "municipality", territory: "019035" },
    ...{ state: "value", value: 7, note: WORDS.note, origin: "typed", ...by },
  });
  const evidenceId = await add("evidence", {
    ...{
      measure_id: measureId,
      kind: "file",
      label: WORDS.evidence,
      file_name: "a.pdf",
      media_type: "application/pdf",
    },
    ...{ bytes: Buffer.from("%PDF"), ...by },
  });
  const deviationId = await add("deviation", { ...asked, text: WORDS.deviation, ...by });
  // What has a shape of its own comes in by its own door; its names are then made secret.
  const { evaluation } = modulesFor({ ...caller, actor: system("test") });
  const file = (name: string) => readFile(new URL(`../../data/crema/${name}`, import.meta.url));
  const first = async (table: string, more = "") =>
    (await sql(`select min(id)::int as id from evaluation.${table} where ambito_id = $1 ${more}`, [ambitoId]))[0]
      ?.id as number;
  const rename = (table: string, id: number, column: string, value: string) =>
    sql(`update evaluation.${table} set ${column} = $3 where ambito_id = $1 and id = $2`, [ambitoId, id, value]);
  valueOf(await evaluation.loadInventedAnswers({ answers: await file("invented-answers.json") }));
  const questionnaireId = await first("questionnaire");
  await rename("questionnaire", questionnaireId, "name", WORDS.questionnaire);
  const waveId = await add("wave", {
    ...{ questionnaire_id: questionnaireId, version_id: await first("questionnaire_version"), name: WORDS.wave },
    ...{ kind: "repeat", first_day: "2026-01-01", last_day: "2026-12-31", is_anonymous: true },
  });
  await add("wave_group", { wave_id: waveId, grp: "workers", asked: 9 }, "wave_id");
  await add("answer", { wave_id: waveId, grp: "workers", answers: { q: WORDS.answer } }, "wave_id");
  const closing = { plan: "zone", period: "2025-2027", objective: "J", objective_title: WORDS.closing };
  const closingId = await add("closing", closing);
  const contribution = { closing_id: closingId, field: "mandate", text: WORDS.contribution, ...by };
  const contributionId = await add("closing_contribution", contribution);
  const reward = { cycle: "2021-2023", title: WORDS.reward, outcome: "unknown" };
  const rewardProjectId = await add("reward_project", reward);
  valueOf(await evaluation.loadIntegrationCards({ bytes: await file("integration-cards.json"), dryRun: false }));
  const integrationCardId = await first("integration_card");
  const input = { key: "sspFte", day: "2026-01-01", value: 1, source: WORDS.leps, ...by };
  const figureId = await add("leps_input", input);
  valueOf(await evaluation.takeReportTemplates({}));
  const { reportId } = valueOf(await evaluation.makeReport({ kind: "annual", year: 2003 }));
  await rename("report", reportId, "title", JSON.stringify({ it: WORDS.report, en: WORDS.report }));
  const blockId = await first("report_block", `and report_id = ${reportId}`);
  return {
    ...{ indicatorId, definitionId, placeId, targetId, roundId, measureId, evidenceId, deviationId, questionnaireId },
    ...{ waveId, closingId, contributionId, rewardProjectId, integrationCardId, figureId, reportId, blockId },
  };
}

/** Which number a use case means when it says only `id`. */
const ID_OF: readonly [RegExp, keyof ResultIds][] = [
  [/Target/, "targetId"],
  [/Place/, "placeId"],
  [/Indicator/, "indicatorId"],
  [/Evidence|evidence/, "evidenceId"],
  [/Measure/, "measureId"],
  [/Round/, "roundId"],
  [/Wave/, "waveId"],
  [/Questionnaire/, "questionnaireId"],
  [/Contribution/, "contributionId"],
  [/Closing|Evaluation/, "closingId"],
  [/Reward/, "rewardProjectId"],
  [/Integration/, "integrationCardId"],
  [/Leps/, "figureId"],
  [/Report/, "reportId"],
];

/** Where a word means another thing than elsewhere. */
const OF_ONE: Readonly<Record<string, Record<string, unknown>>> = {
  addIndicator: { code: "presa.1" },
  addLepsFigure: { key: "permanentSocialWorkers" },
  enterPaper: { group: "workers" },
  inviteRespondents: { group: "workers" },
  reportFigure: { name: "territorio.abitanti" },
  showEntry: { territory: "019035" },
  showLeps: { code: "SSP" },
  writeLepsFigure: { code: "SSP", key: "permanentSocialWorkers" },
};

/** What each use case of the results asks of Crema. */
export function resultInputs(ids: ResultIds): Record<string, unknown> {
  const registry: Registry = registries.evaluation;
  const bytes = new TextEncoder().encode("{}");
  const entries = Object.values(registry).map(({ name, input }) => {
    const idOf = ID_OF.find(([pattern]) => pattern.test(name))?.[1];
    const byName = {
      ...ids,
      ...(idOf ? { id: ids[idOf] } : {}),
      ...{ rowVersion: 1, version: 1, number: 1, year: 2003, istat: "019035", bytes, rounds: bytes, answers: bytes },
      ...{
        fileName: "a.json",
        objective: "J",
        code: "J",
        key: "J",
        territory: "",
        group: "SONCINO",
        cycle: "2021-2023",
      },
      ...{ link: "https://lodi.example", email: "presa@lodi.example", tolerance: "10", value: "12", percent: "50" },
      ...{ when: "2026-04-01", before: "2025-01-01", after: "2026-01-01", confirm: "yes" },
      ...OF_ONE[name.replace("evaluation.", "")],
    };
    return [name, shapedInput(input, byName, "Presa da Lodi")];
  });
  return Object.fromEntries(entries);
}
