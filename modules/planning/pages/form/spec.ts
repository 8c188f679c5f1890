// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be written in each section of the card. A field's name is its path inside the card
// ("resources.lines.2.amount"), so what a use case refuses points at the right field without a table of names.
import {
  ACTION_KINDS,
  INDICATOR_CHAINS,
  INDICATOR_KINDS,
  type Question,
  type Section,
  type Template,
} from "../../core/document.ts";

export const FIELD_KINDS = [
  "line",
  "text",
  "euro",
  "whole",
  "number",
  "figure",
  "check",
  "choice",
  "yes_no",
  "choices",
  "lines",
  "quantities",
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

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
  /** Shown in the folded part of a row: seldom needed. */
  folded?: true;
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

export const EDIT_SECTIONS = [
  "identity",
  "context",
  "objectives",
  "actions",
  "resources",
  "staff",
  "questions",
  "indicators",
  "impact",
  "measures",
] as const;
export type EditSection = (typeof EDIT_SECTIONS)[number];

export function isEditSection(text: string | undefined): text is EditSection {
  return EDIT_SECTIONS.some((section) => section === text);
}

/** Which parts of the regional template each screen of the editor holds. */
export const PARTS_OF: Record<EditSection, readonly Section[]> = {
  identity: ["areas", "bes", "sdgs", "title"],
  context: ["context"],
  objectives: ["objectives", "targets"],
  actions: ["actions"],
  resources: ["resources"],
  staff: ["staff"],
  questions: [],
  indicators: ["processIndicators", "outputIndicators"],
  impact: ["impact"],
  measures: ["measures"],
};

export type SectionSpec = { section: EditSection; fields: readonly Field[]; rows: readonly Rows[] };

const doubt: Field = { name: "uncertain", kind: "text", empty: "absent", folded: true };
const required = (name: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name,
  kind,
  empty: "required",
  ...more,
});
const orNull = (name: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name,
  kind,
  empty: "null",
  ...more,
});
const orAbsent = (name: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name,
  kind,
  empty: "absent",
  ...more,
});

const fixed: Record<Exclude<EditSection, "questions">, Omit<SectionSpec, "section">> = {
  identity: {
    fields: [
      required("title", "line"),
      orNull("subtitle", "line"),
      required("areas", "choices", { from: "areas" }),
      required("areaName", "line"),
      orNull("coProgrammingArea", "line"),
      required("keywords", "lines"),
      required("besDomains", "choices", { from: "bes" }),
      required("sdgs", "choices", { from: "sdgs" }),
      doubt,
    ],
    rows: [],
  },
  context: {
    fields: [orNull("context.summary", "text"), { ...doubt, name: "context.uncertain" }],
    rows: [
      {
        name: "context.facts",
        layout: "line",
        fields: [
          required("label", "line"),
          orNull("value", "figure"),
          orNull("unit", "line"),
          orNull("year", "whole"),
          orNull("territory", "line"),
          orAbsent("note", "text", { folded: true }),
          doubt,
        ],
      },
    ],
  },
  objectives: {
    fields: [orNull("generalObjective", "text"), required("targets", "lines")],
    rows: [
      {
        name: "specificObjectives",
        keyPrefix: "o",
        numbered: true,
        layout: "line",
        fields: [required("n", "whole"), required("text", "text"), doubt],
      },
    ],
  },
  actions: {
    fields: [],
    rows: [
      {
        name: "actions",
        keyPrefix: "a",
        numbered: true,
        layout: "block",
        fields: [
          required("n", "whole"),
          required("title", "line"),
          orNull("summary", "text"),
          required("servesObjectives", "choices", { from: "objectives" }),
          required("leps", "check"),
          required("kind", "choice", { from: "actionKinds" }),
          orNull("pnrr", "line"),
          orNull("measure", "choice", { from: "measures" }),
          doubt,
        ],
      },
    ],
  },
  resources: {
    fields: [orNull("resources.declaredTotal", "euro"), { ...doubt, name: "resources.uncertain" }],
    rows: [
      {
        name: "resources.lines",
        keyPrefix: "r",
        layout: "line",
        fields: [
          required("label", "line"),
          orNull("source", "line"),
          orNull("code", "line"),
          orNull("amount", "euro"),
          orNull("measure", "choice", { from: "measures", folded: true }),
          orAbsent("inDeclaredTotal", "yes_no", { folded: true }),
          orAbsent("recurrence", "choice", { from: "recurrences", folded: true }),
          orAbsent("note", "text", { folded: true }),
          doubt,
        ],
      },
    ],
  },
  staff: {
    fields: [],
    rows: [
      {
        name: "staff",
        keyPrefix: "s",
        layout: "line",
        fields: [
          required("role", "line"),
          orNull("organisation", "line"),
          orNull("count", "number"),
          orNull("note", "text", { folded: true }),
          doubt,
        ],
      },
    ],
  },
  indicators: {
    fields: [],
    rows: [
      {
        name: "indicators",
        keyPrefix: "i",
        layout: "line",
        fields: [
          required("text", "line"),
          required("chain", "choice", { from: "chains" }),
          required("kind", "choice", { from: "kinds" }),
          orNull("unit", "line"),
          orAbsent("breakdown", "lines", { folded: true }),
          orAbsent("note", "text", { folded: true }),
          doubt,
        ],
      },
    ],
  },
  impact: {
    fields: [{ ...doubt, name: "impactUncertain" }],
    rows: [{ name: "impact", keyPrefix: "e", layout: "line", fields: [required("text", "text"), doubt] }],
  },
  measures: {
    fields: [],
    rows: [
      {
        name: "measures",
        layout: "block",
        fields: [
          required("measure", "choice", { from: "measures" }),
          required("printedTitle", "line"),
          orNull("printedCode", "line"),
          orNull("amount", "euro"),
          orNull("summary", "text"),
          orAbsent("target", "quantities", { folded: true }),
          orAbsent("partners", "lines", { folded: true }),
          doubt,
        ],
      },
    ],
  },
};

/** The fields of a section; the questions come from the template of the cycle, so a new question needs no code. */
export function specOf(section: EditSection, template: Template): SectionSpec {
  if (section !== "questions") return { section, ...fixed[section] };
  const questions = template.questions.toSorted((a, b) => a.number - b.number);
  return {
    section,
    fields: [...questions.flatMap(fieldsOfQuestion), { ...doubt, name: "answersUncertain" }],
    rows: [],
  };
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
  const note = question.type === "text" ? [] : [of("note", "text")];
  return [...asked, ...list, ...note, of("uncertain", "text", { folded: true })];
}

/** The values that the format itself allows. */
export const VALUES_OF = {
  actionKinds: ACTION_KINDS,
  chains: INDICATOR_CHAINS,
  kinds: INDICATOR_KINDS,
  recurrences: ["annual", "once", "three_years"],
} as const;
