// SPDX-License-Identifier: AGPL-3.0-or-later
// The closing evaluation of an objective: seven dimensions, a SWOT on five, and the way from open to approved.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";

/** The seven dimensions of the regional template, in its order. */
export const DIMENSIONS = [
  "degree",
  "users",
  "coincidence",
  "criticalities",
  "adequate",
  "continuity",
  "again",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What the tables judged themselves by. */
export const SWOT_DIMENSIONS = ["mandate", "budget", "outcomes", "organisation", "governance"] as const;
export type SwotDimension = (typeof SWOT_DIMENSIONS)[number];
export const QUADRANTS = ["strengths", "weaknesses", "opportunities", "threats"] as const;
export type Quadrant = (typeof QUADRANTS)[number];

export type SwotField = `swot-${SwotDimension}-${Quadrant}`;
export type FieldKey = Dimension | SwotField;
export const swotField = (dimension: SwotDimension, quadrant: Quadrant): SwotField => `swot-${dimension}-${quadrant}`;

/** Every field with its place: 1 to 7 the dimensions, 8 to 27 the SWOT. Addresses and forms name a field by its place. */
export const FIELDS: readonly FieldKey[] = [
  ...DIMENSIONS,
  ...SWOT_DIMENSIONS.flatMap((dimension) => QUADRANTS.map((quadrant) => swotField(dimension, quadrant))),
];
export const isDimension = (field: FieldKey): field is Dimension => (DIMENSIONS as readonly string[]).includes(field);

export const ANSWERS = ["yes", "partly", "no", "not_planned"] as const;
export type Answer = (typeof ANSWERS)[number];

type Ask = {
  percent: boolean;
  answers: readonly Answer[];
  /** Words are needed: always, with these answers, or never. */
  words: "always" | "never" | readonly Answer[];
  /** Each line of the text is one point. */
  isList: boolean;
};
const swot: Ask = { percent: false, answers: [], words: "always", isList: true };
const ASKS: Record<Dimension, Ask> = {
  degree: { percent: true, answers: [], words: "never", isList: false },
  users: { percent: false, answers: ["yes", "not_planned"], words: ["yes"], isList: false },
  coincidence: { percent: true, answers: [], words: "never", isList: false },
  criticalities: { percent: false, answers: [], words: "always", isList: true },
  adequate: { percent: false, answers: ["yes", "partly", "no"], words: "always", isList: false },
  continuity: { percent: false, answers: ["yes", "no"], words: "never", isList: false },
  again: { percent: false, answers: ["yes", "no"], words: "never", isList: false },
};
/** What a field asks for. */
export const askOf = (field: FieldKey): Ask => (isDimension(field) ? ASKS[field] : swot);

export const STATES = ["open", "agreed", "approved"] as const;
export type ClosingState = (typeof STATES)[number];
export type PlanKind = "zone" | "operational";

export type Closing = {
  id: number;
  plan: PlanKind;
  /** "2025-2027", "2019". */
  period: string;
  objective: string;
  title: string;
  state: ClosingState;
  computed: Coincidence | null;
  rowVersion: number;
};
export type Contribution = {
  id: number;
  field: FieldKey;
  text: string;
  tableId: number | null;
  tableName: string;
  byName: string;
  at: Date;
};
export type Said = { percent: number | null; answer: Answer | null; text: string };
export type AgreedText = Said & { field: FieldKey; number: number; byName: string; at: Date | null };
export type ClosingStep = { id: number; toState: ClosingState; note: string; byName: string; at: Date };

/** Of each field the text that holds. */
export function newestTexts<T extends Pick<AgreedText, "field" | "number">>(texts: readonly T[]): Map<FieldKey, T> {
  return new Map(texts.toSorted((a, b) => a.number - b.number).map((text) => [text.field, text]));
}

export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

export type TextRefusal =
  | "card_not_open"
  | "card_approved"
  | "percent_needed"
  | "answer_needed"
  | "words_needed"
  | "same_text";
export type StepRefusal =
  | "card_not_open"
  | "card_not_agreed"
  | "card_approved"
  | "nothing_to_reopen"
  | "fields_missing"
  | "reason_needed";

/** Somebody may add what they think while the card is open. */
export function decideContribution(card: Pick<Closing, "state">): Result<void, "card_not_open" | "card_approved"> {
  if (card.state === "open") return ok();
  return refuse(card.state === "approved" ? "card_approved" : "card_not_open");
}

/** Decides an agreed text: the card is open, and what the field asks for is there. What the field does not ask is left out. */
export function decideText(
  card: Pick<Closing, "state">,
  field: FieldKey,
  said: Said,
  before: Said | undefined,
): Result<Said, TextRefusal> {
  const open = decideContribution(card);
  if (!open.ok) return open;
  const ask = askOf(field);
  const answer = said.answer !== null && ask.answers.includes(said.answer) ? said.answer : null;
  const agreed: Said = { percent: ask.percent ? said.percent : null, answer, text: said.text.trim() };
  if (ask.percent && agreed.percent === null) return refuse("percent_needed");
  if (ask.answers.length > 0 && answer === null) return refuse("answer_needed");
  const needsWords = ask.words === "always" || (answer !== null && ask.words.includes(answer));
  if (needsWords && agreed.text === "") return refuse("words_needed");
  const isSame = before?.percent === agreed.percent && before.answer === agreed.answer && before.text === agreed.text;
  return isSame ? refuse("same_text") : ok(agreed);
}

/** The dimensions on which nothing was agreed yet; the SWOT may stay empty. */
export const missingOf = (agreed: ReadonlyMap<FieldKey, unknown>): Dimension[] =>
  DIMENSIONS.filter((dimension) => !agreed.has(dimension));

/**
 * The next state of a card. An open one is agreed when all seven dimensions have their text; an agreed one is approved, for
 * good; until then it is opened again with a reason.
 */
export function decideStep(
  card: Pick<Closing, "state">,
  to: ClosingState,
  { missing, note }: { missing: readonly Dimension[]; note: string },
): Result<ClosingState, StepRefusal> {
  if (card.state === "approved") return refuse("card_approved");
  if (to === "open") {
    if (card.state === "open") return refuse("nothing_to_reopen");
    return note.trim() === "" ? refuse("reason_needed") : ok(to);
  }
  if (to === "approved") return card.state === "agreed" ? ok(to) : refuse("card_not_agreed");
  if (card.state !== "open") return refuse("card_not_open");
  return missing.length > 0 ? refuse("fields_missing") : ok(to);
}

/** Money of an objective: what was allotted, and of that what was committed and what was paid, in whole cents. */
export type Coincidence = {
  allotted: number;
  committed: number;
  paid: number;
  years: number[];
  lines: number;
  on: PlainDate;
};

/** Per cent of what was allotted, with two decimals; null where nothing was allotted. A payment pays a commitment: it is part of it. */
export function sharesOf({ allotted, committed, paid }: Pick<Coincidence, "allotted" | "committed" | "paid">) {
  if (allotted <= 0) return null;
  const share = (cents: number) => Math.round((cents / allotted) * 10_000) / 100;
  return { committed: share(committed), paid: share(paid) };
}

/** Points between the percentage that people agreed and the computed one; null where they cannot be compared. */
export function gapOf(agreed: number | null, money: Coincidence | null): number | null {
  const shares = money ? sharesOf(money) : null;
  return agreed === null || shares === null ? null : Math.round((agreed - shares.committed) * 100) / 100;
}
