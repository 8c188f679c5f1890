// SPDX-License-Identifier: AGPL-3.0-or-later
// When a block or a part of a sentence is told: "governo.sedute > 0 e risultati.fuori manca".
import { ok, refuse, type Result } from "@albero/kernel/pure";
import { isThere, sizeOf, type Value } from "./value.ts";

const COMPARE = {
  ">": (a: number, b: number) => a > b,
  ">=": (a: number, b: number) => a >= b,
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  "=": (a: number, b: number) => Math.abs(a - b) < 1e-9,
  "!=": (a: number, b: number) => Math.abs(a - b) >= 1e-9,
} as const;
type Operator = keyof typeof COMPARE;

export type Test =
  | { is: "compare"; name: string; operator: Operator; to: number | { name: string } }
  /** `before`: the figure of the report before. */
  | { is: "there" | "missing"; name: string; before: boolean };
/** Any of the groups, each of tests that must all hold. */
export type Condition = readonly (readonly Test[])[];

const NAME = "[a-z][A-Za-z0-9-]*(?:\\.(?:\\*|[A-Za-z0-9-]+))+";
const COMPARED = new RegExp(`^(${NAME})\\s*(>=|<=|!=|>|<|=)\\s*(-?\\d+(?:[.,]\\d+)?|${NAME})$`);
const PRESENT = new RegExp(`^((?:prima|before)\\s+)?(${NAME})\\s+(c’è|c'è|is there|manca|is missing)$`);

/** Reads a condition. Refuses what compares nothing: a lone name, a word, an empty text. */
export function parseCondition(text: string): Result<Condition, "not_a_condition"> {
  const groups: Test[][] = [];
  for (const either of text.split(/\s+(?:o|or)\s+/)) {
    const group: Test[] = [];
    for (const part of either.split(/\s+(?:e|and)\s+/)) {
      const test = testOf(part.trim());
      if (!test) return refuse("not_a_condition", { details: { what: part.trim() } });
      group.push(test);
    }
    groups.push(group);
  }
  return ok(groups);
}

function testOf(text: string): Test | null {
  const present = PRESENT.exec(text);
  if (present)
    return {
      is: /^(manca|is missing)$/.test(present[3] ?? "") ? "missing" : "there",
      ...{ name: present[2] ?? "", before: present[1] !== undefined },
    };
  const compared = COMPARED.exec(text);
  if (!compared) return null;
  const [, name = "", operator = "", right = ""] = compared;
  const to = /^-?\d/.test(right) ? Number(right.replace(",", ".")) : { name: right };
  return { is: "compare", name, operator: operator as Operator, to };
}

export function namesOfCondition(condition: Condition): string[] {
  return condition
    .flat()
    .flatMap((test) =>
      test.is === "compare" && typeof test.to === "object" ? [test.name, test.to.name] : [test.name],
    );
}

type ValueOf = (name: string) => Value | undefined;
type Both = { now: ValueOf; before: ValueOf };

/** Money is compared in euro, as people write it. A missing figure is neither above nor below anything. */
export function holds(condition: Condition, { now: valueOf, before }: Both): boolean {
  const number = (name: string): number | null => {
    const value = valueOf(name);
    const size = sizeOf(value);
    return size !== null && value?.kind === "money" ? size / 100 : size;
  };
  return condition.some((group) =>
    group.every((test) => {
      if (test.is !== "compare") return isThere((test.before ? before : valueOf)(test.name)) === (test.is === "there");
      const [left, right] = [number(test.name), typeof test.to === "number" ? test.to : number(test.to.name)];
      return left !== null && right !== null && COMPARE[test.operator](left, right);
    }),
  );
}
