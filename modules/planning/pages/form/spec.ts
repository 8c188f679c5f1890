// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be written on each screen of the editor. A field's name is its path inside the card
// ("resources.lines.2.amount"), so what a use case refuses points at the right field without a table of names.
// The screens are the groups of the cycle's template: another template makes other screens without code.
import type { Question, Section, Template, TemplatePart } from "../../core/document.ts";
import { BOXES, doubt } from "./boxes.ts";

export type FieldKind =
  | "line"
  | "text"
  | "euro"
  | "whole"
  | "number"
  | "figure"
  | "check"
  | "choice"
  | "yes_no"
  | "choices"
  | "lines"
  | "quantities";

/** Where the options come from: the cycle, the plan, the card itself, or the format. */
export type OptionSource =
  | "areas"
  | "bes"
  | "sdgs"
  | "measures"
  | "objectives"
  | "actionKinds"
  | "chains"
  | "kinds"
  | "recurrences";

export type Option = { value: string; label: string };

export type Field = {
  /** Path inside the card, or inside the row. */
  name: string;
  kind: FieldKind;
  /** What is stored for an empty box: nothing at all, or an explicit null. */
  empty: "absent" | "null" | "required";
  from?: OptionSource;
  options?: readonly Option[];
  /** What a new row starts with. */
  initial?: string;
  /** Shown in the folded part of a row: seldom needed. */
  folded?: true;
  /** The note of an answer that is a text: shown only where a card has both. */
  besideValue?: true;
  /** A question of the template: its own words instead of ours. */
  question?: Question;
};

export type Rows = {
  /** Path of the list inside the card. */
  name: string;
  /** First letter of the keys of its rows; lists without it have no keys. */
  keyPrefix?: string;
  /** Rows are told apart by a number that follows their order. */
  numbered?: true;
  layout: "line" | "block";
  fields: readonly Field[];
};

/** One numbered field of the template as the editor shows it: boxes, lists of rows, or both. */
export type Item = {
  number: number;
  label: string;
  help?: string;
  required: boolean;
  fields: readonly Field[];
  rows: readonly Rows[];
  question?: Question;
  section?: Section;
};

/** One screen of the editor. */
export type SectionSpec = {
  /** Its place in the address: "azioni-e-destinatari". */
  slug: string;
  title: string;
  items: readonly Item[];
  /** All boxes and lists of the items. */
  fields: readonly Field[];
  rows: readonly Rows[];
};

/** The screens of the editor for a template, in the order of its numbers. `questionsTitle` heads questions without a group. */
export function specsOf(template: Template, questionsTitle: string): SectionSpec[] {
  const groups = Map.groupBy(
    itemsOf(template),
    ({ part, question }) => part?.group ?? question?.group ?? part?.label ?? questionsTitle,
  );
  const lastAsked = [...groups.values()].findLast((entries) => entries.some((entry) => entry.question));
  const specs: SectionSpec[] = [];
  const listed = new Set<string>();
  for (const [title, entries] of groups) {
    const items = entries
      .map(({ item }) => item)
      .map((item) => ({ ...item, rows: item.rows.filter((list) => isNew(listed, list.name)) }));
    const more = entries === lastAsked ? [{ ...doubt, name: "answersUncertain" }] : [];
    specs.push({
      slug: slugOf(title, specs),
      title,
      items,
      fields: [...items.flatMap((item) => item.fields), ...more],
      rows: items.flatMap((item) => item.rows),
    });
  }
  return specs;
}

/** The screen of an address, which may also name a field of it: "resources" or "crossPolicy" open the screen that holds them. */
export function findSpec(specs: readonly SectionSpec[], name: string | undefined): SectionSpec | undefined {
  return (
    specs.find((spec) => spec.slug === name) ??
    specs.find((spec) => spec.items.some((item) => item.section === name || item.question?.key === name))
  );
}

type Entry = { item: Item; part?: TemplatePart; question?: Question };

function itemsOf(template: Template): Entry[] {
  const parts = template.parts.map((part): Entry => {
    const { number, label, help, required: isRequired, section } = part;
    return { part, item: { number, label, help, required: isRequired, section, ...BOXES[section] } };
  });
  const questions = template.questions.map((question): Entry => {
    const { number, label, help, required: isRequired } = question;
    const fields = fieldsOfQuestion(question);
    return { question, item: { number, label, help, required: isRequired, fields, rows: [], question } };
  });
  return [...parts, ...questions].toSorted((a, b) => a.item.number - b.item.number);
}

/** Process and output indicators are one list of the card: it stands where the first of the two fields stands. */
function isNew(listed: Set<string>, name: string): boolean {
  if (listed.has(name)) return false;
  listed.add(name);
  return true;
}

function slugOf(title: string, taken: readonly SectionSpec[]): string {
  const plain = title
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  const slug =
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 50) || "sezione";
  return taken.some((spec) => spec.slug === slug) ? `${slug}-${taken.length + 1}` : slug;
}

const VALUE_KIND = { yes_no: "yes_no", choice: "choice", choices: "choices", text: "text" } as const;

function fieldsOfQuestion(question: Question): Field[] {
  const at = `answers.${question.key}`;
  const of = (name: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({
    name: `${at}.${name}`,
    kind,
    empty: "absent",
    question,
    ...more,
  });
  const asked = question.type === "list" ? [] : [of("value", VALUE_KIND[question.type], { options: question.options })];
  const list = question.type === "list" || question.itemsLabel ? [of("items", "lines")] : [];
  const note = of("note", "text", question.type === "text" ? { besideValue: true } : {});
  return [...asked, ...list, note, of("uncertain", "text", { folded: true })];
}
