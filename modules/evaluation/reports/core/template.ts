// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences with bound figures:
//   {governo.sedute}                          the figure
//   {governo.sedute|seduta|sedute}            the figure with its noun: "una seduta", "3 sedute", "nessuna seduta"
//   {governo.sedute?è stata|sono state}       the words that agree with it; a third one is for none: |non è stata}
//   {dal relazione.dal} {al …} {Dal …}        a day with its article
//   {cambio governo.sedute} {prima governo.sedute}   what changed since the report before, and what it was
//   [se governo.sedute > 0: … | altrimenti …] a part that is told only then
import { ok, refuse, type Refused, type Result } from "@albero/kernel/pure";
import { namesOfCondition, parseCondition, type Condition } from "./condition.ts";
import type { Gender } from "./italian.ts";
import type { FigureKind } from "./value.ts";

export type Node =
  | { is: "text"; text: string }
  | { is: "figure" | "change" | "before"; name: string }
  | { is: "day"; name: string; preposition: "da" | "a" | "di" | "il"; isFirst: boolean }
  | { is: "counted"; name: string; one: string; many: string; gender: Gender | null }
  | { is: "agreeing"; name: string; one: string; many: string; none: string | null }
  | { is: "if"; condition: Condition; told: Node[]; otherwise: Node[] };

export type TemplateRefusal =
  | "unclosed_brace"
  | "unopened_brace"
  | "empty_brace"
  | "unclosed_condition"
  | "not_a_condition"
  | "unknown_figure"
  | "two_forms_needed"
  | "no_number"
  | "not_in_a_sentence"
  | "too_deep";

/** The kind of a figure by its name; null where there is no such figure. */
export type KindOf = (name: string) => FigureKind | null;

const OPENING = /\[\s*(?:se|if)\s+/y;
const OTHERWISE = /\|\s*(?:altrimenti|else)\b\s*:?\s?/y;
const DAYS = { dal: "da", from: "da", al: "a", to: "a", del: "di", of: "di", il: "il", on: "il" } as const;
const NUMBERS: readonly FigureKind[] = ["number", "money", "percent", "table", "series"];
const DEEPEST = 4;

class Trouble extends Error {
  readonly refused: Refused<TemplateRefusal>;
  constructor(refusal: TemplateRefusal, what: string) {
    super(refusal);
    this.refused = refuse(refusal, { details: { what: what.slice(0, 60) } });
  }
}

/** Reads a text. Refuses it whole at the first thing that is not right, and says what that is. */
export function parseTemplate(text: string, kindOf: KindOf): Result<Node[], TemplateRefusal> {
  try {
    const read = new Reader(text, kindOf);
    return ok(read.nodes(0));
  } catch (error) {
    if (error instanceof Trouble) return error.refused;
    throw error;
  }
}

class Reader {
  readonly #text: string;
  readonly #kindOf: KindOf;
  #at = 0;
  constructor(text: string, kindOf: KindOf) {
    this.#text = text;
    this.#kindOf = kindOf;
  }

  #looksAt(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }

  /** Reads to the end, or, inside a condition, to what ends its part. */
  nodes(depth: number): Node[] {
    const found: Node[] = [];
    let from = this.#at;
    const keep = () => {
      if (this.#at > from) found.push({ is: "text", text: this.#text.slice(from, this.#at) });
    };
    while (this.#at < this.#text.length) {
      const sign = this.#text[this.#at];
      if (sign === "}") throw new Trouble("unopened_brace", this.#text.slice(Math.max(0, this.#at - 20), this.#at + 1));
      if (depth > 0 && (sign === "]" || this.#looksAt(OTHERWISE))) break;
      if (sign === "{" || (sign === "[" && this.#looksAt(OPENING))) {
        keep();
        found.push(sign === "{" ? this.#figure() : this.#condition(depth));
        from = this.#at;
      } else this.#at += 1;
    }
    keep();
    return found;
  }

  #figure(): Node {
    const end = this.#text.indexOf("}", this.#at);
    const inner = this.#text.indexOf("{", this.#at + 1);
    if (end < 0 || (inner >= 0 && inner < end)) throw new Trouble("unclosed_brace", this.#text.slice(this.#at));
    const inside = this.#text.slice(this.#at + 1, end).trim();
    this.#at = end + 1;
    if (inside === "") throw new Trouble("empty_brace", "{}");
    return figureOf(inside, this.#kindOf);
  }

  #condition(depth: number): Node {
    const start = this.#at;
    if (depth >= DEEPEST) throw new Trouble("too_deep", this.#text.slice(start));
    this.#at += this.#looksAt(OPENING)?.[0].length ?? 0;
    const colon = this.#text.indexOf(":", this.#at);
    const close = this.#text.indexOf("]", this.#at);
    if (close < 0) throw new Trouble("unclosed_condition", this.#text.slice(start));
    if (colon < 0 || colon > close) throw new Trouble("not_a_condition", this.#text.slice(start, close + 1));
    const condition = conditionOf(this.#text.slice(this.#at, colon).trim(), this.#kindOf);
    this.#at = colon + 1;
    if (this.#text[this.#at] === " ") this.#at += 1;
    const then = this.nodes(depth + 1);
    const other = this.#looksAt(OTHERWISE);
    if (other) this.#at += other[0].length;
    const otherwise = other ? this.nodes(depth + 1) : [];
    if (this.#text[this.#at] !== "]") throw new Trouble("unclosed_condition", this.#text.slice(start));
    this.#at += 1;
    return { is: "if", condition, told: other ? trimmed(then) : then, otherwise };
  }
}

/** The space before "| altrimenti" belongs to the writing, not to the sentence. */
function trimmed(nodes: Node[]): Node[] {
  const last = nodes.at(-1);
  if (last?.is !== "text") return nodes;
  const text = last.text.replace(/ $/, "");
  return text === "" ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { is: "text", text }];
}

function known(name: string, kindOf: KindOf): FigureKind {
  const kind = kindOf(name);
  if (!kind) throw new Trouble("unknown_figure", name);
  return kind;
}

function conditionOf(text: string, kindOf: KindOf): Condition {
  const read = parseCondition(text);
  if (!read.ok) throw new Trouble("not_a_condition", text);
  for (const name of namesOfCondition(read.value)) known(name, kindOf);
  return read.value;
}

function figureOf(inside: string, kindOf: KindOf): Node {
  const [, name = "", sign = "", rest = ""] = /^([^|?]*)([|?]?)(.*)$/s.exec(inside) ?? [];
  if (sign !== "") return agreementOf(name.trim(), sign, rest, kindOf);
  const [, typed = "", after = ""] = /^([A-Za-z]+)\s+(.*)$/s.exec(name.trim()) ?? [];
  const word = typed.toLowerCase();
  if (Object.hasOwn(DAYS, word)) {
    const kind = known(after, kindOf);
    if (kind !== "date") throw new Trouble("not_in_a_sentence", inside);
    return { is: "day", name: after, preposition: DAYS[word as keyof typeof DAYS], isFirst: word !== typed };
  }
  const tells =
    word === "cambio" || word === "change" ? "change" : word === "prima" || word === "before" ? "before" : null;
  const figure = tells ? after.trim() : name.trim();
  const kind = known(figure, kindOf);
  if (kind === "table" || kind === "series") throw new Trouble("not_in_a_sentence", figure);
  if (tells === "change" && (kind === "text" || kind === "date")) throw new Trouble("no_number", figure);
  return { is: tells ?? "figure", name: figure };
}

function agreementOf(name: string, sign: string, rest: string, kindOf: KindOf): Node {
  if (!NUMBERS.includes(known(name, kindOf))) throw new Trouble("no_number", name);
  const [one = "", many = "", third = "", ...more] = rest.split("|").map((each) => each.trim());
  const isWrong = sign === "|" && !/^[mf]?$/.test(third);
  if (one === "" || many === "" || more.length > 0 || isWrong)
    throw new Trouble("two_forms_needed", `{${name}${sign}${rest}}`);
  if (sign === "?") return { is: "agreeing", name, one, many, none: third || null };
  return { is: "counted", name, one, many, gender: third === "" ? null : (third as Gender) };
}

/** Every figure that a text tells or compares, once. */
export function namesIn(nodes: readonly Node[]): string[] {
  const all = nodes.flatMap((node): string[] => {
    if (node.is === "text") return [];
    if (node.is !== "if") return [node.name];
    return [...namesOfCondition(node.condition), ...namesIn(node.told), ...namesIn(node.otherwise)];
  });
  return [...new Set(all)];
}
