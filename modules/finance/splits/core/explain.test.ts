// SPDX-License-Identifier: AGPL-3.0-or-later
import { floorOf, isEqual, over, plus, ratio, shown, times, type Ratio } from "@albero/kernel/ratio";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { apportion } from "./apportion.ts";
import { explain } from "./explain.ts";
import { anyFile, fileOf, istatOf } from "./files.testing.ts";
import type { SplitFile } from "./file.ts";

vi.setConfig({ testTimeout: 120_000 });

const read = (text: string): Ratio => {
  const [whole = "", decimals = ""] = text.split(".");
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};
const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

function explained(file: SplitFile) {
  const result = apportion(file);
  if (!result.ok) return null;
  return result.value.shares.map((share) => explain(file, result.value, share));
}

test("with nothing but the printed numbers, a calculator finds the same cent again", () => {
  let checked = 0;
  fc.assert(
    fc.property(fc.oneof(anyFile({ isLimited: false }), anyFile({ isLimited: true, isNested: true })), (file) => {
      for (const one of explained(file) ?? []) {
        for (const level of one.levels) {
          if (level.state !== "paying") continue;
          const digits = decimalsOf(level.sum);
          let sum = read(level.fixed ?? "0");
          for (const part of level.parts) {
            const amount = read(part.amount);
            expect(isEqual(shown(times(read(part.price), read(part.figure)), digits), amount)).toBe(true);
            if (part.total === "0") continue;
            const again = over(times(read(part.pot), read(part.figure)), read(part.total));
            expect(isEqual(shown(again, digits), amount)).toBe(true);
            sum = plus(sum, amount);
          }
          expect(isEqual(sum, read(level.sum))).toBe(true);
          if (level.bound !== "none") {
            if (level.rounding.way !== "taker") expect(level.share).toBe(level.boundEuro);
            continue;
          }
          const cents = floorOf(times(sum, ratio(100n)));
          if (level.rounding.way === "up") expect(isEqual(read(level.share), ratio(cents + 1n, 100n))).toBe(true);
          if (level.rounding.way === "down" && level.rounding.lastIn !== null) {
            expect(isEqual(read(level.share), ratio(cents, 100n))).toBe(true);
          }
          checked += 1;
        }
      }
    }),
    { numRuns: 600 },
  );
  expect(checked).toBeGreaterThan(1_000);
});

test("λ is found again from what is held back and the base of the others", () => {
  const floors = [{ kind: "amount", euro: "200" }];
  const [first, second] = explained(fileOf("1000", [100, 300, 600], {}, { floors })) ?? [];
  expect(first?.levels[0]).toMatchObject({ bound: "floor", boundEuro: "200.00", share: "200.00", sum: "88.8889" });
  expect(second?.levels[0]).toMatchObject({
    balance: { atFloor: 1, floorEuro: "200.00", free: 2, freeEuro: "800.00", freeBase: "0.900000" },
    lambda: "888.8889",
    isLambdaTotal: false,
    rounding: { way: "up", left: 1, remainder: "0.67", lastIn: "0.67", firstOut: "0.33" },
  });
});

test("without limits λ is the total, and the price of one inhabitant is enough", () => {
  const [first] = explained(fileOf("814105.00", [4_600, 155_931])) ?? [];
  expect(first?.levels[0]).toMatchObject({ isLambdaTotal: true, balance: null });
  expect(first?.levels[0]?.parts[0]).toMatchObject({
    pot: "814105.00",
    total: "160531",
    figure: "4600",
    amount: "23328.0986",
  });
});

test("a municipality that is excluded has a reason instead of a sum", () => {
  const [first] =
    explained(fileOf("10", [1, 1], {}, { excluded: [{ code: istatOf(0), reason: "Ha un servizio proprio" }] })) ?? [];
  expect(first?.levels[0]).toMatchObject({
    state: "excluded",
    reason: "Ha un servizio proprio",
    share: "0.00",
    parts: [],
  });
});
