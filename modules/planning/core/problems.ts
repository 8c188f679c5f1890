// SPDX-License-Identifier: AGPL-3.0-or-later
// From any JSON to a plan, or to the list of everything that is wrong with it, each thing at its place.
import type { z } from "zod";
import { crossProblems } from "./cross-checks.ts";
import { FORMAT, planDocument, type PlanDocument } from "./document.ts";
import { problem, type Problem } from "./problem.ts";
import { words, type Words } from "./words.ts";

export type { Problem } from "./problem.ts";

export type Checked = { ok: true; plan: PlanDocument } | { ok: false; problems: Problem[] };

/** More problems than these help nobody: the rest shows after the first are mended. */
const MOST_PROBLEMS = 500;
/** Far above any plan; below what a recursive reader can bear. */
const MOST_LEVELS = 100;

type Issue = z.core.$ZodIssue;

function sizeSentence(issue: Issue & { code: "too_small" | "too_big" }, say: Words): string {
  const limit = String(issue.code === "too_small" ? issue.minimum : issue.maximum);
  const isNumber = issue.origin === "number" || issue.origin === "int";
  if (issue.code === "too_big") return isNumber ? say.problems.tooBig(limit) : say.problems.tooLong(limit);
  if (issue.origin === "array") return say.problems.emptyList();
  return isNumber ? say.problems.tooSmall(limit) : say.problems.tooShort();
}

function sentenceOf(issue: Issue, say: Words): string {
  switch (issue.code) {
    case "invalid_type": {
      if (issue.input === undefined) return say.problems.missing();
      const expected = (say.types as Record<string, string>)[issue.expected];
      return expected ? say.problems.wrongType(expected) : say.problems.none();
    }
    case "unrecognized_keys":
      return say.problems.unknownField(issue.keys.join("», «"));
    case "invalid_value":
      if (issue.path[0] === "format") return say.problems.wrongFormat(FORMAT);
      return say.problems.notAmong(issue.values.map(String).join(", "));
    case "too_small":
    case "too_big":
      return sizeSentence(issue, say);
    case "custom": {
      const { en } = issue.params ?? {};
      if (typeof en !== "string") return say.problems.badForm();
      return say === words.en ? en : issue.message;
    }
    case "invalid_format": {
      const written = issue.message;
      const isOurs = written in words.en.sentences;
      return isOurs ? (say.sentences[written] ?? written) : say.problems.badForm();
    }
    case "not_multiple_of":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
      return say.problems.none();
  }
}

/** A zero character or half a letter: no database and no spreadsheet can keep them. */
const isUnstorable = (text: string): boolean => text.includes("\u0000") || !text.isWellFormed();

type Found = { value: unknown; steps: PropertyKey[] };

/** Walks any value level by level: what is nested too deep, and the texts that cannot be kept. */
function walk(input: unknown): Problem[] {
  const seen = new Set<object>();
  const problems: Problem[] = [];
  let level: Found[] = [{ value: input, steps: [] }];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return [problem([], (say) => say.problems.tooDeep())];
    const next: Found[] = [];
    for (const { value, steps } of level) {
      if (typeof value === "string" && isUnstorable(value)) {
        problems.push(problem(steps, (say) => say.problems.unstorable()));
      }
      if (value === null || typeof value !== "object" || seen.has(value)) continue;
      seen.add(value);
      const isList = Array.isArray(value);
      for (const [name, inside] of Object.entries(value)) {
        if (isUnstorable(name)) problems.push(problem(steps, (say) => say.problems.unstorable()));
        next.push({ value: inside, steps: [...steps, isList ? Number(name) : name] });
      }
    }
    level = next;
  }
  return problems;
}

function check(input: unknown): Checked {
  const unreadable = walk(input);
  if (unreadable.length > 0) return { ok: false, problems: unreadable.slice(0, MOST_PROBLEMS) };
  const parsed = planDocument.safeParse(input, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, MOST_PROBLEMS);
    return { ok: false, problems: issues.map((issue) => problem(issue.path, (say) => sentenceOf(issue, say))) };
  }
  const problems = crossProblems(parsed.data).slice(0, MOST_PROBLEMS);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: parsed.data };
}

/**
 * Reads any value as a plan: first the shape of every field, then what ties the fields together.
 * Answers with the plan, or with every problem found; it never throws, whatever the value.
 */
export function checkPlan(input: unknown): Checked {
  try {
    return check(input);
  } catch {
    // Not JSON at all: an object with traps, a cycle. The one place where a stranger's value is walked.
    return { ok: false, problems: [problem([], (say) => say.problems.unreadable())] };
  }
}

/** Reads the text of a JSON file as a plan. Answers like `checkPlan`; a text that is not JSON is one problem at "$". */
export function checkPlanText(text: string): Checked {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const where = error instanceof Error ? (/line \d+ column \d+/.exec(error.message)?.[0] ?? "") : "";
    const inItalian = where.replace("line", "riga").replace("column", "colonna");
    const message = { it: words.it.problems.notJson(inItalian), en: words.en.problems.notJson(where) };
    return { ok: false, problems: [{ path: "$", message }] };
  }
  return checkPlan(input);
}
