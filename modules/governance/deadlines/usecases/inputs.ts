// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { shapes } from "@albero/finance";
import { ROLES, type PlainDate } from "@albero/kernel/pure";
import { upload } from "../../usecases/read-upload.ts";
import { isSpan, parseSpans, WEEKENDS, type Span } from "../core/days.ts";
import { OWN_EVIDENCE } from "../core/deadline.ts";
import { AUDIENCES, FACT_KINDS, type Assignee, type Escalation, type Recurrence } from "../core/rule.ts";

/** A sentence of a schema in both languages: kernel/problem-words.ts chooses. */
const said = (message: string, en: string) => ({ code: "custom" as const, message, params: { en } });

const FAR_DAY = said("Scrivi un giorno fra il 2000 e il 2099.", "Write a day between 2000 and 2099.");
const NOT_SPANS = said(
  "Scrivi per esempio «30 giorni, 7 giorni» oppure «3 mesi»: al massimo otto.",
  "Write for example “30 days, 7 days” or “3 months”: at most eight.",
);
const ONE_SPAN = said(
  "Scrivine uno solo: per esempio «6 mesi» o «10 giorni».",
  "Write one: for example “6 months” or “10 days”.",
);

const { id, year, istatOrNothing } = shapes;
export const nothing = z.strictObject({});
export const byDeadline = z.object({ deadlineId: id });
export const byRule = z.object({ ruleId: id });
export const byNotice = z.object({ noticeId: id });
const yearOrNothing = z.preprocess((value) => (value === "" ? null : value), year.nullable().default(null));

const day = shapes.day.superRefine((read: PlainDate, context) => {
  if (read < "2000" || read > "2100") context.addIssue(FAR_DAY);
});

const spans = z
  .string()
  .max(200)
  .default("")
  .transform((text, context): Span[] => {
    const read = parseSpans(text);
    if (!read.ok) context.addIssue(NOT_SPANS);
    return read.ok ? read.value : [];
  });

const oneSpan = z.string().max(40).default("");
function spanOf(text: string): Span | "several" | null {
  const read = parseSpans(text);
  if (!read.ok || read.value.length > 1) return "several";
  return read.value[0] ?? null;
}

const role = z.preprocess((value) => (value === "" ? null : value), z.enum(ROLES).nullable().default(null));
const name = z.string().trim().max(120).default("");
const email = z
  .union([z.literal(""), z.email()])
  .default("")
  .transform((text) => text.toLowerCase());

/** How a form says whose something is: a role, or somebody by name and address. */
const who = { ownerRole: role, ownerName: name, ownerEmail: email, substituteRole: role };
const passedOn = { escalationAfter: oneSpan, escalationRole: role };
type WhoFields = { ownerRole: (typeof ROLES)[number] | null; ownerName: string; ownerEmail: string };
type PassedOn = { escalationAfter: string; escalationRole: (typeof ROLES)[number] | null };
type Context = { addIssue(issue: ReturnType<typeof said> & { path: string[] }): void };

/** A name beside a role wins: whoever wrote it meant that person. Keeps the account of whoever took it on. */
function ownerOf({ ownerRole, ownerName, ownerEmail }: WhoFields): Assignee | null {
  if (ownerName.length >= 2) return { name: ownerName, email: ownerEmail };
  return ownerRole === null ? null : { role: ownerRole };
}

function escalationOf({ escalationAfter, escalationRole }: PassedOn, context: Context): Escalation | null {
  const after = spanOf(escalationAfter);
  if (after === "several") context.addIssue({ ...ONE_SPAN, path: ["escalationAfter"] });
  else if (after !== null && escalationRole === null)
    context.addIssue({ ...said("Scegli a chi passa.", "Choose to whom it goes."), path: ["escalationRole"] });
  else if (after !== null && escalationRole !== null) return { after, to: { role: escalationRole } };
  return null;
}

const stepLines = z
  .string()
  .max(4_000)
  .default("")
  .transform((text, context) => {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const steps = lines.filter(Boolean);
    if (steps.length > 20 || steps.some((line) => line.length > 200))
      context.addIssue(
        said("Al massimo venti passi, di 200 caratteri ciascuno.", "At most twenty steps, of 200 characters each."),
      );
    return steps.slice(0, 20).map((line) => line.slice(0, 200));
  });

const fields = z.object({
  title: z.string().trim().min(2).max(300),
  due: day,
  ...who,
  ...passedOn,
  reminders: spans,
  audience: z.enum(AUDIENCES),
  istat: istatOrNothing,
  steps: stepLines,
  note: z.string().trim().max(4_000).default(""),
  source: z.string().trim().max(500).default(""),
});

function deadlineOf<F extends z.infer<typeof fields>>(form: F, context: Context) {
  const { title, due, reminders, audience, istat, steps, note, source, substituteRole } = form;
  const substitute: Assignee | null = substituteRole === null ? null : { role: substituteRole };
  const parts = { owner: ownerOf(form), substitute, escalation: escalationOf(form, context) };
  return { title, due, reminders, audience, istat, steps, note, source, ...parts };
}

export const newDeadline = fields.transform((form, context) => deadlineOf(form, context));
export const deadlineChange = fields.extend({ id, rowVersion: id }).transform((form, context) => ({
  ...deadlineOf(form, context),
  ...{ id: form.id, rowVersion: form.rowVersion },
}));

const reason = z.string().trim().min(3).max(1_000);
const versioned = { id, rowVersion: id };
export const stepTick = z.object({
  ...versioned,
  step: z.coerce.number().int().min(0).max(100),
  isDone: z.stringbool(),
});
export const completion = z.object({
  ...versioned,
  doneOn: day,
  evidenceKind: z.enum(OWN_EVIDENCE),
  evidence: z.string().trim().max(2_000).default(""),
  file: upload.nullable().default(null),
});
export const withReason = z.object({ ...versioned, reason });
export const versionOnly = z.object(versioned);

const ruleFields = z.object({
  title: z.string().trim().min(2).max(200),
  kind: z.enum(["yearly", "months", "relative"]),
  month: z.coerce.number().int().min(1).max(12).default(1),
  day: z.coerce.number().int().min(1).max(31).default(31),
  every: z.coerce.number().int().default(4),
  fact: z.enum(FACT_KINDS).default("meeting"),
  span: oneSpan,
  side: z.enum(["before", "after"]).default("before"),
  weekend: z.enum(WEEKENDS).default("keep"),
  audience: z.enum(AUDIENCES),
  ...who,
  ...passedOn,
  reminders: spans,
  steps: stepLines,
  firstYear: yearOrNothing,
  lastYear: yearOrNothing,
  source: z.string().trim().min(1).max(500),
  isVerified: z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean()),
  note: z.string().trim().max(2_000).default(""),
});
type RuleForm = z.infer<typeof ruleFields>;

const EVERY = [1, 2, 3, 4, 6] as const;

function recurrenceOf(form: RuleForm, context: Context): Recurrence {
  if (form.kind === "yearly") return { kind: "yearly", month: form.month, day: form.day, fact: null };
  if (form.kind === "months") {
    const every = EVERY.find((months) => months === form.every);
    if (every === undefined)
      context.addIssue({
        ...said(
          "I mesi possono essere 1, 2, 3, 4 o 6: così tornano uguali ogni anno.",
          "Months can be 1, 2, 3, 4 or 6: so that they come back the same each year.",
        ),
        path: ["every"],
      });
    return { kind: "months", every: every ?? 4, month: form.month, day: form.day };
  }
  const span = form.span.trim() === "" ? ("0d" as const) : spanOf(form.span);
  if (span === null || !isSpan(span)) context.addIssue({ ...ONE_SPAN, path: ["span"] });
  return { kind: "relative", fact: form.fact, span: span !== null && isSpan(span) ? span : "0d", side: form.side };
}

function ruleOf<F extends RuleForm>(form: F, context: Context) {
  const { title, weekend, audience, reminders, steps, firstYear, lastYear, source, isVerified, note } = form;
  const substitute: Assignee | null = form.substituteRole === null ? null : { role: form.substituteRole };
  return {
    ...{ title, weekend, audience, reminders, steps, firstYear, lastYear, source, isVerified, note, substitute },
    ...{ recurrence: recurrenceOf(form, context), owner: ownerOf(form), escalation: escalationOf(form, context) },
  };
}

const code = z
  .string()
  .trim()
  .toUpperCase()
  .min(2)
  .max(40)
  .regex(/^[A-Z0-9][A-Z0-9-]*$/);
export const newRule = ruleFields
  .extend({ code })
  .transform((form, context) => ({ ...ruleOf(form, context), code: form.code }));
export const ruleChange = ruleFields.extend(versioned).transform((form, context) => ({
  ...ruleOf(form, context),
  ...{ id: form.id, rowVersion: form.rowVersion },
}));
export const ruleSwitch = z.object({ ...versioned, isOn: z.stringbool() });

export const byYear = z.object({
  year: z.preprocess((value) => (value === "" || value === null ? undefined : value), year.optional()),
});
export const FILTERS = ["open", "late", "mine", "done", "all"] as const;
export type Filter = (typeof FILTERS)[number];
export const byFilter = z.object({ filter: z.enum(FILTERS).catch("open") });

const worker = z.object({
  accountId: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(ROLES)),
  territories: z.array(z.string()),
});
/** Who works here, told by whoever keeps the accounts; the address of this installation, for the links in messages. */
export const dayRun = z.object({ workers: z.array(worker), address: z.string().max(300) });
export const outcome = z.object({
  noticeId: id,
  outcome: z.enum(["sent", "failed", "no_mail"]),
  detail: z.string().max(500).default(""),
});
export const calendarAsked = z.object({ address: z.string().max(300) });
