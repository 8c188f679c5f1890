// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ask, call, cents, euroFromCents, formatEuro, type Cents } from "@albero/kernel";
import { guardPlan, readPlanFile, useCases as planning, type PlanDocument } from "@albero/planning";
import { printedBytes } from "@albero/publishing";
import { ambitoOf, withSystem } from "./ambito.ts";
import { argument, CommandError, valueOf, type Command, type Values } from "./command.ts";

type Format = "json" | "xlsx" | "ods";

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message;
    throw new CommandError(`${file} cannot be read: ${reason}.`);
  }
}

function formatOf(file: string): Format {
  const ending = path.extname(file).slice(1).toLowerCase();
  if (ending === "json" || ending === "xlsx" || ending === "ods") return ending;
  throw new CommandError(`${file}: a plan is a .json, .xlsx or .ods file.`);
}

function versionId(args: readonly string[]): number {
  const id = Number(argument(args, 0, "number of the version"));
  if (!Number.isInteger(id) || id < 1) throw new CommandError(`"${args[0]}" is not the number of a version.`);
  return id;
}

const euro = (amount: Cents | null): number | null => (amount === null ? null : euroFromCents(amount));

/** What `plan check` answers: every card, those that do not add up with the reasons, the measures printed more than once. */
function reportOf(plan: PlanDocument) {
  const guard = guardPlan(plan);
  const rows = guard.cards.map((card) => ({
    code: card.cardCode,
    title: card.title,
    declared: euro(card.declared),
    computed: euro(card.computed),
    difference: euro(card.difference),
    differs: card.differs,
    reasons: card.reasons.map((reason) => ("amount" in reason ? { ...reason, amount: euro(reason.amount) } : reason)),
  }));
  return {
    title: plan.title,
    cards: rows,
    differing: rows.filter((row) => row.differs),
    sharedMeasures: guard.merges.map((merge) => ({
      measure: merge.measure,
      code: merge.code,
      title: merge.title,
      disagrees: merge.disagrees,
      counted: euro(merge.counted),
      cards: merge.cards.map((card) => ({
        code: card.cardCode,
        line: euro(card.lineAmount),
        box: euro(card.boxAmount),
      })),
    })),
    totals: {
      declared: euro(guard.declared),
      computed: euro(guard.computed),
      difference: euro(guard.difference),
      declaredCountingMeasuresOnce: euro(guard.declaredOnce),
      computedCountingMeasuresOnce: euro(guard.computedOnce),
    },
  };
}

function textOf(report: ReturnType<typeof reportOf>): string {
  const money = (value: number | null) => (value === null ? "—" : formatEuro(cents(Math.round(value * 100)), "it"));
  const cards = report.cards.map(
    (card) =>
      `${card.differs ? "≠" : "="} ${card.code.padEnd(6)} declared ${money(card.declared).padStart(16)}  lines ${money(card.computed).padStart(16)}${card.differs ? `  difference ${money(card.difference)}` : ""}`,
  );
  const measures = report.sharedMeasures.map(
    (one) =>
      `  ${one.title}: ${one.cards
        .map(
          (card) =>
            `${card.code} ${
              [card.line, card.box]
                .filter((amount) => amount !== null)
                .map(money)
                .join(" and ") || "without amount"
            }`,
        )
        .join(", ")}${one.disagrees ? "  (they disagree)" : ""}`,
  );
  return [
    `${report.title}: ${report.cards.length} cards, ${report.differing.length} do not add up.`,
    ...cards,
    `Measures printed by several cards: ${measures.length}`,
    ...measures,
  ].join("\n");
}

export const checkCommand: Command = {
  words: ["plan", "check"],
  usage: "plan check FILE",
  summary: "read a plan (json, xlsx, ods): what is wrong, which sums do not close",
  async run(args, values, output) {
    const file = argument(args, 0, "plan file");
    const read = await readPlanFile(formatOf(file), await bytesOf(file), values.lang === "it" ? "it" : "en");
    if (!read.plan) {
      const problems = read.problems.map(({ place, message }) => ({ path: place, message }));
      throw new CommandError(`${file} is not a valid plan: ${problems.length} problem(s).`, problems);
    }
    const report = reportOf(read.plan);
    output.result(report, textOf(report));
  },
};

export const importCommand: Command = {
  words: ["plan", "import"],
  usage: "plan import FILE [--dry-run]",
  summary: "make a new draft version of a plan from a file",
  async run(args, values, output) {
    const file = argument(args, 0, "plan file");
    const format = formatOf(file);
    const bytes = await bytesOf(file);
    const dryRun = values["dry-run"] === true;
    await withSystem(output, async (system) => {
      const caller = system.callerIn((await ambitoOf(system, values)).id);
      const report = valueOf(await call(caller, planning.importPlan, { format, bytes, dryRun }), {
        has_problems: `${file} was not imported: nothing was stored.`,
      });
      const { problems } = report;
      if (problems.length > 0) {
        throw new CommandError(
          `${file} has ${problems.length} problem(s): nothing was stored.`,
          problems.map(({ place, message }) => ({ path: place, message })),
        );
      }
      const what = `${report.cards} cards, ${report.measures} measures`;
      output.result(
        report,
        dryRun ? `${file} can be imported: ${what}.` : `Imported as version ${report.versionId}: ${what}.`,
      );
    });
  },
};

/** Writes to --out, to the terminal where that makes sense, else to a file with the name that the system proposes. */
async function deliver(bytes: Uint8Array, fileName: string, values: Values): Promise<string> {
  const file = typeof values.out === "string" ? values.out : fileName;
  await writeFile(file, bytes);
  return file;
}

export const exportCommand: Command = {
  words: ["plan", "export"],
  usage: "plan export ID [--format json|xlsx|ods] [--out FILE]",
  summary: "write a version to a file that imports to the same plan",
  run: (args, values, output) =>
    withSystem(output, async (system) => {
      const caller = system.callerIn((await ambitoOf(system, values)).id);
      const format = values.format ?? "json";
      if (!["json", "xlsx", "ods"].includes(String(format)))
        throw new CommandError("The formats are json, xlsx and ods.");
      const exported = await ask(caller, planning.exportPlan, { versionId: versionId(args), format });
      const file = await deliver(exported.bytes, exported.fileName, values);
      output.result({ file, bytes: exported.bytes.length }, `Written: ${file}`);
    }),
};

export const printCommand: Command = {
  words: ["plan", "print"],
  usage: "plan print ID --format pdf|docx [--out FILE]",
  summary: "write the official document of a version",
  run: (args, values, output) =>
    withSystem(output, async (system) => {
      const caller = system.callerIn((await ambitoOf(system, values)).id);
      const format = values.format ?? "pdf";
      if (format !== "pdf" && format !== "docx") throw new CommandError("The formats are pdf and docx.");
      const lang = values.lang === "en" ? "en" : "it";
      const printed = await printedBytes(caller, { versionId: versionId(args), format, lang });
      const file = await deliver(printed.bytes, printed.fileName, values);
      output.result({ file, bytes: printed.bytes.length }, `Written: ${file}`);
    }),
};
