// SPDX-License-Identifier: AGPL-3.0-or-later
// The cards of integration between the Ambito and the health authority, as a document prints them: the format of the file
// and of what is stored. What the print leaves in doubt carries its reason; nothing is corrected.
import { z } from "zod";
import { parsePlainDate } from "@albero/kernel/pure";

/** A sentence of a schema in both languages: kernel/problem-words.ts chooses. */
const said = (message: string, en: string) => ({ message, params: { en } });

const doubt = { uncertain: z.string().trim().min(1).max(2_000).optional() };
const line = z.string().trim().min(1).max(600);
const text = z.string().trim().min(1).max(8_000);
const lines = z.array(line).max(100);
const code = z.string().regex(/^[A-Z]{2}[0-9]{1,2}$/);
const cell = z.string().regex(/^[A-Z]{2}[0-9]{1,2}(\/[A-Z]{2}[0-9]{1,2})?$/);

/** A year, a month or a day, as precise as it is printed: "2025", "2025-02", "2025-03-31". */
const moment = z
  .string()
  .refine(
    (value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && parsePlainDate(`${value}-01-01`.slice(0, 10)).ok,
    said(
      "Non è un anno, un mese o un giorno: scrivi 2025, 2025-02 o 2025-03-31.",
      "It is not a year, a month or a day: write 2025, 2025-02 or 2025-03-31.",
    ),
  );

export const TARGET_OPERATORS = [">=", ">", "==", "increase", "from"] as const;
export const printedTarget = z.strictObject({
  operator: z.enum(TARGET_OPERATORS),
  value: z.number().min(0).max(1e12).nullable(),
  unit: line.nullable(),
  due: moment.nullable(),
  byYear: z
    .array(z.strictObject({ year: z.int().min(1990).max(2100), value: z.number().min(0).max(1e12) }))
    .min(1)
    .nullable(),
});
export type PrintedTarget = z.infer<typeof printedTarget>;

export const INDICATOR_KINDS = ["count", "presence", "percentage", "ratio", "duration", "level", "list"] as const;
export const cardIndicator = z.strictObject({
  text: line,
  numerator: line.nullable(),
  denominator: line.nullable(),
  target: printedTarget.nullable(),
  kind: z.enum(INDICATOR_KINDS),
  unit: line,
  ...doubt,
});
export type CardIndicator = z.infer<typeof cardIndicator>;

export const matrixRow = z.strictObject({
  /** Code of an area or of a line; null when nobody can say which row the marks belong to. */
  row: code.nullable(),
  marks: z.int().min(0).max(20),
  /** null when the columns are lost. */
  columns: z.array(code).nullable(),
  ...doubt,
});
export type MatrixRow = z.infer<typeof matrixRow>;

export const CARD_KINDS = ["protocollo", "intervento", "progetto"] as const;
export const integrationCard = z.strictObject({
  n: z.int().min(1).max(999),
  title: line,
  subtitle: line.nullable(),
  kind: z.enum(CARD_KINDS),
  printedKind: line.nullable(),
  rationale: text,
  matrix: z.array(cell).max(100),
  matrixRows: z.array(matrixRow).max(20),
  matrixTransposed: z.boolean(),
  matrixUncertain: text.optional(),
  targets: lines,
  description: text,
  steps: z.array(line).min(1).max(50).nullable(),
  scope: line,
  actors: lines,
  actorRoles: z.array(z.strictObject({ actor: line, role: line })).optional(),
  asstResources: lines,
  inZonePlan: z.boolean().nullable(),
  inZonePlanNote: line.nullable(),
  start: moment.nullable(),
  end: moment.nullable(),
  alreadyRunning: z.boolean().nullable(),
  periodNote: line.nullable(),
  acts: lines,
  indicators: z.array(cardIndicator).max(50),
  facts: z
    .array(
      z.strictObject({
        label: line,
        value: z.union([z.number(), z.string()]),
        unit: line.nullable(),
        year: z.int().nullable(),
        territory: line.nullable(),
      }),
    )
    .optional(),
  riskFactors: z.array(z.strictObject({ group: line, items: lines })).optional(),
  ...doubt,
});
export type IntegrationCard = z.infer<typeof integrationCard>;

export const sharedGoal = z.strictObject({ text, relatedCards: z.array(z.int()), ...doubt });
const head = {
  title: line,
  period: z
    .string()
    .regex(
      /^\d{4}-\d{4}$/,
      said(
        "Scrivi il primo e l’ultimo anno, per esempio 2025-2027.",
        "Write the first and the last year, for example 2025-2027.",
      ),
    ),
  source: z.strictObject({ document: line, note: line.optional() }),
  matrix: z.strictObject({
    lines: z.array(code).min(1),
    areas: z.array(code).min(1),
    lineNames: z.array(line).nullable(),
    areaNames: z.array(line).nullable(),
    basis: line,
    conventions: text.optional(),
    ...doubt,
  }),
  jointProcess: z.strictObject({
    startedOn: moment,
    note: text,
    policyAreas: lines,
    workingTables: z.int().min(0),
    focusGroups: z.strictObject({
      promoter: line,
      meetings: z.array(z.strictObject({ date: moment, topic: line })),
    }),
  }),
  sharedGoals: z.array(
    z.strictObject({ area: line, title: line, place: line.optional(), goals: z.array(sharedGoal).min(1) }),
  ),
};
export const integrationHead = z.strictObject(head);
/** Everything of the document besides its cards. */
export type IntegrationHead = z.infer<typeof integrationHead>;

export const INTEGRATION_FORMAT = "albero-integration-cards/1";
const shape = z.strictObject({
  format: z.literal(INTEGRATION_FORMAT),
  ...head,
  cards: z.array(integrationCard).min(1),
});
export type IntegrationFile = z.infer<typeof shape>;

type Issue = { path: (string | number)[]; message: string; params: { en: string } };

/** The whole file. Besides its shape: cards named once, rows and columns of the matrix that exist, periods that end after they begin. */
export const integrationFile = shape.superRefine((file, context) => {
  for (const issue of problemsOf(file)) context.addIssue({ code: "custom", ...issue });
});

function problemsOf(file: IntegrationFile): Issue[] {
  const numbers = file.cards.map((card) => card.n);
  const known = new Set(numbers);
  const ofCards = file.cards.flatMap((card, at) => {
    const path = ["cards", at];
    const twice: Issue = {
      path: [...path, "n"],
      ...said(
        `La scheda ${card.n} c’è due volte: ogni scheda ha il suo numero.`,
        `Card ${card.n} is there twice: each card has its own number.`,
      ),
    };
    return [
      ...(numbers.indexOf(card.n) < at ? [twice] : []),
      ...periodProblems(card, path),
      ...card.matrixRows.flatMap((row, place) => rowProblems(file, row, [...path, "matrixRows", place])),
    ];
  });
  const ofGoals = file.sharedGoals.flatMap((area, at) =>
    area.goals.flatMap((goal, place) =>
      goal.relatedCards
        .filter((n) => !known.has(n))
        .map((n): Issue => ({
          path: ["sharedGoals", at, "goals", place, "relatedCards"],
          ...said(`La scheda ${n} non c’è fra quelle del file.`, `Card ${n} is not among those of the file.`),
        })),
    ),
  );
  return [...ofCards, ...ofGoals];
}

function periodProblems({ start, end }: IntegrationCard, path: (string | number)[]): Issue[] {
  // "2025" and "2025-02" are compared as far as both go.
  if (start === null || end === null) return [];
  const length = Math.min(start.length, end.length);
  if (end.slice(0, length) >= start.slice(0, length)) return [];
  return [
    {
      path: [...path, "end"],
      ...said(
        "La scheda finisce prima di cominciare: controlla le due date.",
        "The card ends before it begins: check the two dates.",
      ),
    },
  ];
}

function rowProblems(file: IntegrationFile, { row, marks, columns }: MatrixRow, path: (string | number)[]): Issue[] {
  const known = new Set([...file.matrix.lines, ...file.matrix.areas]);
  const strange = [...(row === null ? [] : [row]), ...(columns ?? [])].filter((one) => !known.has(one));
  return [
    ...strange.map((one): Issue => ({
      path,
      ...said(
        `«${one}» non è una linea né un’area della matrice.`,
        `“${one}” is neither a line nor an area of the matrix.`,
      ),
    })),
    ...(columns !== null && columns.length !== marks
      ? [
          {
            path: [...path, "columns"],
            ...said(
              `Le colonne sono ${columns.length} ma i segni ${marks}: devono essere tanti quanti.`,
              `There are ${columns.length} columns but ${marks} marks: they must be as many.`,
            ),
          },
        ]
      : []),
  ];
}
