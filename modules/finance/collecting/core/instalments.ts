// SPDX-License-Identifier: AGPL-3.0-or-later
// In how many parts a quota is paid, and when. The rules are dated data (data/reference/instalments.json).
import { z } from "zod";
import { parsePlainDate, refuse, ok, split, type Cents, type PlainDate, type Result } from "@albero/kernel/pure";

/** Quotas for the services run together, quotas for the solidarity fund. */
export const QUOTA_KINDS = ["services", "solidarity"] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

const monthAndDay = z.string().regex(/^\d{2}-\d{2}$/);
const instalment = z.strictObject({
  n: z.int().min(1).max(12),
  label: z.string().min(1),
  labelEn: z.string().min(1),
  /** Whole hundredths of the quota; null is what remains, due when the actual costs are known. */
  percent: z.int().min(1).max(100).nullable(),
  /** Month and day in the year of the quota; null only for the balance. */
  due: monthAndDay.nullable(),
});
export const instalmentRule = z
  .strictObject({
    kind: z.enum(QUOTA_KINDS),
    from: z.iso.date(),
    source: z.string().min(1),
    verified: z.boolean(),
    instalments: z.array(instalment).min(1),
  })
  .refine(({ instalments }) => {
    const rests = instalments.filter((one) => one.percent === null);
    const said = instalments.reduce((all, one) => all + (one.percent ?? 0), 0);
    return rests.length === 0 ? said === 100 : rests.length === 1 && said < 100 && instalments.at(-1)?.percent === null;
  }, "the parts of a quota make the whole, and the balance comes last")
  .refine(
    ({ instalments }) =>
      instalments.every((one, at) => one.n === at + 1 && (one.due === null) === (one.percent === null)),
    "the parts are numbered in order, and only the balance has no day",
  );
export type InstalmentRule = z.infer<typeof instalmentRule>;

export type Instalment = {
  n: number;
  label: string;
  labelEn: string;
  amount: Cents;
  /** null for the balance: it is due when the actual costs are known. */
  due: PlainDate | null;
};

/** The rule in force for the quotas of a year: the newest that had begun on its first day. Refuses when there is none. */
export function ruleFor(
  rules: readonly InstalmentRule[],
  kind: QuotaKind,
  year: number,
): Result<InstalmentRule, "no_instalment_rule"> {
  const first = `${year}-01-01`;
  const found = rules
    .filter((rule) => rule.kind === kind && rule.from <= first)
    .toSorted((a, b) => b.from.localeCompare(a.from))[0];
  return found ? ok(found) : refuse("no_instalment_rule", { details: { year } });
}

/**
 * The parts of a quota, in whole cents, that add up to it exactly (largest remainder, earlier parts first).
 * Refuses a quota below zero.
 */
export function instalmentPlan(
  rule: InstalmentRule,
  year: number,
  quota: Cents,
): Result<Instalment[], "quota_below_zero"> {
  if (quota < 0) return refuse("quota_below_zero");
  const said = rule.instalments.reduce((all, one) => all + (one.percent ?? 0), 0);
  const amounts = split(
    quota,
    rule.instalments.map((one) => one.percent ?? 100 - said),
  );
  return ok(
    rule.instalments.map(({ n, label, labelEn, due }, at) => ({
      ...{ n, label, labelEn, amount: amounts[at] as Cents },
      due: due === null ? null : dayOf(year, due),
    })),
  );
}

/** 29 February asked of a year that has none becomes the 28th. */
function dayOf(year: number, due: string): PlainDate {
  const asked = parsePlainDate(`${year}-${due}`);
  if (asked.ok) return asked.value;
  const before = parsePlainDate(`${year}-02-28`);
  if (!before.ok) throw new Error(`${year} is not a year of the calendar`);
  return before.value;
}
