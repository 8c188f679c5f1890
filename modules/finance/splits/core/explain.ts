// SPDX-License-Identifier: AGPL-3.0-or-later
// The numbers of an explanation: only what a person would type into a pocket calculator, with enough digits to find the cent again.
import {
  compare,
  decimalText,
  floorOf,
  isEqual,
  minus,
  NOTHING,
  over,
  plus,
  ratio,
  shown,
  times,
  type Ratio,
} from "@albero/kernel/ratio";
import type { Outcome, Share } from "./apportion.ts";
import { centsOf, type Part } from "./figures.ts";
import type { Limit, SplitFile } from "./file.ts";
import type { Level, Line } from "./level.ts";

/** Euro as text with a dot, as many decimals as are needed ("569873.50", "3.549928"). */
type Euro = string;

export type ExplainedPart = {
  key: string;
  label: string;
  kind: Part["kind"];
  unit: string;
  weightPercent: string;
  /** What all pay together for this criterion; ÷ total = price of one; × figure = amount. */
  pot: Euro;
  total: string;
  price: Euro;
  figure: string;
  amount: Euro;
};

/** How λ was found, when it is not simply the total: (total − held − fixed of the others) ÷ base of the others. */
export type Balance = {
  atFloor: number;
  floorEuro: Euro;
  atCap: number;
  capEuro: Euro;
  free: number;
  freeFixed: Euro;
  freeEuro: Euro;
  freeBase: string;
};

export type ExplainedLevel = {
  ruleName: string;
  /** The group inside which this happens, and the group that pays at this level: null for municipalities. */
  within: string | null;
  groupBy: string | null;
  code: string;
  name: string;
  payers: number;
  total: Euro;
  lambda: Euro;
  isLambdaTotal: boolean;
  balance: Balance | null;
  parts: ExplainedPart[];
  fixed: Euro | null;
  /** Amounts and fixed part together, as the calculator shows them: before floor and cap. */
  sum: Euro;
  bound: "none" | "floor" | "cap";
  boundEuro: Euro | null;
  boundBy: Limit | "minimum" | null;
  state: Line["state"];
  reason: string;
  exact: Euro;
  rounding: {
    way: Line["rounding"];
    left: number;
    /** Parts of a cent: what was cut from this share, from the last that received a cent, from the first that did not. */
    remainder: string;
    lastIn: string | null;
    firstOut: string | null;
  };
  share: Euro;
};

export type Explanation = {
  istat: string;
  name: string;
  split: string;
  year: number;
  total: Euro;
  share: Euro;
  population: string | null;
  lastYear: Euro | null;
  rule: { name: string; act: string; source: string; verified: boolean; validFrom: string; validTo: string | null };
  levels: ExplainedLevel[];
};

const HUNDRED = ratio(100n);
const MOST_DIGITS = 18;

/** The smallest number of decimals, from `least`, for which the test holds. */
function digitsFor(least: number, holds: (digits: number) => boolean): number {
  for (let digits = least; digits < MOST_DIGITS; digits += 1) if (holds(digits)) return digits;
  return MOST_DIGITS;
}

/** A figure exactly where decimals can say it, else with six of them. */
export function figureText(figure: Ratio): string {
  const digits = digitsFor(0, (some) => isEqual(shown(figure, some), figure));
  return decimalText(figure, digits === MOST_DIGITS ? 6 : digits);
}

const euroOf = (cents: bigint): Euro => decimalText({ n: cents, d: 100n }, 2);

const scaleOf = (decimals: number): Ratio => ratio(10n ** BigInt(decimals));
const cutTo = (value: Ratio, decimals: number): Ratio =>
  ratio(floorOf(times(value, scaleOf(decimals))), 10n ** BigInt(decimals));

type Shown = { digits: number; amounts: Ratio[]; sum: Ratio };

/**
 * The amounts as they are shown, with as few decimals as leave no doubt: four of them, unless their sum would end in another
 * cent than the exact share, or on the other side of the last remainder that received a cent, or an amount lies exactly between
 * two that could be shown, where a calculator could round it either way.
 */
function shownAmounts(
  exact: readonly Ratio[],
  fixed: Ratio,
  isInDoubt: (sum: Ratio, digits: number) => boolean,
): Shown {
  const whole = exact.reduce(plus, fixed);
  const cent = floorOf(times(whole, HUNDRED));
  const at = (digits: number): Shown => {
    const amounts = exact.map((one) => shown(one, digits));
    return { digits, amounts, sum: amounts.reduce(plus, fixed) };
  };
  const digits = digitsFor(4, (some) => {
    const { sum } = at(some);
    const isTied = exact.some((one) => isEqual(times(minus(one, cutTo(one, some)), scaleOf(some + 1)), ratio(5n)));
    return floorOf(times(sum, HUNDRED)) === cent && !isTied && !isInDoubt(sum, some);
  });
  return at(digits);
}

function explainPart(part: Level["parts"][number], figure: Ratio, lambda: Ratio, digits: number): ExplainedPart {
  const pot = times(lambda, part.weight);
  const price = part.total.n === 0n ? NOTHING : over(pot, part.total);
  const amount = times(price, figure);
  const priceDigits = digitsFor(4, (some) =>
    isEqual(shown(times(shown(price, some), figure), digits), shown(amount, digits)),
  );
  const potDigits = digitsFor(2, (some) => {
    const again = part.total.n === 0n ? NOTHING : over(shown(pot, some), part.total);
    return isEqual(shown(times(again, figure), digits), shown(amount, digits));
  });
  return {
    ...{ key: part.key, label: part.label, kind: part.kind, unit: part.unit },
    weightPercent: figureText(times(part.weight, HUNDRED)),
    pot: decimalText(pot, potDigits),
    total: figureText(part.total),
    price: decimalText(price, priceDigits),
    figure: figureText(figure),
    amount: decimalText(amount, digits),
  };
}

function balanceOf(level: Level): Balance | null {
  const paying = level.lines.filter((line) => line.state === "paying");
  const held = (bound: Line["boundBy"]) => paying.filter((line) => line.boundBy === bound);
  const [floors, caps, free] = [held("floor"), held("cap"), held("none")];
  const fixed = free.reduce((all, line) => all + line.fixed, 0n);
  const sum = (lines: readonly Line[]) => lines.reduce((all, line) => all + floorOf(line.exact), 0n);
  const [atFloor, atCap] = [sum(floors), sum(caps)];
  const isPlain = floors.length + caps.length === 0 && fixed === 0n;
  const isWaived = level.lines.some((line) => line.state === "waived");
  if (isPlain && !isWaived) return null;
  const base = free.reduce((all, line) => plus(all, line.base), NOTHING);
  const freeCents = level.totalCents - atFloor - atCap - fixed;
  const lambda = over(level.lambda, HUNDRED);
  // Enough digits of the base to find λ again to the hundredth of a cent.
  const digits = digitsFor(6, (some) => {
    const read = shown(base, some);
    return read.n > 0n && isEqual(shown(over(ratio(freeCents, 100n), read), 4), shown(lambda, 4));
  });
  return {
    ...{ atFloor: floors.length, floorEuro: euroOf(atFloor), atCap: caps.length, capEuro: euroOf(atCap) },
    ...{
      free: free.length,
      freeFixed: euroOf(fixed),
      freeEuro: euroOf(freeCents),
      freeBase: decimalText(base, digits),
    },
  };
}

function explainLevel({ level, line }: Share["path"][number]): ExplainedLevel {
  const lambda = over(level.lambda, HUNDRED);
  const amounts = level.parts.map((part, at) =>
    part.total.n === 0n ? NOTHING : over(times(times(lambda, part.weight), line.figures[at] ?? NOTHING), part.total),
  );
  const fixed = ratio(line.fixed, 100n);
  const { lastIn } = level.rounded;
  const cutOf = (euro: Ratio) => minus(times(euro, HUNDRED), ratio(floorOf(times(euro, HUNDRED))));
  const { digits, sum } = shownAmounts(amounts, fixed, (some, decimals) => {
    if (lastIn === null || line.boundBy !== "none") return false;
    const [own, last] = [cutOf(some), shown(lastIn, decimals - 2)];
    return line.rounding === "up" ? compare(own, last) < 0 : compare(own, last) > 0;
  });
  const cent = (value: Ratio) => decimalText(minus(value, ratio(floorOf(value))), digits - 2);
  const parts =
    line.figures.length === 0
      ? []
      : level.parts.map((part, at) => explainPart(part, line.figures[at] ?? NOTHING, lambda, digits));
  const { floor, cap, floorBy, capBy } = line.bounds;
  const isHeld = line.boundBy !== "none";
  return {
    ...{ ruleName: level.rule.name, within: level.within, groupBy: level.rule.groupBy ?? null },
    ...{ code: line.code, name: line.name, payers: level.lines.filter((one) => one.state === "paying").length },
    total: euroOf(level.totalCents),
    lambda: decimalText(lambda, 4),
    isLambdaTotal: isEqual(level.lambda, ratio(level.totalCents)),
    balance: balanceOf(level),
    parts,
    fixed: line.fixed > 0n ? euroOf(line.fixed) : null,
    sum: decimalText(sum, digits),
    bound: line.boundBy,
    boundEuro: isHeld ? euroOf(line.boundBy === "floor" ? floor : (cap ?? 0n)) : null,
    boundBy: line.boundBy === "floor" ? floorBy : line.boundBy === "cap" ? capBy : null,
    ...{ state: line.state, reason: line.reason },
    exact: isHeld ? euroOf(floorOf(line.exact)) : decimalText(sum, digits),
    rounding: {
      ...{ way: line.rounding, left: level.rounded.left, remainder: decimalText(cutOf(sum), digits - 2) },
      lastIn: level.rounded.lastIn && cent(level.rounded.lastIn),
      firstOut: level.rounded.firstOut && cent(level.rounded.firstOut),
    },
    share: euroOf(line.share),
  };
}

/** Why this municipality pays what it pays: every number of every level, as text that any program and any person can read. */
export function explain(file: SplitFile, outcome: Outcome, share: Share): Explanation {
  const { rule } = file;
  const population = file.bases.population?.[share.istat];
  const lastYear = file.lastYear?.[share.istat];
  return {
    ...{ istat: share.istat, name: share.name, split: file.name, year: file.year },
    total: euroOf(BigInt(outcome.totalCents)),
    share: euroOf(BigInt(share.shareCents)),
    population: population === undefined || typeof population === "object" ? null : String(population),
    lastYear: lastYear === undefined ? null : euroOf(centsOf(lastYear)),
    rule: {
      ...{ name: rule.name, act: rule.act, source: rule.source, verified: rule.verified },
      ...{ validFrom: rule.validFrom, validTo: rule.validTo },
    },
    levels: share.path.map(explainLevel),
  };
}
