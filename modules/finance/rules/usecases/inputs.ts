// SPDX-License-Identifier: AGPL-3.0-or-later
// The form of a rule: flat fields as people type them, turned into the settings of its kind.
import { z } from "zod";
import { dayOrNothing, id, idOrNothing, orNothing, year } from "../../funds/core/inputs.ts";
import { readPercent } from "../core/percent.ts";
import { REACTIONS, RULE_KINDS, USER_AREAS, type RuleSettings } from "../core/rule.ts";

const said = (message: string, en: string) => ({ code: "custom" as const, message, params: { en } });
const PROBLEMS = {
  share: said(
    "Scrivi una percentuale fra 0,01 e 100, per esempio 50.",
    "Write a percentage from 0.01 to 100, such as 50.",
  ),
  userArea: said("Scegli per chi è la quota.", "Choose whom the share is for."),
  bound: said("Scegli se la quota è un minimo o un massimo.", "Choose whether the share is a minimum or a maximum."),
  userAreas: said(
    "Scegli almeno un’area, o scrivi almeno un servizio.",
    "Choose at least one area, or write at least one service.",
  ),
  checks: said(
    "Scegli che cosa non si ripete: il documento, il CUP.",
    "Choose what is not repeated: the document, the CUP.",
  ),
  to: said("L’ultimo giorno viene prima del primo.", "The last day comes before the first."),
  lastYear: said("L’ultimo anno viene prima del primo.", "The last year comes before the first."),
};

const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => (Array.isArray(value) ? value : [value]).map((one) => one.trim()).filter(Boolean));
const services = z
  .string()
  .max(2_000)
  .default("")
  .transform((text) =>
    [
      ...new Set(
        text
          .split(/[,;\n]/)
          .map((one) => one.trim().slice(0, 40))
          .filter(Boolean),
      ),
    ].slice(0, 100),
  );
const ticked = z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean());

const form = z.object({
  channelId: idOrNothing,
  title: z.string().trim().min(1).max(300),
  kind: z.enum(RULE_KINDS),
  share: z.string().max(20).default(""),
  userArea: orNothing(z.enum(USER_AREAS)),
  bound: orNothing(z.enum(["min", "max"])),
  userAreas: list.pipe(z.array(z.enum(USER_AREAS))),
  services,
  from: dayOrNothing.default(null),
  to: dayOrNothing.default(null),
  checks: list.pipe(z.array(z.enum(["document", "cup"]))),
  firstYear: orNothing(year),
  lastYear: orNothing(year),
  onBreach: z.enum(REACTIONS),
  source: z.string().trim().min(1).max(500),
  isVerified: ticked,
  note: z.string().trim().max(2_000).default(""),
});
type Form = z.infer<typeof form>;
type Problem = keyof typeof PROBLEMS;

/** The settings that the fields of the chosen kind give, or the first field that is wrong. */
function settingsOf(fields: Form): RuleSettings | Problem {
  const { kind, userArea, bound, userAreas, checks, from, to } = fields;
  const share = readPercent(fields.share);
  switch (kind) {
    case "area_share":
      if (userArea === null) return "userArea";
      if (bound === null) return "bound";
      return share === null ? "share" : { kind, userArea, bound, share };
    case "eligible_services":
      return userAreas.length + fields.services.length === 0
        ? "userAreas"
        : { kind, userAreas, services: fields.services };
    case "period_of_use":
      return from !== null && to !== null && to < from ? "to" : { kind, from, to };
    case "co_financing":
      return share === null ? "share" : { kind, share };
    case "single_document":
      return checks.length === 0 ? "checks" : { kind, checks };
  }
}

type Context = { addIssue(issue: ReturnType<typeof said> & { path: string[] }): void };

function ruleOf<F extends Form>(fields: F, context: Context) {
  const settings = settingsOf(fields);
  if (typeof settings === "string") context.addIssue({ ...PROBLEMS[settings], path: [settings] });
  if (fields.firstYear !== null && fields.lastYear !== null && fields.lastYear < fields.firstYear)
    context.addIssue({ ...PROBLEMS.lastYear, path: ["lastYear"] });
  const { channelId, title, firstYear, lastYear, onBreach, source, isVerified, note } = fields;
  const kept: RuleSettings = typeof settings === "string" ? { kind: "co_financing", share: 1 } : settings;
  return { channelId, title, firstYear, lastYear, onBreach, source, isVerified, note, settings: kept };
}

const code = z
  .string()
  .trim()
  .toUpperCase()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .'/-]*$/u);

export const newRule = form
  .extend({ code })
  .transform((fields, context) => ({ ...ruleOf(fields, context), code: fields.code }));
export const ruleChange = form.extend({ id, rowVersion: id }).transform((fields, context) => ({
  ...ruleOf(fields, context),
  ...{ id: fields.id, rowVersion: fields.rowVersion },
}));
export const ruleSwitch = z.object({ id, rowVersion: id, isOn: ticked });
export const byRule = z.object({
  ruleId: id,
  year: z.preprocess((value) => (value === "" || value === null ? undefined : value), year.optional()),
});
export const byAnnuality = z.object({ annualityId: id });
export const nothing = z.strictObject({});
export const byYear = z.object({
  year: z.preprocess((value) => (value === "" || value === null ? undefined : value), year.optional()),
});
