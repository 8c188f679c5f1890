// SPDX-License-Identifier: AGPL-3.0-or-later
// How many social workers there are, against what the law asks and pays.
import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { z } from "zod";
import { question, type Tx } from "@albero/kernel";
import { mayReadMoney } from "../../funds/permissions.ts";
import {
  contributionOf,
  MOST_HUNDREDTHS,
  MOST_RESIDENTS,
  ruleOfYear,
  staffingReference,
} from "../core/contribution.ts";
import type { Contribution, StaffingRule } from "../core/contribution.ts";

const REFERENCE = new URL("../../../../data/reference/social-workers.json", import.meta.url);

const asked = z.object({
  residents: z.number().int().min(1).max(MOST_RESIDENTS).nullable().default(null),
  hundredths: z.number().int().min(0).max(MOST_HUNDREDTHS).nullable().default(null),
});

/** The residents that the territory knows, with the door to where they come from. */
export type KnownResidents = { value: number; time: string; source: string; figureId: number | null };

export type Simulation = {
  rule: StaffingRule;
  known: KnownResidents | null;
  residents: number | null;
  /** Null until somebody says how many workers there are. */
  hundredths: number | null;
  result: Contribution | null;
  /** The least workers that enter, meet the level, meet the goal: known as soon as the residents are. */
  thresholds: Pick<Contribution, "entryAt" | "levelAt" | "goalAt"> | null;
  /** What one full-time worker more would bring. */
  oneMore: Contribution | null;
};

/** The latest printed figure of the whole Ambito; else the residents by age of every municipality, added up. */
async function knownResidents(tx: Tx, ambitoId: number): Promise<KnownResidents | null> {
  const figure = await tx
    .selectFrom("territory.figure as f")
    .innerJoin("territory.source as s", (join) =>
      join.onRef("s.ambito_id", "=", "f.ambito_id").onRef("s.key", "=", "f.source_key"),
    )
    .select(["f.id", "f.value", "f.year", "f.on_day", "s.title"])
    .where("f.ambito_id", "=", ambitoId)
    .where("f.indicator_key", "=", "population")
    .where("f.area_kind", "=", "ambito")
    .where("f.sex", "=", "all")
    .where("f.age_class", "=", "")
    .where("f.category", "=", "")
    .where("f.value", "is not", null)
    .orderBy((one) => one.fn.coalesce("f.year", one.lit(0)), "desc")
    .orderBy("f.on_day", "desc")
    .limit(1)
    .executeTakeFirst();
  if (figure) {
    const value = Math.round(Number(figure.value));
    return { value, time: figure.on_day ?? String(figure.year ?? ""), source: figure.title, figureId: figure.id };
  }
  const { rows } = await sql<{ on_day: string; value: string }>`
    select p.on_day, sum((select sum(n) from unnest(p.by_age) n))::text as value from territory.population p
    where p.ambito_id = ${ambitoId} group by p.on_day
    having count(distinct p.istat) = (select count(*) from territory.municipality m where m.ambito_id = ${ambitoId})
    order by p.on_day desc limit 1`.execute(tx);
  const [counted] = rows;
  return counted ? { value: Number(counted.value), time: counted.on_day, source: "ISTAT", figureId: null } : null;
}

export const simulateContribution = question<z.infer<typeof asked>, Simulation>({
  name: "finance.simulateContribution",
  may: mayReadMoney,
  input: asked,
  async run({ residents: wanted, hundredths }, { tx, ambitoId, today }) {
    const { rules } = staffingReference.parse(JSON.parse(await readFile(REFERENCE, "utf8")));
    const rule = ruleOfYear(rules, Number(today.slice(0, 4)));
    const known = await knownResidents(tx, ambitoId);
    const residents = wanted ?? known?.value ?? null;
    const compute = (workers: number | null) =>
      residents === null || workers === null || workers > MOST_HUNDREDTHS
        ? null
        : contributionOf(residents, workers, rule);
    const oneMore = compute(hundredths === null ? null : hundredths + 100);
    return { rule, known, residents, hundredths, result: compute(hundredths), thresholds: compute(0), oneMore };
  },
});
