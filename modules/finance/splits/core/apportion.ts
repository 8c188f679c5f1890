// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, cents, ok, refuse, type Cents, type Result } from "@albero/kernel/pure";
import { centsOf } from "./figures.ts";
import type { SplitFile } from "./file.ts";
import { applyRule, type Level, type Line } from "./level.ts";
import { CannotSplit, type SplitRefusal } from "./refusal.ts";

/** What one municipality pays: `path` is its line at each level, from the whole down to the municipality. */
export type Share = { istat: string; name: string; shareCents: Cents; path: readonly { level: Level; line: Line }[] };

export type Outcome = { totalCents: Cents; level: Level; shares: Share[] };

/**
 * Splits a total among municipalities as its rule says: exactly, and always to the cent.
 *
 * In: a file whose shapes hold (amounts in euro, weights in percent). Out: whole cents for each municipality, ordered by ISTAT
 * code, with every number that led there. Refuses, with the reason, whatever cannot be solved (`SPLIT_REFUSALS`).
 *
 * Meaning. base = Σ weight × figure / sum of the figures of those included; exact share = clamp(fixed + λ × base, floor, cap)
 * with the one λ ≥ 0 that makes the exact shares add up to the total; cents by largest remainder on the exact shares, ties by
 * ISTAT code ascending. Floors are rounded up and caps down to the cent first, so no cent can break them.
 *
 * What holds, always:
 * - the shares add up to the total; the order of municipalities, criteria and limits never changes them;
 * - no share is below its floor or above its cap; each is less than a cent away from its exact share;
 * - of two municipalities without limits or fixed amounts, the one with the bigger base never pays less;
 * - exact shares never fall when the total rises, nor when the own figure rises and all else stays.
 *
 * What holds while no floor, cap or fixed amount binds:
 * - in cents too, a bigger figure with all else equal never makes its municipality pay less.
 *
 * What cannot hold, and why we chose so. "One cent more in the total lowers nobody" is false under largest remainder: with bases
 * 6, 6 and 2 a total of 10 cents gives 4, 4, 2 and a total of 11 gives 5, 5, 1 (the Alabama paradox). A share can fall by one
 * cent, never by more. The divisor methods avoid it and can move a share by more than a cent from its exact value, and no method
 * has both that bound and monotonicity when several figures change (Balinski and Young, 1982). Between one cent that moves
 * when the total changes and a share that a mayor cannot find again with a calculator, we keep the calculator:
 * docs/decisions/0007-apportionment.md.
 */
export function apportion(file: SplitFile): Result<Outcome, SplitRefusal> {
  try {
    return ok(apportionOrThrow(file));
  } catch (error) {
    if (!(error instanceof CannotSplit)) throw error;
    const { municipality } = error.details;
    const named = file.municipalities.find((one) => one.istat === municipality)?.name;
    return refuse(error.refusal, { details: named ? { ...error.details, municipality: named } : error.details });
  }
}

function apportionOrThrow(file: SplitFile): Outcome {
  checkMunicipalities(file);
  checkDates(file);
  const totalCents = centsOf(file.total);
  const level = applyRule(file, file.rule, { members: file.municipalities, totalCents, within: null, depth: 0 });
  const shares = sharesOf(level, []).sort((a, b) => (a.istat < b.istat ? -1 : 1));
  const sum = shares.reduce((all, share) => all + share.shareCents, 0);
  assert(BigInt(sum) === totalCents, "a split never loses a cent");
  return { totalCents: cents(Number(totalCents)), level, shares };
}

function sharesOf(level: Level, above: Share["path"]): Share[] {
  return level.lines.flatMap((line) => {
    const path = [...above, { level, line }];
    if (line.inside) return sharesOf(line.inside, path);
    return [{ istat: line.code, name: line.name, shareCents: cents(Number(line.share)), path }];
  });
}

function checkMunicipalities(file: SplitFile): void {
  const known = new Set<string>();
  for (const { istat } of file.municipalities) {
    if (known.has(istat)) throw new CannotSplit("duplicate_municipality", { code: istat });
    known.add(istat);
  }
  const tables = [...Object.entries(file.bases), ["lastYear", file.lastYear ?? {}] as const];
  for (const [where, table] of tables) {
    for (const code of Object.keys(table)) {
      if (!known.has(code)) throw new CannotSplit("unknown_municipality", { code, where });
    }
  }
}

/** A rule serves the years that it touches: a year counts as a whole. */
function checkDates({ year, rule }: SplitFile): void {
  const ended = rule.validTo !== null && Number(rule.validTo.slice(0, 4)) < year;
  if (Number(rule.validFrom.slice(0, 4)) > year || ended) {
    throw new CannotSplit("rule_not_in_force", { year, from: rule.validFrom, to: rule.validTo ?? "" });
  }
}
