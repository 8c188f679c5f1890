// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { Population } from "../core/population.ts";

export type CountedPlace = { istat: string; name: string; population: Population };

/** The days of which the Ambito has residents by age, newest first, with how many municipalities each covers. */
export async function listCountedDays(tx: Tx, ambitoId: number): Promise<{ day: string; municipalities: number }[]> {
  const rows = await tx
    .selectFrom("territory.population")
    .select(["on_day", (e) => e.fn.count<number>("istat").distinct().as("municipalities")])
    .where("ambito_id", "=", ambitoId)
    .groupBy("on_day")
    .orderBy("on_day", "desc")
    .execute();
  return rows.map(({ on_day: day, municipalities }) => ({ day, municipalities }));
}

export async function listPopulations(tx: Tx, ambitoId: number, day: string): Promise<CountedPlace[]> {
  const rows = await tx
    .selectFrom("territory.population as p")
    .innerJoin("territory.municipality as m", (join) =>
      join.onRef("m.ambito_id", "=", "p.ambito_id").onRef("m.istat", "=", "p.istat"),
    )
    .select(["p.istat", "m.name", "p.sex", "p.by_age"])
    .where("p.ambito_id", "=", ambitoId)
    .where("p.on_day", "=", day)
    .orderBy("p.istat")
    .execute();
  const places = new Map<string, CountedPlace>();
  for (const { istat, name, sex, by_age: ages } of rows) {
    const place = places.get(istat) ?? { istat, name, population: { male: [], female: [] } };
    places.set(istat, { ...place, population: { ...place.population, [sex]: ages } });
  }
  return [...places.values()];
}

/** Puts the residents of one day: a municipality already counted on that day is counted anew. */
export async function putPopulations(
  tx: Tx,
  ambitoId: number,
  count: { loadId: number; day: string; places: readonly { istat: string; male: number[]; female: number[] }[] },
): Promise<void> {
  const rows = count.places.flatMap(({ istat, male, female }) =>
    [
      { sex: "male", by_age: male },
      { sex: "female", by_age: female },
    ].map((one) => ({ ambito_id: ambitoId, istat, on_day: count.day, load_id: count.loadId, ...one })),
  );
  await tx
    .insertInto("territory.population")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["ambito_id", "istat", "on_day", "sex"])
        .doUpdateSet((e) => ({ by_age: e.ref("excluded.by_age"), load_id: e.ref("excluded.load_id") })),
    )
    .execute();
}
