// SPDX-License-Identifier: AGPL-3.0-or-later
// Formulas over the codes of other indicators: "A / B * 100". Read by us, never given to a database or to a language.
import { ok, refuse, type Result } from "@albero/kernel/pure";

const OPERATIONS = ["+", "-", "*", "/"] as const;
type Operation = (typeof OPERATIONS)[number];

export type Formula =
  | { is: "number"; value: number }
  | { is: "code"; code: string }
  | { is: "minus"; of: Formula }
  | { is: "operation"; operation: Operation; left: Formula; right: Formula };

/** What a formula gives on a day: a number, or why there is none. */
export type FormulaValue =
  | { is: "value"; value: number }
  | { is: "missing"; because: "no_value" | "division_by_zero" | "too_large"; of: string };

export type FormulaRefusal = "formula_unreadable" | "formula_too_deep" | "number_in_doubt";

const DEEPEST = 40;
const LONGEST = 500;
/** A code ends in a letter or a digit, so that "A- B" is a difference; other codes stand between brackets. */
const TOKEN = /\s*(?:(\[([^\][]{1,60})\])|([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:,\d+)?)|([-+*/()]))/y;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
/** "1.000" is a thousand to one and one to another. */
const IN_DOUBT = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

type Token = { kind: "number"; value: number } | { kind: "code"; code: string } | { kind: "sign"; sign: string };

class Unreadable extends Error {
  readonly refused;
  constructor(refusal: FormulaRefusal, at: string) {
    super(refusal);
    this.refused = refuse(refusal, { details: { at: at.slice(0, 60) } });
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const rest = text.replaceAll("×", "*").replaceAll("÷", "/").replaceAll(/[−–]/g, "-").trimEnd();
  TOKEN.lastIndex = 0;
  for (let at = 0; at < rest.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, , between, word, sign] = TOKEN.exec(rest) ?? [];
    if (between !== undefined) tokens.push({ kind: "code", code: between.trim() });
    else if (word !== undefined) tokens.push(wordToken(word));
    else if (sign !== undefined) tokens.push({ kind: "sign", sign });
    else throw new Unreadable("formula_unreadable", rest.slice(at).trimStart());
  }
  return tokens;
}

function wordToken(word: string): Token {
  if (IN_DOUBT.test(word)) throw new Unreadable("number_in_doubt", word);
  if (NUMBER.test(word)) return { kind: "number", value: Number(word.replace(",", ".")) };
  if (word.includes(",")) throw new Unreadable("formula_unreadable", word);
  return { kind: "code", code: word };
}

/**
 * Reads a formula: numbers, codes, + − * /, parentheses. Refuses what it cannot read, pointing at the first place, and a
 * number that can be read in two ways. Whether the codes exist is not asked here.
 */
export function parseFormula(text: string): Result<Formula, FormulaRefusal> {
  if (text.length > LONGEST) return refuse("formula_unreadable", { details: { at: text.slice(0, 60) } });
  try {
    return ok(new Parser(tokensOf(text)).whole());
  } catch (error) {
    if (error instanceof Unreadable) return error.refused;
    throw error;
  }
}

class Parser {
  readonly tokens: readonly Token[];
  at = 0;
  deep = 0;
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Formula {
    const formula = this.sum();
    if (this.at < this.tokens.length) this.stop();
    return formula;
  }

  sum(): Formula {
    let left = this.product();
    for (let sign = this.sign("+", "-"); sign; sign = this.sign("+", "-"))
      left = { is: "operation", operation: sign, left, right: this.product() };
    return left;
  }

  product(): Formula {
    let left = this.factor();
    for (let sign = this.sign("*", "/"); sign; sign = this.sign("*", "/"))
      left = { is: "operation", operation: sign, left, right: this.factor() };
    return left;
  }

  factor(): Formula {
    if (this.deep > DEEPEST) throw new Unreadable("formula_too_deep", "");
    this.deep += 1;
    const formula = this.alone();
    this.deep -= 1;
    return formula;
  }

  alone(): Formula {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === "number") return { is: "number", value: token.value };
    if (token?.kind === "code") return { is: "code", code: token.code };
    if (token?.sign === "-") return { is: "minus", of: this.factor() };
    if (token?.sign !== "(") {
      this.at -= 1;
      return this.stop();
    }
    const inside = this.sum();
    const closing = this.tokens[this.at];
    if (closing?.kind !== "sign" || closing.sign !== ")") return this.stop();
    this.at += 1;
    return inside;
  }

  sign<S extends Operation>(...signs: S[]): S | undefined {
    const token = this.tokens[this.at];
    const found = token?.kind === "sign" ? signs.find((sign) => sign === token.sign) : undefined;
    if (found) this.at += 1;
    return found;
  }

  stop(): never {
    const words = this.tokens.slice(this.at).map((token) => (token.kind === "sign" ? token.sign : wordOf(token)));
    throw new Unreadable("formula_unreadable", words.join(" "));
  }
}

const wordOf = (token: Exclude<Token, { kind: "sign" }>): string =>
  token.kind === "code" ? codeWord(token.code) : numberWord(token.value);
const codeWord = (code: string): string =>
  /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(code) && !NUMBER.test(code) && !IN_DOUBT.test(code)
    ? code
    : `[${code}]`;
const numberWord = (value: number): string =>
  value.toLocaleString("it-IT", { useGrouping: false, maximumFractionDigits: 10 });

const STRENGTH: Record<Operation, number> = { "+": 1, "-": 1, "*": 2, "/": 2 };

/** The formula in its plain form: read again it is the same. */
export function writeFormula(formula: Formula): string {
  switch (formula.is) {
    case "number":
      return numberWord(formula.value);
    case "code":
      return codeWord(formula.code);
    case "minus":
      return `-${formula.of.is === "operation" ? `(${writeFormula(formula.of)})` : writeFormula(formula.of)}`;
    case "operation": {
      const own = STRENGTH[formula.operation];
      const side = (part: Formula, least: number) =>
        part.is === "operation" && STRENGTH[part.operation] < least ? `(${writeFormula(part)})` : writeFormula(part);
      return `${side(formula.left, own)} ${formula.operation} ${side(formula.right, own + 1)}`;
    }
  }
}

/** Every code that the formula names, once each, in its order. */
export function codesIn(formula: Formula): string[] {
  const found = new Set<string>();
  const walk = (part: Formula): void => {
    if (part.is === "code") found.add(part.code);
    if (part.is === "minus") walk(part.of);
    if (part.is === "operation") {
      walk(part.left);
      walk(part.right);
    }
  };
  walk(formula);
  return [...found];
}

const LARGEST = 1e13;

/** The value of a formula: a part without value, a zero below the line, a number out of reason leave it missing, saying which. */
export function valueOfFormula(formula: Formula, valueOf: (code: string) => number | null): FormulaValue {
  switch (formula.is) {
    case "number":
      return { is: "value", value: formula.value };
    case "code": {
      const value = valueOf(formula.code);
      return value === null ? { is: "missing", because: "no_value", of: formula.code } : { is: "value", value };
    }
    case "minus": {
      const part = valueOfFormula(formula.of, valueOf);
      return part.is === "value" ? { is: "value", value: 0 - part.value } : part;
    }
    case "operation": {
      const left = valueOfFormula(formula.left, valueOf);
      if (left.is === "missing") return left;
      const right = valueOfFormula(formula.right, valueOf);
      if (right.is === "missing") return right;
      if (formula.operation === "/" && right.value === 0)
        return { is: "missing", because: "division_by_zero", of: writeFormula(formula.right) };
      const value = worked(formula.operation, left.value, right.value);
      return Math.abs(value) <= LARGEST
        ? { is: "value", value }
        : { is: "missing", because: "too_large", of: writeFormula(formula) };
    }
  }
}

function worked(operation: Operation, left: number, right: number): number {
  if (operation === "+") return left + right;
  if (operation === "-") return left - right;
  return operation === "*" ? left * right : left / right;
}

/**
 * The circle that a formula would close: the codes from the indicator back to itself, or nothing. `formulas` holds, of each
 * computed indicator, the codes that it is computed from.
 */
export function circleFrom(code: string, formulas: ReadonlyMap<string, readonly string[]>): string[] | null {
  const seen = new Set<string>();
  const walk = (at: string, path: readonly string[]): string[] | null => {
    for (const next of formulas.get(at) ?? []) {
      if (next === code) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found) return found;
    }
    return null;
  };
  return walk(code, [code]);
}
