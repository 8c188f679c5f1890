// SPDX-License-Identifier: AGPL-3.0-or-later
// Dated rules that come with the project: when quotas are paid, which numbers are too small to be shown.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { instalmentRule, type InstalmentRule } from "../core/instalments.ts";
import { smallNumbersRule, type SmallNumbersRule } from "../core/small-numbers.ts";

const FOLDER = new URL("../../../../data/reference/", import.meta.url);

async function readRules<T>(name: string, rule: z.ZodType<T>): Promise<T[]> {
  const file = z.object({ rules: z.array(rule) });
  return file.parse(JSON.parse(await readFile(new URL(name, FOLDER), "utf8"))).rules;
}

let instalments: Promise<InstalmentRule[]> | undefined;
let smallNumbers: Promise<SmallNumbersRule[]> | undefined;

export function instalmentRules(): Promise<InstalmentRule[]> {
  instalments ??= readRules("instalments.json", instalmentRule);
  return instalments;
}

export function smallNumbersRules(): Promise<SmallNumbersRule[]> {
  smallNumbers ??= readRules("small-numbers.json", smallNumbersRule);
  return smallNumbers;
}
