// SPDX-License-Identifier: AGPL-3.0-or-later
// The boxes and lists of each structured part of the card.
import type { Section } from "../../core/document.ts";
import type { Field, FieldKind, Rows } from "./spec.ts";

export const doubt: Field = { name: "uncertain", kind: "text", empty: "absent", folded: true };
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

type Boxes = { fields: readonly Field[]; rows: readonly Rows[] };

const indicators: Rows = {
  name: "indicators",
  keyPrefix: "i",
  layout: "line",
  fields: [
    required("text", "line"),
    required("chain", "choice", { from: "chains", initial: "output" }),
    required("kind", "choice", { from: "kinds", initial: "count" }),
    orNull("unit", "line"),
    orAbsent("breakdown", "lines", { folded: true }),
    orAbsent("note", "text", { folded: true }),
    doubt,
  ],
};

export const BOXES: Record<Section, Boxes> = {
  areas: {
    fields: [
      required("areas", "choices", { from: "areas" }),
      required("areaName", "line"),
      orNull("coProgrammingArea", "line"),
    ],
    rows: [],
  },
  bes: { fields: [required("besDomains", "choices", { from: "bes" })], rows: [] },
  sdgs: { fields: [required("sdgs", "choices", { from: "sdgs" })], rows: [] },
  title: {
    fields: [required("title", "line"), orNull("subtitle", "line"), required("keywords", "lines"), doubt],
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
    fields: [orNull("generalObjective", "text")],
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
  targets: { fields: [required("targets", "lines")], rows: [] },
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
          required("kind", "choice", { from: "actionKinds", folded: true, initial: "action" }),
          orNull("pnrr", "line", { folded: true }),
          orNull("measure", "choice", { from: "measures", folded: true }),
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
  processIndicators: { fields: [], rows: [indicators] },
  outputIndicators: { fields: [], rows: [indicators] },
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
